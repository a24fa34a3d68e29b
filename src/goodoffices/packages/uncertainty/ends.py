"""The worst, the best and a middle world as cases with exact points.

A package has its least points for every party at once in one and the same world, because
issues, linked points and parties vary independently. So every exact engine that answers a
case with exact points answers the case of ranges too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from goodoffices.case.links import Condition
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.parties import Role
from goodoffices.case.preferences import LinkedPoints, OptionPoints, Preferences
from goodoffices.packages.uncertainty.worlds import (
    WHOLE,
    IssueWorlds,
    PartyWorlds,
    Worlds,
)

Pick = Callable[[Fraction, Fraction], Fraction]
"""Chooses one number between two bounds."""


def worst_case(case: Case, worlds: Worlds) -> Case:
    """Return the case whose packages have, for every party, their least points.

    Parameters
    ----------
    case : Case
        The negotiation.
    worlds : Worlds
        What is known of its principals.

    Returns
    -------
    Case
        With exact points: a package is accepted in it exactly when it is accepted in every
        world (R100). Principals left out are no principals of it.
    """
    return _with(case, worlds, min, line=max, worst=True)


def best_case(case: Case, worlds: Worlds) -> Case:
    """Return the case whose packages have, for every party, their most points.

    Parameters
    ----------
    case : Case
        The negotiation.
    worlds : Worlds
        What is known of its principals.

    Returns
    -------
    Case
        With exact points: a package is accepted in it exactly when it is accepted in some
        world (R100). Principals left out are no principals of it.
    """
    return _with(case, worlds, max, line=min, worst=False)


def middle_case(case: Case, worlds: Worlds) -> Case:
    """Return a case in the middle of all worlds, from which candidates are taken.

    Parameters
    ----------
    case : Case
        The negotiation.
    worlds : Worlds
        What is known of its principals.

    Returns
    -------
    Case
        With exact points: the middle of each range after the ranking has narrowed it. By
        rankings alone issues weigh alike and ranks are evenly spaced; an option that is not
        compared lies half way. No answer is read from it (R103).
    """
    return _with(case, worlds, _middle, line=_middle, worst=None)


def fixed_case(case: Case, worlds: Worlds) -> Case:
    """Return a case of what is the same in every world; what varies counts 0.

    Parameters
    ----------
    case : Case
        The negotiation.
    worlds : Worlds
        What is known of its principals.

    Returns
    -------
    Case
        With exact points. Drawn numbers are added to it; no answer is read from it.
    """
    parties = tuple(replace(one, issues=()) if one.by_rank else one for one in worlds.parties)
    return _with(case, replace(worlds, parties=parties), _known, line=_known, worst=None)


def _known(low: Fraction, high: Fraction) -> Fraction:
    return low if low == high else Fraction(0)


def _middle(low: Fraction, high: Fraction) -> Fraction:
    return (low + high) / 2


def _with(case: Case, worlds: Worlds, pick: Pick, *, line: Pick, worst: bool | None) -> Case:
    known = {one.party: one for one in worlds.parties}
    parties = tuple(
        replace(party, role=Role.OTHER)
        if party.role is Role.PRINCIPAL and party.id not in known
        else party
        for party in case.parties
    )
    preferences = tuple(
        _exact(case, known[party.id], pick, line=line, worst=worst)
        for party in case.principals
        if party.id in known
    )
    return replace(case, parties=parties, preferences=preferences, acceptance=None)


def _exact(
    case: Case, worlds: PartyWorlds, pick: Pick, *, line: Pick, worst: bool | None
) -> Preferences:
    walk_away = worlds.walk_away
    at = None if walk_away is None else line(walk_away.low, walk_away.high)
    chosen = Preferences(
        party=worlds.party, walk_away=None if at is None else Range(low=at, high=at)
    )
    if worlds.by_rank:
        by_rank = _spaced(case, worlds) if worst is None else _at_end(case, worlds, worst=worst)
        return replace(chosen, points=by_rank[0], linked_points=by_rank[1])
    points = tuple(
        _points(one.issue, bounds.option, pick(bounds.low, bounds.high))
        for one in worlds.issues
        for bounds in one.bounds
    )
    linked = tuple(
        LinkedPoints(when=one.when, points=_fixed(pick(one.points.low, one.points.high)))
        for one in worlds.linked
    )
    return replace(chosen, points=points, linked_points=linked)


def _fixed(number: Fraction) -> Range:
    return Range(low=number, high=number)


def _points(issue: str, option: str, number: Fraction) -> OptionPoints:
    return OptionPoints(issue=issue, option=option, points=_fixed(number))


Given = tuple[tuple[OptionPoints, ...], tuple[LinkedPoints, ...]]
"""Points of options, and points of combinations."""


def _at_end(case: Case, worlds: PartyWorlds, *, worst: bool) -> Given:
    """Return the least or the most points by rankings alone, as points for combinations.

    At worst a package has all 100 points if every issue takes what is certainly worth most,
    else none; at best it has none if every issue takes what is certainly worth least.
    """
    base = Fraction(0) if worst else WHOLE
    first = worlds.issues[0].issue
    points = tuple(
        _points(issue.id, option.id, base if issue.id == first else Fraction(0))
        for issue in case.issues
        for option in issue.options
    )
    when = []
    for one in worlds.issues:
        certain = [b.option for b in one.bounds if (b.low == 1 if worst else b.high == 0)]
        if not certain:
            return points, ()
        when.append(Condition(issue=one.issue, options=tuple(certain)))
    change = WHOLE if worst else -WHOLE
    return points, (LinkedPoints(when=tuple(when), points=_fixed(change)),)


def _spaced(case: Case, worlds: PartyWorlds) -> Given:
    weight = WHOLE / max(len(worlds.issues), 1)
    shares = {one.issue: _shares(one) for one in worlds.issues}
    points = tuple(
        _points(
            issue.id,
            option.id,
            weight * shares[issue.id][option.id] if issue.id in shares else Fraction(0),
        )
        for issue in case.issues
        for option in issue.options
    )
    return points, ()


def _shares(one: IssueWorlds) -> dict[str, Fraction]:
    shares = {bounds.option: Fraction(1, 2) for bounds in one.bounds}
    last = len(one.ranks) - 1
    if last > 0:
        for place, rank in enumerate(one.ranks):
            shares.update(dict.fromkeys(rank, Fraction(last - place, last)))
    return shares
