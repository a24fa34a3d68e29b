"""What stands between a subject and its verb is stepped over, numbers and clauses too."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.asides import (
    before_adjunct,
    before_aside,
    before_emphasis,
    before_relative_adjunct,
)
from tests.reports.saying import LEAD, place, statements_in, unit_in


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        pytest.param("The Front itself says that tolls rose.", "hill-front", id="itself"),
        pytest.param("Tomas Rhee himself said that tolls rose.", "tomas-rhee", id="himself"),
        pytest.param(
            "Ana Berel, whose party has 240,000 members, said that tolls rose.",
            "ana-berel",
            id="a comma within a number",
        ),
        pytest.param(
            "Tomas Rhee, who met Ana Berel, the prime minister, on Monday, said tolls rose.",
            "tomas-rhee",
            id="an apposition within a clause",
        ),
        pytest.param("Tomas Rhee – back since noon – said tolls rose.", "tomas-rhee", id="dashes"),
        pytest.param(
            "Tomas Rhee of the Harbour Board, no friend of tolls, said tolls rose.",
            "tomas-rhee",
            id="of a board",
        ),
        pytest.param("Tomas Rhee (Dunmar) said tolls rose.", "tomas-rhee", id="brackets"),
        pytest.param(
            "A survey by Dunmar in May found that tolls rose.", "dunmar", id="a text by somebody"
        ),
        pytest.param(
            "Tomas Rhee will come on Monday, his office announced on Friday.",
            "tomas-rhee",
            id="his office",
        ),
    ],
)
def test_the_subject_stands_before_what_is_put_between(sentence: str, speaker: str) -> None:
    assert [one.speaker for one in statements_in(LEAD + sentence)] == [speaker]


def test_words_of_emphasis_and_asides_are_stepped_over() -> None:
    unit, _ = unit_in("The Front itself, the old army, said that tolls rose.")
    comma = place(unit, "said") - 1
    assert unit.fold(before_aside(unit, comma)) == "itself"
    assert unit.fold(before_emphasis(unit, before_aside(unit, comma))) == "front"


def test_a_time_between_who_and_its_verb_is_stepped_over() -> None:
    unit, _ = unit_in("Ana Berel, who in May said that tolls rose, left.")
    assert unit.fold(before_relative_adjunct(unit, place(unit, "may"))) == "who"
    other, _ = unit_in("Ana Berel, who met Tomas Rhee and said that tolls rose, left.")
    rhee = place(other, "rhee")
    assert before_relative_adjunct(other, rhee) == rhee


def test_a_day_behind_a_subject_is_stepped_over() -> None:
    unit, _ = unit_in("Ana Berel on Monday said that tolls rose.")
    assert unit.fold(before_adjunct(unit, place(unit, "monday"))) == "berel"
    assert before_adjunct(unit, place(unit, "berel")) == -1
