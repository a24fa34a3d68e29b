"""What a vote needs to pass, in words."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from goodoffices.case.bodies import Body
from goodoffices.case.voting import HEADS, VOTES, AllOf, AnyOf, Base, NoneAgainst, Quota, Rule


def rule_words(body: Body) -> str:
    """Say in one sentence what a vote of a body needs to pass (R141).

    Parameters
    ----------
    body : Body
        The body.

    Returns
    -------
    str
        Members by name, shares as they are written; what abstaining does is said where it
        matters (R141).

    Examples
    --------
    >>> from goodoffices.case.members import Member
    >>> two = tuple(Member(id=name, name=name.upper()) for name in "ab")
    >>> rule_words(Body(id="b", name="B", members=two, quota=2))
    'It passes with at least 2 of 2 votes in favour.'
    """
    return f"It passes with {_words(body, body.formula)}."


def listed(names: Sequence[str], joint: str = "and") -> str:
    """Join names: "A, B and C".

    Examples
    --------
    >>> listed(["A", "B", "C"]), listed(["A"])
    ('A, B and C', 'A')
    """
    return f" {joint} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _words(body: Body, rule: Rule) -> str:
    match rule:
        case AllOf():
            return "; and ".join(_inner(body, part) for part in rule.parts)
        case AnyOf():
            if len(rule.parts) == 1:
                return _words(body, rule.parts[0])
            return "either " + "; or ".join(_inner(body, part) for part in rule.parts)
        case Quota():
            return _quota(body, rule)
        case NoneAgainst():
            names = listed(_names(body, rule.members), "or")
            return f"no vote against by {names} (abstaining is no objection)"
        case _:
            return f"{listed(_names(body, rule.members))} in favour"


def _inner(body: Body, rule: Rule) -> str:
    is_joined = isinstance(rule, AllOf | AnyOf) and len(rule.parts) > 1
    return f"({_words(body, rule)})" if is_joined else _words(body, rule)


def _names(body: Body, ids: Sequence[str]) -> list[str]:
    by_id = {member.id: member.name for member in body.members}
    return [by_id[one] for one in ids]


def _quota(body: Body, quota: Quota) -> str:
    least = "more than" if quota.more_than else "at least"
    among = "" if quota.group is None else f" of group {quota.group}"
    total = sum(member.measured(quota.measure) for member in body.within(quota.group))
    what = {HEADS: "members", VOTES: "votes"}.get(quota.measure, quota.measure)
    if not quota.is_share:
        return f"{least} {_number(quota.least)} of {total:,} {what}{among} in favour"
    if quota.base is Base.CAST:
        cast = {HEADS: "members voting", VOTES: "votes cast"}.get(
            quota.measure, f"{quota.measure} of those voting"
        )
        return (
            f"{least} {_number(quota.least)} of the {cast}{among} in favour"
            " (who abstains is left out)"
        )
    return (
        f"{least} {_number(quota.least)} of all {total:,} {what}{among} in favour"
        " (who abstains counts against)"
    )


def _number(number: Fraction) -> str:
    return f"{number.numerator:,}" if number.denominator == 1 else str(number)
