"""Which reports may be copies: an index of a few rows of words of each, small for any number."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias
from zlib import crc32

SAMPLED = 32
"""Rows of words kept of a report in the index, at least; at most twice as many."""

MOST_HOLDERS = 20
"""Reports with one row among which every two are compared; of more, neighbours and the first."""

_LEAST_SHARE = 8
"""A copy shares half of the rows; one in eight of those kept is never missed by chance."""

Prints: TypeAlias = "array[int]"
"""Numbers of a report's rows of words, 64 bits each, ascending."""


def prints_of(rows: Iterable[str]) -> Prints:
    """Return a number for each row of words, in order.

    Examples
    --------
    >>> len(prints_of({"the envoys met in", "envoys met in oslo"}))
    2
    """
    numbers = set()
    for row in rows:
        words = row.encode("utf-8", "replace")
        numbers.add(crc32(words) << 32 | crc32(words, 1))
    return array("Q", sorted(numbers))


def likely_copies(prints: Sequence[Prints]) -> list[tuple[int, int]]:
    """Return the pairs of reports that share enough of the rows kept to be copies.

    Parameters
    ----------
    prints : sequence of array
        Of each report, all of its rows.

    Returns
    -------
    list of tuple of int
        Positions, ascending; every pair of which one holds half of the other, and few others.

    Notes
    -----
    A row is kept when its number is divisible by the report's rate, a power of two that leaves
    32 to 63 of them. A longer report is looked up in the index of each shorter rate, so that
    a brief pasted into a roundup is found. Time grows with the words, memory with the reports.
    """
    rates = [_rate(len(one)) for one in prints]
    index: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for report, one in enumerate(prints):
        rate, holders = rates[report], index[rates[report]]
        for number in one:
            if not number % rate:
                holders[number].append(report)
    shared: Counter[tuple[int, int]] = Counter()
    for report, one in enumerate(prints):
        shorter = [(rate, index[rate]) for rate in sorted(index) if rate <= rates[report]]
        shared.update(_met(report, one, shorter))
    return sorted(pair for pair, count in shared.items() if count >= _needed(pair, prints, rates))


def _rate(n_rows: int) -> int:
    rate = 1
    while n_rows >= 2 * SAMPLED * rate:
        rate *= 2
    return rate


def _met(
    report: int, prints: Prints, shorter: Sequence[tuple[int, Mapping[int, Sequence[int]]]]
) -> Iterator[tuple[int, int]]:
    """Yield the reports of no higher rate that hold a row of this one, once for each row."""
    own = shorter[-1][0]
    for number in prints:
        for rate, holders in shorter:
            if number % rate:
                break
            found = holders.get(number)
            if found is not None:
                for other in _others(report, found, before=rate == own):
                    yield (other, report) if other < report else (report, other)


def _others(report: int, holders: Sequence[int], *, before: bool) -> Iterable[int]:
    """Return the holders of a row to compare a report with; of many, two that join them all."""
    end = bisect_left(holders, report) if before else len(holders)
    if end <= MOST_HOLDERS:
        return holders[:end]
    return {holders[0], holders[end - 1]}


def _needed(pair: tuple[int, int], prints: Sequence[Prints], rates: Sequence[int]) -> int:
    shorter = min(pair, key=lambda one: (rates[one], len(prints[one])))
    return max(1, len(prints[shorter]) // rates[shorter] // _LEAST_SHARE)
