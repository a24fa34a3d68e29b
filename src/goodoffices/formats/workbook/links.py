"""Links in rows: which packages cannot be."""

from __future__ import annotations

from typing import Any

from goodoffices.formats.exchange import Findings
from goodoffices.formats.names import completed
from goodoffices.formats.workbook.conditions import Conditions, Known, read_conditions
from goodoffices.formats.workbook.sketch import Sketch
from goodoffices.formats.workbook.tables import Cell, Sheet, cell_at

HEADINGS = (
    "id", "kind", "conditions", "then", "issues", "at least", "at most", "otherwise", "reason",
)  # fmt: skip
"""Columns of the sheet Links."""


def read_links(sheet: Sheet, sketch: Sketch, known: Known, findings: Findings) -> None:
    """Read the sheet of links.

    Parameters
    ----------
    sheet : Sheet
        The sheet; empty when there is none.
    sketch : Sketch
        Issues read so far; links are added.
    known : Known
        Issues and options by name.
    findings : Findings
        Told every problem with its cell.
    """
    columns = {heading: sheet.column(heading) for heading in HEADINGS}
    stated = [cell_at(row, columns["id"]).words(findings) for row in sheet.rows]
    ids = completed([one or "link" for one in stated], stated, "link")
    for row, link_id in zip(sheet.rows, ids, strict=True):
        cells = {heading: cell_at(row, column) for heading, column in columns.items()}
        sketch.places[f"links[{len(sketch.links)}]"] = row[0].place
        kind = cells["kind"].words(findings).casefold().replace(" ", "_")
        link: dict[str, Any] = {
            "id": link_id,
            "kind": kind,
            **_parts(kind, cells, known, findings),
        }
        if cells["reason"].text.strip():
            link["reason"] = cells["reason"].text
        sketch.links.append(link)


def _parts(
    kind: str, cells: dict[str, Cell], known: Known, findings: Findings
) -> dict[str, object]:
    conditions = _conditions(cells["conditions"], known, findings)
    issues = _issues(cells["issues"], known, findings)
    bounds = {
        key: number
        for key in ("at_least", "at_most")
        if (number := _whole(cells[key.replace("_", " ")], findings)) is not None
    }
    match kind:
        case "requires":
            then = _conditions(cells["then"], known, findings)
            return {"when": dict(conditions), "then": dict(then)}
        case "excludes":
            return {"together": dict(conditions)}
        case "counts":
            return {"of": [{"issue": i, "options": o} for i, o in conditions], **bounds}
        case "total":
            return {"issues": issues, **bounds}
        case "applies_only_if":
            named = {"issue": issues[0]} if issues else {}
            otherwise = cells["otherwise"].words(findings)
            options = known.options.get(issues[0], {}) if issues else {}
            chosen = options.get(otherwise.casefold(), otherwise)
            return {**named, "when": dict(conditions), "otherwise": chosen}
    return {"issues": issues}


def _conditions(cell: Cell, known: Known, findings: Findings) -> Conditions:
    return read_conditions(cell.words(findings), cell.place, known, findings)


def _issues(cell: Cell, known: Known, findings: Findings) -> list[str]:
    found = []
    for part in filter(None, (one.strip() for one in cell.words(findings).split(";"))):
        if (issue := known.issues.get(part.casefold())) is None:
            findings.problem(
                cell.place, "There is no such issue.", "Use one of the sheet Issues.", part[:60]
            )
            continue
        found.append(issue)
    return found


def _whole(cell: Cell, findings: Findings) -> int | None:
    written = cell.words(findings)
    if not written:
        return None
    if written.lstrip("-").isdecimal() and len(written) < 30:
        return int(written)
    findings.problem(cell.place, "This must be a whole number.", "Write digits only.")
    return None
