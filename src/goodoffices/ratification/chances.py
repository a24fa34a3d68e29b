"""How likely a proposal is to pass, exactly, from what is known of the votes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from math import lcm

from goodoffices.case.bodies import Body
from goodoffices.case.members import Bloc, Support
from goodoffices.errors import LimitError
from goodoffices.ratification.ballot import Ballot, State
from goodoffices.ratification.supports import Vote, voters_of
from goodoffices.solving.answer import Answer, Proof, Status, refused

STATES_LIMIT = 200_000
"""Most different counts that are followed at once."""
METHOD = "All ways the votes can fall were added up exactly, equal counts joined."

Counts = dict[State, int]
"""What may have been counted, each with its chance over a common denominator."""
Odds = Mapping[Vote, Fraction]
"""The chance of each vote; they add up to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """How likely a proposal is to pass.

    Parameters
    ----------
    low, high : Fraction
        The least and the greatest chance that what is known allows; equal when it is known
        exactly.
    """

    low: Fraction
    high: Fraction


def chance_of_passing(
    bodies: Sequence[Body],
    options: Mapping[str, str] | None = None,
    *,
    given: Mapping[str, Vote] | None = None,
) -> Answer[Chance]:
    """Return the chance that all of some bodies pass a proposal.

    Parameters
    ----------
    bodies : sequence of Body
        Bodies that vote, each once.
    options : mapping of str to str, or None
        The package voted on: votes may depend on it.
    given : mapping of str to Vote, or None
        Votes of members taken as certain, whatever else is said of them.

    Returns
    -------
    Answer of Chance
        Exact (R144); refused where more than 200,000 different counts must be followed.

    Raises
    ------
    CaseError
        If one voter sits in two bodies that say different things of it.

    Notes
    -----
    Time is voters x different counts. Every rule is such that one more vote in favour never
    hurts, so chances known as ranges are bounded by their ends.
    """
    try:
        low, high, _ = _ends(bodies, options, given or {})
    except LimitError as error:
        limit = f"{STATES_LIMIT:,} different counts of votes"
        return Answer(value=None, proof=refused(engine="votes", reason=str(error), limit=limit))
    return Answer(
        value=Chance(low=low, high=high),
        proof=Proof(status=Status.PROVED, engine="votes", method=METHOD),
    )


def additions(
    bodies: Sequence[Body], options: Mapping[str, str] | None = None, *, most: int | None = None
) -> int:
    """Return how many additions one chance of passing takes.

    Parameters
    ----------
    bodies : sequence of Body
        Bodies that vote.
    options : mapping of str to str, or None
        The package voted on.
    most : int or None
        Where counting them stops.

    Returns
    -------
    int
        For both ends together; found by doing them.

    Raises
    ------
    LimitError
        If more than 200,000 different counts must be followed, or one end takes more than
        ``most`` additions.
    CaseError
        If one voter sits in two bodies that say different things of it.
    """
    return _ends(bodies, options, {}, most=most)[2]


def _ends(
    bodies: Sequence[Body],
    options: Mapping[str, str] | None,
    given: Mapping[str, Vote],
    *,
    most: int | None = None,
) -> tuple[Fraction, Fraction, int]:
    worst, best = (
        _Reckoning(bodies, options, given, is_best=is_best) for is_best in (False, True)
    )
    worst.most = best.most = most
    low, high = worst.chance(), best.chance()
    return low, high, worst.work + best.work


def odds(support: Support, *, is_best: bool) -> Odds:
    """Return the chances of a member's votes at one end of what is known.

    Parameters
    ----------
    support : Support
        What is known.
    is_best : bool
        Whether the end that helps a proposal most is wanted; otherwise the one that hurts
        it most.

    Returns
    -------
    mapping of Vote to Fraction
        A vote in favour helps most, then an abstention (R141).
    """
    yes = support.yes.high if is_best else support.yes.low
    wanted = support.abstains.high if is_best else support.abstains.low
    # Abstentions give way to votes in favour where both cannot be at their highest.
    abstains = min(wanted, 1 - yes)
    return {Vote.YES: yes, Vote.ABSTAIN: abstains, Vote.NO: 1 - yes - abstains}


