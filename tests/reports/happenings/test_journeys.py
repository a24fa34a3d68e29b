"""A verb of going tells a visit only where it leads to a place."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.journeys import is_journey, stays_away
from goodoffices.reports.happenings.setting import setting_of
from goodoffices.reports.record import Dating
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, cast_in


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        pytest.param("Ada Venn went to Port Ash.", "Port Ash", True, id="to a place"),
        pytest.param("Ada Venn is expected in Port Ash.", "Port Ash", True, id="expected in one"),
        pytest.param("Ada Venn went to Bo Lund.", "Bo Lund", False, id="a person is no place"),
        pytest.param("Ada Venn went home.", None, False, id="no place at all"),
        pytest.param("Ada Venn returned a letter, Port Ash said.", "Port Ash", False, id="no way"),
    ],
)
def test_where_a_verb_of_going_leads(text: str, place: str | None, expected: bool) -> None:
    article, words = article_of(text), lexemes(text)
    setting = setting_of(article, case=CASE, cast=cast_in(article), dating=Dating())
    [trigger] = find_triggers(words)
    assert is_journey(words, trigger, place, setting=setting) is expected
    assert [setting.may_be_place(name) for name in ("Sudmark", "Bo Lund")] == [True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ada Venn did not come.", True, id="nothing follows"),
        pytest.param("Ada Venn did not come on Monday.", True, id="a day follows"),
        pytest.param("Ada Venn did not return Monday.", True, id="a bare day follows"),
        pytest.param("Ada Venn did not return the money.", False, id="an object follows"),
    ],
)
def test_who_stays_away(text: str, expected: bool) -> None:
    words = lexemes(text)
    [trigger] = find_triggers(words)
    assert stays_away(words, trigger) is expected
