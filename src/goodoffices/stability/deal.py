"""A signed deal as a conflict: who could gain by not keeping it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from fractions import Fraction
from math import lcm

import numpy as np
import numpy.typing as npt

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Party
from goodoffices.errors import CaseError, LimitError
from goodoffices.packages.given_package import given_package
from goodoffices.solving.evaluation import points_of
from goodoffices.stability.concepts import Model
from goodoffices.stability.conflict import Choice, Conflict, DecisionMaker, Pattern, States
from goodoffices.stability.conflict import option_moves as moves_of
from goodoffices.stability.moves import Ranks

WAYS = ("suspend", "leave", "escalate")
"""What a party can do instead of honouring: suspend its part, return to the status quo, or
escalate. It does one of them at a time."""
NAMES = {
    "suspend": ("Suspend its part", "{} suspends its part"),
    "leave": ("Return to the status quo", "{} returns to the status quo"),
    "escalate": ("Escalate", "{} escalates"),
}
PARTIES_LIMIT = 5
"""Most parties: 32,768 states, of which a thousand can occur."""
LARGEST = 2**60
"""Largest whole number of units a state may be worth."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumptions:
    """Numbers that a case does not hold, in hundredths of each party's span of points.

    Parameters
    ----------
    saved : Fraction
        What a party saves by suspending its own part.
    missed : Fraction
        What it loses for each other party that suspends.
    advantage : Fraction
        What it gains by escalating where nobody else does.
    effort : Fraction
        What escalating costs it.
    harm : Fraction
        What it loses for each other party that escalates.
    penalty : Fraction
        What a party loses when a guarantor acts against it.
    """

    saved: Fraction = Fraction(10)
    missed: Fraction = Fraction(20)
    advantage: Fraction = Fraction(15)
    effort: Fraction = Fraction(10)
    harm: Fraction = Fraction(30)
    penalty: Fraction = Fraction(20)

    @classmethod
    def changed(cls, given: Mapping[str, Fraction]) -> Assumptions:
        """Return the usual numbers with some replaced.

        Raises
        ------
        CaseError
            If one is not known, or below 0.
        """
        known = [field.name for field in fields(cls)]
        for name, value in given.items():
            if name not in known:
                raise CaseError(f"There is no assumption {name!r}. Use {', '.join(known)}.")
            if value < 0:
                raise CaseError(f"The assumption {name!r} is below 0. Give a share, 0 or more.")
        return cls(**given)

    def shown(self) -> tuple[tuple[str, Fraction], ...]:
        """Return names and numbers in a fixed order."""
        return tuple((field.name, getattr(self, field.name)) for field in fields(self))


