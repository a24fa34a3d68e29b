"""How much of each section of the brief a person has reviewed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from goodoffices.brief.items import Items
from goodoffices.brief.lines import Line
from goodoffices.brief.words import count_of
from goodoffices.reports.record import Claim, Comparison, Event, Figure, Statement
from goodoffices.reports.reviewing.reviewed import Reviewed, State

RAW = "°"
"""Stands behind the number of words that nobody has reviewed."""

SECTION_KINDS: Mapping[str, tuple[type, ...]] = {
    "moved": (Statement,),
    "stand": (Statement, Claim),
    "ahead": (Event,),
    "time": (Event,),
    "figures": (Figure,),
    "claims": (Claim,),
    "register": (Statement,),
}
"""Items that are counted in each section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewNotes:
    """What the brief says about its review.

    Parameters
    ----------
    status : str
        For the head of the page.
    sections : mapping of str to str
        One sentence per section; empty where it holds no item.
    log : tuple of str
        Decisions that found nothing, and what the rules now read otherwise.
    """

    status: str
    sections: Mapping[str, str]
    log: tuple[str, ...] = ()


def review_notes(sections: Mapping[str, Sequence[Line]], items: Items) -> ReviewNotes | None:
    """Say how much is reviewed, section by section.

    Parameters
    ----------
    sections : mapping of str to sequence of Line
        The lines of each section, by its key.
    items : Items
        The record's items, with what was decided about them.

    Returns
    -------
    ReviewNotes or None
        ``None`` where nobody has reviewed anything and no log was given.

    Notes
    -----
    R216: a section may show words that nobody has reviewed; their numbers carry a sign, and the
    section says how many of its items were accepted, and by whom.
    """
    reviewed = items.reviewed
    if reviewed is None:
        return None
    resting: dict[str, set[str]] = {}
    for name, item in items.by_id.items():
        for mark in items.citations.marks(item.spans):
            resting.setdefault(mark.anchor, set()).add(name)
    told = {}
    for key, kinds in SECTION_KINDS.items():
        anchors = {mark.anchor for line in sections[key] for mark in line.marks}
        cited = {name for anchor in anchors for name in resting.get(anchor, ())}
        told[key] = accepted_words(
            [name for name in cited if isinstance(items.by_id[name], kinds)], reviewed
        )
    pairs = [one.id for one in reviewed.record.comparisons]
    told["differ"] = accepted_words(pairs, reviewed, noun="comparison")
    whole = accepted_words(items.by_id, reviewed) or "no item"
    return ReviewNotes(
        status=f"{whole}; {RAW} marks words not yet reviewed"
        if any(not reviewed.is_reviewed(name) for name in items.by_id)
        else whole,
        sections=told,
        log=_log_words(reviewed),
    )


def accepted_words(names: Iterable[str], reviewed: Reviewed, *, noun: str = "item") -> str:
    """Say how many of some items were accepted, and by whom.

    Parameters
    ----------
    names : iterable of str
        Identifiers.
    reviewed : Reviewed
        Where they stand.
    noun : str
        What they are called.

    Returns
    -------
    str
        ``"41 of 60 items accepted by A. Reviewer"``; empty for no items.
    """
    asked = list(dict.fromkeys(names))
    if not asked:
        return ""
    held = [name for name in asked if reviewed.is_reviewed(name)]
    by = {
        row.decision.by
        for name in held
        if (row := reviewed.standings.get(name)) is not None and row.decision is not None
    }
    who = [name for name in reviewed.reviewers if name in by]
    named = f" by {' and '.join(who)}" if who else ""
    return f"{len(held)} of {count_of(len(asked), noun)} accepted{named}"


def comparison_words(one: Comparison, reviewed: Reviewed | None) -> str:
    """Say where a comparison stands in review.

    Parameters
    ----------
    one : Comparison
        From the record.
    reviewed : Reviewed or None
        What was decided.

    Returns
    -------
    str
        Empty without a review, and for what rests on reviewed items alone.
    """
    if reviewed is None:
        return ""
    row = reviewed.standings.get(one.id)
    if row is not None and row.decision is not None:
        note = f": {row.decision.note.rstrip('.')}" if row.decision.note else ""
        return f"{row.state.value} by {row.decision.by}{note}"
    return "" if reviewed.is_reviewed(one.id) else "candidate: rests on words not yet reviewed"


def is_open(one: Comparison, reviewed: Reviewed | None) -> bool:
    """Whether a contradiction counts as open: reviewed, and not settled (R213)."""
    if reviewed is None:
        return True
    return reviewed.is_reviewed(one.id) and reviewed.state(one.id) is not State.SETTLED


def _log_words(reviewed: Reviewed) -> tuple[str, ...]:
    said = []
    if reviewed.orphaned:
        count = count_of(len(reviewed.orphaned), "decision")
        said.append(
            f"{count} found nothing any more and changed nothing: see goodoffices review --list."
        )
    otherwise = sum(row.read_otherwise for row in reviewed.standings.values())
    if otherwise:
        said.append(
            f"The rules now read {count_of(otherwise, 'decided item')} otherwise than when it"
            " was decided; the decision holds."
        )
    return tuple(said)
