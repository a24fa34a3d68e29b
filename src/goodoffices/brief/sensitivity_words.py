"""How much the answers depend on each number, in words and as a picture."""

from __future__ import annotations

from goodoffices.brief.words import CONCEPTS
from goodoffices.case.negotiation import Case
from goodoffices.charts.look import Specification
from goodoffices.charts.sensitivity import MovedRow, changes_grid
from goodoffices.packages.results import Concept
from goodoffices.packages.sensitivity import MovedNumber, Sensitivity


def number_name(case: Case, number: MovedNumber) -> str:
    """Name a number: whose it is, and which.

    Parameters
    ----------
    case : Case
        Names.
    number : MovedNumber
        The number.

    Returns
    -------
    str
        ``"North: walk-away value"`` or ``"North: Port"``.
    """
    what = "walk-away value" if number.issue is None else case.issue(number.issue).name
    return f"{case.party(number.party).name}: {what}"


def zone_span(number: MovedNumber) -> str:
    """Say between which counts the zone of agreement moves.

    Parameters
    ----------
    number : MovedNumber
        The number.

    Returns
    -------
    str
        ``"64"``, ``"50 to 64"``, or that some were not counted.
    """
    counts = [outlook.zone for _, outlook in number.outlooks]
    known = [count for count in counts if count is not None]
    if len(known) < len(counts):
        return "not counted everywhere"
    low, high = min(known), max(known)
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def stay_words(number: MovedNumber, concept: Concept, *, steps: tuple[int, ...]) -> str:
    """Say how far a number may move before a rule names another package.

    Parameters
    ----------
    number : MovedNumber
        The number.
    concept : Concept
        The rule.
    steps : tuple of int
        The grid.

    Returns
    -------
    str
        ``"stays"`` where the package is the same on the whole grid, else the two ends.
    """
    low, high = number.stays(concept)
    if (low, high) == (min(steps), max(steps)):
        return "stays"
    ends = (f"{end:+} %" if end else "0 %" for end in (low, high))
    return " to ".join(ends) if low or high else "any move"


def sensitivity_rows(case: Case, found: Sensitivity) -> tuple[tuple[str, ...], ...]:
    """Return the table: a row of heads, then one row for each number that changes anything.

    Parameters
    ----------
    case : Case
        Names.
    found : Sensitivity
        What was found.

    Returns
    -------
    tuple of tuple of str
        Number, zone, then one cell for each rule.
    """
    head = ("Number moved", "Zone", *(CONCEPTS[concept] for concept in Concept))
    rows = []
    for number in found.numbers:
        cells = tuple(stay_words(number, concept, steps=found.steps) for concept in Concept)
        if set(cells) != {"stays"} or len({o.zone for _, o in number.outlooks}) > 1:
            rows.append((number_name(case, number), zone_span(number), *cells))
    return (head, *rows)


def sensitivity_picture(case: Case, found: Sensitivity) -> Specification | None:
    """Draw which numbers change which packages.

    Parameters
    ----------
    case : Case
        Names.
    found : Sensitivity
        What was found.

    Returns
    -------
    dict or None
        ``None`` when there is nothing to draw.
    """
    rows = [
        MovedRow(
            name=number_name(case, number),
            changed=tuple(
                (percent, len(number.changed(percent)))
                for percent, _ in number.outlooks
                if percent
            ),
        )
        for number in found.numbers
    ]
    return changes_grid(rows, rules=len(Concept))
