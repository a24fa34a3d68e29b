"""Both levels at once: packages that all principals accept and that pass at home."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from goodoffices.case.negotiation import Case
from goodoffices.packages.finding import zone_and_named
from goodoffices.packages.results import Concept, NamedPackage, Packages
from goodoffices.packages.two_levels import NamedShift, TwoLevels
from goodoffices.ratification.ratifiable import Ratifiable
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits

WITHOUT = "Votes of bodies that must agree are not part of these answers."
"""What answers about packages say where votes play no part."""


def joined(
    case: Case, ratifiable: Ratifiable, found: Packages, *, limits: Limits = DEFAULT_LIMITS
) -> Packages:
    """Add to answers about ratifiable packages what the bodies' say has changed.

    Parameters
    ----------
    case : Case
        The case without the links that ratification adds.
    ratifiable : Ratifiable
        The case with them.
    found : Packages
        Answers about it.
    limits : Limits
        What the search without the bodies' say may take.

    Returns
    -------
    Packages
        With :attr:`Packages.ratification`.

    Raises
    ------
    CertificateError
        If an answer fails the exact re-check against the case.
    CaseError
        If an identifier in a link or preference refers to nothing.

    Notes
    -----
    Both effects of two-level bargaining [Putnam1988]: a body at home narrows the zone, and
    may move the named packages toward its own side or away from it (R178).
    """
    before = zone_and_named(case, limits=limits)
    return replace(
        found,
        ratification=TwoLevels(
            bodies=ratifiable.bodies,
            demand=ratifiable.demand.words(),
            issues=ratifiable.issues,
            combinations=ratifiable.combinations,
            passing=ratifiable.passing,
            links=ratifiable.links,
            zone_before=before.zone.count,
            shifts=tuple(_shift(case, concept, before, found) for concept in Concept),
            proof=ratifiable.proof,
        ),
        notes=tuple(
            "Packages that would not pass the bodies at home are left out."
            if note == WITHOUT
            else note
            for note in found.notes
        ),
    )


def _shift(case: Case, concept: Concept, before: Packages, after: Packages) -> NamedShift:
    first, second = before.by_concept(concept), after.by_concept(concept)
    return NamedShift(
        concept=concept.value,
        before=None if first.package is None else first.package.options,
        after=None if second.package is None else second.package.options,
        gains_before=_gains(case, first),
        gains_after=_gains(case, second),
    )


def _gains(case: Case, named: NamedPackage) -> tuple[tuple[str, Fraction], ...]:
    gains = []
    for party, points in () if named.package is None else named.package.points:
        preferences = case.preferences_of(party)
        line = None if preferences is None else preferences.walk_away
        if line is not None and line.low == line.high:
            gains.append((party, points - line.low))
    return tuple(gains)
