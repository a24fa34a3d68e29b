"""``goodoffices verify`` says what holds and what does not, in words, as data and by exit code."""

from __future__ import annotations

import json
from pathlib import Path

from goodoffices.app.cases import open_case
from goodoffices.app.verifying import Claims, Verdict
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


def verdict(claims: Claims, made_for: str = "b") -> Verdict:
    return Verdict(claims=claims, made_for=made_for, case="b", title="Talks at B")


def test_every_part_has_a_line_and_every_other_claim_its_own() -> None:
    told = {"case": True, "zone.count": True, "zone.packages": False, "named.nash.ties": None}
    assert verdict_summary(verdict(told)).splitlines() == [
        "true           case: 1 claim",
        "not re-proved  named.nash.ties",
        "FALSE          zone.packages",
        "1 of 4 claims are false.",
    ]


def test_one_claim_is_told_as_one() -> None:
    assert verdict_summary(verdict({"zone.count": False})).splitlines()[-1] == (
        "1 of 1 claim is false."
    )
    assert verdict_summary(verdict({"case": True, "frontier": None})).splitlines()[-1] == (
        "Nothing false in 2 claims. 1 rests on the program's word."
    )


FALSE = {f"frontier.packages[{n}]": False for n in range(32)}


def test_the_first_false_claims_stand_for_many_unless_all_are_asked_for() -> None:
    short = verdict_summary(verdict(FALSE)).splitlines()
    assert len(short) == 12
    assert short[-2:] == ["and 22 more. List them: --all", "32 of 32 claims are false."]
    assert len(verdict_summary(verdict(FALSE), everything=True).splitlines()) == 33


def test_an_answer_for_another_case_is_told_in_one_sentence_before_anything_else() -> None:
    told = {"case": False, "case_digest": False, **FALSE}
    lines = verdict_summary(verdict(told, made_for="a")).splitlines()
    assert lines == [
        "This answer was made for the case 'a', not for 'b' (Talks at B). Name that case.",
        "34 of 34 claims are false. List them: --all",
    ]
    every = verdict_summary(verdict(told, made_for="a"), everything=True).splitlines()
    assert every[0] == lines[0]
    assert len(every) == 36


def test_an_answer_for_the_case_as_it_was_is_told() -> None:
    told = {"case": True, "case_digest": False, **FALSE}
    assert verdict_summary(verdict(told)).splitlines()[0] == (
        "The case 'b' has changed since this answer was made. Find the packages again, or name"
        " the case as it was."
    )


def test_another_case_has_code_1_and_no_list(tmp_path: Path) -> None:
    path = tmp_path / "answer.json"
    path.write_text(json.dumps(packages_document(find_packages(open_case(CASE)))))
    done = goodoffices("verify", path, "lake-orvane")
    assert (done.code, done.err) == (1, "")
    assert done.out.startswith(
        f"This answer was made for the case {CASE!r}, not for 'lake-orvane'"
    )
    assert len(done.out.splitlines()) == 2
    assert len(goodoffices("verify", path, "lake-orvane", "--all").out.splitlines()) > 20


def test_data_say_the_same() -> None:
    assert verdict_document(verdict({"case": True, "zone.count": None})) == {
        "schema": "goodoffices/verdict@1",
        "holds": True,
        "claims": 2,
        "false": [],
        "not_re_proved": ["zone.count"],
    }
