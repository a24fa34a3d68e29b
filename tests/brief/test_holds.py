"""The brief says whether things will hold when the case holds a conflict."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from goodoffices.app.conflicts import conflict_problems, find_conflict, open_conflict
from goodoffices.brief.content import state_of_play
from goodoffices.brief.holds import holds_shown, state_picture
from goodoffices.brief.page import brief_html
from goodoffices.case.document import read_case
from goodoffices.case.notation import read_notation
from goodoffices.case.writing import case_document
from goodoffices.errors import CaseDocumentError
from goodoffices.stability.finding import find_stability
from tests.brief.harbour import harbour_case, harbour_positions, harbour_record
from tests.stability.test_reading import ferry

PLAIN = harbour_case()
PIERS = json.dumps(read_notation(find_conflict("two-piers").read_text(encoding="utf-8")))
CASE = replace(PLAIN, conflict=PIERS)


def test_a_case_without_a_conflict_says_nothing() -> None:
    assert holds_shown(PLAIN) is None
    assert conflict_problems(PLAIN) == ()
    page = brief_html(state_of_play(PLAIN, harbour_record(), harbour_positions(), None))
    assert "Will it hold?" not in page


def test_the_page_tells_gains_routes_and_every_state() -> None:
    page = brief_html(state_of_play(CASE, harbour_record(), harbour_positions(), None))
    for words in (
        'id="a-holds"',
        "Things stand at Both closed (NN).",
        "Nobody could gain by moving from here.",
        "Northquay gains by moving to",
        "Both open (YY): Northquay takes up",
        "States and gains",
        "Mediator only",
    ):
        assert words in page, words


def test_half_known_preferences_are_told_over_worlds() -> None:
    first = {"by": "north", "pairs": [["NY", "YN"]]}
    half = json.dumps(ferry(preferences=[first, ferry()["preferences"][1]]))
    shown = holds_shown(replace(PLAIN, conflict=half))
    assert shown is not None
    assert any("drawn worlds" in sentence for sentence in shown.sentences)
    assert (shown.rows, shown.picture, shown.stable) == ((), None, ())


def test_a_picture_has_a_table_beside_it() -> None:
    found = find_stability(open_conflict("kestrel-line"))
    picture = state_picture(found)
    assert picture is not None
    assert "18 states" in picture.spec["description"]


def test_a_conflict_stays_in_the_case_document_and_its_problems_have_a_place() -> None:
    assert read_case(json.dumps(case_document(CASE))).conflict == PIERS
    bad = replace(PLAIN, conflict=json.dumps(ferry(status_quo="N-")))
    assert [one.path for one in conflict_problems(bad)] == ["conflict.status_quo"]
    with pytest.raises(CaseDocumentError):
        holds_shown(bad)
