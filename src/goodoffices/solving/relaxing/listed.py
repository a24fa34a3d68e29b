"""Red lines of a case whose packages can be listed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from goodoffices.solving.model import Choice, IntegerModel
from goodoffices.solving.relaxing.measures import ChangeRule, Measures
from goodoffices.solving.relaxing.red_lines import Lines, red_lines
from goodoffices.solving.relaxing.relaxed_search import Change, Changes
from goodoffices.solving.table import Choices, Integers, columns_times, feasible_rows, table

Rows = npt.NDArray[np.intp]


class ListedLines:
    """Every package of a model, allowed or not, with the lines it crosses.

    Parameters
    ----------
    model : IntegerModel
        At most 100,000 packages before links.

    Raises
    ------
    LimitError
        If there are more packages.
    """

    def __init__(self, model: IntegerModel) -> None:
        self.engine = "table"
        self.lines = red_lines(model)
        self._table = table(replace(model, constraints=()))
        self._short = _shortfalls(model, self.lines.parties, self._table.points)
        links = [
            ~feasible_rows(self.lines.constraints(line), self._table.choices)
            for line in sorted(self.lines.of_links)
        ]
        short = [np.asarray(column > 0, dtype=bool) for column in self._short.T]
        self._crossed = np.array([*short, *links], dtype=bool).reshape(
            len(self.lines.all), len(self._table.choices)
        )
        self._place = _canonical_places(model, self._table.choices)

    def ranges(self) -> tuple[int, ...]:
        """Return by how much the points of each party with a line vary."""
        allowed = self._meeting(self.lines.of_links)
        points = self._table.points[:, list(self.lines.parties)]
        found = []
        for column, short in zip(points.T, self._short.T, strict=True):
            within = column[allowed]
            width = int(within.max() - within.min()) if len(within) else 0
            width = width or int(column.max() - column.min())
            found.append(width or max(int(short[0]), 1))
        return tuple(found)

    def fewest_crossed(self, keep: Lines, among: Lines) -> Choice | None:
        """Return a package that meets ``keep`` and crosses as few lines of ``among`` as can be."""
        rows = self._meeting(keep)
        if not len(rows):
            return None
        counts = self._crossed[sorted(among)][:, rows].sum(axis=0)
        return self._first(rows[counts == counts.min()])

    def meeting(self, keep: Lines) -> Choice | None:
        """Return the first package that meets ``keep``."""
        rows = self._meeting(keep)
        return self._first(rows) if len(rows) else None

    def colliding(self, among: Lines) -> Lines:
        """Return lines of ``among`` that no package meets together, where no package meets all."""
        return among

    def least_shortfall(self, line: int) -> Choice | None:
        """Return a package that crosses no other line and this party's by as little as can be."""
        rows = self._meeting(self.lines.all - {line})
        if not len(rows):
            return None
        short = self._short[rows, line]
        return self._first(rows[np.asarray(short == short.min(), dtype=bool)])

    def changes(self, measures: Measures, *, limit: int) -> Changes:
        """Return the least changes, none of them touching all lines of an earlier one."""
        found: list[Change] = []
        kept = np.arange(len(self._table.choices))
        keys = self._keys(measures)
        while len(kept) and len(found) < limit:
            rows = kept
            for values in keys:
                rows = rows[np.asarray(values[rows] == values[rows].min(), dtype=bool)]
            change = self._settled(rows, measures)
            found.append(change)
            touched = self._crossed[sorted(change.lines)][:, kept]
            kept = kept[~touched.all(axis=0)]
        return Changes(found=tuple(found), is_complete=not len(kept))

    def _settled(self, rows: Rows, measures: Measures) -> Change:
        """Choose among packages that tie: first the lines crossed, then the package (R88)."""
        first = self._crossed[:, [self._first_row(rows)]]
        rows = rows[(self._crossed[:, rows] == first).all(axis=0)]
        worths = _weighted(self._table.points[rows], measures.widths).sum(axis=1)
        chosen = self._first_row(rows[np.asarray(worths == worths.max(), dtype=bool)])
        same = np.asarray((self._short[rows] == self._short[chosen]).all(axis=1), dtype=bool)
        choice = self._table.choice(chosen)
        return Change(lines=self.lines.crossed(choice), choice=choice, opens=int(same.sum()))

    def _keys(self, measures: Measures) -> Sequence[Integers]:
        """Return the columns that changes are compared by, one after another."""
        links = self._crossed[len(self.lines.parties) :].sum(axis=0)
        crossed = self._crossed.sum(axis=0)
        counted = crossed if measures.rule is ChangeRule.FEWEST else links
        if not self.lines.parties:
            return counted, crossed
        total = _weighted(self._short, measures.divisors).sum(axis=1)
        largest = _weighted(self._short, measures.ranges).max(axis=1)
        return counted, total, largest, crossed

    def _meeting(self, lines: Lines) -> Rows:
        return np.flatnonzero(~self._crossed[sorted(lines)].any(axis=0))

    def _first(self, rows: Rows) -> Choice:
        return self._table.choice(self._first_row(rows))

    def _first_row(self, rows: Rows) -> int:
        return int(rows[self._place[rows].argmin()])


def _shortfalls(model: IntegerModel, parties: Sequence[int], points: Integers) -> Integers:
    """Return how far each package falls below each line, shape (packages, lines of parties)."""
    dtype: Any = points.dtype
    cuts = np.array([model.parties[p].walk_away or 0 for p in parties], dtype=dtype)
    lacking: Integers = cuts - points[:, list(parties)]
    return np.where(np.asarray(lacking > 0, dtype=bool), lacking, 0)


def _canonical_places(model: IntegerModel, choices: Choices) -> Rows:
    """Return the place of each package in canonical order (R57)."""
    columns = []
    for issue in sorted(range(len(model.issues)), key=lambda n: model.issues[n]):
        options = model.options[issue]
        places = np.argsort(np.argsort(np.array(options)))
        columns.append(places[choices[:, issue]])
    order = np.lexsort(columns[::-1])
    places = np.empty(len(choices), dtype=np.intp)
    places[order] = np.arange(len(choices))
    return places


def _weighted(numbers: Integers, divisors: Sequence[int]) -> Integers:
    """Return whole numbers over one common denominator."""
    common = math.lcm(*divisors)
    factors = [common // divisor for divisor in divisors]
    return columns_times(numbers, factors)
