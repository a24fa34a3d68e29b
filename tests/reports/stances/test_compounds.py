"""No side is told by a word that only holds an issue's name: "anti-toll", "post-truce"."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.compounds import is_within_compound
from tests.reports.saying import LEAD, claims_in, statements_in
from tests.reports.stances.test_direction import content_of

MET = "Kestria, Dunmar and the Hill Front met.\n\n"


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        pytest.param("Kestria rejected anti-toll rules.", None, id="anti"),
        pytest.param("Kestria refused the no-toll plan.", None, id="no"),
        pytest.param("Kestria backs a toll-free bridge.", None, id="free"),
        pytest.param("Kestria rejected a post-truce patrol.", None, id="another time"),
        pytest.param("Kestria rejected anti-toll rules and tolls.", Stance.REJECT, id="and alone"),
        pytest.param("Dunmar demanded toll-sharing.", Stance.DEMAND, id="a plain one"),
    ],
)
def test_a_compound_that_denies_its_name_leaves_the_side_open(
    sentence: str, side: Stance | None
) -> None:
    assert [one.stance for one in statements_in(LEAD + sentence)] == [side]


def test_r554_a_name_within_a_word_is_no_position_and_no_fault() -> None:
    for sentence in (
        "Kestria said that on a post-truce deal Dunmar had refused.",
        "Kestria said Dunmar had rejected anti-toll rules.",
    ):
        assert [one.position for one in claims_in(LEAD + MET + sentence)] == ["assert"]


def test_words_alone() -> None:
    assert not is_within_compound(None, content_of("the toll"))
    assert not is_within_compound(Stance.SUPPORT, content_of("the toll"))
