"""A front in the making: it can be stopped after some work, judged, and gone on with."""

from __future__ import annotations

from collections.abc import Callable

from goodoffices.errors import LimitError
from goodoffices.solving.limits import Limits, shown_bytes
from goodoffices.solving.sums.addends import Addends
from goodoffices.solving.sums.forecast import Forecast, cost_of, forecast
from goodoffices.solving.sums.pieces import floors, pieces_of
from goodoffices.solving.vectors.steps import empty_sum, keys_up_to, next_step, sums_formed

CHUNKS = (1_000_000, 3_000_000)
"""Most sums formed at once, for up to four parties and for more: few chunks save comparing."""
PROBE = 2_000_000
"""Sums after which a forecast is believed, counted as :func:`cost_of` says."""
MARGIN = 2
"""Work is given up when the forecast is so many times what is allowed."""


class Building:
    """Steps towards a front; beyond the limits nothing of it is given (R82).

    Parameters
    ----------
    addends : Addends
        The model, cut into groups and chains.
    in_zone : bool
        Whether only packages count that everybody with a walk-away value accepts.
    limits : Limits
        What may be used.
    elsewhere : callable or None
        Bytes held by this front and others that share the limits.
    """

    def __init__(
        self,
        addends: Addends,
        *,
        in_zone: bool,
        limits: Limits,
        elsewhere: Callable[[], int] | None = None,
    ) -> None:
        parties = len(addends.offset)
        self.addends = addends
        self.keys = keys_up_to(addends.reach)
        self.pieces = pieces_of(addends)
        self.steps = [empty_sum(parties)]
        self._layers = [piece.layer() for piece in self.pieces]
        cuts = floors(self.pieces, addends.needs)
        self._floors = [floor if in_zone else None for floor in cuts]
        self._limits = limits
        self._elsewhere = elsewhere
        self._cost = cost_of(parties)
        self._sums = 0
        # A kept row: vector, key, count, parent, pick; a sum: also indices and copies.
        self._row = 8 * parties + 24
        self._sum = 40 * parties + 80
        self._chunk = max(1_000, min(CHUNKS[parties > 4], limits.room // 3 // self._sum))

    @property
    def is_done(self) -> bool:
        """Whether the last step is made."""
        return len(self.steps) > len(self._layers)

    @property
    def held(self) -> int:
        """Bytes held by the steps made."""
        return self._row * sum(map(len, self.steps))

    def forecast(self) -> Forecast:
        """Return what the front takes, judged by the steps so far."""
        reach = self.addends.reach
        return forecast(self.steps, self._layers, sums=self._sums, reach=reach)

    def memory_for(self, expected: Forecast) -> int:
        """Return how many bytes the steps of a forecast take, besides the program itself."""
        chunk = min(self._chunk, expected.sums)
        return self._row * (expected.kept + 2 * expected.rows) + self._sum * chunk

    def run(self, work: int | None = None) -> None:
        """Make steps until the front is done or some work is spent.

        Parameters
        ----------
        work : int or None
            Stop when about so many sums, counted as :func:`cost_of` says, are formed.

        Raises
        ------
        LimitError
            If the limits do not suffice, or certainly or most likely will not.
        """
        while not self.is_done:
            layer = self._layers[len(self.steps) - 1]
            sums = sums_formed(self.steps[-1], layer)
            if work is not None and self._is_enough(sums, work):
                self._require_hope()
                return
            self._require(sums)
            self._sums += sums
            floor = self._floors[len(self.steps) - 1]
            step = next_step(
                self.steps[-1], layer, keys=self.keys, floors=floor, chunk=self._chunk
            )
            self.steps.append(step)

    def _require(self, sums: int) -> None:
        """Refuse the next step when it, or those to come, would pass a limit."""
        spent = (self._sums + sums) * self._cost
        if spent > self._limits.sums:
            raise LimitError(self._too_many())
        held = self.held + 2 * self._row * len(self.steps[-1])
        if self._others() + held + self._sum * min(sums, self._chunk) > self._limits.room:
            raise LimitError(self._too_much())
        if self._sums * self._cost >= min(PROBE, self._limits.sums // 4):
            self._require_hope()

    def _require_hope(self) -> None:
        """Refuse to go on when the limits most likely do not suffice (R81)."""
        expected = self.forecast()
        shown = f" The frontier is estimated at {_rounded(expected.rows)} vectors of points."
        if expected.sums * self._cost > MARGIN * self._limits.sums:
            raise LimitError(self._too_many() + shown)
        if self._others() + self.memory_for(expected) > MARGIN * self._limits.room:
            raise LimitError(self._too_much() + shown)

    def _is_enough(self, sums: int, work: int) -> bool:
        """Whether the work is spent, or the next step would go far beyond it."""
        spent = self._sums * self._cost
        return spent >= work or spent + sums * self._cost > 4 * work

    def _others(self) -> int:
        return 0 if self._elsewhere is None else self._elsewhere() - self.held

    def _too_many(self) -> str:
        return f"More than {self._limits.sums // self._cost:,} sums of points would be formed."

    def _too_much(self) -> str:
        return f"Sums of points would take more than {shown_bytes(self._limits.memory)} of memory."


def _rounded(count: int) -> str:
    """Show an estimate with two figures."""
    zeros = max(0, len(str(count)) - 2)
    return f"{round(count, -zeros):,}"
