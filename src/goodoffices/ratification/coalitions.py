"""Coalitions that win only just, and supporters that must be kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from math import comb, prod

import numpy as np

from goodoffices.case.bodies import Body
from goodoffices.errors import LimitError
from goodoffices.ratification.by_coalition import winning_coalitions
from goodoffices.ratification.by_kind import CELLS_LIMIT, kind_cells, winning_numbers
from goodoffices.ratification.choosing import choices
from goodoffices.ratification.passing import passes
from goodoffices.ratification.two_way import Flags, TwoWay, two_way
from goodoffices.solving.answer import Answer, Proof, Status, refused

BLOCK = 2**22
"""Coalitions looked at at once."""
LISTED_LIMIT = 20
"""Most coalitions listed; all are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimalCoalitions:
    """Coalitions that win and lose as soon as any member leaves.

    Parameters
    ----------
    count : int
        How many there are.
    smallest, largest : int
        Members of the smallest and of the largest.
    smallest_block : int
        The fewest members whose votes against stop any proposal.
    listed : tuple of tuple of str
        The first of them, fewest members first, at most 20.
    """

    count: int
    smallest: int
    largest: int
    smallest_block: int
    listed: tuple[tuple[str, ...], ...]


def minimal_coalitions(body: Body) -> Answer[MinimalCoalitions]:
    """Count and list the minimal winning coalitions of a body.

    Parameters
    ----------
    body : Body
        The body.

    Returns
    -------
    Answer of MinimalCoalitions
        Exact; refused beyond 2**20 combinations of kinds of members and 28 members.

    Notes
    -----
    Two ways to vote (R143). Time and memory are combinations x kinds.
    """
    game = two_way(body)
    try:
        found = _by_kind(game) if kind_cells(game) <= CELLS_LIMIT else _one_by_one(game)
    except LimitError as error:
        limit = str(error).split(";")[0]
        return Answer(value=None, proof=refused(engine="counting", reason=str(error), limit=limit))
    method = "Every coalition, alike ones together, was compared with one member less."
    return Answer(value=found, proof=Proof(status=Status.PROVED, engine="counting", method=method))


def _by_kind(game: TwoWay) -> MinimalCoalitions:
    wins, sizes = winning_numbers(game)
    minimal = wins.copy()
    for axis in range(wins.ndim):
        # Without one member of this kind the coalition must lose.
        lines, fewer = np.moveaxis(minimal, axis, 0), np.moveaxis(wins, axis, 0)
        lines[1:] &= ~fewer[:-1]
    numbers = sorted(np.argwhere(minimal).tolist(), key=lambda one: (sum(one), one))
    ways = [prod(map(comb, (len(k.members) for k in game.kinds), one)) for one in numbers]
    names = [tuple(game.body.members[n].id for n in kind.members) for kind in game.kinds]
    listed = (who for one in numbers for who in choices(names, one))
    return MinimalCoalitions(
        count=sum(ways),
        smallest=sum(numbers[0]),
        largest=sum(numbers[-1]),
        smallest_block=len(game.body.members) - int(sizes[~wins].max()),
        listed=tuple(islice(listed, LISTED_LIMIT)),
    )


def _one_by_one(game: TwoWay) -> MinimalCoalitions:
    members = game.body.members
    wins = winning_coalitions(game)
    minimal = wins.copy()
    for member in range(len(members)):
        minimal.reshape(-1, 2, 2**member)[:, 1] &= ~wins.reshape(-1, 2, 2**member)[:, 0]
    coalitions = np.flatnonzero(minimal)
    sizes = np.bitwise_count(coalitions)
    first = np.lexsort((coalitions, sizes))[:LISTED_LIMIT]
    return MinimalCoalitions(
        count=len(coalitions),
        smallest=int(sizes.min()),
        largest=int(sizes.max()),
        smallest_block=len(members) - _largest_losing(wins),
        listed=tuple(
            tuple(one.id for place, one in enumerate(members) if mask >> place & 1)
            for mask in coalitions[first].tolist()
        ),
    )


def _largest_losing(wins: Flags) -> int:
    """Return the most members with which a coalition loses."""
    return max(
        int(np.bitwise_count(start + np.flatnonzero(~wins[start : start + BLOCK])).max(initial=0))
        for start in range(0, len(wins), BLOCK)
    )


def must_be_kept(body: Body, supporters: Iterable[str]) -> tuple[str, ...]:
    """Return the supporters without any one of whom a proposal fails.

    Parameters
    ----------
    body : Body
        The body.
    supporters : iterable of str
        Members in favour; all others are against.

    Returns
    -------
    tuple of str
        In the order of the body; empty when the proposal fails anyway, or when any one
        supporter can be lost.
    """
    yes = set(supporters)
    everybody = [member.id for member in body.members]

    def holds(in_favour: set[str]) -> bool:
        return passes(body, in_favour=in_favour, against=set(everybody) - in_favour)

    if not holds(yes):
        return ()
    return tuple(one for one in everybody if one in yes and not holds(yes - {one}))
