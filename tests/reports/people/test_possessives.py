"""R43: "its" and "her" before a body are of whoever acted last."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.possessives import may_own, side_of_owner
from goodoffices.reports.people.sightings import Sighting, line_of
from tests.reports.saying import LEAD, statements_in
from tests.reports.stage import stage_case

GAZETTEER = gazetteer_of(stage_case())


def test_who_may_own_something() -> None:
    person = GAZETTEER.actors["mira-talden"]
    assert may_own("her", person, GAZETTEER)
    assert not may_own("his", person, GAZETTEER)
    assert may_own("its", GAZETTEER.actors["varu"], GAZETTEER)
    assert may_own("their", person, GAZETTEER)


def test_the_side_of_whoever_its_stands_for() -> None:
    line = line_of("Its army left", 0, 13, GAZETTEER)
    heard = [
        Sighting(start=0, end=4, kind=MentionKind.NAME, actors=("varu",), sentence=0, paragraph=0,
                 subject=subject)
        for subject in (True, False)
    ]  # fmt: skip
    found = [
        side_of_owner(line, 1, heard=[one], who=GAZETTEER.actors.__getitem__, gazetteer=GAZETTEER)
        for one in heard
    ]
    assert found == ["varu", None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Dunmar met Kestria. Its foreign minister said nobody won.", "tomas-rhee",
                     id="whoever acts in the sentence before"),
        pytest.param("Dunmar said Kestria left. Its envoys said nobody won.", "dunmar",
                     id="whoever speaks in it"),
    ],
)  # fmt: skip
def test_its_is_of_whoever_acts_in_the_sentence_before(text: str, speaker: str) -> None:
    sides = {one.speaker for one in statements_in(LEAD + text)}
    assert speaker in sides
    assert "kestria" not in sides
