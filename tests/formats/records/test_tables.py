"""Tables hold every item once, every quote whole, and nothing that runs (R227)."""

from __future__ import annotations

import csv
import io
import zipfile
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from goodoffices.errors import FormatError
from goodoffices.formats.kinds import RecordFormat
from goodoffices.formats.records.opened import opened_record
from goodoffices.formats.records.tables import LONGEST_CELL, cell, record_tables, within_cells
from goodoffices.formats.records.writing import write_record
from goodoffices.formats.workbook.excel import LAST_ROW, write_excel
from goodoffices.formats.workbook.tables import Table
from tests.formats.records.made import document_of

HOSTILE = ["=1+1", "+1", "-x", "@SUM(A1)", "\tx", "'=1", "x\x07y\ufffe", '"a,b\n"']
TEXT = "Oslo " + "|".join(HOSTILE)
PLACES = [(TEXT.index(one), TEXT.index(one) + len(one)) for one in HOSTILE]


def csv_rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_quotes_come_back_from_csv_and_none_is_a_formula() -> None:
    written = write_record(RecordFormat.CSV, opened_record(document_of(TEXT, PLACES)))
    quotes = csv_rows(dict(written.files)["quotes.csv"])
    told = [row for row in quotes if row["kind"] == "statement"]
    assert [(int(row["start"]), int(row["end"])) for row in told] == PLACES
    for row, hostile in zip(told, HOSTILE, strict=True):
        assert not row["quote"].startswith(("=", "+", "-", "@", "\t"))
        plain = row["quote"].removeprefix("'") if hostile[0] in "=+-@\t'" else row["quote"]
        assert plain == hostile.replace("\x07", "\ufffd").replace("\ufffe", "\ufffd")


def test_workbook_holds_no_formula() -> None:
    written = write_record(RecordFormat.XLSX, opened_record(document_of(TEXT, PLACES)))
    ((_, data),) = written.files
    book = load_workbook(io.BytesIO(data))
    cells = [one for sheet in book for row in sheet.iter_rows() for one in row]
    assert "=1+1" in {one.value for one in cells}
    assert "f" not in {one.data_type for one in cells}
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not any(b"<f>" in parts.read(name) for name in parts.namelist())


@pytest.mark.slow
def test_workbook_larger_than_what_is_read_of_strangers_is_whole() -> None:
    rows = tuple((f"{number}{'x' * 32_000}",) for number in range(1_700))
    data = write_excel([Table(name="Quotes", header=("quote",), rows=rows)])
    sheet = load_workbook(io.BytesIO(data), read_only=True)["Quotes"]
    assert sum(1 for _ in sheet.iter_rows()) == 1 + len(rows)


def test_item_stands_once_with_its_words_and_the_dates_of_its_report() -> None:
    tables = {one.name: one for one in record_tables(opened_record(document_of(TEXT, PLACES[:2])))}
    assert list(tables) == [
        "Reports", "Actors", "Statements", "Figures", "Events", "Claims", "Comparisons",
        "Positions", "Quotes",
    ]  # fmt: skip
    table = tables["Statements"]
    row = dict(zip(table.header, table.rows[0], strict=True))
    assert len(table.rows) == len(PLACES[:2])
    assert (row["id"], row["speaker"], row["quote"]) == ("s-0", "mira-talden", "=1+1")
    assert row["places"] == f"wire:{PLACES[0][0]}-{PLACES[0][1]}"
    assert (row["report_earliest"], row["report_date_basis"]) == ("2031-05-07", "none")
    assert len({len(row) for row in table.rows} | {len(table.header)}) == 1


def test_text_too_long_for_a_cell_is_cut_and_said_in_workbooks_only() -> None:
    long = "a" * (LONGEST_CELL + 1)
    fitted, notes = within_cells([Table(name="Quotes", header=("quote",), rows=((long,),))])
    assert fitted[0].rows == ((long[:-1],),)
    assert notes == [
        "Quotes: 1 text(s) cut at 32,767 characters, the most a cell holds; csv keeps them whole."
    ]


def test_more_rows_than_a_sheet_are_refused() -> None:
    rows = ((None,),) * LAST_ROW
    with pytest.raises(FormatError, match="Write csv"):
        within_cells([Table(name="Quotes", header=("quote",), rows=rows)])


def test_lone_surrogate_becomes_one_sign() -> None:
    assert cell("a\ud800b") == "a\ufffdb"
    assert cell(12) == Decimal(12)


def test_missing_texts_are_told_with_annotations() -> None:
    record = opened_record(document_of(TEXT, PLACES))
    assert "not at hand" in write_record(RecordFormat.WEB_ANNOTATIONS, record).notes[0]


def test_events_of_tables_are_no_annotations() -> None:
    further = [Table(name="Table events", header=("id",), rows=())]
    with pytest.raises(FormatError, match="no words of a report"):
        write_record(
            RecordFormat.WEB_ANNOTATIONS, opened_record(document_of(TEXT, [])), further=further
        )
