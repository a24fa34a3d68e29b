"""What a case states of its principals becomes worlds, or says why it cannot (R95, R99)."""

from __future__ import annotations

import pytest

from goodoffices.errors import CaseDocumentError, CaseError
from goodoffices.packages.uncertainty.stated import plausible_worlds
from goodoffices.packages.uncertainty.worlds import Unknown
from tests.packages.uncertainty.half_known import Wishes, half_known, written


@pytest.mark.parametrize(
    ("said", "why", "issues"),
    [
        pytest.param(Wishes(), Unknown.NOTHING, (), id="R98: nothing is known"),
        pytest.param(
            Wishes(points=[[1, None], [1, 2]]), Unknown.UNBOUNDED, ("a",), id="R2: a point missing"
        ),
        pytest.param(
            Wishes(points=[[1, 2], []], ranks={"b": [["b1"], ["b2"]]}),
            Unknown.UNBOUNDED,
            ("b",),
            id="R98: a ranking beside points of other issues has no unit",
        ),
        pytest.param(
            Wishes(ranks={"a": [["a1", "a2"]], "b": [["b1", "b2"]]}),
            Unknown.INDIFFERENT,
            (),
            id="R97: rankings that tell nothing apart",
        ),
        pytest.param(
            Wishes(ranks={"a": [["a1"], ["a2"]]}, walk_away=101),
            Unknown.OTHER_UNIT,
            (),
            id="R97: a walk-away value in another unit",
        ),
    ],
)
def test_a_principal_without_bounds_is_left_out(
    said: Wishes, why: Unknown, issues: tuple[str, ...]
) -> None:
    worlds = plausible_worlds(half_known([2, 2], p=said))
    assert worlds.parties == ()
    assert [(one.why, one.issues) for one in worlds.left_out] == [(why, issues)]


def test_a_ranking_bounds_options_between_those_with_points() -> None:
    said = Wishes(points=[[9, None, 3]], ranks={"a": [["a1"], ["a2"], ["a3"]]})
    bounds = plausible_worlds(half_known([3], p=said)).parties[0].issues[0].of("a2")
    assert written(bounds.low, bounds.high) == "3 9"


def test_r99_each_smallest_set_of_conflicting_statements_is_named_without_a_number() -> None:
    said = Wishes(points=[[(1, 3), (4, 77), (5, 88)]], ranks={"a": [["a1"], ["a2"], ["a3"]]})
    with pytest.raises(CaseError) as caught:
        half_known([3], p=said)
    message = str(caught.value)
    assert message.count("the ranking") == 2
    assert "'a1' and the points of option 'a2'" in message
    assert not any(value in message for value in ("77", "88"))


def test_points_given_twice_are_refused() -> None:
    case = half_known([1], p=Wishes(points=[[1]]))
    object.__setattr__(case.preferences[0], "points", case.preferences[0].points * 2)
    with pytest.raises(CaseDocumentError, match="twice"):
        plausible_worlds(case)


def test_r95_exact_points_leave_one_world() -> None:
    assert plausible_worlds(half_known([2], p=Wishes(points=[[1, 2]], walk_away=1))).is_exact
    assert not plausible_worlds(half_known([2], p=Wishes(points=[[1, (2, 3)]]))).is_exact
