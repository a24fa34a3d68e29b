"""Where the reports differ, in kinds that are kept apart."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.brief.items import Items, claimed_words
from goodoffices.brief.lines import Line, Quote
from goodoffices.brief.review_notes import comparison_words
from goodoffices.brief.words import KINDS
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.record import Claim, Comparison, Record

BOXES: tuple[tuple[ComparisonKind, ...], ...] = (
    (ComparisonKind.CONTRADICTION,),
    (ComparisonKind.UPDATE,),
    (ComparisonKind.DIFFERENT_EVENT, ComparisonKind.DIFFERENT_MEASURE),
)
"""The three boxes, true contradictions first because they need a person."""

FURTHER: tuple[tuple[ComparisonKind, ...], ...] = (
    (ComparisonKind.DIFFERENT_POSITIONS,),
    (ComparisonKind.INTERNAL_DIVISION,),
    (ComparisonKind.TENSION,),
    (ComparisonKind.AGREE,),
)

_MEANINGS = {
    ComparisonKind.CONTRADICTION: "Two accounts that cannot both hold. Open until settled.",
    ComparisonKind.UPDATE: "The same thing counted or said later. No disagreement.",
    ComparisonKind.DIFFERENT_EVENT: "Alike in words, but not the same thing. No disagreement.",
    ComparisonKind.DIFFERENT_POSITIONS: "Parties want different things.",
    ComparisonKind.INTERNAL_DIVISION: "Voices of one side pull apart.",
    ComparisonKind.TENSION: "One party's words pull apart without excluding each other.",
    ComparisonKind.AGREE: "Separate reports say the same.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Items set side by side.

    Parameters
    ----------
    line : Line
        The reason in one sentence; its quotes are the sides, earlier report first.
    kind, rule : str
        Kind in words, and the number of the rule applied.
    status : str
        Where it stands in review; empty without one.
    """

    line: Line
    kind: str
    rule: str
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """All comparisons of one kind.

    Parameters
    ----------
    title, meaning : str
        Kind in words, and what it means for the reader.
    entries : tuple of Disagreement
        By rank.
    count : int
        How many there are, printed or not.
    """

    title: str
    meaning: str
    entries: tuple[Disagreement, ...]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimAbout:
    """What somebody says of another side, beside that side's own words.

    Parameters
    ----------
    line : Line
        Who claims what about whom; its quote is the claim.
    answers : tuple of Quote
        The other side's own words on the issue; empty means no report.
    """

    line: Line
    answers: tuple[Quote, ...]


def boxes_of(
    record: Record,
    items: Items,
    kinds: tuple[tuple[ComparisonKind, ...], ...] = BOXES,
    *,
    most: int | None = None,
) -> tuple[Box, ...]:
    """Sort comparisons into boxes.

    Parameters
    ----------
    record : Record
        Comparisons.
    items : Items
        Both sides' words.
    kinds : tuple of tuple of ComparisonKind
        What goes into each box.
    most : int or None
        How many entries a box has at most; all when ``None``.

    Returns
    -------
    tuple of Box
        One per element of ``kinds``, also when empty.
    """
    return tuple(_box(group, record, items, most) for group in kinds)


def claims_of(record: Record, items: Items, *, most: int | None = None) -> tuple[ClaimAbout, ...]:
    """Set each claim about another side beside that side's own words.

    Parameters
    ----------
    record : Record
        Claims.
    items : Items
        Words, names and source marks.
    most : int or None
        How many, the first; all when ``None``.

    Returns
    -------
    tuple of ClaimAbout
        All claims; those that have an answer first.
    """
    ordered = sorted(record.claims, key=lambda claim: not claim.answers)
    return tuple(_claim(n, claim, items) for n, claim in enumerate(ordered[:most], start=1))


def _box(kinds: tuple[ComparisonKind, ...], record: Record, items: Items, most: int | None) -> Box:
    chosen = [one for one in record.comparisons if one.kind in kinds and _is_known(one, items)]
    chosen.sort(key=lambda one: (kinds.index(one.kind), one.rank))
    titles = [KINDS[kind] for kind in kinds]
    return Box(
        title=" or ".join([titles[0], *(title.lower() for title in titles[1:])]),
        meaning=_MEANINGS[kinds[0]],
        entries=tuple(
            _disagreement(kinds[0].value, n, one, items) for n, one in enumerate(chosen[:most], 1)
        ),
        count=len(chosen),
    )


def _is_known(one: Comparison, items: Items) -> bool:
    return any(item in items.by_id for item in one.items)


def _disagreement(kind: str, number: int, one: Comparison, items: Items) -> Disagreement:
    sides = tuple(items.quote(items.by_id[item]) for item in one.items if item in items.by_id)
    return Disagreement(
        line=Line(
            id=f"{kind.replace('_', '-')}-{number}",
            words=one.reason,
            marks=tuple(mark for side in sides for mark in side.marks),
            quotes=sides,
        ),
        kind=KINDS[one.kind],
        rule=one.rule,
        status=comparison_words(one, items.reviewed),
    )


def _claim(number: int, claim: Claim, items: Items) -> ClaimAbout:
    answers = [items.by_id[answer] for answer in claim.answers if answer in items.by_id]
    words = (
        f"{items.name(claim.by)} about {items.name(claim.about)}: {claimed_words(claim.position)}"
    )
    return ClaimAbout(
        line=Line(
            id=f"claim-{number}",
            words=words,
            marks=items.citations.marks(claim.spans),
            badge=items.badge(claim),
            quotes=(items.quote(claim),),
        ),
        answers=tuple(items.quote(answer) for answer in answers),
    )
