"""What a well-shaped body may still get wrong: strangers, repetitions, quotas out of reach.

Like the other checks of meaning, these walk the plain data, so that they also run where the
shape has problems, and everything is reported in one reading with its own place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from goodoffices.case.meaning import Entry, entries
from goodoffices.case.notation import Value
from goodoffices.case.numbers import exact
from goodoffices.case.voting import HEADS, VOTES
from goodoffices.errors import CaseError, Problem

Members = Sequence[tuple[str, Entry]]
"""Paths and objects of the members of one body."""


def problems_of_bodies(document: Entry) -> list[Problem]:
    """Find members, blocs and groups that do not exist or stand twice, and quotas out of reach.

    Parameters
    ----------
    document : mapping
        Plain data with the key ``bodies``; parts with a wrong shape are passed over.

    Returns
    -------
    list of Problem
        In document order; empty when there are none.
    """
    return [
        problem for path, body in entries(document, "bodies") for problem in _of_body(path, body)
    ]


def without_repeats(shape: Sequence[Problem], meaning: Sequence[Problem]) -> list[Problem]:
    """Leave out what the shape of a body says as a whole where its parts are named one by one.

    Parameters
    ----------
    shape, meaning : sequence of Problem
        What the shapes refuse, and what the checks of meaning found.

    Returns
    -------
    list of Problem
        Those of shape first.
    """
    named = {one.path.partition(".")[0] for one in meaning if one.path.startswith("bodies[")}
    return [*(one for one in shape if one.path not in named), *meaning]


def _of_body(path: str, body: Entry) -> Iterator[Problem]:
    members = [(f"{path}.{place}", member) for place, member in entries(body, "members")]
    yield from _repeated(members, "members")
    blocs = [(f"{path}.{place}", bloc) for place, bloc in entries(body, "blocs")]
    yield from _repeated(blocs, "blocs")
    yield from _blocs(members, {bloc.get("id") for _, bloc in blocs})
    rule, quota = body.get("rule"), body.get("quota")
    if (rule is None) == (quota is None):
        yield Problem(
            path=f"{path}.quota",
            message="A body needs either a quota or a rule.",
            remedy="Write exactly one of the two.",
        )
    elif isinstance(rule, dict):
        yield from _two_vetoes(members)
        yield from _rule(f"{path}.rule", rule, members)
    elif isinstance(quota, int):
        yield from _plain_quota(f"{path}.quota", quota, members)


def _repeated(listed: Members, what: str) -> Iterator[Problem]:
    seen: dict[Value, str] = {}
    for path, entry in listed:
        name = entry.get("id")
        if isinstance(name, str) and (first := seen.setdefault(name, path)) != path:
            yield Problem(
                path=f"{path}.id",
                message=f"Two {what} of a body have one id; the other is {first}.",
                remedy="Rename one, or join the two.",
                value=name,
            )


def _blocs(members: Members, known: set[Value]) -> Iterator[Problem]:
    for path, member in members:
        bloc = member.get("bloc")
        if isinstance(bloc, str) and bloc not in known:
            yield Problem(
                path=f"{path}.bloc",
                message="The body lists no such bloc.",
                remedy="Add it under 'blocs', or correct the identifier.",
                value=bloc,
            )


def _two_vetoes(members: Members) -> Iterator[Problem]:
    for path, member in members:
        if member.get("veto") is True:
            yield Problem(
                path=f"{path}.veto",
                message="A body with a rule has no members with 'veto'.",
                remedy="Write the veto into the rule as 'none_against'.",
            )


def _plain_quota(path: str, quota: int, members: Members) -> Iterator[Problem]:
    total = _total(members, VOTES)
    if total is not None and not 1 <= quota <= total:
        how = "nothing can pass" if quota > total else "anything passes"
        yield Problem(
            path=path,
            message=f"The members have {total} votes in all, so {how}.",
            remedy="Set a quota from 1 to the total weight.",
            value=str(quota),
        )


def _rule(path: str, rule: Entry, members: Members) -> Iterator[Problem]:
    for key in ("all_of", "any_of"):
        for place, part in entries(rule, key):
            yield from _rule(f"{path}.{place}", part, members)
    for key in ("none_against", "consent_of"):
        yield from _strangers(f"{path}.{key}", rule.get(key), members)
    for key in ("heads", "votes", "share"):
        least = _exact(rule.get(key))
        if least is not None:
            yield from _quota(path, key, rule, members)


def _strangers(path: str, named: Value, members: Members) -> Iterator[Problem]:
    known = {member.get("id") for _, member in members}
    for number, name in enumerate(named if isinstance(named, list) else []):
        if isinstance(name, str) and name not in known:
            yield Problem(
                path=f"{path}[{number}]",
                message="The rule names somebody who is no member of the body.",
                remedy="Add the member, or correct the identifier.",
                value=name,
            )


def _quota(path: str, key: str, rule: Entry, members: Members) -> Iterator[Problem]:
    group = rule.get("group")
    counted = [one for one in members if not isinstance(group, str) or _is_in(one[1], group)]
    if not counted:
        yield Problem(
            path=f"{path}.group",
            message="The rule counts a group that has no member.",
            remedy="Give members this group under 'groups', or correct it.",
            value=str(group),
        )
        return
    measure = str(rule.get("measure") or (HEADS if key == "heads" else VOTES))
    lacking = [place for place, one in counted if _measured(one, measure) is None]
    if lacking:
        yield Problem(
            path=f"{path}.measure",
            message=f"{len(lacking)} of those counted have no such weight; first {lacking[0]}.",
            remedy="Add it under their 'weights'.",
            value=measure,
        )
        return
    yield from _unreachable(f"{path}.{key}", rule, key, _total(counted, measure))


def _unreachable(path: str, rule: Entry, key: str, total: int | None) -> Iterator[Problem]:
    least = _exact(rule.get(key))
    if total is None or least is None or rule.get("among") == "cast":
        return
    needed = least * total if key == "share" else least
    if needed > total or (rule.get("more_than") is True and needed == total):
        yield Problem(
            path=path,
            message=f"The quota needs {least} of {total}: nothing can pass.",
            remedy="Lower it.",
            value=str(rule.get(key)),
        )


def _is_in(member: Entry, group: str) -> bool:
    groups = member.get("groups")
    return isinstance(groups, list) and group in groups


def _total(members: Members, measure: str) -> int | None:
    """Return the sum of a measure; ``None`` where some member's is no count."""
    found = [_measured(member, measure) for _, member in members]
    counts = [one for one in found if one is not None and one >= 0]
    return sum(counts) if len(counts) == len(found) else None


def _measured(member: Entry, measure: str) -> int | None:
    if measure == HEADS:
        return 1
    weights = member.get("weights")
    named = weights.get(measure) if isinstance(weights, Mapping) else None
    value = member.get("weight", 1) if measure == VOTES else named
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _exact(value: Value) -> Fraction | None:
    if not isinstance(value, int | str | Decimal) or isinstance(value, bool):
        return None
    try:
        return exact(value)
    except CaseError:
        return None
