"""Who votes in a body, and how they will vote as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from goodoffices.case.links import Condition
from goodoffices.case.numbers import Range
from goodoffices.case.voting import HEADS, VOTES
from goodoffices.errors import CaseError

NEVER = Range(low=Fraction(0), high=Fraction(0))
"""Certainly not."""
ALWAYS = Range(low=Fraction(1), high=Fraction(1))
"""Certainly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """How a member will vote, as far as it is known.

    Parameters
    ----------
    yes : Range
        Chance of a vote in favour, from 0 to 1; "undecided" is from 0 to 1.
    abstains : Range
        Chance of abstaining; what is left is the chance of a vote against.
    basis : str
        How this is known: a source's citation, or ``"assumption"``.

    Raises
    ------
    CaseError
        If a chance lies outside 0 to 1, or the chances add up to more than 1.
    """

    yes: Range
    abstains: Range = NEVER
    basis: str = "assumption"

    def __post_init__(self) -> None:
        chances = (self.yes, self.abstains)
        if any(one.low < 0 or one.high > 1 for one in chances):
            raise CaseError("A chance lies outside 0 to 1. Write '3/5' for three in five.")
        if self.yes.low + self.abstains.low > 1:
            raise CaseError("The chances of voting in favour and of abstaining exceed 1.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionalSupport:
    """How a member votes on a package that meets some conditions.

    Parameters
    ----------
    when : tuple of Condition
        All must hold; at least one.
    support : Support
        How the member then votes.
    """

    when: tuple[Condition, ...]
    support: Support


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A voter, or a group that votes as one.

    Parameters
    ----------
    id, name : str
        Identifier, and the name shown. One identifier in two bodies is one voter (R142).
    weight : int
        Votes, at least 0.
    veto : bool
        Whether nothing passes against this member.
    groups : tuple of str
        Groups that quotas name: a chamber's regions, permanent members.
    weights : tuple of (str, int)
        Other weights by name, such as a population.
    bloc : str or None
        The bloc that the member belongs to.
    support : Support or None
        How the member will vote; ``None`` when nothing is known.
    depends : tuple of ConditionalSupport
        Votes that depend on what is agreed; the first whose conditions hold counts.

    Raises
    ------
    CaseError
        If a weight is negative.
    """

    id: str
    name: str
    weight: int = 1
    veto: bool = False
    groups: tuple[str, ...] = ()
    weights: tuple[tuple[str, int], ...] = ()
    bloc: str | None = None
    support: Support | None = None
    depends: tuple[ConditionalSupport, ...] = ()

    def __post_init__(self) -> None:
        if self.weight < 0 or any(weight < 0 for _, weight in self.weights):
            raise CaseError(f"Member {self.id} has a negative weight. Use 0 or more votes.")

    def measured(self, measure: str) -> int:
        """Return what the member counts for in a measure.

        Raises
        ------
        CaseError
            If the member has no such weight.
        """
        if measure == HEADS:
            return 1
        if measure == VOTES:
            return self.weight
        for name, weight in self.weights:
            if name == measure:
                return weight
        raise CaseError(f"Member {self.id} has no weight {measure!r}. Add it under 'weights'.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bloc:
    """Members who tend to vote together.

    Parameters
    ----------
    id, name : str
        Identifier within the body, and the name shown.
    line : Support
        Chances that the bloc decides to vote in favour or to abstain; what is left of 1 is
        against. With chances that are ranges, all between are possible.
    cohesion : Fraction
        Chance that a member follows the line; otherwise the member votes by its own support.

    Raises
    ------
    CaseError
        If the cohesion lies outside 0 to 1.
    """

    id: str
    name: str
    line: Support
    cohesion: Fraction = Fraction(1)

    def __post_init__(self) -> None:
        if not 0 <= self.cohesion <= 1:
            raise CaseError(f"The cohesion of bloc {self.id} lies outside 0 to 1.")
