"""The smallest sets that meet every one of some requirements in one of its ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from goodoffices.solving.answer import Answer, Proof, Status

NODE_LIMIT = 5_000
"""Most partial sets tried before the solver is asked."""
WORK_LIMIT = 60.0
"""Work allowed for the solver, in its deterministic units."""
ENGINE = "branching"
METHOD = "Sets by size; for each size one way of every requirement after the other."

Requirement = Sequence[frozenset[int]]
"""Ways to meet it: each a set of elements that are all needed for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Additions:
    """Sets that meet all requirements and of which no element can be left out.

    Parameters
    ----------
    sets : tuple of tuple of int
        By size, then by elements, each ascending.
    is_complete : bool
        Whether there are no others.
    """

    sets: tuple[tuple[int, ...], ...]
    is_complete: bool


def smallest_additions(requirements: Sequence[Requirement], *, cap: int) -> Answer[Additions]:
    """Return the sets that meet every requirement and have no element too many.

    Parameters
    ----------
    requirements : sequence of sequence of frozenset of int
        Per requirement its ways, at least one; an empty way is met already.
    cap : int
        Most sets returned, the smallest first.

    Returns
    -------
    Answer of Additions
        Proved; refused where the solver meets its limit of work before the first set,
        bounded where it does so later.

    Notes
    -----
    Exact. Small questions are answered by branching, others by CP-SAT, one set after the
    other, each of the least size that contains none before.

    Examples
    --------
    >>> ways = [[frozenset({1}), frozenset({2, 3})], [frozenset({3}), frozenset({4})]]
    >>> smallest_additions(ways, cap=9).value.sets
    ((1, 3), (1, 4), (2, 3))
    """
    open_ones = [_shortest(one) for one in requirements if all(one)]
    found = _by_branching(open_ones, cap)
    if found is not None:
        proof = Proof(status=Status.PROVED, engine=ENGINE, method=METHOD)
        return Answer(value=found, proof=proof)
    module = import_module("goodoffices.solving.relaxing.additions_solver")
    answer = module.solved_additions(open_ones, cap=cap, work_limit=WORK_LIMIT)
    return cast("Answer[Additions]", answer)


def is_met(requirement: Requirement, chosen: frozenset[int]) -> bool:
    """Whether a set meets a requirement in one of its ways.

    Examples
    --------
    >>> is_met([frozenset({1, 2}), frozenset({3})], frozenset({1, 3}))
    True
    """
    return any(way <= chosen for way in requirement)


def _shortest(requirement: Requirement) -> list[frozenset[int]]:
    """Keep the ways that contain no other; small ones first."""
    kept: list[frozenset[int]] = []
    single: set[int] = set()
    for way in sorted(set(requirement), key=lambda one: (len(one), sorted(one))):
        if len(way) == 1:
            single |= way
            kept.append(way)
        elif not way & single and not any(other <= way for other in kept if len(other) > 1):
            kept.append(way)
    return kept


def _by_branching(requirements: list[list[frozenset[int]]], cap: int) -> Additions | None:
    """Return the sets size by size; ``None`` where too many would have to be tried."""
    largest = sum(max(map(len, one)) for one in requirements)
    found: list[frozenset[int]] = []
    nodes = [NODE_LIMIT]
    order = sorted(requirements, key=len)
    for size in range(largest + 1):
        sets: set[frozenset[int]] = set()
        if not _collect(order, frozenset(), size, sets, nodes):
            return None
        fresh = [one for one in sets if not any(known <= one for known in found)]
        found += sorted(fresh, key=sorted)
        if len(found) > cap:
            break
    shown = tuple(tuple(sorted(one)) for one in found[:cap])
    return Additions(sets=shown, is_complete=len(found) <= cap)


def _collect(
    order: list[list[frozenset[int]]],
    chosen: frozenset[int],
    size: int,
    sets: set[frozenset[int]],
    nodes: list[int],
) -> bool:
    """Gather every set of so many elements; False once too many were tried."""
    nodes[0] -= 1
    if nodes[0] < 0:
        return False
    unmet = next((one for one in order if not is_met(one, chosen)), None)
    if unmet is None:
        if len(chosen) == size:
            sets.add(chosen)
        return True
    return all(
        _collect(order, chosen | way, size, sets, nodes)
        for way in unmet
        if len(chosen | way) <= size
    )
