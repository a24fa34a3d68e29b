"""Leximin by counting how many parties reach a share, step by step."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import floor

from goodoffices.errors import LimitError
from goodoffices.solving.cpsat.fairer import require_fairer
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.outcome import Outcome, best_known, settled
from goodoffices.solving.cpsat.running import Budget, Halt, find_best
from goodoffices.solving.cpsat.shares import Shares
from goodoffices.solving.cpsat.tying import all_ties
from goodoffices.solving.exact_search import Ties
from goodoffices.solving.model import Choice

LEAST_WORK = 1.0
"""Work that is always worth trying to take all further steps at once."""

Build = Callable[[], Formulation]


def leximin(
    build: Build,
    shares: Shares,
    *,
    budget: Budget,
    unit: Fraction = Fraction(1),
    hint: Choice | None = None,
) -> Outcome:
    """Return the leximin packages, or the best known with a bound on the smallest share.

    Parameters
    ----------
    build : callable
        Builds the formulation to optimise over.
    shares : Shares
        Parties that count, with their scales.
    budget : Budget
        Work left.
    unit : Fraction
        What one unit of share is worth in the unit of the bound.
    hint : tuple of int or None
        A package of the formulation to start from.

    Returns
    -------
    Outcome
        Its bound is on the smallest share.

    Raises
    ------
    LimitError
        If the budget ends before any package is known.
    """
    search = Steps(build, shares, budget=budget, hint=hint)
    try:
        return settled(search.ties(), value=search.proved(unit))
    except LimitError as error:
        if search.best is None or not shares.scales:
            raise
        reached = shares.ascending(build().model, search.best)
        return best_known(
            search.best, value=reached[0] * unit, bound=search.bound() * unit, limit=str(error)
        )


def leximin_ties(
    build: Build, shares: Shares, *, budget: Budget, hint: Choice | None = None
) -> Ties:
    """Return the leximin packages of a formulation that leaves few.

    Exactly as :class:`Steps` does, but starting with the question whether any package is
    fairer than the one given.

    Parameters
    ----------
    build : callable
        Builds the formulation to optimise over.
    shares : Shares
        Parties that count, with their scales.
    budget : Budget
        Work left.
    hint : tuple of int or None
        A package of the formulation to start from.

    Returns
    -------
    Ties
        All that tie; no vector when there is no package.

    Raises
    ------
    LimitError
        If the budget ends first.

    Notes
    -----
    Exact: each step ends with the proof that no package lets so many parties exceed the
    share of the package found, computed as a fraction.
    """
    return Steps(build, shares, budget=budget, hint=hint, few=True).ties()


class Steps:
    """The steps of leximin, and what is proved so far.

    Step k makes t as large as possible so that at least P - k + 1 parties reach share t,
    while all earlier steps hold in the same form [BouveretLemaitre2009]. Which party is at
    the minimum is never fixed: on packages one can list, that would be wrong. After
    each step, a quarter of its work goes into taking all further steps at once.

    Parameters
    ----------
    build : callable
        Builds the formulation to optimise over.
    shares : Shares
        Parties that count, with their scales.
    budget : Budget
        Work left.
    hint : tuple of int or None
        A package of the formulation to start from.
    few : bool
        Whether the formulation leaves few packages: then all steps are taken at once.
    """

    def __init__(
        self,
        build: Build,
        shares: Shares,
        *,
        budget: Budget,
        hint: Choice | None = None,
        few: bool = False,
    ) -> None:
        self._few = few
        self._build = build
        self._shares = shares
        self._budget = budget
        self._steps: list[Fraction] = []
        self._model = build().model
        self.best = hint

    def ties(self) -> Ties:
        """Return all packages that tie.

        Raises
        ------
        LimitError
            If the budget ends first; :attr:`best` is then the best package known.
        """
        if self._few and self._none_is_fairer(self._budget.left / 2):
            self._steps = self._ascending(self.best)
        while len(self._steps) < len(self._shares.scales):
            before = self._budget.left
            if not self._step():
                return Ties(vectors=(), complete=True)
            self._steps.append(self._ascending(self.best)[len(self._steps)])
            if self._none_is_fairer((before - self._budget.left) / 4 + LEAST_WORK):
                self._steps = self._ascending(self.best)
        if self.best is None or not self._steps:
            self.best = find_best(self._tied(), self._budget)
        if self.best is None:
            return Ties(vectors=(), complete=True)
        return all_ties(self._tied, self.best, budget=self._budget)

    def _none_is_fairer(self, work: float) -> bool:
        """Look for ever fairer packages; say whether it is proved that there is no other."""
        budget = Budget(min(work, self._budget.left), memory=self._budget.memory)
        try:
            while self.best is not None:
                formulation = self._tied()
                formulation.cp.maximize(sum(formulation.gains))
                require_fairer(formulation, self._shares, self._ascending(self.best))
                fairer = find_best(formulation, budget)
                if fairer is None:
                    return True
                self.best = fairer
        except LimitError:
            self._keep(budget.halt)
        finally:
            self._budget.spend(budget.limit - max(budget.left, 0.0))
        return False

    def _keep(self, halt: Halt | None) -> None:
        """Keep the package of a stopped run where it is fairer than the best known."""
        known = None if halt is None else halt.choice
        if known is not None and self._ascending(known) > self._ascending(self.best):
            self.best = known

    def proved(self, unit: Fraction) -> Fraction | None:
        """Return the smallest share, proved largest, in the unit given."""
        return self._steps[0] * unit if self._steps else None

    def bound(self) -> Fraction:
        """Return what the smallest share cannot exceed, after the budget ended."""
        if self._steps:
            return self._steps[0]
        halt = self._budget.halt
        if halt is None or halt.bound is None:
            return self._shares.at_most(self._reach())
        return self._shares.at_most(min(halt.bound, self._reach()))

    def _ascending(self, choice: Choice | None) -> list[Fraction]:
        return [] if choice is None else self._shares.ascending(self._model, choice)

    def _reach(self) -> int:
        """Return how many parts of a share nobody can exceed."""
        unit, _ = self._shares.unit()
        parties = self._model.parties
        return max(
            unit * max(parties[p].highest - (parties[p].walk_away or 0), 0) // scale + 1
            for p, scale in self._shares.scales
        )

    def _tied(self) -> Formulation:
        formulation = self._build()
        parties = len(self._shares.scales)
        for number, share in enumerate(self._steps):
            formulation.require_count(self._shares.reaching(share), at_least=parties - number)
        return formulation

    def _step(self) -> bool:
        """Find a package that is best in one more step; say whether there is any."""
        formulation = self._tied()
        _, is_exact = self._shares.unit()
        step = len(self._steps)
        self._maximise_share(formulation)
        if self.best is not None:
            formulation.hint(self.best)
        found = self._find(formulation)
        while found and not is_exact:
            share = self._ascending(self.best)[step]
            formulation = self._tied()
            exceeding = self._shares.exceeding(share)
            formulation.require_count(exceeding, at_least=len(exceeding) - step)
            if not self._find(formulation):
                return True
        return found

    def _find(self, formulation: Formulation) -> bool:
        """Keep the best package of a formulation, or the best known when it is stopped."""
        try:
            found = find_best(formulation, self._budget)
        except LimitError:
            self._keep(self._budget.halt)
            raise
        if found is None:
            return False
        self.best = found
        return True

    def _maximise_share(self, formulation: Formulation) -> None:
        """Maximise a share in parts; what the best package reaches bounds it from below."""
        unit, _ = self._shares.unit()
        scales, step = self._shares.scales, len(self._steps)
        parties = self._model.parties
        low = floor(
            unit
            * min(Fraction(parties[p].lowest - (parties[p].walk_away or 0), s) for p, s in scales)
        )
        if self.best is not None:
            low = floor(unit * self._ascending(self.best)[step])
        share = formulation.cp.new_int_var(low, max(self._reach(), low), "")
        reached = []
        for party, scale in scales:
            within = formulation.cp.add(unit * formulation.gains[party] >= scale * share)
            if step:
                reaches = formulation.cp.new_bool_var("")
                within.only_enforce_if(reaches)
                reached.append(reaches)
        if reached:
            formulation.cp.add(sum(reached) >= len(scales) - step)
        formulation.cp.maximize(share)
