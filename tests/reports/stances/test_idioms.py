"""A set phrase counts as the one word for which it stands (R34)."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.idioms import plain_words
from tests.reports.saying import LEAD, statements_in


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param(
            "Shared tolls, Ana Berel said, were out of the question.", "oppose", id="bad"
        ),
        pytest.param("Ana Berel said there was no room for shared tolls.", "oppose", id="no room"),
        pytest.param(
            "Ana Berel said there could be no question of a temporary truce.",
            "support",
            id="no question of what speaks against the sentence",
        ),
        pytest.param("Shared tolls, she told us, are a death sentence.", "oppose", id="metaphor"),
        pytest.param("A joint fund would be the end of the tolls.", None, id="nobody speaks"),
        pytest.param(
            "Ana Berel said it was high time tolls were shared.", "demand", id="high time"
        ),
        pytest.param(
            "Ana Berel said there was no way around shared tolls.", "demand", id="no way"
        ),
        pytest.param(
            "Ana Berel said she had nothing against shared tolls.", "support", id="nothing against"
        ),
        pytest.param(
            "Tomas Rhee said he would not stand in the way of shared tolls.",
            "conditional_support",
            id="not in the way",
        ),
        pytest.param(
            "Anything short of a permanent truce, Ana Berel said, would be a farce.",
            "demand",
            id="anything short of",
        ),
        pytest.param(
            "Ana Berel said shared tolls needed no fewer than 40 inspectors.",
            "demand",
            id="no fewer than denies nothing",
        ),
        pytest.param(
            "Tomas Rhee demanded shared tolls no later than May.", "demand", id="no later than"
        ),
        pytest.param("Tomas Rhee demanded no shared tolls.", "oppose", id="no denies"),
        pytest.param("Tomas Rhee wants to get rid of shared tolls.", "oppose", id="rid of"),
        pytest.param("Tomas Rhee wants rid of shared tolls.", "oppose", id="wants rid of"),
        pytest.param(
            "Ana Berel would like to see the back of shared tolls.", "oppose", id="the back of"
        ),
        pytest.param(
            "Ana Berel said she would fight for shared tolls.", "support", id="fight for"
        ),
        pytest.param("Ana Berel said she would fight shared tolls.", "oppose", id="fight"),
        pytest.param("Ana Berel said shared tolls must not be touched.", "demand", id="touched"),
        pytest.param(
            "Without shared tolls, Tomas Rhee said, there would be no bridge.",
            "demand",
            id="without what is not to be missed",
        ),
        pytest.param(
            "Without the tolls, Tomas Rhee said, trade would flourish.",
            None,
            id="without what nobody misses",
        ),
        pytest.param(
            "Tomas Rhee warned that the truce would be watched from the hills.",
            None,
            id="a warning whose words do not decide",
        ),
        pytest.param("Tomas Rhee called the truce “a long afternoon”.", None, id="a riddle"),
    ],
)
def test_a_set_phrase_takes_a_side(sentence: str, stance: str | None) -> None:
    found = statements_in(LEAD + "Ana Berel and Tomas Rhee met. " + sentence)
    assert (found[-1].stance if found else None) == stance


def test_longer_phrases_win_and_places_hold() -> None:
    found = ["it", "is", "not", "good", "enough", "for", "us"]
    assert plain_words(found) == ("it", "is", "insufficient", "", "", "for", "us")
