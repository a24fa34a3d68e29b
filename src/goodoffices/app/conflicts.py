"""Opening the conflict that a person means."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from goodoffices.app.cases import CASE_NAMES, open_case
from goodoffices.app.worked import worked_case
from goodoffices.case.negotiation import Case
from goodoffices.case.notation import read_notation
from goodoffices.errors import CaseDocumentError, MissingFileError, Problem
from goodoffices.stability.conflict import Conflict
from goodoffices.stability.reading import read_conflict

CONFLICT_NAMES = ("conflict.yaml", "conflict.yml", "conflict.json")
"""File names looked for when a folder is given as a conflict."""


def find_conflict(where: str) -> Path:
    """Find the document that holds the conflict a person means.

    Parameters
    ----------
    where : str
        Path of a conflict or case document, path of a folder that holds one, or name of a
        worked conflict or case.

    Returns
    -------
    Path
        The document; in a folder with both the conflict document.

    Raises
    ------
    MissingFileError
        If there is no such document.
    """
    path = Path(where)
    if path.is_file():
        return path
    for folder in (path, worked_case(where)):
        for name in (*CONFLICT_NAMES, *CASE_NAMES):
            if folder is not None and (folder / name).is_file():
                return folder / name
    raise MissingFileError(
        f"There is no conflict at {where!r}. Give a conflict document, a case document with a"
        f" key 'conflict', a folder with {CONFLICT_NAMES[0]}, or the name of a worked conflict."
    )


def open_conflict(where: str) -> Conflict:
    """Read the conflict that a person means.

    Parameters
    ----------
    where : str
        As for :func:`find_conflict`.

    Returns
    -------
    Conflict
        The conflict.

    Raises
    ------
    MissingFileError
        If there is no such document.
    CaseDocumentError
        If it has problems, or a case document has no conflict; all problems at once.
    LimitError
        If there are more than 22 options.
    """
    path = find_conflict(where)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = _problem(f"byte {error.start}", "This is not UTF-8 text.", "Save it so.")
        raise CaseDocumentError([problem], what="conflict") from None
    document = read_notation(text)
    schema = document.get("schema", "") if isinstance(document, dict) else ""
    if not str(schema).startswith("goodoffices/case@"):
        return read_conflict(text)
    case = open_case(str(path))
    if not case.conflict:
        remedy = "Add the key 'conflict', or ask with '--deal'."
        problem = _problem("conflict", "This case holds no conflict.", remedy)
        raise CaseDocumentError([problem], what="conflict")
    return read_conflict(case.conflict)


def conflict_problems(case: Case) -> tuple[Problem, ...]:
    """Return the problems of the conflict that a case holds.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    tuple of Problem
        With places as in the case document; empty without a conflict.
    """
    try:
        if case.conflict:
            read_conflict(case.conflict)
    except CaseDocumentError as error:
        return tuple(replace(one, path=f"conflict.{one.path}") for one in error.problems)
    return ()


def _problem(path: str, message: str, remedy: str) -> Problem:
    return Problem(path=path, message=message, remedy=remedy)
