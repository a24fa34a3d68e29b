"""A record read earlier is taken for the negotiation it is about, and for no other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goodoffices.app.answering import open_snapshot
from goodoffices.app.reading import describe, open_positions, open_record
from goodoffices.errors import MissingFileError, RecordError
from goodoffices.reports.positions import positions_of
from tests.brief.harbour import harbour_case, harbour_record

CASE, RECORD = harbour_case(), harbour_record()


def written(folder: Path, **changed: Any) -> str:  # noqa: ANN401 - a JSON value
    path = folder / "record.json"
    path.write_text(json.dumps({**describe(RECORD, CASE), **changed}), encoding="utf-8")
    return str(path)


def test_an_earlier_record_gives_its_positions_and_items(tmp_path: Path) -> None:
    where = written(tmp_path)
    assert open_positions(where, CASE) == positions_of(RECORD, case=CASE)
    assert len(open_snapshot(where, CASE).items) == len(open_record(where, CASE)["statements"]) + 6


@pytest.mark.parametrize("taken", [open_positions, open_snapshot, open_record])
def test_a_record_of_another_case_is_refused_by_both_names(taken: Any, tmp_path: Path) -> None:  # noqa: ANN401 - one of three functions
    with pytest.raises(RecordError, match="about the case 'elsewhere', not 'brell-harbour'"):
        taken(written(tmp_path, case="elsewhere"), CASE)


@pytest.mark.parametrize("content", [b"", b"{", b"[" * 100_000, b"\xff"])
def test_what_is_no_record_is_refused_with_what_to_do(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(RecordError, match="Make one: goodoffices read"):
        open_snapshot(str(tmp_path / "a.json"), CASE)
    with pytest.raises(MissingFileError, match="Make one: goodoffices read"):
        open_snapshot(str(tmp_path / "b.json"), CASE)
