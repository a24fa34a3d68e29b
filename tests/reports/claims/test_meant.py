"""Pronouns in quoted words, and "both sides", are who was spoken of last (R370, R371)."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.meant import both_meant, meant_before, meant_in, principals_named
from tests.reports.saying import (
    LEAD,
    article_of,
    case_of_the_bridge,
    cast_of,
    claims_in,
    statements_in,
    unit_in,
)

MEANT = (
    ('Ana Berel met Tomas Rhee. "He has gone back on his word," she said.', "tomas-rhee"),
    (
        'Asked whether Dunmar had agreed to the tolls, Ana Berel said: "They have agreed."',
        "dunmar",
    ),
    ('Lio Sand waited for Dunmar. "They refuse to free the prisoners," he said.', "dunmar"),
    ('"They keep adding conditions," Ana Berel said of Dunmar.', "dunmar"),
    ('Dunmar closed the bridge. "They\'ve broken their promise," Ana Berel said.', "dunmar"),
)

NOBODY = (
    'Tomas Rhee and Lio Sand came. "He has refused to sign," Ana Berel said.',
    'Dunmar and the Front wait. "They have refused to sign," Ana Berel said.',
    'Ana Berel met Tomas Rhee. "He is a patient man," she said.',
    'Ana Berel waited for Solenne. "They have agreed to the tolls," she said.',
    'Ana Berel met Tomas Rhee. "The prisoners must come first: they want to go home," she said.',
)


@pytest.mark.parametrize(("text", "about"), MEANT, ids=[text for text, _ in MEANT])
def test_r370_a_pronoun_in_quoted_words_is_whoever_was_named_last(text: str, about: str) -> None:
    assert [one.about for one in claims_in(LEAD + text)] == [about]


@pytest.mark.parametrize("text", NOBODY)
def test_r370_where_two_fit_or_none_does_a_pronoun_is_nobody(text: str) -> None:
    assert claims_in(LEAD + text) == ()


PAIRS = (
    "Lio Sand saw Kestria and Dunmar. Both sides have accepted the tolls, he said.",
    "Lio Sand saw Kestria and Dunmar. He said the two governments had agreed to a truce.",
    "Lio Sand saw Kestria and then Dunmar. He believes both could live with the tolls.",
    "Lio Sand saw Kestria and Dunmar. Lio Sand said neither had rejected the truce.",
)


@pytest.mark.parametrize("text", PAIRS)
def test_r371_of_three_principals_both_are_the_two_of_which_a_report_tells(text: str) -> None:
    assert {one.about for one in claims_in(LEAD + text)} == {"kestria", "dunmar"}


def test_r371_of_three_principals_that_a_report_names_both_are_nobody_known() -> None:
    text = (
        "Lio Sand saw Kestria, Dunmar and the Front. Both sides have accepted the tolls, he said."
    )
    assert claims_in(LEAD + text) == ()


def test_both_sides_that_only_do_something_claim_nothing() -> None:
    text = "Lio Sand saw Kestria and Dunmar. He said the two sides were counting the trucks."
    assert claims_in(LEAD + text) == ()


def test_the_principals_of_a_report_are_those_it_names() -> None:
    text = LEAD + 'Tomas Rhee came. "He has refused," said Ana Berel.'
    cast = cast_of(article_of(text))
    case = case_of_the_bridge()
    assert principals_named(case, cast) == ("kestria", "dunmar")
    unit, cast = unit_in('Tomas Rhee came. "He has refused," said Ana Berel.')
    (statement,) = statements_in(text)
    sides = principals_named(case, cast)
    (named,) = meant_in(unit, statement, cast, case, sides=sides)
    assert named.actors == ("tomas-rhee",)
    assert both_meant(unit.start, sides, cast) == sides


def test_r370_nobody_is_meant_where_nobody_was_named_before() -> None:
    text = LEAD + "Ana Berel said that Tomas Rhee had agreed."
    (statement,) = statements_in(text)
    cast = cast_of(article_of(text))
    known = (case_of_the_bridge().persons, ("dunmar", "kestria"))
    assert meant_before(len(LEAD), "he", statement, cast, known) is None
    assert meant_before(len(text), "he", statement, cast, known) == "tomas-rhee"
