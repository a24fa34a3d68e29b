"""Votes from the command line: for people, for programs, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from goodoffices.cli.exits import ExitCode
from tests.cli.running import goodoffices


def test_a_ready_body_is_named_and_told() -> None:
    shown = goodoffices("votes", "un-security-council")
    assert shown.code == ExitCode.OK
    assert "421/2145" in shown.out
    assert "Nothing passes without: China" in shown.out
    assert "may pass or fail" in shown.out


@pytest.mark.slow
def test_the_document_fits_its_schema() -> None:
    schema = json.loads(goodoffices("schema", "votes").out)
    found = json.loads(goodoffices("votes", "eec-council-1958", "--json").out)
    jsonschema.validate(found, schema)
    assert found["bodies"][0]["members"][0]["power"]["banzhaf"] == "5/21"


def test_all_problems_are_told_at_once_with_their_place(tmp_path: Path) -> None:
    file = tmp_path / "body.json"
    members = [{"id": "a", "name": "A", "weight": -1}, {"id": "b", "name": "B"}]
    rule = {"all_of": [{"heads": 3}, {"none_against": ["c"]}]}
    file.write_text(json.dumps({"id": "x", "name": "X", "members": members, "rule": rule}))
    shown = goodoffices("votes", file)
    assert shown.code == ExitCode.DATA
    assert "The document has 3 problems" in shown.err
    for place in ("members[0]:", "rule.all_of[0].heads:", "rule.all_of[1].none_against[0]:"):
        assert place in shown.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["nowhere"], "ready body: eec-council-1958", id="nowhere"),
        pytest.param(["lake-orvane", "--body", "x"], "no body", id="no such body"),
    ],
)
def test_what_is_not_there_is_refused(arguments: list[str], words: str) -> None:
    shown = goodoffices("votes", *arguments)
    assert shown.code in {ExitCode.USAGE, ExitCode.DATA}
    assert words in shown.err


@pytest.mark.slow
def test_packages_that_pass_at_home(tmp_path: Path) -> None:
    case = {
        "schema": "goodoffices/case@1",
        "id": "ferry",
        "title": "A ferry",
        "parties": [
            {"id": "north", "name": "North", "role": "principal"},
            {"id": "south", "name": "South", "role": "principal"},
        ],
        "issues": [
            {
                "id": "ferry",
                "name": "Ferry",
                "options": [{"id": "open", "name": "Open"}, {"id": "shut", "name": "Shut"}],
            }
        ],
        "preferences": [
            {"party": "north", "walk_away": 0, "points": {"ferry": {"open": 1, "shut": 2}}},
            {"party": "south", "walk_away": 0, "points": {"ferry": {"open": 2, "shut": 1}}},
        ],
        "bodies": [
            {
                "id": "senate",
                "name": "Senate",
                "party": "north",
                "quota": 1,
                "members": [
                    {
                        "id": "m",
                        "name": "M",
                        "votes": "3/5",
                        "depends": [{"when": {"ferry": ["shut"]}, "votes": "no"}],
                    }
                ],
            }
        ],
    }
    file = tmp_path / "case.json"
    file.write_text(json.dumps(case))
    shown = goodoffices("packages", file, "--ratified", "--at-least-chance", "1/2")
    assert "Of 2 packages that all accept, 1 passes at home." in shown.out
    shown = goodoffices("packages", file, "--ratified")
    assert "none passes at home" in shown.out
    shown = goodoffices("packages", file, "--ratified", "--at-least-chance", "two")
    assert shown.code == ExitCode.DATA
    assert "1 of 2" in goodoffices("packages", file, "--ratified", "--possible").out
    kept, answer = tmp_path / "kept.json", tmp_path / "answer.json"
    found = goodoffices(
        "packages", file, "--ratified", "--possible", "--ratified-case", kept, "--json"
    )
    answer.write_text(found.out, encoding="utf-8")
    assert goodoffices("verify", answer, kept).code == ExitCode.OK
    voted = goodoffices("votes", file, "--package", "ferry=shut")
    assert "fails for certain" in voted.out
