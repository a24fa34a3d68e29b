"""Whoever stands after a cue is found with the noun that speaks for them."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.agents import speaker_after
from goodoffices.reports.speakers.voices import VoiceKind
from tests.reports.saying import place, unit_in


@pytest.mark.parametrize(
    ("phrase", "actor", "kind"),
    [
        pytest.param("Ana Berel", "ana-berel", VoiceKind.ACTOR, id="a name"),
        pytest.param("Prime Minister Ana Berel", "ana-berel", VoiceKind.ACTOR, id="with a title"),
        pytest.param("a spokesman for Dunmar", "dunmar", VoiceKind.ACTOR, id="a spokesman for"),
        pytest.param("its minister, Tomas Rhee", "tomas-rhee", VoiceKind.ACTOR, id="apposition"),
        pytest.param("the draft resolution", None, VoiceKind.DOCUMENT, id="a document"),
        pytest.param("several analysts", None, VoiceKind.CROWD, id="a crowd"),
        pytest.param("the minister", None, VoiceKind.UNKNOWN, id="an unnamed voice"),
    ],
)
def test_who_stands_after_a_cue(phrase: str, actor: str | None, kind: VoiceKind) -> None:
    unit, cast = unit_in(f"“The tolls rose again,” said {phrase}.")
    voice = speaker_after(unit, place(unit, "said") + 1, cast)
    assert voice is not None
    # A cast may know a crowd as an anonymous source of this report.
    if voice.actor is None or not voice.actor.startswith("anonymous"):
        assert (voice.actor, voice.kind) == (actor, kind)


def test_nobody_stands_there() -> None:
    unit, cast = unit_in("It is said that rain fell.")
    assert speaker_after(unit, place(unit, "said") + 1, cast) is None
