"""A mind that is given up, or shall be, takes no side (R536)."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Stance
from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.stances.given_up import (
    gives_up_a_mind,
    is_given_up_here,
    is_mind_given_up,
    yields_on_its_own,
)
from tests.reports.saying import LEAD, claims_in, statements_in, unit_in
from tests.reports.stances.test_direction import content_of


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Dunmar is ready to drop its demand for a permanent truce.", id="ready to"),
        pytest.param("Berel urged Dunmar to drop its opposition to the truce.", id="urged to"),
        pytest.param(
            "Berel called on Rhee to withdraw his demand that all prisoners be released.",
            id="called on to",
        ),
        pytest.param("Berel wants Dunmar to give up its objection to tolls.", id="wants it to"),
        pytest.param("Berel demanded that Dunmar abandon its call for tolls.", id="demanded"),
        pytest.param("Dunmar agreed to suspend its request for tolls.", id="agreed to"),
        pytest.param("Dunmar said its demand for tolls was negotiable.", id="negotiable"),
        pytest.param("Dunmar gave in on its demand for tolls.", id="gave in on"),
        pytest.param("Berel said there was no demand for tolls.", id="no demand"),
        pytest.param("Rhee said he would back away from his demand for tolls.", id="back away"),
        pytest.param("Berel would not lift her veto on tolls.", id="a no that stays"),
    ],
)
def test_r536_what_is_given_up_takes_no_side(sentence: str) -> None:
    found = statements_in(LEAD + sentence)
    assert all(one.stance is None or not one.stance.polarity for one in found), found


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        pytest.param("Dunmar refused to drop its demand for a permanent truce.", 1, id="refused"),
        pytest.param("Dunmar insists on its demand for a permanent truce.", 1, id="insists"),
        pytest.param("Dunmar repeated its demand that tolls be shared.", 1, id="repeated"),
        pytest.param("Dunmar said it would drop the truce.", -1, id="the thing itself"),
        pytest.param("Dunmar said it would give its support to the truce.", 1, id="given"),
    ],
)
def test_r536_what_is_kept_or_given_does(sentence: str, side: int) -> None:
    sides = {one.stance.polarity for one in statements_in(LEAD + sentence) if one.stance}
    assert side in sides
    assert -side not in sides


@pytest.mark.parametrize(
    ("sentence", "positions"),
    [
        pytest.param("was ready to give up its demand for a truce", {"persuaded"}, id="ready"),
        pytest.param("had agreed to lift its veto on the truce", {"persuaded"}, id="agreed"),
        pytest.param("wanted to drop its opposition to the truce", {"persuaded"}, id="wanted"),
        pytest.param("had given its support to the truce", {"support"}, id="support given"),
        pytest.param("gave its backing to the truce", {"support"}, id="backing given"),
        pytest.param(
            "was ready to give its support to the truce", {"conditional_support"}, id="will give"
        ),
        pytest.param("was not ready to drop its demand for a truce", {"demand"}, id="not ready"),
        pytest.param("had given up its demand for a truce", {"persuaded"}, id="given up"),
        pytest.param("had dropped its support for the truce", {"reject"}, id="support dropped"),
    ],
)
def test_r536_so_it_is_claimed(sentence: str, positions: set[str]) -> None:
    told = f"{LEAD}Solenne's envoy, Lio Sand, said Dunmar {sentence}."
    assert {one.position for one in claims_in(told)} == positions


def test_r536_words_alone() -> None:
    assert gives_up_a_mind(["to", "tone", "down", "its", "demand", "for"])
    assert (
        gives_up_a_mind(["lom", "to", "drop", ",", "at", "last", ",", "its", "veto", "on"])
        is False
    )
    assert not gives_up_a_mind(["never", "to", "drop", "its", "demand", "for"])
    assert gives_up_a_mind(["not", "to", "lift", "its", "veto", "on"])
    assert not gives_up_a_mind(["to", "drop", "the", "toll"])


def test_r536_what_one_yields_on_is_its_own() -> None:
    unit, cast = unit_in("Dunmar gave in on its demand for tolls.")
    said = drafts_of(unit, cast)[0]
    assert yields_on_its_own(said.cue, ["its", "demand", "for", "tolls"])
    assert not yields_on_its_own(said.cue, ["the", "demand", "for", "tolls"])
    assert not is_given_up_here(unit, said)
    given_up = content_of("to drop its demand for tolls")
    assert is_mind_given_up(Stance.SUPPORT, said, given_up)
    assert not is_mind_given_up(Stance.CONDITIONAL_SUPPORT, said, given_up)
    unit, cast = unit_in("Dunmar quietly moderated its long demand for tolls.")
    assert [is_given_up_here(unit, one) for one in drafts_of(unit, cast)] in ([True], [])
