"""What other programs cannot hold is refused by name, or left out with a note."""

from __future__ import annotations

from dataclasses import fields, replace
from fractions import Fraction

from goodoffices.case.acceptance import Acceptance
from goodoffices.case.links import Related
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.parties import Party
from goodoffices.case.preferences import Ordering
from goodoffices.formats.exchange import Findings
from goodoffices.formats.exportable import (
    HELD,
    LEFT_OUT,
    file_name,
    needs_decimals,
    refuse_terms,
    sides_of,
)
from tests.packages.builders import case_of, where

CASE = case_of({"p0": ([1, 2], ["1/3", 0]), "p1": ([2, 1], [0, 0])}, walk_away={"p0": "1/7"})


def test_sides_hold_points_by_position() -> None:
    findings = Findings()
    first, second = sides_of(CASE, findings)
    assert [list(row) for row in first.rows] == [[1, 2], [Fraction(1, 3), 0]]
    assert [first.walk_away, second.walk_away] == [Fraction(1, 7), 0]
    assert (findings.problems, findings.notes) == ([], [])


def test_rounding_states_its_largest_error() -> None:
    findings = Findings()
    first, _ = sides_of(CASE, findings, decimals=1)
    assert (first.rows[1][0], first.walk_away) == (Fraction(3, 10), Fraction(1, 10))
    assert "at most 2 times half a unit" in findings.notes[0]


def test_what_matters_is_refused_by_name() -> None:
    preferences = (
        replace(
            CASE.preferences[0],
            walk_away=Range.of(0, 1),
            orderings=(Ordering(issue="a", ranks=()),),
        ),
        replace(CASE.preferences[1], points=CASE.preferences[1].points[:-1]),
    )
    findings = Findings()
    sides_of(replace(CASE, preferences=preferences, acceptance=Acceptance(at_least=1)), findings)
    assert [one.path for one in findings.problems] == [
        "acceptance",
        "preferences.p0.orderings",
        "preferences.p0.walk_away",
        "preferences.p1.points.b",
    ]


def test_what_does_not_matter_is_left_out_with_a_note() -> None:
    parties = (*CASE.parties, Party(id="m", name="M"))
    case = replace(
        CASE, about="Long ago.", parties=parties, links=(Related(id="r", issues=("a", "b")),)
    )
    findings = Findings()
    sides_of(case, findings)
    assert findings.problems == []
    notes = "\n".join(findings.notes)
    assert "changes no points: about" in notes
    assert "need not accept: M" in notes
    assert "Left out: r" in notes


def test_names_that_would_not_come_back_are_refused() -> None:
    findings = Findings()
    parties = (replace(CASE.parties[0], name=" x"), replace(CASE.parties[1], name="a\x07"))
    sides_of(replace(CASE, parties=parties), findings)
    assert [one.path for one in findings.problems] == ["parties.p0", "parties.p1"]


def test_every_part_of_a_case_is_held_left_out_or_refused() -> None:
    refused = {"acceptance"}
    assert {field.name for field in fields(Case)} | {"schema"} == HELD | LEFT_OUT | refused


def test_linked_points_and_endless_decimals_have_a_way_out() -> None:
    linked = case_of({"p0": ([1],), "p1": ([1],)}, linked={"p1": [(where(a="a1"), 1)]})
    findings = Findings()
    refuse_terms(sides_of(linked, findings), "GeniusWeb", findings)
    needs_decimals("here", findings)
    assert [one.path for one in findings.problems] == ["preferences.p1.linked_points", "here"]
    assert "--decimals" in findings.problems[1].remedy
    assert file_name(1, CASE.parties[0], ".xml") == "1-p0.xml"
