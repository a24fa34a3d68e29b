"""Which wishes a party may have, given what is known of them.

A *world* of a party is one number for each of its options, linked points and walk-away value
that agrees with everything stated. All worlds together are a set; this module describes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goodoffices.case.numbers import Range
from goodoffices.case.preferences import LinkedPoints

WHOLE = Fraction(100)
"""Points that a party known by rankings alone spreads over the issues (R97)."""


class Unknown(StrEnum):
    """Why a party's worlds cannot be described."""

    NOTHING = "nothing is known of its wishes"
    UNBOUNDED = "points have no lowest or no highest value"
    INDIFFERENT = "its rankings tell no two packages apart"
    OTHER_UNIT = (
        "its wishes are rankings, and its walk-away value is not between 0 and 100, so it is"
        " in another unit"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionBounds:
    """The least and the most that an option can be worth to a party.

    Parameters
    ----------
    option : str
        Identifier.
    low, high : Fraction
        Each is reached in some world. Points; for a party known by rankings alone, shares
        of the issue's weight between 0 and 1.
    """

    option: str
    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueWorlds:
    """What the options of one issue can be worth to a party.

    Parameters
    ----------
    issue : str
        Identifier.
    bounds : tuple of OptionBounds
        Every option, in the order of the case; the ranking has already narrowed them.
    ranks : tuple of tuple of str
        The ranking, best first; options in one rank are worth the same, options left out
        are not compared.
    """

    issue: str
    bounds: tuple[OptionBounds, ...]
    ranks: tuple[tuple[str, ...], ...] = ()

    def of(self, option: str) -> OptionBounds:
        """Return the bounds of an option that the issue has."""
        return next(bounds for bounds in self.bounds if bounds.option == option)

    def is_at_least(self, first: str, second: str) -> bool:
        """Whether the ranking says that ``first`` is worth at least as much as ``second``."""
        if first == second:
            return True
        place = {option: n for n, rank in enumerate(self.ranks) for option in rank}
        return first in place and second in place and place[first] <= place[second]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyWorlds:
    """All worlds of one party.

    Issues, linked points and the walk-away value vary independently of one another.

    Parameters
    ----------
    party, name : str
        Identifier, and the name shown.
    issues : tuple of IssueWorlds
        Issues that matter to the party's points; the others add 0.
    linked : tuple of LinkedPoints
        Points for combinations.
    walk_away : Range or None
        Least total accepted; ``None`` when not known: the party then makes no cut (R53).
    by_rank : bool
        Whether only rankings are known: the issues' weights are then unknown shares of 100
        and the bounds of options are shares of the weight (R97).
    """

    party: str
    name: str
    issues: tuple[IssueWorlds, ...]
    linked: tuple[LinkedPoints, ...] = ()
    walk_away: Range | None = None
    by_rank: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether there is one world only."""
        numbers = [bounds.low == bounds.high for one in self.issues for bounds in one.bounds]
        ranges = [one.points.is_exact for one in self.linked]
        line = self.walk_away is None or self.walk_away.is_exact
        return not self.by_rank and line and all(numbers) and all(ranges)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A principal whose worlds cannot be described. It never holds a number.

    Parameters
    ----------
    party, name : str
        Identifier, and the name shown.
    why : Unknown
        What is missing.
    issues : tuple of str
        Issues on which it is missing, where it concerns some.
    """

    party: str
    name: str
    why: Unknown
    issues: tuple[str, ...] = ()

    def sentence(self) -> str:
        """Return the reason as one clause, without any value."""
        where = f" on {', '.join(self.issues)}" if self.issues else ""
        return f"{self.name}: {self.why.value}{where}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Worlds:
    """The worlds of all principals; those of different parties are independent.

    Parameters
    ----------
    parties : tuple of PartyWorlds
        Principals whose worlds are known, in the order of the case.
    left_out : tuple of LeftOut
        The other principals (R98).
    """

    parties: tuple[PartyWorlds, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def without_line(self) -> tuple[str, ...]:
        """Names of parties with known worlds and no walk-away value: they make no cut."""
        return tuple(one.name for one in self.parties if one.walk_away is None)

    @property
    def is_exact(self) -> bool:
        """Whether every principal has one world only."""
        return not self.left_out and all(party.is_exact for party in self.parties)
