"""Bodies in a document of their own, without a negotiation around them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from goodoffices.case.bodies import Body
from goodoffices.case.body_meaning import problems_of_bodies, without_repeats
from goodoffices.case.meaning import Entry, problems_of_meaning
from goodoffices.case.notation import Value, read_notation
from goodoffices.case.problems import problems_of_shape
from goodoffices.case.shape_bodies import BodyShape
from goodoffices.case.shape_parts import Shape
from goodoffices.errors import CaseDocumentError, Problem

BODIES_SCHEMA = "goodoffices/bodies@1"
"""Name and version of the document."""


class _BodiesShape(Shape):
    """Bodies that vote, in a document of their own."""

    schema_name: Annotated[Literal["goodoffices/bodies@1"], Field(alias="schema")]
    title: str = ""
    about: str = ""
    bodies: Annotated[list[BodyShape], Field(min_length=1)]

    def build(self) -> tuple[Body, ...]:
        """Build the bodies."""
        return tuple(one.build() for one in self.bodies)


def read_bodies(text: str) -> tuple[Body, ...]:
    """Read a document of bodies, or of one body, JSON or YAML.

    Parameters
    ----------
    text : str
        ``{schema: goodoffices/bodies@1, bodies: [...]}``, or one body alone.

    Returns
    -------
    tuple of Body
        In the order written. Conditions on options stay as written: there are no issues to
        check them against.

    Raises
    ------
    CaseDocumentError
        With all problems at once, each with its place, value and remedy.

    Examples
    --------
    >>> text = '{"id": "b", "name": "B", "quota": 3, "members": [{"id": "m", "name": "M"}]}'
    >>> read_bodies(text)
    Traceback (most recent call last):
    goodoffices.errors.CaseDocumentError: The document has 1 problem:
      quota: The members have 1 votes in all, so nothing can pass. Found '3'. Set a quota from 1 to the total weight.
    """  # noqa: E501 - the message is one line
    document = read_notation(text)
    if not isinstance(document, dict):
        remedy = "See 'goodoffices schema bodies'."
        problem = Problem(
            path="", message="Bodies are an object with named values.", remedy=remedy
        )
        raise CaseDocumentError([problem], what="document")
    is_alone = "members" in document and "bodies" not in document
    whole: dict[str, Value] = (
        {"schema": BODIES_SCHEMA, "bodies": [{k: v for k, v in document.items() if k != "schema"}]}
        if is_alone
        else document
    )
    problems: list[Problem] = []
    shape: _BodiesShape | None = None
    try:
        shape = _BodiesShape.model_validate(whole)
    except ValidationError as error:
        problems = problems_of_shape(error, _BodiesShape)
    meaning = [*problems_of_meaning(_without_case(whole)), *problems_of_bodies(whole)]
    problems = without_repeats(problems, meaning)
    if shape is None or problems:
        named = [_alone(one) for one in problems] if is_alone else problems
        raise CaseDocumentError(named, what="document")
    return shape.build()


def bodies_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the document of bodies.

    Returns
    -------
    dict
        Ready for ``json.dumps``.
    """
    schema = _BodiesShape.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Good Offices bodies, version 1"
    return schema


def _alone(problem: Problem) -> Problem:
    path = problem.path.removeprefix("bodies[0]").removeprefix(".")
    return Problem(
        path=path,
        message=problem.message.replace("bodies[0].", ""),
        remedy=problem.remedy,
        value=problem.value,
    )


def _without_case(document: Entry) -> Entry:
    """Keep of the bodies only what can be checked without parties and issues."""
    bodies = document.get("bodies")
    kept: list[Value] = [
        {key: body[key] for key in ("id", "after") if key in body}
        if isinstance(body, dict)
        else body
        for body in (bodies if isinstance(bodies, list) else [])
    ]
    return {"bodies": kept}
