"""What bodies at home change, as plain data."""

from __future__ import annotations

from fractions import Fraction

from goodoffices.case.numbers import written_number
from goodoffices.packages.document_parts import Json, proof_document
from goodoffices.packages.two_levels import TwoLevels

Gains = tuple[tuple[str, Fraction], ...]
"""Points of each party above its walk-away value."""


def two_levels_document(found: TwoLevels | None) -> Json | None:
    """Return what bodies at home change as plain data.

    Parameters
    ----------
    found : TwoLevels or None
        What was found out.

    Returns
    -------
    dict or None
        ``None`` where bodies had no say.
    """
    if found is None:
        return None
    return {
        "bodies": list(found.bodies),
        "demand": found.demand,
        "issues": list(found.issues),
        "combinations": found.combinations,
        "passing": found.passing,
        "links": list(found.links),
        "zone_before": found.zone_before,
        "named": {
            one.concept: {
                "before": None if one.before is None else dict(one.before),
                "after": None if one.after is None else dict(one.after),
                "gains_before": _gains(one.gains_before),
                "gains_after": _gains(one.gains_after),
            }
            for one in found.shifts
        },
        "proof": proof_document(found.proof),
    }


def _gains(gains: Gains) -> Json:
    return {party: written_number(gain) for party, gain in gains}
