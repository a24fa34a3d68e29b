"""Opening a package that a person means."""

from __future__ import annotations

from pathlib import Path

from goodoffices.case.notation import Value, read_notation
from goodoffices.errors import CaseDocumentError, MissingFileError, PackageError, Problem


def open_package(where: str) -> dict[str, str]:
    """Read a package from a file, or from words such as ``"toll=none,hours=day"``.

    Parameters
    ----------
    where : str
        Path of a JSON or YAML file that maps issues to options, alone or under
        ``options``; or pairs of issue and option with ``=`` between, separated by commas.

    Returns
    -------
    dict of str to str
        Option of each issue, as written: whether the case knows them is not asked.

    Raises
    ------
    MissingFileError
        If there is no such file, and these are no pairs either.
    PackageError
        If the file or the pairs cannot be read; all problems at once.
    """
    path = Path(where)
    if path.is_file():
        return _from_file(path)
    if "=" not in where:
        raise MissingFileError(
            f"There is no package at {where!r}. Give a JSON or YAML file, or pairs such as"
            " issue=option,issue=option."
        )
    return _from_pairs(where)


def _from_file(path: Path) -> dict[str, str]:
    try:
        document: Value = read_notation(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise PackageError(
            [_problem("The file is not UTF-8 text.", "Save it as UTF-8.")]
        ) from None
    except CaseDocumentError as error:
        raise PackageError(error.problems) from None
    held = document.get("options") if isinstance(document, dict) else None
    options = held if isinstance(held, dict) else document
    if not isinstance(options, dict):
        message = "A package is an object that maps issues to options."
        raise PackageError([_problem(message, "Write 'issue: option' lines.")])
    return {issue: str(option) for issue, option in options.items()}


def _from_pairs(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    problems = []
    for pair in filter(None, (part.strip() for part in text.split(","))):
        issue, equals, option = (part.strip() for part in pair.partition("="))
        if not equals or not issue or not option:
            problems.append(_problem("This is no pair.", "Write issue=option.", value=pair))
        elif issue in found:
            problems.append(_problem("An issue stands twice.", "Keep one.", value=issue))
        found[issue] = option
    if problems:
        raise PackageError(problems)
    return found


def _problem(message: str, remedy: str, *, value: str | None = None) -> Problem:
    return Problem(path="", message=message, remedy=remedy, value=value)
