"""Words that mark an act of speech or a stance, and the clause they stand in."""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from typing import NamedTuple

from goodoffices.reports.cues.cue_words import (
    cue_words,
    noun_families,
    quoting_forms,
    source_openers,
    state_heads,
    told_forms,
)
from goodoffices.reports.cues.extents import brings_about, starts_clause
from goodoffices.reports.cues.intent import denied_object, is_done, is_meant, may_tell
from goodoffices.reports.cues.second_words import (
    GAP,
    has_denied_object,
    is_denied_noun,
    particle_end,
)
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.unmet import is_still_to_come
from goodoffices.reports.cues.unsaid import is_notice, is_question, opens_content, says_nothing
from goodoffices.reports.cues.verbforms import Family, VerbForm, participles, verb_forms, words
from goodoffices.reports.cues.verbgroups import (
    VerbGroup,
    chain_words,
    describes_noun,
    going_on,
    group_before,
    has_no_subject,
    is_object,
    may_act,
    takes_base,
    takes_the_floor,
)
from goodoffices.reports.cues.verdicts import has_verdict
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.inflection import Tense
from goodoffices.reports.wording.marks import QUOTES

NOUN_ASIDE = 14
"""Words between "Varu's view," and ", is that"."""

MOST_CUES = 40
"""Cues read in one sentence; more make no sentence that a person wrote."""

OWNED = "by whose account"
"""Lemma of a source that owns its words: "in Varu's view"."""

QUOTED_WITHIN = 14
"""Words between "quoted" and "as saying": who quoted, and when."""


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
    if is_question(unit) or is_notice(unit):
        return ()
    telling = cue_words()
    found: list[Cue] = []
    for at, piece in enumerate(unit.pieces):
        if piece.fold not in telling or piece.quoted or piece.mention >= 0:
            continue
        if found and found[-1].kind is CueKind.VERB and at <= found[-1].last <= at + 1:
            # "Dropped its objections to": the noun belongs to the verb.
            continue
        cue = _cue_at(unit, at)
        if cue is not None and not (found and _is_judged(unit, cue, found[-1])):
            found.append(cue)
        if len(found) == MOST_CUES:
            break
    return tuple(found)


def _is_judged(unit: Unit, cue: Cue, verb: Cue) -> bool:
    """Whether a noun is what a verb judges, not whose: "called the demand for tolls vain"."""
    near = cue.kind is CueKind.NOUN and verb.family.name == "judge" and not verb.passive
    owned = any(unit.pieces[at].possessive for at in range(verb.last + 1, cue.head))
    return near and not owned and cue.head - verb.last <= GAP


def _cue_at(unit: Unit, at: int) -> Cue | None:
    word = unit.pieces[at].fold
    cue = None
    if word in source_openers():
        cue = _source_cue(unit, at)
    if cue is None and word in state_heads():
        cue = _state_cue(unit, at)
    if cue is None and word in verb_forms():
        cue = _verb_cue(unit, at, verb_forms()[word])
    if cue is None:
        read = (_noun_cue(unit, at, *one) for one in noun_families().get(word, ()))
        cue = next((one for one in read if one is not None), None)
    return cue


def _verb_cue(unit: Unit, at: int, readings: tuple[VerbForm, ...]) -> Cue | None:
    for form in readings:
        last = particle_end(unit, at, form)
        if last is None or not may_tell(unit, at, last, form):
            continue
        group = _quoted_as(unit, group_before(unit, at))
        if form.tense is Tense.GERUND and not group.helped:
            group = going_on(unit, group)
        kind = _verb_kind(unit, at, form, group)
        if not is_meant(unit, last, form, group):
            continue
        if kind is None or is_done(unit, last, form, group):
            return None
        if says_nothing(unit, at, last, form, group):
            return None
        agent = unit.fold(at + 1) == "by" and form.particle != "by"
        agent = agent and unit.fold(at + 2) not in words("telling", "means", "words")
        passive = form.tense is Tense.PAST and (group.be or agent)
        family = _telling_family(unit, at, form, group)
        if family.name == "judge" and not passive and not has_verdict(unit, at):
            return None
        negated = group.negated is not has_denied_object(unit, at, last, form)
        negated = negated or (passive and unit.fold(last + 1) in _BY_NO_ONE)
        negated = negated or (family.name == "grant" and denied_object(unit, last))
        negated = negated and family.name != "withhold"
        present = not group.helped and form.tense in {Tense.THIRD, Tense.BASE}
        return Cue(kind, family, form.lemma, group.first, at, last, negated, passive, present)
    return None


