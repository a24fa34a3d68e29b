"""Adding up groups of issues gives what listing every package gives, for any size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.links import Excludes, Requires
from goodoffices.case.negotiation import Case
from goodoffices.packages import summed
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.finding import find_packages
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept, Package
from goodoffices.packages.searched import Search
from goodoffices.packages.summed import SumSearch
from goodoffices.solving import limits as limits_module
from goodoffices.solving.answer import Status
from goodoffices.solving.exact_search import ExactSearch
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.limits import Limits
from goodoffices.solving.loading import exact_search
from goodoffices.solving.model import IntegerModel
from goodoffices.solving.sums import zone as zone_module
from tests.packages import oracles
from tests.packages.builders import case_of, where
from tests.packages.strategies import cases, grouped_cases


def no_fallback(model: IntegerModel, limits: Limits) -> ExactSearch:
    del limits
    raise AssertionError(f"the solver was asked about {len(model.issues)} issues")


def added_up(case: Case) -> Search:
    """Answers by sums, without any other engine behind them."""
    model = integer_model(case)
    return Search(Question(case=case, model=model), SumSearch(model, no_fallback))


def listed(case: Case) -> Enumeration:
    return Enumeration(Question(case=case, model=integer_model(case)))


def require_equal(case: Case) -> None:
    """Require the same answers, witnesses and counts from the table and from sums."""
    table, sums = listed(case), added_up(case)
    assert sums.zone().count == table.zone().count
    mine, theirs = sums.frontier(), table.frontier()
    assert (mine.count, mine.vectors) == (theirs.count, theirs.vectors)
    assert list(mine.packages) == one_per_vector(theirs.packages)
    for concept in Concept:
        ours, its = sums.named(concept), table.named(concept)
        assert (ours.package, ours.ties, ours.tied) == (its.package, its.ties, its.tied)
        assert (ours.tied_complete, ours.notes) == (its.tied_complete, its.notes)


def one_per_vector(packages: Sequence[Package]) -> list[Package]:
    first: dict[object, Package] = {}
    for package in packages:
        first.setdefault(package.points, package)
    return list(first.values())


@settings(max_examples=50, deadline=None)
@given(cases())
def test_sums_and_listing_agree(case: Case) -> None:
    require_equal(case)


@settings(max_examples=50, deadline=None)
@given(grouped_cases())
def test_sums_and_listing_agree_where_small_groups_are_linked(case: Case) -> None:
    require_equal(case)


@settings(max_examples=25, deadline=None)
@given(grouped_cases())
def test_dropping_what_cannot_reach_the_walk_away_values_changes_no_named_package(
    case: Case,
) -> None:
    model = integer_model(case)
    question = Question(case=case, model=model)
    cut = Search(question, SumSearch(model, no_fallback, quick_work=0))
    for concept in Concept:
        assert cut.named(concept).tied == listed(case).named(concept).tied


@settings(max_examples=25, deadline=None)
@given(grouped_cases())
def test_sums_agree_with_the_definitions(case: Case) -> None:
    sums = added_up(case)
    zone = oracles.zone(case)
    assert sums.zone().count == len(zone)
    expected = {oracles.vector(case, deal) for deal in oracles.frontier(case)}
    found = {tuple(v for _, v in p.points) for p in sums.frontier().packages}
    assert found == expected
    for concept in Concept:
        named = sums.named(concept)
        best = oracles.CONCEPTS[concept.value](case) if zone else []
        assert named.proof.status is Status.NOT_APPLICABLE or named.ties == len(best)


@pytest.mark.slow
@settings(max_examples=1_000, deadline=None)
@given(st.one_of(cases(), grouped_cases()))
def test_sums_and_listing_agree_on_many_cases(case: Case) -> None:
    require_equal(case)


@settings(max_examples=25, deadline=None)
@given(grouped_cases(), st.data())
def test_order_of_parties_and_issues_does_not_matter(case: Case, data: st.DataObject) -> None:
    shuffled = replace(
        case,
        parties=tuple(data.draw(st.permutations(case.parties), label="parties")),
        issues=tuple(data.draw(st.permutations(case.issues), label="issues")),
    )
    before, after = added_up(case), added_up(shuffled)
    assert before.zone().count == after.zone().count
    assert before.frontier().count == after.frontier().count
    for concept in Concept:
        mine, theirs = before.named(concept), after.named(concept)
        assert mine.ties == theirs.ties
        assert [dict(p.options) for p in mine.tied] == [dict(p.options) for p in theirs.tied]


def opposed(issues: int, options: int = 10, parties: int = 2) -> Case:
    """Whatever one party gains the next one loses, point by point."""
    rising = [list(range(options))] * issues
    falling = [list(range(options - 1, -1, -1))] * issues
    return case_of({f"p{n}": (falling if n % 2 else rising) for n in range(parties)})


def test_all_packages_of_a_million_lie_on_a_zero_sum_frontier() -> None:
    found = find_packages(opposed(6))
    assert found.zone.count == 10**6
    assert (found.frontier.count, found.frontier.vectors) == (10**6, 55)
    assert len(found.frontier.packages) == summed.LISTED_LIMIT
    assert found.frontier.proof.status is Status.PROVED
    nash = found.by_concept(Concept.NASH)
    # As many as there are six-digit strings whose digits add up to 27.
    assert (nash.ties, nash.tied_complete) == (55_252, True)
    assert nash.package is not None
    assert dict(nash.package.points) == {"p0": 27, "p1": 27}
    assert [option[1:] for _, option in nash.package.options] == ["1", "1", "1", "10", "10", "10"]


def test_packages_that_all_tie_are_counted_beyond_64_bits() -> None:
    found = find_packages(case_of({"x": [[1] * 10] * 22, "y": [[0] * 10] * 22}))
    assert found.zone.count == found.frontier.count == 10**22
    assert found.frontier.vectors == 1
    assert {named.ties for named in found.named} == {10**22}
    first = found.by_concept(Concept.UTILITARIAN).package
    assert first is not None
    assert {option[1:] for _, option in first.options} == {"1"}


def test_an_empty_zone_is_proved_and_the_frontier_stays() -> None:  # R54
    found = find_packages(replace_walk_away(opposed(6), 28))
    assert found.zone.count == 0
    assert {named.ties for named in found.named} == {0}
    assert found.frontier.count == 10**6


def replace_walk_away(case: Case, least: int) -> Case:
    unit = case.preferences[0].points[0].points
    value = type(unit).of(least)
    return replace(
        case, preferences=tuple(replace(wishes, walk_away=value) for wishes in case.preferences)
    )


def test_a_zone_that_a_single_vector_reaches() -> None:
    found = find_packages(replace_walk_away(opposed(6), 27))
    assert found.zone.count == 55_252
    assert {named.ties for named in found.named} == {55_252}


def test_links_that_leave_nothing_leave_an_empty_frontier() -> None:
    links = [Excludes(id="all", together=where(a=" ".join(f"a{n}" for n in range(1, 11))))]
    found = find_packages(replace(opposed(6), links=tuple(links)))
    assert (found.zone.count, found.frontier.count) == (0, 0)
    assert {named.ties for named in found.named} == {0}


def test_linked_issues_count_as_one() -> None:
    links = (Requires(id="l", when=where(a="a10"), then=where(b="b1")),)
    found = find_packages(replace(opposed(6), links=links))
    assert found.zone.count == 10**6 - 9 * 10**4
    assert found.zone.proof.engine == summed.ENGINE


@pytest.mark.parametrize(
    ("memory", "sums", "words"),
    [
        pytest.param(2**30, 50, "More than 50 sums of points", id="too many sums"),
        pytest.param(900, 10**6, "more than 900 bytes of memory", id="too much memory"),
    ],
)
def test_beyond_a_limit_the_solver_answers_and_the_limit_is_named(
    monkeypatch: pytest.MonkeyPatch, memory: int, sums: int, words: str
) -> None:
    monkeypatch.setattr(limits_module, "LEAST_MEMORY", 0)
    case = opposed(3)
    allowed = Limits(memory=memory, sums=sums)
    search = Search(Question(case=case, model=integer_model(case)), limits=allowed)
    named = search.named(Concept.UTILITARIAN)
    assert words in named.proof.method
    assert named.proof.engine.startswith("cp-sat")
    assert named.tied == listed(case).named(Concept.UTILITARIAN).tied


def test_a_count_beyond_the_limit_is_a_bound_that_names_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(zone_module, "WORK_LIMIT", 400)
    monkeypatch.setattr(summed, "LISTING_LIMIT", 0)
    found = added_up(replace_walk_away(opposed(4), 5)).zone()
    assert found.count is None
    assert found.proof.status is Status.BOUNDED
    assert found.at_least is not None
    assert 0 < found.at_least < len(oracles.zone(replace_walk_away(opposed(4), 5)))
    assert "additions" in (found.proof.limit or "")


@pytest.mark.parametrize("work", [1, 400])
def test_what_the_grid_cannot_count_is_gone_through_where_packages_are_few(
    monkeypatch: pytest.MonkeyPatch, work: int
) -> None:
    monkeypatch.setattr(zone_module, "WORK_LIMIT", work)
    case = replace_walk_away(opposed(4), 5)
    found = added_up(case).zone()
    assert (found.proof.engine, found.proof.status) == ("table", Status.PROVED)
    assert found.count == len(oracles.zone(case))


def test_an_unaffordable_count_goes_to_the_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zone_module, "WORK_LIMIT", 1)
    monkeypatch.setattr(summed, "LISTING_LIMIT", 0)
    case = replace_walk_away(opposed(2), 9)
    found = Search(Question(case=case, model=integer_model(case))).zone()
    assert found.count == 10
    assert "1 additions" in found.proof.method


def test_a_group_too_large_to_list_is_settled_issue_by_issue() -> None:
    case = replace(
        replace_walk_away(opposed(6), 0),
        links=(Excludes(id="l", together=where(a="a1", b="b1", c="c1", d="d1", e="e1", f="f1")),),
    )
    found = added_up(case)
    assert found.zone().count == 10**6 - 1
    assert (found.frontier().count, found.frontier().vectors) == (10**6 - 1, 54)


def test_the_default_engine_is_never_loaded_when_sums_suffice() -> None:
    assert SumSearch(integer_model(opposed(6)), no_fallback).frontier().value is not None
    assert exact_search is not no_fallback


@pytest.mark.slow
@pytest.mark.parametrize("parties", [2, 3])
def test_sums_and_the_solver_agree_beyond_what_can_be_listed(parties: int) -> None:
    rows = {
        f"p{n}": [[(7 * i + (3 + 2 * n) * k * k + 5 * n) % 23 for k in range(5)] for i in range(9)]
        for n in range(parties)
    }
    case = case_of(rows, walk_away=dict.fromkeys(rows, 90))
    model = integer_model(case)
    question = Question(case=case, model=model)
    ours, theirs = added_up(case), Search(question, exact_search(model))
    for concept in Concept:
        mine, its = ours.named(concept), theirs.named(concept)
        if concept is Concept.EQUAL_GAIN and its.proof.status is Status.REFUSED:
            assert "found whole" in (its.proof.reason or "")
            continue
        assert its.proof.status is Status.PROVED
        assert [p.points for p in mine.tied] == [p.points for p in its.tied]
        assert its.ties in {None, mine.ties}
