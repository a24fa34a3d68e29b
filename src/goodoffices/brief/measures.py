"""Figures by what they count, over time, each with who vouches for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

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
    beside : str
        The last value other than the latest, and how it stands to that: another account,
        before it, or also reported; empty where there is none.
    """

    name: str
    rows: tuple[FigureRow, ...]
    points: tuple[FigurePoint, ...]
    linked: bool
    beside: str = ""


class _Ties(NamedTuple):
    """What comparisons say of figures."""

    linked: frozenset[str]
    rivals: frozenset[frozenset[str]]
    updates: tuple[tuple[str, ...], ...]
    """The older value first."""


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
    ties = _ties(record)
    ranked = sorted(
        _groups(record),
        key=lambda group: (
            not any(figure.id in ties.linked for figure in group),
            _class_rank(group[0]),
            -len(group),
        ),
    )
    return tuple(_measure(n, group, items, ties) for n, group in enumerate(ranked, start=1))


def _ties(record: Record) -> _Ties:
    of_kind: dict[ComparisonKind, list[tuple[str, ...]]] = {kind: [] for kind in ComparisonKind}
    for one in record.comparisons:
        of_kind[one.kind].append(one.items)
    return _Ties(
        linked=frozenset(item for kind in LINKING for tie in of_kind[kind] for item in tie),
        rivals=frozenset(map(frozenset, of_kind[ComparisonKind.CONTRADICTION])),
        updates=tuple(of_kind[ComparisonKind.UPDATE]),
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


def _measure(number: int, group: Sequence[Figure], items: Items, ties: _Ties) -> Measure:
    ordered = _in_order(group, ties)
    named = next((figure for figure in ordered if figure.what), ordered[0])
    return Measure(
        name=counted_words(named) or named.unit,
        rows=tuple(_row(f"figure-{number}-{n}", f, items) for n, f in enumerate(ordered, 1)),
        points=tuple(_point(figure) for figure in ordered),
        linked=any(figure.id in ties.linked for figure in ordered),
        beside=_beside(ordered, ties),
    )


def _in_order(group: Sequence[Figure], ties: _Ties) -> list[Figure]:
    """Sort figures by their days; one that another replaces stands before that one (R543)."""
    ordered = sorted(group, key=lambda figure: day_key(figure.as_of))
    places = {figure.id: float(place) for place, figure in enumerate(ordered)}
    told = [tie for tie in ties.updates if all(item in places for item in tie)]
    for older, newer, *_ in sorted(told, key=lambda tie: places[tie[1]]):
        places[older] = min(places[older], places[newer] - 0.5)
    return sorted(ordered, key=lambda figure: places[figure.id])


def _beside(ordered: Sequence[Figure], ties: _Ties) -> str:
    """Tell the last other value, and how it stands to the latest, whenever that was given."""
    latest = ordered[-1]
    same = [figure for figure in ordered if _value(figure) == _value(latest)]
    other = next((one for one in reversed(ordered) if _value(one) != _value(latest)), None)
    if other is None:
        return ""
    told = "before" if not latest.as_of.meets(other.as_of) else "also reported"
    if any((other.id, figure.id) in ties.updates for figure in same):
        told = "before"
    if any(frozenset((other.id, figure.id)) in ties.rivals for figure in same):
        told = "by another account"
    return f"{told}, {figure_words(other)} ({short_words(other.as_of)})"


def _value(figure: Figure) -> tuple[Decimal, Decimal]:
    return figure.low, figure.high


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
