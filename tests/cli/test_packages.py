"""The packages command speaks in names, scores what is added, and draws what it shows."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from goodoffices.cli.exits import ExitCode
from goodoffices.cli.packages_summary import packages_summary
from goodoffices.cli.points_words import points_table, points_words
from goodoffices.packages.candidates import Candidate
from goodoffices.packages.finding import find_packages
from tests.cli.running import goodoffices
from tests.packages.builders import case_of

CASE = case_of({"x": [[9, 6, 0]], "y": [[0, 6, 9]], "z": [["1/3", 1, 0]]}, walk_away={"x": 1})
PAIR = case_of({"x": [[9, 0], [0, 5]], "y": [[0, 9], [5, 0]]})


@pytest.mark.parametrize(
    ("points", "words"),
    [
        pytest.param(Fraction(1_234_567), "1,234,567", id="thousands are set apart"),
        pytest.param(Fraction(-5, 2), "-2.5", id="a decimal keeps its sign"),
        pytest.param(Fraction(1, 8), "0.125", id="no zero behind"),
        pytest.param(Fraction(395, 6), "395/6", id="a short fraction stays one"),
        pytest.param(Fraction(26819136605548069, 40000000000000000), "0.670478…", id="cut off"),
    ],
)
def test_points_are_written_exactly_or_say_that_they_are_cut(points: Fraction, words: str) -> None:
    assert points_words(points) == words


def test_the_table_lines_up_and_marks_who_is_near_walking_away() -> None:
    found = find_packages(CASE, candidates=[Candidate(name="d", options=(("a", "a3"),))])
    assert found.shown is not None
    lines = points_table(CASE, [(str(n), one) for n, one in enumerate(found.shown.packages)])
    assert lines[0].split() == ["X", "Y", "Z"]
    assert lines[1].split() == ["walk-away", "value", "1", "0", "0"]
    assert len({len(line) for line in lines[1:-1] if line.endswith("*")}) <= 1
    assert lines[-1] == "  * near the walk-away value, - below it"


def test_many_parties_are_written_one_after_another() -> None:
    case = case_of({f"party{n}": [[10**7, 0]] for n in range(14)})
    found = find_packages(case)
    assert found.shown is not None
    lines = points_table(case, [("1", found.shown.packages[0])])
    assert lines[1].startswith("  1: PARTY0 10,000,000, PARTY1 10,000,000")


def test_a_summary_names_zone_packages_and_assumptions() -> None:
    said = packages_summary(CASE, find_packages(CASE))
    assert "3 principals, 1 issue, 3 packages before links." in said
    assert "Zone of agreement: 2 of 3 packages (proved)." in said
    assert "1 balanced · equal shares" in said
    assert "Assumes one point of X weighs as much" in said
    assert "  a  a1" in said or "  a  a2" in said


def test_an_empty_zone_points_to_what_would_open_one() -> None:
    case = case_of({"x": [[1, 0]], "y": [[0, 1]]}, walk_away={"x": 1, "y": 1})
    said = packages_summary(case, find_packages(case))
    assert "'goodoffices bridge CASE' shows what would open one." in said
    assert "No rule names a package: The zone of agreement is empty" in said


def test_a_division_is_said_issue_by_issue() -> None:
    said = packages_summary(PAIR, find_packages(PAIR))
    assert "each side gets 50 of 100" in said
    assert "a, divided: 7/9 X's way: a1; 2/9 Y's way: a2." in said
    assert "divided" not in packages_summary(CASE, find_packages(CASE))


def test_packages_added_by_hand_are_scored_and_everything_is_drawn(tmp_path: Path) -> None:
    pool = tmp_path / "pool.json"
    shown = goodoffices("packages", "lake-orvane", "--json")
    options = json.loads(shown.out)["named"]["nash"]["options"]
    pool.write_text(json.dumps([{"name": "first draft", "options": options}]), encoding="utf-8")
    page, picture = tmp_path / "page.html", tmp_path / "picture.svg"
    ran = goodoffices(
        "packages",
        "lake-orvane",
        "--candidates",
        pool,
        "--reference",
        pool,
        "--html",
        page,
        "--svg",
        picture,
    )
    assert ran.code == ExitCode.OK
    assert "first draft" in ran.out
    assert "Against first draft: " in ran.out
    assert "<svg" in page.read_text(encoding="utf-8")
    assert picture.read_text(encoding="utf-8").startswith("<svg")


def test_a_package_that_is_none_of_the_case_is_refused_with_all_its_problems(
    tmp_path: Path,
) -> None:
    pool = tmp_path / "pool.yaml"
    pool.write_text("- {truce: forever, islandz: full}\n", encoding="utf-8")
    ran = goodoffices("packages", "lake-orvane", "--candidates", pool)
    assert ran.code == ExitCode.DATA
    assert "[0].islandz" in ran.err
    assert "[0].truce" in ran.err
    missing = goodoffices("packages", "lake-orvane", "--reference", tmp_path / "none.json")
    assert "There is no file" in missing.err


def test_without_a_package_no_picture_is_written_and_the_answer_is_still_given(
    tmp_path: Path,
) -> None:
    ran = goodoffices("packages", "sallow-strait", "--svg", tmp_path / "none.svg")
    assert ran.code == ExitCode.OK
    assert "no picture was written" in ran.err
    assert "Zone of agreement: 0 of" in ran.out
    assert "'goodoffices bridge CASE'" in ran.out
    assert not (tmp_path / "none.svg").exists()


def test_without_points_the_reason_is_said_once() -> None:
    case = replace(CASE, preferences=())
    said = packages_summary(case, find_packages(case))
    assert said.count("no preferences are known") == 3
    assert said.count("Exact points of every principal are needed") == 1


def test_the_manual_s_drafts_are_packages_of_the_case(tmp_path: Path) -> None:
    page = Path(__file__).resolve().parents[2] / "docs/how-to/score-your-own-packages.md"
    drafts = page.read_text(encoding="utf-8").split("```yaml\n")[1].split("```")[0]
    (tmp_path / "drafts.yaml").write_text(drafts, encoding="utf-8")
    ran = goodoffices("packages", "lake-orvane", "--candidates", tmp_path / "drafts.yaml")
    assert ran.code == ExitCode.OK
    assert "status quo" in ran.out.split("Packages added by hand")[1]
