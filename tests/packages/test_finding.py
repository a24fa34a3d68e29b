"""Every part of the answer is there, or says why it is not; nothing is invented."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction

import pytest

from goodoffices.case.links import Excludes
from goodoffices.case.numbers import Range, written_number
from goodoffices.case.parties import Party, Role
from goodoffices.case.positions import Position
from goodoffices.case.preferences import Ordering, Preferences
from goodoffices.errors import CertificateError
from goodoffices.packages.document import packages_document
from goodoffices.packages.finding import find_packages
from goodoffices.packages.named import concept_notes, empty_zone, named_package, withheld
from goodoffices.packages.question import Question, walk_away_reason
from goodoffices.packages.results import Concept
from goodoffices.solving.answer import Status
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.knowledge import missing_walk_aways
from tests.packages.builders import case_of, positions_of, where

SMALL = {"x": [[7, 0], [3, 0]], "y": [[0, 5], [0, 5]]}


def test_a_small_case_worked_by_hand() -> None:
    document = packages_document(find_packages(case_of(SMALL)))
    assert document["zone"]["count"] == 4
    assert document["frontier"]["count"] == 3
    nash = document["named"]["nash"]
    assert nash["options"] == {"a": "a1", "b": "b2"}
    assert nash["points"] == {"x": 7, "y": 5}
    assert nash["ties"] == 1
    assert nash["proof"]["status"] == "proved"


def test_an_empty_zone_names_no_package_and_keeps_the_frontier() -> None:  # R54
    found = find_packages(case_of(SMALL, walk_away={"x": 8, "y": 8}))
    assert found.zone.count == 0
    assert all(named.package is None and named.ties == 0 for named in found.named)
    assert "empty" in (found.by_concept(Concept.NASH).proof.reason or "")
    assert found.frontier.count == 3


def test_equality_with_the_walk_away_value_accepts() -> None:  # R3
    assert find_packages(case_of(SMALL, walk_away={"x": 7, "y": 5})).zone.count == 1


def test_links_that_exclude_everything_leave_nothing() -> None:
    links = [Excludes(id="all", together=where(a="a1 a2"))]
    found = find_packages(case_of(SMALL, links=links))
    assert (found.zone.count, found.frontier.count) == (0, 0)


def test_an_unknown_walk_away_value_makes_no_cut_and_says_so() -> None:  # R53
    found = find_packages(case_of(SMALL, walk_away={"x": None, "y": 5}))
    assert found.zone.count == 3
    assert found.zone.proof.status is Status.BOUNDED
    assert "X" in found.zone.notes[0]
    assert found.by_concept(Concept.NASH).package is None
    assert found.by_concept(Concept.UTILITARIAN).package is not None
    assert {package.in_zone for package in found.frontier.packages} == {None, False}


@pytest.mark.parametrize(
    ("wishes", "reason"),
    [
        pytest.param(None, "no preferences are known", id="R50: no preferences"),
        pytest.param(
            Preferences(party="x", orderings=(Ordering(issue="a", ranks=(("a1",),)),)),
            "orderings",
            id="R50: orderings only",
        ),
        pytest.param("range", "ranges", id="R50: ranges"),
        pytest.param("missing", "points are missing for b", id="R51: an issue without points"),
    ],
)
def test_points_that_are_not_exact_give_no_numbers(
    wishes: Preferences | str | None, reason: str
) -> None:
    case = case_of(SMALL)
    own, other = case.preferences
    if wishes == "range":
        first = replace(own.points[0], points=Range.of(1, 4321))
        wishes = replace(own, points=(first, *own.points[1:]))
    if wishes == "missing":
        wishes = replace(own, points=tuple(p for p in own.points if p.issue == "a"))
    assert not isinstance(wishes, str)
    known = (other,) if wishes is None else (wishes, other)
    document = packages_document(find_packages(replace(case, preferences=known)))
    assert document["zone"]["count"] is None
    assert document["named"]["nash"]["options"] is None
    assert reason in document["named"]["nash"]["reason"]
    assert "X" in document["frontier"]["proof"]["reason"]
    assert "4321" not in json.dumps(document)


def test_only_principals_have_a_say() -> None:  # R52
    case = case_of(SMALL)
    guest = Party(id="z", name="Z", role=Role.GUARANTOR)
    wishes = replace(case.preferences[0], party="z", walk_away=Range.of(1000))
    wider = replace(case, parties=(*case.parties, guest), preferences=(*case.preferences, wishes))
    assert find_packages(wider).zone.count == 4
    assert any("Z" in note for note in find_packages(wider).notes)


def test_a_case_without_principals_has_no_numbers() -> None:
    case = case_of(SMALL)
    none = replace(case, parties=tuple(replace(p, role=Role.OTHER) for p in case.parties))
    found = find_packages(none, positions_of(("x", "a", "a1", Position.REFUSED)))
    assert found.zone.count is None
    assert found.from_record.count is None


def test_fractions_are_exact_in_the_document() -> None:
    case = case_of({"x": [["1/3", "0.25"]], "y": [[0, "1/7"]]})
    nash = packages_document(find_packages(case))["named"]["nash"]
    assert nash["points"] == {"x": "1/4", "y": "1/7"}
    assert written_number(Fraction(4, 2)) == 2


def test_interpersonal_comparison_is_stated_where_it_is_made() -> None:
    found = find_packages(case_of(SMALL))
    for concept in (Concept.UTILITARIAN, Concept.EGALITARIAN, Concept.EQUAL_GAIN):
        assert "one point of X weighs as much" in found.by_concept(concept).notes[0]
    for concept in (Concept.NASH, Concept.KALAI_SMORODINSKY):
        assert found.by_concept(concept).notes == ()


def test_who_gains_nothing_is_named() -> None:
    found = find_packages(case_of({"x": [[3, 1]], "y": [[5, 5]]}, walk_away={"y": 5}))
    assert "Y" in found.by_concept(Concept.NASH).notes[0]
    assert "Y" in found.by_concept(Concept.KALAI_SMORODINSKY).notes[0]


def test_ties_are_counted_and_the_canonical_one_is_shown() -> None:  # R57
    named = find_packages(case_of({"x": [[1, 1], [2, 2]], "y": [[0, 0], [3, 3]]})).by_concept(
        Concept.NASH
    )
    assert named.ties == 4
    assert named.package is not None
    assert named.package.options == (("a", "a1"), ("b", "b1"))
    assert len(named.tied) == 1


def test_more_than_twenty_tied_vectors_are_marked() -> None:
    case = case_of({"x": [list(range(30))], "y": [list(range(29, -1, -1))]})
    named = find_packages(case).by_concept(Concept.UTILITARIAN)
    assert named.ties == 2
    sums = Question(case=case, model=integer_model(case))
    proof = named.proof
    shown = named_package(
        sums,
        Concept.UTILITARIAN,
        vectors=[(n,) for n in range(30)],
        ties=30,
        notes=(),
        proof=proof,
    )
    assert (len(shown.tied), shown.tied_complete, shown.ties) == (20, False, 30)


def test_an_answer_that_disagrees_with_the_case_is_not_shown() -> None:
    case = case_of(SMALL)
    other = case_of({"x": [[8, 0], [3, 0]], "y": [[0, 5], [0, 5]]})
    with pytest.raises(CertificateError, match="re-check") as caught:
        Question(case=case, model=integer_model(other)).package((0, 0))
    assert "8" not in str(caught.value)


def test_the_same_case_gives_the_same_bytes() -> None:
    case = case_of(SMALL)
    one, two = (json.dumps(packages_document(find_packages(case))) for _ in range(2))
    assert one == two


def test_reasons_for_absent_answers() -> None:
    case = case_of(SMALL, walk_away={"x": None})
    assert "unknown for X" in (walk_away_reason(missing_walk_aways(case)) or "")
    assert walk_away_reason(()) is None
    assert withheld(Concept.NASH, "Why.").proof.reason == "Why."
    assert empty_zone(Concept.NASH, engine="table", method="m").ties == 0
    question = Question(case=case, model=integer_model(case))
    notes = concept_notes(question, Concept.KALAI_SMORODINSKY, choice=(0, 0), ideals=(1, 0))
    assert "Y" in notes[0]


def test_of_a_frontier_of_thousands_all_are_counted_and_some_listed() -> None:  # R63
    every = case_of({"x": [list(range(120)), [0] * 90], "y": [list(range(119, -1, -1)), [0] * 90]})
    frontier = find_packages(every).frontier
    assert (frontier.count, frontier.vectors) == (10_800, 120)
    assert len(frontier.packages) == 50
    assert frontier.proof.status is Status.PROVED
