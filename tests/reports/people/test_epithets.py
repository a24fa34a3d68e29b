"""What anybody may be names again whoever the sentence before is about."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.epithets import epithet_at, said_again, voice_again
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.readers import Naming
from goodoffices.reports.people.sightings import line_of
from tests.reports.saying import LEAD, case_of_the_bridge, statements_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Tomas Rhee opened the line on Monday. The official said the fare would not rise.",
            "tomas-rhee",
            id="R285: the person of the sentence before",
        ),
        pytest.param(
            'Ana Berel came by train. "Paths belong to whoever pays," the executive emphasized.',
            "ana-berel",
            id="R285: behind the words",
        ),
        pytest.param(
            "Tomas Rhee and Ana Berel met on Monday. The politician said the fare would rise.",
            None,
            id="R285: nobody where two are named",
        ),
        pytest.param(
            "A senior official met Tomas Rhee. The official said the fare would rise.",
            "anonymous:r:1",
            id="R285: a source brought in before",
        ),
    ],
)
def test_who_is_meant(text: str, speaker: str | None) -> None:
    assert statements_in(LEAD + text)[-1].speaker == speaker


def test_nobody_is_meant_without_a_verb_of_saying() -> None:
    gazetteer = gazetteer_of(case_of_the_bridge())
    text = "The official left the hall."
    line = line_of(text, 0, len(text), gazetteer)
    who = gazetteer.actors.__getitem__
    assert epithet_at(line, 1, heard=(), place=(1, 0), who=who) is None


def test_a_post_is_nobodys_again_where_nobody_spoke_for_a_party() -> None:
    gazetteer = gazetteer_of(case_of_the_bridge())
    line = line_of("The envoy said", 0, 14, gazetteer)
    who = gazetteer.actors.__getitem__
    naming = Naming(first=1, size=1, actors=("lio-sand",), kind=MentionKind.OFFICE)
    assert voice_again(line, 1, (), place=(1, 0), who=who) is None
    assert said_again(line, naming, (), place=(1, 0), who=who) is None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Kestria's army opposed the truce. The army called the tolls unjust.", "kestria"),
        ("Kestria opposed the truce. The army called the tolls unjust.", "dunmari-army"),
        (
            "Kestria's army came. The Dunmari army left. The army called the tolls unjust.",
            "dunmari-army",
        ),
        ("The Kestrian presidency left. The presidency called the tolls unjust.", "kestria"),
        ("The Kestrian navy met Dunmar's navy. The navy called the tolls unjust.", None),
        ("Kestria's navy came. A navy of fishermen left. The navy called the tolls unjust.", None),
        ("Kestria's envoy came. The navy called the tolls unjust.", None),
    ],
    ids=lambda one: f"R596: {one}",
)
def test_the_army_is_whose_army_was_named_last(text: str, last: str | None) -> None:
    found = {one.speaker for one in statements_in(LEAD + text) if one.issue == "tolls"}
    assert found - {None} == {last} - {None}


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ana Berel spoke with Tomas Rhee. The minister called the tolls unjust.",
         "ana-berel"),
        ("Ana Berel met Tomas Rhee. The minister called the tolls unjust.", None),
        ("Ana Berel came. The minister called the tolls unjust.", "ana-berel"),
    ],
    ids=lambda one: f"R42: {one}",
)  # fmt: skip
def test_of_two_ministers_in_one_sentence_its_subject_is_the_minister(
    text: str, last: str | None
) -> None:
    found = {one.speaker for one in statements_in(LEAD + text) if one.issue == "tolls"}
    assert found - {None} == {last} - {None}
