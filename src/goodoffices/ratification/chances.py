"""How likely a proposal is to pass, exactly, from what is known of the votes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from goodoffices.case.bodies import Body
from goodoffices.case.members import Bloc, Support
from goodoffices.errors import LimitError
from goodoffices.ratification.ballot import Ballot, State
from goodoffices.ratification.supports import Vote, voters_of
from goodoffices.solving.answer import Answer, Proof, Status, refused

STATES_LIMIT = 200_000
"""Most different counts that are followed at once."""
METHOD = "All ways the votes can fall were added up exactly, equal counts joined."

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
    worst, best = (
        _Reckoning(bodies, options, given or {}, is_best=is_best) for is_best in (False, True)
    )
    try:
        chance = Chance(low=worst.chance(), high=best.chance())
    except LimitError as error:
        limit = f"{STATES_LIMIT:,} different counts of votes"
        return Answer(value=None, proof=refused(engine="votes", reason=str(error), limit=limit))
    return Answer(value=chance, proof=Proof(status=Status.PROVED, engine="votes", method=METHOD))


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
    """One end of the chance: votes counted member after member, bloc after bloc."""

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

    def chance(self) -> Fraction:
        """Return the chance of passing."""
        reached = {self._ballot.start: Fraction(1)}
        for name, members in groupby(self._voters, key=lambda voter: voter[2]):
            voters = [(voter, support) for voter, support, _ in members]
            bloc = None if name is None else self._blocs[name]
            reached = self._together(reached, voters, bloc)
        passed = (chance for state, chance in reached.items() if self._ballot.has_passed(state))
        return sum(passed, Fraction(0))

    def _together(
        self,
        reached: dict[State, Fraction],
        voters: Sequence[tuple[str, Support]],
        bloc: Bloc | None,
    ) -> dict[State, Fraction]:
        if bloc is None:
            return self._counted(reached, voters, None, Fraction(0))
        joined: dict[State, Fraction] = {}
        for line, chance in odds(bloc.line, is_best=self._is_best).items():
            if chance:
                counted = self._counted(reached, voters, line, bloc.cohesion)
                for state, weight in counted.items():
                    joined[state] = joined.get(state, Fraction(0)) + weight * chance
        return joined

    def _counted(
        self,
        reached: dict[State, Fraction],
        voters: Sequence[tuple[str, Support]],
        line: Vote | None,
        cohesion: Fraction,
    ) -> dict[State, Fraction]:
        for voter, support in voters:
            own = odds(support, is_best=self._is_best)
            chances = {
                vote: own[vote] * (1 - cohesion) + cohesion * (vote is line) for vote in Vote
            }
            if voter in self._given:
                chances = {vote: Fraction(vote is self._given[voter]) for vote in Vote}
            reached = self._after(reached, voter, chances)
        return reached

    def _after(
        self, reached: dict[State, Fraction], voter: str, chances: Odds
    ) -> dict[State, Fraction]:
        steps = self._ballot.steps(voter)
        found: dict[State, Fraction] = {}
        for state, weight in reached.items():
            for vote, chance in chances.items():
                if chance:
                    after = self._ballot.after(state, steps[vote])
                    found[after] = found.get(after, Fraction(0)) + weight * chance
        if len(found) > STATES_LIMIT:
            raise LimitError(f"More than {STATES_LIMIT:,} different counts of votes arise.")
        return found
