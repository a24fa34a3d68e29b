"""What must not change an answer does not: order, units, slack, dominated options, merging."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.issues import Issue, Option
from goodoffices.case.links import Counts
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.preferences import OptionPoints, Preferences
from goodoffices.packages.finding import find_packages
from goodoffices.packages.results import Concept, Packages
from tests.packages.builders import case_of, where
from tests.packages.strategies import cases

Vectors = frozenset[tuple[tuple[str, Fraction], ...]]


@st.composite
def additive_cases(draw: st.DrawFn) -> Case:
    """Two or three parties, two or three issues of up to three options, without links."""
    shape = draw(st.lists(st.integers(1, 3), min_size=2, max_size=3))
    row = st.tuples(*(st.lists(st.integers(-2, 5), min_size=k, max_size=k) for k in shape))
    parties = [f"p{n}" for n in range(draw(st.integers(2, 3)))]
    walk_away = {party: draw(st.integers(-2, 3)) for party in parties}
    return case_of({party: draw(row) for party in parties}, walk_away=walk_away)


def negotiations() -> st.SearchStrategy[Case]:
    return cases().filter(lambda case: len(case.principals) > 1)


def vectors(found: Packages, concept: Concept) -> Vectors:
    """Return the vectors of points that tie, whatever the order of the parties."""
    named = found.by_concept(concept)
    return frozenset(tuple(sorted(package.points)) for package in named.tied)


def answers(found: Packages) -> Mapping[str, object]:
    """Return what names, numbers and vectors the answers hold, without packages."""
    front = frozenset(tuple(sorted(package.points)) for package in found.frontier.packages)
    ties = {concept: found.by_concept(concept).ties for concept in Concept}
    named = {concept: vectors(found, concept) for concept in Concept}
    return {"zone": found.zone.count, "front": front, "named": named, "ties": ties}


@settings(max_examples=25, deadline=None)
@given(negotiations(), st.data())
def test_order_of_parties_issues_and_options_only_permutes_the_answer(
    case: Case, data: st.DataObject
) -> None:
    other = replace(
        case,
        parties=tuple(data.draw(st.permutations(case.parties))),
        issues=tuple(
            replace(one, options=tuple(data.draw(st.permutations(one.options))))
            for one in data.draw(st.permutations(case.issues))
        ),
    )
    mine, theirs = find_packages(case), find_packages(other)
    assert answers(mine) == answers(theirs)
    for concept in Concept:
        first, second = mine.by_concept(concept).package, theirs.by_concept(concept).package
        assert (first and dict(first.options)) == (second and dict(second.options))


@settings(max_examples=25, deadline=None)
@given(negotiations(), st.integers(2, 7))
def test_one_common_unit_changes_no_package(case: Case, factor: int) -> None:
    other = replace(case, preferences=tuple(scaled(one, factor) for one in case.preferences))
    mine, theirs = find_packages(case), find_packages(other)
    for concept in Concept:
        first, second = mine.by_concept(concept), theirs.by_concept(concept)
        assert first.ties == second.ties
        assert (first.package and first.package.options) == (
            second.package and second.package.options
        )
    assert [p.options for p in mine.frontier.packages] == [
        p.options for p in theirs.frontier.packages
    ]


@settings(max_examples=25, deadline=None)
@given(additive_cases())
def test_an_option_worse_for_everybody_changes_no_named_package(case: Case) -> None:
    worst = Option(id="zz", name="worse for everybody")
    first = case.issues[0]
    issues = (replace(first, options=(*first.options, worst)), *case.issues[1:])
    preferences = tuple(
        replace(one, points=(*one.points, OptionPoints(issue=first.id, option="zz", points=below)))
        for one in case.preferences
        for below in [Range.of(min(p.points.low for p in one.points if p.issue == first.id) - 1)]
    )
    mine = find_packages(case)
    theirs = find_packages(replace(case, issues=issues, preferences=preferences))
    assert answers(mine)["named"] == answers(theirs)["named"]
    assert answers(mine)["front"] == answers(theirs)["front"]


@settings(max_examples=25, deadline=None)
@given(negotiations())
def test_a_link_that_excludes_nothing_changes_nothing(case: Case) -> None:
    slack = Counts(id="slack", of=where(a="a1", b="b1"), at_least=0, at_most=2)
    linked = replace(case, links=(*case.links, slack))
    assert answers(find_packages(linked)) == answers(find_packages(case))


@settings(max_examples=25, deadline=None)
@given(additive_cases())
def test_two_issues_settled_as_one_give_the_same_points(case: Case) -> None:
    first, second, *rest = case.issues
    pairs = list(product(first.options, second.options))
    merged = Issue(
        id="ab",
        name="both",
        options=tuple(Option(id=f"{a.id}-{b.id}", name=f"{a.id} {b.id}") for a, b in pairs),
    )
    preferences = []
    for one in case.preferences:
        worth = {(p.issue, p.option): p.points.low for p in one.points}
        both = tuple(
            OptionPoints(
                issue="ab",
                option=f"{a.id}-{b.id}",
                points=Range.of(worth[first.id, a.id] + worth[second.id, b.id]),
            )
            for a, b in pairs
        )
        others = tuple(p for p in one.points if p.issue not in {first.id, second.id})
        preferences.append(replace(one, points=(*both, *others)))
    other = replace(case, issues=(merged, *rest), preferences=tuple(preferences))
    assert answers(find_packages(other)) == answers(find_packages(case))


@settings(max_examples=25, deadline=None)
@given(additive_cases(), st.integers(2, 5), st.integers(-4, 4))
def test_another_unit_and_origin_of_one_party_leave_nash_and_shares(
    case: Case, factor: int, shift: int
) -> None:
    first = scaled(case.preferences[0], factor, shift=shift)
    other = replace(case, preferences=(first, *case.preferences[1:]))
    mine, theirs = find_packages(case), find_packages(other)
    kalai = [found.by_concept(Concept.KALAI_SMORODINSKY).package for found in (mine, theirs)]
    assert (kalai[0] and kalai[0].options) == (kalai[1] and kalai[1].options)
    nash = mine.by_concept(Concept.NASH)
    if not nash.notes:
        again = theirs.by_concept(Concept.NASH)
        assert nash.ties == again.ties
        assert (nash.package and nash.package.options) == (again.package and again.package.options)


def scaled(wishes: Preferences, factor: int, *, shift: int = 0) -> Preferences:
    """Return the same wishes in another unit; the first issue carries a shift of origin."""
    assert wishes.walk_away is not None
    start = wishes.points[0].issue
    return replace(
        wishes,
        points=tuple(
            replace(p, points=Range.of(p.points.low * factor + shift * (p.issue == start)))
            for p in wishes.points
        ),
        linked_points=tuple(
            replace(p, points=Range.of(p.points.low * factor)) for p in wishes.linked_points
        ),
        walk_away=Range.of(wishes.walk_away.low * factor + shift),
    )