def _quoted_as(unit: Unit, group: VerbGroup) -> VerbGroup:
    """Take "was quoted as", "was quoted by state radio as" into the verb group of "saying"."""
    if unit.fold(group.first - 1) != "as":
        return group
    for at in range(group.first - 2, max(-1, group.first - 2 - QUOTED_WITHIN), -1):
        if unit.fold(at) in quoting_forms():
            return group_before(unit, at)._replace(be=True)
        if not unit.fold(at)[0].isalnum() and unit.fold(at) != ",":
            break
    return group


def _verb_kind(unit: Unit, at: int, form: VerbForm, group: VerbGroup) -> CueKind | None:
    """Say whether a form is a finite verb or a free participle; ``None`` for neither."""
    if form.tense is Tense.GERUND:
        return _gerund_kind(unit, group, at)
    if form.family.name == "persuade" and not group.to:
        return None
    if group.to:
        return _infinitive_kind(unit, at, group, form)
    if form.tense is Tense.PAST:
        return _past_kind(unit, at, form, group)
    noun = unit.pieces[at].fold in words("telling", "nouns", "forms") and not group.helped
    if noun and (not may_act(unit, group.first - 1) or is_object(unit, group.first - 1)):
        return None
    if form.tense is Tense.THIRD:
        return CueKind.VERB
    return CueKind.VERB if takes_base(unit, at, group) else None


def _past_kind(unit: Unit, at: int, form: VerbForm, group: VerbGroup) -> CueKind | None:
    if _is_done_before(unit, form, group):
        return CueKind.PARTICIPLE
    adjectival = unit.fold(at) in participles() or has_no_subject(unit, at)
    if unit.fold(at - 1).endswith("'re") or (not group.helped and adjectival):
        return None
    return None if describes_noun(unit, group, at) else CueKind.VERB


def _is_done_before(unit: Unit, form: VerbForm, group: VerbGroup) -> bool:
    """Whether a side was taken before the main clause: "Having refused it, Varu"."""
    free = unit.fold(group.first) == "having" and unit.fold(group.first - 1) in _FREE
    return free and form.family.stance not in {"assert", "judge", "withhold", "ask"}


def _gerund_kind(unit: Unit, group: VerbGroup, verb: int) -> CueKind | None:
    at = group.first - 1
    if unit.fold(verb - 1) in _NAMING:
        # "Has no backing for the toll": a noun.
        return None
    if unit.fold(at) == "," and brings_about(unit, verb):
        return None
    if document_before(unit, at) is not None and not group.be:
        return CueKind.PARTICIPLE
    if group.be or _stands_absolute(unit, at):
        return CueKind.VERB
    return CueKind.PARTICIPLE if unit.fold(at) in _FREE else None


_BY_NO_ONE = frozenset({"neither", "not"})
"""Behind a passive: "was accepted neither by Varu nor by Lom"."""

_NAMING = frozenset({"no", "little", "the", "a", "any", "some", "its", "their", "his", "her"})

_FREE = frozenset({"", ",", "—", "–", "and", "while", "although", "when", "but"}) | QUOTES
"""What may stand before a participle that depends on no word: ", ruling out"."""


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


def _infinitive_kind(unit: Unit, at: int, group: VerbGroup, form: VerbForm) -> CueKind | None:
    run = {unit.fold(back) for back in range(group.first, at)}
    untold = is_still_to_come(run) and form.lemma in lexicon("unsaid")["telling"]["negated"]
    if untold or run & chain_words():
        return CueKind.VERB
    return CueKind.PARTICIPLE if takes_the_floor(unit, at) else None


