"""Choosing some of each kind of member, one choice at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations


def choices(kinds: Sequence[Sequence[str]], numbers: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """Yield every way to choose so many members of each kind.

    Parameters
    ----------
    kinds : sequence of sequence of str
        Members of each kind.
    numbers : sequence of int
        How many of each are chosen.

    Yields
    ------
    tuple of str
        The chosen, kind by kind. None is kept, so the first few of very many cost nothing.

    Examples
    --------
    >>> list(choices([["a", "b"], ["c"]], [1, 1]))
    [('a', 'c'), ('b', 'c')]
    """
    if not kinds:
        yield ()
        return
    for chosen in combinations(kinds[0], numbers[0]):
        for rest in choices(kinds[1:], numbers[1:]):
            yield (*chosen, *rest)
