"""What is made is written where a person says, or the place is refused before any work."""

from __future__ import annotations

import errno
import os
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from goodoffices.app.saving import append, place_for, save, save_pieces
from goodoffices.errors import MissingFileError


def test_folder_of_a_file_is_made_and_the_file_replaced(tmp_path: Path) -> None:
    where = tmp_path / "a" / "b.json"
    assert place_for(str(where)) == where
    assert not where.exists()
    save(str(where), "one")
    save_pieces(str(where), iter(["t", "wo"]))
    assert where.read_text(encoding="utf-8") == "two"


def test_folder_is_no_place_for_a_file(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match="is a folder"):
        place_for(str(tmp_path))


@pytest.mark.parametrize("name", ["there.json", "new.json"])
def test_place_that_may_not_be_written_is_refused_at_once(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "there.json").touch()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(MissingFileError, match=f"{name}' may not be written. Name another"):
        place_for(str(tmp_path / name))


def test_a_file_that_cannot_be_written_whole_stays_as_it_was(tmp_path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "new"
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    where = tmp_path / "brief.html"
    save(str(where), "old")
    with pytest.raises(OSError, match=r"No space left on device: .*brief\.html"):
        save_pieces(str(where), pieces())
    assert where.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [where]


def test_a_link_stays_a_link_to_what_was_written(tmp_path: Path) -> None:
    (tmp_path / "here.html").symlink_to(tmp_path / "there.html")
    save(str(tmp_path / "here.html"), "new")
    assert (tmp_path / "here.html").is_symlink()
    assert (tmp_path / "there.html").read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_what_is_no_plain_file_is_written_to_and_a_full_one_is_named() -> None:
    save(os.devnull, "nothing")
    with pytest.raises(OSError, match="/dev/full"):
        save("/dev/full", "anything")
    with pytest.raises(OSError, match="/dev/full"):
        append(Path("/dev/full"), b"anything")


def test_lines_are_added_whole_or_not_at_all(tmp_path: Path) -> None:
    log = tmp_path / "new" / "log"
    append(log, b"one")
    append(log, b"two\n")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        with pytest.raises(OSError, match="log"):
            append(log, b"three, which is too long\n")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert log.read_bytes() == b"one\ntwo\n"
