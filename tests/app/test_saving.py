"""What is made is written where a person says, or the place is refused before any work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from goodoffices.app.saving import place_for, save, save_pieces
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
