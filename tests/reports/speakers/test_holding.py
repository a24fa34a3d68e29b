"""What is unacceptable or welcome to somebody is their position."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.holding import held_by, holder_at, verdicts
from tests.reports.saying import LEAD, in_brief, place, unit_in


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "A permanent truce remains unacceptable to Dunmar.",
            "dunmar: reject truce: A permanent truce remains unacceptable to Dunmar",
            id="R282: unacceptable to",
        ),
        pytest.param(
            "A permanent truce is out of the question for the Front.",
            "hill-front: reject truce: A permanent truce is out of the question for the Front",
            id="R282: out of the question for",
        ),
        pytest.param(
            "A permanent truce would be acceptable to Kestria.",
            "kestria: support truce: A permanent truce would be acceptable to Kestria",
            id="R282: acceptable to",
        ),
        pytest.param(
            "A permanent truce is a non-starter for Dunmar.",
            "dunmar: reject truce: A permanent truce is a non-starter for Dunmar",
            id="R282: a word with a hyphen",
        ),
        pytest.param(
            "A prisoner swap is non-negotiable for the Front.",
            "hill-front: demand prisoners: A prisoner swap is non-negotiable for the Front",
            id="R282: non-negotiable for",
        ),
        pytest.param(
            "For the Hill Front, a truce is off the table.",
            "hill-front: reject truce: For the Hill Front, a truce is off the table",
            id="R282: for whom, ahead",
        ),
        pytest.param(
            "To Dunmar, a permanent truce remains unacceptable.",
            "dunmar: reject truce: To Dunmar, a permanent truce remains unacceptable",
            id="R282: to whom, ahead",
        ),
    ],
)
def test_a_verdict_is_its_holder_s_position(sentence: str, expected: str) -> None:
    assert expected in in_brief(LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The truce is unacceptable to many.", id="nobody known holds it"),
        pytest.param("An acceptable offer went to Dunmar.", id="no verb links it"),
        pytest.param("For Dunmar, the truce is a cold plate.", id="no verdict, ahead"),
        pytest.param("For Dunmar, the truce is out of the question of rain.", id="goes on"),
        pytest.param(
            "The rain was welcome to Dunmar's farmers.", id="the holder owns another noun"
        ),
    ],
)
def test_look_alikes_are_nobody_s_position(sentence: str) -> None:
    assert not list(held_by(unit_in(sentence)[0]))


def test_verdicts_have_a_stance() -> None:
    assert verdicts()["out", "of", "the", "question"] == "reject"
    unit, _ = unit_in("The truce is taboo for the Front and for Dunmar's farmers.")
    held = holder_at(unit, place(unit, "for") + 1)
    assert held is not None
    assert held.actor == "hill-front"
    assert holder_at(unit, len(unit.pieces) - 3) is None
