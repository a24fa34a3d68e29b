"""Opening the case that a person means."""

from __future__ import annotations

from pathlib import Path

from goodoffices.app.worked import worked_case
from goodoffices.case.document import read_case
from goodoffices.case.negotiation import Case
from goodoffices.errors import CaseDocumentError, MissingFileError, Problem

CASE_NAMES = ("case.yaml", "case.yml", "case.json")
"""File names looked for when a folder is given as a case."""


def find_case(where: str) -> Path:
    """Find the case document that a person means.

    Parameters
    ----------
    where : str
        Path of a document, path of a folder that holds one, or name of a worked case.

    Returns
    -------
    Path
        The document.

    Raises
    ------
    MissingFileError
        If there is no such document.
    """
    path = Path(where)
    if path.is_file():
        return path
    for folder in (path, worked_case(where)):
        for name in CASE_NAMES:
            if folder is not None and (folder / name).is_file():
                return folder / name
    raise MissingFileError(
        f"There is no case at {where!r}. Give a case document, a folder with {CASE_NAMES[0]},"
        " or the name of a worked case."
    )


def open_case(where: str) -> Case:
    """Read the case document that a person means.

    Parameters
    ----------
    where : str
        As for :func:`find_case`.

    Returns
    -------
    Case
        The negotiation.

    Raises
    ------
    MissingFileError
        If there is no such document.
    CaseDocumentError
        If it has problems; all of them at once.
    """
    path = find_case(where)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseDocumentError(
            [
                Problem(
                    path=f"byte {error.start}",
                    message="The document is not UTF-8 text.",
                    remedy="Save it as plain text in UTF-8; a Word or PDF file is no case."
                    " A workbook is read by: goodoffices import xlsx.",
                )
            ]
        ) from None
    return read_case(text)
