"""Reports read in Python give the record and the brief that the commands give."""

from __future__ import annotations

from pathlib import Path

import pytest

from goodoffices.app.answering import make_brief
from goodoffices.app.cases import open_case
from goodoffices.app.worked import worked_cases
from goodoffices.notebook.answers import find_packages
from goodoffices.notebook.cases import load
from goodoffices.notebook.records import read, write_brief


@pytest.mark.slow
def test_read_and_brief_are_those_of_the_commands(tmp_path: Path) -> None:
    case = load("lake-orvane")
    record = read(case, str(worked_cases() / "lake-orvane" / "reports"), rules_only=True)
    assert record.reports[0].article.report.id in record._repr_html_()
    page = write_brief(case, record)
    page.save(str(tmp_path / "pages" / "brief.html"))
    written = (tmp_path / "pages" / "brief.html").read_text(encoding="utf-8")
    assert written == page.html == make_brief(open_case("lake-orvane"), record)
    assert page._repr_html_().startswith("<iframe sandbox srcdoc=")
    assert find_packages(case, record).from_record.count is not None


def test_what_a_folder_holds_besides_reports_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They met.", encoding="utf-8")
    (tmp_path / "b.xlsx").write_bytes(b"x")
    with pytest.warns(UserWarning, match=r"Left out of .*: b\.xlsx\."):
        record = read(load("lake-orvane"), str(tmp_path), rules_only=True)
    assert len(record.reports) == 1


def test_reports_may_be_named_by_paths(tmp_path: Path) -> None:
    report = tmp_path / "wire.txt"
    report.write_text("The ferry was late.\n", encoding="utf-8")
    case = load("lake-orvane")
    by_name = read(case, str(report), rules_only=True)
    assert read(case, report, rules_only=True) == by_name
    kept = read(case, [report], rules_only=True, keep=tmp_path / "kept.db")
    assert kept == by_name
    assert (tmp_path / "kept.db").is_file()
