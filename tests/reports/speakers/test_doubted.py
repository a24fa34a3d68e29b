"""What a stranger does not believe tells no stand of anybody (R485)."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.doubted import believing, doubting, is_doubted
from tests.reports.saying import LEAD, place, statements_in, unit_in


@pytest.mark.parametrize(
    ("sentence", "doubted"),
    [
        pytest.param("I don't think Dunmar will ever agree to a truce.", True, id="R485: I don't"),
        pytest.param("We do not believe that Dunmar wants a truce.", True, id="R485: we do not"),
        pytest.param("Nobody expects that Dunmar rejects a truce.", True, id="R485: nobody"),
        pytest.param("No one thinks Dunmar wants a truce.", True, id="R485: no one"),
        pytest.param("I doubt that Dunmar wants a truce.", True, id="R485: I doubt"),
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


def test_verbs_of_belief_are_listed() -> None:
    assert "thought" in believing()
    assert "doubted" in doubting()
