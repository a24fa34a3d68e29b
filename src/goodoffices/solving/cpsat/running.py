"""Runs of the solver: proved or stopped by a named limit, never in between."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from importlib.metadata import version
from math import floor, isfinite

from ortools.sat.python import cp_model

from goodoffices.errors import CertificateError, LimitError
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.limits import DEFAULT_LIMITS, shown_bytes
from goodoffices.solving.model import Choice, IntegerModel

ENGINE = f"cp-sat {version('ortools')}"
WORK_LIMIT = DEFAULT_LIMITS.solver_work
"""Work allowed for one question, in the solver's deterministic units (roughly seconds)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Halt:
    """What a run knew when it was stopped.

    Parameters
    ----------
    choice : tuple of int or None
        The best package found, checked in plain integers; ``None`` when there was none.
    bound : int or None
        No package has a larger objective; ``None`` when nothing was maximised.
    """

    choice: Choice | None
    bound: int | None


class Budget:
    """Work left for one question, counted deterministically.

    Parameters
    ----------
    limit : float
        Units allowed.
    memory : int
        Bytes that the process may take.
    """

    def __init__(self, limit: float = WORK_LIMIT, *, memory: int = DEFAULT_LIMITS.memory) -> None:
        self.limit = limit
        self.left = limit
        self.memory = memory
        self.halt: Halt | None = None

    def spend(self, work: float) -> None:
        """Take off what a run has used."""
        self.left -= work

    def require(self) -> None:
        """Refuse to go on when nothing is left.

        Raises
        ------
        LimitError
            If the budget is used up.
        """
        if self.left <= 0:
            raise LimitError(
                f"The search was stopped after {self.limit:g} units of work without a proof."
            )

    def stop(self, halt: Halt, *, work: float) -> None:
        """Keep what a stopped run knew, and say which limit stopped it.

        Raises
        ------
        LimitError
            Always.
        """
        self.halt = halt
        ended, self.left = work >= 0.99 * self.left, 0.0
        if ended:
            self.require()
        raise LimitError(
            f"The search was stopped at {shown_bytes(self.memory)} of memory without a proof."
        )


def find_best(formulation: Formulation, budget: Budget) -> Choice | None:
    """Return a package that is proved best, or any package where nothing is maximised.

    Parameters
    ----------
    formulation : Formulation
        With or without an objective.
    budget : Budget
        Work left; what the run uses is taken off. A run that is stopped leaves there what
        it knew.

    Returns
    -------
    tuple of int or None
        A package, checked in plain integers; ``None`` when it is proved that there is none.

    Raises
    ------
    LimitError
        If the budget ends before the proof, or the solver rejects the model.
    CertificateError
        If the solver's package fails the check.

    Notes
    -----
    One worker, fixed seed and deterministic limits: same input, same answer. Objective
    values are never read from the solver, which reports them as floats; bounds are, and
    are rounded outward.
    """
    budget.halt = None
    if formulation.impossible:
        return None
    budget.require()
    solver = new_solver(budget)
    status = solver.solve(formulation.cp)
    work = max(solver.deterministic_time, 1e-4)
    if status == cp_model.INFEASIBLE:
        budget.spend(work)
        return None
    if status == cp_model.MODEL_INVALID:
        raise LimitError("The solver rejects the model: its numbers are too large.")
    choice = None if status == cp_model.UNKNOWN else _package(solver, formulation)
    if status != cp_model.OPTIMAL:
        budget.stop(Halt(choice=choice, bound=_bound(solver, formulation)), work=work)
    budget.spend(work)
    return choice


def _package(solver: cp_model.CpSolver, formulation: Formulation) -> Choice:
    choice = tuple(
        next(n for n, variable in enumerate(row) if solver.boolean_value(variable))
        for row in formulation.chosen
    )
    require_sound(formulation, choice)
    return choice


