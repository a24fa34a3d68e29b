"""Every way to settle tied issues as paths through a few states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np
import numpy.typing as npt

from goodoffices.errors import LimitError
from goodoffices.solving.elimination.ordering import induced_width, settling_order
from goodoffices.solving.elimination.ties import Bonus, Cells, Statuses, Sum, Tie, ties_of
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits, shown_bytes
from goodoffices.solving.model import IntegerModel, LinearBound
from goodoffices.solving.table import INT64_LIMIT
from goodoffices.solving.vectors.undominated import Vectors

STATES_LIMIT = 100_000
"""Most states after any issue; a state takes about as much memory as a hundred numbers."""

Children = npt.NDArray[np.int32]
"""State after each option, shape (states, options); -1 where none is left."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Stage:
    """What each option of one issue leads to.

    Parameters
    ----------
    issue : int
        Position in the model.
    states : int
        How many states there are afterwards.
    children : int32 array, shape (states before, options)
        State after each option; -1 where the links leave nothing.
    amounts : int64 array, shape (states before, options, parties)
        Points added; none negative; 0 where nothing is left.
    """

    issue: int
    states: int
    children: Children
    amounts: Vectors


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Diagram:
    """Tied issues as stages; every path from the first to the last is a way to settle them.

    Parameters
    ----------
    stages : tuple of Stage
        One per issue, in the order of settling; one state before the first and one after
        the last, none when nothing is left.
    offset : tuple of int
        What must be added to the sum of amounts to get a party's points.
    width : int
        Most issues tied to one when it is settled, by the min-fill order.
    """

    stages: tuple[Stage, ...]
    offset: tuple[int, ...]
    width: int

    @property
    def issues(self) -> tuple[int, ...]:
        """Positions of the issues, in the order of settling."""
        return tuple(stage.issue for stage in self.stages)

    @property
    def most_states(self) -> int:
        """States after the issue that leaves most to remember."""
        return max(stage.states for stage in self.stages)

    @property
    def count(self) -> int:
        """How many ways there are, however large the number."""
        ways = [1]
        for stage in self.stages:
            after = [0] * stage.states
            for state, row in enumerate(stage.children.tolist()):
                for child in row:
                    if child >= 0:
                        after[child] += ways[state]
            ways = after
        return sum(ways)

    def best(self) -> tuple[Vectors, ...]:
        """Return, before each stage and after the last, what each party can still get at most.

        Returns
        -------
        tuple of int64 array, shape (states, parties)
            One more than stages; a path that reaches it exists for each party by itself.
        """
        parties = len(self.offset)
        left = np.zeros((self.stages[-1].states, parties), dtype=np.int64)
        found = [left]
        for stage in reversed(self.stages):
            is_way = (stage.children >= 0)[:, :, None]
            reached = np.where(is_way, stage.amounts + left[stage.children], 0) if len(left) else 0
            left = (np.zeros_like(stage.amounts) + reached).max(axis=1)
            found.append(left)
        return tuple(reversed(found))


