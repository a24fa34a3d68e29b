"""Writing a record for other programs, with its reports and events of tables beside it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from goodoffices.app.exchanging import Exported, put
from goodoffices.app.folders import open_reports
from goodoffices.errors import MissingFileError, RecordError
from goodoffices.formats.events.document import events_table
from goodoffices.formats.kinds import RecordFormat
from goodoffices.formats.records.opened import opened_record
from goodoffices.formats.records.writing import write_record
from goodoffices.reports.layout.intake import take_in


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideRecord:
    """What goes with a record into an export.

    Parameters
    ----------
    reports : sequence of str
        Files and folders of the reports, so that every quote is compared with its report.
    events : sequence of str
        Documents of events read from tables, to go with the record.
    include_restricted : bool
        Whether rows that may not be passed on go out all the same (R231).
    """

    reports: Sequence[str] = ()
    events: Sequence[str] = ()
    include_restricted: bool = False


_NOTHING = BesideRecord()


def export_record(
    format_name: RecordFormat,
    record: str,
    where: str,
    *,
    beside: BesideRecord = _NOTHING,
    overwrite: bool = False,
) -> Exported:
    """Write a record for another program.

    Parameters
    ----------
    format_name : RecordFormat
        The format.
    record : str
        Path of a record document.
    where : str
        A file; for csv a folder, or a path ending in ``.zip``.
    beside : BesideRecord
        Reports, and events of tables.
    overwrite : bool
        Whether files already there may be replaced.

    Returns
    -------
    Exported
        Paths, and notes that begin with what was left out.

    Raises
    ------
    RecordError
        If a file is no JSON.
    FormatError
        If the record is damaged or does not fit the format.
    MissingFileError
        If a path leads nowhere, or something is there already.
    """
    opened = opened_record(_json(record), _texts(beside.reports) if beside.reports else {})
    documents = [(Path(path).name, _json(path)) for path in beside.events]
    table, notes = events_table(documents, include_restricted=beside.include_restricted)
    further = [table] if beside.events else []
    written = write_record(format_name, opened, further=further)
    complete = replace(written, notes=(*notes, *written.notes))
    in_folder = format_name is RecordFormat.CSV
    return put(complete, where, in_folder=in_folder, overwrite=overwrite)


def _texts(where: Sequence[str]) -> dict[str, str]:
    """Return the text of each report by the digest of its file, and by its name."""
    texts = {}
    for file in open_reports(where):
        taken = take_in(file.data, report_id=file.name, name=file.name, extract=file.extract)
        texts[file.digest] = texts[file.name] = taken.report.text
    return texts


def _json(where: str) -> object:
    path = Path(where)
    if not path.is_file():
        raise MissingFileError(f"There is no file at {where!r}.")
    try:
        read: object = json.loads(path.read_text(encoding="utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise RecordError(f"{where!r} is no JSON document ({type(error).__name__}).") from None
    return read
