"""R368: an act lasts from the first day told to the last; R399: terms of a text are no acts."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.day_spans import days_told
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.wanting import is_term
from goodoffices.reports.labels import Status
from goodoffices.reports.times.timewords import find_timewords
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import DATING, events, told
from tests.reports.made_articles import article_of


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("Envoys met from 3 to 5 June in Highmoor.", "06-03", "06-05", id="from to"),
        pytest.param("Envoys met on 3-5 June in Highmoor.", "06-03", "06-05", id="a dash"),
        pytest.param("Envoys met between 3 and 5 June.", "06-03", "06-05", id="between"),
        pytest.param("Envoys met between June 3 and 5.", "06-03", "06-05", id="month first"),
        pytest.param("Envoys met June 3-5 in Highmoor.", "06-03", "06-05", id="month and dash"),
        pytest.param("Envoys met June 3-5, 2031, in Highmoor.", "06-03", "06-05", id="a year"),
        pytest.param("Envoys met from 28 May to 2 June.", "05-28", "06-02", id="two months"),
        pytest.param("Envoys met from 3 to 5 June 2031.", "06-03", "06-05", id="a year behind"),
        pytest.param("Envoys met from Monday to Wednesday.", "06-30", "07-02", id="weekdays"),
        pytest.param("The talks ran from 3 to 5 July.", "07-03", "07-05", id="still going on"),
        pytest.param("Envoys met from 22 to 2 June 2031.", "06-22", "06-22", id="ends before"),
        pytest.param("Envoys will meet from 20 to 22 July.", "07-20", "07-22", id="ahead"),
        pytest.param("Envoys met on 5 June and 30 fish died.", "06-05", "06-05", id="a count"),
        pytest.param(
            "Envoys met on 3 and 5 June in Highmoor.", "06-03", "06-05", id="two days (R413)"
        ),
    ],
)
def test_r368_act_lasts_from_its_first_day_to_its_last(text: str, first: str, last: str) -> None:
    [found] = events(text)
    assert (str(found.date.earliest)[5:], str(found.date.latest)[5:]) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Envoys met on 3 June.", id="a full stop"),
        pytest.param("Envoys met on Saturday and", id="a text cut off behind its and"),
    ],
)
def test_day_alone_is_one_day(text: str) -> None:
    words, terms = lexemes(text), find_timewords(article_of(text))
    assert days_told(words, terms[0], terms, DATING, status=Status.HAPPENED).days == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The text provides for the withdrawal of troops from Highmoor.", id="text"),
        pytest.param("Grain would flow in return for the withdrawal of troops.", id="in return"),
        pytest.param("The draft envisages a vote in the assembly.", id="envisages"),
    ],
)
def test_r399_what_a_text_would_bring_is_no_event(text: str) -> None:
    assert [one for one in told(text) if one[0] != "proposal"] == []
    words = lexemes(text)
    assert is_term(words, [*find_triggers(words)][-1])


def test_r399_what_has_come_about_is_an_event() -> None:
    text = "Grain flowed again; the withdrawal of troops from Highmoor ended on Monday."
    assert ("withdrawal", "happened") in [one[:2] for one in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The meeting was cancelled after the Highmoor attack.", id="after"),
        pytest.param("The visit was called off following the shelling of Highmoor.", id="by"),
        pytest.param("The vote was put off because of the strike on Highmoor.", id="because"),
    ],
)
def test_what_a_meeting_was_called_off_after_took_place(text: str) -> None:
    assert ("strike", "did_not_happen") not in [one[:2] for one in told(text)]
