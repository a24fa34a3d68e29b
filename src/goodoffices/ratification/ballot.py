"""Votes counted one after the other, with nothing kept that the rule does not ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from goodoffices.case.bodies import Body
from goodoffices.case.voting import (
    AllOf,
    AnyOf,
    Base,
    ConsentOf,
    NoneAgainst,
    Quota,
    Rule,
    Simple,
    parts_of,
)
from goodoffices.ratification.supports import Vote

State = tuple[int, ...]
"""What has been counted so far, one number per counter."""


class Ballot:
    """The votes of some bodies, all of which must pass.

    Parameters
    ----------
    bodies : sequence of Body
        They vote on one proposal; who sits in two casts one vote in both (R142).

    Notes
    -----
    Each quota keeps what is in favour, up to what it needs; a share of the votes cast keeps
    by how much those in favour exceed the share, and whether anybody was; a veto keeps
    whether it was used; a consent keeps how many gave it.
    """

    def __init__(self, bodies: Sequence[Body]) -> None:
        self._bodies = tuple(bodies)
        self._counters = [
            counter
            for body in bodies
            for part in dict.fromkeys(parts_of(body.formula))
            for counter in _counters(body, part)
        ]
        self._mosts = tuple(counter.limit for counter in self._counters)
        self._places = {
            (counter.body.id, counter.part, counter.is_second): place
            for place, counter in enumerate(self._counters)
        }

    @property
    def start(self) -> State:
        """Nothing counted yet."""
        return (0,) * len(self._counters)

    def steps(self, voter: str) -> dict[Vote, State]:
        """Return what each vote of a member adds to the counters."""
        return {
            vote: tuple(counter.added(voter, vote) for counter in self._counters) for vote in Vote
        }

    def after(self, state: State, step: State) -> State:
        """Return what is counted after one more vote."""
        return tuple(
            [
                counted if (counted := old + new) < most else most
                for old, new, most in zip(state, step, self._mosts, strict=True)
            ]
        )

    def has_passed(self, state: State) -> bool:
        """Whether all bodies pass once every vote is counted."""
        return all(self._met(body, body.formula, state) for body in self._bodies)

    def _met(self, body: Body, rule: Rule, state: State) -> bool:
        if isinstance(rule, AllOf):
            return all(self._met(body, part, state) for part in rule.parts)
        if isinstance(rule, AnyOf):
            return any(self._met(body, part, state) for part in rule.parts)
        counted = state[self._places[body.id, rule, False]]
        if isinstance(rule, NoneAgainst):
            return counted == 0
        if isinstance(rule, ConsentOf):
            return counted == len(set(rule.members))
        if rule.base is Base.CAST:
            anybody = state[self._places[body.id, rule, True]]
            return bool(anybody) and (counted > 0 if rule.more_than else counted >= 0)
        return counted == _needed(body, rule)


def _needed(body: Body, quota: Quota) -> int:
    """Return the least sum in favour that meets a quota whose base is known."""
    total = sum(member.measured(quota.measure) for member in body.within(quota.group))
    least = quota.least * (total if quota.is_share else 1)
    return floor(least) + 1 if quota.more_than or least == 0 else ceil(least)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counter:
    """One number kept of the votes, and how it grows.

    ``weights`` holds what a voter's yes and no add; ``most`` is where counting may stop.
    """

    body: Body
    part: Simple
    is_second: bool = False
    weights: dict[str, tuple[int, int]]
    most: int | None = None

    @property
    def limit(self) -> int:
        """Where counting stops, or can get no further."""
        return sum(yes for yes, _ in self.weights.values()) if self.most is None else self.most

    def added(self, voter: str, vote: Vote) -> int:
        in_favour, against = self.weights.get(voter, (0, 0))
        return in_favour if vote is Vote.YES else against if vote is Vote.NO else 0


def _counters(body: Body, part: Simple) -> list[_Counter]:
    if isinstance(part, NoneAgainst):
        return [
            _Counter(body=body, part=part, weights=dict.fromkeys(part.members, (0, 1)), most=1)
        ]
    if isinstance(part, ConsentOf):
        return [_Counter(body=body, part=part, weights=dict.fromkeys(part.members, (1, 0)))]
    weights = {one.id: one.measured(part.measure) for one in body.within(part.group)}
    plain = {voter: (weight, 0) for voter, weight in weights.items()}
    if part.base is Base.ALL:
        return [_Counter(body=body, part=part, weights=plain, most=_needed(body, part))]
    share = part.least
    excess = {
        voter: ((share.denominator - share.numerator) * weight, -share.numerator * weight)
        for voter, weight in weights.items()
    }
    return [
        _Counter(body=body, part=part, weights=excess),
        _Counter(body=body, part=part, is_second=True, weights=plain, most=1),
    ]
