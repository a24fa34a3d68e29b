"""Whose vote can still decide, given what is known of all others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from goodoffices.case.bodies import Body
from goodoffices.case.members import Bloc, Support
from goodoffices.errors import LimitError
from goodoffices.ratification.ballot import Ballot, State
from goodoffices.ratification.leverage import possible_votes
from goodoffices.ratification.supports import Vote, voters_of
from goodoffices.solving.answer import Answer, Proof, Status, refused

WORK_LIMIT = 500_000
"""Most steps from one count to the next."""
METHOD = "Every count the other votes can come to was tried with both votes of the member."


def pivotal(
    bodies: Sequence[Body], options: Mapping[str, str] | None = None
) -> Answer[tuple[str, ...]]:
    """Return the members whose vote decides in some way the other votes can fall (R147).

    Parameters
    ----------
    bodies : sequence of Body
        Bodies that vote, all of which must pass.
    options : mapping of str to str, or None
        The package voted on.

    Returns
    -------
    Answer of tuple of str
        In the order of the bodies. Refused beyond 500,000 steps.

    Raises
    ------
    CaseError
        If one voter sits in two bodies that say different things of it.

    Notes
    -----
    Exact. Time is members that differ x members x different counts.
    """
    search = _Search(bodies, options)
    decided: dict[object, bool] = {}
    try:
        for voter in search.voters:
            kind = search.kind(voter)
            if kind not in decided:
                decided[kind] = search.decides(voter)
    except LimitError as error:
        limit = f"{WORK_LIMIT:,} steps"
        return Answer(value=None, proof=refused(engine="votes", reason=str(error), limit=limit))
    found = tuple(voter for voter in search.voters if decided[search.kind(voter)])
    return Answer(value=found, proof=Proof(status=Status.PROVED, engine="votes", method=METHOD))


class _Search:
    """All counts that votes may come to, one member left out."""

    def __init__(self, bodies: Sequence[Body], options: Mapping[str, str] | None) -> None:
        self._ballot = Ballot(bodies)
        self._blocs = {f"{body.id}/{bloc.id}": bloc for body in bodies for bloc in body.blocs}
        self._said = voters_of(bodies, options)
        self._support = {voter: (support, bloc) for voter, support, bloc in self._said}
        self.voters = tuple(dict.fromkeys(one.id for body in bodies for one in body.members))
        self._steps = {voter: self._ballot.steps(voter) for voter in self.voters}
        self._work = 0

    def kind(self, voter: str) -> object:
        """Return what members whose votes do the same have in common."""
        support, bloc = self._support[voter]
        steps = self._steps[voter]
        return steps[Vote.YES], steps[Vote.NO], support.yes, support.abstains, bloc

    def decides(self, voter: str) -> bool:
        """Whether some way the others may vote passes with the member and fails against it."""
        with_it, against_it = self._steps[voter][Vote.YES], self._steps[voter][Vote.NO]
        return any(
            self._ballot.has_passed(self._ballot.after(state, with_it))
            and not self._ballot.has_passed(self._ballot.after(state, against_it))
            for state in self._reached(voter)
        )

    def _reached(self, left_out: str) -> set[State]:
        reached = {self._ballot.start}
        for name, members in groupby(self._said, key=lambda one: one[2]):
            voters = [(voter, said) for voter, said, _ in members if voter != left_out]
            bloc = None if name is None else self._blocs[name]
            reached = set().union(*(self._voted(reached, way) for way in _ways(voters, bloc)))
        return reached

    def _voted(
        self, reached: set[State], way: Sequence[tuple[str, frozenset[Vote]]]
    ) -> set[State]:
        for voter, votes in way:
            steps = {self._steps[voter][vote] for vote in votes}
            self._work += len(reached) * len(steps)
            if self._work > WORK_LIMIT:
                raise LimitError("The other votes can come to too many different counts.")
            reached = {self._ballot.after(state, step) for state in reached for step in steps}
        return reached


def _ways(
    voters: Sequence[tuple[str, Support]], bloc: Bloc | None
) -> list[list[tuple[str, frozenset[Vote]]]]:
    """Return the votes each member may cast, once for each line that its bloc may take."""
    if bloc is None or bloc.cohesion == 0:
        return [[(voter, possible_votes(said, None)) for voter, said in voters]]
    lines = possible_votes(bloc.line, None)
    if bloc.cohesion == 1:
        return [[(voter, frozenset({line})) for voter, _ in voters] for line in sorted(lines)]
    return [
        [(voter, possible_votes(said, None) | {line}) for voter, said in voters]
        for line in sorted(lines)
    ]
