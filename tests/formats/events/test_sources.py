"""Each project's row becomes an event with its own identifier, days, actors and deaths."""

from __future__ import annotations

from datetime import date

import pytest

from goodoffices.case.dates import DateInterval
from goodoffices.errors import CaseError
from goodoffices.formats.events.event import Fatalities
from goodoffices.formats.events.sources import LAYOUTS
from goodoffices.formats.kinds import EventSource
from tests.formats.events.rows import ACLED, GDELT, PA_X, SAMPLES, UCDP, read

MAY = DateInterval(earliest=date(2031, 5, 1), latest=date(2031, 5, 31))


def test_acled_row() -> None:
    (event,), _ = read(EventSource.ACLED, [ACLED])
    assert event.source_id == "VRU7"
    assert event.kind == "Battles / Armed clash"
    assert event.actors == ("Lom Front", "Varan army")
    assert event.fatalities == Fatalities(best=3)
    assert event.place.name == "Old Quay, North"
    assert event.precision == "time_precision 1: the day is known"


@pytest.mark.parametrize(("code", "days"), [("1", 1), ("2", 13), ("3", 31)])
def test_acled_precision_opens_the_day(code: str, days: int) -> None:
    (event,), _ = read(EventSource.ACLED, [{**ACLED, "time_precision": code}])
    assert event.date.days == days


def test_ucdp_row_keeps_low_best_and_high() -> None:
    (event,), _ = read(EventSource.UCDP_GED, [UCDP])
    assert event.kind == "state-based conflict"
    assert event.date == MAY
    assert event.precision == "date_prec 4: the month is known"
    assert event.fatalities == Fatalities(low=4, best=5, high=9)


def test_gdelt_row_is_marked_as_coded_by_a_machine() -> None:
    (event,), _ = read(EventSource.GDELT, [GDELT])
    assert event.kind == "CAMEO 190 (fight)"
    assert event.actors == ("VRU", "LOM FRONT")
    assert event.flags == ("machine-coded",)
    assert event.fatalities is None


def test_gdelt_has_61_columns_without_headings() -> None:
    columns = LAYOUTS[EventSource.GDELT].columns
    assert len(columns) == len(set(columns)) == 61
    assert (columns[5], columns[26], columns[60]) == ("Actor1Code", "EventCode", "SOURCEURL")


def test_pa_x_row_is_an_agreement() -> None:
    (event,), _ = read(EventSource.PA_X, [PA_X])
    assert event.what == "Quay Accord"
    assert event.kind == "agreement signed / Cea"
    assert event.actors == ("Varu; Lom Front", "Skerries")
    assert event.date.days == 1


def test_day_in_doubt_is_flagged() -> None:
    (event,), _ = read(EventSource.PA_X, [{**PA_X, "Dat": "07/05/2031"}])
    assert event.flags == ("ambiguous date",)


@pytest.mark.parametrize(
    ("source", "column", "value", "why"),
    [
        pytest.param(EventSource.ACLED, "time_precision", "9", "is none of 1, 2, 3", id="code"),
        pytest.param(EventSource.ACLED, "fatalities", "some", "is no count", id="count"),
        pytest.param(EventSource.UCDP_GED, "low", "12", "in the wrong order", id="bounds"),
        pytest.param(EventSource.UCDP_GED, "date_end", "2031-04-01", "after it ends", id="days"),
        pytest.param(EventSource.PA_X, "AgtId", " ", "AgtId is empty", id="identifier"),
    ],
)
def test_row_that_cannot_be_is_left_out_with_its_reason(
    source: EventSource, column: str, value: str, why: str
) -> None:
    events, reading = read(source, [{**SAMPLES[source], column: value}, SAMPLES[source]])
    assert [event.row for event in events] == [3]
    assert reading.reasons[0][0] == 2
    assert why in reading.reasons[0][1]


def test_deaths_below_zero_are_refused() -> None:
    with pytest.raises(CaseError):
        Fatalities(best=-1)
