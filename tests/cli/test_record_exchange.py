"""``export-record`` and ``import-events`` say what they wrote, and under which terms."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from goodoffices.app.event_tables import import_events
from goodoffices.app.records_out import BesideRecord, export_record
from goodoffices.errors import FormatError, MissingFileError, RecordError
from goodoffices.formats.kinds import EventSource, RecordFormat
from tests.cli.running import goodoffices
from tests.formats.events.rows import ACLED, lines_of
from tests.formats.records.made import document_of

TEXT = "The bridge stays open, Talden said."


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "record.json"
    path.write_text(json.dumps(document_of(TEXT, [(0, 10)])), encoding="utf-8")
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "wire.txt").write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "acled.csv"
    path.write_text("".join(lines_of([ACLED])), encoding="utf-8", newline="")
    return path


def test_terms_are_printed_and_restricted_rows_stay_out(
    record: Path, table: Path, tmp_path: Path
) -> None:
    done = goodoffices("import-events", "acled", table, "-o", tmp_path / "events.json")
    assert done.code == 0, done.err
    assert "acled.csv: 1 event, 0 rows left out.\nTerms: ACLED" in done.out
    out = goodoffices(
        "export-record",
        "csv",
        record,
        "-o",
        tmp_path / "out",
        "--events",
        tmp_path / "events.json",
    )
    assert "1 event(s) of acled.csv left out" in out.out
    assert "VRU7" not in (tmp_path / "out" / "table-events.csv").read_text(encoding="utf-8")


def test_quotes_are_compared_with_the_reports(record: Path, tmp_path: Path) -> None:
    beside = BesideRecord(reports=[str(tmp_path / "reports")])
    where = str(tmp_path / "a.jsonld")
    exported = export_record(RecordFormat.WEB_ANNOTATIONS, str(record), where, beside=beside)
    assert exported.notes == ()
    page = json.loads(Path(where).read_text(encoding="utf-8"))
    assert page["items"][0]["target"][0]["selector"][0]["suffix"] == TEXT[10:42]


def test_a_quote_that_was_edited_in_the_report_refuses_the_export(
    record: Path, tmp_path: Path
) -> None:
    report = tmp_path / "reports" / "wire.txt"
    report.write_text(TEXT.replace("The bridge", "No bridge "), encoding="utf-8")
    beside = BesideRecord(reports=[str(tmp_path / "reports")])
    with pytest.raises(FormatError, match="The quote does not stand at 0-10"):
        export_record(RecordFormat.CSV, str(record), str(tmp_path / "out"), beside=beside)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("form", [RecordFormat.CSV, RecordFormat.XLSX])
def test_reports_that_are_others_are_told_as_not_compared(
    form: RecordFormat, record: Path, tmp_path: Path
) -> None:
    (tmp_path / "reports" / "wire.txt").rename(tmp_path / "reports" / "other.txt")
    (tmp_path / "reports" / "other.txt").write_text("Something else.", encoding="utf-8")
    beside = BesideRecord(reports=[str(tmp_path / "reports")])
    told = export_record(form, str(record), str(tmp_path / "out"), beside=beside).notes
    assert [note[:48] for note in told] == ["The quotes of 1 report(s) were not compared, for"]
    assert export_record(form, str(record), str(tmp_path / "plain")).notes == ()


def test_nothing_is_written_for_a_table_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_text("event_date,b\n1,2\n", encoding="utf-8")
    with pytest.raises(FormatError, match="'event_id_cnty' is missing"):
        import_events(EventSource.ACLED, str(tmp_path / "bad.csv"), str(tmp_path / "out.json"))
    assert [path.name for path in tmp_path.iterdir()] == ["bad.csv"]


def test_file_of_one_endless_line_is_refused(tmp_path: Path) -> None:
    (tmp_path / "long.csv").write_bytes(b"a" * 5_000_000)
    with pytest.raises(FormatError, match="more than 2,000,000"):
        import_events(EventSource.ACLED, str(tmp_path / "long.csv"), str(tmp_path / "o.json"))


def _zipped(tmp_path: Path, files: dict[str, bytes]) -> str:
    where = tmp_path / "download.zip"
    with zipfile.ZipFile(where, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return str(where)


def _workbook_of(table: Path) -> bytes:
    book, target = Workbook(), io.BytesIO()
    for row in csv.reader(table.read_text(encoding="utf-8").splitlines()):
        book.active.append(row)
    book.save(target)
    return target.getvalue()


def test_table_may_come_as_a_workbook_or_in_an_archive(table: Path, tmp_path: Path) -> None:
    """The same rows give the same events, however the project packs them."""
    (tmp_path / "t.xlsx").write_bytes(_workbook_of(table))
    (tmp_path / "wide.csv").write_text(table.read_text(encoding="utf-8"), encoding="utf-16")
    desk = {"__MACOSX/a.csv": b"x", "read me.pdf": b"x"}
    plain = _zipped(tmp_path, {"in/a.csv": table.read_bytes(), **desk})
    found = []
    for number, where in enumerate(
        [str(table), str(tmp_path / "t.xlsx"), plain, str(tmp_path / "wide.csv")]
    ):
        output = tmp_path / f"{number}.json"
        import_events(EventSource.ACLED, where, str(output))
        found.append(json.loads(output.read_text(encoding="utf-8"))["events"])
    booked = _zipped(tmp_path, {"t.xlsx": _workbook_of(table)})
    import_events(EventSource.ACLED, booked, str(tmp_path / "booked.json"))
    found.append(json.loads((tmp_path / "booked.json").read_text(encoding="utf-8"))["events"])
    without_id = [[{**event, "id": ""} for event in events] for events in found]
    assert without_id == [without_id[0]] * 5


@pytest.mark.parametrize(
    "files", [{}, {"a.csv": b"x", "b.csv": b"y"}], ids=["no table", "two tables"]
)
def test_archive_without_one_table_is_refused(files: dict[str, bytes], tmp_path: Path) -> None:
    where = _zipped(tmp_path, {"notes.pdf": b"x", **files})
    with pytest.raises(FormatError, match=f"holds {len(files)} tables"):
        import_events(EventSource.ACLED, where, str(tmp_path / "o.json"))


def test_own_restriction_is_kept(table: Path, tmp_path: Path) -> None:
    output = str(tmp_path / "e.json")
    assert import_events(EventSource.ACLED, str(table), output, restricted=True).table.restricted
    with pytest.raises(MissingFileError, match="--force"):
        import_events(EventSource.ACLED, str(table), output)
    assert import_events(EventSource.ACLED, str(table), output, overwrite=True).reading.events == 1


def test_what_is_no_document_is_refused(record: Path, table: Path, tmp_path: Path) -> None:
    where = str(tmp_path / "x.xlsx")
    with pytest.raises(RecordError, match="no JSON"):
        export_record(RecordFormat.XLSX, str(table), where)
    with pytest.raises(MissingFileError, match="no file"):
        export_record(RecordFormat.XLSX, str(tmp_path / "absent"), where)
    with pytest.raises(FormatError, match="no document of events"):
        export_record(
            RecordFormat.XLSX, str(record), where, beside=BesideRecord(events=[str(record)])
        )


def _locked(data: bytes) -> bytes:
    """Mark the members of an archive as locked, in their own heads and in the directory."""
    found = bytearray(data)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        found[found.index(mark) + flags] |= 1
    return bytes(found)


@pytest.mark.parametrize("harm", ["locked", "damaged"])
def test_archive_that_cannot_be_opened_is_refused(harm: str, tmp_path: Path, table: Path) -> None:
    where = Path(_zipped(tmp_path, {"a.csv": table.read_bytes()}))
    data = where.read_bytes()
    if harm == "locked":
        where.write_bytes(_locked(data))
    else:
        where.write_bytes(data[:60] + b"\xff" * 20 + data[80:])
    with pytest.raises(FormatError, match="damaged, locked"):
        import_events(EventSource.ACLED, str(where), str(tmp_path / "o.json"))
    assert not (tmp_path / "o.json").exists()
