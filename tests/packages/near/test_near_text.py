"""Around a text packages are ranked, and improvements on it hurt nobody (R91, R92, R93)."""

from __future__ import annotations

import itertools
from dataclasses import replace
from fractions import Fraction

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.links import Excludes
from goodoffices.case.negotiation import Case
from goodoffices.errors import LimitError
from goodoffices.packages.near import changed_issues, improving, near_text
from goodoffices.packages.near.changed_issues import count_within, table_within, within_changes
from goodoffices.packages.near.document import near_document, trades_document
from goodoffices.packages.near.document_schema import near_schema
from goodoffices.packages.near.improving import improvements
from goodoffices.packages.near.near_text import find_near
from goodoffices.packages.near.ranking import ranked_rows
from goodoffices.packages.near.results import Near
from goodoffices.packages.trades import trades
from goodoffices.solving.answer import Status
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.relaxing.improving_solver import improving_search
from tests.packages import oracles
from tests.packages.builders import case_of, where
from tests.packages.oracles import Deal
from tests.packages.strategies import cases

SWAP = case_of({"x": [[4, 0], [1, 0]], "y": [[0, 1], [0, 4]]}, walk_away={"x": 2, "y": 2})
TEXT = {"a": "a2", "b": "b1"}


def valid(found: Near) -> Near:
    jsonschema.validate(near_document(found), near_schema())
    return found


def distance(mine: Deal, theirs: Deal) -> int:
    return sum(mine[issue] != theirs[issue] for issue in mine)


@st.composite
def texts(draw: st.DrawFn, case: Case) -> Deal:
    return {i.id: draw(st.sampled_from([o.id for o in i.options])) for i in case.issues}


def test_an_improvement_is_told_as_a_trade() -> None:
    found = valid(find_near(SWAP, TEXT, changes=2))
    assert (found.text.below, found.text.broken_links) == (("x", "y"), ())
    (better,) = found.improvements.packages
    assert dict(better.package.options) == {"a": "a1", "b": "b2"}
    assert better.headline == "X moves on b; Y moves on a."
    assert found.improvements.is_complete
    assert found.named[0].package == better.package
    assert (found.ranked.count, found.ranked.accepted) == (4, 1)


def test_none_is_a_proved_answer_on_the_frontier() -> None:
    found = valid(find_near(SWAP, {"a": "a1", "b": "b2"}, changes=1))
    assert (found.improvements.packages, found.improvements.is_complete) == ((), True)
    assert found.improvements.proof.status is Status.PROVED
    assert found.ranked.packages[0].headline == "The two packages are the same."


def test_what_a_link_forces_along_counts_as_a_change_r91() -> None:
    links = [Excludes(id="l", together=where(a="a1", b="b1"))]
    case = replace(SWAP, links=tuple(links))
    assert find_near(case, TEXT, changes=1).ranked.count == 2
    assert find_near(case, TEXT, changes=2).ranked.count == 3
    broken = valid(find_near(case, {"a": "a1", "b": "b1"}, changes=1))
    assert broken.text.broken_links == ("l",)
    assert broken.text.package.in_zone is False


def test_the_ranking_looks_at_who_gains_least_r92() -> None:
    case = case_of({"x": [[10, 6, 2]], "y": [[0, 3, 9]]}, walk_away={"x": 2, "y": 0})
    found = find_near(case, {"a": "a1"}, changes=1)
    options = [dict(one.package.options)["a"] for one in found.ranked.packages]
    # Shares: (8/8, 0), (4/8, 3/9), (0, 9/9).
    assert options == ["a2", "a1", "a3"]
    table = table_within(model := integer_model(case), (0,), 1)
    assert ranked_rows(model, table, limit=1) == ((1,), 3)
    assert ranked_rows(model, replace(table, choices=table.choices[:0]), limit=1) == ((), 0)


def test_walk_away_values_play_no_part_in_improvements_r93() -> None:
    loose = replace(SWAP.preferences[0], walk_away=None)
    case = replace(SWAP, preferences=(loose, SWAP.preferences[1]))
    found = valid(find_near(case, TEXT))
    assert len(found.improvements.packages) == 1
    assert found.ranked.proof.status is Status.NOT_APPLICABLE
    assert find_near(case, {"a": "a1", "b": "b2"}).text.package.in_zone is None


