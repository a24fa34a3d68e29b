"""From a case to the integers that the engines search."""

from __future__ import annotations

import math
from fractions import Fraction

from goodoffices.case.negotiation import Case
from goodoffices.case.preferences import Preferences
from goodoffices.errors import CaseError
from goodoffices.solving.constraints import Places, constraints_of
from goodoffices.solving.knowledge import missing_points
from goodoffices.solving.model import IntegerModel, PartyPoints, Term


def integer_model(case: Case) -> IntegerModel:
    """Return a case with exact points as an integer model.

    The points of each principal, its linked points and its walk-away value are multiplied
    by their least common denominator, once and exactly; nothing is rounded.

    Parameters
    ----------
    case : Case
        The negotiation; every principal has exact points.

    Returns
    -------
    IntegerModel
        Principals and issues in the order of the case. A walk-away value known as a range
        enters with its lower end, one not known makes no cut (R53).

    Raises
    ------
    CaseError
        If a principal's points are not all exact, or an identifier refers to nothing.

    Notes
    -----
    Exact. Linear in the size of the case.
    """
    missing = missing_points(case)
    if missing:
        raise CaseError(
            "Packages cannot be given points. " + "; ".join(m.sentence() for m in missing) + "."
        )
    links = link_model(case)
    known = ((party.id, case.preferences_of(party.id)) for party in case.principals)
    parties = tuple(_party_points(case, wishes) for _, wishes in known if wishes is not None)
    return IntegerModel(
        issues=links.issues,
        options=links.options,
        parties=parties,
        constraints=links.constraints,
    )


def link_model(case: Case) -> IntegerModel:
    """Return the issues, options and links of a case, without anybody's points.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    IntegerModel
        A model without parties.

    Raises
    ------
    CaseError
        If a link names an unknown issue or option.
    """
    return IntegerModel(
        issues=tuple(issue.id for issue in case.issues),
        options=tuple(tuple(option.id for option in issue.options) for issue in case.issues),
        parties=(),
        constraints=constraints_of(case),
    )


def _party_points(case: Case, wishes: Preferences) -> PartyPoints:
    places = Places(case.issues)
    walk_away = None if wishes.walk_away is None else wishes.walk_away.low
    numbers = [one.points.low for one in wishes.points]
    numbers += [one.points.low for one in wishes.linked_points]
    scale = math.lcm(*(n.denominator for n in (*numbers, walk_away or Fraction(0))))
    unary = [[0] * len(issue.options) for issue in case.issues]
    seen: set[tuple[int, int]] = set()
    for one in wishes.points:
        place = (places.issue(one.issue), places.option(one.issue, one.option))
        if place in seen:
            raise CaseError(
                f"Party {wishes.party} gives points twice to option {one.option!r} of issue"
                f" {one.issue}. Keep one."
            )
        seen.add(place)
        unary[place[0]][place[1]] = _scaled(one.points.low, scale)
    terms = tuple(
        Term(
            when=tuple(places.literal(condition) for condition in linked.when),
            points=_scaled(linked.points.low, scale),
        )
        for linked in wishes.linked_points
    )
    return PartyPoints(
        party=wishes.party,
        scale=scale,
        unary=tuple(tuple(row) for row in unary),
        terms=terms,
        walk_away=None if walk_away is None else _scaled(walk_away, scale),
    )


def _scaled(number: Fraction, scale: int) -> int:
    """Return a number times a multiple of its denominator, without forming a fraction."""
    return number.numerator * (scale // number.denominator)
