"""Whether a vote passes, straight from the rule of the body."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from fractions import Fraction

from goodoffices.case.bodies import Body
from goodoffices.case.voting import AllOf, AnyOf, Base, ConsentOf, NoneAgainst, Quota, Rule


def passes(body: Body, *, in_favour: AbstractSet[str], against: AbstractSet[str]) -> bool:
    """Whether a proposal passes.

    Parameters
    ----------
    body : Body
        The body that votes.
    in_favour, against : set of str
        Members who vote so; all others abstain.

    Returns
    -------
    bool
        By the rule as it is written (R140, R141). These lines know no counting method, and
        are therefore what every answer about votes is checked against.

    Examples
    --------
    >>> from goodoffices.case.members import Member
    >>> body = Body(id="b", name="B", members=(Member(id="m", name="M", weight=2),), quota=2)
    >>> passes(body, in_favour={"m"}, against=set())
    True
    """
    return _met(body, body.formula, in_favour, against)


def _met(body: Body, rule: Rule, in_favour: AbstractSet[str], against: AbstractSet[str]) -> bool:
    match rule:
        case AllOf():
            return all(_met(body, part, in_favour, against) for part in rule.parts)
        case AnyOf():
            return any(_met(body, part, in_favour, against) for part in rule.parts)
        case NoneAgainst():
            return not any(one in against for one in rule.members)
        case ConsentOf():
            return all(one in in_favour for one in rule.members)
        case Quota():
            return _reached(body, rule, in_favour, against)


def _reached(
    body: Body, quota: Quota, in_favour: AbstractSet[str], against: AbstractSet[str]
) -> bool:
    voters = body.within(quota.group)
    reached = sum(one.measured(quota.measure) for one in voters if one.id in in_favour)
    least = quota.least
    if quota.is_share:
        base = [one for one in voters if quota.base is Base.ALL or one.id in in_favour | against]
        least = quota.least * Fraction(sum(one.measured(quota.measure) for one in base))
    return reached > least if quota.more_than or least == 0 else reached >= least