class _Reckoning:
    """One end of the chance: votes counted member after member, bloc after bloc.

    Chances are kept as whole numbers over one common denominator, ``_whole``.
    """

    def __init__(
        self,
        bodies: Sequence[Body],
        options: Mapping[str, str] | None,
        given: Mapping[str, Vote],
        *,
        is_best: bool,
    ) -> None:
        self._ballot = Ballot(bodies)
        self._voters = voters_of(bodies, options)
        self._blocs = {f"{body.id}/{bloc.id}": bloc for body in bodies for bloc in body.blocs}
        self._given = given
        self._is_best = is_best
        self._whole = 1
        self.work = 0
        self.most: int | None = None

    def chance(self) -> Fraction:
        """Return the chance of passing."""
        reached = {self._ballot.start: 1}
        for name, members in groupby(self._voters, key=lambda voter: voter[2]):
            voters = [(voter, support) for voter, support, _ in members]
            bloc = None if name is None else self._blocs[name]
            reached = self._together(reached, voters, bloc)
        passed = (chance for state, chance in reached.items() if self._ballot.has_passed(state))
        return Fraction(sum(passed), self._whole)

    def _together(
        self, reached: Counts, voters: Sequence[tuple[str, Support]], bloc: Bloc | None
    ) -> Counts:
        cohesion = Fraction(0) if bloc is None else bloc.cohesion
        all_odds = [(voter, self._odds(voter, said, cohesion)) for voter, said in voters]
        for _, chances in all_odds:
            self._whole *= chances.whole
        if bloc is None:
            return self._counted(reached, all_odds, None)
        lines = odds(bloc.line, is_best=self._is_best)
        whole = lcm(*(chance.denominator for chance in lines.values()))
        self._whole *= whole
        joined: Counts = {}
        for line, chance in lines.items():
            if chance:
                counted = self._counted(reached, all_odds, line)
                for state, weight in counted.items():
                    joined[state] = joined.get(state, 0) + weight * int(chance * whole)
        return joined

    def _odds(self, voter: str, support: Support, cohesion: Fraction) -> _Odds:
        if voter in self._given:
            own: Odds = {vote: Fraction(vote is self._given[voter]) for vote in Vote}
            cohesion = Fraction(0)
        else:
            own = odds(support, is_best=self._is_best)
        whole = lcm(*(chance.denominator for chance in own.values())) * cohesion.denominator
        return _Odds(
            whole=whole,
            own={vote: int(chance * (1 - cohesion) * whole) for vote, chance in own.items()},
            line=int(cohesion * whole),
        )

    def _counted(
        self, reached: Counts, voters: Sequence[tuple[str, _Odds]], line: Vote | None
    ) -> Counts:
        for voter, chances in voters:
            steps = self._ballot.steps(voter)
            ways = [
                (steps[vote], weight)
                for vote in Vote
                if (weight := chances.own[vote] + (chances.line if vote is line else 0))
            ]
            reached = self._after(reached, ways)
        return reached

    def _after(self, reached: Counts, ways: Sequence[tuple[State, int]]) -> Counts:
        found: Counts = {}
        after = self._ballot.after
        for state, weight in reached.items():
            for step, chance in ways:
                into = after(state, step)
                found[into] = found.get(into, 0) + weight * chance
        self.work += len(reached) * len(ways)
        if self.most is not None and self.work > self.most:
            raise LimitError(f"One chance alone takes more than {self.most:,} additions.")
        if len(found) > STATES_LIMIT:
            raise LimitError(f"More than {STATES_LIMIT:,} different counts of votes arise.")
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Odds:
    """Chances of one member's votes, over one denominator: its own, and to follow the line."""

    whole: int
    own: Mapping[Vote, int]
    line: int