def _telling_family(unit: Unit, at: int, form: VerbForm, group: VerbGroup) -> Family:
    table = lexicon("unsaid")["telling"]
    following = unit.fold(at + 2) if unit.fold(at + 1) in {"to", "from"} else unit.fold(at + 1)
    told = following in told_forms()
    silent = form.lemma in table["refusals"] and told
    silent = silent or (form.lemma in table["refusals"] and _is_drawn(unit, at))
    untold = group.negated and form.lemma in table["negated"]
    if not (silent or untold):
        return form.family
    return form.family._replace(name="withhold", stance="withhold", act="speech")


def _is_drawn(unit: Unit, at: int) -> bool:
    """Whether somebody refuses to be drawn, pinned down or quoted."""
    run = [unit.fold(at + i) for i in range(1, 4)]
    return run[:2] == ["to", "be"] and run[2] in {"drawn", "pinned", "quoted", "specific"}


def _state_cue(unit: Unit, at: int) -> Cue | None:
    linking = words("subjects", "grammar", "linking")
    for size, stance in state_heads()[unit.pieces[at].fold]:
        if len(size) > 1 and unit.fold(at + 1) != size[1]:
            continue
        if tuple([piece.fold for piece in unit.pieces[at : at + len(size)]]) != size:
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


def _noun_cue(unit: Unit, at: int, family: Family, then: frozenset[str]) -> Cue | None:
    last, negated = at + 1, is_denied_noun(unit, at)
    if unit.fold(last) in {"of", "by", "from"}:
        # "the opposition of Varu to": the owner stands between the noun and its word.
        mention = unit.mention_at(last + 1) or unit.mention_at(last + 2)
        after = last if mention is None else _after(unit, mention.end)
        if after > last and unit.fold(after) in then:
            return Cue(CueKind.NOUN, family, unit.fold(at), at, at, after, negated)
    last = _past_noun_aside(unit, last)
    if unit.fold(last) not in then:
        return None
    held = unit.fold(last) in words("subjects", "grammar", "be") and family.stance == "assert"
    if held and not opens_content(unit, last + 1):
        return None
    return Cue(CueKind.NOUN, family, unit.fold(at), at, at, last, negated)


def _past_noun_aside(unit: Unit, at: int) -> int:
    """Step over ", as conveyed in writing," to the verb behind a noun and its aside."""
    if unit.fold(at) != "," or unit.fold(at + 1) not in _ASIDES:
        return at
    for place in range(at + 2, min(at + NOUN_ASIDE, len(unit.pieces))):
        if unit.fold(place) == ",":
            return place + 1
        if not unit.fold(place)[0].isalnum() or unit.pieces[place].quoted:
            break
    return at


_ASIDES = frozenset({"as", "which", "conveyed", "expressed", "put", "sent", "made", "repeated"})


def _after(unit: Unit, position: int) -> int:
    return bisect_left(unit.pieces, position, key=lambda piece: piece.start)


def _source_cue(unit: Unit, at: int) -> Cue | None:
    for run in source_openers()[unit.pieces[at].fold]:
        if unit.fold(at - 1) == "what":
            break
        if tuple(unit.fold(at + i) for i in range(len(run))) == run:
            return Cue(CueKind.SOURCE, _SOURCE, " ".join(run), at, at, at + len(run) - 1)
    return _owned_cue(unit, at)


_SOURCE = Family("source", "assert", "speech", False, False)


def _owned_cue(unit: Unit, at: int) -> Cue | None:
    """Read "in Varu's view", "by his account": the owner is who says so."""
    nouns = words("nouns", "sources", "owned")
    if nouns.isdisjoint(unit.folds) or unit.fold(at) not in words("nouns", "sources", "links"):
        return None
    for noun in range(at + 2, min(at + 8, len(unit.pieces))):
        before = unit.pieces[noun - 1]
        owned = before.possessive or before.fold in {"his", "her", "their", "its", "own"}
        if owned and unit.fold(noun) in nouns:
            closed = unit.fold(noun + 1) in {",", ".", ""} or starts_clause(unit, noun + 1)
            return Cue(CueKind.SOURCE, _SOURCE, OWNED, at, at, noun) if closed else None
        if not before.fold[0].isalnum():
            return None
    return None
