"""Points, rankings and walk-away values in cells."""

from __future__ import annotations

import re

from goodoffices.case.numbers import exact
from goodoffices.errors import CaseError
from goodoffices.formats.exchange import Findings
from goodoffices.formats.workbook.conditions import Known, by_name, read_conditions
from goodoffices.formats.workbook.sketch import Sketch
from goodoffices.formats.workbook.tables import Cell, Sheet, cell_at
from goodoffices.formats.workbook.writing import FIXED

_RANK = re.compile(r"#\s*(\d{1,4})")
_HOW = "Write 12, 0.25, 1/3, bounds such as 5..8, or a rank such as #1."


def read_range(cell: Cell, findings: Findings) -> str | list[str] | None:
    """Read a number or two bounds; the text itself never reaches a message.

    Parameters
    ----------
    cell : Cell
        The cell.
    findings : Findings
        Told when there is something else in it.

    Returns
    -------
    str, list of str or None
        As a case document writes it; ``None`` when empty, or beside a problem.

    Examples
    --------
    >>> read_range(Cell(text="5..8", place="Issues!D2"), Findings())
    ['5', '8']
    """
    written = cell.words(findings)
    if not written:
        return None
    parts = [part.strip() for part in written.split("..")]
    try:
        numbers = [exact(part) for part in parts]
    except CaseError:
        numbers = []
    if len(numbers) not in {1, 2} or "..." in written or numbers != sorted(numbers):
        findings.problem(cell.place, "This is no number and no range.", _HOW)
        return None
    texts = [str(number) for number in numbers]
    return texts if len(texts) == 2 else texts[0]


def read_preferences(sheet: Sheet, sketch: Sketch, basis: str, findings: Findings) -> None:
    """Read walk-away values, and the column of each party in the sheet Issues.

    Parameters
    ----------
    sheet : Sheet
        The sheet Issues.
    sketch : Sketch
        Parties and options read so far; preferences are added.
    basis : str
        How preferences are known where the sheet Parties says nothing.
    findings : Findings
        Told every problem with its cell.
    """
    for party in sketch.walk_aways:
        stated = sketch.bases[party]
        least = read_range(sketch.walk_aways[party], findings)
        if least is not None:
            sketch.wishes(party, stated.text or basis)["walk_away"] = least
        elif stated.words(findings):
            sketch.wishes(party, stated.text)
    for number, party in _columns(sheet, sketch, findings).items():
        _column(number, party, sketch, (sketch.bases[party].text or basis, findings))


def _columns(sheet: Sheet, sketch: Sketch, findings: Findings) -> dict[int, str]:
    known = by_name([(str(one["id"]), str(one["name"])) for one in sketch.parties])
    found: dict[int, str] = {}
    for number, cell in enumerate(sheet.header):
        heading = cell.words(findings)
        if not heading or heading.casefold() in FIXED or heading.startswith("#"):
            continue
        party = known.get(heading.removeprefix("points:").strip().casefold())
        if party is None or party in found.values():
            findings.problem(
                cell.place,
                "The column belongs to no party of the sheet Parties, or to one that has one.",
                "Use a party's name once; begin the heading with '#' to leave the column out.",
                heading[:60],
            )
            continue
        found[number] = party
    return found


def _column(number: int, party: str, sketch: Sketch, context: tuple[str, Findings]) -> None:
    basis, findings = context
    ranks: dict[str, dict[int, list[str]]] = {}
    for issue, option, row in sketch.cells:
        cell = cell_at(row, number)
        ranked = _RANK.fullmatch(cell.text.strip())
        if ranked:
            ranks.setdefault(issue, {}).setdefault(int(ranked.group(1)), []).append(option)
            continue
        points = read_range(cell, findings)
        if points is not None:
            wishes = sketch.wishes(party, basis)
            wishes.setdefault("points", {}).setdefault(issue, {})[option] = points
    for issue, by_rank in ranks.items():
        listed = [by_rank[rank] for rank in sorted(by_rank)]
        sketch.wishes(party, basis).setdefault("orderings", {})[issue] = listed


def read_linked_points(
    sheet: Sheet, sketch: Sketch, context: tuple[Known, str], findings: Findings
) -> None:
    """Read the sheet of points for combinations.

    Parameters
    ----------
    sheet : Sheet
        The sheet; empty when there is none.
    sketch : Sketch
        Parties and issues read so far; linked points are added.
    context : tuple of Known and str
        Issues and options by name, and how preferences are known.
    findings : Findings
        Told every problem with its cell.
    """
    known, basis = context
    parties = by_name([(str(one["id"]), str(one["name"])) for one in sketch.parties])
    columns = [sheet.column(heading) for heading in ("party", "when", "points")]
    for row in sheet.rows:
        who, when, worth = (cell_at(row, column) for column in columns)
        party = parties.get(who.words(findings).casefold())
        if party is None:
            findings.problem(
                who.place,
                "There is no such party.",
                "Use one of the sheet Parties.",
                who.text[:60],
            )
            continue
        conditions = read_conditions(when.words(findings), when.place, known, findings)
        points = read_range(worth, findings)
        if not conditions or points is None:
            findings.problem(worth.place, "The row lacks conditions or points.", "Complete it.")
            continue
        wishes = sketch.wishes(party, sketch.bases[party].text or basis)
        wishes.setdefault("linked_points", []).append({"when": dict(conditions), "points": points})
