"""A noun for those who speak for somebody gives its owner, or nobody."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.speakers.unlisted import Sort, Unlisted
from goodoffices.reports.speakers.voices import VoiceKind, owner_of, spoken_for, unlisted_voice
from tests.reports.saying import place, unit_in


@pytest.mark.parametrize(
    ("sentence", "noun", "kind", "actor"),
    [
        pytest.param("Kestria's negotiators left.", "negotiators", "actor", "kestria", id="own"),
        pytest.param("A spokesman left.", "spokesman", "crowd", None, id="of nobody"),
        pytest.param("The spokesman left.", "spokesman", "unknown", None, id="of somebody"),
        pytest.param("Kestria's opposition left.", "opposition", "body", None,
                     id="R432: the opposition is not the state"),
        pytest.param("Kestria's Green party left.", "party", "body", None,
                     id="R432: nor is a party in it"),
        pytest.param("Kestria's governing party left.", "party", "actor", "kestria",
                     id="R432: but the one that governs"),
        pytest.param("Ana Berel's party left.", "party", "body", None,
                     id="R432: nor is a minister's party the minister"),
        pytest.param("Ana Berel's office left.", "office", "actor", "ana-berel", id="an office"),
    ],
)  # fmt: skip
def test_who_speaks_through_a_noun(sentence: str, noun: str, kind: str, actor: str | None) -> None:
    unit, cast = unit_in(sentence)
    found = spoken_for(unit, place(unit, noun), 0, cast)
    assert (found.kind, found.actor) == (VoiceKind(kind), actor)


def test_the_owner_stands_before_its_noun() -> None:
    unit, _ = unit_in("Kestria's old party left.")
    owner = owner_of(unit, place(unit, "party"), 0)
    assert owner is not None
    assert (owner.actor, owner.kind) == ("kestria", MentionKind.NAME)
    assert owner_of(unit, 0, 0) is None


def test_an_unlisted_body_is_a_voice_without_actor() -> None:
    voice = unlisted_voice(Unlisted(Sort.BODY, 1, 3))
    assert voice is not None
    assert (voice.kind, voice.actor) == (VoiceKind.BODY, None)
    assert unlisted_voice(None) is None
