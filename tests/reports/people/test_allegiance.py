"""R348: a post held for a party tells the side of whoever holds it."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.allegiance import allegiance
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.sightings import line_of
from tests.reports.saying import (
    LEAD,
    article_of,
    case_of_the_bridge,
    cast_of,
    statements_in,
)

TOLD = [
    pytest.param("Kestria's health minister, Ada Lorn, said so.", "kestria", id="owner"),
    pytest.param("The Dunmari fisheries envoy, Ada Lorn, said so.", "dunmar", id="adjective"),
    pytest.param("A spokesman for the Hill Front, Ilo Bren, said so.", "hill-front", id="for"),
    pytest.param("Ada Lorn, Kestria's trade minister, said so.", "kestria", id="behind, owner"),
    pytest.param("Ada Lorn, the Dunmari ambassador, said so.", "dunmar", id="behind, adjective"),
    pytest.param("Ada Lorn, deputy foreign minister of Kestria, said so.", "kestria", id="of"),
    pytest.param("Ada Lorn, who leads the Dunmari team, said so.", "dunmar", id="who leads"),
    pytest.param("Ada Lorn, heading the Kestrian delegation, said so.", "kestria", id="heading"),
    pytest.param("Kestria's Ada Lorn said so.", "kestria", id="owner of the name"),
    pytest.param("Ada Lorn, Kestria's ambassador to Dunmar, said so.", "kestria", id="sent to"),
    pytest.param("Kestria's envoy to the vaccine fund, Ada Lorn, said so.", "kestria", id="fund"),
]

UNTOLD = [
    pytest.param("Ada Lorn, a former Kestrian minister, said so.", id="a post that is past"),
    pytest.param("The ambassador to Dunmar, Ada Lorn, said so.", id="a post to a party"),
    pytest.param("Ada Lorn, who met the Dunmari team, said so.", id="who met"),
    pytest.param("Ada Lorn, an expert on Kestria, said so.", id="an interest"),
    pytest.param("Ada Lorn, whose barge sank off Kestria, said so.", id="a place"),
    pytest.param("Ada Lorn, 54, said Kestria was to blame.", id="an age"),
    pytest.param("Ada Lorn said the Kestrian minister was wrong.", id="somebody else's post"),
    pytest.param("Kestria's barges stayed in port, Ada Lorn said.", id="somebody else's barges"),
]


@pytest.mark.parametrize(("text", "side"), TOLD)
def test_r348_post_beside_a_name_tells_a_side(text: str, side: str) -> None:
    assert _sides(text) == {side}


@pytest.mark.parametrize("text", UNTOLD)
def test_r348_other_words_beside_a_name_tell_none(text: str) -> None:
    assert _sides(text) == {None}


def _sides(text: str) -> set[str | None]:
    cast = cast_of(article_of(LEAD + text))
    return {one.side for one in cast.actors if one.id in {"ada-lorn", "ilo-bren"}}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param("Kestria's prime minister, Ada Lorn, rejected the toll. She said no barge "
                     "would pay.", ["ada-lorn", "ada-lorn"], id="a party's"),
        pytest.param("Norway's president, Ada Lorn, urged restraint. She said the bridge was "
                     "safe.", ["ada-lorn", "ada-lorn"], id="of a state no case lists"),
        pytest.param("The Hill Front's vaccine chief, Ilo Bren, demanded a road.", ["ilo-bren"],
                     id="a party of two words"),
    ],
)  # fmt: skip
def test_named_behind_a_party_speaks_and_not_the_party(text: str, speakers: list[str]) -> None:
    assert [one.speaker for one in statements_in(LEAD + text)] == speakers


@pytest.mark.parametrize(
    ("text", "first", "end", "side"),
    [
        pytest.param("Kestria's Ada Lorn left.", 2, 4, "kestria", id="an owner"),
        pytest.param("Ada Lorn left Kestria.", 0, 2, None, id="nothing beside it"),
        pytest.param("Ada Lorn", 0, 2, None, id="the end of the sentence"),
    ],
)
def test_allegiance_looks_at_both_sides_of_a_name(
    text: str, first: int, end: int, side: str | None
) -> None:
    gazetteer = gazetteer_of(case_of_the_bridge())
    line = line_of(text, 0, len(text), gazetteer)
    assert allegiance(line, first, end, gazetteer) == side
