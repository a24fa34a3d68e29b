"""Least changes and cores are those of the definitions (R86, R87, R88, R89), by both engines."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError
from goodoffices.solving.cpsat.running import Budget
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.relaxing import conflict_core as conflict_core_module
from goodoffices.solving.relaxing import hitting_sets
from goodoffices.solving.relaxing.conflict_core import Core, conflict_core
from goodoffices.solving.relaxing.fewest_changes import fewest_changes, other_package
from goodoffices.solving.relaxing.guarded import require_manageable
from goodoffices.solving.relaxing.hitting_sets import first_hitting_set
from goodoffices.solving.relaxing.listed import ListedLines
from goodoffices.solving.relaxing.measures import ChangeRule, Measures
from goodoffices.solving.relaxing.opening import relaxed_search
from goodoffices.solving.relaxing.red_lines import Lines
from goodoffices.solving.relaxing.relaxed_search import Change, RelaxedSearch
from goodoffices.solving.relaxing.searched import SearchedLines
from tests.packages.builders import case_of
from tests.packages.strategies import cases, grouped_cases
from tests.solving.relaxing import crossing


def changes(search: RelaxedSearch, rule: ChangeRule) -> list[Change]:
    measures = Measures(lines=search.lines, rule=rule, ranges=search.ranges())
    answer = search.changes(measures, limit=1_000)
    assert answer.is_complete
    found = [change for change in answer.found if change.lines]
    return sorted(found, key=lambda c: (measures.key(c.choice), c.choice))


def check_alike(case: Case, rule: ChangeRule) -> None:
    listed, searched = ListedLines(integer_model(case)), SearchedLines(integer_model(case))
    measures = Measures(lines=listed.lines, rule=rule, ranges=listed.ranges())
    theirs = {change.lines: change for change in changes(listed, rule)}
    mine = {change.lines: change for change in changes(searched, rule)}
    assert mine.keys() == theirs.keys()
    for lines, change in mine.items():
        assert measures.key(change.choice) == measures.key(theirs[lines].choice)
        assert change == theirs[lines] or change.opens is None


def names(search: RelaxedSearch, lines: Lines | tuple[int, ...]) -> frozenset[tuple[str, str]]:
    return frozenset(search.lines.name(line) for line in lines)


def check_changes(case: Case, search: RelaxedSearch, rule: ChangeRule) -> None:
    widths = crossing.spans(case)
    deals = crossing.every_deal(case)
    crossings = {tuple(d.items()): crossing.crossed(case, d) for d in deals}
    found = changes(search, rule)
    if frozenset() in crossings.values():
        assert found == []
        return
    shown = [dict(search.lines.model.named(change.choice)) for change in found]
    keys = [crossing.key(case, deal, rule, widths) for deal in shown]
    assert keys[0] == min(crossing.key(case, deal, rule, widths) for deal in deals)
    for change, deal in zip(found, shown, strict=True):
        assert names(search, change.lines) == crossing.crossed(case, deal)
        short = crossing.lacks(case, deal)
        opened = [
            other
            for other in deals
            if crossing.crossed(case, other) == crossing.crossed(case, deal)
            and crossing.lacks(case, other) == short
        ]
        assert change.opens == len(opened)
    if rule is ChangeRule.FEWEST:
        sets = {names(search, change.lines) for change in found}
        assert sets == crossing.minimal(crossings.values())
        for names_of, mine in zip((names(search, c.lines) for c in found), keys, strict=True):
            same = [d for d in deals if crossing.crossed(case, d) == names_of]
            assert mine == min(crossing.key(case, deal, rule, widths) for deal in same)


def check_core(case: Case, search: RelaxedSearch) -> Core | None:
    core = conflict_core(search, among=search.lines.all)
    size = crossing.smallest_core_sizes(case)
    assert (None if core is None else len(core.members)) == size
    if core is None:
        return None
    members = names(search, core.members)
    assert crossing.is_core(case, members)
    for line, witness in zip(core.members, core.witnesses, strict=True):
        deal = dict(search.lines.model.named(witness))
        assert crossing.crossed(case, deal) & members == {search.lines.name(line)}
    return core


@settings(max_examples=25, deadline=None)
@given(cases())
@pytest.mark.parametrize("rule", list(ChangeRule))
def test_least_changes_from_the_table_are_those_of_the_definition(
    rule: ChangeRule, case: Case
) -> None:
    check_changes(case, ListedLines(integer_model(case)), rule)


@settings(max_examples=6, deadline=None)
@given(cases())
@pytest.mark.parametrize("rule", list(ChangeRule))
def test_least_changes_from_the_solver_are_those_of_the_table(
    rule: ChangeRule, case: Case
) -> None:
    model = integer_model(case)
    assert SearchedLines(model).ranges() == ListedLines(model).ranges()
    check_alike(case, rule)


@settings(max_examples=25, deadline=None)
@given(cases())
def test_a_core_leaves_nothing_and_each_member_is_needed(case: Case) -> None:
    check_core(case, ListedLines(integer_model(case)))


@settings(max_examples=6, deadline=None)
@given(cases())
def test_table_and_solver_find_one_core(case: Case) -> None:
    model = integer_model(case)
    listed, searched = ListedLines(model), SearchedLines(model)
    mine = conflict_core(searched, among=searched.lines.all)
    theirs = conflict_core(listed, among=listed.lines.all)
    assert (mine and mine.members) == (theirs and theirs.members)


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(cases())
@pytest.mark.parametrize("rule", list(ChangeRule))
def test_both_engines_agree_with_the_definitions_on_many_cases(
    rule: ChangeRule, case: Case
) -> None:
    check_changes(case, ListedLines(integer_model(case)), rule)
    check_alike(case, rule)


@settings(max_examples=8, deadline=None)
@given(grouped_cases())
def test_points_of_any_size_are_compared_exactly(case: Case) -> None:
    search = ListedLines(integer_model(case))
    check_changes(case, search, ChangeRule.FEWEST)
    check_core(case, search)


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(cases())
def test_both_engines_find_the_smallest_core_on_many_cases(case: Case) -> None:
    model = integer_model(case)
    mine = check_core(case, SearchedLines(model))
    theirs = check_core(case, ListedLines(model))
    assert (mine and mine.members) == (theirs and theirs.members)


def test_where_the_search_for_a_small_core_is_stopped_a_minimal_one_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conflict_core_module, "ROUNDS", 1)
    case = case_of({"x": [[4, 0], [3, 1]], "y": [[0, 4], [1, 3]]}, walk_away={"x": 5, "y": 5})
    core = conflict_core(search := ListedLines(integer_model(case)), among=search.lines.all)
    assert core is not None
    assert (core.members, core.at_least) == ((0, 1), 0)
    assert "1 rounds" in (core.stopped or "")


def test_the_smallest_meeting_set_is_the_first_by_the_given_order() -> None:
    sets = [frozenset({1, 2}), frozenset({3, 4})]
    assert first_hitting_set(sets, [1, 2, 3, 4]) == (1, 3)
    assert first_hitting_set(sets, [4, 3, 2, 1]) == (4, 2)
    assert first_hitting_set([], [1, 2]) == ()


@given(st.lists(st.frozensets(st.integers(0, 6), min_size=1, max_size=4), max_size=7))
def test_no_smaller_set_meets_all(sets: list[frozenset[int]]) -> None:
    found = first_hitting_set(sets, range(7))
    meeting = [
        chosen
        for size in range(len(found) + 1)
        for chosen in combinations(range(7), size)
        if all(one & set(chosen) for one in sets)
    ]
    assert meeting[0] == found


def test_a_question_with_too_many_sets_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hitting_sets, "NODE_LIMIT", 3)
    with pytest.raises(LimitError, match="sets of red lines"):
        first_hitting_set([frozenset({n, n + 1}) for n in range(6)], range(7))


def test_points_beyond_the_solver_are_refused() -> None:
    with pytest.raises(LimitError, match="1,000,000"):
        SearchedLines(integer_model(case_of({"x": [[10**7, 0]]})))


def test_a_spent_limit_is_told_with_some_change_and_a_bound() -> None:
    case = case_of({"x": [[4, 0]], "y": [[0, 4]]}, walk_away={"x": 3, "y": 3})
    search = SearchedLines(integer_model(case))
    measures = Measures(lines=search.lines, rule=ChangeRule.FEWEST, ranges=(4, 4))
    search._for_changes.left = 0.0
    answer = search.changes(measures, limit=7)
    assert (answer.found, answer.is_complete) == ((), False)
    assert "units of work" in (answer.stopped or "")
    assert answer.unproved is not None
    assert answer.at_least == measures.total(search.lines.shortfalls(answer.unproved.choice))


def test_a_core_found_by_striking_out_starts_from_lines_that_collide(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(conflict_core_module, "ROUNDS", 0)
    case = case_of(
        {"x": [[4, 0]], "y": [[0, 4]], "z": [[1, 1]]}, walk_away={"x": 3, "y": 3, "z": 1}
    )
    search = SearchedLines(integer_model(case))
    assert search.meeting(search.colliding(search.lines.all)) is None
    core = conflict_core(search, among=search.lines.all)
    assert core is not None
    assert (core.members, core.at_least) == ((0, 1), 0)
    open_case = SearchedLines(integer_model(case_of({"x": [[1, 0]]})))
    assert conflict_core(open_case, among=open_case.lines.all) is None
    with pytest.raises(LimitError, match="without a proof"):
        open_case.colliding(open_case.lines.all)


def test_sets_that_can_give_way_come_one_after_another_until_none_is_left() -> None:
    case = case_of({"x": [[4, 0]], "y": [[0, 4]]}, walk_away={"x": 3, "y": 2})
    search = SearchedLines(model := integer_model(case))
    measures = Measures(lines=search.lines, rule=ChangeRule.FEWEST, ranges=(4, 4))
    packages = list(fewest_changes(measures, Budget()))
    assert [search.lines.crossed(package) for package in packages] == [{1}, {0}]
    other = other_package(measures, [frozenset({0})], Budget())
    assert other is not None
    assert search.lines.crossed(other) == {1}
    assert other_package(measures, [frozenset({0}), frozenset({1})], Budget()) is None
    require_manageable(model)


def test_the_engine_fits_the_size() -> None:
    small = integer_model(case_of({"x": [[1, 0]]}))
    assert relaxed_search(small).engine == "table"
    large = integer_model(case_of({"x": [list(range(10))] * 6}))
    assert relaxed_search(large).engine.startswith("cp-sat")
