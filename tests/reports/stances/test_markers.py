"""Words decide for or against only where they are used that way."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.markers import (
    KINDS,
    first_marker,
    is_conditional,
    is_minimum,
    kept,
    places_of,
    verdict_negated,
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("the gates open", None, id="no readiness"),
        pytest.param("they are open to talks", "ready", id="open to"),
        pytest.param("they live there", None, id="they only live"),
        pytest.param("they could live with it", "ready", id="live with"),
        pytest.param("an unfair plan that must fall", "bad", id="a verdict goes first"),
        pytest.param("nothing less than peace", "needs", id="nothing less than"),
        pytest.param("“ free them all", "needs", id="an order in quotation marks"),
        pytest.param("free them all", None, id="no order without them"),
        pytest.param("", None, id="no word"),
    ],
)
def test_the_kind_of_word_that_decides(text: str, kind: str | None) -> None:
    assert first_marker(text.split()) == kind
    if kind is not None and kind != "needs":
        assert list(places_of(kind, text.split()))
    assert kind in (*KINDS, None)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("leave bases in the valley", "keep bases in the valley", id="bases there"),
        pytest.param("leaves the gate shut", "keep the gate shut", id="shut"),
        pytest.param("leave the valley in peace", "leave the valley in peace", id="to go"),
    ],
)
def test_to_leave_something_as_it_is_keeps_it(text: str, read: str) -> None:
    assert " ".join(kept(text.split())) == read


def test_what_need_not_be_is_not_demanded() -> None:
    assert first_marker(["prisoners", "need", "not", "go"]) is None
    assert list(places_of("needs", ["prisoners", "need", "to", "go"])) == [1]


def test_nothing_less_will_do() -> None:
    assert is_minimum(["nothing", "but", "a", "lock"])
    assert not is_minimum(["anything", "but", "fair"])


def test_a_condition_and_a_negated_verdict() -> None:
    assert is_conditional(["they", "agree", "provided", "that", "it", "rains"])
    assert not is_conditional(["they", "agree"])
    assert verdict_negated(["a", "plan", "that", "is", "not", "fair"], "good")
    assert not verdict_negated(["a", "plan", "that", "is", "fair"], "good")
