"""The few packages worth a look, as a reader compares them: a table, a picture, sentences."""

from __future__ import annotations

from fractions import Fraction

from goodoffices.brief.alternatives import (
    PackageTable,
    gives_rows,
    proof_words,
    settles_rows,
    walk_away_of,
)
from goodoffices.brief.pictures import Picture, drawn_packages
from goodoffices.brief.words import CONCEPTS, count_of
from goodoffices.case.negotiation import Case
from goodoffices.charts.frontier import PackageLine, package_lines
from goodoffices.charts.tradeoff import Axis, TradeoffPoint, tradeoff
from goodoffices.packages.representative import MOST_ROBUST
from goodoffices.packages.results import Concept, Package, Packages, Showing, ShownPackage

ROBUST_WORDS = "most robust"
SPANNING_WORDS = "from the frontier"


def shown_name(number: int, shown: ShownPackage) -> str:
    """Name a shown package by its number and by what it is.

    Parameters
    ----------
    number : int
        Its place in the list, from 1.
    shown : ShownPackage
        The package.

    Returns
    -------
    str
        ``"2 balanced · equal shares"``; candidates stand in quotation marks.
    """
    words = [ROBUST_WORDS if n == MOST_ROBUST else CONCEPTS[Concept(n)] for n in shown.names]
    words += [f"“{candidate}”" for candidate in shown.candidates]
    return f"{number} {' · '.join(words) or SPANNING_WORDS}"


def shown_table(case: Case, showing: Showing | None) -> PackageTable | None:
    """Set the shown packages side by side.

    Parameters
    ----------
    case : Case
        Names of issues, options and parties.
    showing : Showing or None
        What is shown.

    Returns
    -------
    PackageTable or None
        ``None`` when nothing is.
    """
    if showing is None or not showing.packages:
        return None
    shown = showing.packages
    return PackageTable(
        heads=tuple(shown_name(number, one) for number, one in enumerate(shown, start=1)),
        details=tuple(_detail(case, one) for one in shown),
        settles=settles_rows(case, [one.package.options for one in shown]),
        gives=gives_rows(case, [one.package for one in shown]),
    )


def shown_sentences(showing: Showing | None) -> tuple[str, ...]:
    """Say how the packages were chosen, and who moves on what from one to the next.

    Parameters
    ----------
    showing : Showing or None
        What is shown.

    Returns
    -------
    tuple of str
        Empty when nothing is shown.
    """
    if showing is None or not showing.packages:
        return ()
    count = count_of(len(showing.packages), "package")
    sentences = [f"{count} chosen for what they teach; the order is no ranking.", _within(showing)]
    if any(one.near for one in showing.packages):
        sentences.append(
            f"Near a walk-away value: a gain of at most {_percent(showing.near_share)} of the"
            " largest gain the party has in the zone."
        )
    sentences += [
        f"{number} against {one.reference}: {one.trade}"
        for number, one in enumerate(showing.packages, start=1)
        if one.trade
    ]
    return tuple(sentence for sentence in sentences if sentence)


def shown_picture(case: Case, packages: Packages) -> Picture | None:
    """Draw the shown packages: two parties by their points, more as lines across the parties.

    Parameters
    ----------
    case : Case
        Names and walk-away values.
    packages : Packages
        What was found out.

    Returns
    -------
    Picture or None
        ``None`` when nothing is shown.
    """
    showing = packages.shown
    if showing is None or not showing.packages:
        return None
    if len(packages.principals) == 2:
        return _scatter(case, packages, showing)
    names = {party: case.party(party).name for party in packages.principals}
    lines = [
        PackageLine(
            name=shown_name(number, one),
            shares=tuple((names[party], share) for party, share in one.shares),
        )
        for number, one in enumerate(showing.packages, start=1)
    ]
    spec = package_lines(lines)
    if spec is None:
        return None
    caption = (
        "Each line is a package; each upright line a party. 0 % is the party's walk-away value,"
        " 100 % its largest gain in the zone. Shares of different parties cannot be compared."
        " What lies below −50 % is drawn there."
    )
    return Picture(caption=caption, spec=spec)


def _scatter(case: Case, packages: Packages, showing: Showing) -> Picture | None:
    across, up = packages.principals
    named = [
        (shown_name(number, one), one.package)
        for number, one in enumerate(showing.packages, start=1)
    ]
    everything = [("", package) for package in drawn_packages(packages)]
    points = [_point(package, name) for name, package in [*everything, *named]]
    axes = [Axis(party=case.party(p).name, walk_away=walk_away_of(case, p)) for p in (across, up)]
    spec = tradeoff(points, across=axes[0], up=axes[1])
    caption = (
        f"{axes[0].party} and {axes[1].party}: a ring is a package of the frontier, a filled"
        " mark one of the table. Dashed lines are walk-away values."
    )
    return None if spec is None else Picture(caption=caption, spec=spec)


def _point(package: Package, name: str) -> TradeoffPoint:
    (_, across), (_, up) = package.points
    return TradeoffPoint(across=across, up=up, name=name)


def _detail(case: Case, shown: ShownPackage) -> str:
    below = [party for party, share in shown.shares if share is not None and share < 0]
    words = [proof_words(shown.proof)]
    for what, parties in (("near", shown.near), ("below", below)):
        names = ", ".join(case.party(party).name for party in parties)
        words += [f"{what} the walk-away value of {names}"] if names else []
    return "; ".join(words)


def _within(showing: Showing) -> str:
    if showing.within is None:
        return "Not all of the frontier of the zone is known."
    if showing.within == 0:
        return "These are all the different gains on the frontier of the zone."
    return (
        "No other frontier package of the zone is better for any party by more than"
        f" {_percent(showing.within)} of the party's range there than the nearest of these."
    )


def _percent(share: Fraction) -> str:
    """Write a share as a percentage, rounded up to a tenth."""
    tenths = -(-share * 1000 // 1)
    return f"{tenths // 10}.{tenths % 10} %" if tenths % 10 else f"{tenths // 10} %"
