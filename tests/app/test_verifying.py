"""An answer is checked against a case in either notation; no bad file ends in a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from goodoffices.app import verifying
from goodoffices.app.cases import open_case
from goodoffices.app.verifying import case_json, checker_source, verify_answer
from goodoffices.errors import AnswerError, MissingFileError
from goodoffices.packages.document import packages_document
from goodoffices.packages.finding import find_packages

CASE = "camp-david-1978"


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    path = tmp_path / "answer.json"
    path.write_text(json.dumps(packages_document(find_packages(open_case(CASE)))))
    return path


def test_a_case_in_yaml_is_converted(answer: Path) -> None:
    assert False not in verify_answer(str(answer), CASE).claims.values()


def test_a_case_in_json_is_checked_as_it_stands(answer: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    case.write_text(case_json(CASE))
    assert case_json(str(case)) == case.read_text()
    assert False not in verify_answer(str(answer), str(case)).claims.values()


def test_an_answer_about_another_case_is_not_taken(answer: Path) -> None:
    told = verify_answer(str(answer), "lake-orvane")
    assert told.claims["case_digest"] is False
    assert (told.made_for, told.case) == (CASE, "lake-orvane")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="an empty file"),
        pytest.param("[]", id="no object"),
        pytest.param('{"schema": 1}', id="hardly a key"),
        pytest.param('{"named": {"nash": {"tied": [7]}}}', id="a number for a package"),
        pytest.param('{"named": NaN}', id="not a number"),
        pytest.param('{"named": {}, "named": {}}', id="one key twice"),
        pytest.param("[" * 100_000, id="nested too deep"),
        pytest.param('{"named": ' + "9" * 10_000 + "}", id="a number without end"),
        pytest.param("\x00\xff", id="no text"),
    ],
)
def test_what_is_no_answer_is_refused_in_words(tmp_path: Path, text: str) -> None:
    path = tmp_path / "answer.json"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(AnswerError, match="no packages document that can be checked"):
        verify_answer(str(path), CASE)


def test_the_checker_runs_where_nothing_of_ours_is_installed(answer: Path, tmp_path: Path) -> None:
    (tmp_path / "checker.py").write_text(checker_source())
    (tmp_path / "case.json").write_text(case_json(CASE))
    command = [sys.executable, "-I", "-S", "checker.py", answer.name, "case.json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("claims hold.\n")


def test_a_path_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match="no answer"):
        verify_answer(str(tmp_path / "nothing.json"), CASE)


def test_a_file_beyond_the_limit_is_not_read(
    answer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifying, "MOST_BYTES", 100)
    with pytest.raises(AnswerError, match="over 100 bytes"):
        verify_answer(str(answer), CASE)