def test_without_exact_points_nothing_is_claimed() -> None:
    found = valid(find_near(replace(SWAP, preferences=()), TEXT))
    assert found.improvements.proof.status is Status.NOT_APPLICABLE
    assert found.ranked.count is None


def test_one_principal_alone_is_refused() -> None:
    found = valid(find_near(case_of({"x": [[4, 0]]}), {"a": "a1"}))
    assert found.improvements.proof.status is Status.REFUSED


def test_nothing_lies_within_no_change() -> None:
    with pytest.raises(LimitError, match="Allow 1 change"):
        find_near(SWAP, TEXT, changes=0)


def test_more_packages_than_can_be_listed_are_left_to_the_solver(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (near_text, changed_issues):
        monkeypatch.setattr(module, "NEAR_LIMIT", 3)
    monkeypatch.setattr(improving, "TABLE_LIMIT", 3)
    found = valid(find_near(SWAP, TEXT, changes=2))
    assert found.ranked.proof.status is Status.REFUSED
    assert found.named[1].proof.engine.startswith("cp-sat")
    assert found.improvements.proof.engine.startswith("cp-sat")
    (better,) = found.improvements.packages
    assert found.named[1].package == better.package
    with pytest.raises(LimitError, match="within 2 changes"):
        table_within(integer_model(SWAP), (1, 0), 2)
    assert count_within(integer_model(case_of({"x": [list(range(10))] * 6})), 3) == 15850


@settings(max_examples=30, deadline=None)
@given(cases(), st.data())
def test_packages_within_changes_are_those_of_the_definition(
    case: Case, data: st.DataObject
) -> None:
    text, changes = data.draw(texts(case)), data.draw(st.integers(1, 3))
    model = integer_model(case)
    choice = tuple(
        options.index(text[issue])
        for issue, options in zip(model.issues, model.options, strict=True)
    )
    listed = table_within(model, choice, changes)
    found = {tuple(sorted(model.named(listed.choice(n)))) for n in range(len(listed.choices))}
    expected = [deal for deal in oracles.deals(case) if distance(deal, text) <= changes]
    assert found == {tuple(sorted(deal.items())) for deal in expected}
    assert len(listed.choices) == len(expected)
    near = within_changes(model, choice, changes)
    every = itertools.product(*(range(len(options)) for options in model.options))
    assert sum(near.is_feasible(one) for one in every) == len(expected)
    unlinked = replace(model, constraints=())
    assert len(table_within(unlinked, choice, changes).choices) == count_within(model, changes)


@settings(max_examples=20, deadline=None)
@given(cases(), st.data())
def test_improvements_are_those_of_the_definition_by_both_engines(
    case: Case, data: st.DataObject
) -> None:
    text = data.draw(texts(case))
    own = oracles.vector(case, text)
    better = [
        vector
        for vector in (oracles.vector(case, deal) for deal in oracles.deals(case))
        if vector != own and all(a >= b for a, b in zip(vector, own, strict=True))
    ]
    expected = {better[row] for row in oracles.undominated(better)}
    model = integer_model(case)
    choice = tuple(
        options.index(text[issue])
        for issue, options in zip(model.issues, model.options, strict=True)
    )
    for answer in (
        improvements(model, choice),
        improving_search(model, choice, limit=99, work_limit=9),
    ):
        assert answer.value is not None
        found = {model.points(one) for one in answer.value.choices}
        assert found == expected if answer.value.is_complete else found < expected


def test_a_stopped_search_for_improvements_names_its_limit() -> None:
    model = integer_model(SWAP)
    assert improving_search(model, (1, 0), limit=7, work_limit=0.0).proof.status is Status.REFUSED
    capped = improving_search(model, (1, 0), limit=1, work_limit=9)
    assert capped.value is not None
    assert capped.value.is_complete


def test_trades_are_written_with_exact_numbers() -> None:
    case = case_of({"x": [["1/2", 0]], "y": [[0, 1]]}, linked={"y": [(where(a="a2"), 2)]})
    document = trades_document(trades(case, {"a": "a1"}, {"a": "a2"}))
    assert document["issues"][0]["changes"] == {"x": "-1/2", "y": 1}
    assert document["linked"] == [
        {
            "party": "y",
            "when": [{"issue": "a", "options": ["a2"]}],
            "holds": True,
            "change": 2,
        }
    ]
    assert document["parties"][1]["change"] == Fraction(3)
