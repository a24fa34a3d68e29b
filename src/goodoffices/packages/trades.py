"""What each party gives and gets when one package takes the place of another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.case.links import Condition
from goodoffices.case.negotiation import Case
from goodoffices.case.preferences import LinkedPoints, Preferences
from goodoffices.packages.given_package import given_package
from goodoffices.solving.evaluation import points_of
from goodoffices.solving.knowledge import missing_points

Changes = tuple[tuple[str, Fraction], ...]
"""Party and the points it gains, or loses where negative, in its own unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueTrade:
    """One issue that the two packages settle differently.

    Parameters
    ----------
    issue : str
        Identifier.
    before, after : str
        Option of the reference, and option of the package.
    changes : tuple of (party, Fraction)
        What the change of option alone is worth to each party with exact points, in the
        order of the case; linked points are not in it.
    """

    issue: str
    before: str
    after: str
    changes: Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedTrade:
    """Linked points that one of the two packages brings and the other does not.

    Parameters
    ----------
    party : str
        Identifier.
    when : tuple of Condition
        What must hold together for the points to count.
    holds : bool
        Whether it holds in the package; if not, it held in the reference.
    change : Fraction
        What that is worth to the party.
    """

    party: str
    when: tuple[Condition, ...]
    holds: bool
    change: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTrade:
    """What one party gives and gets.

    Parameters
    ----------
    party : str
        Identifier.
    moves : tuple of str
        Issues on which the change costs the party points, in the order of the case.
    gains : tuple of str
        Issues on which the change brings it points.
    given, got : Fraction
        Points lost on the issues of ``moves``, as a positive number, and points won on
        those of ``gains``.
    linked : Fraction
        What changes in its linked points.
    change : Fraction
        The whole difference: ``got - given + linked``.
    """

    party: str
    moves: tuple[str, ...]
    gains: tuple[str, ...]
    given: Fraction
    got: Fraction
    linked: Fraction
    change: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Trades:
    """A package compared with a reference, as trades.

    Parameters
    ----------
    issues : tuple of IssueTrade
        Issues settled differently, in the order of the case; empty when the packages are
        the same.
    linked : tuple of LinkedTrade
        Linked points that change, by party, then as listed.
    parties : tuple of PartyTrade
        Principals with exact points, in the order of the case.
    unknown : tuple of str
        Principals whose points are not exact; nothing is said of them.
    """

    issues: tuple[IssueTrade, ...]
    linked: tuple[LinkedTrade, ...]
    parties: tuple[PartyTrade, ...]
    unknown: tuple[str, ...] = ()


def trades(case: Case, reference: Mapping[str, str], package: Mapping[str, str]) -> Trades:
    """Compare a package with a reference package: who moves on what, and what each gets.

    A party *moves* on an issue when the change of option alone costs it points (R85).
    Linked points belong to no single issue and stand by themselves.

    Parameters
    ----------
    case : Case
        The negotiation.
    reference, package : mapping of str to str
        Option chosen on each issue: the package compared with, and the one compared.

    Returns
    -------
    Trades
        Every change with exact points. Whether either package meets the links is not asked.

    Raises
    ------
    PackageError
        If either names an unknown issue or option, or leaves an issue out.

    Notes
    -----
    Exact; linear in the size of the case. Each party's total is worked out twice, from
    the changes and from both packages as a whole.
    """
    before, after = dict(given_package(case, reference)), dict(given_package(case, package))
    unknown = tuple(gap.party for gap in missing_points(case))
    known = [party.id for party in case.principals if party.id not in unknown]
    wishes = [w for w in (case.preferences_of(party) for party in known) if w is not None]
    issues = tuple(
        IssueTrade(
            issue=issue.id,
            before=before[issue.id],
            after=after[issue.id],
            changes=tuple(
                (one.party, _on_issue(one, issue.id, after) - _on_issue(one, issue.id, before))
                for one in wishes
            ),
        )
        for issue in case.issues
        if before[issue.id] != after[issue.id]
    )
    linked = tuple(trade for one in wishes for trade in _linked(one, before, after))
    parties = tuple(
        _party_trade(one.party, issues, linked, points_of(one, after) - points_of(one, before))
        for one in wishes
    )
    return Trades(issues=issues, linked=linked, parties=parties, unknown=unknown)


def _on_issue(wishes: Preferences, issue: str, options: Mapping[str, str]) -> Fraction:
    listed = (p for p in wishes.points if p.issue == issue and p.option == options[issue])
    return sum((p.points.low for p in listed), Fraction(0))


def _linked(
    wishes: Preferences, before: Mapping[str, str], after: Mapping[str, str]
) -> list[LinkedTrade]:
    found = []
    for term in wishes.linked_points:
        held, holds = _holds(term, before), _holds(term, after)
        if held != holds and term.points.low:
            change = term.points.low if holds else -term.points.low
            found.append(
                LinkedTrade(party=wishes.party, when=term.when, holds=holds, change=change)
            )
    return found


def _holds(term: LinkedPoints, options: Mapping[str, str]) -> bool:
    return all(options[condition.issue] in condition.options for condition in term.when)


def _party_trade(
    party: str,
    issues: tuple[IssueTrade, ...],
    linked: tuple[LinkedTrade, ...],
    change: Fraction,
) -> PartyTrade:
    changes = [(trade.issue, dict(trade.changes)[party]) for trade in issues]
    losses = [(issue, points) for issue, points in changes if points < 0]
    wins = [(issue, points) for issue, points in changes if points > 0]
    return PartyTrade(
        party=party,
        moves=tuple(issue for issue, _ in losses),
        gains=tuple(issue for issue, _ in wins),
        given=-sum((points for _, points in losses), Fraction(0)),
        got=sum((points for _, points in wins), Fraction(0)),
        linked=sum((trade.change for trade in linked if trade.party == party), Fraction(0)),
        change=change,
    )
