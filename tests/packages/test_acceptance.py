"""Packages that stand under an acceptance rule are counted as the definition says."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.acceptance import Acceptance
from goodoffices.case.negotiation import Case
from goodoffices.packages import acceptance
from goodoffices.packages.acceptance import (
    acceptance_words,
    counted_acceptance,
    listed_acceptance,
    standing,
    withheld_acceptance,
)
from goodoffices.packages.document import packages_document
from goodoffices.packages.finding import find_packages
from goodoffices.packages.question import Question
from goodoffices.solving.answer import Status
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.listing import listed_points
from goodoffices.solving.table import table
from tests.packages import oracles
from tests.packages.builders import case_of
from tests.packages.strategies import cases


def ruled(case: Case, at_least: int, *veto: str) -> Case:
    return replace(case, acceptance=Acceptance(at_least=at_least, veto=veto))


def question_of(case: Case) -> Question:
    return Question(case=case, model=integer_model(case))


def three() -> Case:
    points = {"x": [[3, 0], [1, 0]], "y": [[0, 3], [1, 0]], "z": [[1, 2], [0, 1]]}
    return case_of(points, walk_away={"x": 3, "y": 3, "z": 2})


@pytest.mark.parametrize(
    ("at_least", "veto", "expected"),
    [
        pytest.param(1, (), 4, id="R105: one of three suffices"),
        pytest.param(2, (), 3, id="R105: two of three"),
        pytest.param(3, (), 0, id="R105: all of three is the zone"),
        pytest.param(1, ("x",), 2, id="R105: a veto must be among them"),
        pytest.param(1, ("x", "z"), 1, id="R105: more vetoes than must accept"),
    ],
)
def test_a_small_case_worked_by_hand(at_least: int, veto: tuple[str, ...], expected: int) -> None:
    # a1b1: x 4, y 1, z 1; a1b2: x 3, y 0, z 2; a2b1: x 1, y 4, z 2; a2b2: x 0, y 3, z 3.
    case = ruled(three(), at_least, *veto)
    listed = find_packages(case).accepted
    counted = counted_acceptance(question_of(case))
    assert listed is not None
    assert counted is not None
    assert (listed.count, counted.count) == (expected, expected)
    assert listed.satisfied == counted.satisfied


@given(cases(), st.data())
def test_listing_and_counting_agree_with_the_definition(case: Case, data: st.DataObject) -> None:
    names = [party.id for party in case.principals]
    at_least = data.draw(st.integers(1, len(names)))
    veto = data.draw(st.lists(st.sampled_from(names), unique=True))
    ruled_case = ruled(case, at_least, *veto)
    expected = [
        [oracles.accepts(case, name, deal) for name in names] for deal in oracles.deals(case)
    ]
    stands = [
        row
        for row in expected
        if sum(row) >= at_least and all(row[names.index(name)] for name in veto)
    ]
    satisfied = tuple((name, sum(row[n] for row in stands)) for n, name in enumerate(names))
    question = question_of(ruled_case)
    for found in (
        listed_acceptance(question, table(question.model).points),
        counted_acceptance(question),
    ):
        assert found is not None
        assert found.proof.status is Status.PROVED
        assert (found.count, found.satisfied) == (len(stands), satisfied)


@given(st.lists(st.sets(st.integers(0, 3)), max_size=12), st.integers(1, 4))
def test_groups_set_off_against_each_other_count_every_package_once(
    acceptors: list[set[int]], at_least: int
) -> None:
    def common(group: frozenset[int]) -> int:
        return sum(group <= accepts for accepts in acceptors)

    expected = sum(len(accepts) >= at_least for accepts in acceptors)
    assert standing(common, 4, frozenset(), at_least) == expected


def test_a_rule_of_everybody_counts_the_zone() -> None:
    case = ruled(three(), 3)
    found = find_packages(case)
    assert found.accepted is not None
    assert found.accepted.count == found.zone.count


def test_packages_beyond_listing_are_counted() -> None:
    points = {name: [[0, 1]] * 20 for name in ("x", "y", "z")}
    case = ruled(case_of(points, walk_away={"x": 20, "y": 19, "z": 18}), 2, "y")
    found = find_packages(case).accepted
    assert found is not None
    assert found.proof.engine == "sums"
    # Every package gives all three the same, so y and z together is y's 19 or 20 of 20.
    assert found.count == 21


def test_a_count_beyond_the_limit_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    case = ruled(case_of({name: [[0, 1]] * 23 for name in ("x", "y", "z")}), 2)
    monkeypatch.setattr(acceptance, "COALITION_LIMIT", 3)
    found = counted_acceptance(question_of(case))
    assert found is not None
    assert found.count is None
    assert found.proof.status is Status.REFUSED
    assert "groups of principals" in (found.proof.limit or "")


def test_an_unknown_walk_away_value_bounds_the_count() -> None:
    case = ruled(case_of({"x": [[0, 1]], "y": [[1, 0]]}, walk_away={"x": None, "y": 1}), 2)
    found = find_packages(case).accepted
    assert found is not None
    assert found.proof.status is Status.BOUNDED
    assert found.count == 1


def test_a_case_without_a_rule_says_nothing_of_it() -> None:
    found = find_packages(three())
    assert found.accepted is None
    assert packages_document(found)["accepted"] is None
    assert withheld_acceptance(three(), "Why.") is None


def test_the_rule_is_said_in_one_sentence() -> None:
    assert acceptance_words(three()) == "Must accept: X, Y, Z."
    words = acceptance_words(ruled(three(), 2, "x"))
    assert words == "A package stands when 2 of 3 accept, X among them."
    withheld = withheld_acceptance(ruled(three(), 2), "Why.")
    assert withheld is not None
    assert withheld.proof.reason == "Why."


def test_every_group_is_needed_at_most_once() -> None:
    seen: list[frozenset[int]] = []

    def common(group: frozenset[int]) -> int:
        seen.append(group)
        return 1

    standing(common, 4, frozenset({0}), 3)
    assert sorted(map(sorted, seen)) == sorted(
        [0, *others] for size in (2, 3) for others in combinations([1, 2, 3], size)
    )


def test_where_sums_take_too_much_packages_are_gone_through_one_by_one() -> None:
    points = {
        f"p{n}": [[(3 * n + 7 * k * k + i) % 19 for k in range(8)] for i in range(6)]
        for n in range(5)
    }
    walk_away = dict.fromkeys(points, 55)
    case = ruled(case_of(points, walk_away=walk_away), 4, "p1")
    question = question_of(case)
    found = counted_acceptance(question)
    assert found is not None
    assert found.proof.engine == "table"
    by_hand = np.concatenate(list(listed_points(question.model, chunk=100_003)))
    accepts = by_hand >= 55
    stands = accepts[(accepts.sum(axis=1) >= 4) & accepts[:, 1]]
    assert found.count == len(stands) > 0
    assert [count for _, count in found.satisfied] == stands.sum(axis=0).tolist()
