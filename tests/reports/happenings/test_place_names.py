"""The name of a place is that of the case, a state as written, or words in capitals."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.place_names import (
    as_listed,
    known_after,
    known_at,
    place_after,
    state_at,
)
from goodoffices.reports.happenings.setting import Setting, setting_of
from goodoffices.reports.wording.lexemes import Lexeme, lexemes
from tests.reports.happenings.telling import DATING
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, cast_in


def _read(text: str) -> tuple[tuple[Lexeme, ...], Setting]:
    article = article_of(text)
    return lexemes(text), setting_of(article, case=CASE, cast=cast_in(article), dating=DATING)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("in Port Ash on Monday", "Port Ash", id="of the case"),
        pytest.param("in the border town of Karst on Monday", "Karst", id="R428: the town of"),
        pytest.param("in the port of Gull Bay", "Gull Bay", id="R428: the port of"),
        pytest.param("in Norland on Monday", "Norland", id="a state"),
        pytest.param("in the Norlander camps", None, id="an adjective of a side"),
        pytest.param("in the House of Deputies", None, id="a body"),
        pytest.param("in Karst Saturday", "Karst", id="a day without on"),
        pytest.param("in Gull Bay May 3", "Gull Bay", id="a date without on"),
        pytest.param("in Karst Dec. 12", "Karst", id="a month cut short"),
        pytest.param("in Karst May", "Karst May", id="a month without a day may be a name"),
        pytest.param("in Monday's paper", None, id="a day"),
        pytest.param("in the end of the matter", None, id="no name"),
    ],
)
def test_place_behind_a_preposition(text: str, place: str | None) -> None:
    words, setting = _read(text)
    assert place_after(words, 1, setting) == place


def test_what_is_known_is_told_from_what_is_only_in_capitals() -> None:
    words, setting = _read("on the Port Ash road near Karst in Norland")
    assert known_after(words, 1, setting)
    assert known_at(words, 2, setting)
    assert not known_at(words, 6, setting)
    assert (state_at(words, 8, setting), state_at(words, 6, setting)) == ("Norland", None)


@pytest.mark.parametrize("end", [" ", "\n", "\r\n", "  "])
def test_a_place_is_known_across_the_end_of_a_line(end: str) -> None:
    words, setting = _read(f"Shells hit Port{end}Ash on Monday.")
    assert known_at(words, 2, setting)
    assert as_listed(f"Port{end}Ash") == "port ash"