def diagram(
    model: IntegerModel,
    issues: Sequence[int] | None = None,
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> Diagram:
    """Compile a model into states along an order of its issues.

    After some issues are settled only what open links still ask matters: whether a statement
    already holds, whether linked points are still possible, a sum so far. Ways that agree in
    this are one state; states from which nothing is left are dropped; states with the same
    future are merged [RollonLarrosa2006].

    Parameters
    ----------
    model : IntegerModel
        At least one issue; sums of points fit 64 bits.
    issues : sequence of int, optional
        Order of settling; by default one in which few links are open at any time.
    limits : Limits
        Its memory may be used.

    Returns
    -------
    Diagram
        Every path is a package that meets the links, with its points.

    Raises
    ------
    LimitError
        If more than 100,000 states or more memory are needed, or sums exceed 64 bits.

    Notes
    -----
    Exact. Time and memory are states x options x open links, at most options to the power
    of the induced width.
    """
    bounds = [c for c in model.constraints if isinstance(c, LinearBound)]
    if any(bound.magnitude >= INT64_LIMIT for bound in bounds):
        raise LimitError("Sums of quantities exceed 64-bit integers.")
    ties = ties_of(model)
    scopes = [tie.issues for tie in ties for _ in range(_bits(tie))]
    counts = [len(options) for options in model.options]
    order = settling_order(scopes, counts, len(model.parties)) if issues is None else tuple(issues)
    stages = _merged(_forward(model, ties, order, limits))
    if not all(c.holds(()) for c in model.constraints if not c.issues):
        stages = [_emptied(stage) for stage in stages]
    lows = [_low(stage) for stage in stages]
    constant = [sum(t.points for t in party.terms if not t.when) for party in model.parties]
    return Diagram(
        stages=tuple(_raised(stage, low) for stage, low in zip(stages, lows, strict=True)),
        offset=tuple(int(sum(column)) for column in zip(constant, *lows, strict=True)),
        width=induced_width(scopes),
    )


def _bits(tie: Tie) -> int:
    """Return about how many bits a tie takes to remember."""
    if isinstance(tie, Cells):
        return min(len(set(tie.alike(issue).tolist())) for issue in tie.issues).bit_length()
    if not isinstance(tie, Sum):
        return 1
    top = sum(int(row.max()) for row in tie.weights.values())
    return max(1, min(top, prod(len(row) for row in tie.weights.values())).bit_length())


def _forward(
    model: IntegerModel, ties: Sequence[Tie], order: Sequence[int], limits: Limits
) -> list[Stage]:
    """Follow all ways along the order; ways that agree in what is open are one state."""
    stages: list[Stage] = []
    statuses: Statuses = np.zeros((1, 0), dtype=np.int64)
    place = {issue: number for number, issue in enumerate(order)}
    opened: list[Tie] = []
    for number, issue in enumerate(order):
        new = [tie for tie in ties if min((place[i] for i in tie.issues), default=-1) == number]
        starts = np.array([tie.start() for tie in new], dtype=np.int64)
        statuses = np.hstack([statuses, np.tile(starts, (len(statuses), 1))])
        opened = [*opened, *new]
        rest = frozenset(order[number + 1 :])
        _require_memory(stages, statuses, len(model.options[issue]), model, limits=limits)
        settled = _settle(model, opened, statuses, issue=issue, rest=rest)
        opened = [tie for tie in opened if rest.intersection(tie.issues)]
        statuses, children = _states(settled.statuses, settled.possible)
        stages.append(
            Stage(issue=issue, states=len(statuses), children=children, amounts=settled.amounts)
        )
    return stages


def _require_memory(
    stages: Sequence[Stage],
    statuses: Statuses,
    options: int,
    model: IntegerModel,
    *,
    limits: Limits,
) -> None:
    """Refuse the next issue when its states, before equal ones are made one, need too much."""
    kept = sum(stage.children.nbytes + stage.amounts.nbytes for stage in stages)
    # Statuses and amounts of every option are held up to four times while they are compared.
    next_issue = 32 * len(statuses) * options * (statuses.shape[1] + len(model.parties) + 2)
    if 2 * kept + next_issue > limits.room:
        memory = shown_bytes(limits.memory)
        raise LimitError(f"States of open links would take more than {memory} of memory.")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Settled:
    """What the options of one issue lead to, before equal states are made one.

    Parameters
    ----------
    statuses : int64 array, shape (states, options, open links)
        Of the links that stay open.
    possible : bool array, shape (states, options)
        Where no link is broken for certain.
    amounts : int64 array, shape (states, options, parties)
        Points added.
    """

    statuses: Statuses
    possible: npt.NDArray[np.bool_]
    amounts: Vectors


def _settle(
    model: IntegerModel,
    opened: Sequence[Tie],
    statuses: Statuses,
    *,
    issue: int,
    rest: frozenset[int],
) -> Settled:
    options = len(model.options[issue])
    unary = np.array([party.unary[issue] for party in model.parties], dtype=np.int64)
    amounts = np.repeat(unary.T[None], len(statuses), axis=0)
    possible = np.ones((len(statuses), options), dtype=bool)
    columns = []
    for column, tie in enumerate(opened):
        left = [other for other in tie.issues if other in rest]
        found = np.repeat(statuses[:, column, None], options, axis=1)
        if issue in tie.issues:
            found, allowed = tie.after(statuses[:, column], issue, left)
            possible &= allowed
        if left:
            columns.append(found)
        elif isinstance(tie, Bonus):
            amounts = amounts + found[:, :, None] * np.array(tie.points, dtype=np.int64)
        elif isinstance(tie, Cells):
            amounts = amounts + tie.added(statuses[:, column], issue)
    shape = (len(statuses), options, 0)
    stacked = np.stack(columns, axis=2) if columns else np.zeros(shape, dtype=np.int64)
    return Settled(statuses=stacked, possible=possible, amounts=amounts)


def _states(statuses: Statuses, possible: npt.NDArray[np.bool_]) -> tuple[Statuses, Children]:
    """Return the different states and, for each option, which it leads to."""
    rows = statuses[possible]
    firsts, numbers = unique_rows(rows)
    if len(firsts) > STATES_LIMIT:
        raise LimitError(
            f"Links leave more than {STATES_LIMIT:,} states to be remembered between issues."
        )
    children = np.full(possible.shape, -1, dtype=np.int32)
    children[possible] = numbers
    return rows[firsts], children


def unique_rows(rows: Statuses) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return the first of each set of equal rows, and for every row the number of its set.

    Examples
    --------
    >>> firsts, numbers = unique_rows(np.array([[1, 2], [0, 3], [1, 2]]))
    >>> len(firsts), numbers.tolist()[0] == numbers.tolist()[2]
    (2, True)
    """
    marks = rows @ _multipliers(rows.shape[1])
    _, firsts, numbers = np.unique(marks, return_index=True, return_inverse=True)
    if (rows != rows[firsts][numbers]).any():
        # Two rows share a mark, which hardly ever happens: compare the rows themselves.
        _, firsts, numbers = np.unique(rows, axis=0, return_index=True, return_inverse=True)
    return firsts, numbers.reshape(-1)


def _multipliers(count: int) -> Statuses:
    """Return fixed odd numbers without pattern (the mixing steps of SplitMix64)."""
    with np.errstate(over="ignore"):
        mixed = np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (mixed ^ (mixed >> np.uint64(31)) | np.uint64(1)).view(np.int64)


def _merged(stages: Sequence[Stage]) -> list[Stage]:
    """Drop states from which nothing is left; make states with the same future one."""
    names = np.arange(stages[-1].states)
    merged = []
    for stage in reversed(stages):
        states = int(names.max(initial=-1)) + 1
        children = np.where(stage.children >= 0, np.append(names, -1)[stage.children], -1)
        amounts = np.where((children >= 0)[:, :, None], stage.amounts, 0)
        lives = np.flatnonzero((children >= 0).any(axis=1))
        flat = amounts.reshape(len(amounts), amounts.shape[1] * amounts.shape[2])
        futures = np.hstack([children, flat])[lives]
        firsts, numbers = unique_rows(futures.astype(np.int64))
        names = np.full(len(children), -1)
        names[lives] = numbers
        kept = lives[firsts]
        merged.append(
            Stage(
                issue=stage.issue,
                states=states,
                children=children[kept].astype(np.int32),
                amounts=amounts[kept],
            )
        )
    return merged[::-1]


def _emptied(stage: Stage) -> Stage:
    nothing = np.full_like(stage.children, -1)
    return Stage(
        issue=stage.issue, states=stage.states, children=nothing, amounts=stage.amounts * 0
    )


def _low(stage: Stage) -> list[int]:
    """Return the least points that any option adds, for each party."""
    reached = stage.amounts[stage.children >= 0]
    parties = stage.amounts.shape[2]
    return reached.min(axis=0).tolist() if len(reached) else [0] * parties


def _raised(stage: Stage, low: Sequence[int]) -> Stage:
    """Count points from the least that any option adds."""
    is_way = (stage.children >= 0)[:, :, None]
    amounts = np.where(is_way, stage.amounts - np.array(low, dtype=np.int64), 0)
    return Stage(issue=stage.issue, states=stage.states, children=stage.children, amounts=amounts)
