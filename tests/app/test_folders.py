"""Files, folders and pasted text are held in memory, or kept with the reason they are not."""

from __future__ import annotations

import hashlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from goodoffices.app.folders import open_reports
from goodoffices.errors import MissingFileError
from goodoffices.reports.opening.limits import OpeningLimits
from tests.reports.opening.made_files import letter, paragraph, pdf, read_extract, word, zipped


def left_out_of(where: Sequence[str]) -> list[str]:
    told: list[str] = []
    open_reports(where, on_left_out=told.append)
    return told


def test_folder_stands_for_all_kinds_of_reports(tmp_path: Path) -> None:
    (tmp_path / "march").mkdir()
    (tmp_path / "march" / "a.txt").write_bytes(b"They met.")
    (tmp_path / "b.docx").write_bytes(word(paragraph("They met.")))
    (tmp_path / "c.eml").write_bytes(letter("They met.\n").as_bytes())
    (tmp_path / "d.pdf").write_bytes(pdf([[(72, 700, 11, "They met.")]]))
    (tmp_path / "e.zip").write_bytes(zipped({"x.txt": "They met."}))
    (tmp_path / "f.png").write_bytes(b"\x89PNG")
    (tmp_path / "g.mhtml").write_bytes(letter("They met.\n").as_bytes())
    names = [one.name for one in open_reports([str(tmp_path)])]
    assert names == ["b.docx", "c.eml", "d.pdf", "e.zip/x.txt", "g.mhtml", "march/a.txt"]


def test_what_a_folder_holds_besides_reports_is_told(tmp_path: Path) -> None:
    for name in ("a.txt", "b.xlsx", "c.csv", "d.jpg", "e.json", "f.png", "g.xml"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "away.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "linked").symlink_to(tmp_path)
    (told,) = left_out_of([str(tmp_path)])
    assert "away.txt, b.xlsx, c.csv, d.jpg, e.json and 3 more." in told
    assert [one.name for one in open_reports([str(tmp_path)])] == ["a.txt"]


def test_folder_without_a_report_is_told(tmp_path: Path) -> None:
    (told,) = left_out_of([str(tmp_path)])
    assert told.startswith(f"{str(tmp_path)!r} holds no report. Reports end in .doc,")


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("~$note.docx", id="the lock beside an open document"),
        pytest.param("._note.docx", id="what another system keeps beside a file"),
        pytest.param(".git/description.txt", id="a file in a hidden folder"),
        pytest.param("__MACOSX/note.txt", id="a folder that an archive program adds"),
    ],
)
def test_hidden_files_are_no_reports_and_not_told(name: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(b"x")
    (tmp_path / "a.txt").write_bytes(b"x")
    assert [one.name for one in open_reports([str(tmp_path)])] == ["a.txt"]
    assert left_out_of([str(tmp_path)]) == []


def test_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"They met.")
    assert len(open_reports([str(path), str(tmp_path), str(path)])) == 1


def test_pasted_text_is_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Görz".encode())))
    (pasted,) = open_reports(["-"])
    assert (pasted.name, pasted.data) == ("pasted", "Görz".encode())


def test_file_beyond_the_limit_is_digested_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 50)
    (file,) = open_reports([str(tmp_path)], limits=OpeningLimits(file_bytes=10))
    assert file.data == b""
    assert file.digest == hashlib.sha256(b"x" * 50).hexdigest()
    assert read_extract(file).notes == ("unreadable: it is larger than 10 bytes; divide it",)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_file_that_may_not_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    (tmp_path / "b.txt").write_bytes(b"x")
    (tmp_path / "a.txt").chmod(0)
    first, second = open_reports([str(tmp_path)])
    assert read_extract(first).notes[0].startswith("unreadable: the file cannot be opened")
    assert second.extract is None


def test_missing_paths_are_named_together(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match=r"'one', 'two'"):
        open_reports(["one", str(tmp_path), "two"])
