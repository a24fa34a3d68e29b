"""R594: what a source tells of "her" is told of whose aide or friend it is."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.owned_sources import told_of_owner
from goodoffices.reports.people.sightings import Sighting, line_of
from tests.reports.saying import LEAD, case_of_the_bridge, claims_in, statements_in

GAZETTEER = gazetteer_of(case_of_the_bridge())


def sighting(start: int, end: int, kind: MentionKind, word: str = "") -> Sighting:
    return Sighting(start=start, end=end, kind=kind, actors=("a:1",), sentence=0, paragraph=0,
                    word=word)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "pronoun", "meant"),
    [
        ("A person close to Ana Berel said she left", "she", "ana-berel"),
        ("An aide to Ana Berel said that she left", "she", "ana-berel"),
        ("An aide to Ana Berel said he left", "he", "a:1"),
        ("An aide said she left", "she", "a:1"),
        ("An aide to Ana Berel laughed and she left", "she", None),
    ],
    ids=lambda one: f"R594: {one}",
)
def test_of_whom_a_source_tells(text: str, pronoun: str, meant: str | None) -> None:
    line = line_of(text, 0, len(text), GAZETTEER)
    at = next(i for i, word in enumerate(line.words) if word.fold == pronoun)
    source = sighting(0, 8, MentionKind.ANONYMOUS)
    word = line.words[at]
    found = told_of_owner(
        line,
        at,
        sighting(word.start, word.end, MentionKind.PRONOUN, pronoun),
        "a:1",
        heard=[source],
        gazetteer=GAZETTEER,
    )
    assert found == meant


def test_a_source_takes_no_side_by_what_it_tells_of_its_owner() -> None:
    text = LEAD + "A person close to Ana Berel said she rejected the tolls."
    assert [str(one.stance) for one in statements_in(text)] == ["assert"]
    assert [one.about for one in claims_in(text)] == ["ana-berel"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("A friend of Ana Berel said the truce was dead. She called the tolls unjust.", None),
        ("Lio Sand, Solenne's envoy, came. Dunmar's envoy rejected the truce. The envoy called "
         "the tolls unjust.", "dunmar"),
        ("Dunmar's envoy came. Lio Sand rejected the truce. The envoy called the tolls unjust.",
         "lio-sand"),
        ("Neither Lio Sand nor Tomas Rhee came. He called the tolls unjust.", None),
    ],
)  # fmt: skip
def test_who_speaks_next(text: str, last: str | None) -> None:
    found = {one.speaker for one in statements_in(LEAD + text) if one.issue == "tolls"}
    assert found - {None} == {last} - {None}
