"""How much a named package and the zone depend on each single number.

One number at a time is moved: a party's walk-away value, or how much one issue matters to a
party. Everything else stays as the case says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.preferences import Preferences
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept
from goodoffices.packages.searched import Search
from goodoffices.solving.answer import Proof, Status, not_applicable
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.knowledge import missing_points, missing_walk_aways
from goodoffices.solving.reach import points_reach
from goodoffices.solving.table import TABLE_LIMIT

STEPS = (-20, -10, -5, 5, 10, 20)
"""Hundredths by which a number is moved: of a party's span of points for its walk-away value, of
an issue's points for that issue."""

Options = tuple[tuple[str, str], ...]
"""A package as pairs of issue and option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One number moved.

    Parameters
    ----------
    party : str
        Identifier of the principal whose number it is.
    issue : str or None
        Issue whose points are multiplied; ``None`` for the walk-away value.
    percent : int
        By how many hundredths; 0 leaves the case as it is.
    """

    party: str
    issue: str | None
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What is answered after a change.

    Parameters
    ----------
    zone : int or None
        Packages that all accept, or at least so many; ``None`` when not counted.
    zone_status : Status
        How far that can be relied on.
    named : tuple of (Concept, tuple or None)
        The canonical package of each rule, ``None`` where it names none.
    """

    zone: int | None
    zone_status: Status
    named: tuple[tuple[Concept, Options | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedNumber:
    """One number of the case and what follows when it is off.

    Parameters
    ----------
    party : str
        Identifier.
    issue : str or None
        Issue whose points are multiplied; ``None`` for the walk-away value.
    outlooks : tuple of (int, Outlook)
        By hundredths moved, ascending; 0, the case itself, is among them.
    """

    party: str
    issue: str | None
    outlooks: tuple[tuple[int, Outlook], ...]

    def stays(self, concept: Concept) -> tuple[int, int]:
        """Return how far the number may move, down and up, with the same package named (R134).

        Parameters
        ----------
        concept : Concept
            The rule.

        Returns
        -------
        (int, int)
            Hundredths, the last step of the grid on each side without a change.
        """
        found = {percent: dict(outlook.named)[concept] for percent, outlook in self.outlooks}
        below = _unbroken(found, sorted((p for p in found if p <= 0), reverse=True))
        return below, _unbroken(found, sorted(p for p in found if p >= 0))

    def changed(self, percent: int) -> tuple[Concept, ...]:
        """Return the rules that name another package when the number moves so far."""
        outlooks = dict(self.outlooks)
        base = dict(outlooks[0].named)
        return tuple(c for c, options in outlooks[percent].named if options != base[c])


@dataclass(frozen=True, slots=True, kw_only=True)
class Sensitivity:
    """How much the answers about a case depend on each single number.

    Parameters
    ----------
    case : str
        Identifier of the case.
    model_digest : str
        SHA-256 of the model that was moved.
    steps : tuple of int
        Hundredths moved.
    numbers : tuple of MovedNumber
        Walk-away values first, then issues; in the order of the case.
    proof : Proof
        Whether the grid could be worked out. Each zone carries its own status.
    """

    case: str
    model_digest: str
    steps: tuple[int, ...]
    numbers: tuple[MovedNumber, ...]
    proof: Proof


def changes_of(case: Case) -> tuple[Change, ...]:
    """Return the grid: every number of every principal at every step, and first the case itself.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    tuple of Change
        The first one changes nothing. Empty when points or walk-away values are not exact.
    """
    if not case.principals or missing_points(case) or missing_walk_aways(case):
        return ()
    parties = [party.id for party in case.principals]
    numbers = [(party, None) for party in parties]
    weights = [(party, issue.id) for party in parties for issue in case.issues]
    first = Change(party=parties[0], issue=None, percent=0)
    return (
        first,
        *(
            Change(party=party, issue=issue, percent=percent)
            for party, issue in (*numbers, *weights)
            for percent in STEPS
        ),
    )


def changed_case(case: Case, change: Change) -> Case:
    """Return the case with one number moved (R133).

    Parameters
    ----------
    case : Case
        Points and walk-away values exact.
    change : Change
        What to move.

    Returns
    -------
    Case
        Exact; nothing is rounded. Linked points stay.
    """
    model = integer_model(case)
    mover = next(party for party in model.parties if party.party == change.party)
    least, most = points_reach(mover)
    span = Fraction(most - least, mover.scale)
    wishes = tuple(
        _changed(one, change, span) if one.party == change.party else one
        for one in case.preferences
    )
    return replace(case, preferences=wishes)


def outlook_of(case: Case) -> Outlook:
    """Count the zone and name the packages of a case.

    Parameters
    ----------
    case : Case
        Points and walk-away values exact.

    Returns
    -------
    Outlook
        Exact, or with the status that says how far.
    """
    question = Question(case=case, model=integer_model(case))
    small = question.model.size <= TABLE_LIMIT
    engine = Enumeration(question) if small else Search(question)
    zone = engine.zone()
    named = ((concept, engine.named(concept).package) for concept in Concept)
    return Outlook(
        zone=zone.at_least if zone.count is None else zone.count,
        zone_status=zone.proof.status,
        named=tuple((concept, None if one is None else one.options) for concept, one in named),
    )


def sensitivity(case: Case, changes: Sequence[Change], outlooks: Sequence[Outlook]) -> Sensitivity:
    """Put together what followed from each change.

    Parameters
    ----------
    case : Case
        The negotiation.
    changes : sequence of Change
        As :func:`changes_of` gives them.
    outlooks : sequence of Outlook
        What followed from each.

    Returns
    -------
    Sensitivity
        Without numbers, and with the reason, when there were no changes.
    """
    if not changes:
        reason = "Exact points and walk-away values of every principal are needed."
        proof = not_applicable(reason)
        return Sensitivity(case=case.id, model_digest="", steps=STEPS, numbers=(), proof=proof)
    grouped: dict[tuple[str, str | None], list[tuple[int, Outlook]]] = {}
    for change, outlook in zip(changes[1:], outlooks[1:], strict=True):
        grouped.setdefault((change.party, change.issue), [(0, outlooks[0])]).append(
            (change.percent, outlook)
        )
    return Sensitivity(
        case=case.id,
        model_digest=integer_model(case).digest,
        steps=STEPS,
        numbers=tuple(
            MovedNumber(party=party, issue=issue, outlooks=tuple(sorted(found, key=_percent)))
            for (party, issue), found in grouped.items()
        ),
        proof=Proof(
            status=Status.PROVED,
            engine="grid",
            method="One number at a time was moved, and everything was answered anew.",
        ),
    )


def _percent(pair: tuple[int, Outlook]) -> int:
    return pair[0]


def _unbroken(found: dict[int, Options | None], percents: Sequence[int]) -> int:
    """Return the last of some steps, from 0 outward, before the package changes."""
    last = 0
    for percent in percents:
        if found[percent] != found[0]:
            return last
        last = percent
    return last


def _changed(wishes: Preferences, change: Change, span: Fraction) -> Preferences:
    share = Fraction(change.percent, 100)
    if change.issue is None:
        line = wishes.walk_away
        return (
            wishes if line is None else replace(wishes, walk_away=_point(line.low + share * span))
        )
    points = tuple(
        replace(one, points=_point(one.points.low * (1 + share)))
        if one.issue == change.issue
        else one
        for one in wishes.points
    )
    return replace(wishes, points=points)


def _point(number: Fraction) -> Range:
    return Range(low=number, high=number)
