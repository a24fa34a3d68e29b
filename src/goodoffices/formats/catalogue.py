"""The formats by name: what can be read, what can be written."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from goodoffices.case.document import read_case
from goodoffices.case.negotiation import Case
from goodoffices.case.writing import case_document
from goodoffices.errors import CaseDocumentError, FormatError, Problem
from goodoffices.formats.case_text import case_json, case_yaml
from goodoffices.formats.draft import Draft, build_case
from goodoffices.formats.exchange import (
    MAX_FILE_BYTES,
    MAX_FILES,
    Files,
    Findings,
    Imported,
    SourceFile,
    Written,
)
from goodoffices.formats.exportable import MAX_DECIMALS, Side, sides_of
from goodoffices.formats.genius.reading import read_genius
from goodoffices.formats.genius.writing import write_genius
from goodoffices.formats.geniusweb.reading import read_geniusweb
from goodoffices.formats.geniusweb.writing import write_geniusweb
from goodoffices.formats.kinds import ReadableFormat, WritableFormat
from goodoffices.formats.negmas.reading import read_negmas
from goodoffices.formats.negmas.writing import write_negmas
from goodoffices.formats.negolog import read_negolog
from goodoffices.formats.workbook.exchange import (
    read_table_files,
    read_workbook,
    write_table_files,
    write_workbook,
)

_DRAFTERS: Mapping[ReadableFormat, Callable[[Files, Findings], Draft | None]] = {
    ReadableFormat.GENIUS: read_genius,
    ReadableFormat.GENIUSWEB: read_geniusweb,
    ReadableFormat.NEGMAS: read_negmas,
    ReadableFormat.NEGOLOG: read_negolog,
}


def read_format(format_name: ReadableFormat, files: Files) -> Imported:
    """Read a case from files of another program.

    Parameters
    ----------
    format_name : ReadableFormat
        The format.
    files : mapping of str to bytes
        Files by name, in the order in which parties are to appear.

    Returns
    -------
    Imported
        The case, which passes every check of a case document, with notes and sources.

    Raises
    ------
    FormatError
        With all problems at once: file, place, what is wrong, what to do. Never half a case,
        never a preference value.

    Notes
    -----
    Exact: every number is read from its digits.
    """
    findings = Findings()
    what = f"The files cannot be read as {format_name}"
    _check_size(files, findings)
    findings.stop(what)
    case, sources = _read(format_name, files, findings)
    findings.stop(what)
    if case is None:
        nothing = Problem(
            path="", message="Nothing could be read.", remedy="Check that the format is right."
        )
        raise FormatError(what, [nothing])
    try:
        checked = read_case(json.dumps(case_document(case)))
    except CaseDocumentError as error:
        raise FormatError(what, error.problems) from None
    return Imported(format=format_name, case=checked, notes=tuple(findings.notes), files=sources)


def _read(
    format_name: ReadableFormat, files: Files, findings: Findings
) -> tuple[Case | None, tuple[SourceFile, ...]]:
    if format_name is ReadableFormat.XLSX:
        return read_workbook(files, findings)
    if format_name is ReadableFormat.CSV:
        return read_table_files(files, findings)
    draft = _DRAFTERS[format_name](files, findings)
    if draft is None or findings.problems:
        return None, ()
    return build_case(draft, findings), draft.files


_WRITERS: Mapping[
    WritableFormat,
    Callable[[Case, tuple[Side, ...], Findings], list[tuple[str, bytes]]],
] = {
    WritableFormat.GENIUS: write_genius,
    WritableFormat.GENIUSWEB: write_geniusweb,
    WritableFormat.NEGMAS: write_negmas,
}


_WHOLE: Mapping[WritableFormat, Callable[[Case, Findings], list[tuple[str, bytes]]]] = {
    WritableFormat.XLSX: write_workbook,
    WritableFormat.CSV: write_table_files,
    WritableFormat.JSON: lambda case, _: [(f"{case.id}.json", case_json(case).encode())],
    WritableFormat.YAML: lambda case, _: [(f"{case.id}.yaml", case_yaml(case).encode())],
}


def write_format(
    format_name: WritableFormat, case: Case, *, decimals: int | None = None
) -> Written:
    """Write a case in the form of another program.

    Parameters
    ----------
    format_name : WritableFormat
        The format.
    case : Case
        The negotiation.
    decimals : int or None
        Decimal places to round numbers to, from 0 to 30; ``None`` refuses a number that the
        format cannot write exactly.

    Returns
    -------
    Written
        Files, and notes on what was left out. Reading them gives an equal case, but for that.

    Raises
    ------
    FormatError
        If the format cannot say something that matters; all of it at once, by name (R124).

    Notes
    -----
    The same case always gives the same bytes.
    """
    findings = Findings()
    what = f"The case cannot be written as {format_name}"
    if decimals is not None and not 0 <= decimals <= MAX_DECIMALS:
        findings.problem(
            "--decimals", "There are too few or too many.", f"Use 0 to {MAX_DECIMALS}."
        )
        findings.stop(what)
    if format_name in _WRITERS:
        sides = sides_of(case, findings, decimals=decimals)
        findings.stop(what)
        files = _WRITERS[format_name](case, sides, findings)
        findings.stop(what)
    else:
        files = _WHOLE[format_name](case, findings)
        findings.stop(what)
    return Written(format=format_name, files=tuple(files), notes=tuple(findings.notes))


def _check_size(files: Files, findings: Findings) -> None:
    if not files:
        findings.problem("", "There is no file.", "Give a folder or files.")
    if len(files) > MAX_FILES:
        findings.problem(
            "", f"There are {len(files)} files.", f"Give at most {MAX_FILES}, of one negotiation."
        )
    for name, data in files.items():
        if len(data) > MAX_FILE_BYTES:
            size = f"{MAX_FILE_BYTES // 1_000_000} MB"
            findings.problem(name, f"The file is larger than {size}.", "Split the negotiation.")
