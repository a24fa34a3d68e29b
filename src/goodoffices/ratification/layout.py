"""The sums by which coalitions of a body are counted, and where winning begins."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from goodoffices.case.voting import AllOf, AnyOf, Quota, Rule, Simple
from goodoffices.errors import LimitError
from goodoffices.ratification.two_way import TwoWay, counts_heads

WEIGHTS_LIMIT = 2
"""Most different weights that the quotas of one rule may add up."""

Cells = npt.NDArray[np.int64]
"""Whole numbers, one axis per sum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Axes along which coalitions are counted, for those whose consent is not demanded.

    Parameters
    ----------
    game : TwoWay
        The body.
    required : tuple of int
        Positions of the members whose consent the rule demands outright.
    free : tuple of int
        Positions of all others.
    adds : tuple of tuple of int
        What each of ``free`` adds along each axis; the first axis is the size where sizes
        are counted.
    has_size : bool
        Whether sizes are counted.
    axis_of : tuple of int or None
        Per part of the rule its axis; ``None`` for consents, which ``required`` gives.
    needs : tuple of int
        Per part of the rule what ``free`` must still add to meet it.
    """

    game: TwoWay
    required: tuple[int, ...]
    free: tuple[int, ...]
    adds: tuple[tuple[int, ...], ...]
    has_size: bool
    axis_of: tuple[int | None, ...]
    needs: tuple[int, ...]

    @property
    def tops(self) -> tuple[int, ...]:
        """The largest sum along each axis."""
        return tuple(sum(column) for column in zip(*self.adds, strict=True))

    def lines(self) -> Cells:
        """Return the least last sum that wins, for all sums along the other axes.

        Returns
        -------
        int64 array, one axis per sum but the last
            One more than the largest sum where none wins. More never hurts (R140), so what
            wins begins at one line.
        """
        tops = self.tops
        prefix = np.indices(tuple(top + 1 for top in tops[:-1]), dtype=np.int64)
        last = len(tops) - 1
        lines = np.full(tuple(top + 1 for top in tops[:-1]), tops[-1] + 1, dtype=np.int64)
        own = {need for need, axis in zip(self.needs, self.axis_of, strict=True) if axis == last}
        starts = sorted({0} | {need for need in own if 0 < need <= tops[-1]}, reverse=True)
        for start in starts:
            sums = [
                given if axis is None else given + (start if axis == last else prefix[axis])
                for axis, given in zip(self.axis_of, self._given(), strict=True)
            ]
            lines[np.broadcast_to(self.game.wins(sums), lines.shape)] = start
        return lines

    def _given(self) -> tuple[int, ...]:
        """Return what the required members add to every part of the rule."""
        pairs = zip(self.game.needs, self.needs, strict=True)
        return tuple(whole - left for whole, left in pairs)


def layout(game: TwoWay, *, by_size: bool) -> Layout:
    """Return the axes along which the coalitions of a body are counted.

    Parameters
    ----------
    game : TwoWay
        The body.
    by_size : bool
        Whether sizes are to be counted although the rule does not ask for them.

    Returns
    -------
    Layout
        Different quotas over the same weights share an axis.

    Raises
    ------
    LimitError
        If a consent is demanded only by one alternative of the rule, or its quotas add up
        more than two different weights.
    """
    required = _required(game)
    given = [0] * len(game.parts)
    adds_of = {member: kind.adds for kind in game.kinds for member in kind.members}
    for member in required:
        given = [sum(pair) for pair in zip(given, adds_of[member], strict=True)]
    free = tuple(n for n in range(len(game.body.members)) if n not in required)
    weighed = [n for n, part in enumerate(game.parts) if isinstance(part, Quota)]
    columns = {
        part: tuple(adds_of[member][part] for member in free)
        for part in weighed
        if not counts_heads(game.parts[part])
    }
    different = tuple(dict.fromkeys(columns.values()))
    if len(different) > WEIGHTS_LIMIT:
        raise LimitError(f"The rule adds up more than {WEIGHTS_LIMIT} different weights.")
    has_size = by_size or len(columns) < len(weighed) or not columns
    # Without weights a last sum of nothing stands in, so that sizes keep an axis of their own.
    axes = ((1,) * len(free),) * has_size + (different or ((0,) * len(free),))
    return Layout(
        game=game,
        required=required,
        free=free,
        adds=tuple(zip(*axes, strict=True)),
        has_size=has_size,
        axis_of=tuple(
            (axes.index(columns[n]) if n in columns else 0) if n in weighed else None
            for n in range(len(game.parts))
        ),
        needs=tuple(need - have for need, have in zip(game.needs, given, strict=True)),
    )


def _required(game: TwoWay) -> tuple[int, ...]:
    """Return the members whose consent the rule demands whatever else it asks for."""
    outright = _outright(game.body.formula)
    named = {one for part in outright if not isinstance(part, Quota) for one in part.members}
    if any(not isinstance(part, Quota) and part not in outright for part in game.parts):
        raise LimitError("A consent is demanded by one alternative of the rule only.")
    return tuple(n for n, member in enumerate(game.body.members) if member.id in named)


def _outright(rule: Rule) -> tuple[Simple, ...]:
    if isinstance(rule, AllOf):
        return tuple(part for one in rule.parts for part in _outright(one))
    return () if isinstance(rule, AnyOf) else (rule,)
