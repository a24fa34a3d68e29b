"""Opening two versions of a draft text, and what is said of their wording."""

from __future__ import annotations

from pathlib import Path

from goodoffices.errors import CaseDocumentError, MissingFileError, Problem
from goodoffices.ratification.wording.changes import ClauseChange, compare
from goodoffices.ratification.wording.clauses import clauses_of
from goodoffices.ratification.wording.stances import StanceOnWording, read_stances


def open_drafts(
    old: str, new: str, stances: str | None = None
) -> tuple[tuple[ClauseChange, ...], tuple[StanceOnWording, ...]]:
    """Compare two versions of a draft text.

    Parameters
    ----------
    old, new : str
        Paths of UTF-8 text files.
    stances : str or None
        Path of a list of stances, JSON or YAML.

    Returns
    -------
    tuple of ClauseChange, tuple of StanceOnWording
        The comparison, and the stances.

    Raises
    ------
    MissingFileError
        If a path leads nowhere.
    CaseDocumentError
        If a file is not UTF-8 text, or the stances have problems; all of these at once.
    LimitError
        If a version has more than 1,000 clauses.
    """
    first, second = clauses_of(_text(old)), clauses_of(_text(new))
    said = () if stances is None else read_stances(_text(stances), first, second)
    return compare(first, second), said


def _text(where: str) -> str:
    path = Path(where)
    if not path.is_file():
        raise MissingFileError(f"There is no file {where!r}. Give a text file.")
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Problem(
            path=f"{where}, byte {error.start}",
            message="The file is not UTF-8 text.",
            remedy="Save it as UTF-8.",
        )
        raise CaseDocumentError([problem], what="document") from None
