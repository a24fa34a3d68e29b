"""How many coalitions win, and how many a member makes win."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many coalitions win, and how many a member makes win by joining.

    Parameters
    ----------
    winning : int
        Coalitions that win.
    swings : tuple of int
        Per member: coalitions without it that lose and win when it joins.
    by_size : tuple of tuple of int, or None
        Per member, the same by the size of the coalition joined, from 0 upwards; ``None``
        where only the sums were counted.
    """

    winning: int
    swings: tuple[int, ...]
    by_size: tuple[tuple[int, ...], ...] | None
