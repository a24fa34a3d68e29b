"""What nobody has refused is counted exactly, and every block says who could open it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.links import Excludes, Requires
from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Position, Positions
from goodoffices.packages.blocks import find_blocks
from goodoffices.packages.matrix import PositionMatrix
from goodoffices.packages.unrefused import from_record, unrefused_options
from goodoffices.solving.answer import Status
from goodoffices.solving.integer_model import link_model
from tests.packages import oracles
from tests.packages.builders import case_of, positions_of, where
from tests.packages.strategies import cases

NO, YES, WANT = Position.REFUSED, Position.ACCEPTED, Position.SOUGHT
TWO = {"x": [[0, 0], [0, 0]], "y": [[0, 0], [0, 0]]}


def refused_by(positions: Positions, deal: oracles.Deal) -> set[str]:
    return {
        cell.party
        for cell in positions.cells
        if deal[cell.issue] == cell.option and cell.position is NO
    }


def test_refused_options_leave_the_others() -> None:  # R60
    found = from_record(case_of(TWO), positions_of(("x", "a", "a1", NO), ("y", "b", "b2", NO)))
    assert found.count == 1
    assert found.packages[0].options == (("a", "a2"), ("b", "b1"))
    assert found.packages[0].unknown == 4
    assert found.blocks == ()


def test_the_best_known_package_comes_first() -> None:  # R61
    positions = positions_of(
        ("x", "a", "a2", YES),
        ("y", "a", "a2", WANT),
        ("x", "b", "b1", WANT),
        ("x", "b", "b2", YES),
    )
    found = from_record(case_of(TWO), positions)
    first = [(dict(p.options)["a"], dict(p.options)["b"]) for p in found.packages]
    assert first == [("a2", "b2"), ("a2", "b1"), ("a1", "b2"), ("a1", "b1")]
    assert (found.packages[0].unknown, found.packages[0].accepted) == (1, 2)


def test_a_block_names_who_refuses_and_whose_move_opens_it() -> None:  # R62
    positions = positions_of(
        ("x", "a", "a1", NO), ("y", "a", "a2", NO), ("x", "a", "a2", NO), ("y", "b", "b1", NO)
    )
    (block,) = from_record(case_of(TWO), positions).blocks
    assert block.issues == ("a",)
    assert [(o.option, [r.party for r in o.refusals]) for o in block.options] == [
        ("a1", ["x"]),
        ("a2", ["x", "y"]),
    ]
    assert [(move.party, move.withdraws) for move in block.openings] == [("x", (("a", "a1"),))]
    assert block.open_by_one is True
    assert block.options[0].refusals[0].evidence[0].spans[0].quote == "No"


def test_a_block_that_no_single_party_can_open_says_so() -> None:
    positions = positions_of(*((p, "a", o, NO) for p in "xy" for o in ("a1", "a2")))
    (block,) = from_record(case_of(TWO), positions).blocks
    assert block.open_by_one is False
    assert "No single party" in block.reason


def test_links_alone_can_block_and_are_named() -> None:
    case = case_of(
        TWO,
        links=[
            Requires(id="first", when=where(a="a1"), then=where(b="b1")),
            Excludes(id="idle", together=where(a="a2", b="b2")),
        ],
    )
    positions = positions_of(("x", "a", "a2", NO), ("y", "b", "b1", NO))
    found = from_record(case, positions)
    (block,) = found.blocks
    assert found.count == 0
    assert (block.issues, block.links) == (("a", "b"), ("first",))
    assert [(m.party, m.withdraws) for m in block.openings] == [("y", (("b", "b1"),))]


def test_no_record_gives_no_answer_and_says_why() -> None:
    found = from_record(case_of(TWO), None)
    assert found.count is None
    assert found.proof.reason == "No record was given."


def test_counting_without_links_has_no_limit() -> None:
    case = case_of({"x": [[0] * 10] * 20})
    found = from_record(case, positions_of(("x", "a", "a1", NO)))
    assert found.count == 9 * 10**19
    assert len(found.packages) == found.listing_limit
    assert any("listed" in note for note in found.notes)


def test_too_many_linked_combinations_are_refused_with_the_limit_named() -> None:
    link = Excludes(
        id="wide", together=where(**{chr(97 + n): f"{chr(97 + n)}1" for n in range(6)})
    )
    found = from_record(case_of({"x": [[0] * 10] * 6}, links=[link]), positions_of())
    assert found.count is None
    assert found.proof.status is Status.REFUSED
    assert "100,000" in (found.proof.limit or "")


@st.composite
def records(draw: st.DrawFn) -> tuple[Case, Positions]:
    case = draw(cases())
    options = [(i.id, o.id) for i in case.issues for o in i.options]
    cells = [(p.id, *pair) for p in case.principals for pair in options]
    stands = draw(
        st.lists(st.sampled_from(list(Position)), min_size=len(cells), max_size=len(cells))
    )
    return case, positions_of(*((*cell, s) for cell, s in zip(cells, stands, strict=True)))


@settings(max_examples=50, deadline=None)
@given(records())
def test_count_and_ranking_agree_with_the_definition(record: tuple[Case, Positions]) -> None:
    case, positions = record
    left = [deal for deal in oracles.deals(case) if not refused_by(positions, deal)]
    found = from_record(case, positions)
    assert found.count == len(left)
    assert {p.options for p in found.packages} <= {tuple(deal.items()) for deal in left}
    ranks = [(p.unknown, -p.accepted, [o for _, o in p.options]) for p in found.packages]
    assert ranks == sorted(ranks)


@settings(max_examples=50, deadline=None)
@given(records())
def test_a_block_is_reported_exactly_when_nothing_is_left(record: tuple[Case, Positions]) -> None:
    case, positions = record
    matrix, model = PositionMatrix(case, positions), link_model(case)
    allowed = unrefused_options(model, matrix)
    blocks = find_blocks(case, model, matrix=matrix, allowed=allowed)
    left = [deal for deal in oracles.deals(case) if not refused_by(positions, deal)]
    assert bool(blocks) == (not left)


@pytest.mark.parametrize("order", [("x", "y"), ("y", "x")])
def test_order_of_parties_does_not_change_the_count(order: tuple[str, str]) -> None:
    case = case_of({party: TWO[party] for party in order})
    assert from_record(case, positions_of(("x", "a", "a1", NO))).count == 2
