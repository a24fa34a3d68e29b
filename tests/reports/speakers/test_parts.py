"""A part of those whom a name stands for is not the party (R539)."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.drafts import drafts_of
from goodoffices.reports.speakers.parts import of_a_part
from tests.reports.saying import unit_in


@pytest.mark.parametrize(
    ("sentence", "actor"),
    [
        pytest.param("Some Kestrians reject tolls.", None, id="R539: some"),
        pytest.param("Most of the Kestrians reject tolls.", None, id="R539: most of the"),
        pytest.param("Not all Kestrians reject tolls.", None, id="R539: not all"),
        pytest.param("All Kestrians reject tolls.", "kestria", id="all"),
        pytest.param("Kestrians reject tolls.", "kestria", id="the whole"),
        pytest.param("Most days Kestria rejects tolls.", "kestria", id="most days"),
    ],
)
def test_r539_a_part_has_no_name(sentence: str, actor: str | None) -> None:
    unit, cast = unit_in(sentence)
    found = [of_a_part(unit, one).voice.actor for one in drafts_of(unit, cast)]
    assert set(found) <= {actor}
