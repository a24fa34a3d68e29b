"""R524: a dateline without a year lies on its day, in whichever year other evidence leaves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.dates import DateInterval
from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.record import Dating
from goodoffices.reports.times.dating import date_report
from goodoffices.reports.times.time_kinds import Term, TimeKind
from goodoffices.reports.times.timewords import find_timewords
from goodoffices.reports.times.yearless_days import (
    day_in_year,
    held_to,
    on_its_day,
    yearless_day,
)
from tests.reports.made_case import CASE, cast_in


def dated(text: str) -> Dating:
    article = cut_up(take_in(f"Envoy shuttles\n\n{text}".encode(), report_id="r"))
    return date_report(article, case=replace(CASE, anchors=()), cast=cast_in(article))


def test_a_day_without_any_year_is_told_as_the_reason() -> None:
    told = dated("HALM, Feb 11 (Wire) - It rained.").reasons
    assert told == ("The report states its day, Feb 11, and nothing tells the year.",)


SIGNED = "The truce was signed on 19 January 2031 in Halm."


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param(f"HALM, Feb 11 (Wire) - {SIGNED}", "2031-02-11", None, id="R524: not before"),
        pytest.param(
            f"HALM, Feb 11 (Wire) - {SIGNED} It expires on 30 June 2031.",
            "2031-02-11", "2031-02-11", id="one year is left",
        ),
        pytest.param(
            "HALM, Dec 30 (Wire) - It ends on 15 May 2031. It began on 3 May 2030.",
            "2030-12-30", "2030-12-30", id="that of the year before",
        ),
        pytest.param(
            f"11 February\n\n{SIGNED} It expires on 30 June 2031.",
            "2031-02-11", "2031-02-11", id="a line of the head",
        ),
        pytest.param(
            f"HALM, Wednesday, Feb 11 (Wire) - {SIGNED}", "2032-02-11", None, id="its weekday too"
        ),
        pytest.param(
            f"11 February\n\n{SIGNED}\n\n14 February\n\nIt rained.",
            "2031-01-19", None, id="a chronology states no day of its own",
        ),
        pytest.param("HALM, Feb 11 (Wire) - It rained.", None, None, id="no year at all"),
    ],
)  # fmt: skip
def test_the_day_holds_the_window(text: str, first: str | None, last: str | None) -> None:
    when = dated(text).when
    assert (when.earliest and str(when.earliest), when.latest and str(when.latest)) == (
        first,
        last,
    )


def test_a_year_that_is_left_makes_the_day_a_stated_one() -> None:
    found = dated(f"HALM, Feb 11 (Wire) - {SIGNED} It expires on 30 June 2031.")
    assert found.basis is DatingBasis.STATED_DATELINE
    assert found.evidence[0].quote == "Feb 11"
    assert len(found.evidence) == len(found.reasons)
    assert dated(f"HALM, Feb 11 (Wire) - {SIGNED}").basis is DatingBasis.RELATIVE_TERMS


def test_a_day_that_other_evidence_excludes_is_a_conflict() -> None:
    found = dated(f"HALM, Feb 11 (Wire) - {SIGNED} It expires on 3 February 2031.")
    assert (str(found.when.earliest), str(found.when.latest)) == ("2031-01-19", "2031-02-03")
    assert any("Feb 11, which other evidence excludes" in one for one in found.conflicts)


def test_no_dateline_changes_nothing() -> None:
    article = cut_up(take_in(f"Envoys\n\n{SIGNED}".encode(), report_id="r"))
    words = find_timewords(article)
    assert yearless_day(article, words) is None
    assert on_its_day(Dating(), article, words) == Dating()


@given(
    st.dates(date(1900, 1, 1), date(2150, 12, 31)), st.integers(0, 4000), st.integers(1, 12),
    st.integers(1, 28),
)  # fmt: skip
def test_what_is_held_lies_within_and_on_the_day(
    first: date, length: int, month: int, day: int
) -> None:
    term = Term(kind=TimeKind.DAY_OF_YEAR, month=month, day=day)
    window = DateInterval(earliest=first, latest=date.fromordinal(first.toordinal() + length))
    held = held_to(term, window)
    assert held is not None or length < 366
    for end in (held.earliest, held.latest) if held else ():
        assert end is not None
        assert end == day_in_year(term, end.year)
        assert window.meets(DateInterval.on(end))
