"""Words that mark an act of speech or a stance, and the clause they stand in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.speech.units import Unit
from goodoffices.reports.speech.verbforms import Family, VerbForm, verb_forms, words
from goodoffices.reports.speech.verbgroups import (
    VerbGroup,
    describes_noun,
    group_before,
    is_object,
    is_plural,
    may_act,
)
from goodoffices.reports.wording.inflection import Tense, inflected

GAP = 3
"""Words that may stand between a verb and its second word: "called again for"."""

MOST_CUES = 40
"""Cues read in one sentence; more make no sentence that a person wrote."""

OWNED = "by whose account"
"""Lemma of a source that owns its words: "in Varu's view"."""

QUOTES = frozenset('“”"«»„')
"""Quotation marks that stand as pieces of their own."""


class CueKind(StrEnum):
    """How a cue is built."""

    VERB = "verb"
    PARTICIPLE = "participle"
    NOUN = "noun"
    STATE = "state"
    SOURCE = "source"


class Cue(NamedTuple):
    """A cue in a unit.

    ``first``, ``head`` and ``last`` are positions of pieces: where the verb group begins, its
    main word, and where it ends with the word it requires. ``negated`` leaves out the "not" of
    "did not say", which belongs to the cue; ``present`` marks the simple present.
    """

    kind: CueKind
    family: Family
    lemma: str
    first: int
    head: int
    last: int
    negated: bool = False
    passive: bool = False
    present: bool = False


def find_cues(unit: Unit) -> tuple[Cue, ...]:
    """Return the cues of a unit outside quotation marks, in order.

    Parameters
    ----------
    unit : Unit
        A sentence, or several in one quotation.

    Returns
    -------
    tuple of Cue
        By their main word. Whether a cue has a speaker is decided later.

    Notes
    -----
    Time linear in the number of words: every look around a word is bounded.
    """
    telling = cue_words()
    found: list[Cue] = []
    for at, piece in enumerate(unit.pieces):
        if piece.fold not in telling or piece.quoted or piece.mention >= 0:
            continue
        cue = _cue_at(unit, at)
        if cue is not None:
            found.append(cue)
        if len(found) == MOST_CUES:
            break
    return tuple(found)


def _cue_at(unit: Unit, at: int) -> Cue | None:
    word = unit.pieces[at].fold
    cue = None
    if word in _source_openers():
        cue = _source_cue(unit, at)
    if cue is None and word in _state_heads():
        cue = _state_cue(unit, at)
    if cue is None and word in verb_forms():
        cue = _verb_cue(unit, at, verb_forms()[word])
    if cue is None and word in _noun_families():
        cue = _noun_cue(unit, at)
    return cue


@cache
def cue_words() -> frozenset[str]:
    """Return every word that a cue may have as its main word."""
    heads = (verb_forms(), _noun_families(), _state_heads(), _source_openers())
    return frozenset(word for table in heads for word in table)


@cache
def telling_words() -> frozenset[str]:
    """Return words of which every sentence with a cue holds at least one."""
    listed = lexicon("nouns")
    phrases = (*listed["states"], *listed["sources"]["before"])
    rarest = {_longest(phrase) for phrase in phrases}
    rarest |= words("nouns", "sources", "owned")
    told = {word for word, forms in verb_forms().items() if any(_tells(form) for form in forms)}
    behind = {
        _longest(form.particle)
        for forms in verb_forms().values()
        for form in forms
        if not _tells(form)
    }
    return frozenset(rarest | told | behind | set(_noun_families()))


def _tells(form: VerbForm) -> bool:
    """Whether a verb tells by itself; of "have none of" only the second word does."""
    light = form.lemma in words("verbs", "light", "verbs")
    return not light or len(_longest(form.particle)) < _TELLING


def _longest(phrase: str) -> str:
    return max(phrase.split(" "), key=len)


_TELLING = 4
"""Letters from which a word behind a common verb is rare enough to tell."""


def _verb_cue(unit: Unit, at: int, readings: tuple[VerbForm, ...]) -> Cue | None:
    for form in readings:
        last = _particle_at(unit, at, form.particle)
        if last is None or (form.family.name == "utter" and not _has_quotation(unit)):
            continue
        group = _quoted_as(unit, group_before(unit, at))
        kind = _verb_kind(unit, at, form, group)
        if kind is None or _is_done(unit, last, form, group):
            return None
        agent = unit.fold(at + 1) == "by" and form.particle != "by"
        passive = form.tense is Tense.PAST and (group.be or agent)
        family = _telling_family(unit, at, form, group)
        if family.name == "judge" and not passive and not _has_verdict(unit, at):
            return None
        negated = group.negated and family.name != "withhold"
        present = not group.helped and form.tense in {Tense.THIRD, Tense.BASE}
        return Cue(kind, family, form.lemma, group.first, at, last, negated, passive, present)
    return None


def _has_quotation(unit: Unit) -> bool:
    return any(piece.quoted for piece in unit.pieces)


def _is_done(unit: Unit, last: int, form: VerbForm, group: VerbGroup) -> bool:
    """Whether a verb tells an act and no position: "vetoed the bill on Monday"."""
    after = lexicon("verbs")["acts"].get(form.lemma)
    if after is None or form.tense is not Tense.PAST or group.modal:
        return False
    return not after or unit.fold(last + 1) in after


def _quoted_as(unit: Unit, group: VerbGroup) -> VerbGroup:
    """Take "was quoted as" into the verb group of "saying"."""
    at = group.first - 2
    if unit.fold(at + 1) != "as" or unit.fold(at) not in _quoting():
        return group
    return group_before(unit, at)._replace(be=True)


@cache
def _quoting() -> frozenset[str]:
    verbs = words("verbs", "quoted", "verbs")
    return frozenset(form for verb in verbs for form, _ in inflected(verb))


def _particle_at(unit: Unit, at: int, particle: str) -> int | None:
    if not particle:
        return at
    wanted = particle.split(" ")
    for start in range(at + 1, min(at + 2 + GAP, len(unit.pieces))):
        word = unit.pieces[start].fold
        if not word[0].isalnum() or (word != wanted[0] and word in _own_clause()):
            return None
        if word == wanted[0]:
            run = [unit.fold(start + i) for i in range(len(wanted))]
            return start + len(wanted) - 1 if run == wanted else None
    return None


@cache
def _own_clause() -> frozenset[str]:
    """Return words that begin a clause of its own: "said he wanted nothing" is no silence."""
    subjects = frozenset({"that", "he", "she", "they", "we", "i", "which", "who", "if", "because"})
    return subjects | words("subjects", "grammar", "auxiliaries")


def _verb_kind(unit: Unit, at: int, form: VerbForm, group: VerbGroup) -> CueKind | None:
    """Say whether a form is a finite verb or a free participle; ``None`` for neither."""
    if form.tense is Tense.GERUND:
        return _gerund_kind(unit, group)
    if form.family.name == "persuade" and not group.to:
        return None
    if group.to:
        return _infinitive_kind(unit, at, group)
    if form.tense is Tense.PAST:
        if unit.fold(at - 1).endswith("'re"):
            return None
        return None if describes_noun(unit, group, at) else CueKind.VERB
    noun = unit.pieces[at].fold in words("verbs", "nouns", "forms") and not group.helped
    if noun and (not may_act(unit, group.first - 1) or is_object(unit, group.first - 1)):
        return None
    if form.tense is Tense.THIRD:
        return CueKind.VERB
    return CueKind.VERB if group.modal or is_plural(unit, group.first - 1) else None


def _gerund_kind(unit: Unit, group: VerbGroup) -> CueKind | None:
    at = group.first - 1
    if document_before(unit, at) is not None and not group.be:
        return CueKind.PARTICIPLE
    if group.be or _stands_absolute(unit, at):
        return CueKind.VERB
    if unit.fold(at) in {"", ",", "—", "–", "and", "while", "although", "when", "but"} | QUOTES:
        return CueKind.PARTICIPLE
    return None


def _stands_absolute(unit: Unit, at: int) -> bool:
    """Whether a mention before a participle is its subject: "with Varu demanding"."""
    mention = unit.mention_at(at)
    if mention is None or unit.pieces[at].possessive:
        return False
    first = unit.first_of(mention)
    return unit.fold(first - 1) in {",", ""} or any(
        unit.fold(place) == "with" for place in range(max(0, first - 4), first)
    )


def document_before(unit: Unit, at: int) -> int | None:
    """Return where the text stands that a participle describes: "a draft of Varu calling for"."""
    for back in range(at, max(-1, at - 7), -1):
        word = unit.fold(back)
        if not word[0].isalnum():
            return None
        if word in words("subjects", "documents"):
            return back
    return None


def _infinitive_kind(unit: Unit, at: int, group: VerbGroup) -> CueKind | None:
    chains = words("subjects", "grammar", "chains")
    run = {unit.fold(back) for back in range(group.first, at)}
    return CueKind.VERB if run & chains else None


def _telling_family(unit: Unit, at: int, form: VerbForm, group: VerbGroup) -> Family:
    table = lexicon("verbs")["telling"]
    following = unit.fold(at + 2) if unit.fold(at + 1) in {"to", "from"} else unit.fold(at + 1)
    told = following in _told_forms()
    silent = form.lemma in table["refusals"] and told
    untold = group.negated and form.lemma in table["negated"]
    if not (silent or untold):
        return form.family
    return form.family._replace(name="withhold", stance="withhold", act="speech")


@cache
def _told_forms() -> frozenset[str]:
    verbs = words("verbs", "telling", "verbs")
    return (
        verbs
        | {form for form in verb_forms() if any(f.lemma in verbs for f in verb_forms()[form])}
        | {"commenting", "disclosing", "discussing", "answering", "naming", "providing", "giving"}
    )


def _has_verdict(unit: Unit, at: int) -> bool:
    if any(piece.quoted or piece.fold == "as" for piece in unit.pieces[at + 1 : at + 16]):
        return True
    # "called it a forgery": what it is called follows with an article.
    return unit.fold(at + 1) in _POINTING and unit.fold(at + 2) in {"a", "an", "the"}


_POINTING = frozenset({"it", "this", "that", "them", "him", "her"})


def _state_cue(unit: Unit, at: int) -> Cue | None:
    linking = words("subjects", "grammar", "linking")
    for size, stance in _state_heads()[unit.pieces[at].fold]:
        run = tuple(unit.fold(at + i) for i in range(len(size)))
        if run != size:
            continue
        group = group_before(unit, at)
        first = group.first
        if unit.fold(first - 1) in linking:
            before = group_before(unit, first - 1)
            group = before._replace(negated=group.negated or before.negated, be=True)
        elif not group.be:
            return None
        family = Family("state", stance, "attitude", True, False)
        return Cue(
            CueKind.STATE,
            family,
            " ".join(size),
            group.first,
            at,
            at + len(size) - 1,
            group.negated,
        )
    return None


@cache
def _state_heads() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    heads: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, stance in lexicon("nouns")["states"].items():
        run = tuple(phrase.split(" "))
        heads.setdefault(run[0], []).append((run, stance))
    return {word: tuple(found) for word, found in heads.items()}


@cache
def _noun_families() -> Mapping[str, tuple[Family, frozenset[str]]]:
    return {
        form: (
            Family("noun", entry["stance"], entry.get("act", "attitude"), True, False),
            frozenset(entry["then"]),
        )
        for entry in lexicon("nouns")["noun"]
        for form in entry["forms"]
    }


def _noun_cue(unit: Unit, at: int) -> Cue | None:
    family, then = _noun_families()[unit.pieces[at].fold]
    last = at + 1
    if unit.fold(last) in {"of", "by", "from"}:
        # "the opposition of Varu to": the owner stands between the noun and its word.
        mention = unit.mention_at(last + 1) or unit.mention_at(last + 2)
        after = last if mention is None else _after(unit, mention.end)
        if after > last and unit.fold(after) in then:
            return Cue(CueKind.NOUN, family, unit.fold(at), at, at, after)
    if unit.fold(last) not in then:
        return None
    return Cue(CueKind.NOUN, family, unit.fold(at), at, at, last)


def _after(unit: Unit, position: int) -> int:
    return bisect_left(unit.pieces, position, key=lambda piece: piece.start)


@cache
def _source_openers() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    openers: dict[str, list[tuple[str, ...]]] = {}
    for phrase in lexicon("nouns")["sources"]["before"]:
        run = tuple(phrase.split(" "))
        openers.setdefault(run[0], []).append(run)
    for link in lexicon("nouns")["sources"]["links"]:
        openers.setdefault(link, [])
    return {word: tuple(found) for word, found in openers.items()}


def _source_cue(unit: Unit, at: int) -> Cue | None:
    for run in _source_openers()[unit.pieces[at].fold]:
        if tuple(unit.fold(at + i) for i in range(len(run))) == run:
            return Cue(CueKind.SOURCE, _SOURCE, " ".join(run), at, at, at + len(run) - 1)
    return _owned_cue(unit, at)


_SOURCE = Family("source", "assert", "speech", False, False)


def _owned_cue(unit: Unit, at: int) -> Cue | None:
    """Read "in Varu's view", "by his account": the owner is who says so."""
    if unit.fold(at) not in words("nouns", "sources", "links"):
        return None
    for noun in range(at + 2, min(at + 8, len(unit.pieces))):
        before = unit.pieces[noun - 1]
        owned = before.possessive or before.fold in {"his", "her", "their", "its", "own"}
        if owned and unit.fold(noun) in words("nouns", "sources", "owned"):
            closed = unit.fold(noun + 1) in {",", ".", ""}
            return Cue(CueKind.SOURCE, _SOURCE, OWNED, at, at, noun) if closed else None
        if not before.fold[0].isalnum():
            return None
    return None
