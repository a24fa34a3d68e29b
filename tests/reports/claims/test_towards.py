"""R554: a claimed position is one towards the sentence of its issue, as a statement's is."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.claimed import Claimed
from goodoffices.reports.claims.towards import towards_issue
from tests.reports.saying import LEAD, case_of_the_bridge, claims_in, place, unit_in

BEFORE = "Kestria, Dunmar and the Hill Front met.\n\n"


@pytest.mark.parametrize(
    ("sentence", "position"),
    [
        pytest.param("Kestria said Dunmar had agreed to a truce.", "support", id="agreed"),
        pytest.param("Kestria said Dunmar had agreed to end the truce.", "oppose", id="to end"),
        pytest.param("Kestria said Dunmar wanted an end to the truce.", "oppose", id="an end"),
        pytest.param("Kestria said Dunmar opposed ending the truce.", "support", id="not to end"),
        pytest.param("Kestria said Dunmar wanted no truce.", "reject", id="wanted none"),
        pytest.param("Kestria said Dunmar wanted a temporary truce.", "oppose", id="an option"),
        pytest.param("Kestria said Dunmar was ready to end the truce.", "assert", id="ready"),
        pytest.param("Kestria denied that Dunmar wanted to end the truce.", "assert", id="denied"),
        pytest.param(
            "Kestria accused Dunmar of backing an end to the truce.", "oppose", id="accused"
        ),
        pytest.param(
            "Kestria said Dunmar had neither signed nor ratified the truce.",
            "reject",
            id="neither of two verbs",
        ),
        pytest.param(
            "Kestria said Dunmar had asked for the truce to be put off.", "assert", id="put off"
        ),
        pytest.param(
            "Kestria said Dunmar had lifted its opposition to the truce.", "persuaded", id="lifted"
        ),
    ],
)
def test_r554_the_object_turns_what_is_claimed(sentence: str, position: str) -> None:
    assert [one.position for one in claims_in(LEAD + BEFORE + sentence)] == [position]


def test_r554_words_alone() -> None:
    unit, _ = unit_in("Kestria said Dunmar had agreed to end the truce.")
    text = LEAD + "Kestria said Dunmar had agreed to end the truce."
    at = place(unit, "dunmar")
    found = Claimed("dunmar", "support", at, place(unit, "agreed") + 1)
    case = case_of_the_bridge()
    assert towards_issue(unit, found, text, case, "truce") == "oppose"
    assert towards_issue(unit, found, text, case, "tolls") == "support"
    assert towards_issue(unit, found, text, case, None) == "support"
    told = found._replace(position="assert")
    assert towards_issue(unit, told, text, case, "truce") == "assert"
