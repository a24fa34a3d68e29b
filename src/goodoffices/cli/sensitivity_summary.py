"""What ``goodoffices sensitivity`` says to a person."""

from __future__ import annotations

from goodoffices.brief.sensitivity_words import sensitivity_rows
from goodoffices.case.negotiation import Case
from goodoffices.packages.sensitivity import Sensitivity

WIDEST = 40
"""Characters of the first column."""


def sensitivity_summary(case: Case, found: Sensitivity) -> str:
    """Say which numbers change the zone or a named package, and from where on.

    Parameters
    ----------
    case : Case
        Names.
    found : Sensitivity
        What was found.

    Returns
    -------
    str
        Lines without a final line feed.
    """
    if not found.numbers:
        return f"Nothing was moved: {found.proof.reason}"
    head, *rows = sensitivity_rows(case, found)
    steps = ", ".join(f"{step:+}" for step in found.steps)
    lines = [
        f"One number at a time was moved by {steps} percent: a walk-away value by hundredths of"
        " the party's span of points, an issue by hundredths of its points.",
        "A cell says how far the number may move with the same package named.",
    ]
    if rows:
        lines += _aligned([head, *rows])
    quiet = len(found.numbers) - len(rows)
    lines.append(f"Nothing changes for {quiet} of {len(found.numbers)} numbers.")
    return "\n".join(lines)


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    shown = [tuple(cell[:WIDEST] for cell in row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in shown
    ]
