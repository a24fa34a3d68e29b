"""Packages that cross red lines, worked out again from the case."""

from __future__ import annotations

from fractions import Fraction

from goodoffices.case.negotiation import Case
from goodoffices.errors import CertificateError
from goodoffices.packages.results import Package
from goodoffices.solving.evaluation import broken_links, points_of
from goodoffices.solving.model import Choice
from goodoffices.solving.relaxing.red_lines import Lines, RedLines


def crossing_package(case: Case, lines: RedLines, choice: Choice) -> Package:
    """Return a package with its exact points, its links and acceptance checked by the case.

    Parameters
    ----------
    case : Case
        The negotiation.
    lines : RedLines
        Its red lines.
    choice : tuple of int
        A package that may cross some of them.

    Returns
    -------
    Package
        ``in_zone`` says whether it crosses none.

    Raises
    ------
    CertificateError
        If the case, read by its definitions, finds other points or other crossed lines.
    """
    model = lines.model
    options = model.named(choice)
    chosen = dict(options)
    points = tuple(
        (p.party, worth) for p, worth in zip(model.parties, model.points(choice), strict=True)
    )
    for party, worth in points:
        wishes = case.preferences_of(party)
        if wishes is None or points_of(wishes, chosen) != worth:
            raise CertificateError(f"An engine's points for {party} fail the exact re-check.")
    crossed = lines.crossed(choice)
    if {lines.name(line) for line in crossed} != _crossed(case, chosen, lines):
        raise CertificateError("An engine's package crosses other red lines than it says.")
    return Package(options=options, points=points, in_zone=not crossed)


def lacking(lines: RedLines, choice: Choice, among: Lines) -> tuple[tuple[int, Fraction], ...]:
    """Return how far a package falls below walk-away values, in each party's own unit.

    Parameters
    ----------
    lines : RedLines
        The red lines.
    choice : tuple of int
        A package.
    among : frozenset of int
        Lines that matter.

    Returns
    -------
    tuple of (int, Fraction)
        Line and amount, where there is any, in the order of the case.
    """
    return tuple(
        (line, Fraction(amount, lines.model.parties[lines.parties[line]].scale))
        for line, amount in enumerate(lines.shortfalls(choice))
        if amount and line in among
    )


def _crossed(case: Case, options: dict[str, str], lines: RedLines) -> set[tuple[str, str]]:
    """Return kinds and identifiers of crossed lines straight from the case."""
    found = {("link", link) for link in broken_links(case, options)}
    for party in (lines.model.parties[position].party for position in lines.parties):
        wishes = case.preferences_of(party)
        least = None if wishes is None or wishes.walk_away is None else wishes.walk_away.low
        if wishes is not None and least is not None and points_of(wishes, options) < least:
            found.add(("party", party))
    return found
