"""Review works without a terminal, and the log holds what was decided."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from goodoffices.app.reviewing import LOG_NAME
from goodoffices.cli.exits import ExitCode
from tests.cli.running import Outcome, goodoffices
from tests.house.tree import ROOT

REPORT = """Talks resume over the dam

NORTHPORT, 5 March 2024 (Lake Wire) - Prime Minister Ada Ferro said on Tuesday that Northland
would accept fishing in season if the dam is opened.

"We reject any plan that keeps the dam closed," Ferro said. About 1,200 people have been displaced
since January, according to the Northern Ministry of Water.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert goodoffices("new", tmp_path / "case.yaml").code == ExitCode.OK
    (tmp_path / "wire.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


def review(folder: Path, *more: str | Path, stdin: str = "") -> Outcome:
    where = (folder / "case.yaml", folder / "wire.txt")
    return goodoffices("review", *where, "--rules-only", "-q", *more, stdin=stdin)


def queue(folder: Path, *more: str) -> Any:  # noqa: ANN401 - a JSON document
    shown = review(folder, "--list", "--json", *more)
    assert shown.code == ExitCode.OK, shown.err
    return json.loads(shown.out)


def applied(folder: Path, *requests: dict[str, Any]) -> Outcome:
    lines = "\n".join(json.dumps(one) for one in requests)
    return review(folder, "--apply", "-", "--reviewer", "A. Reviewer", stdin=lines)


def test_queue_shows_each_item_in_its_paragraph(folder: Path) -> None:
    listed = queue(folder)
    assert listed["counts"]["proposed"] == len(listed["queue"])
    for card in listed["queue"]:
        quotes = [span["quote"] for span in card["proposal"]["spans"]]
        shown = [one["text"][a:b] for one in card["excerpts"] for a, b in one["marks"]]
        assert shown == quotes
        assert card["why"]


def test_decisions_of_a_script_are_kept_beside_the_case(folder: Path) -> None:
    items = [card["item"] for card in queue(folder)["queue"]]
    done = applied(
        folder,
        {"item": items[0], "act": "accept"},
        {"item": items[1], "act": "reject", "reason": "no_item"},
    )
    assert done.code == ExitCode.OK, done.err
    log = (folder / LOG_NAME).read_text(encoding="utf-8").splitlines()
    schema = json.loads(goodoffices("schema", "decision").out)
    for line in log:
        jsonschema.validate(json.loads(line), schema)
    after = queue(folder)
    assert {card["item"] for card in after["queue"]} == set(items[2:])
    assert (after["counts"]["accepted"], after["counts"]["rejected"]) == (1, 1)
    assert after["reviewers"] == ["A. Reviewer"]


@pytest.mark.slow
def test_the_same_file_applied_twice_adds_nothing(folder: Path) -> None:
    requests = [{"item": card["item"], "act": "accept"} for card in queue(folder)["queue"]]
    assert applied(folder, *requests).code == ExitCode.OK
    log = (folder / LOG_NAME).read_bytes()
    again = applied(folder, *requests)
    assert "0 decisions added" in again.err
    assert review(folder, "--apply", folder / LOG_NAME).code == ExitCode.OK
    assert (folder / LOG_NAME).read_bytes() == log


@pytest.mark.slow
def test_the_log_only_grows(folder: Path) -> None:
    item = queue(folder)["queue"][0]["item"]
    before = b""
    for act in ({"act": "accept"}, {"act": "reject", "reason": "other"}, {"act": "undo"}):
        assert applied(folder, {"item": item, **act}).code == ExitCode.OK
        log = (folder / LOG_NAME).read_bytes()
        assert log.startswith(before)
        assert len(log) > len(before)
        before = log
    assert queue(folder, "--all")["counts"]["accepted"] == 1


@pytest.mark.slow
def test_rejections_travel_as_cases_without_a_word_of_the_report(folder: Path) -> None:
    card = queue(folder)["queue"][0]
    applied(folder, {"item": card["item"], "act": "reject", "reason": "wrong_label"})
    cases = folder / "rejections"
    assert review(folder, "--export-rejections", cases).code == ExitCode.OK
    (path,) = cases.glob("*.json")
    text = path.read_text(encoding="utf-8")
    assert "Reviewer" not in text
    assert all(span["quote"] not in text for span in card["proposal"]["spans"])
    back = review(folder, "--replay", cases)
    assert back.code == ExitCode.FINDINGS
    assert card["item"] in back.out
    (folder / "wire.txt").write_text("Nothing happened.", encoding="utf-8")
    assert review(folder, "--replay", cases).code == ExitCode.OK


@pytest.mark.slow
def test_a_log_that_cannot_be_read_names_the_line(folder: Path) -> None:
    (folder / LOG_NAME).write_text("\n{}\n", encoding="utf-8")
    shown = review(folder, "--list")
    assert shown.code == ExitCode.DATA
    assert "line 2" in shown.err


@pytest.mark.slow
def test_without_a_terminal_the_queue_is_printed(folder: Path) -> None:
    shown = review(folder)
    assert shown.code == ExitCode.OK
    assert "proposed." in shown.out


def test_a_record_after_review_can_be_written_for_others(tmp_path: Path) -> None:
    case, reports = ROOT / "cases" / "lake-orvane", ROOT / "cases" / "lake-orvane" / "reports"
    log, plain = tmp_path / "log.jsonl", ("read", case, reports, "--rules-only", "--json")
    proposed = json.loads(goodoffices(*plain).out)["statements"]
    accepted, rejected = proposed[0]["id"], proposed[1]["id"]
    acts = [
        {"item": accepted, "act": "accept"},
        {"item": rejected, "act": "reject", "reason": "no_item"},
    ]
    taken = goodoffices(
        *("review", case, reports, "--rules-only", "--decisions", log, "--apply", "-"),
        stdin="\n".join(map(json.dumps, acts)),
    )
    assert taken.code == ExitCode.OK, taken.err
    whole = json.loads(goodoffices(*plain, "--decisions", log).out)["statements"]
    assert {one["id"] for one in proposed} - {one["id"] for one in whole} == {rejected}
    strict = json.loads(goodoffices(*plain, "--decisions", log, "--reviewed-only").out)
    assert [one["id"] for one in strict["statements"]] == [accepted]
    assert strict["figures"] == []
    refused = goodoffices(*plain, "--reviewed-only")
    assert refused.code == ExitCode.USAGE
    assert "--decisions" in refused.err
