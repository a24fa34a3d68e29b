"""How many vectors of points a search will keep, judged by its first steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, log, prod

from goodoffices.solving.vectors.steps import Layer, Step

COSTS = (1, 1, 1, 1, 2, 8)
"""What a sum counts for 0, 1, ... parties; each further party makes it four times as much."""
STEEPEST = 12.0
"""Steepest growth that is believed: vectors as this power of the number of steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """What a front takes.

    Parameters
    ----------
    rows : int
        Vectors at the end.
    kept : int
        Vectors of all steps together.
    sums : int
        Sums formed in all steps together.
    is_exact : bool
        Whether these were counted, not estimated.
    """

    rows: int
    kept: int
    sums: int
    is_exact: bool


def cost_of(parties: int) -> int:
    """Return what a sum counts.

    Examples
    --------
    >>> [cost_of(parties) for parties in (2, 3, 4, 5, 6)]
    [1, 1, 2, 8, 32]
    """
    last = len(COSTS) - 1
    return COSTS[min(parties, last)] << 2 * max(0, parties - last)


def forecast(
    steps: Sequence[Step], layers: Sequence[Layer], *, sums: int, reach: Sequence[int]
) -> Forecast:
    """Return what the front will take when the steps so far go on as they did.

    The vectors of one state have grown as a power of the number of steps; the power is taken
    from the last two fifths of the steps. No state can have more vectors than there are
    values for all parties but one.

    Parameters
    ----------
    steps : sequence of Step
        Those so far, the empty sum first.
    layers : sequence of Layer
        All, one for each step to be made.
    sums : int
        Sums formed so far.
    reach : sequence of int
        A sum that no package exceeds, for every party.

    Returns
    -------
    Forecast
        An estimate, unless all steps are made.
    """
    done = len(steps) - 1
    kept = sum(len(step) for step in steps)
    if done == len(layers):
        return Forecast(rows=len(steps[-1]), kept=kept, sums=sums, is_exact=True)
    now, power = _growth(steps)
    most = prod(sorted(top + 1 for top in reach)[:-1])
    per_state = min(now, most)
    rows = len(steps[-1])
    for number in range(done, len(layers)):
        sums += ceil(per_state * len(layers[number].picks))
        per_state = min(now * ((number + 1) / max(done, 1)) ** power, most)
        rows = ceil(per_state * layers[number].states)
        kept += rows
    return Forecast(rows=rows, kept=kept, sums=sums, is_exact=False)


def _growth(steps: Sequence[Step]) -> tuple[float, float]:
    """Return the vectors per state now, and the power by which they have grown."""
    done = len(steps) - 1
    before = min(done, max(1, ceil(done * 3 / 5)))
    now, then = (len(steps[n]) / max(1, len(steps[n].starts) - 1) for n in (done, before))
    if before == done or now <= then or then <= 0:
        return now, 0.0
    return now, min(STEEPEST, log(now / then) / log(done / before))
