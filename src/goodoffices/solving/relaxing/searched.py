"""Red lines of a case of any size, by CP-SAT."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from goodoffices.errors import LimitError
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.running import (
    ENGINE,
    WORK_LIMIT,
    Budget,
    Halt,
    find_best,
)
from goodoffices.solving.model import Choice, IntegerModel
from goodoffices.solving.relaxing.fewest_changes import fewest_changes, other_package
from goodoffices.solving.relaxing.guarded import GuardedFormulation, require_manageable
from goodoffices.solving.relaxing.least_change import LeastChange
from goodoffices.solving.relaxing.measures import ChangeRule, Measures
from goodoffices.solving.relaxing.red_lines import Lines, red_lines
from goodoffices.solving.relaxing.relaxed_search import Change, Changes

COUNT_LIMIT = 20
"""Most packages opened by one change that are counted."""


class SearchedLines:
    """Answers about the red lines of one model, all within one limit of work.

    Parameters
    ----------
    model : IntegerModel
        The model.
    work_limit : float
        Work allowed for the changes, for small cores, and for all else, each, in
        deterministic units.

    Raises
    ------
    LimitError
        If the numbers are too large for the solver.
    """

    def __init__(self, model: IntegerModel, *, work_limit: float = WORK_LIMIT) -> None:
        require_manageable(model)
        self.engine = ENGINE
        self.lines = red_lines(model)
        self._work_limit = work_limit
        self._budget = Budget(work_limit)
        self._for_changes = Budget(work_limit)
        self._for_cores = Budget(work_limit)
        self._alone: dict[int, Choice | None] = {}

    def ranges(self) -> tuple[int, ...]:
        """Return by how much the points of each party with a line vary."""
        model = self.lines.model
        bare = replace(model, constraints=())
        lacking = self.lines.shortfalls((0,) * len(model.issues))
        return tuple(
            self._width(model, party) or self._width(bare, party) or max(lacking[line], 1)
            for line, party in enumerate(self.lines.parties)
        )

    def fewest_crossed(self, keep: Lines, among: Lines) -> Choice | None:
        """Return a package that meets ``keep`` and crosses as few lines of ``among`` as can be."""
        guarded = GuardedFormulation(self.lines, keep=keep, dropped=self.lines.all - keep - among)
        if guarded.crosses:
            guarded.cp.minimize(sum(guarded.crosses.values()))
        return find_best(guarded.inner, self._for_cores)

    def meeting(self, keep: Lines) -> Choice | None:
        """Return any package that meets ``keep``."""
        guarded = GuardedFormulation(self.lines, keep=keep, dropped=self.lines.all - keep)
        return find_best(guarded.inner, self._budget)

    def colliding(self, among: Lines) -> Lines:
        """Return lines of ``among`` that no package meets together, where no package meets all."""
        guarded = GuardedFormulation(self.lines, dropped=self.lines.all - among)
        return guarded.colliding(self._budget)

    def least_shortfall(self, line: int) -> Choice | None:
        """Return a package that crosses no other line and this party's by as little as can be."""
        if line not in self._alone:
            one = frozenset({line})
            guarded = GuardedFormulation(self.lines, keep=self.lines.all - one, dropped=one)
            guarded.cp.maximize(guarded.gain(line))
            self._alone[line] = find_best(guarded.inner, self._budget)
        return self._alone[line]

    def changes(self, measures: Measures, *, limit: int) -> Changes:
        """Return the least changes, none of them touching all lines of an earlier one."""
        found: list[Change] = []
        try:
            for choice in self._walk(measures, found):
                found.append(self._opened(choice, measures))
                if len(found) == limit:
                    crossed = [change.lines for change in found]
                    other = other_package(measures, crossed, self._for_changes)
                    return Changes(found=tuple(found), is_complete=other is None)
        except LimitError as error:
            if not found:
                return self._some_change(measures, str(error))
            return Changes(found=tuple(found), is_complete=False, stopped=str(error))
        return Changes(found=tuple(found), is_complete=True)

    def _walk(self, measures: Measures, found: list[Change]) -> Iterator[Choice]:
        if measures.rule is ChangeRule.FEWEST:
            yield from fewest_changes(measures, self._for_changes)
            return
        while True:
            crossed = [change.lines for change in found]
            choice = LeastChange(measures, crossed, self._for_changes).find()
            if choice is None:
                return
            yield choice

    def _width(self, model: IntegerModel, party: int) -> int:
        ends = []
        for sign in (1, -1):
            formulation = Formulation(model, in_zone=False)
            formulation.cp.maximize(sign * formulation.gains[party])
            choice = find_best(formulation, self._budget)
            if choice is None:
                return 0
            ends.append(model.parties[party].points(choice))
        return ends[0] - ends[1]

    def _some_change(self, measures: Measures, reason: str) -> Changes:
        """Return a change with a bound on the total of any that keeps the links."""
        budget = Budget(self._work_limit / 3)
        guarded = GuardedFormulation(self.lines, keep=self.lines.of_links)
        weights = measures.whole_weights(self.lines.all - self.lines.of_links)
        guarded.cp.maximize(-1 * guarded.weighted(weights.numbers))
        bound = None
        try:
            choice = find_best(guarded.inner, budget)
            if choice is not None:
                short = self.lines.shortfalls(choice)
                bound = -sum(w * s for w, s in zip(weights.numbers, short, strict=True))
        except LimitError:
            halt = budget.halt or Halt(choice=None, bound=None)
            choice, bound = halt.choice, halt.bound
        if choice is None:
            return Changes(found=(), is_complete=False, stopped=reason)
        change = Change(lines=self.lines.crossed(choice), choice=choice, opens=None)
        least = None if bound is None else max(Fraction(-bound, weights.unit), Fraction(0))
        return Changes(
            found=(), is_complete=False, stopped=reason, unproved=change, at_least=least
        )

    def _opened(self, best: Choice, measures: Measures) -> Change:
        """Look at all packages with this change and choose the one shown (R88)."""
        uncounted = Change(lines=self.lines.crossed(best), choice=best, opens=None)
        try:
            return self._counted(best, measures) if uncounted.lines else uncounted
        except LimitError:
            return uncounted

    def _counted(self, best: Choice, measures: Measures) -> Change:
        lines, key = self.lines.crossed(best), measures.key(best)
        guarded = GuardedFormulation(self.lines, keep=self.lines.all - lines, dropped=lines)
        guarded.require_crossed(lines)
        most = measures.most_within(key)
        for line in sorted(lines - self.lines.of_links):
            guarded.cp.add(guarded.shortfall(line) <= most[line])
        weights = measures.whole_weights(lines - self.lines.of_links)
        guarded.cp.add(guarded.weighted(weights.numbers) <= int(weights.unit * key[1]))
        choices, complete = self._each(guarded)
        tied = [c for c in choices if self.lines.crossed(c) == lines and measures.key(c) == key]
        choice = measures.settled(tied if complete else [*tied, best])
        if not complete:
            choice = self._undominated(choice)
        short = self.lines.shortfalls(choice)
        same = sum(self.lines.shortfalls(one) == short for one in tied)
        return Change(lines=lines, choice=choice, opens=same if complete else None)

    def _each(self, guarded: GuardedFormulation) -> tuple[list[Choice], bool]:
        """Find packages one by one, and say whether these are all."""
        # With an objective the linear relaxation prunes, so the last search is short too.
        guarded.cp.maximize(sum(guarded.inner.gains))
        found: list[Choice] = []
        while len(found) <= COUNT_LIMIT:
            choice = find_best(guarded.inner, self._for_changes)
            if choice is None:
                return found, True
            found.append(choice)
            guarded.inner.forbid(choice)
        return found, False

    def _undominated(self, choice: Choice) -> Choice:
        """Return a package that gives everybody as much and that no other improves on."""
        lines = self.lines.crossed(choice)
        guarded = GuardedFormulation(self.lines, keep=self.lines.all - lines, dropped=lines)
        for party, gain in zip(self.lines.model.parties, guarded.inner.gains, strict=True):
            guarded.cp.add(gain >= party.points(choice) - (party.walk_away or 0))
        guarded.cp.maximize(sum(guarded.inner.gains))
        return find_best(guarded.inner, self._for_changes) or choice
