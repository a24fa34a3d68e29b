"""``goodoffices robust`` says first what is certain, then how often, and prints data."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from goodoffices.app.cases import open_case
from goodoffices.app.uncertainty import compare_over_worlds
from goodoffices.cli.robust_summary import robust_summary
from goodoffices.packages.uncertainty.document import robustness_document
from goodoffices.packages.uncertainty.document_schema import robustness_schema
from goodoffices.packages.uncertainty.robustness import find_robust
from tests.cli.running import goodoffices
from tests.packages.uncertainty.half_known import Wishes, half_known


def test_summary_of_a_worked_case_says_what_is_certain_first() -> None:
    case = open_case("tannel-pass")
    lines = robust_summary(case, compare_over_worlds(case, draws=500)).splitlines()
    assert lines[1] == "In every world all accept: 0 of 162 packages (proved)."
    assert lines[2] == "In some world all accept: 94 of 162 packages (proved)."
    assert lines[3].startswith("Most robust: ")
    assert any(line.startswith("Accepted most often: ") for line in lines)
    assert any("Only rankings are known of Upper Valleys" in line for line in lines)


@pytest.mark.parametrize("name", ["camp-david-1978", "lake-orvane", "tannel-pass"])
def test_document_of_a_worked_case_fits_the_schema(name: str) -> None:
    document = robustness_document(compare_over_worlds(open_case(name), draws=20))
    jsonschema.validate(document, robustness_schema())


def test_exact_worked_case_names_the_same_packages_whatever_is_drawn() -> None:
    found = compare_over_worlds(open_case("lake-orvane"), draws=20)
    assert found.necessary.count == found.possible.count == 20
    assert "farthest from anybody's walk-away value" in robust_summary(
        open_case("lake-orvane"), found
    )


def test_ranks_of_the_package_accepted_most_often_are_shown_for_a_small_pool() -> None:
    p, q = (
        Wishes(points=[[4, 0], [0, 3]], walk_away=0),
        Wishes(points=[[0, 5], [1, 0]], walk_away=0),
    )
    case = half_known([2, 2], p=p, q=q)
    summary = robust_summary(case, find_robust(case, draws=40))
    assert "  ranked 1 to 5 by utilitarian: " in summary


def test_a_case_without_wishes_says_why() -> None:
    case = open_case("ceasefire-2024")
    summary = robust_summary(case, compare_over_worlds(case))
    assert summary.startswith("Nothing to compare")


@pytest.mark.slow
def test_command_prints_the_same_bytes_twice_and_takes_a_pool(tmp_path: Path) -> None:
    pool = tmp_path / "mine.yaml"
    pool.write_text(
        "- {road: trade, tolls: shared, patrols: third, council: limited, timing: stages}\n"
    )
    call = ("robust", "tannel-pass", "--draws", "300", "--seed", "3", "--pool", pool, "--json")
    first, second = goodoffices(*call), goodoffices(*call)
    assert (first.code, first.out) == (0, second.out)
    origins = [one["origins"] for one in json.loads(first.out)["pool"]]
    assert ["candidate 1", "every package"] in origins
    assert goodoffices("robust", "tannel-pass", "--draws", "0").code == 3
