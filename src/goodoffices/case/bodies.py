"""Bodies that must agree before a package takes effect."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.errors import CaseError


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A voter, or a group that votes as one.

    Parameters
    ----------
    id, name : str
        Identifier within the body, and the name shown.
    weight : int
        Votes, at least 0.
    veto : bool
        Whether nothing passes against this member.

    Raises
    ------
    CaseError
        If the weight is negative.
    """

    id: str
    name: str
    weight: int = 1
    veto: bool = False

    def __post_init__(self) -> None:
        if self.weight < 0:
            raise CaseError(f"Member {self.id} has a negative weight. Use 0 or more votes.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A cabinet, parliament or council that must agree.

    Parameters
    ----------
    id, name : str
        Identifier within the case, and the name shown.
    members : tuple of Member
        Voters with their weights.
    quota : int
        Votes needed.
    party : str or None
        The party that is bound by this body's vote.

    Raises
    ------
    CaseError
        If the quota is below 1 or above the total weight.
    """

    id: str
    name: str
    members: tuple[Member, ...]
    quota: int
    party: str | None = None

    def __post_init__(self) -> None:
        total = sum(member.weight for member in self.members)
        if not 1 <= self.quota <= total:
            raise CaseError(
                f"Body {self.id} needs {self.quota} of {total} votes: nothing can pass, or"
                " anything does. Set a quota from 1 to the total weight."
            )
