"""What a package is worth and which links it breaks, straight from the case.

These functions read the case by its definitions, know no integer model and no engine, and
are therefore what every answer is checked against.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from goodoffices.case.links import (
    AppliesOnlyIf,
    Condition,
    Counts,
    Excludes,
    Link,
    Requires,
    Total,
)
from goodoffices.case.negotiation import Case
from goodoffices.case.preferences import Preferences
from goodoffices.errors import CertificateError

Options = Mapping[str, str]
"""A package: the identifier of the chosen option of each issue."""


def points_of(preferences: Preferences, options: Options) -> Fraction:
    """Return the exact points a party gives a package.

    Parameters
    ----------
    preferences : Preferences
        Exact points of one party.
    options : mapping of str to str
        Option chosen on each issue.

    Returns
    -------
    Fraction
        In the party's own unit; higher is better.
    """
    listed = [p.points.low for p in preferences.points if options[p.issue] == p.option]
    linked = [p.points.low for p in preferences.linked_points if _all_hold(p.when, options)]
    return sum(listed + linked, Fraction(0))


def broken_links(case: Case, options: Options) -> tuple[str, ...]:
    """Return the identifiers of the links that a package does not meet.

    Parameters
    ----------
    case : Case
        The negotiation.
    options : mapping of str to str
        Option chosen on each issue.

    Returns
    -------
    tuple of str
        In the order of the case; empty when the package meets all links.
    """
    return tuple(link.id for link in case.links if not _meets(case, link, options))


def certify(
    case: Case,
    options: Options,
    *,
    points: Mapping[str, Fraction],
    in_zone: bool | None = None,
) -> None:
    """Refuse a package whose claimed points, links or acceptance do not hold.

    Parameters
    ----------
    case : Case
        The negotiation.
    options : mapping of str to str
        Option chosen on each issue.
    points : mapping of str to Fraction
        Claimed points per principal.
    in_zone : bool or None
        Claimed acceptance by every principal with a known walk-away value;
        ``None`` claims nothing.

    Raises
    ------
    CertificateError
        If anything claimed does not hold. The message quotes no points.
    """
    broken = broken_links(case, options)
    if broken:
        raise CertificateError(f"An engine's package breaks the links {', '.join(broken)}.")
    accepted = True
    for party, claimed in points.items():
        preferences = case.preferences_of(party)
        if preferences is None or points_of(preferences, options) != claimed:
            raise CertificateError(f"An engine's points for {party} fail the exact re-check.")
        if preferences.walk_away is not None:
            accepted = accepted and claimed >= preferences.walk_away.low
    if in_zone is not None and in_zone != accepted:
        raise CertificateError("An engine's package is on the wrong side of the zone.")


def _all_hold(conditions: Iterable[Condition], options: Options) -> bool:
    return all(options[c.issue] in c.options for c in conditions)


def _within(value: int, low: int | None, high: int | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)


def _meets(case: Case, link: Link, options: Options) -> bool:
    match link:
        case Requires():
            return not _all_hold(link.when, options) or _all_hold(link.then, options)
        case Excludes():
            return not _all_hold(link.together, options)
        case Counts():
            held = sum(options[c.issue] in c.options for c in link.of)
            return _within(held, link.at_least, link.at_most)
        case Total():
            return _within(_quantity(case, link, options), link.at_least, link.at_most)
        case AppliesOnlyIf():
            arises = _all_hold(link.when, options)
            return arises == (options[link.issue] != link.otherwise)
        case _:
            return True


def _quantity(case: Case, link: Total, options: Options) -> int:
    issues = dict.fromkeys(link.issues)
    return sum(case.issue(i).option(options[i]).quantity or 0 for i in issues)
