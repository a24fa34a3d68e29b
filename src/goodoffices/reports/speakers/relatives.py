"""Clauses behind "which" and "who": where they end, and what they say of what stood before."""

from __future__ import annotations

from goodoffices.reports.cues.asides import PARTS_OF_TIME, WHICH_TIMES
from goodoffices.reports.cues.cue_words import finite_forms, may_be_finite
from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.extents import dateline_end, starts_clause, trimmed
from goodoffices.reports.cues.phrases import MARKS, phrase_start
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.speakers.attribution import Attribution
from goodoffices.reports.speakers.voices import Voice
from goodoffices.reports.wording.function_words import PRONOUNS
from goodoffices.reports.wording.inflection import telling_forms


def relative_end(unit: Unit, cue: Cue, voice: Voice, start: int) -> int:
    """Return where "the note, which said that ..., the minister" comes to its main clause.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cue : Cue
        A verb that may stand behind "who" or "which".
    voice : Voice
        Its subject.
    start : int
        First word of what it attributes.

    Returns
    -------
    int
        Position of the comma; the end of the sentence for any other clause.
    """
    end = len(unit.pieces)
    if _is_object_before(unit, cue, voice):
        return start
    relative = range(max(0, voice.start - 1), cue.first)
    if not any(unit.fold(at) in {"who", "which", "whom"} for at in relative):
        return end
    opens = unit.fold(dateline_end(unit))
    phrase = opens.endswith("ing") or opens in words("subjects", "grammar", "prepositions")
    aside = False
    for at in range(start, end):
        if unit.fold(at) != "," or unit.pieces[at].quoted:
            continue
        if aside or unit.fold(at + 1) in _ASIDES:
            aside = not aside
        elif _goes_on(unit, at + 1) or (phrase and starts_clause(unit, at + 1)):
            return at
    return end


def _is_object_before(unit: Unit, cue: Cue, voice: Voice) -> bool:
    """Whether the main clause goes on right behind "the truce that Varu wants"."""
    link = unit.fold(voice.start - 1) in {"that", "which"}
    # "All that Varu wants is time": there the main clause tells what is wanted.
    link = link and unit.fold(voice.start - 2) not in {"all", "everything", "nothing", "thing"}
    finite = unit.fold(cue.last + 1) in words("subjects", "grammar", "auxiliaries")
    return link and finite and cue.family.act != "speech"


def _goes_on(unit: Unit, at: int) -> bool:
    """Whether the main clause's verb stands at a word, also past an adverb: ", now says"."""
    if unit.fold(at) in finite_forms():
        return True
    if unit.fold(at) in telling_forms():
        # "Varu, which borders Lom, rejects boats", but no list: "ferries, demands for boats".
        return unit.fold(at + 1) not in MARKS | words("subjects", "grammar", "prepositions")
    adverb = unit.fold(at) in words("subjects", "grammar", "adverbs") - {"not", "no"}
    verb = unit.fold(at + 1) in finite_forms() or unit.fold(at + 1) in telling_forms()
    return (adverb or unit.fold(at).endswith("ly")) and verb


_ASIDES = frozenset({"who", "which", "whose", "for", "as", "in", "on", "at", "by", "if", "with"})


def is_told_aside(unit: Unit, said: Attribution) -> bool:
    """Whether a verb stands behind "which" or "who": "blamed Varu, which had refused, and"."""
    return any(unit.fold(at) in {"which", "who"} for at in range(said.voice.end, said.cue.first))


def is_fronted(unit: Unit, voice: Voice) -> bool:
    """Whether an object stands before its subject and opens the clause: "; *tolls* it rejects".

    Parameters
    ----------
    unit : Unit
        The sentence.
    voice : Voice
        The subject of a verb without an object behind it, with what stands before it.

    Returns
    -------
    bool
        Only before a pronoun: a noun before a name may belong to it. ``False`` for a time.
    """
    at, opener = voice.end - 2, unit.fold(voice.start - 1)
    if unit.fold(voice.end - 1) not in PRONOUNS or at < voice.start or at > voice.start + FRONTED:
        return False
    timed = unit.fold(at) in PARTS_OF_TIME or unit.fold(voice.start) in WHICH_TIMES
    return opener in {"", ";", "—", "–"} and _is_thing(unit, at) and not timed


FRONTED = 4
"""Words of an object that stands first: "the tolls of the north"."""


