"""The formats by name: what can be read, what can be written."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from goodoffices.case.document import read_case
from goodoffices.case.writing import case_document
from goodoffices.errors import CaseDocumentError, FormatError
from goodoffices.formats.draft import Draft, build_case
from goodoffices.formats.exchange import (
    MAX_FILE_BYTES,
    MAX_FILES,
    Files,
    Findings,
    Imported,
)
from goodoffices.formats.genius.reading import read_genius
from goodoffices.formats.geniusweb.reading import read_geniusweb
from goodoffices.formats.kinds import ReadableFormat
from goodoffices.formats.negmas.reading import read_negmas
from goodoffices.formats.negolog import read_negolog

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
    draft = _DRAFTERS[format_name](files, findings)
    findings.stop(what)
    if draft is None:
        findings.problem("", "Nothing could be read.", "Check that the format is the right one.")
        findings.stop(what)
        raise AssertionError  # pragma: no cover - stop raises
    case = build_case(draft, findings)
    try:
        checked = read_case(json.dumps(case_document(case)))
    except CaseDocumentError as error:
        raise FormatError(what, error.problems) from None
    return Imported(
        format=format_name, case=checked, notes=tuple(findings.notes), files=draft.files
    )


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
