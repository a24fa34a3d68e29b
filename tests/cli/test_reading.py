"""Reading commands turn files into data, whatever the files hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from goodoffices.cli.exits import ExitCode
from tests.cli.running import Outcome, goodoffices

REPORT = """Talks resume over the dam

NORTHPORT, 5 March 2024 (Lake Wire) - Prime Minister Ada Ferro said on Tuesday that Northland
would accept fishing in season if the dam is opened.

"We reject any plan that keeps the dam closed," Ferro said. About 1,200 people have been displaced
since January, according to the Northern Ministry of Water.
"""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("case") / "case.yaml"
    assert goodoffices("new", path).code == ExitCode.OK
    return path


def read(case: Path, *reports: Path) -> Any:  # noqa: ANN401 - a JSON document
    shown = goodoffices("read", case, *reports, "--json", "--rules-only")
    assert shown.code == ExitCode.OK, shown.err
    return json.loads(shown.out)


def test_record_of_a_report_carries_its_exact_words(case: Path, tmp_path: Path) -> None:
    report = tmp_path / "wire.txt"
    report.write_text(REPORT, encoding="utf-8")
    record = read(case, report)
    spans = [s for key in ("statements", "figures") for item in record[key] for s in item["spans"]]
    assert spans
    assert all(REPORT[s["start"] : s["end"]] == s["quote"] for s in spans)
    assert record["reports"][0]["date"]["earliest"] == "2024-03-05"


def test_record_fits_its_published_schema(case: Path, tmp_path: Path) -> None:
    report = tmp_path / "wire.txt"
    report.write_text(REPORT, encoding="utf-8")
    schema = json.loads(goodoffices("schema", "record").out)
    jsonschema.validate(read(case, report), schema)


@pytest.mark.parametrize(
    ("data", "note"),
    [
        pytest.param(b"", "no text", id="an empty file"),
        pytest.param(b"  \n \n", "no", id="only spaces"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00", "unreadable", id="a picture"),
        pytest.param(bytes(range(256)) * 40, "", id="noise"),
        pytest.param(b"%PDF-1.7\n\x00", "unreadable", id="a PDF"),
        pytest.param("Президент сказал".encode("cp1251"), "", id="an undeclared encoding"),
        pytest.param(b"<html><body>" + b"<div>" * 3000, "", id="a page that never closes"),
    ],
)
def test_report_that_cannot_be_read_is_kept_with_a_note(
    data: bytes, note: str, case: Path, tmp_path: Path
) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(data)
    good.write_text(REPORT, encoding="utf-8")
    record = read(case, bad, good)
    notes = {report["id"]: " ".join(report["notes"]) for report in record["reports"]}
    assert set(notes) == {"bad", "good"}
    assert note in notes["bad"]
    assert record["statements"]


def test_brief_is_written_with_its_sources(case: Path, tmp_path: Path) -> None:
    report, page = tmp_path / "wire.txt", tmp_path / "out" / "brief.html"
    report.write_text(REPORT, encoding="utf-8")
    shown = goodoffices("brief", case, report, "-o", page, "--rules-only")
    assert (shown.code, shown.out.strip()) == (ExitCode.OK, str(page))
    assert "We reject any plan" in page.read_text(encoding="utf-8")


def test_packages_use_the_record(case: Path, tmp_path: Path) -> None:
    report, record = tmp_path / "wire.txt", tmp_path / "record.json"
    report.write_text(REPORT, encoding="utf-8")
    written: Outcome = goodoffices("read", case, report, "-o", record, "--rules-only", "-q")
    assert written.code == ExitCode.OK
    found = json.loads(goodoffices("packages", case, "--record", record, "--json").out)
    assert found["from_record"]["count"] < found["zone"]["packages"]


def test_folder_stands_for_its_reports(case: Path, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    assert [report["id"] for report in read(case, tmp_path)["reports"]] == ["deep-one"]


@pytest.mark.slow
def test_ten_megabytes_of_text_are_read_or_marked_partial(case: Path, tmp_path: Path) -> None:
    report = tmp_path / "long.txt"
    report.write_text(REPORT * 20_000, encoding="utf-8")
    record = read(case, report)
    assert record["reports"][0]["id"] == "long"


def test_record_of_a_page_carries_the_text_its_offsets_count_in(
    case: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    body = "".join(f"<p>{part}</p>" for part in REPORT.replace("&", "&amp;").split("\n\n"))
    page.write_text(f"<html><body><nav>Home</nav>{body}</body></html>", encoding="utf-8")
    record = read(case, page)
    text = record["reports"][0]["text"]
    spans = [span for item in record["statements"] for span in item["spans"]]
    assert spans
    assert all(text[span["start"] : span["end"]] == span["quote"] for span in spans)
