"""Who took part, how long it lasted and what only explains what was told before."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.quantities import find_quantities
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.parts import (
    durations,
    explains,
    number_in_series,
    participants,
)
from goodoffices.reports.happenings.setting import setting_of
from goodoffices.reports.happenings.turning import is_turned
from goodoffices.reports.labels import EventType
from goodoffices.reports.record import Dating
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, cast_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ada Venn met Bo Lund.", ("ada-venn", "bo-lund"), id="both"),
        pytest.param("Ada Venn met Bo Lund, Cy Marr said.", ("ada-venn", "bo-lund"), id="teller"),
        pytest.param(
            "Ada Venn met her counterparts in Norland and Sudmark.",
            ("ada-venn", "norland", "sudmark"),
            id="counterparts in states",
        ),
        pytest.param(
            "Norland and Sudmark traded accusations over an attack.", (), id="who only accuses"
        ),
        pytest.param("Ada Venn flew to Sudmark.", ("ada-venn",), id="a state gone to"),
        pytest.param("Ada Venn flew to Port Ash for Bo Lund.", ("ada-venn",), id="a purpose"),
        pytest.param("Ada Venn paid Bo Lund after Cy Marr arrived.", ("cy-marr",), id="a clause"),
    ],
)
def test_who_takes_part(text: str, expected: tuple[str, ...]) -> None:
    article, words = article_of(text), lexemes(text)
    setting = setting_of(article, case=CASE, cast=cast_in(article), dating=Dating())
    [trigger] = find_triggers(words)
    assert participants(words, trigger, setting=setting)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They met for two hours.", ["two hours"], id="for so long"),
        pytest.param("The meeting lasted two hours.", ["two hours"], id="lasted so long"),
        pytest.param("After two hours with the envoy.", ["two hours"], id="hours with somebody"),
        pytest.param("They met on a truce of two weeks.", [], id="a truce of so long"),
        pytest.param("They met, two weeks later.", [], id="so much later"),
    ],
)
def test_how_long_it_lasted(text: str, expected: list[str]) -> None:
    words = lexemes(text)
    [trigger] = find_triggers(words)
    found = durations(words, trigger, tuple(find_quantities(words)))
    assert [text[words[q.first].start : words[q.last - 1].end] for q in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("She arrived in Port Ash, her fifth trip there.", True, id="between commas"),
        pytest.param("She arrived in Port Ash on her fifth trip.", True, id="on her fifth trip"),
        pytest.param("She arrived in Port Ash after her fifth trip.", False, id="after another"),
        pytest.param("She arrived in Port Ash, a fifth trip.", False, id="nobody's"),
    ],
)
def test_what_only_explains(text: str, expected: bool) -> None:
    words = lexemes(text)
    *_, trip = find_triggers(words)
    assert explains(words, trip, EventType.VISIT) is expected
    assert not explains(words, trip, EventType.VOTE)
    assert number_in_series(trip, tuple(find_quantities(words))) == 5


def test_talks_that_somebody_breaks_off_are_turned() -> None:
    words = lexemes("They broke off the talks.")
    [trigger] = find_triggers(words)
    assert is_turned(words, trigger)
