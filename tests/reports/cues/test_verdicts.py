"""Calling something something is a statement, calling a meeting is none."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.verdicts import calls_needed, has_verdict
from tests.reports.saying import LEAD, statements_in, unit_in

_VERBS = {"called", "calls", "deemed", "branded", "considers"}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Ana Berel called the tolls a tax on bread.", id="a noun"),
        pytest.param("Ana Berel called it a forgery.", id="it"),
        pytest.param("Ana Berel calls the shared ferry unjust.", id="an adjective"),
        pytest.param("The pilots deemed the new rail fare unacceptable.", id="deemed"),
        pytest.param("Ana Berel branded every vaccine quota a farce.", id="branded"),
        pytest.param("Ana Berel called the vote “a long walk”.", id="quoted"),
        pytest.param("Ana Berel called the levy out of the question.", id="a phrase"),
        pytest.param("Ana Berel considers the toll unacceptable.", id="considers"),
    ],
)
def test_what_something_is_called_is_told(sentence: str) -> None:
    unit, _ = unit_in(sentence)
    at = next(i for i in range(12) if unit.fold(i) in _VERBS)
    assert has_verdict(unit, at)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Ana Berel called a meeting of the guild.", id="a meeting"),
        pytest.param("Ana Berel called the harbour master a second time.", id="a second time"),
        pytest.param("Ana Berel called Tomas Rhee on a bad line.", id="on the telephone"),
        pytest.param("Ana Berel called elections in May.", id="elections"),
        pytest.param("Ana Berel called the envoy before a vote.", id="before a vote"),
        pytest.param("Ana Berel called the envoy out of the meeting.", id="out of a meeting"),
        pytest.param("Ana Berel considered sending a team to the port.", id="considered an act"),
        pytest.param("Ana Berel considered an unfair fare.", id="considered a thing"),
    ],
)
def test_other_calls_tell_nothing(sentence: str) -> None:
    assert statements_in(LEAD + sentence) == ()


@pytest.mark.parametrize(
    ("called", "expected"),
    [
        pytest.param("the toll essential", True, id="R521 at the end"),
        pytest.param("the toll acceptable if boats are free", True, id="R521 with a condition"),
        pytest.param("the toll vital , and the boats", True, id="R521 before a mark"),
        pytest.param("the necessary steps a trick", False, id="R521 before a noun"),
        pytest.param("the toll a trick", False, id="something else"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_r521_what_is_called_needed(called: str, expected: bool) -> None:
    assert calls_needed(called.split()) is expected
