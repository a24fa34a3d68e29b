"""From the tables of a workbook to a case, with every problem at its cell."""

from __future__ import annotations

import json
from collections.abc import Mapping

from goodoffices.case.document import read_case
from goodoffices.case.negotiation import Case
from goodoffices.errors import CaseDocumentError, Problem
from goodoffices.formats.exchange import Findings
from goodoffices.formats.names import completed, slug
from goodoffices.formats.workbook.conditions import Known, by_name
from goodoffices.formats.workbook.links import read_links
from goodoffices.formats.workbook.points import read_linked_points, read_preferences
from goodoffices.formats.workbook.rest import add_rest
from goodoffices.formats.workbook.sketch import Sketch
from goodoffices.formats.workbook.tables import (
    CASE,
    ISSUES,
    LINKED,
    LINKS,
    PARTIES,
    REST,
    Cell,
    Sheet,
    cell_at,
)


def read_tables(
    sheets: Mapping[str, Sheet], title: str, basis: str, findings: Findings
) -> Case | None:
    """Build the case that tables hold.

    Parameters
    ----------
    sheets : mapping of str to Sheet
        Sheets by name; Parties and Issues must be among them.
    title : str
        Title where the sheet Case gives none.
    basis : str
        How preferences are known where the sheet Parties says nothing: the file's citation.
    findings : Findings
        Told every problem with its cell; no points are quoted.

    Returns
    -------
    Case or None
        The case; ``None`` beside problems.
    """
    for name in (PARTIES, ISSUES):
        if not sheets.get(name, Sheet(name=name)).rows:
            findings.problem(name, "The sheet is missing or empty.", "Add it with its headings.")
    if findings.problems:
        return None
    sketch = Sketch()
    _about(sheets.get(CASE, Sheet(name=CASE)), title, sketch, findings)
    _parties(sheets[PARTIES], sketch, findings)
    known = _issues(sheets[ISSUES], sketch, findings)
    read_preferences(sheets[ISSUES], sketch, basis, findings)
    linked = sheets.get(LINKED, Sheet(name=LINKED))
    read_linked_points(linked, sketch, (known, basis), findings)
    read_links(sheets.get(LINKS, Sheet(name=LINKS)), sketch, known, findings)
    add_rest(sheets.get(REST, Sheet(name=REST)), sketch, findings)
    if findings.problems:
        return None
    try:
        return read_case(json.dumps(sketch.document()))
    except CaseDocumentError as error:
        findings.problems.extend(_at_its_cell(one, sketch) for one in error.problems)
        return None


def _at_its_cell(problem: Problem, sketch: Sketch) -> Problem:
    return Problem(
        path=sketch.place_of(problem.path),
        message=problem.message,
        remedy=problem.remedy,
        value=problem.value,
    )


def _about(sheet: Sheet, title: str, sketch: Sketch, findings: Findings) -> None:
    stated = {row[0].words(findings).casefold(): cell_at(row, 1) for row in sheet.rows}
    named = stated["title"].words(findings) if "title" in stated else ""
    sketch.head["title"] = named or title
    identifier = stated["id"].words(findings) if "id" in stated else ""
    sketch.head["id"] = identifier or slug(named or title) or "case"
    sketch.head["about"] = stated["about"].text if "about" in stated else ""
    for key, cell in stated.items():
        sketch.places[key] = cell.place


def _parties(sheet: Sheet, sketch: Sketch, findings: Findings) -> None:
    column = sheet.column("party", "name")
    if column is None:
        findings.problem(sheet.name, "There is no column 'party'.", "Add it.")
        return
    role, given = sheet.column("role"), sheet.column("id")
    names = [cell_at(row, column).words(findings) for row in sheet.rows]
    stated = [cell_at(row, given).words(findings) for row in sheet.rows]
    ids = completed(names, stated, "party")
    _refuse_twins([cell_at(row, column) for row in sheet.rows], "Two parties", findings)
    for row, name, party_id in zip(sheet.rows, names, ids, strict=True):
        place = f"parties[{len(sketch.parties)}]"
        sketch.places[place] = cell_at(row, column).place
        sketch.places[f"{place}.role"] = cell_at(row, role).place
        written = cell_at(row, role).words(findings).casefold()
        sketch.parties.append({"id": party_id, "name": name, "role": written or "principal"})
    walk_away, basis = sheet.column("walk-away", "walk away", "walkaway"), sheet.column("basis")
    for row, party_id in zip(sheet.rows, ids, strict=True):
        sketch.walk_aways[party_id] = cell_at(row, walk_away)
        sketch.bases[party_id] = cell_at(row, basis)


