"""The pieces of reading a case document each do one thing, also on input that is broken."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from goodoffices.case.links import Condition
from goodoffices.case.meaning import entries, problems_of_meaning
from goodoffices.case.notation import Value, read_notation
from goodoffices.case.problems import path_of, problems_of_shape
from goodoffices.case.shape import CaseShape
from goodoffices.case.shape_parts import conditions_of
from goodoffices.errors import CaseDocumentError, Problem


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("a: no", {"a": "no"}, id="R1: a word is text in YAML"),
        pytest.param("a: 1:30", {"a": "1:30"}, id="R1: a time is text in YAML"),
        pytest.param("a: 2024-05-01", {"a": "2024-05-01"}, id="R1: a day is text in YAML"),
        pytest.param("a: 0.10", {"a": Decimal("0.10")}, id="R1: a decimal in YAML is exact"),
        pytest.param('{"a": 0.1}', {"a": Decimal("0.1")}, id="R1: a decimal in JSON is exact"),
        pytest.param("a: true\nb: null\nc:", {"a": True, "b": None, "c": None}, id="plain words"),
        pytest.param("a: '7'\nb: 7", {"a": "7", "b": 7}, id="quotation marks keep text"),
    ],
)
def test_notation_is_read_plainly(text: str, value: Value) -> None:
    assert read_notation(text) == value


@pytest.mark.parametrize("text", ["a: !!python/object:os.system {}", "a: !tag x", "a: \x00"])
def test_tags_and_control_characters_are_refused(text: str) -> None:
    with pytest.raises(CaseDocumentError):
        read_notation(text)


@pytest.mark.parametrize(
    ("location", "path"),
    [
        (("issues", 2, "options", 0, "points"), "issues[2].options[0].points"),
        (("title",), "title"),
        ((), ""),
    ],
)
def test_place_is_written_as_a_reader_would(location: tuple[str | int, ...], path: str) -> None:
    assert path_of(location) == path


def shape_problems(document: object) -> list[Problem]:
    with pytest.raises(ValidationError) as refused:
        CaseShape.model_validate(document)
    return problems_of_shape(refused.value)


def test_value_is_shown_shortened() -> None:
    found = shape_problems({"schema": "x" * 200})
    assert found[0].value == "x" * 60 + "…"


def test_value_of_a_preference_is_never_shown() -> None:
    found = shape_problems({"preferences": [{"party": 77, "walk_away": "seventy"}]})
    assert [p.value for p in found if p.path.startswith("preferences")] == [None, None]


def test_entries_pass_over_what_has_no_shape() -> None:
    assert list(entries({"links": [1, {"id": "a"}, None]}, "links")) == [("links[1]", {"id": "a"})]
    assert list(entries({"links": "none"}, "links")) == []


def test_meaning_is_checked_without_shape() -> None:
    document: dict[str, Value] = {"parties": [{"id": "a", "side": "b"}, {"id": "b", "side": "a"}]}
    assert [p.message for p in problems_of_meaning(document)] == [
        "A negotiation has at least two principals; here are 0.",
        "Parties are part of one another in a circle.",
    ]


def test_conditions_keep_the_order_they_are_written_in() -> None:
    assert conditions_of({"b": ["y", "x"], "a": ["z"]}) == (
        Condition(issue="b", options=("y", "x")),
        Condition(issue="a", options=("z",)),
    )


def test_problem_reads_as_a_sentence() -> None:
    problem = Problem(path="", message="It is empty.", remedy="Fill it.")
    assert problem.sentence() == "It is empty. Fill it."
