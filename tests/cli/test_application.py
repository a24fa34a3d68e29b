"""A command prints data on stdout, messages on stderr, and a stated exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from goodoffices.cli.exits import ExitCode, exit_code_of
from goodoffices.errors import CaseError, LimitError, MissingFileError
from tests.cli.running import goodoffices

COMMANDS = ["new", "check", "read", "packages", "brief", "demo", "schema"]


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_help_lists_every_command() -> None:
    shown = goodoffices("--help")
    assert shown.code == ExitCode.OK
    assert [name for name in COMMANDS if name not in shown.out] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    shown = goodoffices(command, "--help")
    assert shown.code == ExitCode.OK
    assert "Usage" in shown.out


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys, goodoffices.cli.application as a; "
        "heavy = {'numpy', 'ortools', 'spacy', 'pydantic', 'lxml', 'rich.progress'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"


def test_version_is_printed() -> None:
    assert goodoffices("--version").out.startswith("goodoffices ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["chek"], "Did you mean 'check'", id="a misspelt command"),
        pytest.param(["check"], "CASE", id="a missing argument"),
        pytest.param(["check", "nowhere"], "no case at 'nowhere'", id="a case that is not there"),
        pytest.param(
            ["read", "camp-david-1978", "a.txt", "b.txt"],
            "no report at 'a.txt', 'b.txt'",
            id="reports that are not there, all named",
        ),
        pytest.param(
            ["brief", "camp-david-1978", ".", "--since", "yesterday"],
            "'yesterday' is no day. Write it like 2031-05-02.",
            id="a day in words",
        ),
        pytest.param(
            ["brief", "camp-david-1978", ".", "--since", ""],
            "'' is no day. Write it like 2031-05-02.",
            id="a day left empty, as by a script without one",
        ),
        pytest.param(
            ["packages", "camp-david-1978", "--record", "nowhere.json"],
            "no record at 'nowhere.json'",
            id="a record that is not there",
        ),
    ],
)
def test_wrong_call_says_what_is_wrong(arguments: list[str], words: str, tmp_path: Path) -> None:
    shown = goodoffices(*arguments, cwd=tmp_path)
    assert shown.code == ExitCode.USAGE
    assert words in shown.err
    assert shown.out == ""


@pytest.mark.parametrize(
    "place",
    [
        pytest.param("a-file/x.yaml", id="a folder that is a file"),
        pytest.param("n" * 300, id="a name that is too long"),
    ],
)
def test_place_that_cannot_be_written_is_named(place: str, tmp_path: Path) -> None:
    written(tmp_path, "a-file", "")
    shown = goodoffices("new", place, cwd=tmp_path)
    assert shown.code == ExitCode.USAGE
    assert place.split("/", maxsplit=1)[0] in shown.err
    assert "Traceback" not in shown.err


def test_wrong_choice_is_told_without_words_of_the_program() -> None:
    shown = goodoffices("schema", "events")
    assert shown.code == ExitCode.USAGE
    assert "'events' is not one of" in shown.err
    assert "Value error" not in shown.err


def test_check_lists_all_problems_and_exits_with_one(tmp_path: Path) -> None:
    broken = written(tmp_path, "case.yaml", "schema: goodoffices/case@1\nid: x\ntitel: y\n")
    shown = goodoffices("check", broken, "--json")
    paths = [problem["path"] for problem in json.loads(shown.out)["problems"]]
    assert shown.code == ExitCode.FINDINGS
    assert paths == ["title", "parties", "issues", "titel"]


def test_check_warns_of_what_misleads_and_exits_with_zero(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    goodoffices("new", path)
    person = "\npersons:\n  - {id: ana-voss, name: Ana Voss, party: north}\n"
    told = path.read_text(encoding="utf-8").replace("\npersons:\n", person, 1)
    shown = goodoffices("check", written(tmp_path, "misled.yaml", told))
    assert shown.code == ExitCode.OK
    first, last = shown.out.splitlines()
    assert first.startswith("Warning: persons[0].offices: Ana Voss holds no office")
    assert last == "No problem found; 1 warning."


def test_unusable_case_is_a_data_error_with_all_problems(tmp_path: Path) -> None:
    broken = written(tmp_path, "case.json", '{"id": 3}')
    shown = goodoffices("packages", broken)
    assert shown.code == ExitCode.DATA
    assert "title: This key is missing." in shown.err
    assert "Traceback" not in shown.err


@pytest.mark.parametrize("content", ["", "null", "[]", '{"schema": "other"}', "{" * 5000])
def test_what_is_no_record_is_a_data_error(content: str, tmp_path: Path) -> None:
    record = written(tmp_path, "record.json", content)
    shown = goodoffices("packages", "camp-david-1978", "--record", record)
    assert shown.code == ExitCode.DATA
    assert "Traceback" not in shown.err


def test_case_in_another_encoding_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_bytes("id: café\n".encode("latin-1"))
    shown = goodoffices("check", path)
    assert (shown.code, "not UTF-8" in shown.out) == (ExitCode.FINDINGS, True)


def test_new_case_has_no_problem_and_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "mine.yaml"
    assert goodoffices("new", path).code == ExitCode.OK
    assert goodoffices("check", path).out == "No problem found.\n"
    again = goodoffices("new", path)
    assert (again.code, "already there" in again.err) == (ExitCode.USAGE, True)
    assert goodoffices("new", path, "--force").code == ExitCode.OK


@pytest.mark.parametrize("document", ["case", "record", "packages"])
def test_published_schema_is_a_valid_schema(document: str) -> None:
    schema = json.loads(goodoffices("schema", document).out)
    jsonschema.Draft202012Validator.check_schema(schema)


def test_packages_document_fits_its_schema() -> None:
    found = json.loads(goodoffices("packages", "camp-david-1978", "--json").out)
    jsonschema.validate(found, json.loads(goodoffices("schema", "packages").out))
    assert found["zone"]["count"] > 0


def test_output_may_be_cut_off_by_its_reader() -> None:
    command = f"{sys.executable} -m goodoffices schema case | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=True)  # noqa: S607 - the shell of the developer
    assert done.stderr == b""


def test_exit_code_follows_the_kind_of_error() -> None:
    assert exit_code_of(MissingFileError("x")) is ExitCode.USAGE
    assert exit_code_of(LimitError("x")) is ExitCode.DATA
    assert exit_code_of(CaseError("x")) is ExitCode.DATA
