"""Each piece of evidence for a date gives its own window and words."""

from __future__ import annotations

import pytest

from goodoffices.case.dates import DateInterval
from goodoffices.reports.text import Article
from goodoffices.reports.times.calendar_dates import weekdays, written_date_at
from goodoffices.reports.times.date_evidence import (
    anchors_named,
    sentence_at,
    written_out,
)
from goodoffices.reports.times.date_readings import month_readings, soft_readings, visit_words
from goodoffices.reports.times.firm_anchors import from_firm_anchors
from goodoffices.reports.times.offices_held import from_offices
from goodoffices.reports.times.stated_dates import impossible_dates, stated_dates
from goodoffices.reports.times.time_kinds import month_interval, year_interval
from goodoffices.reports.times.timewords import find_timewords, terms_within
from goodoffices.reports.times.told_days import tells_a_day
from goodoffices.reports.wording.lexemes import lexemes
from goodoffices.reports.wording.tense import cues, has_cue, is_past
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in


def windows(article: Article) -> list[DateInterval]:
    timewords, cast = find_timewords(article), cast_in(article)
    anchors = anchors_named(article, CASE, cast, timewords)
    firm = [
        *written_out(article, timewords),
        *from_firm_anchors(article, anchors, timewords),
        *from_offices(article, CASE, cast),
    ]
    return [constraint.window for constraint in firm]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They met in March 2031.", [between("2031-03-01", None)], id="R26: a month"),
        pytest.param("They hold out until 5 March 2031.", [], id="R26: until bounds nothing"),
        pytest.param("They refused a start on 5 March 2031.", [], id="R26: a refused day"),
        pytest.param("Officials pencilled in 5 March 2031.", [], id="R26: a day only named"),
        pytest.param("It began on May 3.", [between("2031-05-03", None)], id="R27: an anchor"),
        pytest.param(
            "Ada Venn, the Foreign Minister, spoke.",
            [between("2030-01-01", "2032-06-30")],
            id="R27: an office behind the name",
        ),
    ],
)
def test_firm_evidence(text: str, expected: list[DateInterval]) -> None:
    assert windows(article_of(text)) == expected


def test_last_month_of_that_name_counts_from_the_anchor_in_it() -> None:
    article = article_of("The war, which began last May, goes on.")
    [found] = month_readings(article, CASE, find_timewords(article))
    assert found.windows == (between("2031-05-03", "2032-05-30"),)


def test_r29_the_first_visit_of_a_table_has_no_earlier_reading() -> None:
    article = article_of("Ada Venn ended her first visit.")
    [found] = soft_readings(article, CASE, cast_in(article), ())
    assert [str(window.earliest) for window in found.windows] == ["2031-05-30", "2031-08-07"]
    assert "visits" in visit_words()


def test_a_day_that_only_bounds_is_not_the_day() -> None:
    article = article_of("It rains since May 3 and rained on May 4.")
    words = lexemes(article.report.text)
    terms = find_timewords(article)
    assert [tells_a_day(words, term) for term in terms] == [False, True]
    assert terms_within(terms, 0, 20) == terms[:1]


def test_sentences_and_dates_by_position() -> None:
    article = article_of("It rained. It rained on 31 June 2031.")
    sentence = sentence_at(article, 12)
    assert sentence is not None
    assert article.words(sentence).startswith("It rained on")
    timewords = find_timewords(article)
    assert impossible_dates(timewords) == timewords
    assert stated_dates(article, timewords) == ()
    assert written_date_at(lexemes("rain"), 0) is None
    assert weekdays()["sunday"] == 6


def test_months_and_years_as_intervals() -> None:
    assert month_interval(2032, 2) == between("2032-02-01", "2032-02-29")
    assert year_interval(2031) == between("2031-01-01", "2031-12-31")


@pytest.mark.parametrize(
    ("text", "past"),
    [("They met.", True), ("They will meet.", False), ("They could have met.", False)],
)
def test_tense_of_a_clause(text: str, past: bool) -> None:
    assert is_past(lexemes(text)) == past


def test_cues_stand_where_they_begin() -> None:
    words = lexemes("It has yet to vote")
    assert cues(words, "negative") == (1,)
    assert has_cue(words, ("negative", "future"))