def _issues(sheet: Sheet, sketch: Sketch, findings: Findings) -> Known:
    issue_column, option_column = sheet.column("issue"), sheet.column("option")
    if issue_column is None or option_column is None:
        findings.problem(sheet.name, "There is no column 'issue' or 'option'.", "Add it.")
        return Known(issues={}, options={})
    groups: list[tuple[str, list[tuple[Cell, ...]]]] = []
    for row in sheet.rows:
        name = cell_at(row, issue_column).words(findings)
        if not groups or (name and name != groups[-1][0]):
            groups.append((name, []))
        groups[-1][1].append(row)
    firsts = [cell_at(rows[0], issue_column) for _, rows in groups]
    _refuse_twins(firsts, "Two issues, or rows of one that do not stand together,", findings)
    column = sheet.column("issue id")
    stated = [_first(rows, column, findings) for _, rows in groups]
    ids = completed([name for name, _ in groups], stated, "issue")
    for issue_id, (name, rows) in zip(ids, groups, strict=True):
        sketch.places[f"issues[{len(sketch.issues)}]"] = cell_at(rows[0], issue_column).place
        options = _options(sheet, rows, (issue_id, sketch), findings)
        sketch.issues.append({"id": issue_id, "name": name, "options": options})
    return Known(
        issues=by_name([(str(one["id"]), str(one["name"])) for one in sketch.issues]),
        options={
            str(one["id"]): by_name([(o["id"], o["name"]) for o in one["options"]])
            for one in sketch.issues
        },
    )


def _refuse_twins(cells: list[Cell], what: str, findings: Findings) -> None:
    """Name a cell whose text another has, or that has none."""
    seen: set[str] = set()
    for cell in cells:
        name = cell.text.strip().casefold()
        if not name or name in seen:
            message = f"{what} have one name." if name else "A name is missing here."
            findings.problem(
                cell.place, message, "Give each its own.", cell.text.strip()[:60] or None
            )
        seen.add(name)


def _first(rows: list[tuple[Cell, ...]], column: int | None, findings: Findings) -> str:
    written = [cell_at(row, column).words(findings) for row in rows]
    return next((one for one in written if one), "")


def _options(
    sheet: Sheet,
    rows: list[tuple[Cell, ...]],
    context: tuple[str, Sketch],
    findings: Findings,
) -> list[dict[str, object]]:
    issue_id, sketch = context
    column, given = sheet.column("option"), sheet.column("option id")
    names = [cell_at(row, column).words(findings) for row in rows]
    stated = [cell_at(row, given).words(findings) for row in rows]
    ids = completed(names, stated, "option")
    _refuse_twins([cell_at(row, column) for row in rows], "Two options of the issue", findings)
    found: list[dict[str, object]] = []
    for row, name, option_id in zip(rows, names, ids, strict=True):
        place = f"issues[{len(sketch.issues)}].options[{len(found)}]"
        sketch.places[place] = cell_at(row, column).place
        sketch.cells.append((issue_id, option_id, row))
        found.append({"id": option_id, "name": name, **_quantity(sheet, row, findings)})
    return found


def _quantity(sheet: Sheet, row: tuple[Cell, ...], findings: Findings) -> dict[str, int]:
    cell = cell_at(row, sheet.column("quantity"))
    written = cell.words(findings)
    if not written:
        return {}
    if written.lstrip("-").isdecimal() and len(written) < 30:
        return {"quantity": int(written)}
    findings.problem(cell.place, "A quantity is a whole number.", "Write digits only.")
    return {}
