"""A table is read row by row; what cannot be read is named, and the rest goes on (R228, R230)."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.errors import FormatError
from goodoffices.formats.events.days import days_of
from goodoffices.formats.events.lines import LONGEST_ROW, rows_of_lines
from goodoffices.formats.events.reading import Reading, read_events
from goodoffices.formats.events.sources import LAYOUTS
from goodoffices.formats.kinds import EventSource
from tests.formats.events.rows import (
    ACLED,
    GDELT,
    SAMPLES,
    UCDP,
    lines_of,
    read,
    read_lines,
    table_of,
)


@pytest.mark.parametrize("source", EventSource)
@pytest.mark.parametrize("mark", [",", "\t", ";"])
def test_table_is_read_whatever_parts_its_cells(source: EventSource, mark: str) -> None:
    events, reading = read(source, [SAMPLES[source]], mark=mark)
    assert (len(events), events[0].row, reading.notes) == (1, 2, [])


def test_gdelt_table_without_headings_keeps_its_quotation_marks() -> None:
    cells = dict.fromkeys(LAYOUTS[EventSource.GDELT].columns, "") | GDELT
    cells["Actor1Name"] = '"THE QUAY'
    line = "\t".join(cells.values()) + "\n"
    found = read_lines(EventSource.GDELT, [line, line])
    assert [event.row for event in found] == [1, 2]
    assert found[0].actors == ('"THE QUAY', "LOM FRONT")


def test_gdelt_row_of_the_older_table_is_refused() -> None:
    with pytest.raises(FormatError, match=r"has 61 columns; the first has 58"):
        read_lines(EventSource.GDELT, ["9" + "\t" * 57 + "\n"])


def test_missing_columns_are_all_named() -> None:
    row = {key: value for key, value in UCDP.items() if key not in {"best", "date_prec"}}
    with pytest.raises(FormatError) as caught:
        read(EventSource.UCDP_GED, [row])
    assert "'best' is missing" in str(caught.value)
    assert "'date_prec' is missing" in str(caught.value)


def test_ucdp_table_without_headings_is_read_by_its_order() -> None:
    """Some candidate releases come without headings."""
    cells = dict.fromkeys(LAYOUTS[EventSource.UCDP_GED].columns, "") | UCDP
    [found] = read_lines(EventSource.UCDP_GED, [",".join(cells.values()) + "\n"])
    assert (found.row, found.source_id, found.actors) == (
        1, "77", ("Government of Varu", "Lom Front"),
    )  # fmt: skip


def test_day_of_gdelt_may_go_by_its_other_name() -> None:
    row = {("Day" if key == "SQLDATE" else key): value for key, value in GDELT.items()}
    [found], reading = read(EventSource.GDELT, [row])
    assert (found.date, reading.notes) == (days_of("20310507"), [])


@pytest.mark.parametrize(
    ("written", "deaths"),
    [
        pytest.param("5", 5, id="as counted"),
        pytest.param("5.0", 5, id="as a program saves a column with gaps"),
        pytest.param("5.5", None, id="no count"),
        pytest.param("1.000", None, id="one, or a thousand"),
        pytest.param("-5", None, id="below nothing"),
    ],
)
def test_deaths_are_whole_numbers(written: str, deaths: int | None) -> None:
    events, reading = read(EventSource.ACLED, [{**ACLED, "fatalities": written}, ACLED])
    if deaths is None:
        assert "is no count" in reading.notes[0]
    else:
        assert events[0].fatalities is not None
        assert events[0].fatalities.best == deaths


def test_unknown_columns_are_noted() -> None:
    _, reading = read(EventSource.ACLED, [{**ACLED, "mood": "grim"}])
    assert reading.notes == ["Columns that are not known were left aside: mood."]


def test_column_that_stands_twice_is_refused() -> None:
    lines = lines_of([UCDP])
    doubled = [lines[0].replace("adm_1", "best"), lines[1]]
    with pytest.raises(FormatError, match="'best' stands twice"):
        read_lines(EventSource.UCDP_GED, doubled)


def test_repeated_identifier_is_flagged_and_noted() -> None:
    events, reading = read(EventSource.ACLED, [ACLED, ACLED])
    assert [event.flags for event in events] == [(), ("repeated id",)]
    assert events[0].id != events[1].id
    assert "add no deaths twice" in reading.notes[0]


def test_row_with_a_cell_too_few_is_left_out() -> None:
    lines = [*lines_of([ACLED]), "VRU8,2031-05-07\n"]
    reading = Reading()
    assert len(read_lines(EventSource.ACLED, lines, reading)) == 1
    assert reading.reasons == [(3, f"it has 2 cells, the headings {len(ACLED)}")]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param([], "table is empty", id="an empty file"),
        pytest.param(lines_of([ACLED])[:1], "No row can be read", id="headings alone"),
        pytest.param(
            [lines_of([ACLED])[0], '"', *["a" * 70_000] * 3],
            "no row of a table",
            id="an open quote",
        ),
        pytest.param(["a" * (LONGEST_ROW + 1)], "more than 2,000,000", id="an endless line"),
        pytest.param(["event_id_cnty\x00,\n"], "none of the columns", id="a sign that is none"),
    ],
)
def test_file_that_is_no_table_is_refused(lines: list[str], told: str) -> None:
    with pytest.raises(FormatError, match=told):
        read_lines(EventSource.ACLED, lines)


@given(st.lists(st.text(max_size=30), max_size=6), st.sampled_from(EventSource))
def test_hostile_lines_never_raise_anything_else(lines: list[str], source: EventSource) -> None:
    header = lines_of([SAMPLES[source]])[0]
    try:
        events = read_lines(source, [header, *lines])
    except FormatError:
        return
    assert all(event.source_id for event in events)


def test_huge_table_is_never_held_as_a_whole() -> None:
    head, row = lines_of([{**ACLED, "notes": "x" * 4_000}])

    def lines() -> Iterator[str]:
        yield head
        for number in range(2_000):
            yield row.replace("VRU7", f"VRU{number}")

    reading = Reading()
    tracemalloc.start()
    rows = rows_of_lines("table.csv", lines(), plain_tabs=False)
    count = sum(1 for _ in read_events(table_of(EventSource.ACLED), rows, reading=reading))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (count, reading.events) == (2_000, 2_000)
    assert peak < 1_000_000
