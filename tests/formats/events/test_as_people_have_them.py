"""Tables as people have them: of earlier releases, saved by a spreadsheet program, half broken."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from goodoffices.app.event_tables import import_events
from goodoffices.errors import FormatError, MissingFileError
from goodoffices.formats.events.days import days_of
from goodoffices.formats.events.lines import as_windows
from goodoffices.formats.events.reading import Reading
from goodoffices.formats.kinds import EventSource
from tests.formats.events.rows import ACLED, UCDP, lines_of, read, read_lines


def renamed(row: Mapping[str, str], **names: str) -> dict[str, str]:
    return {names.get(key, key): value for key, value in row.items()}


def test_earlier_names_of_columns_are_known() -> None:
    early = renamed(ACLED, assoc_actor_1="ALLY_ACTOR_1", actor1="ACTOR1")
    (event,), reading = read(EventSource.ACLED, [early | {"ALLY_ACTOR_1": "Quay guard"}])
    assert event.actors == ("Lom Front", "Quay guard", "Varan army")
    assert reading.notes == []
    estimates = renamed(UCDP, best="best_est", low="low_est", high="high_est")
    (event,), _ = read(EventSource.UCDP_GED, [estimates])
    assert event.fatalities is not None
    assert (event.fatalities.low, event.fatalities.best, event.fatalities.high) == (4, 5, 9)


def test_empty_rows_before_the_headings_are_passed_over() -> None:
    (event,) = read_lines(EventSource.ACLED, ["\n", ",,,\n", *lines_of([ACLED])])
    assert event.row == 4


@pytest.mark.parametrize(
    "first", ["sep=,\n", "Events of Varu,,\n", "<!doctype html>\n", '{"data": [\n', "PK\x03\x04\n"]
)
def test_a_first_row_that_is_no_heading_is_shown_instead_of_eight_columns(first: str) -> None:
    with pytest.raises(FormatError, match="1 problem") as caught:
        read_lines(EventSource.ACLED, [first, *lines_of([ACLED])])
    assert "has none of the columns of ACLED" in str(caught.value)
    assert repr(first.strip().split(",", maxsplit=1)[0]) in str(caught.value)


def test_a_column_that_nobody_reads_may_stand_twice() -> None:
    heading, row = lines_of([ACLED])
    lines = [f"x,{heading.strip()},X\n", f"1,{row.strip()},2\n"]
    assert len(read_lines(EventSource.ACLED, lines)) == 1
    with pytest.raises(FormatError, match="'country' stands twice"):
        read_lines(EventSource.ACLED, [f"country,{heading}", f"Varu,{row}"])


def test_rows_swallowed_by_an_open_quotation_mark_are_told() -> None:
    rows = [ACLED | {"event_id_cnty": f"VRU{n}", "notes": "Shots; then, calm."} for n in range(9)]
    lines = lines_of(rows)
    lines[2] = lines[2].replace('calm."', "calm.")
    reading = Reading()
    assert len(read_lines(EventSource.ACLED, lines, reading)) == 7
    assert reading.rows_left_out == 1
    assert "over 2 lines: a quotation mark may be open, and rows after it lost" in reading.notes[0]


def test_a_cell_that_holds_a_whole_row_is_no_cell() -> None:
    last_quoted = dict(reversed(list(ACLED.items())))
    rows = [last_quoted | {"event_id_cnty": f"VRU,{n}"} for n in range(4)]
    lines = lines_of(rows)
    assert lines[1].endswith('"VRU,0"\r\n')
    lines[1] = lines[1].replace('"VRU,0"', '"VRU,0')
    lines[2] = lines[2].replace('"VRU,1"', 'VRU1"')
    told = Reading()
    events = read_lines(EventSource.ACLED, lines, told)
    assert [event.source_id for event in events] == ["VRU,2", "VRU,3"]
    assert "holds a row of its own" in told.notes[0]


def test_days_that_can_be_read_in_two_ways_are_counted() -> None:
    _, reading = read(EventSource.ACLED, [ACLED | {"event_date": "7/5/2031"}])
    assert reading.notes == [
        "1 row(s) have a day that can be read in two ways: both are kept, and the rows flagged."
    ]


def test_a_spreadsheet_s_midnight_is_a_day() -> None:
    assert days_of("25/5/2031 0:00") == days_of("2031-05-25")
    assert days_of("5/25/2031 00:00:00") == days_of("2031-05-25")


def test_days_that_a_spreadsheet_program_spoilt_are_told_as_such() -> None:
    with pytest.raises(FormatError, match="Spreadsheet programs change days when they save"):
        read(EventSource.ACLED, [ACLED | {"event_date": "7-May-31"}])


@pytest.mark.parametrize(
    ("line", "read_as"),
    [
        pytest.param(b"C\xf4te, \x93quay\x94", "Côte, “quay”", id="Windows-1252"),
        pytest.param("Côte ".encode() + b"\xf4", "Côte ô", id="both in one line"),
        pytest.param(b"\x81", "\ufffd", id="a byte of neither"),
        pytest.param("Ñandú".encode(), "Ñandú", id="UTF-8"),
    ],
)
def test_bytes_that_are_not_utf_8_are_read_as_windows_1252(line: bytes, read_as: str) -> None:
    assert as_windows(line.decode("utf-8", errors="surrogateescape")) == read_as


def test_names_of_a_table_saved_by_a_spreadsheet_program_keep_their_accents(
    tmp_path: Path,
) -> None:
    table, target = tmp_path / "saved.csv", tmp_path / "events.json"
    row = ACLED | {"location": "Côte Ñandú"}
    table.write_bytes("".join(lines_of([row], mark=";")).encode("cp1252"))
    reading = import_events(EventSource.ACLED, str(table), str(target)).reading
    assert "Côte Ñandú" in target.read_text("utf-8")
    (note,) = reading.notes
    assert note.startswith("The file is not UTF-8 throughout: signs that are not were read as")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an older workbook", id="xls"),
        pytest.param(b"\x1f\x8b\x08\x00", "packed with gzip", id="gzip"),
    ],
)
def test_files_of_another_kind_are_told(data: bytes, told: str, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_bytes(data + bytes(500))
    with pytest.raises(FormatError, match=told):
        import_events(EventSource.ACLED, str(table), str(tmp_path / "events.json"))


def test_a_text_beside_the_table_of_an_archive_does_not_count(tmp_path: Path) -> None:
    packed = tmp_path / "ged.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("GEDEvent.csv", "".join(lines_of([UCDP])))
        archive.writestr("readme.txt", "Cite the data set.")
    imported = import_events(EventSource.UCDP_GED, str(packed), str(tmp_path / "events.json"))
    assert imported.reading.events == 1


def test_the_table_itself_is_never_replaced(tmp_path: Path) -> None:
    table = tmp_path / "ged.csv"
    table.write_text("".join(lines_of([UCDP])), encoding="utf-8")
    before = table.read_bytes()
    with pytest.raises(MissingFileError, match="the table itself"):
        import_events(EventSource.UCDP_GED, str(table), str(table), overwrite=True)
    assert table.read_bytes() == before
