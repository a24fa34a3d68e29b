"""How changes of red lines are measured and compared, in exact fractions."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goodoffices.solving.model import Choice
from goodoffices.solving.relaxing.red_lines import Lines, RedLines

PRECISION = 1_000_000
"""How finely shares are cut for a solver; what that rounds away is settled exactly after."""
LARGEST_SUM = 2**60
"""No weighted sum given to a solver may exceed this."""

Key = tuple[int, Fraction, Fraction, int]
"""What changes are compared by; smaller is less change."""


class ChangeRule(StrEnum):
    """Which change is the least."""

    FEWEST = "fewest"
    """Fewest parties and links; then the least total of shares; then the least largest one."""
    TOTAL = "total"
    """Fewest links; then the least total of shares, the least largest one, fewest parties."""
    POINTS = "points"
    """As ``total``, with points added up as though they weighed alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Whole numbers by which a solver weighs what parties lack.

    A weight is the unit divided by the divisor, rounded down: the weighted sum never
    exceeds the unit times the exact total, and is that product where cut exactly.

    Parameters
    ----------
    numbers : tuple of int
        One per line of a party.
    unit : int
        What a total of 1 becomes.
    is_exact : bool
        Whether nothing was rounded.
    """

    numbers: tuple[int, ...]
    unit: int
    is_exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The units in which concessions are counted.

    Parameters
    ----------
    lines : RedLines
        The red lines.
    rule : ChangeRule
        Which change is the least.
    ranges : tuple of int
        By how much the scaled points of each party with a line vary; at least 1.
    """

    lines: RedLines
    rule: ChangeRule
    ranges: tuple[int, ...]

    @property
    def divisors(self) -> tuple[int, ...]:
        """What a shortfall is divided by before shortfalls are added up."""
        if self.rule is not ChangeRule.POINTS:
            return self.ranges
        return tuple(self.lines.model.parties[p].scale for p in self.lines.parties)

    @property
    def widths(self) -> tuple[int, ...]:
        """What the points of every party are divided by when gains are added up."""
        known = dict(zip(self.lines.parties, self.ranges, strict=True))
        return tuple(known.get(p, 1) for p in range(len(self.lines.model.parties)))

    def total(self, shortfalls: Sequence[int]) -> Fraction:
        """Return the sum that the rule makes small."""
        pairs = zip(shortfalls, self.divisors, strict=True)
        return sum((Fraction(amount, divisor) for amount, divisor in pairs), Fraction(0))

    def largest(self, shortfalls: Sequence[int]) -> Fraction:
        """Return the largest share that a party gives up of its own range."""
        pairs = zip(shortfalls, self.ranges, strict=True)
        return max((Fraction(amount, width) for amount, width in pairs), default=Fraction(0))

    def counted(self, choice: Choice) -> int:
        """Return how many lines the package crosses, of those that the rule counts first."""
        crossed = self.lines.crossed(choice)
        return len(crossed if self.rule is ChangeRule.FEWEST else crossed & self.lines.of_links)

    def key(self, choice: Choice) -> Key:
        """Return what a package's change is compared by."""
        short = self.lines.shortfalls(choice)
        crossed = len(self.lines.crossed(choice))
        return self.counted(choice), self.total(short), self.largest(short), crossed

    def settled(self, choices: Sequence[Choice]) -> Choice:
        """Return the package shown of some that need the same change (R88).

        The largest sum of gains, each as a share of the party's range, so that none of the
        others is better for somebody at nobody's cost; then the first by identifiers.
        """
        model = self.lines.model

        def worth(choice: Choice) -> Fraction:
            pairs = zip(model.parties, self.widths, strict=True)
            return sum((Fraction(p.points(choice), width) for p, width in pairs), Fraction(0))

        worths = [worth(choice) for choice in choices]
        top = max(worths)
        tied = [choice for choice, value in zip(choices, worths, strict=True) if value == top]
        return min(tied, key=model.canonical_key)

    def most_within(self, key: Key) -> tuple[int, ...]:
        """Return the most each party may lack so that no share exceeds the largest of ``key``."""
        return tuple(int(key[2] * width) for width in self.ranges)

    def whole_weights(self, among: Lines) -> Weights:
        """Return whole weights for the shortfalls of some parties.

        Parameters
        ----------
        among : frozenset of int
            Lines of the parties that may fall short; the others weigh nothing.
        """
        divisors = {n: d for n, d in enumerate(self.divisors) if n in among}
        if not divisors:
            return Weights(numbers=(0,) * len(self.ranges), unit=1, is_exact=True)
        most = max(divisors.values())
        unit = math.lcm(*divisors.values())
        is_exact = unit <= PRECISION * most
        unit = unit if is_exact else PRECISION * most
        reach = sum(Fraction(self._most_lacking(line), d) for line, d in divisors.items())
        if unit * reach > LARGEST_SUM:
            unit, is_exact = int(LARGEST_SUM / reach), False
        numbers = tuple(
            unit // divisors[line] if line in divisors else 0 for line in range(len(self.ranges))
        )
        return Weights(numbers=numbers, unit=unit, is_exact=is_exact)

    def _most_lacking(self, line: int) -> int:
        party = self.lines.model.parties[self.lines.parties[line]]
        return max(0, (party.walk_away or 0) - party.lowest)
