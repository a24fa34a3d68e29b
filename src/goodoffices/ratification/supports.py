"""How members vote on a package, as far as the case says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from goodoffices.case.bodies import Body
from goodoffices.case.members import Member, Support
from goodoffices.case.numbers import Range
from goodoffices.errors import CaseError


class Vote(StrEnum):
    """What a member does when a vote is taken."""

    YES = "yes"
    ABSTAIN = "abstain"
    NO = "no"


UNKNOWN = Support(yes=Range.of(0, 1), abstains=Range.of(0, 1), basis="nothing is known")
"""The member may do anything (R145)."""


def support_of(member: Member, options: Mapping[str, str] | None) -> Support:
    """Return how a member votes on a package.

    Parameters
    ----------
    member : Member
        The member.
    options : mapping of str to str, or None
        The package: option chosen per issue; ``None`` for a vote on no package in particular.

    Returns
    -------
    Support
        That of the first condition that the package meets; otherwise the member's own.
    """
    if options is not None:
        for depends in member.depends:
            if all(options.get(c.issue) in c.options for c in depends.when):
                return depends.support
    return UNKNOWN if member.support is None else member.support


def voters_of(
    bodies: Sequence[Body], options: Mapping[str, str] | None
) -> tuple[tuple[str, Support, str | None], ...]:
    """Return everybody who votes in some bodies, each once.

    Parameters
    ----------
    bodies : sequence of Body
        Bodies that vote.
    options : mapping of str to str, or None
        The package.

    Returns
    -------
    tuple of (str, Support, str or None)
        Identifier, support, and ``"body/bloc"`` where the member belongs to a bloc; members
        of one bloc stand together.

    Raises
    ------
    CaseError
        If one voter sits in two bodies with different support, or in two blocs (R142).
    """
    found: dict[str, tuple[Support, str | None]] = {}
    for body in bodies:
        for member in body.members:
            bloc = None if member.bloc is None else f"{body.id}/{member.bloc}"
            said = (support_of(member, options), bloc)
            if found.setdefault(member.id, said) != said:
                raise CaseError(
                    f"Member {member.id} votes in two bodies, and they say different things of"
                    " its support or bloc. One person casts one vote: say the same in both."
                )
    in_order = sorted(found.items(), key=lambda pair: pair[1][1] or "")
    return tuple((voter, support, bloc) for voter, (support, bloc) in in_order)
