"""Every cue with a speaker gives one draft, and nested ones are sorted out afterwards."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.speech.arrangement import arranged
from goodoffices.reports.speech.drafts import drafts_of
from tests.reports.saying import unit_in


@pytest.mark.parametrize(
    ("sentence", "drafts", "kept"),
    [
        pytest.param("The rain fell on the town.", 0, 0, id="nothing"),
        pytest.param("Dunmar rejected the tolls.", 1, 1, id="one"),
        pytest.param("Dunmar reiterated its demand for tolls.", 2, 1, id="R30: one speaker"),
        pytest.param("Dunmar said Kestria rejected tolls.", 2, 1, id="R31: inside an assertion"),
        pytest.param("Dunmar rejected Kestria's call for tolls.", 2, 2, id="R31: presupposed"),
        pytest.param("Dunmar accepted tolls; Kestria rejected peace.", 2, 2, id="side by side"),
    ],
)
def test_drafts_and_what_is_kept(sentence: str, drafts: int, kept: int) -> None:
    unit, cast = unit_in(sentence)
    found = drafts_of(unit, cast)
    assert (len(found), len(arranged(unit, found, cast))) == (drafts, kept)


PARTS = ["Dunmar", "Kestria", "said", "rejected", "that", ",", "while", "and", "tolls", "—", "its",
         "demand for", "adding", "Ana Berel"]  # fmt: skip


@settings(max_examples=80)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=16))
def test_kept_attributions_lie_in_the_unit_and_differ(parts: list[str]) -> None:
    unit, cast = unit_in("In the old town " + " ".join(parts) + " today.")
    kept = arranged(unit, drafts_of(unit, cast), cast)
    bounds = [(one.start, one.end) for one in kept]
    assert len(set(bounds)) == len(bounds)
    for one in kept:
        assert 0 <= one.start < one.end <= len(unit.pieces)
        assert 0 <= one.content[0] < one.content[1] <= len(unit.pieces)
