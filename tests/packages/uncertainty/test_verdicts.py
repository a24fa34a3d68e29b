"""Necessary and possible acceptance agree with all worlds, one by one."""

from __future__ import annotations

import pytest
from hypothesis import given

from goodoffices.case.acceptance import Acceptance
from goodoffices.case.negotiation import Case
from goodoffices.packages.uncertainty.stated import plausible_worlds
from goodoffices.packages.uncertainty.verdicts import (
    Verdict,
    joint_verdict,
    points_between,
    verdict_of,
)
from tests.packages.builders import where
from tests.packages.oracles import deals
from tests.packages.uncertainty.half_known import (
    Wishes,
    half_known,
    half_known_cases,
    totals,
    written,
)


@pytest.mark.parametrize(
    ("walk_away", "expected"),
    [
        pytest.param(40, Verdict.NECESSARY, id="R3, R100: equality in the worst world accepts"),
        pytest.param((30, 41), Verdict.POSSIBLE, id="R100: some walk-away value is not reached"),
        pytest.param((60, 70), Verdict.POSSIBLE, id="R100: the best world just reaches it"),
        pytest.param((61, 70), Verdict.IMPOSSIBLE, id="R100: no world reaches it"),
        pytest.param(None, Verdict.UNKNOWN, id="R53: no walk-away value makes no cut"),
    ],
)
def test_verdict_of_forty_to_sixty_points(
    walk_away: int | tuple[int, int] | None, expected: Verdict
) -> None:
    case = half_known([1], p=Wishes(points=[[(40, 60)]], walk_away=walk_away))
    assert verdict_of(plausible_worlds(case).parties[0], {"a": "a1"}) is expected


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        pytest.param("a1", "6 10", id="R96: worth at least what the lower rank is worth"),
        pytest.param("a2", "6 10", id="R96: worth at most what the higher rank is worth"),
        pytest.param("a3", "0 20", id="R96: what is left out is not compared"),
    ],
)
def test_a_ranking_narrows_ranges(option: str, expected: str) -> None:
    said = Wishes(points=[[(0, 10), (6, 30), (0, 20)]], ranks={"a": [["a1"], ["a2"]]})
    worlds = plausible_worlds(half_known([3], p=said)).parties[0]
    assert written(*points_between(worlds, {"a": option})) == expected


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        pytest.param(("a1", "b1"), "100 100", id="R97: best on all issues is worth everything"),
        pytest.param(("a1", "b2"), "0 100", id="R97: all weight may lie on either issue"),
        pytest.param(("a3", "b2"), "0 0", id="R97: worst on all issues is worth nothing"),
        pytest.param(("a2", "b2"), "0 100", id="R97: the middle may be worth all or nothing"),
    ],
)
def test_points_by_rankings_alone(chosen: tuple[str, str], expected: str) -> None:
    said = Wishes(ranks={"a": [["a1"], ["a2"], ["a3"]], "b": [["b1"], ["b2"]]})
    worlds = plausible_worlds(half_known([3, 2], p=said)).parties[0]
    assert written(*points_between(worlds, dict(zip("ab", chosen, strict=True)))) == expected


@given(half_known_cases())
def test_bounds_agree_with_all_worlds(case: Case) -> None:
    for worlds in plausible_worlds(case).parties:
        for deal in deals(case):
            every = set(totals(case, worlds.party, deal))
            assert list(points_between(worlds, deal)) == [min(every), max(every)]


@pytest.mark.parametrize(
    ("verdicts", "rule", "expected"),
    [
        pytest.param("np", None, Verdict.POSSIBLE, id="one that may refuse"),
        pytest.param("ni", None, Verdict.IMPOSSIBLE, id="one that always refuses"),
        pytest.param("nu", None, Verdict.NECESSARY, id="R98: an unknown one makes no cut"),
        pytest.param("npi", 1, Verdict.NECESSARY, id="one is enough and one surely accepts"),
        pytest.param("npi", 2, Verdict.POSSIBLE, id="two are needed and one may be found"),
        pytest.param("npi", 3, Verdict.IMPOSSIBLE, id="three are needed and one never accepts"),
    ],
)
def test_joint_verdict(verdicts: str, rule: int | None, expected: Verdict) -> None:
    kinds = {v.value[0]: v for v in Verdict}
    kinds["i"] = Verdict.IMPOSSIBLE
    said = [(f"p{n}", kinds[letter]) for n, letter in enumerate(verdicts)]
    acceptance = None if rule is None else Acceptance(at_least=rule)
    assert joint_verdict(said, acceptance) is expected


def test_a_veto_must_be_certain_for_certainty() -> None:
    said = [("p", Verdict.NECESSARY), ("q", Verdict.POSSIBLE)]
    rule = Acceptance(at_least=1, veto=("q",))
    assert joint_verdict(said, rule) is Verdict.POSSIBLE


def test_linked_points_count_where_all_conditions_hold() -> None:
    said = Wishes(points=[[0, 0], [0, 0]], linked=[(where(a="a1", b="b1"), (-3, "1/2"))])
    worlds = plausible_worlds(half_known([2, 2], p=said)).parties[0]
    assert written(*points_between(worlds, {"a": "a1", "b": "b1"})) == "-3 1/2"
    assert written(*points_between(worlds, {"a": "a1", "b": "b2"})) == "0 0"
