"""What anybody may be names again whoever the sentence before is about."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.epithets import epithet_at, voice_again
from goodoffices.reports.people.gazetteer import gazetteer_of
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
    found = voice_again(line, 1, (), place=(1, 0), who=gazetteer.actors.__getitem__)
    assert found is None
