"""What bodies at home change about the packages, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
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
        *_shifts(case, levels.shifts),
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
    verb = "passes" if after == 1 else "pass"
    return f"Of {levels.zone_before:,} packages that all accept, {after:,} {verb} at home."


def _shifts(case: Case, shifts: Sequence[NamedShift]) -> list[str]:
    """Say which rules name another package, those with the same effect together."""
    rules: dict[str, list[str]] = {}
    for one in shifts:
        if one.before is not None and one.after is not None and one.before != one.after:
            rules.setdefault(_moves(case, one), []).append(one.concept.replace("_", "-"))
    sentences = []
    for moves, names in rules.items():
        said = "package is another one" if len(names) == 1 else "packages are others"
        sentences.append(f"The {listed(names)} {said} with the bodies' say{moves}.")
    return sentences


def _moves(case: Case, shift: NamedShift) -> str:
    before = dict(shift.gains_before)
    moved = [
        f"{case.party(party).name} {_signed(gain - before[party])}"
        for party, gain in shift.gains_after
        if gain != before.get(party, gain)
    ]
    return f": points {', '.join(moved)}" if moved else ""


def _signed(number: Fraction) -> str:
    return f"+{number}" if number > 0 else f"−{-number}"
