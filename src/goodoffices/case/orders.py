"""Whether a ranking of options and their points can hold together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from goodoffices.case.numbers import Range

Ranks = Sequence[Sequence[str]]
"""A ranking of options, best first; options in one rank are worth the same."""


def conflicts(stated: Mapping[str, Range], ranks: Ranks) -> tuple[tuple[str, str], ...]:
    """Return the pairs of options whose ranges cannot both hold with the ranking.

    Parameters
    ----------
    stated : mapping of str to Range
        Options with points.
    ranks : sequence of sequence of str
        The ranking, best first.

    Returns
    -------
    tuple of (str, str)
        First the option ranked at least as high, whose highest points lie below the lowest
        of the second. Empty exactly when some numbers meet all statements: in a chain of
        intervals a conflict always lies between two (R99).

    Examples
    --------
    >>> conflicts({"a": Range.of(1, 3), "b": Range.of(4, 9)}, [["a"], ["b"]])
    (('a', 'b'),)
    """
    placed = [(n, option) for n, rank in enumerate(ranks) for option in rank if option in stated]
    return tuple(
        (better, worse)
        for upper, better in placed
        for lower, worse in placed
        if upper <= lower and better != worse and stated[worse].low > stated[better].high
    )
