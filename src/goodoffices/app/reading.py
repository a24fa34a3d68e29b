"""Reading a folder of reports into a record."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from goodoffices.app.folders import open_reports
from goodoffices.app.many_reports import Work, read_many
from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Positions
from goodoffices.errors import MissingFileError, RecordError
from goodoffices.reports.document import positions_from_document, record_document, record_parts
from goodoffices.reports.positions import positions_of
from goodoffices.reports.record import Record


def read_folder(
    case: Case,
    where: Sequence[str],
    *,
    work: Work | None = None,
    on_start: Callable[[int], None] | None = None,
    on_report: Callable[[int], None] | None = None,
) -> Record:
    """Read reports into a record, with the grammar parser where one is installed.

    Parameters
    ----------
    case : Case
        Who and what to look for.
    where : sequence of str
        Files and folders of reports.
    work : Work or None
        How many are read at once, where, and what is kept; the usual when ``None``.
    on_start, on_report : callable or None
        Told the number of reports, and then the number read so far.

    Returns
    -------
    Record
        Everything read; a report that could not be read is in it, with a note.

    Raises
    ------
    MissingFileError
        If a path leads nowhere.
    RecordError
        If the file to keep readings in is something else.
    SweepError
        If the engine is unknown or not installed.
    """
    files = open_reports(where)
    if on_start:
        on_start(len(files))
    return read_many(files, case=case, work=work or Work(), on_report=on_report)


def describe(record: Record, case: Case, positions: Positions | None = None) -> dict[str, Any]:
    """Return the record as plain data, with the positions that follow from it.

    Parameters
    ----------
    record : Record
        What was read.
    case : Case
        The negotiation.
    positions : Positions or None
        Where the principals stand; read from the record when ``None``.

    Returns
    -------
    dict
        The document ``goodoffices/record@1``, ready for ``json.dumps``.
    """
    known = positions_of(record, case=case) if positions is None else positions
    return record_document(record, known)


def described(
    record: Record, case: Case, positions: Positions | None = None
) -> Iterator[tuple[str, Any]]:
    """Yield what :func:`describe` returns part by part, for a record of many reports.

    Parameters
    ----------
    record : Record
        What was read.
    case : Case
        The negotiation.
    positions : Positions or None
        Where the principals stand; read from the record when ``None``.

    Yields
    ------
    tuple of str and value
        As from :func:`goodoffices.reports.document.record_parts`.
    """
    known = positions_of(record, case=case) if positions is None else positions
    yield from record_parts(record, known)


def open_positions(where: str) -> Positions:
    """Read the positions out of a record document.

    Parameters
    ----------
    where : str
        Path of a record that ``goodoffices read --json`` has printed.

    Returns
    -------
    Positions
        Where each party stands, with its evidence.

    Raises
    ------
    MissingFileError
        If there is no such file.
    RecordError
        If it is no record document.
    """
    path = Path(where)
    if not path.is_file():
        raise MissingFileError(f"There is no record at {where!r}.")
    try:
        document: Any = json.loads(path.read_text(encoding="utf-8-sig"))
    except (UnicodeDecodeError, ValueError) as error:
        raise RecordError(
            f"{where!r} is no JSON record ({type(error).__name__})."
            " Make one: goodoffices read CASE REPORT... --json > record.json"
        ) from None
    return positions_from_document(document)
