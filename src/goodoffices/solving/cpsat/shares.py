"""Gains divided by one scale per party, compared exactly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, gcd, lcm, prod

from goodoffices.solving.cpsat.running import gains_of
from goodoffices.solving.model import Choice, IntegerModel

RESOLUTION = 10**8
"""Most parts into which one unit of share is cut; finer differences need a separate finish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """Gains divided by one scale per party, for some of the parties.

    Parameters
    ----------
    scales : tuple of (int, int)
        Position of a party and the positive number its gain is divided by.
    """

    scales: tuple[tuple[int, int], ...]

    def ascending(self, model: IntegerModel, choice: Choice) -> list[Fraction]:
        """Return the shares of a package, smallest first."""
        gains = gains_of(model, choice)
        return sorted(Fraction(gains[party], scale) for party, scale in self.scales)

    def reaching(self, share: Fraction) -> dict[int, int]:
        """Return the least gains that reach a share."""
        return {party: ceil(share * scale) for party, scale in self.scales}

    def exceeding(self, share: Fraction) -> dict[int, int]:
        """Return the least gains that exceed a share."""
        return {party: floor(share * scale) + 1 for party, scale in self.scales}

    @staticmethod
    def by_scale(scales: Sequence[int]) -> Shares:
        """Return the shares of all parties, their scales reduced by what is common to all."""
        common = gcd(*scales)
        return Shares(scales=tuple((p, scale // common) for p, scale in enumerate(scales)))

    def unit(self) -> tuple[int, bool]:
        """Return into how many parts a share is cut, and whether that tells all shares apart.

        Shares with denominators b and c differ by at least 1 / (b c), or are equal.
        """
        scales = sorted(scale for _, scale in self.scales)
        apart = min(lcm(*scales), prod(scales[-2:]))
        return (apart, True) if apart <= RESOLUTION else (RESOLUTION, False)

    def at_most(self, parts: int) -> Fraction:
        """Return the largest share that has no more than so many parts of :meth:`unit`."""
        unit, _ = self.unit()
        divides = all(unit % scale == 0 for _, scale in self.scales)
        return Fraction(parts if divides else parts + 1, unit)
