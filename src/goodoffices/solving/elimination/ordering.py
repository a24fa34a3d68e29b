"""In which order issues are settled so that few links are open at any time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, combinations, islice
from math import log2

Scopes = Sequence[tuple[int, ...]]
"""For each link or linked points, the issues that matter."""
TRIES = 600
"""Most orders compared while one is improved."""


def induced_width(scopes: Scopes) -> int:
    """Return how many issues are tied to an issue when it is settled, at most.

    Issues are taken out one by one; those tied to the one taken out become tied to one
    another. The next is the one that brings the fewest new ties (min-fill)
    [RollonLarrosa2006].

    Parameters
    ----------
    scopes : sequence of tuple of int
        For each link, the issues it ties together.

    Returns
    -------
    int
        0 without ties, 1 for a tree.

    Notes
    -----
    The width of this order; the least of all orders may be smaller.

    Examples
    --------
    >>> induced_width([(0, 1), (1, 2)]), induced_width([(0, 1), (1, 2), (0, 2)])
    (1, 2)
    """
    tied: dict[int, set[int]] = {issue: set() for scope in scopes for issue in scope}
    for scope in scopes:
        for one, other in combinations(set(scope), 2):
            tied[one].add(other)
            tied[other].add(one)
    width = 0
    while tied:
        chosen = min(tied, key=lambda issue: (_fill(tied, issue), len(tied[issue]), issue))
        others = tied.pop(chosen)
        width = max(width, len(others))
        for issue in others:
            tied[issue] = (tied[issue] | others) - {issue, chosen}
    return width


def _fill(tied: dict[int, set[int]], issue: int) -> int:
    return sum(other not in tied[one] for one, other in combinations(tied[issue], 2))


def settling_order(scopes: Scopes, options: Sequence[int], parties: int) -> tuple[int, ...]:
    """Return an order of issues in which little must be remembered.

    Parameters
    ----------
    scopes : sequence of tuple of int
        For each link, the issues it ties together.
    options : sequence of int
        How many options each issue has.
    parties : int
        Columns of the vectors to be added up.

    Returns
    -------
    tuple of int
        Every issue once; the same for the same links in every run.

    Notes
    -----
    A heuristic: it decides work, never an answer. Greedy from every first issue, then
    single issues are moved as long as that helps.
    """
    load = Load(scopes, options, parties)
    starts = [_greedy(load, first) for first in range(len(options))]
    best = sorted(set(starts), key=lambda order: (load.of(order), order))[:3]
    return min((_improved(load, order) for order in best), key=lambda o: (load.of(o), o))


class Load:
    """An estimate of what has to be remembered along an order.

    Parameters
    ----------
    scopes : sequence of tuple of int
        For each link, the issues it ties together.
    options : sequence of int
        How many options each issue has.
    parties : int
        Columns of the vectors to be added up.
    """

    def __init__(self, scopes: Scopes, options: Sequence[int], parties: int) -> None:
        self.issues = range(len(options))
        self.options = [log2(max(count, 2)) for count in options]
        self._parties = parties
        links: dict[tuple[int, ...], int] = {}
        for scope in scopes:
            if len(set(scope)) > 1:
                key = tuple(sorted(set(scope)))
                links[key] = links.get(key, 0) + 1
        self.links = tuple(links.items())

    def of(self, order: Sequence[int]) -> float:
        """Return the estimate for an order."""
        place = [0] * len(order)
        for number, issue in enumerate(order):
            place[issue] = number
        last = list(place)
        by_links, by_issues = [0.0] * (len(order) + 1), [0.0] * (len(order) + 1)
        for scope, count in self.links:
            places = [place[issue] for issue in scope]
            first, end = min(places), max(places)
            bits = min(count, self.options[order[first]])
            by_links[first] += bits
            by_links[end] -= bits
            for issue in scope:
                last[issue] = max(last[issue], end)
        for issue, bits in enumerate(self.options):
            by_issues[place[issue]] += bits
            by_issues[last[issue]] -= bits
        # What is open must be remembered: of the links, or of the issues they hang on.
        pairs = zip(accumulate(by_links), accumulate(by_issues), strict=True)
        power = max(1, self._parties - 1)
        return float(sum(2.0 ** min(pair) * cut**power for cut, pair in enumerate(pairs, 1)))


def _greedy(load: Load, first: int) -> tuple[int, ...]:
    """Settle next, again and again, the issue after which the fewest links are open."""
    sizes = [len(scope) for scope, _ in load.links]
    of_issue = [[n for n, (scope, _) in enumerate(load.links) if i in scope] for i in load.issues]
    inside = [0] * len(sizes)
    order: list[int] = []
    left = set(load.issues)

    def change(issue: int) -> tuple[int, int]:
        opens = sum(inside[n] == 0 for n in of_issue[issue])
        closes = sum(inside[n] == sizes[n] - 1 for n in of_issue[issue])
        return opens - closes, -closes

    chosen = first
    while left:
        order.append(chosen)
        left.remove(chosen)
        for n in of_issue[chosen]:
            inside[n] += 1
        chosen = min(left, key=lambda issue: (change(issue), issue), default=0)
    return tuple(order)


def _improved(load: Load, order: tuple[int, ...]) -> tuple[int, ...]:
    """Move single issues as long as that helps, within a number of tries."""
    best, least = order, load.of(order)
    tries = TRIES
    while tries > 0:
        moved = list(islice(_moved(best), tries))
        tries -= len(moved)
        found = min(((load.of(o), o) for o in moved), default=(least, best))
        if found[0] >= least:
            return best
        least, best = found
    return best


def _moved(order: tuple[int, ...]) -> Iterable[tuple[int, ...]]:
    for source in range(len(order)):
        rest = order[:source] + order[source + 1 :]
        for target in range(len(order)):
            if target != source:
                yield (*rest[:target], order[source], *rest[target:])
