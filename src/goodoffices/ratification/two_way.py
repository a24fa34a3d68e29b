"""A body in which everybody votes for or against: what a coalition adds up to, what wins.

With two ways to vote, consent and veto are the same, and a coalition matters only by what it
adds to each part of the rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from math import ceil, floor
from typing import Any

import numpy as np
import numpy.typing as npt

from goodoffices.case.bodies import Body
from goodoffices.case.members import Member
from goodoffices.case.voting import HEADS, AllOf, AnyOf, Quota, Rule, Simple, parts_of

Sums = Sequence[Any]
"""What coalitions add to every part of a rule: whole numbers, or arrays of them."""
Flags = npt.NDArray[np.bool_]
"""True for coalitions that win."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Members who count for the same in every part of the rule.

    Parameters
    ----------
    adds : tuple of int
        What one of them adds to every part of the rule: votes to a quota, one to a consent.
    members : tuple of int
        Positions of the members in the body.
    """

    adds: tuple[int, ...]
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoWay:
    """A body whose members vote for or against (R143).

    Parameters
    ----------
    body : Body
        The body.
    parts : tuple of Simple
        The simple parts of its rule, each once.
    needs : tuple of int
        The least sum that meets each part.
    kinds : tuple of Kind
        Members by what they count for, in the order of their first member.
    """

    body: Body
    parts: tuple[Simple, ...]
    needs: tuple[int, ...]
    kinds: tuple[Kind, ...]

    def wins(self, sums: Sums) -> Flags:
        """Mark the coalitions that pass a proposal.

        Parameters
        ----------
        sums : sequence of int64 arrays, all of one shape
            What the coalitions add to every part of the rule.

        Returns
        -------
        bool array, of that shape
            By the rule; who is not in a coalition votes against.
        """
        met = {
            part: np.asarray(reached) >= need
            for part, reached, need in zip(self.parts, sums, self.needs, strict=True)
        }
        return _met(self.body.formula, met)


def two_way(body: Body) -> TwoWay:
    """Return a body as one in which everybody votes for or against.

    Parameters
    ----------
    body : Body
        The body.

    Returns
    -------
    TwoWay
        What every part needs, and members by what they count for.
    """
    parts = tuple(dict.fromkeys(parts_of(body.formula)))
    kinds: dict[tuple[int, ...], list[int]] = {}
    for number, member in enumerate(body.members):
        adds = tuple(_adds(part, member) for part in parts)
        kinds.setdefault(adds, []).append(number)
    return TwoWay(
        body=body,
        parts=parts,
        needs=tuple(_need(body, part) for part in parts),
        kinds=tuple(Kind(adds=adds, members=tuple(who)) for adds, who in kinds.items()),
    )


def counts_heads(part: Simple) -> bool:
    """Whether a part of a rule counts every member of the body once."""
    return isinstance(part, Quota) and part.measure == HEADS and part.group is None


def _met(rule: Rule, met: dict[Simple, Flags]) -> Flags:
    if isinstance(rule, AllOf):
        return reduce(np.logical_and, (_met(part, met) for part in rule.parts))
    if isinstance(rule, AnyOf):
        return reduce(np.logical_or, (_met(part, met) for part in rule.parts))
    return met[rule]


def _adds(part: Simple, member: Member) -> int:
    if not isinstance(part, Quota):
        return int(member.id in part.members)
    is_counted = part.group is None or part.group in member.groups
    return member.measured(part.measure) if is_counted else 0


def _need(body: Body, part: Simple) -> int:
    if not isinstance(part, Quota):
        return len(set(part.members))
    total = sum(member.measured(part.measure) for member in body.within(part.group))
    least = part.least * (total if part.is_share else 1)
    # A share of nothing is reached by nobody.
    return floor(least) + 1 if part.more_than or least == 0 else ceil(least)
