"""Whose votes a proposal cannot lose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goodoffices.case.bodies import Body
from goodoffices.ratification.leverage import possible_votes
from goodoffices.ratification.passing import passes
from goodoffices.ratification.supports import Vote, voters_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """Supporters that must be kept, and those of whom any one can be lost (R146).

    Parameters
    ----------
    is_certain : bool
        Whether the proposal passes whatever the undecided do; then supporters are those
        certainly in favour, else all who may be.
    kept : tuple of str
        Supporters without any one of whom it fails.
    spared : tuple of str
        The other supporters: any one of them, alone, can be lost.
    """

    is_certain: bool
    kept: tuple[str, ...]
    spared: tuple[str, ...]


def keeping(bodies: Sequence[Body], options: Mapping[str, str] | None = None) -> Keeping | None:
    """Return whose votes a proposal cannot lose.

    Parameters
    ----------
    bodies : sequence of Body
        Bodies that vote.
    options : mapping of str to str, or None
        The package voted on.

    Returns
    -------
    Keeping or None
        ``None`` when the proposal fails even if all who may vote in favour do.

    Raises
    ------
    CaseError
        If one voter sits in two bodies that say different things of it.

    Notes
    -----
    Exact, by the rule of each body. One count per member.
    """
    for is_certain, hope in ((True, (Vote.NO, Vote.ABSTAIN, Vote.YES)), (False, tuple(Vote))):
        votes = _votes(bodies, options, hope)
        if _all_pass(bodies, votes):
            supporters = [voter for voter, vote in votes.items() if vote is Vote.YES]
            lost = {v: not _all_pass(bodies, {**votes, v: Vote.NO}) for v in supporters}
            return Keeping(
                is_certain=is_certain,
                kept=tuple(voter for voter in supporters if lost[voter]),
                spared=tuple(voter for voter in supporters if not lost[voter]),
            )
    return None


def _votes(
    bodies: Sequence[Body], options: Mapping[str, str] | None, hope: tuple[Vote, ...]
) -> dict[str, Vote]:
    """Return the first vote of an order that each member may cast, in the order of the bodies."""
    blocs = {f"{body.id}/{bloc.id}": bloc for body in bodies for bloc in body.blocs}
    found = {}
    for voter, support, name in voters_of(bodies, options):
        possible = possible_votes(support, None if name is None else blocs[name])
        found[voter] = next(vote for vote in hope if vote in possible)
    return {one.id: found[one.id] for body in bodies for one in body.members}


def _all_pass(bodies: Sequence[Body], votes: Mapping[str, Vote]) -> bool:
    in_favour = {voter for voter, vote in votes.items() if vote is Vote.YES}
    against = {voter for voter, vote in votes.items() if vote is Vote.NO}
    return all(passes(body, in_favour=in_favour, against=against) for body in bodies)
