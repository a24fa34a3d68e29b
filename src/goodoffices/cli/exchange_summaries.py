"""What is said after a case was read from, or written for, another program."""

from __future__ import annotations

from math import prod

from goodoffices.app.exchanging import Exported
from goodoffices.formats.exchange import Imported


def imported_summary(imported: Imported, output: str | None) -> str:
    """Say what was read, every note, and what to do next.

    Parameters
    ----------
    imported : Imported
        The case with its notes.
    output : str or None
        Where it was written.

    Returns
    -------
    str
        Lines without a final line feed; no preference value.
    """
    case = imported.case
    packages = prod(len(issue.options) for issue in case.issues)
    known = {one.party for one in case.preferences}
    sides = ", ".join(
        party.name if party.id in known else f"{party.name} (preferences unknown)"
        for party in case.parties
    )
    links = sum(len(one.linked_points) for one in case.preferences)
    lines = [
        f"{case.title}: {len(case.parties)} parties, {len(case.issues)} issues,"
        f" {packages:,} packages, {links} linked points, {len(case.links)} links.",
        f"Parties: {sides}.",
        f"Read from {len(imported.files)} file(s) as {imported.format}; numbers are exact.",
        *(f"note: {note}" for note in imported.notes),
    ]
    if output is None:
        lines.append("Nothing was written; add: -o case.json")
    else:
        lines.extend((f"Case: {output}", f"Next: goodoffices packages {output}"))
    return "\n".join(lines)


def exported_summary(exported: Exported) -> str:
    """Say which files were written, every note, and who may see them.

    Parameters
    ----------
    exported : Exported
        What was written.

    Returns
    -------
    str
        Lines without a final line feed; no preference value.
    """
    return "\n".join(
        [
            *(str(path) for path in exported.paths),
            *(f"note: {note}" for note in exported.notes),
            "These files hold what parties want: share a party's file with that party alone.",
        ]
    )
