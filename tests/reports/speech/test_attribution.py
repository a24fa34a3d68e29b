"""Content that stands before its cue is put together with what follows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.reports.speech.attribution import (
    Attribution,
    as_reported,
    inverted,
    parenthetic,
    postposed_said,
)
from goodoffices.reports.speech.cues import Cue, find_cues
from goodoffices.reports.speech.speakers import Voice, subject_before
from goodoffices.reports.speech.units import Unit
from tests.reports.saying import unit_in

Form = Callable[[Unit, Cue, Voice], Attribution | None]


def words_of(unit: Unit, said: Attribution | None) -> str | None:
    if said is None:
        return None
    return " ".join(piece.fold for piece in unit.pieces[said.start : said.end])


@pytest.mark.parametrize(
    ("form", "sentence", "expected"),
    [
        pytest.param(
            postposed_said,
            "The tolls rose again, Dunmar said on Monday.",
            "the tolls rose again , dunmar said",
            id="postposed",
        ),
        pytest.param(
            postposed_said, "In town, Dunmar said tolls rose.", None, id="content follows"
        ),
        pytest.param(
            parenthetic,
            "The tolls, Dunmar said, rose once again.",
            "the tolls , dunmar said , rose once again",
            id="in the middle",
        ),
        pytest.param(parenthetic, "The tolls rose, Dunmar said.", None, id="nothing after"),
        pytest.param(
            as_reported,
            "As Dunmar said, the tolls rose once again.",
            "dunmar said , the tolls rose once again",
            id="as X said",
        ),
        pytest.param(as_reported, "So Dunmar said, the tolls rose.", None, id="no as"),
    ],
)
def test_content_around_a_cue(form: Form, sentence: str, expected: str | None) -> None:
    unit, cast = unit_in(sentence)
    cue = next(cue for cue in find_cues(unit) if cue.lemma == "say")
    voice = subject_before(unit, cue, cast)
    assert voice is not None
    assert words_of(unit, form(unit, cue, voice)) == expected


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        pytest.param("“The tolls rose,” said Dunmar.", True, id="a quotation"),
        pytest.param("Nobody said Dunmar was there.", False, id="no mark before"),
    ],
)
def test_a_cue_before_its_subject(sentence: str, found: bool) -> None:
    unit, cast = unit_in(sentence)
    cue = next(cue for cue in find_cues(unit) if cue.lemma == "say")
    assert (inverted(unit, cue, cast) is not None) is found
