"""Two parties divide the issues so that both get equally much: Adjusted Winner."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.case.issues import Issue
from goodoffices.case.links import Related
from goodoffices.case.negotiation import Case
from goodoffices.errors import CertificateError
from goodoffices.packages.adjustment import Adjustment, Stake, adjust
from goodoffices.solving.answer import Proof, Status, not_applicable
from goodoffices.solving.knowledge import missing_points

METHOD = (
    "Each issue went to the side with more at stake, then shares moved in the order of ratios."
)
SCALED = "Each side's stakes were scaled to 100 in all; walk-away values play no part."
BETWEEN = "Options between the two sides' ways are not looked at: {issues}."


@dataclass(frozen=True, slots=True, kw_only=True)
class DividedIssue:
    """One issue with the part of it that each side gets.

    Parameters
    ----------
    issue : str
        Identifier.
    ways : tuple of str
        The option each side would choose, first principal first.
    stakes : tuple of Fraction
        What each side has at stake, of 100 over all issues.
    shares : tuple of Fraction
        Part of the issue settled each side's way; they sum to 1.
    """

    issue: str
    ways: tuple[str, str]
    stakes: tuple[Fraction, Fraction]
    shares: tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """A part of an issue that moves so that both sides get equally much.

    Parameters
    ----------
    issue : str
        Identifier.
    giver, receiver : str
        Identifiers of the principals.
    share : Fraction
        The part that moves; 1 for all of it.
    """

    issue: str
    giver: str
    receiver: str
    share: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustedWinner:
    """How Adjusted Winner divides the issues between two principals.

    Parameters
    ----------
    issues : tuple of DividedIssue
        Issues on which the sides differ, in the order of the case.
    agreed : tuple of (issue, option)
        Issues that both would settle alike; they are no part of the division.
    before, final : tuple of (party, Fraction)
        Points of 100 before and after the adjustment.
    transfers : tuple of Transfer
        What moved, in order; at most the last one is a part of an issue.
    notes : tuple of str
        What a reader must know.
    proof : Proof
        How it was got, or why it does not apply.
    """

    issues: tuple[DividedIssue, ...] = ()
    agreed: tuple[tuple[str, str], ...] = ()
    before: tuple[tuple[str, Fraction], ...] = ()
    final: tuple[tuple[str, Fraction], ...] = ()
    transfers: tuple[Transfer, ...] = ()
    notes: tuple[str, ...] = ()
    proof: Proof


def adjusted_winner(case: Case) -> AdjustedWinner:
    """Divide the issues between two principals by Adjusted Winner [BramsTaylor1996, Ch. 4].

    A side's stake in an issue is what its own way is worth to it above the other side's way;
    stakes are scaled to 100 per side. Each issue goes to the side with more at stake, then
    issues move from the side with more points in the order of the ratio of stakes, the last
    one in part, until both have the same (R107).

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    AdjustedWinner
        Not applicable, with the reason, unless there are two principals with exact points
        that simply add up and no link.

    Raises
    ------
    CertificateError
        If the shares found do not give both sides the same.

    Notes
    -----
    Exact fractions. Among all divisions in which parts of an issue count in proportion, none
    is better for one side without costing the other, and each side gets at least 50. One
    issue at most is divided.
    """
    reason = _reason(case)
    if reason is not None:
        return AdjustedWinner(proof=not_applicable(reason))
    values = tuple(_values(case, party.id) for party in case.principals)
    pairs = [(issue, _ways(issue, values)) for issue in case.issues]
    disputed = [(issue, ways) for issue, ways in pairs if _differ(issue, ways, values)]
    raw = [_stakes(issue, ways, values) for issue, ways in disputed]
    totals = [sum((pair[side] for pair in raw), Fraction(0)) for side in (0, 1)]
    if not all(totals):
        reason = "On no issue is there anything at stake for each of the two sides."
        return AdjustedWinner(proof=not_applicable(reason))
    stakes = [
        Stake(issue=issue.id, first=100 * a / totals[0], second=100 * b / totals[1])
        for (issue, _), (a, b) in zip(disputed, raw, strict=True)
    ]
    first, second = (party.id for party in case.principals)
    adjusted = adjust(stakes, first_on_ties=first < second)
    agreed = tuple(
        (issue.id, ways[0]) for issue, ways in pairs if not _differ(issue, ways, values)
    )
    chosen = {issue.id: ways for issue, ways in disputed}
    between = [
        issue.name for issue, ways in disputed if len(issue.options) > 2 and len(set(ways)) > 1
    ]
    notes = (SCALED, *([BETWEEN.format(issues=", ".join(between))] if between else []))
    return _answer((first, second), chosen, adjusted, agreed=agreed, notes=notes)


def _reason(case: Case) -> str | None:
    if len(case.principals) != 2:
        return f"Adjusted Winner divides between two principals; here are {len(case.principals)}."
    missing = missing_points(case)
    if missing:
        gaps = "; ".join(gap.sentence() for gap in missing)
        return f"Exact points of every principal are needed. {gaps}."
    if any(not isinstance(link, Related) for link in case.links):
        return "Links tie issues together, so they cannot be divided one by one."
    wishes = [case.preferences_of(party.id) for party in case.principals]
    if any(one is not None and one.linked_points for one in wishes):
        return "Linked points tie issues together, so they cannot be divided one by one."
    return None


Values = Mapping[tuple[str, str], Fraction]
"""Points of one party by issue and option."""


def _values(case: Case, party: str) -> Values:
    preferences = case.preferences_of(party)
    listed = () if preferences is None else preferences.points
    return {(one.issue, one.option): one.points.low for one in listed}


def _ways(issue: Issue, values: tuple[Values, ...]) -> tuple[str, str]:
    """Return each side's best option; among equals the one better for the other side (R107)."""
    ways = []
    for own, other in (values, values[::-1]):
        ranked = [
            (-own[issue.id, option.id], -other[issue.id, option.id], option.id)
            for option in issue.options
        ]
        ways.append(min(ranked)[2])
    return ways[0], ways[1]


