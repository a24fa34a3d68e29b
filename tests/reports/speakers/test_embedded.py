"""R476: a clause that tells whose word it is belongs to that speaker, of what stands before."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.finite import behind_teller
from goodoffices.reports.speakers.relatives import embedded
from tests.reports.saying import LEAD, claims_in, place, statements_in, unit_in

TOLD = (
    ("The Hill Front, which Kestria says holds 20 prisoners, has accepted the truce.",
     "kestria", "The Hill Front, which Kestria says holds 20 prisoners"),
    ("The draft, which Solenne says Dunmar has accepted, provides for tolls.",
     "solenne", "The draft, which Solenne says Dunmar has accepted"),
    ("The 20 prisoners Kestria believes to be alive are to be freed in two stages.",
     "kestria", "The 20 prisoners Kestria believes to be alive"),
    ("Dunmari gunners who Kestria said had left the bridge returned on Monday.",
     "kestria", "Dunmari gunners who Kestria said had left the bridge"),
    ("A plan that Solenne says Dunmar rejected will be put to the vote.",
     "solenne", "A plan that Solenne says Dunmar rejected"),
    ("The convoy, which Dunmar said was carrying vaccines, turned back.",
     "dunmar", "The convoy, which Dunmar said was carrying vaccines"),
)  # fmt: skip

CLAIMED = (
    ("The Hill Front, which Kestria says holds 20 prisoners, has accepted the truce.",
     ("kestria", "hill-front", "assert")),
    ("The draft, which Solenne says Dunmar has accepted, provides for tolls.",
     ("solenne", "dunmar", "support")),
    ("Dunmar, which the Hill Front says has refused to talk, shut the port.",
     ("hill-front", "dunmar", "reject")),
    ("A plan that Solenne says Dunmar rejected will be put to the vote.",
     ("solenne", "dunmar", "reject")),
)  # fmt: skip

ALIKE = (
    ("Dunmar, which said it wanted a truce, shut the port.", ["dunmar"]),
    ("Solenne said that Kestria believes Dunmar wants a truce.", ["solenne"]),
    ("It is clear that Kestria hopes Dunmar will accept the truce.", ["kestria"]),
)


@pytest.mark.parametrize(("text", "speaker", "words"), TOLD, ids=[row[0] for row in TOLD])
def test_whose_word_a_clause_is(text: str, speaker: str, words: str) -> None:
    found = [(one.speaker, one.spans[0].quote) for one in statements_in(LEAD + text)]
    assert (speaker, words) in found


@pytest.mark.parametrize(("text", "claim"), CLAIMED, ids=[row[0] for row in CLAIMED])
def test_what_it_claims(text: str, claim: tuple[str, str, str]) -> None:
    named = "Kestria, Dunmar and the Hill Front met in Solenne. "
    found = [(one.by, one.about, one.position) for one in claims_in(LEAD + named + text)]
    assert found == [claim]


@pytest.mark.parametrize(("text", "speakers"), ALIKE, ids=[text for text, _ in ALIKE])
def test_clauses_that_only_look_like_it(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in statements_in(LEAD + text)] == speakers


def test_where_the_verb_behind_a_teller_stands() -> None:
    unit, _ = unit_in("Dunmar, which the Hill Front says has refused, left.")
    assert behind_teller(unit, 0) == place(unit, "has")
    assert behind_teller(unit_in("Dunmar, which has refused, left.")[0], 0) == 0
    assert callable(embedded)
