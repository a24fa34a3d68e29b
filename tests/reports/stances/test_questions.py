"""A bare yes or no takes a side towards what is asked in its own sentence (R519)."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.questions import answer_in, question_of
from tests.reports.saying import LEAD, statements_in, unit_in


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param(
            "Asked whether it would accept a truce, Dunmar said no.", "oppose", id="R519: no"
        ),
        pytest.param(
            "Asked if it backed a permanent truce, Kestria said yes.", "support", id="R519: yes"
        ),
        pytest.param(
            "The Dunmari army, asked if it would accept a truce, shook its head and said no.",
            "oppose",
            id="R519: asked in passing",
        ),
        pytest.param("On the truce, Dunmar said no.", "oppose", id="R519: on a matter"),
        pytest.param("As for the tolls, Kestria said yes.", "support", id="R519: as for a matter"),
        pytest.param(
            "Asked whether it would accept a temporary truce, Dunmar said no.",
            "support",
            id="no to the opposite",
        ),
        pytest.param(
            "Asked whether Kestria would accept a truce, Dunmar said no.",
            "assert",
            id="another side is asked about",
        ),
        pytest.param(
            "Asked whether it had read the truce, Dunmar said yes.", "assert", id="a fact is asked"
        ),
        pytest.param(
            "Asked if the truce would hold, Dunmar said yes.", "assert", id="a forecast is asked"
        ),
        pytest.param("On Monday, Dunmar said no.", "assert", id="a day is no matter"),
    ],
)
def test_what_a_bare_answer_says(sentence: str, stance: str) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert found.stance == stance


def test_r519_words_alone() -> None:
    unit, cast = unit_in("Asked whether it would accept a truce, Dunmar said no.")
    said = next(one for one in drafts_of(unit, cast) if one.cue.lemma == "say")
    asked = question_of(unit, said)
    assert asked is not None
    assert [unit.fold(at) for at in range(*asked)] == ["accept", "a", "truce"]
    assert answer_in(unit, said) == "no"
