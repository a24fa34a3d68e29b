"""Days without a year, plans and headlines date a report by the anchors of its case (R244)."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.record import Dating
from goodoffices.reports.times.date_evidence import (
    is_planned_behind,
    tells_past,
    tells_plan,
    yet_to_come,
)
from goodoffices.reports.times.dating import date_report
from goodoffices.reports.times.timewords import find_timewords
from goodoffices.reports.times.year_readings import case_readings
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in

TAIL = """

Norland and Sudmark ended two days of talks on the ferry dispute on Tuesday without an
agreement, officials on both sides said. The police said nobody was hurt in the port.

The harbour remains closed to trawlers. Nobody knows when the ferries will sail again.
"""


def dated(text: str) -> Dating:
    article = cut_up(take_in(text.encode(), report_id="r"))
    return date_report(article, case=CASE, cast=cast_in(article))


@pytest.mark.parametrize(
    "line",
    [
        "Saturday 3 May 2031. All times local, oldest entry first.",
        "Bulletin No. 214 of 3 May 2031",
        "Filed 3 May 2031, 21:10",
        "For release 3 May 2031",
        "3-May-2031",
        "Updated: 4 May 2031 09:12 | Published: 3 May 2031 20:00",
        "Published 3 May 2031, updated 9 May 2031",
        "Sat 3 May 2031 14.05 BST",
        "No. 4,417 | Halm, 3 May 2031",
    ],
)
def test_a_line_at_the_top_states_the_date(line: str) -> None:
    found = dated(f"Ferry talks end without agreement\n\n{line}{TAIL}")
    assert found.basis is DatingBasis.STATED_DATELINE
    assert found.when == between("2031-05-03", "2031-05-03")


@pytest.mark.parametrize(
    "opening",
    ["(Halm, 3 May 2031)", "[3 May 2031]", "Halm, 3 May 2031.", "PORT ASH, 3 May 2031 -"],
)
def test_a_dateline_in_any_dress(opening: str) -> None:
    found = dated(f"Ferry talks end without agreement\n\n{opening} {TAIL.strip()}")
    assert found.when == between("2031-05-03", "2031-05-03")


def test_a_note_may_stand_before_the_dateline() -> None:
    note = "(NOTE TO EDITORS: This text is for practice only.)\n\nFerry talks end"
    text = f"{note}\n\nHALM, Norland, May 3, 2031 (Agency) -- {TAIL.strip()}"
    assert dated(text).when == between("2031-05-03", "2031-05-03")


@pytest.mark.parametrize(
    "sentence",
    [
        "The war began on 3 May 2031.",
        "3 May 2031 was the day the port was shut.",
        "Talks opened in Halm on 3 May 2031 and went on for a week.",
        "The treaty of 3 May 2031 is dead.",
        "Since 3 May 2031, nobody has fished.",
    ],
)
def test_a_day_in_a_sentence_is_not_the_report_s(sentence: str) -> None:
    found = dated(f"Ferry talks end without agreement\n\n{sentence}{TAIL}")
    assert found.basis is not DatingBasis.STATED_DATELINE


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param(
            "They paid the fee on 21 July.", "2031-07-21", "2033-06-16", id="R244: a past day"
        ),
        pytest.param(
            "The vote is planned for 21 July.",
            "2031-01-02",
            "2032-07-21",
            id="R244: a planned day",
        ),
    ],
)
def test_a_day_without_a_year_falls_among_the_anchors(text: str, first: str, last: str) -> None:
    found = dated(f"Ferries\n\n{text}{TAIL}")
    assert found.when == between(first, last)
    assert found.basis is DatingBasis.ANCHORS


def test_without_anchors_a_year_stays_unknown() -> None:
    article = article_of("They paid the fee on 21 July.")
    assert (
        case_readings(article, CASE.__class__(id="c", title="C", parties=(), issues=()), (), ())
        == ()
    )


def test_what_is_planned_is_told_behind_it_too() -> None:
    text = "A third round is planned for March, after a second round was held."
    article = article_of(text)
    third, second = text.index("third round"), text.index("second round")
    assert yet_to_come(article, third, third + 11)
    assert is_planned_behind(article, third + 11)
    assert not is_planned_behind(article, second + 12)


def test_days_are_told_as_past_or_as_planned() -> None:
    article = article_of("They wrote on 21 July. They will meet on 22 July. It is 23 July.")
    past, plan, neither = find_timewords(article)
    assert [tells_past(article, one) for one in (past, plan, neither)] == [True, False, False]
    assert [tells_plan(article, one) for one in (past, plan, neither)] == [False, True, False]
