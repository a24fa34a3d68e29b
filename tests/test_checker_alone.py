"""Run alone, the checker says in one line what it cannot read, and quotes no points."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goodoffices import checker
from goodoffices.case.writing import case_document
from goodoffices.packages.document import packages_document
from goodoffices.packages.finding import find_packages
from tests.packages.builders import case_of

CASE = case_of({"p": [[3, 0], [0, 2]], "q": [[0, 1], [1, 0]]})
PLANTED = "98765"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "answer.json").write_text(json.dumps(packages_document(find_packages(CASE))))
    (tmp_path / "case.json").write_text(json.dumps(case_document(CASE)))
    return tmp_path


def code_of(folder: Path) -> int:
    return checker.main([str(folder / "answer.json"), str(folder / "case.json")])


def changed(folder: Path, name: str, place: tuple[str | int, ...], value: object) -> None:
    document = json.loads((folder / name).read_text())
    target: Any = document
    for key in place[:-1]:
        target = target[key]
    target[place[-1]] = value
    (folder / name).write_text(json.dumps(document))


def test_a_true_answer_has_code_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert code_of(folder) == 0
    assert "claims hold" in capsys.readouterr().out


def test_a_false_answer_has_code_1_and_the_place(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed(folder, "answer.json", ("zone", "count"), 3)
    assert code_of(folder) == 1
    assert "FALSE: zone.count" in capsys.readouterr().out


@pytest.mark.parametrize("paths", [[], ["one.json"], ["a", "b", "c"]])
def test_a_wrong_call_has_code_2(paths: list[str]) -> None:
    assert checker.main(paths) == 2


@pytest.mark.parametrize(
    ("place", "value"),
    [
        pytest.param(("issues", 0, "options"), "a1", id="text for options"),
        pytest.param(("issues",), None, id="nothing for issues"),
        pytest.param(("preferences", 0, "points", "a", "a1"), f"{PLANTED}..5", id="two points"),
        pytest.param(("preferences", 0, "points", "a", "a1"), f"{PLANTED}/0", id="over nothing"),
        pytest.param(("preferences", 0, "points", "a", "a1"), f"{PLANTED}e999999", id="too large"),
        pytest.param(("preferences", 0, "points", "a", "a1"), "9" * 5_000, id="too long"),
        pytest.param(("preferences", 0, "points", "a", "a1"), [1, 2, 3], id="three ends"),
        pytest.param(("preferences", 0, "points", "a", "a1"), True, id="a flag for points"),
        pytest.param(("preferences", 0, "walk_away"), {"p": PLANTED}, id="an object for a number"),
        pytest.param(("links",), [{"id": "l", "kind": "wish"}], id="an unknown kind of link"),
        pytest.param(("links",), [{"id": "l", "kind": "total"}], id="a link without issues"),
        pytest.param(("schema",), "goodoffices/case@9", id="another schema"),
        pytest.param(("preferences", 0, "walk_away"), float("nan"), id="not a number"),
    ],
)
def test_a_broken_case_has_code_3_and_no_points_in_the_message(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    place: tuple[str | int, ...],
    value: object,
) -> None:
    changed(folder, "case.json", place, value)
    assert code_of(folder) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert PLANTED not in said.err


@pytest.mark.parametrize(
    ("place", "value"),
    [
        pytest.param(("zone", "at_least"), "many", id="text for a count"),
        pytest.param(("named", "nash", "tied", 0, "options"), ["a1"], id="a list for options"),
        pytest.param(("named", "nash", "tied", 0, "options", "a"), ["a1"], id="a list for one"),
        pytest.param(("named", "nash", "tied", 0, "points", "p"), None, id="nothing for points"),
        pytest.param(("named", "most_just"), {"tied": [], "ties": 0}, id="an unknown rule"),
        pytest.param(("frontier", "packages"), 7, id="a number for packages"),
    ],
)
def test_a_broken_answer_has_code_3(
    folder: Path, place: tuple[str | int, ...], value: object
) -> None:
    changed(folder, "answer.json", place, value)
    assert code_of(folder) == 3


def test_a_key_that_stands_twice_has_code_3(folder: Path) -> None:
    text = (folder / "answer.json").read_text()
    (folder / "answer.json").write_text(text.replace("{", '{"version": "0", ', 1))
    assert code_of(folder) == 3


def test_bytes_that_are_no_text_are_not_repeated(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "answer.json").write_bytes(b"\xff" + PLANTED.encode())
    assert code_of(folder) == 3
    assert PLANTED not in capsys.readouterr().err
