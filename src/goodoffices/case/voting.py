"""What a vote needs to pass: a formula over quotas, consents and vetoes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goodoffices.errors import CaseError

HEADS = "heads"
"""Counts every member once, whatever the member's votes."""
VOTES = "votes"
"""Counts every member's votes."""


class Base(StrEnum):
    """Whose votes a share is a share of (R141)."""

    ALL = "all"
    """All members: who abstains counts against."""
    CAST = "cast"
    """Votes for and against only: who abstains leaves the base."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """Those in favour reach a number, or a share of the base.

    Parameters
    ----------
    least : Fraction
        A number, or with ``is_share`` a share from 0 to 1.
    is_share : bool
        Whether ``least`` is a share.
    more_than : bool
        Whether reaching it exactly is too little: "more than half".
    measure : str
        What is added up: :data:`HEADS`, :data:`VOTES` or the name of another weight of the
        members, such as ``"population"``.
    base : Base
        What a share is a share of.
    group : str or None
        The group whose members count; ``None`` for all members.

    Raises
    ------
    CaseError
        If the quota is met by nobody's vote or a share lies outside 0 to 1.
    """

    least: Fraction
    is_share: bool = False
    more_than: bool = False
    measure: str = VOTES
    base: Base = Base.ALL
    group: str | None = None

    def __post_init__(self) -> None:
        if self.is_share and not 0 <= self.least <= 1:
            raise CaseError("A share lies outside 0 to 1. Write '2/3' for two thirds.")
        if self.least < 0 or (self.least == 0 and not self.more_than):
            raise CaseError("A quota that nobody need meet lets everything pass. Raise it.")
        if self.base is Base.CAST and not self.is_share:
            raise CaseError("Only a share can be of the votes cast. Write 'share'.")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoneAgainst:
    """None of some members votes against; abstaining is no veto.

    Parameters
    ----------
    members : tuple of str
        Identifiers of members; at least one.

    Raises
    ------
    CaseError
        If nobody is named.
    """

    members: tuple[str, ...]

    def __post_init__(self) -> None:
        _require_named(self.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentOf:
    """All of some members vote in favour.

    Parameters
    ----------
    members : tuple of str
        Identifiers of members; at least one.

    Raises
    ------
    CaseError
        If nobody is named.
    """

    members: tuple[str, ...]

    def __post_init__(self) -> None:
        _require_named(self.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOf:
    """Every part is met.

    Parameters
    ----------
    parts : tuple of Rule
        At least one.

    Raises
    ------
    CaseError
        If there is no part.
    """

    parts: tuple[Rule, ...]

    def __post_init__(self) -> None:
        if not self.parts:
            raise CaseError("A rule without parts lets everything pass. Name a quota.")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf:
    """At least one part is met.

    Parameters
    ----------
    parts : tuple of Rule
        At least one.

    Raises
    ------
    CaseError
        If there is no part.
    """

    parts: tuple[Rule, ...]

    def __post_init__(self) -> None:
        if not self.parts:
            raise CaseError("A rule without parts lets nothing pass. Name a quota.")


Simple = Quota | NoneAgainst | ConsentOf
"""A rule that is not joined from others."""
Rule = Simple | AllOf | AnyOf
"""What a vote needs to pass; one more vote in favour never hurts (R140)."""


def parts_of(rule: Rule) -> tuple[Simple, ...]:
    """Return the simple parts of a rule, in the order in which they are written.

    Examples
    --------
    >>> len(parts_of(AllOf(parts=(ConsentOf(members=("a",)), ConsentOf(members=("b",))))))
    2
    """
    if isinstance(rule, AllOf | AnyOf):
        return tuple(simple for part in rule.parts for simple in parts_of(part))
    return (rule,)


def _require_named(members: tuple[str, ...]) -> None:
    if not members:
        raise CaseError("A rule names members and lists none. Name at least one.")
