"""What an earlier run wrote is known by a mark in the file itself, and is no report (R358)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goodoffices.app.folders import open_reports
from goodoffices.app.reading import describe
from goodoffices.brief.packages_page import packages_html
from goodoffices.brief.page import brief_html
from goodoffices.cli.output import json_text
from goodoffices.packages.finding import find_packages
from tests.brief.harbour import harbour_case, harbour_record
from tests.brief.test_page import content_of
from tests.reports.opening.made_files import zipped

PAGE = brief_html(content_of()).encode()
OWN = {
    "brief.html": PAGE,
    "saved by a browser.htm": b"<!-- saved from url=(0022)file:///brief.html -->\r\n" + PAGE,
    "packages.html": packages_html(harbour_case(), find_packages(harbour_case())).encode(),
    "record.json": json_text(describe(harbour_record(), harbour_case())).encode(),
    "renamed record.txt": b"\xef\xbb\xbf"
    + json.dumps({"schema": "goodoffices/record@1"}).encode(),
    "decisions.jsonl": b'{"schema": "goodoffices/decision@1", "act": "accept"}\n',
    "case.yaml": b"# One negotiation.\n\nschema: goodoffices/case@1\nid: harbour\n",
    "case.md": b'schema: "goodoffices/case@1"\n',
}
NOT_OWN = {
    "brief.html": b'<meta name="generator" content="WordPress 7.1"><p>They met.</p>',
    "record.txt": b'They wrote {"schema": "goodoffices/record@1"} and met.',
    "wire.md": b"# Talks\n\nschema: other/record@1\n",
    "empty.txt": b"",
    "page.html": b"<p>They met.</p>" * 1_000 + PAGE,
}


@pytest.mark.parametrize("name", OWN)
def test_r358_what_we_wrote_is_no_report_and_is_told(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(OWN[name])
    (tmp_path / "a.txt").write_bytes(b"They met.")
    for where in ([str(tmp_path)], [str(tmp_path / "a.txt"), str(path)]):
        told: list[str] = []
        files = open_reports(where, on_left_out=told.append)
        assert [one.name for one in files] == ["a.txt"]
        assert told == [f"Left out as no report: {name}, written by Good Offices itself."]


@pytest.mark.parametrize("name", NOT_OWN)
def test_r358_no_file_is_ours_by_its_name_or_by_words_in_it(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(NOT_OWN[name])
    told: list[str] = []
    files = open_reports([str(tmp_path)], on_left_out=told.append)
    assert [one.name for one in files] == [name]
    assert told == []


def test_r358_a_brief_in_an_archive_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"a.txt": "They met.", "brief.html": PAGE.decode()}))
    told: list[str] = []
    files = open_reports([str(tmp_path)], on_left_out=told.append)
    assert [one.name for one in files] == ["a.zip/a.txt"]
    assert told == ["Left out as no report: a.zip/brief.html, written by Good Offices itself."]


def test_r358_a_folder_of_our_own_files_alone_holds_no_report(tmp_path: Path) -> None:
    (tmp_path / "brief.html").write_bytes(PAGE)
    told: list[str] = []
    assert open_reports([str(tmp_path)], on_left_out=told.append) == []
    assert "holds no report" in told[0]
    assert "brief.html" in told[1]