def _differ(issue: Issue, ways: tuple[str, str], values: tuple[Values, ...]) -> bool:
    """Whether the issue is part of the division: own ways, or all one to exactly one side."""
    if ways[0] != ways[1]:
        return True
    spreads = [len({own[issue.id, option.id] for option in issue.options}) for own in values]
    return min(spreads) == 1 < max(spreads)


def _stakes(
    issue: Issue, ways: tuple[str, str], values: tuple[Values, ...]
) -> tuple[Fraction, Fraction]:
    first, second = values
    if ways[0] != ways[1]:
        return (
            first[issue.id, ways[0]] - first[issue.id, ways[1]],
            second[issue.id, ways[1]] - second[issue.id, ways[0]],
        )
    ranges = []
    for own in values:
        points = [own[issue.id, option.id] for option in issue.options]
        ranges.append(max(points) - min(points))
    return ranges[0], ranges[1]


def _answer(
    parties: tuple[str, str],
    ways: Mapping[str, tuple[str, str]],
    adjusted: Adjustment,
    *,
    agreed: tuple[tuple[str, str], ...],
    notes: tuple[str, ...],
) -> AdjustedWinner:
    issues = tuple(
        DividedIssue(
            issue=stake.issue,
            ways=ways[stake.issue],
            stakes=(stake.first, stake.second),
            shares=(share, 1 - share),
        )
        for stake, share in zip(adjusted.stakes, adjusted.shares, strict=True)
    )
    totals = [sum(one.stakes[n] * one.shares[n] for one in issues) for n in (0, 1)]
    if totals[0] != totals[1] or totals[0] != adjusted.final:
        raise CertificateError("The shares found do not give both sides the same.")
    receiver, giver = parties if adjusted.to_first else parties[::-1]
    return AdjustedWinner(
        issues=issues,
        agreed=agreed,
        before=tuple(zip(parties, adjusted.before, strict=True)),
        final=tuple((party, adjusted.final) for party in parties),
        transfers=tuple(
            Transfer(issue=issue, giver=giver, receiver=receiver, share=share)
            for issue, share in adjusted.moved
        ),
        notes=notes,
        proof=Proof(status=Status.PROVED, engine="fractions", method=METHOD),
    )
