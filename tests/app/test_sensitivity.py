"""A sensitivity grid is a sweep: the same on every executor, resumable, and without points."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goodoffices.app.cases import open_case
from goodoffices.app.sensitivity import find_sensitivity
from goodoffices.brief.sensitivity_words import sensitivity_picture, sensitivity_rows
from goodoffices.charts.sensitivity import MovedRow, changes_grid
from goodoffices.charts.svg import to_svg
from goodoffices.errors import SweepError
from goodoffices.packages.sensitivity_document import sensitivity_document
from tests.packages.builders import case_of


def test_camp_david_depends_on_few_numbers() -> None:
    case = open_case("camp-david-1978")
    rows = sensitivity_rows(case, find_sensitivity(case))
    assert rows[1][:2] == ("Israel: walk-away value", "58 to 64")
    assert len(rows) == 6


@pytest.mark.slow
def test_every_executor_gives_the_same_document(tmp_path: Path) -> None:
    case = open_case("camp-david-1978")
    here = find_sensitivity(case, executor="in-turn", file=str(tmp_path / "grid.jsonl"))
    there = find_sensitivity(case, executor="processes")
    again = find_sensitivity(case, file=str(tmp_path / "grid.jsonl"))
    assert sensitivity_document(here) == sensitivity_document(there) == sensitivity_document(again)


def test_the_file_and_the_document_hold_no_points(tmp_path: Path) -> None:
    case = case_of({"p0": [[98761, 0]], "p1": [[0, 98762]]}, walk_away={"p0": 54321, "p1": 0})
    found = find_sensitivity(case, file=str(tmp_path / "grid.jsonl"))
    written = (tmp_path / "grid.jsonl").read_text() + json.dumps(sensitivity_document(found))
    assert not any(secret in written for secret in ("98761", "98762", "54321"))


def test_the_file_of_another_case_is_refused(tmp_path: Path) -> None:
    file = str(tmp_path / "grid.jsonl")
    find_sensitivity(case_of({"p0": [[1, 0]], "p1": [[0, 1]]}), file=file)
    with pytest.raises(SweepError, match="another task"):
        find_sensitivity(case_of({"p0": [[2, 0]], "p1": [[0, 1]]}), file=file)


def test_the_picture_has_a_square_for_each_number_and_step() -> None:
    case = case_of({"p0": [[1, 0]], "p1": [[0, 1]]})
    spec = sensitivity_picture(case, find_sensitivity(case))
    assert spec is not None
    assert len(spec["data"]["values"]) == 2 * 2 * 6


@pytest.mark.slow
def test_numbers_of_one_name_are_rows_of_their_own() -> None:
    row = MovedRow(name="North: Port", changed=((5, 1),))
    spec = changes_grid([row, row], rules=4)
    assert spec is not None
    assert [value["row"] for value in spec["data"]["values"]] == ["North: Port", "North: Port (2)"]
    assert to_svg(spec).startswith("<svg")
    assert changes_grid([], rules=4) is None
