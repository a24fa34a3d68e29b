"""A source without a name is found where its phrase goes on before the verb."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.sources import source_opening
from tests.reports.saying import place, unit_in


@pytest.mark.parametrize(
    ("sentence", "verb", "found"),
    [
        pytest.param("Officials travelling with her add no.", "add", True, id="travelling with"),
        pytest.param("People close to Ana Berel insist.", "insist", True, id="close to"),
        pytest.param(
            "A senior official said Kestria agrees.", "agrees", False, id="a verb between"
        ),
        pytest.param("Ana Berel said no.", "said", False, id="somebody with a name"),
        pytest.param("A senior official, Ana Berel said no.", "said", False, id="a comma between"),
    ],
)
def test_source_opens_the_phrase(sentence: str, verb: str, *, found: bool) -> None:
    unit, _ = unit_in(sentence)
    assert (source_opening(unit, place(unit, verb) - 1) is not None) == found
