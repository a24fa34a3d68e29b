"""Files, folders and pasted text are held in memory, or kept with the reason they are not."""

from __future__ import annotations

import hashlib
import io
import os
import sys
from pathlib import Path

import pytest

from goodoffices.app.folders import open_reports
from goodoffices.errors import MissingFileError
from goodoffices.reports.opening.limits import OpeningLimits
from tests.reports.opening.made_files import letter, paragraph, pdf, read_extract, word, zipped


def test_folder_stands_for_all_kinds_of_reports(tmp_path: Path) -> None:
    (tmp_path / "march").mkdir()
    (tmp_path / "march" / "a.txt").write_bytes(b"They met.")
    (tmp_path / "b.docx").write_bytes(word(paragraph("They met.")))
    (tmp_path / "c.eml").write_bytes(letter("They met.\n").as_bytes())
    (tmp_path / "d.pdf").write_bytes(pdf([[(72, 700, 11, "They met.")]]))
    (tmp_path / "e.zip").write_bytes(zipped({"x.txt": "They met."}))
    (tmp_path / "f.png").write_bytes(b"\x89PNG")
    names = [one.name for one in open_reports([str(tmp_path)])]
    assert names == ["b.docx", "c.eml", "d.pdf", "e.zip/x.txt", "march/a.txt"]


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
    assert read_extract(file).notes == ("unreadable: it is larger than 10 bytes",)


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
