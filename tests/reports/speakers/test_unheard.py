"""Quoted words beside a verb of speech stay in the record, whoever said them (R510)."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cues import find_cues
from goodoffices.reports.speakers.unheard import (
    closes_quotation,
    somebody_after,
    somebody_before,
)
from goodoffices.reports.speakers.voices import VoiceKind
from tests.reports.saying import LEAD, statements_in, unit_in


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("“The tolls must stay,” said the beekeeper.", id="said somebody"),
        pytest.param("“The tolls must stay”, said the bell-founders in Varn.", id="comma behind"),
        pytest.param("“The tolls must stay,” the beekeepers said.", id="somebody said"),
        pytest.param("“The tolls must stay,” added the old beekeeper.", id="added"),
    ],
)
def test_r510_what_somebody_unlisted_says_is_kept(sentence: str) -> None:
    (found,) = statements_in(LEAD + sentence)
    assert "The tolls must stay" in found.spans[0].quote
    assert (found.speaker, "no speaker" in found.flags) == (None, True)


@pytest.mark.parametrize(
    ("sentence", "after", "before"),
    [
        pytest.param("“It is late,” said the beekeeper.", True, False, id="behind the verb"),
        pytest.param("“It is late,” the beekeeper said.", False, True, id="before the verb"),
        pytest.param("It is late, said the beekeeper.", False, False, id="nothing is quoted"),
        pytest.param("“It is late,” and said no more.", False, False, id="a joint"),
        pytest.param("“It is late,” said in haste.", False, False, id="a preposition"),
        pytest.param("“It is late,” nobody said.", False, False, id="nobody"),
        pytest.param("“It is late,” it was said.", False, False, id="a passive"),
    ],
)
def test_r510_who_may_stand_beside_quoted_words(sentence: str, after: bool, before: bool) -> None:
    unit, _ = unit_in(sentence)
    (cue,) = [one for one in find_cues(unit) if one.lemma == "say"]
    found = somebody_after(unit, cue), somebody_before(unit, cue)
    assert tuple(one is not None for one in found) == (after, before)
    assert {one.kind for one in found if one is not None} <= {VoiceKind.UNKNOWN}


def test_quoted_words_end_before_or_behind_the_comma() -> None:
    for written in ("“It is late,” she said.", "“It is late”, she said."):
        unit, _ = unit_in(written)
        she = next(at for at, piece in enumerate(unit.pieces) if piece.fold == "she")
        assert closes_quotation(unit, she)
        assert not closes_quotation(unit, she + 1)
        assert not closes_quotation(unit, 0)
