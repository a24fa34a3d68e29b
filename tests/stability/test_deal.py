"""A signed deal holds when nobody gains by not honouring it, or gains are answered (R165)."""

from __future__ import annotations

from fractions import Fraction

import jsonschema
import numpy as np
import pytest

from goodoffices.app.cases import open_case
from goodoffices.app.deals import open_signed
from goodoffices.brief.deal_words import deal_sentences
from goodoffices.case.negotiation import Case
from goodoffices.errors import CaseError, PackageError
from goodoffices.stability.concepts import Concept
from goodoffices.stability.deal import (
    Assumptions,
    Safeguards,
    deal_of,
    signed_conflict,
    without_deal,
)
from goodoffices.stability.deal_document import deal_document
from goodoffices.stability.document_schema import deal_schema
from goodoffices.stability.safeguarding import Kind, find_signed, holding, least_sanction

CAMP = open_case("camp-david-1978")
SIGNED = open_signed(CAMP, "nash")
DEAL = SIGNED.deal


def worth(state: tuple[str, str], assumptions: Assumptions) -> list[Fraction]:
    """Return what a state is worth to each of two parties, by the words of the rule."""
    found = []
    for mine, theirs, points, without, span in zip(
        state, reversed(state), DEAL.points, DEAL.without, DEAL.spans, strict=True
    ):
        part = span / 100
        over = {mine, theirs} & {"leave", "escalate"} or (mine, theirs) == ("suspend",) * 2
        value = without if over else points
        if not over:
            value += part * assumptions.saved * (mine == "suspend")
            value -= part * assumptions.missed * (theirs == "suspend")
        if mine == "escalate":
            value -= part * assumptions.effort
            value += part * assumptions.advantage * (theirs != "escalate")
        if theirs == "escalate":
            value -= part * assumptions.harm
        found.append(value)
    return found


def number(state: tuple[str, str]) -> int:
    ways = ("suspend", "leave", "escalate")
    return sum(1 << (3 * n + ways.index(way)) for n, way in enumerate(state) if way in ways)


def test_points_of_every_state_follow_from_the_case_and_the_assumptions() -> None:
    assumptions = Assumptions(saved=Fraction(7, 3), harm=Fraction(41))
    conflict = signed_conflict(DEAL, assumptions, Safeguards())
    ways = ("honour", "suspend", "leave", "escalate")
    states = [(a, b) for a in ways for b in ways]
    assert sorted(map(number, states)) == np.flatnonzero(conflict.model.moves.feasible).tolist()
    for party in (0, 1):
        ranks = conflict.model.ranks[party]
        for one in states:
            for other in states:
                said = worth(one, assumptions)[party] > worth(other, assumptions)[party]
                assert said == (ranks[number(one)] > ranks[number(other)])


def test_nobody_gains_where_suspending_saves_nothing() -> None:
    signed = find_signed(DEAL, Assumptions(saved=Fraction(0), advantage=Fraction(0)))
    assert Concept.NASH in signed.holds
    assert signed.gains == ()
    assert "Once signed, nobody could gain by not honouring it." in deal_sentences(CAMP, signed)


def test_the_least_sanction_leaves_no_gain_and_a_smaller_one_does() -> None:
    least = least_sanction(DEAL, Assumptions())
    assert least == 10
    for share, holds in ((least, True), (least - Fraction(1, 100), False)):
        conflict = signed_conflict(DEAL, Assumptions(), Safeguards(sanction=share))
        assert (Concept.NASH in holding(conflict, 0)) == holds


def test_each_measure_is_tried_and_told() -> None:
    measures = {(one.kind, one.parties): one.holds for one in SIGNED.measures}
    assert Concept.SEQ not in SIGNED.holds
    assert Concept.NASH in measures[Kind.IRREVERSIBLE, ("israel", "egypt")]
    assert measures[Kind.IRREVERSIBLE, ("israel",)] == SIGNED.holds
    assert Concept.SEQ in measures[Kind.GUARANTEE, ()]
    assert Concept.NASH in measures[Kind.SANCTION, ()]
    lines = deal_sentences(CAMP, SIGNED)
    assert sum(line.startswith("Assumption: ") for line in lines) == 7
    assert any("a guarantor that takes 20 %" in line for line in lines)
    assert any("an irreversible first step of Israel and Egypt" in line for line in lines)


def test_the_document_says_what_the_sentences_say() -> None:
    document = deal_document(CAMP, SIGNED)
    jsonschema.validate(document, deal_schema())
    assert document["holds"] == {"nash": False, "gmr": True, "smr": True, "seq": False}
    assert document["status_quo"]["all_gain_by_signing"]
    assert document["assumptions"]["saved"] == 10
    assert len(document["gains"]) == 2
    assert without_deal(DEAL) == 0b010010


def test_a_package_may_be_given_and_numbers_assumed() -> None:
    options = ",".join(f"{issue}={option}" for issue, option in DEAL.options)
    assert open_signed(CAMP, options, "saved=0, advantage=0").gains == ()
    assert Assumptions.changed({"harm": Fraction(1)}).harm == 1


@pytest.mark.parametrize("assume", ["saved", "saved=much", "thrift=3", "saved=-1"])
def test_assumptions_that_cannot_be_are_told(assume: str) -> None:
    with pytest.raises(CaseError, match="assumption"):
        open_signed(CAMP, "nash", assume)


@pytest.mark.parametrize("name", ["tannel-pass", "ceasefire-2024"])
def test_without_exact_points_nothing_is_said(name: str) -> None:
    case: Case = open_case(name)
    package = {issue.id: issue.options[0].id for issue in case.issues}
    with pytest.raises(CaseError, match="not known for"):
        deal_of(case, package)
    with pytest.raises(PackageError):
        deal_of(case, {})
