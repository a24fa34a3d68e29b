"""What a party wants, as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goodoffices.case.links import Condition
from goodoffices.case.numbers import Range
from goodoffices.case.orders import conflicts
from goodoffices.errors import CaseError


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
        Rankings of options; beside points both hold (R96).
    walk_away : Range or None
        Least total the party accepts; equality accepts. ``None`` when not known.
    basis : str
        How this is known: a source's citation, or ``"assumption"``.

    Raises
    ------
    CaseError
        If a ranking and the points of two options cannot all hold (R99). The message names
        each such set of three statements and no number.
    """

    party: str
    points: tuple[OptionPoints, ...] = ()
    linked_points: tuple[LinkedPoints, ...] = ()
    orderings: tuple[Ordering, ...] = ()
    walk_away: Range | None = None
    basis: str = "assumption"

    def __post_init__(self) -> None:
        found = [
            f"on issue {one.issue} the ranking, the points of option {better!r} and the points"
            f" of option {worse!r}"
            for one in self.orderings
            for better, worse in conflicts(self._stated(one.issue), one.ranks)
        ]
        if found:
            raise CaseError(
                f"Statements of {self.party} cannot all hold: {'; '.join(found)}. Any two of"
                " the three agree: change one of them."
            )

    def _stated(self, issue: str) -> dict[str, Range]:
        return {one.option: one.points for one in self.points if one.issue == issue}

    @property
    def knowledge(self) -> Knowledge:
        """How well these preferences are known."""
        ranges = [one.points for one in self.points] + [one.points for one in self.linked_points]
        if ranges:
            return Knowledge.EXACT if all(r.is_exact for r in ranges) else Knowledge.RANGES
        return Knowledge.ORDERINGS if self.orderings else Knowledge.NONE
