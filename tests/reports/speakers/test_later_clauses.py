"""Whoever a later clause, a pair or an owner names speaks, not whoever opens the sentence."""

from __future__ import annotations

import pytest

from tests.reports.saying import LEAD, statements_in

SAID = (
    ("Kestria didn't move, and Dunmar sat there and said nothing.", ("dunmar",)),
    ("Kestria did not sign; Dunmar stayed in the room and accepted the truce.", ("dunmar",)),
    ("Kestria met Solenne, but the Hill Front flew home and rejected the truce.", ("hill-front",)),
    ("Kestria kept the port shut, and Dunmar's minister came out and rejected the tolls.",
     ("dunmar",)),
    ("Kestria met Dunmar, and then flew home and rejected the truce.", ("kestria",)),
    ("Kestria sat down and accepted the truce.", ("kestria",)),
    ("Kestria met Dunmar, and the clerk flew home and rejected the truce.", ()),
    ("Kestria released the crews, and farmers came out and demanded tolls.",
     ("anonymous:r:1",)),
    ("Neither Kestria nor Dunmar accepted the truce.", ("kestria",)),
    ("Either Kestria or Dunmar will accept the truce.", ()),
    ("Asked about the tolls, Dunmar's Tomas Rhee shrugged: “Wait.”", ("tomas-rhee",)),
    ("Asked about the tolls, Dunmar's Tomas Rhee said: “Wait.”", ("tomas-rhee",)),
    ("Dunmar's answer to the tolls: “Wait.”", ("dunmar",)),
)  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), SAID, ids=[text for text, _ in SAID])
def test_whose_clause_it_is(text: str, speakers: tuple[str, ...]) -> None:
    found = (one.speaker for one in statements_in(LEAD + text) if one.speaker)
    assert tuple(found) == speakers


def test_neither_nor_turns_what_both_hold() -> None:
    both = "Neither Kestria nor Dunmar accepted the truce."
    statement = statements_in(LEAD + both)[0]
    assert statement.stance in {"reject", "oppose"}
    assert "joint speakers" in statement.flags
