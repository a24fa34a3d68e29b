"""Runs of the solver: proved or stopped by a named limit, never in between."""

from __future__ import annotations

from importlib.metadata import version

from ortools.sat.python import cp_model

from goodoffices.errors import CertificateError, LimitError
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.model import Choice, IntegerModel

ENGINE = f"cp-sat {version('ortools')}"
WORK_LIMIT = 30.0
"""Work allowed for one question, in the solver's deterministic units (roughly seconds)."""


class Budget:
    """Work left for one question, counted deterministically.

    Parameters
    ----------
    limit : float
        Units allowed.
    """

    def __init__(self, limit: float = WORK_LIMIT) -> None:
        self.limit = limit
        self.left = limit

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


def find_best(formulation: Formulation, budget: Budget) -> Choice | None:
    """Return a package that is proved best, or any package where nothing is maximised.

    Parameters
    ----------
    formulation : Formulation
        With or without an objective.
    budget : Budget
        Work left; what the run uses is taken off.

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
    values are never read from the solver, which reports them as floats.
    """
    if formulation.impossible:
        return None
    budget.require()
    solver = new_solver()
    solver.parameters.max_deterministic_time = budget.left
    status = solver.solve(formulation.cp)
    budget.spend(max(solver.deterministic_time, 1e-4))
    if status == cp_model.INFEASIBLE:
        return None
    if status == cp_model.MODEL_INVALID:
        raise LimitError("The solver rejects the model: its numbers are too large.")
    if status != cp_model.OPTIMAL:
        budget.left = 0.0
        budget.require()
    choice = tuple(
        next(n for n, variable in enumerate(row) if solver.boolean_value(variable))
        for row in formulation.chosen
    )
    require_sound(formulation, choice)
    return choice


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
    formulation: Formulation, budget: Budget, *, cap: int, are_few: bool = False
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
    are_few : bool
        Whether few packages are expected: then the linear relaxation helps to rule out
        the rest; with many it only costs time.

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
    solver = new_solver()
    solver.parameters.enumerate_all_solutions = True
    if not are_few:
        solver.parameters.linearization_level = 0
    solver.parameters.max_deterministic_time = budget.left
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


def new_solver() -> cp_model.CpSolver:
    """Return a solver whose runs can be repeated."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    # With one worker the full linear relaxation is what proves: 20 to 40 times faster.
    solver.parameters.linearization_level = 2
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
