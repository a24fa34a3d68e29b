"""Listing all packages, searching with a solver and the definitions give one answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.preferences import Preferences
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept, Package
from goodoffices.packages.searched import Search
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.loading import exact_search
from tests.packages import oracles
from tests.packages.strategies import cases


def question(case: Case) -> Question:
    return Question(case=case, model=integer_model(case))


def solved(case: Case) -> Search:
    """Answers by the solver alone."""
    model = integer_model(case)
    return Search(Question(case=case, model=model), exact_search(model))


def as_sets(packages: Sequence[Package]) -> set[tuple[tuple[str, str], ...]]:
    return {tuple(sorted(package.options)) for package in packages}


def rescaled(wishes: Preferences, factor: int, shift: int) -> Preferences:
    """Return the same wishes in another unit, from another origin."""

    def moved(value: Range) -> Range:
        return Range(low=value.low * factor, high=value.high * factor)

    assert wishes.walk_away is not None
    first = wishes.points[0].issue
    points = tuple(
        replace(p, points=Range.of(p.points.low * factor + (shift if p.issue == first else 0)))
        for p in wishes.points
    )
    linked = tuple(replace(term, points=moved(term.points)) for term in wishes.linked_points)
    least = Range.of(wishes.walk_away.low * factor + shift)
    return replace(wishes, points=points, linked_points=linked, walk_away=least)


@settings(max_examples=50, deadline=None)
@given(cases())
def test_listing_agrees_with_the_definitions(case: Case) -> None:
    listed = Enumeration(question(case))
    assert listed.zone().count == len(oracles.zone(case))
    expected = {tuple(sorted(deal.items())) for deal in oracles.frontier(case)}
    assert as_sets(listed.frontier().packages) == expected
    for concept in Concept:
        named = listed.named(concept)
        best = oracles.CONCEPTS[concept.value](case) if oracles.zone(case) else []
        assert named.ties == len(best)
        assert named.package is None or dict(named.package.options) in best


@settings(max_examples=12, deadline=None)
@given(cases())
def test_listing_and_searching_agree(case: Case) -> None:
    listed, searched = Enumeration(question(case)), solved(case)
    assert searched.zone().count == listed.zone().count
    assert searched.frontier().count == listed.frontier().count
    assert searched.frontier().vectors == listed.frontier().vectors
    for concept in Concept:
        mine, theirs = listed.named(concept), searched.named(concept)
        assert (mine.package, mine.ties, mine.tied, mine.notes) == (
            theirs.package,
            theirs.ties,
            theirs.tied,
            theirs.notes,
        )


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(cases())
def test_listing_and_searching_agree_on_many_cases(case: Case) -> None:
    listed, searched = Enumeration(question(case)), solved(case)
    assert {p.points for p in searched.frontier().packages} == {
        p.points for p in listed.frontier().packages
    }
    for concept in Concept:
        assert listed.named(concept).tied == searched.named(concept).tied


@settings(max_examples=25, deadline=None)
@given(cases(), st.data())
def test_order_of_parties_and_issues_does_not_matter(case: Case, data: st.DataObject) -> None:
    shuffled = replace(
        case,
        parties=tuple(data.draw(st.permutations(case.parties), label="parties")),
        issues=tuple(data.draw(st.permutations(case.issues), label="issues")),
    )
    before, after = Enumeration(question(case)), Enumeration(question(shuffled))
    for concept in Concept:
        mine, theirs = before.named(concept), after.named(concept)
        assert mine.ties == theirs.ties
        if mine.package is not None and theirs.package is not None:
            assert dict(mine.package.options) == dict(theirs.package.options)
            assert dict(mine.package.points) == dict(theirs.package.points)


@settings(max_examples=25, deadline=None)
@given(cases(), st.integers(1, 7), st.integers(-5, 5))
def test_rescaling_one_party_leaves_nash_and_shares_unchanged(
    case: Case, factor: int, shift: int
) -> None:
    other = replace(
        case, preferences=(rescaled(case.preferences[0], factor, shift), *case.preferences[1:])
    )
    before, after = Enumeration(question(case)), Enumeration(question(other))
    gains = [oracles.gains(case, deal) for deal in oracles.zone(case)]
    everybody_gains = any(all(gain > Fraction(0) for gain in row) for row in gains)
    for concept in (Concept.NASH, Concept.KALAI_SMORODINSKY):
        if concept is Concept.KALAI_SMORODINSKY or everybody_gains:
            mine, theirs = before.named(concept).package, after.named(concept).package
            assert (mine and mine.options) == (theirs and theirs.options)
