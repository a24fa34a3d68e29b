"""Checking an answer with the stand-alone checker."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from goodoffices import checker
from goodoffices.app.cases import find_case, open_case
from goodoffices.case.writing import case_document
from goodoffices.errors import AnswerError, MissingFileError

MOST_BYTES = 50_000_000
"""Longest answer that is read."""

UNUSABLE = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the checker raises for documents of another shape; it has no errors of its own."""


Claims = Mapping[str, bool | None]
"""Claims with their place: true, false, or ``None`` where not re-proved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the checker says of an answer.

    Parameters
    ----------
    claims : Claims
        Every claim of the answer.
    made_for : str
        Identifier of the case that the answer names.
    case, title : str
        Identifier and title of the case that it was checked against.
    """

    claims: Claims
    made_for: str
    case: str
    title: str


def verify_answer(answer: str, case: str) -> Verdict:
    """Check an answer against its case by code that shares nothing with what gave it.

    Parameters
    ----------
    answer : str
        Path of a document printed by ``goodoffices packages --json``.
    case : str
        Path of a case document, of a folder that holds one, or name of a worked case.

    Returns
    -------
    Verdict
        Every claim, and which cases it is about.

    Raises
    ------
    MissingFileError
        If a path leads nowhere.
    CaseDocumentError
        If the case has problems.
    AnswerError
        If the answer is no packages document that can be read, or too long.

    Notes
    -----
    A case in JSON goes to the checker as it stands; one in YAML is converted first.
    """
    opened = open_case(case)
    try:
        if Path(answer).stat().st_size > MOST_BYTES:
            raise AnswerError(f"The answer at {answer!r} has over {MOST_BYTES:,} bytes.")
        document = checker.read(answer)
        claims = checker.check(document, json.loads(case_json(case), parse_float=str))
    except OSError as error:
        raise MissingFileError(f"There is no answer at {answer!r}.") from error
    except UNUSABLE as error:
        raise AnswerError(
            f"The answer at {answer!r} is no packages document that can be checked:"
            f" {_words(error)}. Give what 'goodoffices packages CASE --json' printed."
        ) from None
    made_for = str(document["case"])
    return Verdict(claims=claims, made_for=made_for, case=opened.id, title=opened.title)


def checker_source() -> str:
    """Return the text of the checker, to be run where nothing of ours is installed."""
    return Path(checker.__file__).read_text(encoding="utf-8")


def case_json(case: str) -> str:
    """Return a case as JSON text, as the stand-alone checker reads it.

    Parameters
    ----------
    case : str
        As for :func:`goodoffices.app.cases.find_case`.

    Returns
    -------
    str
        The document itself where it is JSON; otherwise the same case written as JSON.

    Raises
    ------
    MissingFileError
        If there is no such document.
    CaseDocumentError
        If it has problems.
    """
    text = find_case(case).read_text(encoding="utf-8-sig")
    if text.lstrip().startswith("{"):
        return text
    return json.dumps(case_document(open_case(case)), ensure_ascii=False, indent=1) + "\n"


def _words(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"{error} is missing"
    if isinstance(error, RecursionError):
        return "it is nested too deep"
    return str(error) if isinstance(error, ValueError) else "a part has the wrong kind of value"
