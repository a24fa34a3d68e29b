"""From what a case states of its principals' wishes to the worlds this leaves."""

from __future__ import annotations

from goodoffices.case.issues import Issue
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.parties import Party
from goodoffices.case.preferences import Preferences
from goodoffices.errors import CaseDocumentError, Problem
from goodoffices.packages.uncertainty.narrowing import narrowed, relative
from goodoffices.packages.uncertainty.worlds import (
    WHOLE,
    IssueWorlds,
    LeftOut,
    PartyWorlds,
    Unknown,
    Worlds,
)


def plausible_worlds(case: Case) -> Worlds:
    """Return the worlds that agree with everything the case states of its principals.

    Points are ranges, rankings are orders between options, and both hold together (R95,
    R96). A party known by rankings alone spreads 100 points over the issues in an unknown
    way (R97).

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    Worlds
        Every principal is either described or left out with the reason (R98).

    Raises
    ------
    CaseDocumentError
        If points are given twice to an option.

    Notes
    -----
    Exact. The set of worlds of the parties described is never empty: statements that
    contradict one another are refused where preferences are built (R99).
    """
    problems = [problem for party in case.principals for problem in _problems(case, party)]
    if problems:
        raise CaseDocumentError(problems)
    found = [_worlds(case, party) for party in case.principals]
    return Worlds(
        parties=tuple(one for one in found if isinstance(one, PartyWorlds)),
        left_out=tuple(one for one in found if isinstance(one, LeftOut)),
    )


def _problems(case: Case, party: Party) -> list[Problem]:
    wishes = case.preferences_of(party.id)
    if wishes is None:
        return []
    place = f"preferences[{case.preferences.index(wishes)}]"
    pairs = [(one.issue, one.option) for one in wishes.points]
    twice = sorted({pair for pair in pairs if pairs.count(pair) > 1})
    return [
        Problem(
            path=f"{place}.points.{issue}",
            message=f"Points are given twice to option {option!r}.",
            remedy="Keep one of the two.",
        )
        for issue, option in twice
    ]


def _points(wishes: Preferences, issue: Issue) -> dict[str, Range]:
    return {one.option: one.points for one in wishes.points if one.issue == issue.id}


def _ranks(wishes: Preferences, issue: Issue) -> tuple[tuple[str, ...], ...]:
    return next((one.ranks for one in wishes.orderings if one.issue == issue.id), ())


def _worlds(case: Case, party: Party) -> PartyWorlds | LeftOut:
    wishes = case.preferences_of(party.id)
    if wishes is None or not (wishes.points or wishes.linked_points or wishes.orderings):
        return LeftOut(party=party.id, name=party.name, why=Unknown.NOTHING)
    if not wishes.points and not wishes.linked_points:
        return _by_rank(case, party, wishes)
    return _by_points(case, party, wishes)


def _by_points(case: Case, party: Party, wishes: Preferences) -> PartyWorlds | LeftOut:
    """Return the worlds of a party with points; rankings narrow them (R96)."""
    linked = {c.issue for points in wishes.linked_points for c in points.when}
    issues: list[IssueWorlds] = []
    bare: list[str] = []
    for issue in case.issues:
        stated, ranks = _points(wishes, issue), _ranks(wishes, issue)
        if not stated and not ranks and issue.id in linked:
            continue
        bounds = narrowed([option.id for option in issue.options], stated, ranks)
        if bounds is None:
            bare.append(issue.id)
        else:
            issues.append(IssueWorlds(issue=issue.id, bounds=bounds, ranks=ranks))
    if bare:
        return LeftOut(party=party.id, name=party.name, why=Unknown.UNBOUNDED, issues=tuple(bare))
    return PartyWorlds(
        party=party.id,
        name=party.name,
        issues=tuple(issues),
        linked=wishes.linked_points,
        walk_away=wishes.walk_away,
    )


def _by_rank(case: Case, party: Party, wishes: Preferences) -> PartyWorlds | LeftOut:
    """Return the worlds of a party of whom only rankings are known (R97)."""
    issues = []
    for issue in case.issues:
        ranks = _ranks(wishes, issue)
        bounds = relative([option.id for option in issue.options], ranks)
        if bounds is not None:
            issues.append(IssueWorlds(issue=issue.id, bounds=bounds, ranks=ranks))
    line = wishes.walk_away
    if not issues:
        return LeftOut(party=party.id, name=party.name, why=Unknown.INDIFFERENT)
    if line is not None and not (line.low >= 0 and line.high <= WHOLE):
        return LeftOut(party=party.id, name=party.name, why=Unknown.OTHER_UNIT)
    return PartyWorlds(
        party=party.id, name=party.name, issues=tuple(issues), walk_away=line, by_rank=True
    )
