"""What a stranger does not believe tells no stand of anybody (R485)."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.doubted import (
    believing,
    doubting,
    is_doubted,
    is_supposed,
    is_thought_by_few,
)
from tests.reports.saying import LEAD, place, statements_in, unit_in


@pytest.mark.parametrize(
    ("sentence", "doubted"),
    [
        pytest.param("I don't think Dunmar will ever agree to a truce.", True, id="R485: I don't"),
        pytest.param("We do not believe that Dunmar wants a truce.", True, id="R485: we do not"),
        pytest.param("Nobody expects that Dunmar rejects a truce.", True, id="R485: nobody"),
        pytest.param("No one thinks Dunmar wants a truce.", True, id="R485: no one"),
        pytest.param("I doubt that Dunmar wants a truce.", True, id="R485: I doubt"),
        pytest.param("Few in the port believe that Dunmar wants a truce.", True, id="R537: few"),
        pytest.param("No one at the talks thinks Dunmar wants a truce.", True, id="R537: no one"),
        pytest.param("It is not that Dunmar opposes a truce.", True, id="R537: it is not"),
        pytest.param("It isn't that Dunmar opposes a truce.", True, id="R537: it isn't"),
        pytest.param("Not that Dunmar opposes a truce.", True, id="R537: not that"),
        pytest.param("Suppose Dunmar accepts a truce.", True, id="R537: suppose"),
        pytest.param(
            "Imagine for a moment that Dunmar accepts a truce.", True, id="R537: imagine"
        ),
        pytest.param("Let us assume that Dunmar accepts a truce.", True, id="R537: let us"),
        pytest.param("Had Dunmar rejected a truce, mills would burn.", True, id="R537: had"),
        pytest.param("Should Dunmar reject a truce, mills would burn.", True, id="R537: should"),
        pytest.param("Were Dunmar to reject a truce, mills would burn.", True, id="R537: were"),
        pytest.param("Perhaps Dunmar opposes a truce.", True, id="R537: perhaps"),
        pytest.param("Either Dunmar accepts a truce or mills burn.", True, id="R537: either"),
        pytest.param("That Dunmar accepts a truce is unlikely.", True, id="R537: that it does"),
        pytest.param("Even Dunmar opposes a truce.", False, id="even"),
        pytest.param("It is true that Dunmar opposes a truce.", False, id="it is"),
        pytest.param("Few boats sailed, and Dunmar opposes a truce.", False, id="few boats"),
        pytest.param("I do not doubt that Dunmar wants a truce.", False, id="no doubt"),
        pytest.param("We believe that Dunmar wants a truce.", False, id="believed"),
    ],
)
def test_what_is_not_believed_tells_no_stand(sentence: str, *, doubted: bool) -> None:
    unit, _ = unit_in(sentence)
    assert is_doubted(unit, place(unit, "dunmar")) is doubted
    speakers = [one.speaker for one in statements_in(LEAD + sentence)]
    assert ("dunmar" in speakers) is not doubted


def test_what_a_known_actor_does_not_believe_is_told_by_them() -> None:
    unit, _ = unit_in("Kestria does not believe that Dunmar wants a truce.")
    assert not is_doubted(unit, place(unit, "dunmar"))


def test_r537_words_alone() -> None:
    unit, _ = unit_in("Suppose Dunmar wants a truce.")
    assert is_supposed(unit, place(unit, "dunmar"))
    unit, _ = unit_in("Few believe that Dunmar wants a truce.")
    assert is_thought_by_few(unit, place(unit, "dunmar"))
    unit, _ = unit_in("That report says Dunmar wants a truce.")
    assert not is_supposed(unit, place(unit, "report"))


def test_verbs_of_belief_are_listed() -> None:
    assert "thought" in believing()
    assert "doubted" in doubting()