def _bound(solver: cp_model.CpSolver, formulation: Formulation) -> int | None:
    """Return a whole number that the objective cannot exceed."""
    if not formulation.cp.has_objective():
        return None
    reported = solver.best_objective_bound
    # A run stopped before its search has set no bound, and that reads 0.
    if not isfinite(reported) or reported == 0.0:
        return None
    # Floats hold the solver's whole numbers up to a relative error far below this slack.
    return floor(Fraction(reported) + Fraction(1, 2) + abs(Fraction(reported)) / 2**40)


class Enumerator(cp_model.CpSolverSolutionCallback):
    """Collects packages while the solver enumerates, up to a cap.

    Parameters
    ----------
    formulation : Formulation
        Without objective and without free helper variables.
    cap : int
        Most packages collected.
    """

    def __init__(self, formulation: Formulation, cap: int) -> None:
        super().__init__()
        self._rows = formulation.chosen
        self._cap = cap
        self.choices: list[Choice] = []
        self.capped = False

    def on_solution_callback(self) -> None:
        """Keep one package; stop when there are more than the cap."""
        if len(self.choices) >= self._cap:
            self.capped = True
            self.stop_search()
            return
        self.choices.append(
            tuple(
                next(n for n, variable in enumerate(row) if self.boolean_value(variable))
                for row in self._rows
            )
        )


def enumerate_packages(
    formulation: Formulation, budget: Budget, *, cap: int
) -> tuple[list[Choice], bool]:
    """Return the packages of a formulation, and whether these are all.

    Parameters
    ----------
    formulation : Formulation
        Every variable must follow from the package.
    budget : Budget
        Work left.
    cap : int
        Most packages returned.

    Returns
    -------
    list of tuple of int, bool
        Packages checked in plain integers, no order; true when there is no other, false
        when the cap or the budget ended the search.

    Raises
    ------
    LimitError
        If the budget is used up before, or the solver rejects the model.
    CertificateError
        If a package fails the check, or comes twice.
    """
    if formulation.impossible:
        return [], True
    budget.require()
    solver = new_solver(budget)
    solver.parameters.enumerate_all_solutions = True
    solver.parameters.linearization_level = 0
    found = Enumerator(formulation, cap)
    status = solver.solve(formulation.cp, found)
    budget.spend(max(solver.deterministic_time, 1e-4))
    if status == cp_model.MODEL_INVALID:
        raise LimitError("The solver rejects the model: its numbers are too large.")
    for choice in found.choices:
        require_sound(formulation, choice)
    if len(set(found.choices)) < len(found.choices):
        raise CertificateError("The solver gave one package twice.")
    proved = status in {cp_model.OPTIMAL, cp_model.INFEASIBLE} and not found.capped
    return found.choices, proved


def new_solver(budget: Budget) -> cp_model.CpSolver:
    """Return a solver whose runs can be repeated, within what is left of a budget."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    # An interrupt belongs to whoever runs the search; the solver's own handler may abort.
    solver.parameters.catch_sigint_signal = False
    # With one worker the full linear relaxation is what proves: 20 to 40 times faster.
    solver.parameters.linearization_level = 2
    # Cuts rarely move the bound here and cost more than the branches they save.
    solver.parameters.cut_level = 0
    solver.parameters.max_deterministic_time = max(budget.left, 0.0)
    solver.parameters.max_memory_in_mb = max(budget.memory // 2**20, 1)
    return solver


def gains_of(model: IntegerModel, choice: Choice) -> tuple[int, ...]:
    """Return the gains of a package in plain integers."""
    return tuple(party.points(choice) - (party.walk_away or 0) for party in model.parties)


def require_sound(formulation: Formulation, choice: Choice) -> None:
    """Refuse a package that breaks a link or leaves the zone.

    Raises
    ------
    CertificateError
        If it does.
    """
    model = formulation.model
    if not model.is_feasible(choice):
        raise CertificateError("The solver's package breaks a link.")
    pairs = zip(model.parties, gains_of(model, choice), strict=True)
    if formulation.in_zone and any(g < 0 for p, g in pairs if p.walk_away is not None):
        raise CertificateError("The solver's package lies outside the zone.")
