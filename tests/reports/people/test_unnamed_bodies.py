"""R507, R592: "it" never passes over a body or an outlet that acts and that nobody knows."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.sightings import line_of
from goodoffices.reports.people.unnamed_bodies import (
    not_a_person,
    opens_clause,
    outlet_tells,
    unnamed_body,
)
from tests.reports.bare import bare_case
from tests.reports.saying import LEAD, statements_in


def test_a_body_acts_only_as_a_subject() -> None:
    gazetteer = gazetteer_of(bare_case())
    for text, at, acts in (
        ("Aldmark's union refused", 2, True),
        ("the union in Aldmark refused", 1, True),
        ("Aldmark's word to the union reached", 5, False),
        ("Aldmark's union hall", 2, False),
        ("the union refused", 1, True),
        ("a union refused", 1, False),
    ):
        line = line_of(text, 0, len(text), gazetteer)
        assert unnamed_body(line, at, gazetteer) is acts, text


@pytest.mark.parametrize(
    ("text", "at", "tells"),
    [
        ("The daily Kurier wrote", 1, True),
        ("State media in the capital said", 1, True),
        ("Aldmark's news agency said", 3, True),
        ("The radio, which nobody heard, said", 1, False),
        ("The radio mast said", 1, False),
        ("The minister told the radio", 4, False),
    ],
)
def test_an_outlet_tells_something(text: str, at: int, tells: bool) -> None:
    line = line_of(text, 0, len(text), gazetteer_of(bare_case()))
    assert outlet_tells(line, at) is tells


def test_a_name_with_an_article_is_no_person() -> None:
    line = line_of("The Kurier said the mayor left", 0, 30, gazetteer_of(bare_case()))
    assert not_a_person(line, 1)
    assert not not_a_person(line, 4)
    assert not not_a_person(line, 0)


def test_where_a_clause_opens() -> None:
    text = "At the ministry the clerk left and the mayor came"
    line = line_of(text, 0, len(text), gazetteer_of(bare_case()))
    assert [opens_clause(line, at) for at in (0, 3, 5, 7, 8)] == [True, True, True, True, False]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The daily Kurier wrote that Kestria had left. It called the tolls unjust.", None),
        ("State media in Halm said Kestria had left. It called the tolls unjust.", None),
        ("The Tagblatt said that Kestria had left. It called the tolls unjust.", None),
        ("Kestria told the radio that it had left. It called the tolls unjust.", "kestria"),
    ],
    ids=lambda one: f"R592: {one}",
)
def test_it_is_the_outlet_that_told(text: str, last: str | None) -> None:
    found = {one.speaker for one in statements_in(LEAD + text) if one.issue == "tolls"}
    assert found - {None} == {last} - {None}
