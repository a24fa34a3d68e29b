"""A record written in one of the formats other programs read."""

from __future__ import annotations

import json
from collections.abc import Sequence

from goodoffices.errors import FormatError, Problem
from goodoffices.formats.exchange import Written
from goodoffices.formats.kinds import RecordFormat
from goodoffices.formats.records.annotations import annotation_page
from goodoffices.formats.records.opened import OpenedRecord
from goodoffices.formats.records.tables import record_tables, within_cells
from goodoffices.formats.workbook.csv_files import write_csv
from goodoffices.formats.workbook.excel import write_excel
from goodoffices.formats.workbook.tables import Table

SHOWN = 5
"""Reports named in a note."""


def write_record(
    format_name: RecordFormat, record: OpenedRecord, *, further: Sequence[Table] = ()
) -> Written:
    """Write a record for another program.

    Parameters
    ----------
    format_name : RecordFormat
        The format.
    record : OpenedRecord
        From :func:`goodoffices.formats.records.opened.opened_record`.
    further : sequence of Table
        Tables to go with those of the record, such as events of other projects' tables.

    Returns
    -------
    Written
        Files with notes; the same record gives the same bytes.

    Raises
    ------
    FormatError
        If the record does not fit the format.
    """
    if format_name is RecordFormat.WEB_ANNOTATIONS:
        _refuse_tables(further)
        page = json.dumps(annotation_page(record), ensure_ascii=False, indent=1)
        data = f"{page}\n".encode("utf-8", errors="replace")
        files, notes = [("annotations.jsonld", data)], _untold(record)
    elif format_name is RecordFormat.CSV:
        files, notes = write_csv([*record_tables(record), *further]), _uncompared(record)
    else:
        tables, cut = within_cells([*record_tables(record), *further])
        files, notes = [("record.xlsx", write_excel(tables))], [*_uncompared(record), *cut]
    return Written(format=format_name.value, files=tuple(files), notes=tuple(notes))


def _refuse_tables(further: Sequence[Table]) -> None:
    if further:
        message = "Events from tables have no words of a report to annotate."
        problem = Problem(path=further[0].name, message=message, remedy="Write csv or xlsx.")
        raise FormatError("The record cannot be written as web-annotations", [problem])


def _untold(record: OpenedRecord) -> list[str]:
    missing = record.untold
    if not missing:
        return []
    more = f" and {len(missing) - SHOWN:,} more" if len(missing) > SHOWN else ""
    return [
        f"The text of {len(missing):,} report(s) is not at hand, so their quotes were not compared"
        f" and stand without the words around them: {', '.join(missing[:SHOWN])}{more}."
        " Add: --reports FOLDER"
    ]


def _uncompared(record: OpenedRecord) -> list[str]:
    """Say in a table's notes which quotes a person asked to compare and were not."""
    missing = record.untold if record.is_compared else ()
    if not missing:
        return []
    more = f" and {len(missing) - SHOWN:,} more" if len(missing) > SHOWN else ""
    return [
        f"The quotes of {len(missing):,} report(s) were not compared, for none of the files given"
        f" is that report: {', '.join(missing[:SHOWN])}{more}."
        " Add the files that were read, as they were: --reports FOLDER"
    ]
