"""Tables of points become a case without rounding, or are refused with every problem at once."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.errors import CaseDocumentError
from goodoffices.notebook.points import case_from_points
from goodoffices.packages.finding import find_packages
from goodoffices.solving.integer_model import integer_model
from tests.packages.builders import case_of


@given(st.lists(st.lists(st.integers(-3, 9), min_size=6, max_size=6), min_size=1, max_size=3))
def test_points_of_an_array_come_back_from_the_model(rows: list[list[int]]) -> None:
    array = np.array(rows).reshape(len(rows), 2, 3)
    model = integer_model(case_from_points(array))
    assert [[list(row) for row in party.unary] for party in model.parties] == array.tolist()


def test_issues_may_differ_in_their_options_and_points_may_be_fractions() -> None:
    case = case_from_points([[[1, "0.5"], ["1/3", 2, 3]]], walk_away=[Fraction(1, 7)])
    assert [len(issue.options) for issue in case.issues] == [2, 3]
    wishes = case.preferences[0]
    assert [one.points.low for one in wishes.points][1:3] == [Fraction(1, 2), Fraction(1, 3)]
    assert wishes.walk_away is not None
    assert wishes.walk_away.low == Fraction(1, 7)


def test_answers_are_those_of_the_same_case_written_by_hand() -> None:
    table = [[[3, 0, 1], [0, 2, 2]], [[0, 2, 2], [5, 0, 1]]]
    by_hand = case_of({"p1": table[0], "p2": table[1]}, walk_away={"p1": 1, "p2": 1})
    built = case_from_points(np.array(table), walk_away=np.array([1, 1]))
    ours, theirs = find_packages(built), find_packages(by_hand)
    assert ours.zone.count == theirs.zone.count
    assert [p.points for p in ours.frontier.packages] == [
        p.points for p in theirs.frontier.packages
    ]


def test_identifiers_of_many_options_keep_their_order() -> None:
    case = case_from_points(np.zeros((1, 1, 11), dtype=int))
    names = [option.id for option in case.issues[0].options]
    assert names == sorted(names)


@pytest.mark.parametrize(
    ("points", "extra", "place"),
    [
        pytest.param(np.array([[[0.5, 1]]]), {}, "points: The array holds floats", id="floats"),
        pytest.param([[[0.5, 1]]], {}, r"points\[0\]\[0\]\[0\]", id="one float in a list"),
        pytest.param([[[1, 2]], [[1, 2, 3]]], {}, r"points\[1\]: .* shape", id="another shape"),
        pytest.param([], {}, "no party", id="nobody"),
        pytest.param(np.zeros(3, dtype=int), {}, "three levels", id="one level"),
        pytest.param([[[1]]], {"walk_away": [1, 2]}, "one value for each party", id="too many"),
        pytest.param([[[1]]], {"walk_away": [0.5]}, r"walk_away\[0\]", id="a float to walk away"),
        pytest.param([[[1]]], {"parties": ["A", "B"]}, "parties: ", id="names of parties"),
        pytest.param([[[1]]], {"issues": {"x": ["a", "b"]}}, "issues: ", id="names of options"),
    ],
)
def test_what_cannot_be_a_table_is_refused(points: object, extra: object, place: str) -> None:
    with pytest.raises(CaseDocumentError, match=place):
        case_from_points(points, **extra)  # type: ignore[arg-type] # wrong on purpose


def test_a_refusal_names_every_place_and_quotes_no_number() -> None:
    with pytest.raises(CaseDocumentError) as refusal:
        case_from_points([[["98.765.1", 1]], [[1, "4321x"]]], walk_away=[None, "55.5.5"])
    assert len(refusal.value.problems) == 3
    assert not any(secret in str(refusal.value) for secret in ("98.765", "4321", "55.5"))
