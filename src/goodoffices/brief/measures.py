"""Figures by what they count, over time, each with who vouches for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from goodoffices.brief.days import interval_words, short_words
from goodoffices.brief.figure_words import counted_words, figure_words
from goodoffices.brief.items import Items
from goodoffices.brief.lines import Line
from goodoffices.brief.voices import day_key
from goodoffices.brief.words import number_words
from goodoffices.charts.figures import FigurePoint
from goodoffices.reports.labels import ComparisonKind, UnitClass
from goodoffices.reports.record import UNSOURCED, Figure, Record

LINKING = frozenset({ComparisonKind.UPDATE, ComparisonKind.AGREE, ComparisonKind.CONTRADICTION})
"""Kinds of comparison that say two figures count the same thing."""

_CLASSES = (UnitClass.PEOPLE, UnitClass.SHARE, UnitClass.MONEY, UnitClass.COUNT)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One figure.

    Parameters
    ----------
    value, reporter, as_of : str
        Number with unit; who gives it, or ``"unsourced"``; days it may refer to.
    line : Line
        The figure with its source marks.
    """

    value: str
    reporter: str
    as_of: str
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Figures that count the same thing in the same unit.

    Parameters
    ----------
    name : str
        What is counted.
    rows : tuple of FigureRow
        Earliest first.
    points : tuple of FigurePoint
        The same figures for the picture.
    linked : bool
        Whether some comparison ties them together.
    rival : bool
        Whether the last two values contradict each other: two accounts, no course of time.
    """

    name: str
    rows: tuple[FigureRow, ...]
    points: tuple[FigurePoint, ...]
    linked: bool
    rival: bool

    @property
    def beside(self) -> str:
        """How the last figure but one stands to the last: another account, before it, or not."""
        if len(self.points) < 2:
            return ""
        if self.rival:
            return "by another account"
        latest, other = self.points[-1].as_of, self.points[-2].as_of
        return "also reported" if latest.meets(other) else "before"


def measures_of(record: Record, items: Items) -> tuple[Measure, ...]:
    """Group the figures by what they count (R77).

    Parameters
    ----------
    record : Record
        Figures, and comparisons that tie some of them together.
    items : Items
        Names and source marks.

    Returns
    -------
    tuple of Measure
        Those tied by a comparison first; then people before shares, money and counts; then
        those with more figures. Every figure is in exactly one.
    """
    groups = _groups(record)
    linked = {item for one in record.comparisons if one.kind in LINKING for item in one.items}
    ranked = sorted(
        groups,
        key=lambda group: (
            not any(figure.id in linked for figure in group),
            _class_rank(group[0]),
            -len(group),
        ),
    )
    rivals = [
        frozenset(one.items)
        for one in record.comparisons
        if one.kind is ComparisonKind.CONTRADICTION
    ]
    return tuple(
        _measure(n, group, items, linked=any(f.id in linked for f in group), rivals=rivals)
        for n, group in enumerate(ranked, start=1)
    )


def _groups(record: Record) -> list[list[Figure]]:
    """Join figures that a comparison ties together; of the rest, those of one description."""
    joined = _Joined(figure.id for figure in record.figures)
    ties = [one.items for one in record.comparisons if one.kind in LINKING]
    for tie in ties:
        for left, right in pairwise(item for item in tie if item in joined.above):
            joined.join(left, right)
    tied = {item for tie in ties for item in tie}
    first: dict[tuple[str, str, str], str] = {}
    for figure in record.figures:
        if figure.id not in tied:
            joined.join(first.setdefault(_description(figure), figure.id), figure.id)
    groups: dict[str, list[Figure]] = {}
    for figure in record.figures:
        groups.setdefault(joined.top(figure.id), []).append(figure)
    return list(groups.values())


class _Joined:
    """Identifiers in groups; each knows one above it until the top of its group."""

    def __init__(self, ids: Iterable[str]) -> None:
        self.above = {one: one for one in ids}

    def top(self, one: str) -> str:
        """Return the identifier that stands for the group."""
        while self.above[one] != one:
            one = self.above[one]
        return one

    def join(self, left: str, right: str) -> None:
        """Put two groups together."""
        self.above[self.top(right)] = self.top(left)


def _description(figure: Figure) -> tuple[str, str, str]:
    population = (figure.population or "").casefold()
    return (figure.what.casefold(), figure.unit.casefold(), population)


def _class_rank(figure: Figure) -> int:
    known = figure.unit_class in _CLASSES
    return _CLASSES.index(figure.unit_class) if known else len(_CLASSES)


def _measure(
    number: int,
    group: Sequence[Figure],
    items: Items,
    *,
    linked: bool,
    rivals: Sequence[frozenset[str]],
) -> Measure:
    ordered = sorted(group, key=lambda figure: day_key(figure.as_of))
    named = next((figure for figure in ordered if figure.what), ordered[0])
    return Measure(
        name=counted_words(named) or named.unit,
        rows=tuple(_row(f"figure-{number}-{n}", f, items) for n, f in enumerate(ordered, 1)),
        points=tuple(_point(figure) for figure in ordered),
        linked=linked,
        rival=_is_rival(ordered, rivals),
    )


def _is_rival(ordered: Sequence[Figure], rivals: Sequence[frozenset[str]]) -> bool:
    """Whether the last value, on whatever day it was given, is contradicted by the one before."""
    if len(ordered) < 2:
        return False
    other, latest = ordered[-2:]
    same = {
        figure.id for figure in ordered if (figure.low, figure.high) == (latest.low, latest.high)
    }
    return any(other.id in pair and pair & (same - {other.id}) for pair in rivals)


def _row(line: str, figure: Figure, items: Items) -> FigureRow:
    value = figure_words(figure)
    return FigureRow(
        value=value,
        reporter=items.name(figure.reporter),
        as_of=short_words(figure.as_of),
        line=Line(
            id=line,
            words=value,
            marks=items.citations.marks(figure.spans),
            badge=items.badge(figure),
            when=interval_words(figure.as_of),
            quotes=(items.quote(figure),),
        ),
    )


def _point(figure: Figure) -> FigurePoint:
    number = number_words(figure.low)
    if figure.high != figure.low:
        number = f"{number}–{number_words(figure.high)}"
    return FigurePoint(
        words=f"{figure.qualifier} {number}" if figure.qualifier else number,
        low=Fraction(figure.low),
        high=Fraction(figure.high),
        as_of=figure.as_of,
        sourced=figure.reporter != UNSOURCED,
    )
