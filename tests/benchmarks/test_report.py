"""What is measured stands in the manual, and no ratio stands there without equal frontiers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from benchmarks.__main__ import PAGE, README, RESULTS
from benchmarks.cases import additive_case, drawn_points
from benchmarks.cases_chained import chained_case, clustered_case, tangled_case
from benchmarks.cases_reports import Reports, drawn_reports, long_text
from benchmarks.front_page import START, front_page
from benchmarks.measure import measure_here, not_measured
from benchmarks.our_side import answered
from benchmarks.peers import DUELS, Outcome
from benchmarks.registry import ROWS
from benchmarks.report import duel_entry, duel_table, merged, page, row_entry, verdict
from goodoffices.case.negotiation import Case
from goodoffices.solving.components import components
from goodoffices.solving.integer_model import integer_model
from tests.packages import oracles


def entry(*, seconds: float | None, megabytes: float = 10.0) -> dict[str, Any]:
    measured = {"seconds": seconds, "megabytes": megabytes}
    return {"floor": 2.0, "goal": 1.0, "megabytes_floor": 100.0, **measured}


@pytest.mark.parametrize(
    ("seconds", "megabytes", "said"),
    [
        pytest.param(0.5, 10.0, "goal met", id="within the goal"),
        pytest.param(1.5, 10.0, "floor met", id="within the floor only"),
        pytest.param(2.5, 10.0, "not met", id="too slow"),
        pytest.param(0.5, 200.0, "not met", id="fast, but too much memory"),
        pytest.param(None, 0.0, "–", id="not answered"),
    ],
)
def test_verdict_of_a_row(seconds: float | None, megabytes: float, said: str) -> None:
    assert verdict(entry(seconds=seconds, megabytes=megabytes)) == said


def test_a_comparison_with_different_frontiers_shows_no_ratio() -> None:
    line = duel_table([duel_entry(DUELS[0], Outcome(ratio=None, result="frontiers differ"))])
    assert "frontiers differ" in line
    assert "×**" not in line


def test_a_row_measured_again_replaces_the_old_line_and_others_stay() -> None:
    lines = [row_entry(row, not_measured("old")) for row in ROWS[:2]]
    again = row_entry(ROWS[1], not_measured("new"))
    assert [e["result"] for e in merged(lines, [again], order=lines)] == ["old", "new"]


def test_every_line_of_the_table_has_a_key_of_its_own() -> None:
    rows = [row_entry(row, not_measured("")) for row in ROWS]
    duels = [duel_entry(duel, Outcome(ratio=None, result="")) for duel in DUELS]
    for entries in (rows, duels):
        assert merged(entries, [], order=entries) == entries


def test_the_page_of_the_manual_is_that_of_the_kept_results() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(json.loads(RESULTS.read_text("utf-8")))


def test_the_table_of_the_front_page_is_that_of_the_kept_results() -> None:
    text = README.read_text(encoding="utf-8")
    assert START in text
    assert text == front_page(text, json.loads(RESULTS.read_text("utf-8")))


@pytest.mark.parametrize(
    ("case", "largest"),
    [
        pytest.param(chained_case(2, 3, width=1, total=50, seed=1), 1, id="a chain"),
        pytest.param(clustered_case(2, clusters=2, total=50, seed=1), 1, id="clusters"),
        pytest.param(tangled_case(2, 4, links=2, bans=1, seed=1), 2, id="a ban ties two issues"),
    ],
)
def test_generated_cases_are_what_they_say(case: Case, largest: int) -> None:
    model = integer_model(case)
    assert max(map(len, components(model))) == largest
    assert all(party.terms for party in model.parties)


@pytest.mark.parametrize("parties", [2, 3, 5])
def test_our_side_of_a_comparison_finds_the_frontier_by_the_definition(parties: int) -> None:
    points = drawn_points((parties, 3, 3), total=20, opposition=0.7, seed=1)
    found = answered({"points": points.tolist(), "repeats": 1})["frontier"]
    case = additive_case(points, walk_away=None)
    expected = {tuple(map(int, oracles.vector(case, d))) for d in oracles.frontier(case)}
    assert set(found) == expected


@pytest.mark.slow
@pytest.mark.parametrize("number", [0, *range(len(ROWS) - 8, len(ROWS))])
def test_a_row_runs(number: int) -> None:
    measured = measure_here(number, 1, repeats=1)
    assert measured.seconds is not None, measured.result


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.number} {row.what} {row.shape}")
def test_every_row_has_its_case(row: Any) -> None:  # noqa: ANN401 - a row
    built = row.build(1)
    if isinstance(built, Reports):
        assert built.files
    else:
        assert built.principals if isinstance(built, Case) else built.ranks


def test_drawn_reports_have_the_length_they_say_and_differ() -> None:
    drawn = drawn_reports(12, seed=1)
    lengths = [len(file.data.split()) for file in drawn.files]
    assert all(500 <= length <= 550 for length in lengths), lengths
    assert len({file.data for file in drawn.files}) == len(drawn.files)
    assert drawn_reports(12, seed=1) == drawn


def test_a_long_text_is_as_long_as_it_says() -> None:
    assert [len(file.data) for file in long_text(1, seed=1).files] == [1_000_000]
