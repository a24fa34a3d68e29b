"""Which irreversible step, guarantee or sanction would make a signed deal hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goodoffices.stability.concepts import Concept, stable_for
from goodoffices.stability.conflict import Conflict
from goodoffices.stability.deal import (
    Assumptions,
    Deal,
    Safeguards,
    signed_conflict,
    without_deal,
)
from goodoffices.stability.gains import Gain, gains_from


class Kind(StrEnum):
    """What may be added to a deal."""

    IRREVERSIBLE = "irreversible"
    """A party carries out its part at once."""
    GUARANTEE = "guarantee"
    """A guarantor acts against whoever does not honour, once that happens."""
    SANCTION = "sanction"
    """Not honouring costs a party something in any case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Something added to the deal, and whether the deal then holds.

    Parameters
    ----------
    kind : Kind
        What is added.
    parties : tuple of str
        Parties that take an irreversible step; empty for the others.
    share : Fraction or None
        Size of a sanction or of what a guarantor takes, in hundredths of a party's span.
    holds : tuple of Concept
        Concepts under which nobody has a reason to stop honouring.
    """

    kind: Kind
    parties: tuple[str, ...]
    share: Fraction | None
    holds: tuple[Concept, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """What is found out about a deal once signed.

    Parameters
    ----------
    deal : Deal
        The deal.
    assumptions : Assumptions
        Numbers that the case does not hold.
    conflict : Conflict
        Who can stop honouring, and what that is worth to whom.
    holds : tuple of Concept
        Concepts under which nobody has a reason to stop honouring.
    gains : tuple of Gain
        Who could gain by not honouring, and what answers it.
    without_holds : tuple of Concept
        Concepts under which nobody has a reason to leave the status quo alone.
    all_gain_by_signing : bool
        Whether the deal is worth more to everybody than the status quo.
    measures : tuple of Measure
        What was tried, each whether it helps or not.
    """

    deal: Deal
    assumptions: Assumptions
    conflict: Conflict
    holds: tuple[Concept, ...]
    gains: tuple[Gain, ...]
    without_holds: tuple[Concept, ...]
    all_gain_by_signing: bool
    measures: tuple[Measure, ...]


def find_signed(deal: Deal, assumptions: Assumptions) -> Signed:
    """Find whether a signed deal holds, and what would make it hold.

    Parameters
    ----------
    deal : Deal
        The deal.
    assumptions : Assumptions
        Numbers that the case does not hold.

    Returns
    -------
    Signed
        Every measure tried stands in it: an irreversible step of each party and of all, a
        guarantee, and the least sanction that leaves nobody a gain.

    Notes
    -----
    Exact for these numbers. What they stand for is assumed, not known (R165).
    """
    conflict = signed_conflict(deal, assumptions, Safeguards())
    return Signed(
        deal=deal,
        assumptions=assumptions,
        conflict=conflict,
        holds=holding(conflict, 0),
        gains=gains_from(conflict.model, 0),
        without_holds=holding(conflict, without_deal(deal)),
        all_gain_by_signing=all(
            points > without for points, without in zip(deal.points, deal.without, strict=True)
        ),
        measures=_measures(deal, assumptions),
    )


def holding(conflict: Conflict, state: int) -> tuple[Concept, ...]:
    """Return the concepts under which nobody has a reason to move from a state.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    state : int
        Number of the state.

    Returns
    -------
    tuple of Concept
        In their order; the weakest claim first is Nash.
    """
    makers = range(len(conflict.makers))
    return tuple(
        concept
        for concept in Concept
        if all(bool(stable_for(conflict.model, maker, concept)[state]) for maker in makers)
    )


def least_sanction(deal: Deal, assumptions: Assumptions) -> Fraction:
    """Return the least sanction that leaves nobody a gain from not honouring.

    Parameters
    ----------
    deal : Deal
        The deal.
    assumptions : Assumptions
        Numbers that the case does not hold.

    Returns
    -------
    Fraction
        In hundredths of a party's span, the same for all; 0 where none is needed.
    """
    needed = Fraction(0)
    rows = zip(deal.points, deal.without, deal.spans, strict=True)
    for points, without, span in rows:
        if span:
            back = (without - points) * 100 / span
            lone = back + assumptions.advantage - assumptions.effort
            needed = max(needed, assumptions.saved, back, lone)
    return needed


def _measures(deal: Deal, assumptions: Assumptions) -> tuple[Measure, ...]:
    ids = [party.id for party in deal.parties]
    steps = [(one,) for one in ids] + [tuple(ids)]
    sanction = least_sanction(deal, assumptions)
    tried = [
        (Kind.IRREVERSIBLE, parties, None, Safeguards(irreversible=frozenset(parties)))
        for parties in steps
    ]
    guarantee = Safeguards(guarantor=True)
    return (
        *(_measure(deal, assumptions, *one) for one in tried),
        _measure(deal, assumptions, Kind.GUARANTEE, (), assumptions.penalty, guarantee),
        _measure(deal, assumptions, Kind.SANCTION, (), sanction, Safeguards(sanction=sanction)),
    )


def _measure(
    deal: Deal,
    assumptions: Assumptions,
    kind: Kind,
    parties: tuple[str, ...],
    share: Fraction | None,
    safeguards: Safeguards,
) -> Measure:
    conflict = signed_conflict(deal, assumptions, safeguards)
    return Measure(kind=kind, parties=parties, share=share, holds=holding(conflict, 0))
