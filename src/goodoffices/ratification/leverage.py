"""What each member's vote is worth to a proposal, and whom it would take to win over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice

from goodoffices.case.bodies import Body
from goodoffices.case.members import Bloc, Support
from goodoffices.errors import LimitError
from goodoffices.ratification.ballot import Ballot, State
from goodoffices.ratification.chances import additions, chance_of_passing, odds
from goodoffices.ratification.choosing import choices
from goodoffices.ratification.supports import Vote, voters_of
from goodoffices.solving.answer import Answer, Proof, Status, refused

WORK_LIMIT = 1_000_000
"""Most additions for the chances with each vote."""
TRIED_LIMIT = 1_000_000
"""Most votes counted in the sets of members tried."""
LISTED_LIMIT = 20
"""Most sets of members listed; that there are more is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leverage:
    """What one member's vote does to the chance of passing, all other votes as known.

    Parameters
    ----------
    member : str
        Identifier.
    swing : tuple of Fraction
        By how much a vote in favour instead of one against raises the least and the
        greatest chance.
    abstention : tuple of Fraction
        By how much an abstention instead of a vote against does.
    """

    member: str
    swing: tuple[Fraction, Fraction]
    abstention: tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True, kw_only=True)
class WinningOver:
    """The smallest sets of members whose votes make a proposal pass for certain.

    Parameters
    ----------
    needed : int
        How many members it takes; 0 when it passes already, whatever the others do.
    sets : tuple of tuple of str
        Every such set, up to 20.
    is_complete : bool
        Whether these are all.
    """

    needed: int
    sets: tuple[tuple[str, ...], ...]
    is_complete: bool


def leverage(
    bodies: Sequence[Body], options: Mapping[str, str] | None = None
) -> Answer[tuple[Leverage, ...]]:
    """Return what each member's vote does to the chance that all bodies pass.

    Parameters
    ----------
    bodies : sequence of Body
        Bodies that vote.
    options : mapping of str to str, or None
        The package voted on.

    Returns
    -------
    Answer of tuple of Leverage
        In the order of the bodies, each member once; refused like the chance itself, and
        where the chances with each vote take more than a million additions.

    Raises
    ------
    CaseError
        If one voter sits in two bodies that say different things of it.

    Notes
    -----
    Exact. Six chances for all members who count, and vote, alike.
    """
    kinds = _kinds(bodies, options)
    try:
        rises = _rises(bodies, options, kinds)
    except LimitError as error:
        limit = f"{WORK_LIMIT:,} additions of chances"
        return Answer(value=None, proof=refused(engine="votes", reason=str(error), limit=limit))
    by_voter = {
        voter: Leverage(member=voter, swing=swing, abstention=abstention)
        for voters, (swing, abstention) in zip(kinds, rises, strict=True)
        for voter in voters
    }
    found = dict.fromkeys(member.id for body in bodies for member in body.members)
    return Answer(
        value=tuple(by_voter[voter] for voter in found),
        proof=_proof("Chances with each vote were compared."),
    )


