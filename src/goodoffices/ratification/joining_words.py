"""What bodies at home change about the packages, in sentences."""

from __future__ import annotations

from fractions import Fraction

from goodoffices.case.negotiation import Case
from goodoffices.packages.results import Packages
from goodoffices.packages.two_levels import NamedShift, TwoLevels
from goodoffices.ratification.rule_words import listed


def two_level_sentences(case: Case, found: Packages) -> tuple[str, ...]:
    """Say what it changes that packages must pass at home.

    Parameters
    ----------
    case : Case
        Names.
    found : Packages
        Answers with :attr:`Packages.ratification`.

    Returns
    -------
    tuple of str
        What is demanded, what it does to the zone, and to each party under each rule. Both
        directions are told alike (R178). Empty where bodies had no say.
    """
    levels = found.ratification
    if levels is None:
        return ()
    names = {body.id: body.name for body in case.bodies}
    bodies = listed([names[one] for one in levels.bodies])
    return (
        f"Must pass at home: {bodies}. {levels.demand}",
        _issues(case, levels),
        _zone(levels, found.zone.count),
        *(sentence for one in levels.shifts if (sentence := _shift(case, one))),
    )


def _issues(case: Case, levels: TwoLevels) -> str:
    if not levels.issues:
        said = "pass" if levels.passing else "fail"
        return f"Votes depend on no issue: all packages {said}."
    issues = listed([case.issue(one).name for one in levels.issues])
    return (
        f"Votes depend on {issues}: {levels.passing:,} of {levels.combinations:,} ways to settle"
        " them would pass."
    )


def _zone(levels: TwoLevels, after: int | None) -> str:
    if levels.zone_before is None or after is None:
        return "How much the zone narrows was not counted."
    if levels.zone_before == after:
        return f"The zone stays as it is without the bodies: {after:,} packages."
    if not after:
        return f"Of {levels.zone_before:,} packages that all accept, none passes at home."
    return f"Of {levels.zone_before:,} packages that all accept, {after:,} pass at home."


def _shift(case: Case, shift: NamedShift) -> str:
    if shift.before is None or shift.after is None or shift.before == shift.after:
        return ""
    before = dict(shift.gains_before)
    moves = []
    for party, gain in shift.gains_after:
        moved = gain - before.get(party, gain)
        if moved:
            moves.append(f"{case.party(party).name} {_signed(moved)}")
    what = f": points {', '.join(moves)}" if moves else ""
    return (
        f"The {shift.concept.replace('_', '-')} package is another one with the bodies' say{what}."
    )


def _signed(number: Fraction) -> str:
    return f"+{number}" if number > 0 else f"−{-number}"
