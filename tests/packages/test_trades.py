"""A party moves where the change costs it points, and the parts add up to the difference."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.errors import PackageError
from goodoffices.packages.given_package import given_package
from goodoffices.packages.trade_words import (
    conditions_in_words,
    signed,
    trade_headline,
    trade_sentences,
)
from goodoffices.packages.trades import Trades, trades
from tests.packages import oracles
from tests.packages.builders import case_of, where
from tests.packages.strategies import cases

TWO = case_of(
    {"x": [[5, 0], [0, 4]], "y": [[0, 3], ["7/2", 0]]},
    linked={"x": [(where(a="a2", b="b2"), -2)]},
)
FIRST, SECOND = {"a": "a1", "b": "b1"}, {"a": "a2", "b": "b2"}


def test_each_party_moves_where_the_change_costs_it_points() -> None:
    # R85
    found = trades(TWO, FIRST, SECOND)
    assert [(one.party, one.moves, one.gains) for one in found.parties] == [
        ("x", ("a",), ("b",)),
        ("y", ("b",), ("a",)),
    ]
    assert [[one.given, one.got, one.linked, one.change] for one in found.parties] == [
        [Fraction(5), Fraction(4), Fraction(-2), Fraction(-3)],
        [Fraction(7, 2), Fraction(3), Fraction(0), Fraction(-1, 2)],
    ]
    assert [(one.issue, one.before, one.after) for one in found.issues] == [
        ("a", "a1", "a2"),
        ("b", "b1", "b2"),
    ]


def test_a_trade_reads_as_a_sentence() -> None:
    found = trades(TWO, FIRST, SECOND)
    assert trade_headline(TWO, found) == "X moves on a; Y moves on b."
    assert trade_sentences(TWO, found) == (
        "X moves on a (-5), gains on b (+4) and has linked points changed (-2): -3 in all.",
        "Y moves on b (-7/2) and gains on a (+3): -1/2 in all.",
        "X: -2 because this now holds: a is a2, and b is b2.",
    )
    assert conditions_in_words(TWO, where(a="a1 a2")) == "a is a1 or a2"
    assert signed(Fraction(1, 2)) == "+1/2"


def test_points_that_go_with_a_combination_are_lost_with_it() -> None:
    back = trades(TWO, SECOND, FIRST)
    assert [(one.holds, one.change) for one in back.linked] == [(False, Fraction(2))]
    assert "no longer holds" in trade_sentences(TWO, back)[-1]


def test_the_same_package_trades_nothing() -> None:
    found = trades(TWO, FIRST, FIRST)
    assert (found.issues, found.linked) == ((), ())
    assert trade_headline(TWO, found) == "The two packages are the same."


def test_a_change_that_costs_nobody_anything_is_no_move() -> None:
    case = case_of({"x": [[0, 1]], "y": [[2, 2]]})
    found = trades(case, {"a": "a1"}, {"a": "a2"})
    assert trade_headline(case, found).startswith("Nobody moves")
    assert trade_sentences(case, found)[1] == "Y is not affected."


def test_nothing_is_said_of_a_party_whose_points_are_not_exact() -> None:
    first = TWO.preferences[0]
    vague = first.points[0].__class__(issue="a", option="a1", points=Range.of(1, 2))
    loose = first.__class__(party="x", points=(vague, *first.points[1:]))
    case = TWO.__class__(
        id="t",
        title="T",
        parties=TWO.parties,
        issues=TWO.issues,
        preferences=(loose, *TWO.preferences[1:]),
    )
    found = trades(case, FIRST, SECOND)
    assert (found.unknown, [one.party for one in found.parties]) == (("x",), ["y"])
    assert trade_sentences(case, found)[-1].startswith("Nothing can be said of X")


def test_all_problems_of_a_package_are_told_at_once() -> None:
    with pytest.raises(PackageError) as caught:
        given_package(TWO, {"aa": "a1", "b": "b9", "zzz": "?"})
    assert [(one.path, one.message) for one in caught.value.problems] == [
        ("aa", "The case has no such issue."),
        ("zzz", "The case has no such issue."),
        ("a", "This issue is missing."),
        ("b", "The issue has no such option."),
    ]
    assert "Did you mean 'a'?" in str(caught.value)
    assert given_package(TWO, {"b": "b1", "a": "a1"}) == (("a", "a1"), ("b", "b1"))


def balanced(found: Trades) -> bool:
    return all(one.change == one.got - one.given + one.linked for one in found.parties)


@settings(max_examples=30, deadline=None)
@given(cases(), st.data())
def test_parts_add_up_to_the_difference_of_the_packages(case: Case, data: st.DataObject) -> None:
    chosen = st.fixed_dictionaries(
        {i.id: st.sampled_from([o.id for o in i.options]) for i in case.issues}
    )
    before, after = data.draw(chosen), data.draw(chosen)
    found = trades(case, before, after)
    assert balanced(found)
    expected = [
        (p.id, oracles.worth(case, p.id, after) - oracles.worth(case, p.id, before))
        for p in case.principals
    ]
    assert [(one.party, one.change) for one in found.parties] == expected
