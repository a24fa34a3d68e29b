"""A body back as part of a document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from goodoffices.case.bodies import Body
from goodoffices.case.links import Condition
from goodoffices.case.members import NEVER, Bloc, ConditionalSupport, Member, Support
from goodoffices.case.numbers import written_number, written_range
from goodoffices.case.voting import HEADS, VOTES, AllOf, AnyOf, Base, NoneAgainst, Quota, Rule

Document = dict[str, Any]
"""Plain data, ready for ``json.dumps``; values are checked by the shapes on the way in."""


def body_document(body: Body) -> Document:
    """Write a body as plain data, without what is left at its default.

    Parameters
    ----------
    body : Body
        The body.

    Returns
    -------
    dict
        Ready for ``json.dumps``; read again it gives an equal body.
    """
    return {
        "id": body.id,
        "name": body.name,
        "party": body.party,
        **({} if body.after is None else {"after": body.after}),
        **({"quota": body.quota} if body.rule is None else {"rule": rule_document(body.rule)}),
        "members": [_member(one) for one in body.members],
        **({"blocs": [_bloc(one) for one in body.blocs]} if body.blocs else {}),
        **({"source": body.source} if body.source else {}),
    }


def rule_document(rule: Rule) -> Document:
    """Write what a vote needs to pass as plain data."""
    match rule:
        case AllOf():
            return {"all_of": [rule_document(part) for part in rule.parts]}
        case AnyOf():
            return {"any_of": [rule_document(part) for part in rule.parts]}
        case Quota():
            return _quota(rule)
        case NoneAgainst():
            return {"none_against": list(rule.members)}
        case _:
            return {"consent_of": list(rule.members)}


def conditions_document(conditions: Iterable[Condition]) -> Document:
    """Write conditions as plain data: issues, each with the options that meet it."""
    return {condition.issue: list(condition.options) for condition in conditions}


def _quota(quota: Quota) -> Document:
    key = "heads" if quota.measure == HEADS else "votes"
    least = {"share" if quota.is_share else key: written_number(quota.least)}
    is_default = quota.measure == (VOTES if quota.is_share else key)
    return {
        **least,
        **({} if is_default else {"measure": quota.measure}),
        **({"among": "cast"} if quota.base is Base.CAST else {}),
        **({"more_than": True} if quota.more_than else {}),
        **({} if quota.group is None else {"group": quota.group}),
    }


def _member(member: Member) -> Document:
    return {
        "id": member.id,
        "name": member.name,
        "weight": member.weight,
        "veto": member.veto,
        **({"groups": list(member.groups)} if member.groups else {}),
        **({"weights": dict(member.weights)} if member.weights else {}),
        **({} if member.bloc is None else {"bloc": member.bloc}),
        **({} if member.support is None else _support("votes", member.support)),
        **({"depends": [_depends(one) for one in member.depends]} if member.depends else {}),
    }


def _depends(depends: ConditionalSupport) -> Document:
    return {"when": conditions_document(depends.when), **_support("votes", depends.support)}


def _bloc(bloc: Bloc) -> Document:
    return {
        "id": bloc.id,
        "name": bloc.name,
        **_support("line", bloc.line),
        "cohesion": written_number(bloc.cohesion),
    }


def _support(key: str, support: Support) -> Document:
    return {
        key: written_range(support.yes),
        **({} if support.abstains == NEVER else {"abstains": written_range(support.abstains)}),
        "basis": support.basis,
    }
