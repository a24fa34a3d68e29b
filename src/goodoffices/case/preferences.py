"""What a party wants, as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goodoffices.case.links import Condition
from goodoffices.case.numbers import Range


class Knowledge(StrEnum):
    """How well a party's preferences are known."""

    EXACT = "exact"
    RANGES = "ranges"
    ORDERINGS = "orderings"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionPoints:
    """Points a party gives one option; higher is better.

    Parameters
    ----------
    issue, option : str
        Identifiers.
    points : Range
        The party's points; equal bounds when known.
    """

    issue: str
    option: str
    points: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedPoints:
    """Points a party adds to every package that meets some conditions together.

    Parameters
    ----------
    when : tuple of Condition
        All must hold.
    points : Range
        Points added; may be negative.
    """

    when: tuple[Condition, ...]
    points: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering:
    """A party's ranking of the options of one issue.

    Parameters
    ----------
    issue : str
        Identifier.
    ranks : tuple of tuple of str
        Option identifiers, best first; options in one inner tuple are equally good.
        Options left out are not compared.
    """

    issue: str
    ranks: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What one party wants. Confidential: no error or log quotes its numbers.

    Parameters
    ----------
    party : str
        Identifier of the party.
    points : tuple of OptionPoints
        Points per option, in the order of the case.
    linked_points : tuple of LinkedPoints
        Points for combinations.
    orderings : tuple of Ordering
        Rankings of options where there are no points.
    walk_away : Range or None
        Least total the party accepts; equality accepts. ``None`` when not known.
    basis : str
        How this is known: a source's citation, or ``"assumption"``.
    """

    party: str
    points: tuple[OptionPoints, ...] = ()
    linked_points: tuple[LinkedPoints, ...] = ()
    orderings: tuple[Ordering, ...] = ()
    walk_away: Range | None = None
    basis: str = "assumption"

    @property
    def knowledge(self) -> Knowledge:
        """How well these preferences are known."""
        ranges = [one.points for one in self.points] + [one.points for one in self.linked_points]
        if ranges:
            return Knowledge.EXACT if all(r.is_exact for r in ranges) else Knowledge.RANGES
        return Knowledge.ORDERINGS if self.orderings else Knowledge.NONE
