"""Swings counted over every coalition, for bodies in which hardly two members are alike."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from goodoffices.errors import LimitError
from goodoffices.ratification.tally import Tally
from goodoffices.ratification.two_way import Flags, TwoWay

MEMBERS_LIMIT = 28
"""Most members of whom every coalition is formed."""
LARGEST_SUM = 2**62
"""Sums stay below this, so that they fit 64 bits."""
RIGHT = 13
"""Members whose coalitions are counted in one product of matrices; below 2**24 in float32."""
ROWS = 64
"""Coalitions of the other members taken at once."""

Sums = npt.NDArray[np.int64]
"""What coalitions add to one part of a rule."""


def winning_coalitions(game: TwoWay) -> Flags:
    """Return for every coalition whether it wins.

    Parameters
    ----------
    game : TwoWay
        Any rule; at most 28 members.

    Returns
    -------
    bool array, shape (2**members,)
        Bit *k* of the index says whether member *k* is in the coalition.

    Raises
    ------
    LimitError
        If there are more members, or weights add up beyond 64 bits.

    Notes
    -----
    Exact. Time and memory are coalitions x parts of the rule.
    """
    adds = _adds(game)
    members = len(game.body.members)
    if members > MEMBERS_LIMIT:
        raise LimitError(f"There are {members} members; every coalition is tried up to 28.")
    if any(sum(column) >= LARGEST_SUM for column in zip(*adds, strict=True)):
        raise LimitError("The weights add up to 2**62 or more.")
    right = min(RIGHT, members)
    low = [_sums([one[part] for one in adds[:right]]) for part in range(len(game.parts))]
    high = [_sums([one[part] for one in adds[right:]]) for part in range(len(game.parts))]
    wins = np.empty((2 ** (members - right), 2**right), dtype=np.bool_)
    for start in range(0, len(wins), ROWS):
        rows = slice(start, start + ROWS)
        wins[rows] = game.wins(
            [a[rows, None] + b[None, :] for a, b in zip(high, low, strict=True)]
        )
    return wins.ravel()


def tally_by_coalition(game: TwoWay) -> Tally:
    """Count coalitions one by one.

    Parameters
    ----------
    game : TwoWay
        Any rule; at most 28 members.

    Returns
    -------
    Tally
        Exact, by size.

    Raises
    ------
    LimitError
        If there are more members, or weights add up beyond 64 bits.

    Notes
    -----
    Exact. With w(s) the winning coalitions of s members, and v(s) those with some member in
    them, the member turns v(s + 1) - (w(s) - v(s)) coalitions of s members.
    """
    members = len(game.body.members)
    right = min(RIGHT, members)
    wins = winning_coalitions(game).reshape(-1, 2**right)
    total, holding = _by_size(wins, members, right)
    by_size = tuple(
        tuple(int(row[size + 1] - (total[size] - row[size])) for size in range(members))
        for row in holding
    )
    return Tally(
        winning=int(total.sum()), swings=tuple(sum(one) for one in by_size), by_size=by_size
    )


def _by_size(wins: Flags, members: int, right: int) -> tuple[Sums, Sums]:
    """Count winning coalitions by size: all, and those that hold each member."""
    inside = (np.arange(2**right)[:, None] >> np.arange(right)) & 1
    of_size = inside.sum(axis=1)[:, None] == np.arange(right + 1)
    columns = [of_size, *(of_size & (inside[:, [member]] == 1) for member in range(right))]
    matrix = np.concatenate(columns, axis=1).astype(np.float32)
    total = np.zeros(members + 1, dtype=np.int64)
    holding = np.zeros((members, members + 1), dtype=np.int64)
    for start in range(0, len(wins), ROWS):
        block = wins[start : start + ROWS].astype(np.float32) @ matrix
        counts = block.astype(np.int64).reshape(len(block), right + 1, right + 1)
        for row, counted in enumerate(counts):
            others = start + row
            size = others.bit_count()
            sizes = slice(size, size + right + 1)
            total[sizes] += counted[0]
            holding[:right, sizes] += counted[1:]
            for member in range(members - right):
                if others >> member & 1:
                    holding[right + member, sizes] += counted[0]
    return total, holding


def _adds(game: TwoWay) -> list[tuple[int, ...]]:
    of_member = {member: kind.adds for kind in game.kinds for member in kind.members}
    return [of_member[member] for member in range(len(game.body.members))]


def _sums(weights: list[int]) -> Sums:
    sums = np.zeros(1, dtype=np.int64)
    for weight in weights:
        sums = np.concatenate([sums, sums + weight])
    return sums