def _rises(
    bodies: Sequence[Body],
    options: Mapping[str, str] | None,
    kinds: Sequence[tuple[str, ...]],
) -> list[tuple[tuple[Fraction, Fraction], tuple[Fraction, Fraction]]]:
    runs = len(Vote) * len(kinds)
    if additions(bodies, options, most=WORK_LIMIT // runs) * runs > WORK_LIMIT:
        raise LimitError(f"Chances with each of {len(kinds)} kinds of votes take too long.")
    return [_leverage(bodies, options, voters[0]) for voters in kinds]


def _kinds(
    bodies: Sequence[Body], options: Mapping[str, str] | None
) -> tuple[tuple[str, ...], ...]:
    """Return members who count, and vote, alike."""
    ballot = Ballot(bodies)
    kinds: dict[object, list[str]] = {}
    for voter, support, bloc in voters_of(bodies, options):
        steps = tuple(ballot.steps(voter)[vote] for vote in Vote)
        kinds.setdefault((steps, support.yes, support.abstains, bloc), []).append(voter)
    return tuple(map(tuple, kinds.values()))


def _leverage(
    bodies: Sequence[Body], options: Mapping[str, str] | None, voter: str
) -> tuple[tuple[Fraction, Fraction], tuple[Fraction, Fraction]]:
    chances = {}
    for vote in Vote:
        answer = chance_of_passing(bodies, options, given={voter: vote})
        if answer.value is None:
            raise LimitError(answer.proof.reason or "")
        chances[vote] = (answer.value.low, answer.value.high)
    swing = _rise(chances[Vote.NO], chances[Vote.YES])
    return swing, _rise(chances[Vote.NO], chances[Vote.ABSTAIN])


def winning_over(
    bodies: Sequence[Body], options: Mapping[str, str] | None = None
) -> Answer[WinningOver]:
    """Return the smallest sets of members whose votes in favour make all bodies pass.

    Members certainly in favour are counted so; each other member is taken to do what hurts
    most of what is said of it, unless it is won over.

    Parameters
    ----------
    bodies : sequence of Body
        Bodies that vote.
    options : mapping of str to str, or None
        The package voted on.

    Returns
    -------
    Answer of WinningOver
        Proved smallest: all smaller sets were tried. Refused where trying takes over a
        million votes.

    Raises
    ------
    CaseError
        If one voter sits in two bodies that say different things of it.

    Notes
    -----
    Exact. Members who count alike and would vote alike are tried once for all.
    """
    search = _Search(bodies, options)
    try:
        found = search.smallest()
    except LimitError as error:
        limit = f"{TRIED_LIMIT:,} votes in sets tried"
        return Answer(value=None, proof=refused(engine="votes", reason=str(error), limit=limit))
    return Answer(value=found, proof=_proof("All smaller sets of members were tried."))


class _Search:
    """Members who could be won over, alike ones together, tried in growing numbers."""

    def __init__(self, bodies: Sequence[Body], options: Mapping[str, str] | None) -> None:
        self._ballot = Ballot(bodies)
        self._tried = 0
        self._start = self._ballot.start
        blocs = {f"{body.id}/{bloc.id}": bloc for body in bodies for bloc in body.blocs}
        kinds: dict[tuple[State, State], list[str]] = {}
        for voter, support, name in voters_of(bodies, options):
            worst = worst_vote(support, None if name is None else blocs[name])
            steps = self._ballot.steps(voter)
            if worst is Vote.YES:
                self._start = self._ballot.after(self._start, steps[worst])
            else:
                kinds.setdefault((steps[Vote.YES], steps[worst]), []).append(voter)
        self._kinds = [(won, lost, tuple(who)) for (won, lost), who in kinds.items()]

    def smallest(self) -> WinningOver:
        """Return the smallest sets that suffice; all members together always do."""
        needed, found = 0, self._sufficient(0)
        while not found:
            needed += 1
            found = self._sufficient(needed)
        members = [who for _, _, who in self._kinds]
        sets = (tuple(sorted(names)) for counts in found for names in choices(members, counts))
        listed = list(islice(sets, LISTED_LIMIT + 1))
        return WinningOver(
            needed=needed,
            sets=tuple(sorted(listed[:LISTED_LIMIT])),
            is_complete=len(listed) <= LISTED_LIMIT,
        )

    def _sufficient(self, needed: int) -> list[tuple[int, ...]]:
        """Return how many of each kind, so many in all, make every body pass."""
        return [counts for counts in self._counts(needed, 0) if self._passes(counts)]

    def _counts(self, needed: int, first: int) -> Iterator[tuple[int, ...]]:
        if first == len(self._kinds):
            if needed == 0:
                yield ()
            return
        for count in range(min(needed, len(self._kinds[first][2])) + 1):
            for rest in self._counts(needed - count, first + 1):
                yield (count, *rest)

    def _passes(self, counts: tuple[int, ...]) -> bool:
        self._tried += sum(len(who) for _, _, who in self._kinds)
        if self._tried > TRIED_LIMIT:
            raise LimitError(f"Trying sets of members takes more than {TRIED_LIMIT:,} votes.")
        state = self._start
        for count, (won, lost, who) in zip(counts, self._kinds, strict=True):
            for step in (won,) * count + (lost,) * (len(who) - count):
                state = self._ballot.after(state, step)
        return self._ballot.has_passed(state)


def worst_vote(support: Support, bloc: Bloc | None) -> Vote:
    """Return the vote that hurts a proposal most of all that a member may cast.

    Parameters
    ----------
    support : Support
        What is known of the member's own vote.
    bloc : Bloc or None
        The bloc the member belongs to.

    Returns
    -------
    Vote
        Against hurts most, then abstaining.
    """
    possible = possible_votes(support, bloc)
    return next(vote for vote in (Vote.NO, Vote.ABSTAIN, Vote.YES) if vote in possible)


def possible_votes(support: Support, bloc: Bloc | None) -> frozenset[Vote]:
    """Return the votes that a member may cast, by itself or with its bloc.

    Parameters
    ----------
    support : Support
        What is known of the member's own vote.
    bloc : Bloc or None
        The bloc the member belongs to.

    Returns
    -------
    frozenset of Vote
        At least one.
    """
    possible = set[Vote]()
    if bloc is None or bloc.cohesion < 1:
        possible |= _possible(support)
    if bloc is not None and bloc.cohesion > 0:
        possible |= _possible(bloc.line)
    return frozenset(possible)


def _possible(support: Support) -> set[Vote]:
    ends = (odds(support, is_best=False), odds(support, is_best=True))
    return {vote for vote in Vote if any(end[vote] for end in ends)}


def _rise(
    low: tuple[Fraction, Fraction], high: tuple[Fraction, Fraction]
) -> tuple[Fraction, Fraction]:
    return high[0] - low[0], high[1] - low[1]


def _proof(method: str) -> Proof:
    return Proof(status=Status.PROVED, engine="votes", method=method)
