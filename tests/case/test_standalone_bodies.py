"""Bodies in a document of their own are read like those of a case, with all problems at once."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from goodoffices.case.body_meaning import problems_of_bodies, without_repeats
from goodoffices.case.standalone_bodies import bodies_schema, read_bodies
from goodoffices.errors import CaseDocumentError, Problem

COUNCIL: dict[str, Any] = {
    "id": "council",
    "name": "Council",
    "party": "north",
    "quota": 2,
    "members": [
        {"id": "m", "name": "M", "depends": [{"when": {"ferry": ["open"]}, "votes": "no"}]},
        {"id": "n", "name": "N"},
    ],
}


def document(*bodies: dict[str, Any]) -> dict[str, Any]:
    return {"schema": "goodoffices/bodies@1", "bodies": list(bodies)}


def places(text: str) -> list[str]:
    with pytest.raises(CaseDocumentError) as error:
        read_bodies(text)
    assert str(error.value).startswith("The document has")
    return [problem.path for problem in error.value.problems]


def test_bodies_are_read_alone_or_listed() -> None:
    alone = read_bodies(json.dumps(COUNCIL))
    assert alone == read_bodies(json.dumps(document(COUNCIL)))
    assert [member.id for member in alone[0].members] == ["m", "n"]
    jsonschema.validate(document(COUNCIL), bodies_schema())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("[]", [""], id="no object"),
        pytest.param(json.dumps(document(COUNCIL, COUNCIL)), ["bodies[1].id"], id="twice"),
        pytest.param(json.dumps({**COUNCIL, "quota": 3}), ["quota"], id="alone, out of reach"),
        pytest.param(
            json.dumps(document({**COUNCIL, "after": "house"})), ["bodies[0].after"], id="after"
        ),
        pytest.param(json.dumps({**COUNCIL, "quotum": 3}), ["quotum"], id="an unknown key"),
    ],
)
def test_problems_of_bodies_name_their_place(text: str, expected: list[str]) -> None:
    assert places(text) == expected


def test_what_is_named_in_part_is_not_said_again_of_the_whole() -> None:
    whole, part = (
        Problem(path=path, message="It cannot be.", remedy="Change it.")
        for path in ("bodies[0]", "bodies[0].quota")
    )
    assert without_repeats([whole], [part]) == [part]
    assert without_repeats([whole], []) == [whole]
    assert problems_of_bodies(document(COUNCIL)) == []
