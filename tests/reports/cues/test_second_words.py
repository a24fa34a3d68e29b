"""The words that a verb requires are found behind it, with a word of owning between them."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.second_words import particle_end
from goodoffices.reports.cues.verbforms import verb_forms
from tests.reports.saying import place, unit_in


@pytest.mark.parametrize(
    ("sentence", "verb", "particle", "last"),
    [
        pytest.param("Dunmar called again for a truce.", "called", "for", "for", id="a gap"),
        pytest.param(
            "Dunmar gave up its objections to a truce.",
            "gave",
            "up objections to",
            "to",
            id="owned",
        ),
        pytest.param(
            "Dunmar gave up objections to a truce.", "gave", "up objections to", "to", id="bare"
        ),
        pytest.param(
            "Dunmar gave up a hill.", "gave", "up objections to", None, id="another thing"
        ),
        pytest.param("Dunmar left.", "left", "", "left", id="nothing required"),
    ],
)
def test_where_a_verb_ends(sentence: str, verb: str, particle: str, last: str | None) -> None:
    unit, _ = unit_in(sentence)
    forms = [form for form in verb_forms()[verb] if form.particle == particle]
    end = particle_end(unit, place(unit, verb), forms[0])
    assert (None if end is None else unit.fold(end)) == last
