"""What others want, accept or deny is no side of whoever tells it (R479, R480)."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.unsaid import calls_home
from tests.reports.saying import LEAD, claims_in, place, statements_in, unit_in

ROWS = (
    ("Kestria said Dunmar wanted tolls.", "kestria", "assert", "R36: no clause word before it"),
    ("Kestria said Dunmar opposed a truce.", "kestria", "assert", "R36: who opposes"),
    ("Solenne said both sides had agreed to a truce.", "solenne", "assert", "R480: both sides"),
    ("Solenne said neither side had accepted the truce.", "solenne", "assert", "R480: neither"),
    ("Lio Sand said the parties had agreed in principle to a truce.", "lio-sand", "assert",
     "R480: the parties"),
    ("“They want tolls and give nothing,” Tomas Rhee said of Kestria.", "tomas-rhee", "assert",
     "R480: they want"),
    ("“You refuse a truce,” Tomas Rhee told the Kestrians.", "tomas-rhee", "assert",
     "R480: you refuse"),
    ("Kestria says you agreed to share the tolls.", "kestria", "assert", "R480: you, unquoted"),
    ("“They will be given a truce,” Tomas Rhee said.", "tomas-rhee", "support",
     "R480: what is done for others is one's own word"),
    ("“You must share the tolls,” Tomas Rhee told the Kestrians.", "tomas-rhee", "demand",
     "R480: what others must do is"),
    ("Kestria denied its boats had crossed to the bridge.", "kestria", "assert", "R479: that of"),
    ("Kestria denied holding any prisoners.", "kestria", "assert", "R479: an act"),
    ("Kestria denied having shelled the bridge.", "kestria", "assert", "R479: a past act"),
    ("Kestria denied that it would share the tolls.", "kestria", "reject", "R479: no fact yet"),
    ("Kestria denied having agreed to a truce.", "kestria", "reject", "R479: a mind"),
    ("Kestria called Dunmar's demand for tolls absurd.", "kestria", "oppose", "another's demand"),
    ("Kestria called again for shared tolls.", "kestria", "demand", "called for"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "speaker", "stance"), [pytest.param(*row[:3], id=row[3]) for row in ROWS]
)
def test_whose_mind_it_is(text: str, speaker: str, stance: str) -> None:
    found = statements_in(LEAD + text)
    assert [(one.speaker, one.stance) for one in found] == [(speaker, stance)]


def test_r479_a_bare_denial_is_for_nothing() -> None:
    text = "Kestria said that Dunmar was against a truce. Dunmar denied this."
    assert [one.stance for one in statements_in(LEAD + text)] == ["assert", "assert"]


@pytest.mark.parametrize(
    "text",
    [
        "Dunmar, says Kestria, wants tolls.",
        "Dunmar, said Kestria on Monday, wants tolls.",
        "In Kestria's view Dunmar wants tolls.",
        "According to Kestria Dunmar wants tolls.",
    ],
)
def test_what_one_tells_of_another_is_a_claim(text: str) -> None:
    found = statements_in(LEAD + text)
    assert [(one.speaker, one.stance) for one in found] == [("kestria", "assert")]
    claims = [(one.by, one.about, one.position) for one in claims_in(LEAD + text)]
    assert claims == [("kestria", "dunmar", "demand")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kestria recalled its ambassador and Dunmar cut the tolls.", False),
        ("Kestria recalled the envoys.", False),
        ("Kestria recalled that the tolls had been shared.", True),
        ("Kestria recalled the envoy's promise of tolls.", True),
        ("The tolls had been shared, recalled the envoy of Solenne.", True),
    ],
)
def test_who_is_called_home_is_no_word(text: str, said: bool) -> None:
    unit, _ = unit_in(text)
    assert calls_home(unit, place(unit, "recalled")) is not said
    assert bool(statements_in(LEAD + text)) is said
    assert not (claims_in(LEAD + text) and not said)
