"""The words before a verb: its auxiliaries, its negation, and what may be its subject."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import NamedTuple

from goodoffices.reports.cues.asides import before_adjunct, before_aside
from goodoffices.reports.cues.cue_words import floor_forms
from goodoffices.reports.cues.sources import source_opening
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.unmet import FAILING, has_failed, is_still_to_come
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.wording.function_words import CONTRASTS, WEEKDAYS
from goodoffices.reports.wording.inflection import Tense

JOINED_WITHIN = 6
"""Words of "joined the envoy of Varu in"."""


FLOOR_REACH = 9
"""Words between turning to others and what is said: "called a meeting in the port to say"."""


class VerbGroup(NamedTuple):
    """What stands before a verb: its first piece, and what it says about the verb."""

    first: int
    negated: bool
    be: bool
    modal: bool
    to: bool
    helped: bool


def group_before(unit: Unit, at: int) -> VerbGroup:
    """Return the auxiliaries and adverbs before a verb, and what they say of it.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the verb.

    Returns
    -------
    VerbGroup
        ``be`` and ``to`` look at the nearest auxiliary only; ``negated`` at all.
    """
    run = _run_before(unit, at)
    parted = _past_time(unit, at - 1) if not run else None
    if parted is not None:
        # "Has for years insisted": the auxiliary stands before the time.
        return group_before(unit, parted)
    first = at - len(run)
    auxiliaries = words("subjects", "grammar", "auxiliaries")
    helpers = [place for place, word in enumerate(run) if word in auxiliaries]
    nearest = run[helpers[0]] if helpers else ""
    to = "to" in run[: helpers[0] if helpers else None]
    longer = ("no", "longer") in pairwise(reversed(run))
    if ("not", "only") in pairwise(reversed(run)):
        # "Not only rejected tolls but also boats" rejects them.
        run = [word for word in run if word != "not"]
    negated = longer or is_still_to_come(run) or not _negations().isdisjoint(run)
    return VerbGroup(
        first,
        negated is not has_failed(run),
        nearest in words("subjects", "grammar", "be"),
        any(word in words("subjects", "grammar", "modals") for word in run),
        to,
        bool(helpers),
    )


def _past_time(unit: Unit, at: int) -> int | None:
    """Return where a time begins that parts a verb from "has": "for years", "since Monday"."""
    for back in range(at, max(0, at - PARTED), -1):
        word = unit.fold(back)
        if not word[0].isalnum() or unit.pieces[back].quoted or unit.mention_at(back):
            return None
        if word in _TIMES and back < at + 1:
            return back if unit.fold(back - 1) in _PERFECT else None
    return None


_TIMES = frozenset({"for", "in", "since", "over", "during", "on", "at", "until", "throughout"})
_PERFECT = frozenset({"has", "have", "had", "having", "hasn't", "haven't", "hadn't", "not"})
PARTED = 5
"""Words of "for the past ten years"."""


def _run_before(unit: Unit, at: int) -> list[str]:
    """Return the words before a verb that belong to it, nearest first, at most eight."""
    auxiliaries, adverbs = words("subjects", "grammar", "auxiliaries"), _adverbs()
    chains = chain_words()
    run: list[str] = []
    for piece in reversed(unit.pieces[max(0, at - 8) : at]):
        word = piece.fold
        if piece.quoted or (piece.mention >= 0 and word not in auxiliaries):
            break
        chained = "to" in run and word in chains
        # "has on Thursday repeated": the day's own word goes with it.
        dated = word in {"on", "last"} and bool(run) and run[-1] in _DAYS
        chained = chained or (dated and "having" not in run)
        own = word == "to" or word in auxiliaries or word in adverbs
        if not (own or chained or _is_manner(word)):
            break
        run.append(word)
    return run


@cache
def chain_words() -> frozenset[str]:
    """Return the words that lead to a verb behind "to": "went on to", "was quick to"."""
    listed = words("subjects", "grammar", "chains") | words("telling", "haste", "words")
    return listed | FAILING


def going_on(unit: Unit, group: VerbGroup) -> VerbGroup:
    """Take "kept", "went on" or "lost no time in" into the group of an "-ing" form.

    Parameters
    ----------
    unit : Unit
        The sentence.
    group : VerbGroup
        The words before the form.

    Returns
    -------
    VerbGroup
        The same one where nothing of the kind stands before.
    """
    start = _going_on_from(unit, group.first - 1)
    return group if start is None else group_before(unit, start)._replace(be=True)


def _going_on_from(unit: Unit, at: int) -> int | None:
    listed, word, before = lexicon("telling")["going_on"], unit.fold(at), unit.fold(at - 1)
    if word in listed["alone"]:
        return at
    if word == "on" and before in listed["on"]:
        return at - 1
    if word != "in":
        return None
    if before == "time" and unit.fold(at - 2) == "no":
        return at - 3 if unit.fold(at - 3) in listed["in_time"] else None
    nearby = range(at - 1, max(-1, at - 1 - JOINED_WITHIN), -1)
    return next((back for back in nearby if unit.fold(back) in listed["in_words"]), None)


_DAYS = WEEKDAYS | {"week"}


def _is_manner(word: str) -> bool:
    return len(word) > 4 and word.endswith("ly") and word not in _NO_MANNER


_NO_MANNER = frozenset({"reply", "italy", "family", "july", "supply", "assembly", "ally"})


@cache
def _negations() -> frozenset[str]:
    return words("subjects", "grammar", "negations")


@cache
def _adverbs() -> frozenset[str]:
    return words("subjects", "grammar", "adverbs") | words("subjects", "grammar", "negations")


def describes_noun(unit: Unit, group: VerbGroup, at: int) -> bool:
    """Whether "the", "its" or "Varu's" stands directly before: "the proposed truce"."""
    if group.helped or group.first < at - 1:
        return False
    before = at - 1
    if before < 0 or unit.fold(at + 1) == "by":
        return False
    piece = unit.pieces[before]
    if piece.fold in {"both", "all", "each", "that"} and unit.mention_at(before - 1) is not None:
        # "Varu and Lom both rejected it", "It was Varu that rejected it".
        return False
    return piece.possessive or piece.fold in words("subjects", "grammar", "determiners")


def has_no_subject(unit: Unit, at: int) -> bool:
    """Whether "when" or "if" stands before a form: in "when asked" nobody named asks."""
    return unit.fold(at - 1) in _WHEN


_WHEN = frozenset(
    {"when", "if", "once", "though", "although", "unless", "until", "where", "while"}
)


def is_object(unit: Unit, at: int) -> bool:
    """Whether the mention that ends here follows a verb or preposition: "rejected Varu calls"."""
    mention = unit.mention_at(at)
    if mention is None:
        return False
    first = unit.first_of(mention)
    before = unit.fold(first - 1)
    if before in {"of", "for"} and _heads_phrase(unit, first - 2):
        return False
    if before in words("subjects", "grammar", "prepositions") - {"after", "before"}:
        return True
    if unit.fold(first - 2) in words("subjects", "grammar", "determiners"):
        # "a condition Varu rejects": a noun, and no verb.
        return False
    return any(form.tense is not Tense.GERUND for form in verb_forms().get(before, ()))


def _heads_phrase(unit: Unit, at: int) -> bool:
    """Whether "the cabinet of" stands before a mention: then all of it is the subject."""
    head = unit.fold(at) in words("subjects", "voices")
    return head and unit.fold(at - 1) in {"the", "a", "an"} | words(
        "subjects", "grammar", "openers"
    )


def is_plural(unit: Unit, at: int) -> bool:
    """Whether a word can be the subject of a verb without ending: "officials say"."""
    word = unit.fold(at)
    if word in {"they", "we", "you", "i", "who"} or word in words("subjects", "crowds"):
        return True
    if source_opening(unit, at) is not None:
        return True
    mention = unit.mention_at(at)
    if mention is None:
        return len(word) > 3 and word.endswith("s") and not word.endswith("ss")
    first = unit.first_of(mention)
    joined = unit.fold(first - 1 - (unit.fold(first - 1) == "the")) in {"and", "nor"}
    people = mention.kind is MentionKind.ADJECTIVE and unit.fold(first).endswith("s")
    return joined or people or word.endswith("s") or word.endswith("forces")


def takes_base(unit: Unit, at: int, group: VerbGroup) -> bool:
    """Whether a dictionary form is a finite verb: behind "will" or a plural, or "has *come*".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the form.
    group : VerbGroup
        The words before it.
    """
    if group.helped and not group.be and unit.fold(at) in _ALSO_PARTICIPLES:
        return True
    subject = group.first - 1
    if group.modal or is_plural(unit, subject) or _is_parted(unit, subject):
        return True
    if group.helped:
        return False
    return _is_collective(unit, subject, at) or _is_joined(unit, subject, at)


def _is_joined(unit: Unit, joint: int, verb: int) -> bool:
    """Whether a form goes on with "will" or a plural verb: "would reject tolls and | accept it".

    R559: behind "not" nobody knows how far the negation reaches, and nothing is joined.
    """
    if unit.fold(joint) not in _JOINTS or _may_be_noun(unit, verb):
        return False
    for back in range(joint - 1, max(-1, joint - 1 - JOINED_BACK), -1):
        word = unit.fold(back)
        if unit.pieces[back].quoted or word in _ENDS or word in _adverbs() & _negations():
            return False
        if word in words("subjects", "grammar", "modals"):
            return unit.fold(back + 1) not in _negations() and word not in _negations()
        if any(form.tense is Tense.BASE for form in verb_forms().get(word, ())):
            group = group_before(unit, back)
            return not group.negated and takes_base(unit, back, group)
    return False


JOINED_BACK = 10
"""Words of "reject every toll on the northern road" before "and accept"."""

_JOINTS = frozenset({"and", "but", "then"})
_ENDS = frozenset({";", ":", ".", "—", "–", "to"})


def _is_collective(unit: Unit, at: int, verb: int) -> bool:
    """Whether a name that opens its clause has a verb of the plural: "The Front reject a truce".

    R559: a body may act in the plural. Behind "that" and within a clause the same form may be
    what is demanded ("insisted Varu accept it"), and a form that is a noun too may be one.
    """
    mention, form = unit.mention_at(at), unit.fold(verb)
    if mention is None or mention.kind is MentionKind.PRONOUN or unit.pieces[at].possessive:
        return False
    first = unit.first_of(mention)
    first -= unit.fold(first - 1) in words("subjects", "grammar", "determiners")
    opens = unit.fold(first - 1) in {"", ";"} or (
        unit.fold(first - 1) in CONTRASTS and unit.fold(first - 2) in {"", ","}
    )
    return opens and form not in _ALSO_PARTICIPLES and not _may_be_noun(unit, verb)


def _may_be_noun(unit: Unit, at: int) -> bool:
    """Whether a form without ending may be a noun here: "their demand for", "and offer terms"."""
    form = unit.fold(at)
    listed = form in words("telling", "nouns", "forms") and form not in _SELDOM_NOUNS
    return listed and not _has_object(unit, at)


_SELDOM_NOUNS = frozenset({"want", "refuse", "reject", "welcome"})


def _has_object(unit: Unit, verb: int) -> bool:
    """Whether "the", "that" or "to" follows what is a verb by that alone: "demand the truce"."""
    following = unit.fold(verb + 1)
    return following in words("subjects", "grammar", "determiners") or following == "that"


def _is_parted(unit: Unit, at: int) -> bool:
    """Whether a place or an aside parts a plural from its verb: "officials in Ostra say"."""
    if unit.fold(at) in {",", "—", "–"}:
        before = before_aside(unit, at)
        return unit.mention_at(before) is not None and is_plural(unit, before)
    before = before_adjunct(unit, at)
    return 0 <= before < at - 1 and is_plural(unit, before)


_ALSO_PARTICIPLES = frozenset({"come", "become", "overcome", "run"})


def may_act(unit: Unit, at: int) -> bool:
    """Whether a word can be the subject of a form that may be a noun too."""
    if at < 0 or unit.pieces[at].possessive:
        return False
    word = unit.fold(at)
    if unit.pieces[at].mention >= 0 or word in {"who", "which", "that", "and", "but", ",", ")"}:
        return True
    if person_noun(word) is not None and unit.fold(at - 1) in {"the", "a", "an", "one", "another"}:
        return True
    listed = ("voices", "crowds", "documents", "bodies")
    if any(word in words("subjects", name) for name in listed):
        return True
    return word in {"it", "he", "she", "they", "we", "i"} or word in lexicon("subjects")["back"]


def takes_the_floor(unit: Unit, at: int) -> bool:
    """Whether somebody turns to others in order to speak: "telephoned to say", "rose to ask"."""
    if unit.fold(at - 1) != "to" or unit.fold(at - 2) in _BOUND:
        return False
    for back in range(at - 2, max(-1, at - 2 - FLOOR_REACH), -1):
        word = unit.fold(back)
        if not word[0].isalnum() or unit.pieces[back].quoted:
            return False
        if word in floor_forms():
            return True
    return False


_BOUND = frozenset(
    {"due", "about", "able", "likely", "set", "going", "ready", "had", "has", "is", "used"}
)
