"""Changes of red lines in order: fewest lines first, then by what parties lack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from itertools import combinations

from goodoffices.solving.cpsat.running import Budget, find_best
from goodoffices.solving.model import Choice
from goodoffices.solving.relaxing.guarded import GuardedFormulation
from goodoffices.solving.relaxing.least_change import LeastChange, Scope
from goodoffices.solving.relaxing.measures import Key, Measures
from goodoffices.solving.relaxing.red_lines import Lines

UNCHECKED_LEVELS = 2
"""From this number of lines on it is asked first whether any change is left."""

Candidate = tuple[Key, tuple[str, ...], int, Choice]
"""What candidates are ordered by, the scope each comes from, and its package."""


def fewest_changes(measures: Measures, budget: Budget) -> Iterator[Choice]:
    """Yield one package per minimal set of lines that can give way, the least change first.

    A set of so many lines consists of some parties and some links. For each choice of
    parties the least change is found by itself: who falls short is then fixed, and what
    remains is a sum to be made small, which a solver proves quickly.

    Parameters
    ----------
    measures : Measures
        How changes are compared, by the rule "fewest".
    budget : Budget
        Work left for all of them.

    Yields
    ------
    tuple of int
        A package; the lines that it crosses are the set.

    Raises
    ------
    LimitError
        If the work left does not suffice for the next proof.

    Notes
    -----
    Exact. No set contains an earlier one: of each set found some line must stay uncrossed
    afterwards, and smaller sets come first, so each set is minimal.
    """
    found: list[Lines] = []
    other: Choice | None = None
    for level in range(len(measures.lines.all) + 1):
        if level >= UNCHECKED_LEVELS:
            # A package found earlier still counts unless a set found since explains it.
            crossed = None if other is None else measures.lines.crossed(other)
            if crossed is None or any(lines <= crossed for lines in found):
                other = other_package(measures, found, budget)
            if other is None:
                return
        scopes = _scopes(measures, level)
        waiting: list[Candidate] = []
        for number in range(len(scopes)):
            _try(waiting, scopes, number, measures, found, budget)
        while waiting:
            _, _, number, choice = heappop(waiting)
            yield choice
            found.append(measures.lines.crossed(choice))
            if not found[-1]:
                return
            _try(waiting, scopes, number, measures, found, budget)


def other_package(measures: Measures, found: Sequence[Lines], budget: Budget) -> Choice | None:
    """Return a package that crosses all lines of none of these sets.

    Parameters
    ----------
    measures : Measures
        How changes are compared.
    found : sequence of frozenset of int
        The sets.
    budget : Budget
        Work left.

    Returns
    -------
    tuple of int or None
        ``None`` when it is proved that there is none: then there is no further change.

    Raises
    ------
    LimitError
        If the work left does not suffice.
    """
    if not all(found):
        return None
    guarded = GuardedFormulation(measures.lines)
    for lines in found:
        guarded.require_one_kept(lines)
    return find_best(guarded.inner, budget)


def _scopes(measures: Measures, level: int) -> list[Scope]:
    lines = measures.lines
    parties = sorted(lines.all - lines.of_links)
    return [
        Scope(parties=frozenset(chosen), links=level - size)
        for size in range(min(level, len(parties)), -1, -1)
        if level - size <= len(lines.of_links)
        for chosen in combinations(parties, size)
    ]


def _try(
    waiting: list[Candidate],
    scopes: list[Scope],
    number: int,
    measures: Measures,
    found: list[Lines],
    budget: Budget,
) -> None:
    """Add the least change of one scope to those that wait, if it has one."""
    choice = LeastChange(measures, found, budget, scope=scopes[number]).find()
    if choice is not None:
        order = measures.lines.model.canonical_key(choice)
        heappush(waiting, (measures.key(choice), order, number, choice))