def embedded(unit: Unit, cue: Cue, voice: Voice, start: int) -> Attribution | None:
    """Read "Varu, which Lom says holds the port, ...": Lom speaks, of what stands before.

    R476: a clause that tells whose word it is ends with the clause around it, and what it tells
    of stands before it; so it is "the crews Lom believes to be alive".

    Parameters
    ----------
    unit : Unit
        The sentence.
    cue : Cue
        A verb of saying or thinking.
    voice : Voice
        Its subject.
    start : int
        First word behind the verb.

    Returns
    -------
    Attribution or None
        ``None`` where nothing before is told of.
    """
    if cue.family.name not in {"say", "hint", "hope"} or unit.fold(start) in {"that", ":", ","}:
        return None
    link = voice.start - 1
    placed = unit.fold(start) in words("subjects", "grammar", "prepositions")
    if not placed and unit.fold(link) in _LINKS and _stands_behind_thing(unit, link):
        first = phrase_start(unit, link - 1 - (unit.fold(link - 1) == ","))
        end = _clause_end(unit, start, set_off=unit.fold(link - 1) == ",")
    elif unit.fold(start) == "to" and unit.fold(start + 1) in _BEING and _is_thing(unit, link):
        first = phrase_start(unit, link)
        end = next((i for i in range(start + 2, _end(unit)) if may_be_finite(unit.fold(i))), start)
    else:
        return None
    end = trimmed(unit, start, end)
    return None if end <= start else Attribution(cue, voice, first, end, (start, end), clause=True)


_LINKS = frozenset({"which", "who", "whom", "that"})
_BEING = frozenset({"be", "have"})


def _end(unit: Unit) -> int:
    return trimmed(unit, 0, len(unit.pieces))


def _stands_behind_thing(unit: Unit, link: int) -> bool:
    """Whether "which" or "that" is about a thing, and no "that" of "said that"."""
    if unit.fold(link) == "that" or unit.fold(link - 1) != ",":
        return unit.fold(link - 1)[:1].isalpha() and _is_thing(unit, link - 1)
    return link > 1


def _is_thing(unit: Unit, at: int) -> bool:
    """Whether a word may end a noun phrase: it is no verb, preposition, joint or mark."""
    word = unit.fold(at)
    grammar = ("prepositions", "openers", "auxiliaries", "determiners", "adverbs")
    if at < 0 or not word[:1].isalpha() or word in _NO_THINGS or word in telling_forms():
        return False
    return not any(word in words("subjects", "grammar", name) for name in grammar)


_NO_THINGS = frozenset({"and", "or", "but", "so", "it", "he", "she", "they", "clear", "say", "to"})


def _clause_end(unit: Unit, start: int, *, set_off: bool) -> int:
    """Return where such a clause ends: at its comma, or where the main clause has its verb."""
    verbs, helping = 0, words("subjects", "grammar", "auxiliaries")
    for at in range(start, _end(unit)):
        if unit.fold(at) == "," and not unit.pieces[at].quoted:
            return at
        word, before = unit.fold(at), unit.fold(at - 1)
        helped = word in helping and before not in helping
        verbs += may_be_finite(word) and (helped or not may_be_finite(before))
        if verbs > 1 and not set_off:
            return at
    return _end(unit)


def on_terms(unit: Unit, voice: Voice, start: int) -> bool:
    """Whether ", which Varu opposes as long as ..." has its object before and terms behind.

    Parameters
    ----------
    unit : Unit
        The sentence.
    voice : Voice
        The subject of its verb.
    start : int
        First word behind the verb.

    Returns
    -------
    bool
        ``False`` without "which" behind a comma.
    """
    link = voice.start - 1
    return unit.fold(link) == "which" and unit.fold(link - 1) == "," and unit.fold(start) in _TERMS


_TERMS = frozenset({"as", "until", "unless", "if", "because", "so", "when", "once", "since"})


def with_terms(cue: Cue, voice: Voice, end: int) -> Attribution:
    """Return what somebody holds of what was told before, on terms that follow.

    Parameters
    ----------
    cue : Cue
        The verb behind "which".
    voice : Voice
        Its subject.
    end : int
        Where the terms end.

    Returns
    -------
    Attribution
        From "which" on.
    """
    link = voice.start - 1
    return Attribution(cue, voice, link, max(end, cue.last + 1), (link, voice.start))
