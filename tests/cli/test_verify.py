"""``goodoffices verify`` says what holds and what does not, in words, as data and by exit code."""

from __future__ import annotations

import json
from pathlib import Path

from goodoffices.app.cases import open_case
from goodoffices.cli.verify_summary import verdict_document, verdict_summary
from goodoffices.packages.document import packages_document
from goodoffices.packages.finding import find_packages
from tests.cli.running import goodoffices

CASE = "camp-david-1978"


def test_a_forged_answer_is_found_and_has_code_1(tmp_path: Path) -> None:
    answer = packages_document(find_packages(open_case(CASE)))
    answer["zone"]["count"] += 1
    path = tmp_path / "forged.json"
    path.write_text(json.dumps(answer))
    done = goodoffices("verify", path, CASE, "--json")
    assert (done.code, done.err) == (1, "")
    assert json.loads(done.out)["false"] == ["zone.count"]


def test_what_is_no_answer_has_code_3_and_no_traceback(tmp_path: Path) -> None:
    path = tmp_path / "answer.json"
    path.write_text("{}")
    done = goodoffices("verify", path, CASE)
    assert done.code == 3
    assert "Traceback" not in done.err


def test_every_part_has_a_line_and_every_other_claim_its_own() -> None:
    told = {"case": True, "zone.count": True, "zone.packages": False, "named.nash.ties": None}
    assert verdict_summary(told).splitlines() == [
        "holds          case: 1 claims",
        "not re-proved  named.nash.ties",
        "FALSE          zone.packages",
        "1 of 4 claims are false.",
    ]


def test_data_say_the_same() -> None:
    assert verdict_document({"case": True, "zone.count": None}) == {
        "schema": "goodoffices/verdict@1",
        "holds": True,
        "claims": 2,
        "false": [],
        "not_re_proved": ["zone.count"],
    }
