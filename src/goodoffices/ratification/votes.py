"""Everything about the votes of some bodies: who has a say, what would pass, who decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goodoffices.case.bodies import Body
from goodoffices.case.negotiation import Case
from goodoffices.errors import CaseError
from goodoffices.ratification.chances import Chance, chance_of_passing
from goodoffices.ratification.coalitions import MinimalCoalitions, minimal_coalitions
from goodoffices.ratification.keeping import Keeping, keeping
from goodoffices.ratification.leverage import Leverage, WinningOver, leverage, winning_over
from goodoffices.ratification.pivots import pivotal
from goodoffices.ratification.power import Power, power
from goodoffices.ratification.rule_words import rule_words
from goodoffices.solving.answer import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """What would become of a proposal that all of some bodies must pass.

    Parameters
    ----------
    bodies : tuple of str
        Identifiers, in the order in which they vote.
    chance : Answer of Chance
        The chance that all pass.
    pivotal : Answer of tuple of str
        Members whose vote can still decide.
    leverage : Answer of tuple of Leverage
        What each member's vote does to the chance, and what an abstention is worth.
    winning_over : Answer of WinningOver
        The smallest sets of members to win over.
    keeping : Keeping or None
        Who must be kept; ``None`` when it fails even if all who may support it do.
    """

    bodies: tuple[str, ...]
    chance: Answer[Chance]
    pivotal: Answer[tuple[str, ...]]
    leverage: Answer[tuple[Leverage, ...]]
    winning_over: Answer[WinningOver]
    keeping: Keeping | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyVotes:
    """One body: its rule, who has how much say in it, and what would become of a proposal.

    Parameters
    ----------
    body : Body
        The body.
    rule : str
        What a vote needs to pass, in words.
    power : Answer of Power
        Shapley-Shubik, Banzhaf and Coleman indices.
    minimal : Answer of MinimalCoalitions
        Coalitions that win only just.
    prospect : Prospect
        What would become of the proposal here.
    """

    body: Body
    rule: str
    power: Answer[Power]
    minimal: Answer[MinimalCoalitions]
    prospect: Prospect

    @property
    def dummies(self) -> tuple[str, ...] | None:
        """Members whose vote never matters; ``None`` when power was not counted."""
        found = self.power.value
        return None if found is None else tuple(m.member for m in found.members if m.is_dummy)

    @property
    def blockers(self) -> tuple[str, ...] | None:
        """Members without whom nothing passes; ``None`` when power was not counted."""
        found = self.power.value
        return None if found is None else tuple(m.member for m in found.members if m.can_block)


@dataclass(frozen=True, slots=True, kw_only=True)
class Votes:
    """Everything about the votes of some bodies.

    Parameters
    ----------
    case : str or None
        Identifier of the case that the bodies belong to.
    options : tuple of (str, str), or None
        The package voted on, as pairs of issue and option.
    bodies : tuple of BodyVotes
        In the order given.
    parties : tuple of (str, Prospect)
        For each party that bodies bind, what would become of the proposal in all of them.
    together : Prospect
        In all bodies of all parties.
    """

    case: str | None
    options: tuple[tuple[str, str], ...] | None
    bodies: tuple[BodyVotes, ...]
    parties: tuple[tuple[str, Prospect], ...]
    together: Prospect


def votes(
    case_or_bodies: Case | Sequence[Body], options: Mapping[str, str] | None = None
) -> Votes:
    """Return everything about the votes of some bodies.

    Parameters
    ----------
    case_or_bodies : Case or sequence of Body
        A case with bodies, or bodies alone.
    options : mapping of str to str, or None
        The package voted on: votes may depend on it. ``None`` for no package in particular:
        then votes that depend on options are not known from them.

    Returns
    -------
    Votes
        Every answer with its proof.

    Raises
    ------
    CaseError
        If there is no body, or one voter sits in two bodies that say different things of it.

    Notes
    -----
    Exact, or refused with the limit named.

    Examples
    --------
    >>> from goodoffices.case.members import Member
    >>> three = tuple(Member(id=name, name=name) for name in "abc")
    >>> found = votes([Body(id="b", name="B", members=three, quota=2)])
    >>> found.bodies[0].blockers, found.bodies[0].minimal.value.count
    ((), 3)
    """
    case = case_or_bodies if isinstance(case_or_bodies, Case) else None
    bodies = case.bodies if case is not None else tuple(case_or_bodies)  # type: ignore[arg-type]
    if not bodies:
        raise CaseError("There is no body that votes. Add one under 'bodies'.")
    each = {body.id: prospect([body], options) for body in bodies}
    parties = dict.fromkeys(body.party for body in bodies if body.party is not None)
    return Votes(
        case=None if case is None else case.id,
        options=None if options is None else tuple(options.items()),
        bodies=tuple(_of_body(body, each[body.id]) for body in bodies),
        parties=tuple(
            (party, _joint([one for one in bodies if one.party == party], options, each))
            for party in parties
        ),
        together=_joint(bodies, options, each),
    )


def prospect(bodies: Sequence[Body], options: Mapping[str, str] | None = None) -> Prospect:
    """Return what would become of a proposal that all of some bodies must pass.

    Parameters
    ----------
    bodies : sequence of Body
        Bodies that vote, each once.
    options : mapping of str to str, or None
        The package voted on.

    Returns
    -------
    Prospect
        Who sits in several bodies casts one vote (R142).

    Raises
    ------
    CaseError
        If one voter sits in two bodies that say different things of it.
    """
    ordered = in_order(bodies)
    return Prospect(
        bodies=tuple(body.id for body in ordered),
        chance=chance_of_passing(ordered, options),
        pivotal=pivotal(ordered, options),
        leverage=leverage(ordered, options),
        winning_over=winning_over(ordered, options),
        keeping=keeping(ordered, options),
    )


def in_order(bodies: Sequence[Body]) -> tuple[Body, ...]:
    """Return bodies in the order in which they vote.

    Parameters
    ----------
    bodies : sequence of Body
        Bodies; ``after`` says which comes before, and may name a body that is not among them.

    Returns
    -------
    tuple of Body
        Otherwise as they are given.
    """
    left, found = list(bodies), list[Body]()
    while left:
        waiting = {body.id for body in left}
        # A circle is refused where bodies are read; here it would only lose the order.
        ready = [body for body in left if body.after not in waiting] or left
        found.append(ready[0])
        left.remove(ready[0])
    return tuple(found)


def _of_body(body: Body, found: Prospect) -> BodyVotes:
    return BodyVotes(
        body=body,
        rule=rule_words(body),
        power=power(body),
        minimal=minimal_coalitions(body),
        prospect=found,
    )


def _joint(
    bodies: Sequence[Body], options: Mapping[str, str] | None, each: Mapping[str, Prospect]
) -> Prospect:
    return each[bodies[0].id] if len(bodies) == 1 else prospect(bodies, options)
