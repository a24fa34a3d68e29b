"""A word for a group points back to the last party of its kind, and to nobody else."""

from __future__ import annotations

import pytest

from goodoffices.reports.speech.pointing import pointed_back
from goodoffices.reports.speech.units import units_of
from tests.reports.saying import LEAD, article_of, cast_of, place


@pytest.mark.parametrize(
    ("text", "word", "actor"),
    [
        pytest.param("The Front came. The group says no.", "group", "hill-front", id="a group"),
        pytest.param("Dunmar waits. The country says no.", "country", "dunmar", id="a country"),
        pytest.param("Dunmar waits. The group says no.", "group", None, id="another kind"),
        pytest.param("The Front came. A group says no.", "group", None, id="some group"),
    ],
)
def test_whom_a_word_points_back_to(text: str, word: str, actor: str | None) -> None:
    article = article_of(LEAD + text)
    cast = cast_of(article)
    unit = list(units_of(article, cast))[-1]
    assert pointed_back(unit, place(unit, word), cast) == actor
