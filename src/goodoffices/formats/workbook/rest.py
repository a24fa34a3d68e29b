"""The sheet "Rest": what has no column, one object a row, as JSON."""

from __future__ import annotations

import json
from typing import Any

from goodoffices.case.notation import read_notation
from goodoffices.errors import CaseDocumentError
from goodoffices.formats.exchange import Findings
from goodoffices.formats.workbook.sketch import Part, Sketch
from goodoffices.formats.workbook.tables import Cell, Sheet
from goodoffices.formats.workbook.writing import TOP


def add_rest(sheet: Sheet, sketch: Sketch, findings: Findings) -> None:
    """Add what stands in the sheet "Rest" to the document.

    Parameters
    ----------
    sheet : Sheet
        The sheet; empty when there is none.
    sketch : Sketch
        The document so far.
    findings : Findings
        Told what is no JSON, or belongs to nothing.
    """
    for row in sheet.rows:
        part = row[0].words(findings)
        value = _json(row, findings)
        if value is None:
            continue
        if part == "preferences order":
            sketch.order = [one for one in _listed(value) if isinstance(one, str)]
        elif "." in part:
            _add(part, value, sketch, row[0], findings)
        elif not _kept(part, value, sketch):
            findings.problem(
                row[0].place, "There is no such part, or it stands twice.", "Remove it.", part[:60]
            )


def _kept(part: str, value: object, sketch: Sketch) -> bool:
    """Keep a part of its own; ``False`` where a sheet or another row says it already."""
    key = part.removesuffix("[]")
    if not key or key in TOP:
        return False
    if part == key:
        return key not in sketch.rest and sketch.rest.setdefault(key, value) is value
    entries = sketch.rest.setdefault(key, [])
    if isinstance(entries, list):
        entries.append(value)
    return isinstance(entries, list)


def _listed(value: Any) -> list[Any]:  # noqa: ANN401 - plain data
    return value if isinstance(value, list) else []


def _json(row: tuple[Cell, ...], findings: Findings) -> Any:  # noqa: ANN401 - plain data
    text = "".join(cell.text for cell in row[1:])
    try:
        # Read within limits first; what is kept has no decimals that JSON would round.
        read_notation(text if text.lstrip()[:1] in {"{", "["} else f"[{text}]")
        return json.loads(text, parse_float=str)
    except (CaseDocumentError, ValueError, RecursionError):
        findings.problem(
            row[0].place, "The entry beside it is no JSON.", "Undo the change, or remove the row."
        )
        return None


def _add(part: str, value: object, sketch: Sketch, cell: Cell, findings: Findings) -> None:
    kind, _, name = part.partition(".")
    targets: dict[str, Part] = {}
    if kind in {"parties", "issues", "links"}:
        listed = {"parties": sketch.parties, "issues": sketch.issues, "links": sketch.links}[kind]
        targets = {str(one["id"]): one for one in listed}
    elif kind == "options":
        targets = {f"{i['id']}.{o['id']}": o for i in sketch.issues for o in i["options"]}
    if name not in targets or not isinstance(value, dict):
        findings.problem(
            cell.place,
            "This belongs to nothing in the other sheets; was an identifier changed?",
            "Correct or remove the row.",
            part[:60],
        )
        return
    targets[name].update(value)
