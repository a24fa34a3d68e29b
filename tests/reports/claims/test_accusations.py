"""Who accuse one another claim it both ways (R407); who answers a charge has it made (R408)."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.accusations import answered_in, mutual_in
from goodoffices.reports.claims.peoples import party_of_people
from goodoffices.reports.claims.unheard import stand_in
from tests.reports.saying import LEAD, article_of, case_of_the_bridge, claims_in, unit_in

NAMED = "Kestria, Dunmar and the Hill Front sent their envoys to Solenne. "


def told(text: str) -> set[tuple[str, str, str]]:
    return {(one.by, one.about, one.position) for one in claims_in(LEAD + NAMED + text)}


MUTUAL = (
    ("Kestria and Dunmar accused each other of firing first.", "assert"),
    ("Kestria and Dunmar have again blamed one another for the shelling.", "assert"),
    ("Kestria and Dunmar traded accusations of shelling the hall.", "assert"),
    ("Kestria and Dunmar accused each other of stalling.", "unwilling"),
)


@pytest.mark.parametrize(("text", "position"), MUTUAL, ids=[text for text, _ in MUTUAL])
def test_r407_who_accuse_each_other_claim_it_both_ways(text: str, position: str) -> None:
    both = {("kestria", "dunmar", position), ("dunmar", "kestria", position)}
    assert told(text) == both


@pytest.mark.parametrize(
    "text",
    [
        "Kestria and Dunmar praised each other.",
        "Kestria and Dunmar exchanged prisoners and maps.",
        "The envoys of Kestria accused each other of sloth.",
    ],
)
def test_r407_what_only_looks_mutual(text: str) -> None:
    assert told(text) == set()


ANSWERED = (
    ("Kestria rejected Dunmari accusations that it laid mines.", "assert"),
    ("Kestria brushed aside Dunmari claims that it had refused the truce.", "reject"),
    ("Kestria denied Dunmar's allegations of shelling the hall.", "assert"),
    ("Dunmari charges of bad faith against Kestria were repeated on Monday.", "assert"),
)


@pytest.mark.parametrize(("text", "position"), ANSWERED, ids=[text for text, _ in ANSWERED])
def test_r408_who_answers_an_accusation_is_accused(text: str, position: str) -> None:
    assert told(text) == {("dunmar", "kestria", position)}


@pytest.mark.parametrize(
    "text",
    [
        "Kestria rejected Dunmari claims that it was raining on the hall.",
        "Kestria heard Dunmari complaints of rising prices.",
        "Kestria noted Dunmari charges of ten crowns a day.",
    ],
)
def test_r408_what_only_looks_like_an_accusation(text: str) -> None:
    assert told(text) == set()


def test_accusations_are_found_sentence_by_sentence() -> None:
    case = case_of_the_bridge()
    assert party_of_people("dunmari", case) == "dunmar"
    assert party_of_people("orran", case) is None
    for text, count in ((MUTUAL[0][0], 2), (ANSWERED[0][0], 0)):
        unit, cast = unit_in(NAMED + text)
        article = article_of(LEAD + NAMED + text)
        assert len(list(mutual_in(unit, article, cast))) == count
        assert len(list(answered_in(unit, article, case, cast))) == (count == 0)
    assert stand_in(article, "dunmar", "", (0, 4)).id == ""
