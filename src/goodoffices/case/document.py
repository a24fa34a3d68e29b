"""The case document: one JSON or YAML file that carries a whole negotiation."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from goodoffices.case.body_meaning import problems_of_bodies, without_repeats
from goodoffices.case.meaning import problems_of_meaning
from goodoffices.case.negotiation import Case
from goodoffices.case.notation import read_notation
from goodoffices.case.problems import problems_of_shape
from goodoffices.case.shape import CaseShape
from goodoffices.errors import CaseDocumentError, Problem

_OURS = re.compile(r"goodoffices/(?!case@)")
"""Opens the schema of what is ours and no case: an answer, a record."""


def read_case(text: str) -> Case:
    """Read a case document, JSON or YAML.

    Parameters
    ----------
    text : str
        The document, as published in the JSON Schema of :func:`case_schema`.

    Returns
    -------
    Case
        The negotiation; every identifier in it refers to something.

    Raises
    ------
    CaseDocumentError
        With all problems of shape and meaning at once, each with its place, value and
        remedy. No message quotes a value from under ``preferences``.

    Examples
    --------
    >>> read_case('{"schema": "goodoffices/case@1", "id": "pond"}')
    Traceback (most recent call last):
    goodoffices.errors.CaseDocumentError: The case has 3 problems:
      title: This key is missing. Add it.
      parties: This key is missing. Add it.
      issues: This key is missing. Add it.
    """
    document = read_notation(text)
    if not isinstance(document, dict):
        raise CaseDocumentError(
            [
                Problem(
                    path="",
                    message="A case is an object with named values.",
                    remedy="Name the case before the reports; 'goodoffices new' writes one.",
                )
            ]
        )
    kind = document.get("schema")
    if isinstance(kind, str) and _OURS.match(kind):
        raise CaseDocumentError(
            [
                Problem(
                    path="schema",
                    message="This is another document of Good Offices and no case.",
                    remedy="Name the case document in its place.",
                    value=kind,
                )
            ]
        )
    problems: list[Problem] = []
    shape: CaseShape | None = None
    try:
        shape = CaseShape.model_validate(document)
    except ValidationError as error:
        problems.extend(problems_of_shape(error))
    meaning = [*problems_of_meaning(document), *problems_of_bodies(document)]
    problems = without_repeats(problems, meaning)
    if shape is None or problems:
        raise CaseDocumentError(problems)
    return shape.build()


def case_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the case document.

    Returns
    -------
    dict
        Ready for ``json.dumps``; references that only a reading of the whole document can
        check (identifiers, cycles) are not part of it.
    """
    schema = CaseShape.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Good Offices case, version 1"
    return schema
