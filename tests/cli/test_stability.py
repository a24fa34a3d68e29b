"""``goodoffices stability`` says who could gain by moving and what stops it, and prints data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from goodoffices.app.conflicts import find_conflict, open_conflict
from goodoffices.cli.stability_summary import stability_summary
from goodoffices.errors import CaseDocumentError, MissingFileError
from goodoffices.stability.finding import find_stability
from tests.cli.running import goodoffices

CASE = """
schema: goodoffices/case@1
id: pond
title: The pond
parties: [{id: a, name: A, role: principal}, {id: b, name: B, role: principal}]
issues: [{id: i, name: I, options: [{id: o, name: O}]}]
"""


def test_the_summary_names_the_move_and_the_answer() -> None:
    text = stability_summary(find_stability(open_conflict("elmira-1991")))
    assert "Local governments could gain: it takes up “Insist on the first order”" in text
    assert "only by moves that do not all gain for who makes them: Ministry" in text
    assert "NYNNN (today)" in text


def test_data_is_printed_as_json() -> None:
    done = goodoffices("stability", "two-piers", "--json", "--sanctions", "single")
    assert done.code == 0
    document = json.loads(done.out)
    assert document["schema"] == "goodoffices/stability@1"
    assert document["sanctions"] == "single"


def test_a_case_may_hold_a_conflict(tmp_path: Path) -> None:
    conflict = find_conflict("two-piers").read_text(encoding="utf-8")
    inner = "".join(f"  {line}\n" for line in conflict.splitlines())
    case = tmp_path / "case.yaml"
    case.write_text(f"{CASE}conflict:\n{inner}", encoding="utf-8")
    assert open_conflict(str(tmp_path)).title == "Two piers (fiction)"


def test_a_case_without_a_conflict_and_a_wrong_path_are_told(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    with pytest.raises(CaseDocumentError, match="This case holds no conflict"):
        open_conflict(str(tmp_path))
    with pytest.raises(MissingFileError, match="There is no conflict at"):
        find_conflict("nowhere")
    (tmp_path / "bad.yaml").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(CaseDocumentError, match="not UTF-8"):
        open_conflict(str(tmp_path / "bad.yaml"))


def test_problems_of_a_conflict_give_exit_code_three(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("schema: goodoffices/conflict@1\n", encoding="utf-8")
    done = goodoffices("stability", tmp_path / "bad.yaml")
    assert done.code == 3
    assert "The conflict has" in done.err
    assert goodoffices("stability", "nowhere").code == 2


def test_a_state_that_should_hold_and_a_deal_are_asked_for() -> None:
    held = goodoffices("stability", "elmira-1991", "--hold", "NYNNN")
    assert held.code == 0
    assert "would have to find no better than it" in held.out
    deal = goodoffices("stability", "camp-david-1978", "--deal", "nash", "--json")
    assert json.loads(deal.out)["schema"] == "goodoffices/deal@1"
    assert goodoffices("stability", "elmira-1991", "--hold", "no such state").code == 3
