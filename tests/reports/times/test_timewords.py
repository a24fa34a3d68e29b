"""Terms of time are found in every style, never given a year that they do not state."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.reports.record import Dating
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import (
    Direction,
    Timeword,
    days_of_month,
    find_timewords,
    hull,
    resolve,
)
from tests.reports.made_articles import article_of


def found(text: str) -> list[Timeword]:
    return list(find_timewords(article_of(text)))


def on(text: str) -> DateInterval:
    return DateInterval.on(date.fromisoformat(text))


def between(first: str, last: str) -> DateInterval:
    return DateInterval(earliest=date.fromisoformat(first), latest=date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It rained on March 22, 2024.", "2024-03-22", id="month first"),
        pytest.param("It rained on 22 March 2024.", "2024-03-22", id="day first"),
        pytest.param("It rained on 2024-03-22.", "2024-03-22", id="ISO"),
        pytest.param("It rained on 22.03.2024.", "2024-03-22", id="with full stops"),
        pytest.param("It rained on 22/03/2024.", "2024-03-22", id="a day above 12 settles it"),
        pytest.param("It rained on Sept. 5th, 2019.", "2019-09-05", id="abbreviated, ordinal"),
        pytest.param("It rained on the 7th of May 2019.", "2019-05-07", id="the 7th of May"),
        pytest.param("Il pleuvait le 22 mars 2024.", "2024-03-22", id="French"),
        pytest.param("٢٢ مارس ٢٠٢٤", "2024-03-22", id="Arabic digits and month"),
        pytest.param("ב-22 במרץ 2024", "2024-03-22", id="Hebrew"),
        pytest.param("Friday, March 22, 2024", "2024-03-22", id="with its weekday"),
    ],
)
def test_a_day_with_its_year(text: str, expected: str) -> None:
    assert [word.term.readings for word in found(text)] == [(on(expected),)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("on October 7 they met", TimeKind.DAY_OF_YEAR, id="R22: no year, no guess"),
        pytest.param("since last October", TimeKind.MONTH_OF_YEAR, id="a month of last year"),
        pytest.param("on Monday", TimeKind.WEEKDAY, id="a weekday"),
        pytest.param("nearly four months after", TimeKind.ELAPSED, id="time since something"),
        pytest.param("after ten weeks of heavy fighting", TimeKind.ELAPSED, id="length of a war"),
        pytest.param("two weeks later", TimeKind.RECKONED, id="counted from a day told before"),
        pytest.param("the next day", TimeKind.RECKONED, id="the day after one told before"),
        pytest.param("two weeks before", TimeKind.VAGUE, id="two weeks before dates nothing"),
        pytest.param("on 29 February 2023", TimeKind.IMPOSSIBLE, id="no calendar has it"),
        pytest.param("on 31 June", TimeKind.IMPOSSIBLE, id="nor this one in any year"),
    ],
)
def test_kind_of_a_term(text: str, kind: TimeKind) -> None:
    assert [word.kind for word in found(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They may 5 times agree and march on.", id="verbs in small letters"),
        pytest.param("Resolution 2024 and 1967 borders", id="a number that is no year"),
        pytest.param("for months and for weeks", id="lengths without a number"),
        pytest.param("85% of $150M, a two-hour talk", id="shares, money and durations"),
        pytest.param("We fought in May. 22 people fled.", id="a month ends the sentence"),
    ],
)
def test_no_date_is_seen_where_none_is(text: str) -> None:
    assert not any(word.term.full or word.term.day for word in found(text))


def test_r22_keeps_both_readings_of_a_slashed_date() -> None:
    [word] = found("They met on 03/04/2024.")
    assert word.term.readings == (on("2024-03-04"), on("2024-04-03"))


def test_a_weekday_settles_a_slashed_date() -> None:
    [word] = found("Wednesday 03/04/2024")
    assert word.term.readings == (on("2024-04-03"),)


def test_a_weekday_that_does_not_fit_is_flagged() -> None:
    assert found("Tuesday, March 22, 2024")[0].term.flags == ("weekday does not fit the date",)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("nearly four months after", (104, 124), id="R25: nearly is below"),
        pytest.param("over four months after", (119, 155), id="R25: over is above"),
        pytest.param("ten days after", (10, 10), id="R25: days are exact"),
    ],
)
def test_length_of_an_elapsed_time(text: str, days: tuple[int, int]) -> None:
    assert found(text)[0].term.days == days


STATED = Dating(when=on("2024-03-22"))
"""A Friday."""


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        pytest.param("today", Direction.PAST, on("2024-03-22"), id="today"),
        pytest.param("yesterday", Direction.PAST, on("2024-03-21"), id="yesterday"),
        pytest.param("two days ago", Direction.PAST, on("2024-03-20"), id="days ago are exact"),
        pytest.param("Monday", Direction.PAST, on("2024-03-18"), id="R23: the last Monday"),
        pytest.param("Monday", Direction.FUTURE, on("2024-03-25"), id="R23: the next Monday"),
        pytest.param("Friday", Direction.PAST, on("2024-03-22"), id="R23: the day itself"),
        pytest.param(
            "last week", Direction.PAST, between("2024-03-09", "2024-03-21"), id="last week"
        ),
        pytest.param(
            "earlier this month",
            Direction.PAST,
            between("2024-03-01", "2024-03-22"),
            id="this month stays within the month",
        ),
        pytest.param(
            "a fortnight ago", Direction.PAST, between("2024-03-01", "2024-03-15"), id="two weeks"
        ),
        pytest.param("January 5", Direction.PAST, on("2024-01-05"), id="the January just past"),
        pytest.param("October 7", Direction.PAST, on("2023-10-07"), id="the October just past"),
        pytest.param("October 7", Direction.FUTURE, on("2024-10-07"), id="the October to come"),
        pytest.param(
            "in March 2019",
            Direction.PAST,
            between("2019-03-01", "2019-03-31"),
            id="a month stays a month",
        ),
    ],
)
def test_resolved_against_a_stated_date(
    text: str, direction: Direction, expected: DateInterval
) -> None:
    assert resolve(found(text)[0], STATED, direction=direction) == expected


def test_resolved_against_an_interval_it_stays_an_interval() -> None:
    dating = Dating(when=between("2024-03-20", "2024-03-27"))
    assert resolve(found("yesterday")[0], dating) == between("2024-03-19", "2024-03-26")


def test_resolved_against_nothing_it_is_any_day() -> None:
    assert all(resolve(word, Dating()) == ANY_DAY for word in found("today, Monday, October 7"))


@given(
    st.dates(date(1950, 1, 1), date(2090, 1, 1)),
    st.integers(0, 40),
    st.sampled_from(("today", "yesterday", "last week", "Monday", "next Friday", "3 weeks ago")),
    st.sampled_from(Direction),
)
@settings(max_examples=40)
def test_a_longer_report_interval_never_gives_a_shorter_answer(
    day: date, width: int, text: str, direction: Direction
) -> None:
    [word] = found(text)
    wide = Dating(when=DateInterval(earliest=day, latest=day + timedelta(width)))
    narrow = resolve(word, Dating(when=DateInterval.on(day)), direction=direction)
    answer = resolve(word, wide, direction=direction)
    assert hull((answer, narrow)) == answer


@given(st.text(alphabet="12,./- Mayo7octber,st2024\n", max_size=200))
@settings(max_examples=50)
def test_terms_are_in_order_and_do_not_overlap(text: str) -> None:
    words = found(text)
    assert all(a.end <= b.start for a, b in pairwise(words))
    assert all(text[word.start : word.end].strip() for word in words)


@pytest.mark.parametrize("unit", ["1,", "May ", "1/", "2024-", "last ", "two hundred and "])
def test_hostile_repetition_is_read_in_linear_time(unit: str) -> None:
    found(unit * 4_000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The panel sits on Monday the 20th.", ["Monday the 20th"], id="R332: a weekday"
        ),
        pytest.param("The talks on the 4th failed.", [], id="a verb may follow a noun as well"),
        pytest.param("They spoke on the 4th, flew home and rested.", ["4th"], id="on the 4th"),
        pytest.param("They live on the 4th floor.", [], id="a floor"),
        pytest.param("It is of the 20th century.", [], id="a century"),
        pytest.param("She was the 4th in line.", [], id="a place in a line"),
    ],
)
def test_days_of_the_month_without_their_month(text: str, expected: list[str]) -> None:
    found = find_timewords(article_of(text))
    assert [text[w.start : w.end] for w in found if w.kind is TimeKind.DAY_OF_MONTH] == expected


@pytest.mark.parametrize(
    ("direction", "expected"),
    [
        pytest.param(Direction.PAST, "2031-05-04", id="the last such day"),
        pytest.param(Direction.FUTURE, "2031-06-04", id="the next one"),
    ],
)
def test_a_day_of_the_month_lies_within_a_month(direction: Direction, expected: str) -> None:
    [word] = find_timewords(article_of("They met on the 4th."))
    day = date.fromisoformat(expected)
    when = Dating(when=DateInterval.on(date(2031, 5, 20)))
    assert resolve(word, when, direction=direction) == DateInterval.on(day)
    assert days_of_month(word.term, day, day) == (day,)
