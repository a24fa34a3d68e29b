"""Which way a claimed position points: "said Varu had agreed to end the truce" is against it."""

from __future__ import annotations

from typing import NamedTuple

from goodoffices.case.negotiation import Case
from goodoffices.reports.claims.claim_words import NOT_ACCEPTED
from goodoffices.reports.claims.claimed import Claimed
from goodoffices.reports.cues.cues import Cue, CueKind
from goodoffices.reports.cues.extents import content_end
from goodoffices.reports.cues.units import Piece, Unit
from goodoffices.reports.cues.verbforms import Family, verb_forms
from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.by_class import by_class
from goodoffices.reports.stances.compounds import is_within_compound
from goodoffices.reports.stances.direction import Content
from goodoffices.reports.stances.idioms import plain_words
from goodoffices.reports.stances.rivals import has_rivals, refuses_one_of_several
from goodoffices.reports.stances.topics import Topics, topic_index
from goodoffices.reports.wording.function_words import NO_ONE_OR_NOTHING

_TAKEN = {
    "support": Stance.SUPPORT,
    "conditional_support": Stance.SUPPORT,
    NOT_ACCEPTED: Stance.SUPPORT,
    "demand": Stance.DEMAND,
    "oppose": Stance.OPPOSE,
    "reject": Stance.REJECT,
    "unwilling": Stance.REJECT,
}
"""Which side a claimed position takes of what its words name."""

_PLAIN = frozenset({"support", "demand", "oppose", "reject"})
"""Positions that are turned with their object; of the others the turn is left open."""

_LINKING = frozenset({"for", "on", "of", "in", "at", "with", "against"})
_JOINING = frozenset({"nor", "or", "and"})
_CONTRASTS = frozenset({"but", "while", "whereas", "although"})
_STOPS = frozenset({".", ";", "?", "!", ":"})

BEFORE = 16
"""Words before a name among which stands what "was opposed by Varu"."""


class _Words(NamedTuple):
    """Some words of a sentence, half-open, and what they are about."""

    first: int
    last: int
    topics: Topics


def towards_issue(unit: Unit, found: Claimed, text: str, case: Case, issue: str | None) -> str:
    """Return a claimed position as one towards the sentence that its issue affirms.

    R554: as a statement's (R34), so "agreed to end the truce" is claimed to oppose a truce.
    Where the object leaves the side open, none is claimed.

    Parameters
    ----------
    unit : Unit
        The sentence.
    found : Claimed
        About whom, what, and the pieces that say it.
    text : str
        The whole report's.
    case : Case
        Gives the issues.
    issue : str or None
        What the claim is about.

    Returns
    -------
    str
        The position itself where nothing of the issue is named in the sentence.
    """
    own = _TAKEN.get(found.position)
    if own is None or issue is None:
        return found.position
    named = _object(unit, found, text, case, issue)
    if named is None:
        return found.position
    content = _content(unit, named, case, issue)
    taken = by_class(_cue(unit, found, own), content, issue)
    left_open = refuses_one_of_several(taken, content) or is_within_compound(taken, content)
    if left_open or _is_put_off(content):
        return Stance.ASSERT.value
    return _turned(found.position, own, taken)


def _object(unit: Unit, found: Claimed, text: str, case: Case, issue: str) -> _Words | None:
    """Return the words behind a position, or before its holder, that name the issue."""
    first = _past_links(unit, found.end)
    last = content_end(unit, first, clause=False) if first < len(unit.pieces) else first
    last = next((at for at in range(first, last) if unit.fold(at) in _CONTRASTS), last)
    commas = [at for at in range(first + 1, last) if unit.fold(at) == ","]
    for end in (*commas, last):
        # What stands behind a comma says more of a matter that is named before it.
        behind = _about(unit, first, end, text, case)
        if behind is not None and any(hit.issue == issue for hit in behind.topics.hits):
            return behind
    start = max(0, found.start - BEFORE)
    stops = [at for at in range(start, found.start) if unit.fold(at) in _STOPS]
    start = stops[-1] + 1 if stops else start
    return _name_alone(unit, _about(unit, start, found.start, text, case), issue)


def _past_links(unit: Unit, at: int) -> int:
    """Return where an object begins: behind "for", the "no" that was heard, "nor ratified"."""
    while unit.fold(at) in _LINKING | NO_ONE_OR_NOTHING | _JOINING:
        at += 1 + (unit.fold(at) in _JOINING)
    return at


def _about(unit: Unit, first: int, last: int, text: str, case: Case) -> _Words | None:
    if not 0 <= first < last <= len(unit.pieces):
        return None
    told = text[unit.pieces[first].start : unit.pieces[last - 1].end]
    return _Words(first, last, topic_index(case).topics(told))


def _name_alone(unit: Unit, before: _Words | None, issue: str) -> _Words | None:
    """Return no more than the words that name the issue: what stands around them is another's."""
    hits = [] if before is None else [hit for hit in before.topics.hits if hit.issue == issue]
    if before is None or not hits:
        return None
    begun = unit.pieces[before.first].start
    # A name may stand within a word: "a post-truce deal".
    inside = [
        at
        for at in range(before.first, before.last)
        if any(_meets(unit.pieces[at], begun + hit.start, begun + hit.end) for hit in hits)
    ]
    shift = unit.pieces[inside[0]].start - begun
    moved = tuple(hit._replace(start=hit.start - shift, end=hit.end - shift) for hit in hits)
    topics = Topics(issue=issue, options=before.topics.options, hits=moved)
    return _Words(inside[0], inside[-1] + 1, topics)


def _meets(piece: Piece, start: int, end: int) -> bool:
    return piece.start < end and start < piece.end


def _content(unit: Unit, named: _Words, case: Case, issue: str) -> Content:
    pieces = unit.pieces[named.first : named.last]
    hits = tuple(hit for hit in named.topics.hits if hit.issue == issue)
    options = [hit.option for hit in hits if hit.option is not None]
    return Content(
        words=plain_words([piece.fold for piece in pieces]),
        starts=tuple(piece.start - pieces[0].start for piece in pieces),
        first=named.first,
        hits=hits,
        affirms=case.issue(issue).affirms,
        foreign=False,
        rivals=has_rivals(case.issue(issue), options),
    )


def _cue(unit: Unit, found: Claimed, own: Stance) -> Cue:
    """Return the words that give a position as a cue of its class."""
    at = found.end - 1
    lemma = next((form.lemma for form in verb_forms().get(unit.fold(at), ())), "")
    family = Family("claimed", own.value, "attitude", careful=False, inverted=False)
    return Cue(CueKind.VERB, family, lemma, at, at, at)


_DELAYED = frozenset({"postponed", "delayed", "suspended", "deferred", "off"})


def _is_put_off(content: Content) -> bool:
    """Whether a matter is to be put off, which is neither a yes nor a no to it."""
    return "be" in content.words and not _DELAYED.isdisjoint(content.words)


def _turned(position: str, own: Stance, taken: Stance | None) -> str:
    """Return the position that its object leaves: itself, its opposite, or none."""
    if taken is None or not taken.polarity:
        return Stance.ASSERT.value
    if taken is Stance.CONDITIONAL_SUPPORT:
        return taken.value
    if taken.polarity == own.polarity:
        return position
    return taken.value if position in _PLAIN else Stance.ASSERT.value
