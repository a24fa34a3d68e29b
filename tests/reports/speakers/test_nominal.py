"""Nouns, sources and relative clauses belong to their owners."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cues import CueKind, find_cues
from goodoffices.reports.speakers.nominal import of_noun, of_source, whose
from tests.reports.saying import LEAD, in_brief, place, unit_in


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Dunmar, whose demand for a fishing quota is older than the port, sent a boat.",
            ["dunmar: demand None: Dunmar, whose demand for a fishing quota"],
            id="whose demand",
        ),
        pytest.param(
            "The sailors of the Hill Front, whose leaders reject any census, stayed away.",
            ["hill-front: reject None: the Hill Front, whose leaders reject any census"],
            id="whose leaders reject",
        ),
        pytest.param("Ana Berel, whose hat was wet, left.", [], id="whose hat says nothing"),
    ],
)
def test_whose_words_they_are(sentence: str, expected: list[str]) -> None:
    assert in_brief(LEAD + sentence) == expected


def test_owner_of_a_noun_and_of_a_source() -> None:
    unit, cast = unit_in("Dunmar's demand for water grew, according to Ana Berel.")
    cues = {cue.kind: cue for cue in find_cues(unit)}
    noun, source = (
        of_noun(unit, cues[CueKind.NOUN], cast, ()),
        of_source(unit, cues[CueKind.SOURCE], cast, ()),
    )
    assert noun is not None
    assert source is not None
    assert (noun.voice.actor, source.voice.actor) == ("dunmar", "ana-berel")
    assert whose(unit, place(unit, "demand")) is None