@dataclass(frozen=True, slots=True, kw_only=True)
class Safeguards:
    """What is added to a deal so that it may hold.

    Parameters
    ----------
    irreversible : frozenset of str
        Parties that carry out their part at once, so that they cannot suspend it or go back.
    guarantor : bool
        Somebody acts against whoever does not honour, once that happens.
    sanction : Fraction
        What not honouring costs a party in any case, in hundredths of its span.
    """

    irreversible: frozenset[str] = frozenset()
    guarantor: bool = False
    sanction: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A package as it stands once signed.

    Parameters
    ----------
    parties : tuple of Party
        The principals.
    options : tuple of (issue, option)
        The package.
    points : tuple of Fraction
        What it is worth to each.
    without : tuple of Fraction
        What each has without it: its walk-away value.
    spans : tuple of Fraction
        Largest less least points of each, issue by issue.
    """

    parties: tuple[Party, ...]
    options: tuple[tuple[str, str], ...]
    points: tuple[Fraction, ...]
    without: tuple[Fraction, ...]
    spans: tuple[Fraction, ...]


def deal_of(case: Case, options: Mapping[str, str]) -> Deal:
    """Return a package of a case as a signed deal.

    Parameters
    ----------
    case : Case
        The negotiation; every principal has exact points and a walk-away value.
    options : mapping of str to str
        The package.

    Returns
    -------
    Deal
        What it is worth to each party, and what each has without it.

    Raises
    ------
    PackageError
        If the package is none of the case.
    CaseError
        If a principal's points or walk-away value are not known exactly.
    LimitError
        If there are more than five principals, or fewer than two.
    """
    package = given_package(case, options)
    parties = case.principals
    if not 2 <= len(parties) <= PARTIES_LIMIT:
        raise LimitError(f"A signed deal is looked at for 2 to {PARTIES_LIMIT} principals.")
    wishes = [case.preferences_of(party.id) for party in parties]
    unknown = [
        party.name
        for party, one in zip(parties, wishes, strict=True)
        if one is None
        or one.knowledge.value != "exact"
        or one.walk_away is None
        or not one.walk_away.is_exact
    ]
    if unknown:
        raise CaseError(
            "Whether a deal holds is counted from exact points and walk-away values; they are not"
            f" known for {', '.join(unknown)}."
        )
    known = [one for one in wishes if one is not None and one.walk_away is not None]
    return Deal(
        parties=parties,
        options=package,
        points=tuple(points_of(one, dict(package)) for one in known),
        without=tuple(one.walk_away.low for one in known if one.walk_away is not None),
        spans=tuple(_span(case, party) for party in parties),
    )


def signed_conflict(deal: Deal, assumptions: Assumptions, safeguards: Safeguards) -> Conflict:
    """Return the conflict about keeping a deal.

    Each party honours it, or does one of three things: suspends its own part, returns to the
    status quo, escalates. Points come from the case and from the assumptions (R165).

    Parameters
    ----------
    deal : Deal
        The deal.
    assumptions : Assumptions
        Numbers that the case does not hold.
    safeguards : Safeguards
        What is added.

    Returns
    -------
    Conflict
        State 0: everybody honours; it is the status quo of this conflict.
    """
    makers = [DecisionMaker(id=party.id, name=party.name) for party in deal.parties]
    choices = [
        Choice(id=f"{party.id}-{way}", name=NAMES[way][0], owner=party.id)
        for party in deal.parties
        for way in WAYS
    ]
    if safeguards.guarantor:
        guarantor = _free("guarantor", {party.id for party in deal.parties})
        makers.append(DecisionMaker(id=guarantor, name="The guarantor"))
        choices.append(Choice(id=f"{guarantor}-act", name="Act", owner=guarantor))
    moves = moves_of(makers, choices, _forbidden(deal, safeguards, len(choices)))
    ranks = _ranks(deal, assumptions, safeguards, moves.states)
    feasible = np.flatnonzero(moves.feasible).tolist()
    labels = tuple(
        "".join("Y" if number >> n & 1 else "N" for n in range(len(choices)))
        for number in feasible
    )
    return Conflict(
        id="signed-deal",
        title="The deal once signed",
        makers=tuple(makers),
        choices=tuple(choices),
        states=States(
            labels=labels,
            numbers=tuple(feasible),
            names=tuple(_name(deal, number) for number in feasible),
        ),
        model=Model(moves=moves, ranks=ranks),
        status_quo=0,
        bases=("the points of the case, and the assumptions stated",) * len(makers),
        half_known=(None,) * len(makers),
    )


def without_deal(deal: Deal) -> int:
    """Return the state in which everybody is back at the status quo."""
    return sum(1 << (3 * number + 1) for number in range(len(deal.parties)))


def _name(deal: Deal, state: int) -> str:
    """Say who does not honour, and whether the guarantor acts."""
    told = [
        NAMES[way][1].format(party.name)
        for number, party in enumerate(deal.parties)
        for place, way in enumerate(WAYS)
        if state >> (3 * number + place) & 1
    ]
    acts = ["the guarantor acts"] if state >> (3 * len(deal.parties)) & 1 else []
    return ", ".join([*(told or ["Everybody honours"]), *acts])


def _free(name: str, taken: set[str]) -> str:
    return name if name not in taken else _free(f"{name}-", taken)


def _span(case: Case, party: Party) -> Fraction:
    wishes = case.preferences_of(party.id)
    span = Fraction(0)
    for issue in case.issues:
        worth = [p.points.low for p in (wishes.points if wishes else ()) if p.issue == issue.id]
        span += max(worth, default=Fraction(0)) - min(worth, default=Fraction(0))
    return span


def _forbidden(deal: Deal, safeguards: Safeguards, options: int) -> list[Pattern]:
    """Forbid two ways at once, and what an irreversible step has made impossible."""
    forbidden: list[tuple[int, ...]] = []
    for number, party in enumerate(deal.parties):
        suspend, leave, escalate = (3 * number + way for way in range(3))
        forbidden += [(suspend, leave), (suspend, escalate), (leave, escalate)]
        if party.id in safeguards.irreversible:
            forbidden += [(suspend,), (leave,)]
    return [tuple(True if n in taken else None for n in range(options)) for taken in forbidden]


def _ranks(
    deal: Deal, assumptions: Assumptions, safeguards: Safeguards, states: int
) -> tuple[Ranks, ...]:
    """Return what each state is worth, in exact whole units, as ranks."""
    numbers = np.arange(states, dtype=np.int64)
    done = [[(numbers >> (3 * p + way)) & 1 for way in range(3)] for p in range(len(deal.parties))]
    acts = (numbers >> (3 * len(deal.parties))) & 1
    ranks = [
        _worth(deal, assumptions, safeguards, (party, done, acts))
        for party in range(len(deal.parties))
    ]
    ranks = [np.unique(worth, return_inverse=True)[1].astype(np.int64) for worth in ranks]
    if safeguards.guarantor:
        broken = np.logical_or.reduce([way for one in done for way in one]).astype(np.int64)
        ranks.append((acts == broken).astype(np.int64))
    return tuple(ranks)


def _worth(
    deal: Deal,
    assumptions: Assumptions,
    safeguards: Safeguards,
    at: tuple[int, Sequence[Sequence[Ranks]], Ranks],
) -> Ranks:
    party, done, acts = at
    suspends, leaves, escalates = done[party]
    others = [one for number, one in enumerate(done) if number != party]
    suspended: Ranks = np.sum([one[0] for one in others], axis=0, dtype=np.int64)
    escalated: Ranks = np.sum([one[2] for one in others], axis=0, dtype=np.int64)
    over = leaves | escalates | (escalated > 0)
    for one in others:
        over = over | one[1]
    # Where all suspend nothing of the deal is carried out.
    nothing = over | (suspends & (suspended == len(others)))
    unit = _Unit(deal, party, assumptions, safeguards)
    lone = escalates & (escalated == 0)
    worth = np.where(
        nothing == 1,
        unit(deal.without[party]),
        unit(deal.points[party])
        + suspends * unit.share(assumptions.saved)
        - suspended * unit.share(assumptions.missed),
    )
    worth = worth + lone * unit.share(assumptions.advantage)
    worth = worth - escalates * unit.share(assumptions.effort)
    worth = worth - escalated * unit.share(assumptions.harm)
    breaks = suspends | leaves | escalates
    worth = worth - breaks * unit.share(safeguards.sanction)
    fined: npt.NDArray[np.int64] = worth - (breaks & acts) * unit.share(assumptions.penalty)
    return fined


class _Unit:
    """Points of one party as whole numbers of a unit small enough for all of them."""

    def __init__(
        self, deal: Deal, party: int, assumptions: Assumptions, safeguards: Safeguards
    ) -> None:
        self._span = deal.spans[party]
        shares = [value for _, value in assumptions.shown()] + [safeguards.sanction]
        values = [deal.points[party], deal.without[party]]
        values += [self._span * share / 100 for share in shares]
        self._scale = lcm(*(value.denominator for value in values))
        if max(abs(value) for value in values) * self._scale * len(deal.parties) > LARGEST:
            raise LimitError("Points or assumptions have too many digits. Use fewer.")

    def __call__(self, value: Fraction) -> int:
        return int(value * self._scale)

    def share(self, hundredths: Fraction) -> int:
        return self(self._span * hundredths / 100)
