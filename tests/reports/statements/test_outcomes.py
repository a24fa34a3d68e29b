"""R478: what an act brings about is the report's, and a mood without its object nobody's word."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.extents import brings_about
from tests.reports.saying import LEAD, place, statements_in, unit_in

CUT: tuple[tuple[str, list[tuple[str, ...]]], ...] = (
    ("Dunmar rejected the truce, dashing hopes of a prisoner swap.",
     [("dunmar", "truce", "reject", "Dunmar rejected the truce")]),
    ("Solenne welcomed the truce, paving the way for shared tolls.",
     [("solenne", "truce", "support", "Solenne welcomed the truce")]),
    ("The Hill Front accepted the truce, raising hopes that the bridge would reopen.",
     [("hill-front", "truce", "support", "The Hill Front accepted the truce")]),
    ("Dunmar said it accepted the truce, reviving faint hopes of a prisoner swap.",
     [("dunmar", "truce", "support", "Dunmar said it accepted the truce")]),
    ("Dunmar turned down the tolls, dampening hopes raised a day earlier by fishermen.",
     [("dunmar", "tolls", "reject", "Dunmar turned down the tolls")]),
    ("The harvest failed, confirming fears voiced by Kestria.", []),
)  # fmt: skip

WHOLE = (
    ("Dunmar rejected the truce, calling it a trap.",
     "Dunmar rejected the truce, calling it a trap"),
    ("Dunmar rejected the truce, adding that the tolls would stay.",
     "Dunmar rejected the truce, adding that the tolls would stay"),
    ("Dunmar said it would sign the truce, ending a siege of 18 months.",
     "Dunmar said it would sign the truce, ending a siege of 18 months"),
    ("Fears voiced by Kestria about the truce were heard.",
     "Fears voiced by Kestria about the truce were heard"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CUT, ids=[text for text, _ in CUT])
def test_what_follows_is_left_out(text: str, expected: list[tuple[str, ...]]) -> None:
    found = statements_in(LEAD + text)
    told = [(one.speaker, one.issue, one.stance, one.spans[0].quote) for one in found]
    assert told == expected


@pytest.mark.parametrize(("text", "words"), WHOLE, ids=[text for text, _ in WHOLE])
def test_what_somebody_says_stays(text: str, words: str) -> None:
    assert [one.spans[0].quote for one in statements_in(LEAD + text)] == [words]


def test_which_participles_bring_something_about() -> None:
    unit, _ = unit_in("Dunmar left, ending a strike and dashing hopes of a deal.")
    assert brings_about(unit, place(unit, "ending"), clause=False)
    assert not brings_about(unit, place(unit, "ending"))
    assert brings_about(unit, place(unit, "dashing"))
