"""Adjusted Winner gives both sides the same, and no other division gives both more."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.case.links import Excludes, Related
from goodoffices.case.negotiation import Case
from goodoffices.packages.adjusted_winner import adjusted_winner
from goodoffices.packages.adjustment import Adjustment, Stake, adjust
from goodoffices.solving.answer import Status
from tests.packages.builders import case_of, where


@st.composite
def stakes(draw: st.DrawFn) -> list[Stake]:
    """Up to six issues on which two sides spread 100 points; zeros and equal stakes are common."""
    count = draw(st.integers(1, 6))
    weights = st.lists(st.integers(0, 4), min_size=count, max_size=count).filter(any)
    sides = [draw(weights) for _ in range(2)]
    shares = [[Fraction(100 * w, sum(side)) for w in side] for side in sides]
    return [
        Stake(issue=f"i{n}", first=a, second=b)
        for n, (a, b) in enumerate(zip(*shares, strict=True))
        if a or b
    ]


def points(adjusted: Adjustment) -> tuple[Fraction, Fraction]:
    pairs = list(zip(adjusted.stakes, adjusted.shares, strict=True))
    return (
        sum((stake.first * share for stake, share in pairs), Fraction(0)),
        sum((stake.second * (1 - share) for stake, share in pairs), Fraction(0)),
    )


@given(stakes())
def test_both_sides_get_the_same_and_at_least_fifty(given_stakes: list[Stake]) -> None:  # R107
    adjusted = adjust(given_stakes)
    assert points(adjusted) == (adjusted.final, adjusted.final)
    assert adjusted.final >= 50


@given(stakes())
def test_at_most_one_issue_is_divided(given_stakes: list[Stake]) -> None:
    adjusted = adjust(given_stakes)
    assert sum(0 < share < 1 for share in adjusted.shares) <= 1
    assert all(share == 1 for _, share in adjusted.moved[:-1])


@given(stakes())
def test_no_division_gives_both_sides_more(given_stakes: list[Stake]) -> None:
    adjusted = adjust(given_stakes)
    # A corner that dominates in weighted sum would exist if any division did: the front is
    # spanned by whole issues, so a weight that makes this division largest proves it.
    ratios = {
        stake.second / (stake.first + stake.second)
        for stake, share in zip(adjusted.stakes, adjusted.shares, strict=True)
    }
    best = []
    for weight in ratios | {Fraction(1, 2)}:
        most = sum(
            (max(weight * s.first, (1 - weight) * s.second) for s in given_stakes), Fraction(0)
        )
        best.append(most == adjusted.final)
    assert any(best)


@given(stakes())
def test_neither_the_order_of_issues_nor_of_sides_matters(
    given_stakes: list[Stake],
) -> None:
    turned = [Stake(issue=s.issue, first=s.second, second=s.first) for s in given_stakes[::-1]]
    mine, theirs = adjust(given_stakes), adjust(turned, first_on_ties=False)
    assert mine.moved == theirs.moved
    assert mine.before == theirs.before[::-1]
    assert mine.shares == tuple(1 - share for share in theirs.shares[::-1])


@pytest.mark.parametrize(
    ("first", "second", "shares", "final"),
    [
        pytest.param([60, 40], [50, 50], ["10/11", 0], "600/11", id="a part of the pond moves"),
        pytest.param([100], [100], ["1/2"], 50, id="one issue is cut in half"),
        pytest.param([50, 50], [50, 50], [1, 0], 50, id="R107: equal stakes alternate"),
        pytest.param([90, 10], [10, 90], [1, 0], 90, id="nothing moves"),
        pytest.param([100, 0], [60, 40], ["5/8", 0], "125/2", id="a stake of nothing"),
    ],
)
def test_divisions_worked_by_hand(
    first: list[int], second: list[int], shares: list[int | str], final: int | str
) -> None:
    given_stakes = [
        Stake(issue=f"i{n}", first=Fraction(a), second=Fraction(b))
        for n, (a, b) in enumerate(zip(first, second, strict=True))
    ]
    adjusted = adjust(given_stakes)
    assert adjusted.shares == tuple(Fraction(share) for share in shares)
    assert adjusted.final == Fraction(final)


def test_a_case_is_divided_between_each_side_s_own_ways() -> None:
    case = case_of({"x": [[0, 30], [0, 70]], "y": [[50, 0], [50, 0]]})
    found = adjusted_winner(case)
    assert found.proof.status is Status.PROVED
    assert [one.ways for one in found.issues] == [("a2", "a1"), ("b2", "b1")]
    assert found.before == (("x", Fraction(70)), ("y", Fraction(50)))
    assert [(t.issue, t.giver, t.receiver) for t in found.transfers] == [("b", "x", "y")]
    assert found.transfers[0].share == Fraction(20, 120)
    assert found.final == (("x", Fraction(175, 3)), ("y", Fraction(175, 3)))


def test_r107_an_issue_that_is_all_one_to_one_side_goes_the_other_s_way() -> None:
    case = case_of({"x": [[1, 1], [1, 5]], "y": [[2, 3], [8, 0]]})
    found = adjusted_winner(case)
    one = found.issues[0]
    assert (one.issue, one.stakes[0], one.shares[1]) == ("a", Fraction(0), Fraction(1))
    assert found.final == (("x", Fraction(900, 17)), ("y", Fraction(900, 17)))
    assert not any("between the two sides' ways" in note for note in found.notes)


def test_stakes_are_scaled_to_a_hundred_on_each_side() -> None:  # R107
    tenth = adjusted_winner(case_of({"x": [[0, 3], [0, 7]], "y": [["1/2", 0], ["1/2", 0]]}))
    assert tenth.before == (("x", Fraction(70)), ("y", Fraction(50)))


def test_issues_both_would_settle_alike_are_left_out() -> None:
    found = adjusted_winner(case_of({"x": [[9, 0], [0, 5]], "y": [[1, 0], [5, 0]]}))
    assert found.agreed == (("a", "a1"),)
    assert [one.issue for one in found.issues] == ["b"]
    assert found.issues[0].shares == (Fraction(1, 2), Fraction(1, 2))


def test_an_issue_that_matters_to_one_side_only_is_that_side_s() -> None:
    found = adjusted_winner(case_of({"x": [[9, 0], [0, 1]], "y": [[4, 4], [5, 0]]}))
    assert [one.stakes[1] for one in found.issues] == [0, 100]
    assert found.issues[0].shares[0] == 1


def test_among_equal_options_a_side_s_way_is_the_one_better_for_the_other() -> None:
    found = adjusted_winner(case_of({"x": [[5, 5, 0], [0, 5]], "y": [[0, 1, 9], [5, 0]]}))
    assert found.issues[0].ways == ("a2", "a3")
    assert "Options between" in found.notes[1]


@pytest.mark.parametrize(
    ("case", "reason"),
    [
        pytest.param(
            case_of({"x": [[1, 0]], "y": [[0, 1]], "z": [[0, 1]]}), "two principals", id="three"
        ),
        pytest.param(
            case_of(
                {"x": [[1, 0], [0, 1]], "y": [[0, 1], [1, 0]]},
                links=[Excludes(id="l", together=where(a="a1", b="b1"))],
            ),
            "Links tie",
            id="a link",
        ),
        pytest.param(
            case_of({"x": [[1, 0]], "y": [[0, 1]]}, linked={"x": [(where(a="a1"), 3)]}),
            "Linked points",
            id="linked points",
        ),
        pytest.param(case_of({"x": [[1, 1]], "y": [[0, 1]]}), "at stake", id="nothing at stake"),
        pytest.param(
            replace(case_of({"x": [[1, 0]], "y": [[0, 1]]}), preferences=()),
            "Exact points",
            id="no points",
        ),
    ],
)
def test_other_cases_have_no_such_division_and_say_why(case: Case, reason: str) -> None:
    found = adjusted_winner(case)
    assert found.proof.status is Status.NOT_APPLICABLE
    assert reason in (found.proof.reason or "")


def test_a_link_that_excludes_nothing_does_not_matter() -> None:
    case = case_of(
        {"x": [[1, 0], [0, 1]], "y": [[0, 1], [1, 0]]}, links=[Related(id="l", issues=("a", "b"))]
    )
    assert adjusted_winner(case).proof.status is Status.PROVED


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=5))
def test_the_order_of_parties_and_issues_only_permutes_the_answer(
    rows: list[tuple[int, int]],
) -> None:
    case = case_of({"x": [[0, a] for a, _ in rows], "y": [[b, 0] for _, b in rows]})
    turned = replace(case, parties=case.parties[::-1], issues=case.issues[::-1])
    mine, theirs = adjusted_winner(case), adjusted_winner(turned)
    assert dict(mine.final) == dict(theirs.final)
    assert mine.transfers == theirs.transfers
    assert {one.issue: one.shares for one in mine.issues} == {
        one.issue: one.shares[::-1] for one in theirs.issues
    }
