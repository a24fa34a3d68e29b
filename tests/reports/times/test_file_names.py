"""R451: a report without a day of its own is dated by the name of its file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.record import Dating
from goodoffices.reports.text import Label
from goodoffices.reports.times.dating import date_report
from goodoffices.reports.times.file_names import dated_by_name, day_in_name
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in


@pytest.mark.parametrize(
    ("name", "day"),
    [
        pytest.param("2031-05-03-wire.txt", date(2031, 5, 3), id="hyphens"),
        pytest.param("wire_20310503.html", date(2031, 5, 3), id="no marks"),
        pytest.param("Wire 2031.05.03.txt", date(2031, 5, 3), id="points"),
        pytest.param("box.zip/2031-05-03/wire.txt", None, id="only a folder's name"),
        pytest.param("2031-05-03 to 2031-05-09.txt", None, id="two days"),
        pytest.param("03-05-2031.txt", None, id="an order that is read in two ways"),
        pytest.param("2031-13-03.txt", None, id="no month"),
        pytest.param("2031-0503.txt", None, id="marks that differ"),
        pytest.param("120310503.txt", None, id="a longer number"),
        pytest.param("wire.txt", None, id="no day"),
    ],
)
def test_day_in_name(name: str, day: date | None) -> None:
    assert day_in_name(name) == day


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["-", "_", ".", ""]))
def test_every_day_is_found_in_a_name(day: date, mark: str) -> None:
    assert day_in_name(day.strftime(f"wire %Y{mark}%m{mark}%d.txt")) == day


def dated(text: str, name: str, **labels: Label) -> Dating:
    named = {int(key[1:]): label for key, label in labels.items()}
    article = article_of(text, labels=named)
    own = date_report(article, case=replace(CASE, anchors=()), cast=cast_in(article))
    return dated_by_name(own, article, name)


def test_r451_name_dates_a_report_without_a_day() -> None:
    found = dated("It rained on the fields.", "2031-05-03.txt")
    assert (found.when, found.basis) == (
        between("2031-05-03", "2031-05-03"),
        DatingBasis.FILE_NAME,
    )
    assert found.reasons == ("The file is named after 2031-05-03.",)


def test_r451_what_the_report_states_stands() -> None:
    found = dated("PORT ASH, March 22, 2024 (Wire) - It rained.", "2024-03-25.txt")
    assert found.when == between("2024-03-22", "2024-03-22")
    assert found.basis is DatingBasis.STATED_DATELINE


@pytest.mark.parametrize(
    ("name", "day"),
    [
        pytest.param("2025-08-20.txt", "2025-08-19", id="R451: saved on the next day"),
        pytest.param("2026-01-02.txt", "2025-08-19", id="saved in the next year"),
        pytest.param("wire-2025.txt", "2025-08-19", id="R451: the only year in the name"),
        pytest.param("2026-01 wire.txt", "2025-08-19", id="the nearest to a month"),
    ],
)
def test_r451_a_dateline_takes_its_year_from_the_name(name: str, day: str) -> None:
    found = dated("PORT ASH, Aug 19 (Wire) -\nIt rained.", name, _0=Label.DATELINE)
    assert found.when == between(day, day)
    assert found.basis is DatingBasis.STATED_DATELINE
    assert found.evidence[0].quote == "Aug 19"


@pytest.mark.parametrize("name", ["wire.txt", "wire 2030-2031.txt", "120311.txt"])
def test_r451_a_name_without_one_year_dates_no_dateline(name: str) -> None:
    found = dated("PORT ASH, Aug 19 (Wire) -\nIt rained.", name, _0=Label.DATELINE)
    assert found.when == between(None, None)


def test_r451_a_year_alone_dates_no_report_without_a_dateline() -> None:
    assert dated("It rained.", "wire-2031.txt") == dated("It rained.", "wire.txt")


def test_r451_other_evidence_is_stronger_and_the_conflict_is_shown() -> None:
    text = "On 3 May 2031 the bridge was opened."
    found = dated(text, "2031-04-01.txt")
    assert found.when.earliest == date(2031, 5, 3)
    assert found.basis is not DatingBasis.FILE_NAME
    assert any("named after 2031-04-01" in conflict for conflict in found.conflicts)


def anchored(text: str, name: str) -> Dating:
    article = article_of(text, labels={0: Label.DATELINE})
    own = date_report(article, case=CASE, cast=cast_in(article))
    bare = date_report(article, case=replace(CASE, anchors=()), cast=cast_in(article))
    return dated_by_name(own, article, name, unanchored=lambda: bare)


def test_r451_a_name_of_the_very_day_is_stronger_than_the_years_of_anchors() -> None:
    text = "PORT ASH, Aug 19 (Wire) -\nIt rained."
    year = anchored(text, "wire.txt").when.earliest
    assert year is not None
    assert year.year != 2044
    found = anchored(text, "2044-08-19 wire.txt")
    assert found.when == between("2044-08-19", "2044-08-19")
    assert found.reasons[0] == "The report states its day, Aug 19; the file's name tells the year."


def test_r451_a_name_of_another_day_leaves_the_year_of_anchors() -> None:
    text = "PORT ASH, Aug 19 (Wire) -\nIt rained."
    assert anchored(text, "2044-08-20.txt") == anchored(text, "wire.txt")


def test_r451_evidence_of_the_report_stays_stronger() -> None:
    text = "PORT ASH, Aug 19 (Wire) -\nOn 3 May 2031 the bridge was opened. It is still new."
    own = anchored(text, "wire.txt")
    assert anchored(text, "2019-08-19.txt").when == own.when
