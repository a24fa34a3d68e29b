"""The least change of red lines, settled in exact fractions on top of a solver's integers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from goodoffices.solving.cpsat.running import Budget, find_best
from goodoffices.solving.model import Choice
from goodoffices.solving.relaxing.guarded import GuardedFormulation
from goodoffices.solving.relaxing.measures import Key, Measures
from goodoffices.solving.relaxing.red_lines import Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Where a least change is looked for.

    Parameters
    ----------
    parties : frozenset of int
        Lines of the parties that fall short, each of them and no other.
    links : int
        Most links that are dropped.
    """

    parties: Lines
    links: int


class LeastChange:
    """One search for the least change that some sets of lines do not cover.

    Parameters
    ----------
    measures : Measures
        How changes are compared.
    without : sequence of frozenset of int
        Of each of these sets some line must stay uncrossed.
    budget : Budget
        Work left.
    scope : Scope or None
        Who falls short and how many links are dropped; ``None`` leaves both open.

    Notes
    -----
    The solver minimises a sum of rounded shares that never exceeds the exact one. So any
    package with a smaller exact sum stays below the bound that is demanded next; one found
    there that is no better is excluded together with all that lack no less.
    """

    def __init__(
        self,
        measures: Measures,
        without: Sequence[Lines],
        budget: Budget,
        *,
        scope: Scope | None = None,
    ) -> None:
        self._measures = measures
        self._without = without
        self._budget = budget
        self._scope = scope
        parties = measures.lines.all - measures.lines.of_links
        self._weights = measures.whole_weights(parties if scope is None else scope.parties)
        self._excluded: list[tuple[int, ...]] = []

    def find(self) -> Choice | None:
        """Return a package with the least change; ``None`` when none is left.

        Raises
        ------
        LimitError
            If the work left does not suffice for the proof.
        """
        if self._is_blocked():
            return None
        level = self._level() if self._scope is None else self._scope.links
        if level is None:
            return None
        guarded = self._build(level)
        # Maximised, so that a bound left by a stopped search is one from above.
        guarded.cp.maximize(-1 * guarded.weighted(self._weights.numbers))
        best = find_best(guarded.inner, self._budget)
        if best is None:
            return None
        for demand in self._demands(best):
            best = self._improved(best, level, demand)
        return best

    def _is_blocked(self) -> bool:
        if self._scope is None:
            return any(not lines for lines in self._without)
        return any(lines <= self._scope.parties for lines in self._without)

    def _level(self) -> int | None:
        """Return how many links must be dropped at least; ``None`` when nothing is left."""
        guarded = self._build(None)
        links = [guarded.crosses[line] for line in sorted(self._measures.lines.of_links)]
        if links:
            guarded.cp.minimize(sum(links))
        package = find_best(guarded.inner, self._budget)
        return None if package is None else self._measures.counted(package)

    def _demands(self, best: Choice) -> list[Callable[[GuardedFormulation, Key], None]]:
        """Return in what respects a change could still be less, one after another."""
        _, total, _, crossed = self._measures.key(best)
        if total == 0:
            return []
        demands: list[Callable[[GuardedFormulation, Key], None]] = []
        if not self._weights.is_exact:
            demands.append(self._less_in_all)
        open_parties = crossed if self._scope is None else len(self._scope.parties)
        if open_parties > 1:
            demands.append(self._less_at_most)
        if open_parties > 1 and self._scope is None:
            demands.append(self._fewer)
        return demands

    def _improved(
        self, best: Choice, level: int, demand: Callable[[GuardedFormulation, Key], None]
    ) -> Choice:
        """Improve a package in one respect until that is proved impossible."""
        while True:
            key = self._measures.key(best)
            guarded = self._build(level)
            demand(guarded, key)
            found = find_best(guarded.inner, self._budget)
            if found is None:
                return best
            if self._measures.key(found) < key:
                best = found
            else:
                self._excluded.append(self._measures.lines.shortfalls(found))

    def _less_in_all(self, guarded: GuardedFormulation, key: Key) -> None:
        most = ceil(self._weights.unit * key[1]) - 1
        guarded.cp.add(guarded.weighted(self._weights.numbers) <= most)

    def _less_at_most(self, guarded: GuardedFormulation, key: Key) -> None:
        self._no_more(guarded, key[1])
        for line, width in enumerate(self._measures.ranges):
            guarded.cp.add(guarded.shortfall(line) <= ceil(key[2] * width) - 1)

    def _fewer(self, guarded: GuardedFormulation, key: Key) -> None:
        self._no_more(guarded, key[1])
        for line, most in enumerate(self._measures.most_within(key)):
            guarded.cp.add(guarded.shortfall(line) <= most)
        guarded.cp.add(sum(guarded.crosses.values()) <= key[3] - 1)

    def _no_more(self, guarded: GuardedFormulation, total: Fraction) -> None:
        most = floor(self._weights.unit * total)
        guarded.cp.add(guarded.weighted(self._weights.numbers) <= most)

    def _build(self, level: int | None) -> GuardedFormulation:
        lines = self._measures.lines
        if self._scope is None:
            guarded = GuardedFormulation(lines)
        else:
            parties = self._scope.parties
            keep = lines.all - parties - (lines.of_links if level else frozenset())
            guarded = GuardedFormulation(lines, keep=keep, dropped=parties)
            guarded.require_crossed(parties)
        for one in self._without:
            # A line that is kept anyway settles the matter; one that is dropped does not count.
            if not one & guarded.keep:
                guarded.require_one_kept(one & frozenset(guarded.crosses))
        for shortfalls in self._excluded:
            guarded.require_less(shortfalls)
        links = [
            guarded.crosses[line] for line in sorted(lines.of_links & frozenset(guarded.crosses))
        ]
        if level is not None and links:
            guarded.cp.add(sum(links) <= level)
        return guarded
