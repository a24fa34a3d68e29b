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

_MAKE_ONE = "Make one: goodoffices read CASE REPORT... -o record.json"


def read_folder(
    case: Case,
    where: Sequence[str],
    *,
    work: Work | None = None,
    on_start: Callable[[int], None] | None = None,
    on_report: Callable[[int], None] | None = None,
    on_left_out: Callable[[str], None] | None = None,
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
    on_left_out : callable or None
        Told in a line what is not taken for a report.

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
    files = open_reports(where, on_left_out=on_left_out)
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


def open_positions(where: str, case: Case) -> Positions:
    """Read the positions out of a record document.

    Parameters
    ----------
    where : str
        Path of a record that ``goodoffices read --json`` has printed.
    case : Case
        The negotiation that the record must be about.

    Returns
    -------
    Positions
        Where each party stands, with its evidence.

    Raises
    ------
    MissingFileError
        If there is no such file.
    RecordError
        If it is no record document, or one of another negotiation.
    """
    return positions_from_document(open_record(where, case))


def open_record(where: str, case: Case) -> Any:  # noqa: ANN401 - checked by whoever reads its parts
    """Read a record document of a case, as far as its name goes.

    Parameters
    ----------
    where : str
        Path of a record that ``goodoffices read --json`` has printed.
    case : Case
        The negotiation that the record must be about.

    Returns
    -------
    Any
        The JSON value.

    Raises
    ------
    MissingFileError
        If there is no such file.
    RecordError
        If it is no JSON document, or says that it is about another negotiation.
    """
    path = Path(where)
    if not path.is_file():
        raise MissingFileError(f"There is no record at {where!r}. {_MAKE_ONE}")
    try:
        document: Any = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise RecordError(
            f"{where!r} is no JSON record ({type(error).__name__}). {_MAKE_ONE}"
        ) from None
    about = document.get("case", case.id) if isinstance(document, dict) else case.id
    if about != case.id:
        raise RecordError(
            f"The record at {where!r} is about the case {about!r}, not {case.id!r}."
            " Name the case it was read for, or read the reports again with this one."
        )
    return document
