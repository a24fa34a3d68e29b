"""What somebody should or may do, or would have done, is no position of theirs (R484)."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.moods import is_only_thought_of
from tests.reports.saying import LEAD, statements_in, unit_in


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Dunmar should reject the truce.", id="R484: should"),
        pytest.param("Kestria must not accept the truce.", id="R484: must not"),
        pytest.param("The truce should be rejected by Dunmar.", id="R484: should be"),
        pytest.param("The Hill Front may refuse a truce.", id="R484: may"),
        pytest.param("Dunmar might yet accept the truce.", id="R484: might"),
        pytest.param("Dunmar could accept a truce.", id="R484: could"),
        pytest.param("Had Dunmar accepted the truce, the mills would stand.", id="R484: had"),
        pytest.param(
            "Dunmar would have accepted a truce if Kestria had paid.", id="R484: would have, if"
        ),
        pytest.param("Dunmar would have accepted a truce.", id="R484: would have"),
        pytest.param("The Hill Front will probably reject the truce.", id="R484: probably"),
        pytest.param("Kestria nearly accepted the truce.", id="R484: nearly"),
        pytest.param("Dunmar has all but rejected the truce.", id="R484: all but"),
        pytest.param("Dunmar faces calls to reject the truce.", id="R484: faces calls"),
        pytest.param("Kestria faced growing demands for a truce.", id="R484: faced demands"),
        pytest.param("Kestria used to oppose the truce.", id="R484: used to"),
        pytest.param("Kestria had once opposed the truce.", id="R484: once"),
        pytest.param("Kestria and Dunmar could not agree on a truce.", id="R484: not agreed on"),
    ],
)
def test_a_verb_of_another_mood_takes_no_side(sentence: str) -> None:
    found = [one for one in statements_in(LEAD + sentence) if one.issue == "truce"]
    assert not [one for one in found if one.stance is not None and one.stance.polarity]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        pytest.param("Dunmar could not accept a truce.", "reject", id="could not"),
        pytest.param("Dunmar would accept a truce.", "support", id="would"),
        pytest.param("Dunmar has once again rejected a truce.", "reject", id="once again"),
        pytest.param("Dunmar would have preferred a truce.", "support", id="would have preferred"),
        pytest.param(
            "Dunmar could live with a truce.", "conditional_support", id="could live with"
        ),
        pytest.param("No Dunmari leader could accept a truce.", "oppose", id="nobody could"),
        pytest.param("Dunmar did not agree to a truce.", "reject", id="not agreed to"),
        pytest.param("Ana Berel said Kestria should accept a truce.", "support", id="own advice"),
    ],
)
def test_what_somebody_cannot_or_would_do_does(sentence: str, stance: str) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert found.stance == stance


def test_r484_words_alone() -> None:
    unit, cast = unit_in("Dunmar could accept a truce.")
    (said,) = drafts_of(unit, cast)
    assert is_only_thought_of(unit, said)
    assert not is_only_thought_of(unit, said, nobody=True)
