"""Every word with which the case or the language may name somebody opens a reading."""

from __future__ import annotations

from goodoffices.reports.people.bodies import bodies_of
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.openers import openers_of, openings_of
from goodoffices.reports.people.sightings import line_of
from tests.reports.saying import case_of_the_bridge


def test_openers_hold_the_bodies_of_the_case() -> None:
    gazetteer = gazetteer_of(case_of_the_bridge())
    found = openers_of(gazetteer)
    assert {words[0] for words in bodies_of(gazetteer)} <= found
    assert {"a", "the", "she", "latter", "minister"} <= found
    assert "boats" not in found


def test_words_are_passed_by_where_nobody_may_be_named() -> None:
    text = "boats left after Dunmar and its old fleet did"
    gazetteer = gazetteer_of(case_of_the_bridge())
    line = line_of(text, 0, len(text), gazetteer)
    named = [line.fold(at) for at in openings_of(line, gazetteer)]
    assert {"dunmar", "its", "old"} <= set(named)
    assert not {"boats", "left"} & set(named)
