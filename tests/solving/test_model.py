"""A compiled case says of every package exactly what the case says."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings

from goodoffices.case.issues import Issue, Option
from goodoffices.case.links import AppliesOnlyIf, Counts, Excludes, Requires, Total
from goodoffices.case.negotiation import Case
from goodoffices.errors import CaseError, CertificateError, LimitError
from goodoffices.solving.answer import Answer, Proof, Status, not_applicable, refused
from goodoffices.solving.components import component_choices, components, within
from goodoffices.solving.constraints import constraints_of
from goodoffices.solving.evaluation import broken_links, certify, points_of
from goodoffices.solving.integer_model import integer_model, link_model
from goodoffices.solving.knowledge import Gap, missing_points, missing_walk_aways
from goodoffices.solving.table import (
    TABLE_LIMIT,
    feasible_rows,
    fits_int64,
    points_of_rows,
    table,
)
from tests.packages import oracles
from tests.packages.builders import case_of, where
from tests.packages.strategies import cases

TWO = {"x": [[3, 1], [0, 2]]}


@pytest.mark.parametrize(
    ("link", "left"),
    [
        pytest.param(
            Requires(id="l", when=where(a="a1"), then=where(b="b1")),
            {"11", "21", "22"},
            id="requires",
        ),
        pytest.param(
            Excludes(id="l", together=where(a="a1", b="b1")), {"12", "21", "22"}, id="R4: excludes"
        ),
        pytest.param(
            Counts(id="l", of=where(a="a1", b="b1"), at_least=1, at_most=1),
            {"12", "21"},
            id="counts",
        ),
        pytest.param(
            Counts(id="l", of=(*where(a="a1"), *where(a="a1 a2")), at_least=2),
            {"11", "12"},
            id="counts one issue twice",
        ),
        pytest.param(
            AppliesOnlyIf(id="l", issue="b", when=where(a="a1"), otherwise="b2"),
            {"11", "22"},
            id="R5: applies only if",
        ),
    ],
)
def test_link_leaves_the_packages_it_should(link: Requires, left: set[str]) -> None:
    listed = table(integer_model(case_of(TWO, links=[link])))
    assert {"".join(str(n + 1) for n in row) for row in listed.choices.tolist()} == left


def test_total_adds_the_quantities_of_the_chosen_options() -> None:
    case = case_of(TWO, links=[Total(id="l", issues=("a", "b"), at_least=3, at_most=3)])
    issues = tuple(
        Issue(
            id=one.id,
            name=one.id,
            options=tuple(replace(o, quantity=n + 1) for n, o in enumerate(one.options)),
        )
        for one in case.issues
    )
    assert len(table(integer_model(replace(case, issues=issues))).choices) == 2
    with pytest.raises(CaseError, match="quantity"):
        constraints_of(case)


@settings(max_examples=50, deadline=None)
@given(cases())
def test_table_agrees_with_the_definitions(case: Case) -> None:
    model = integer_model(case)
    listed = table(model)
    deals = [dict(model.named(listed.choice(row))) for row in range(len(listed.choices))]
    assert deals == oracles.deals(case)
    for row, deal in enumerate(deals):
        assert model.points(listed.choice(row)) == oracles.vector(case, deal)
        assert model.is_feasible(listed.choice(row))
        scaled = [party.points(listed.choice(row)) for party in model.parties]
        assert listed.points[row].tolist() == scaled


@settings(max_examples=50, deadline=None)
@given(cases())
def test_groups_of_linked_issues_multiply_to_the_whole(case: Case) -> None:
    model = link_model(case)
    allowed = [range(len(options)) for options in model.options]
    groups = components(model)
    ways = [len(component_choices(model, group, allowed=allowed)) for group in groups]
    assert int(np.prod(ways, dtype=object)) == len(oracles.deals(case))
    assert sorted(issue for group in groups for issue in group) == list(range(len(model.issues)))
    assert all(len(within(model, group)) <= len(model.constraints) for group in groups)


def test_points_are_scaled_once_by_the_least_common_denominator() -> None:
    (party,) = integer_model(case_of({"x": [["1/2", "1/3"]]}, walk_away={"x": "1/4"})).parties
    assert (party.scale, party.unary, party.walk_away) == (12, ((6, 4),), 3)
    assert (party.lowest, party.highest) == (4, 6)


def test_big_points_are_kept_as_python_integers() -> None:
    model = integer_model(case_of({"x": [[10**30, 10**30 + 1]]}))
    assert not fits_int64(model)
    assert table(model).points.tolist() == [[10**30], [10**30 + 1]]
    assert points_of_rows(model, table(model).choices).dtype == object


def test_more_packages_than_a_table_holds_are_refused_with_the_limit_named() -> None:
    model = integer_model(case_of({"x": [[0] * 11] * 5}))
    assert model.size == 161_051 > TABLE_LIMIT
    with pytest.raises(LimitError, match="100,000"):
        table(model)


def test_gaps_name_parties_and_no_number() -> None:
    case = case_of({"x": [[77]], "y": [[88]]}, walk_away={"x": None})
    assert missing_points(case) == ()
    (gap,) = missing_walk_aways(case)
    assert (gap.party, gap.gap) == ("x", Gap.NO_WALK_AWAY)
    bare = replace(case, preferences=case.preferences[:1])
    assert [m.party for m in missing_points(bare)] == ["y"]
    with pytest.raises(CaseError, match="no preferences are known"):
        integer_model(bare)


def test_linked_points_alone_cover_the_issues_they_speak_of() -> None:
    case = case_of(TWO, linked={"x": [(where(a="a1", b="b1"), 5)]})
    wishes = replace(case.preferences[0], points=())
    model = integer_model(replace(case, preferences=(wishes,)))
    assert table(model).points.tolist() == [[5], [0], [0], [0]]


def test_unknown_identifiers_are_named() -> None:
    with pytest.raises(CaseError, match="no option 'a9'"):
        constraints_of(case_of(TWO, links=[Excludes(id="l", together=where(a="a9"))]))
    with pytest.raises(CaseError, match="no issue 'q'"):
        constraints_of(case_of(TWO, links=[Excludes(id="l", together=where(q="a9"))]))


def test_points_given_twice_are_refused_without_quoting_them() -> None:
    case = case_of({"x": [[4321]]})
    twice = replace(case.preferences[0], points=case.preferences[0].points * 2)
    with pytest.raises(CaseError, match="twice") as caught:
        integer_model(replace(case, preferences=(twice,)))
    assert "4321" not in str(caught.value)


def test_certificate_rejects_points_links_and_acceptance_that_do_not_hold() -> None:
    case = case_of(
        TWO, walk_away={"x": 2}, links=[Excludes(id="l", together=where(a="a2", b="b2"))]
    )
    fine = {"a": "a1", "b": "b1"}
    assert points_of(case.preferences[0], fine) == 3
    assert broken_links(case, {"a": "a2", "b": "b2"}) == ("l",)
    certify(case, fine, points={"x": Fraction(3)}, in_zone=True)
    with pytest.raises(CertificateError, match="points for x"):
        certify(case, fine, points={"x": Fraction(4)})
    with pytest.raises(CertificateError, match="wrong side"):
        certify(case, fine, points={"x": Fraction(3)}, in_zone=False)
    with pytest.raises(CertificateError, match="breaks the links l"):
        certify(case, {"a": "a2", "b": "b2"}, points={"x": Fraction(3)})


def test_an_answer_has_a_value_exactly_when_something_is_known() -> None:
    assert Answer(value=3, proof=Proof(status=Status.PROVED)).value == 3
    assert refused(engine="table", reason="r", limit="l").limit == "l"
    with pytest.raises(LimitError):
        Answer(value=3, proof=not_applicable("r"))
    with pytest.raises(LimitError):
        Answer[int](value=None, proof=Proof(status=Status.PROVED))


def test_digest_is_that_of_the_model() -> None:
    assert integer_model(case_of(TWO)).digest == integer_model(case_of(TWO)).digest
    assert integer_model(case_of(TWO)).digest != integer_model(case_of({"x": [[3, 1]]})).digest


def test_option_without_alternative_is_no_obstacle() -> None:
    one = Issue(id="a", name="a", options=(Option(id="a1", name="a1"),))
    model = link_model(replace(case_of(TWO), issues=(one,), preferences=()))
    assert feasible_rows(model.constraints, np.zeros((1, 1), dtype=np.int32)).tolist() == [True]
