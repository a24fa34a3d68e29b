"""Where no package suits all, the lines that collide and the least changes are named (R90)."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import jsonschema
import pytest
from hypothesis import given, settings

from goodoffices.case.links import AppliesOnlyIf, Counts, Excludes, Link, Related, Requires, Total
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.errors import CertificateError
from goodoffices.packages.bridging.bridging import find_bridging
from goodoffices.packages.bridging.bridging_words import (
    link_in_words,
    link_sentence,
    opening_sentence,
    party_sentence,
    percent,
)
from goodoffices.packages.bridging.conflict import core_of, no_core
from goodoffices.packages.bridging.crossing_package import crossing_package, lacking
from goodoffices.packages.bridging.document import bridging_document
from goodoffices.packages.bridging.document_schema import bridging_schema
from goodoffices.packages.bridging.results import Bridging
from goodoffices.solving.answer import Status
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.relaxing.listed import ListedLines
from goodoffices.solving.relaxing.measures import ChangeRule
from tests.packages import oracles
from tests.packages.builders import case_of, where
from tests.packages.strategies import cases

CAKE = [[10, 5, 0]]
EKAC = [[0, 5, 10]]
OPPOSED = case_of(
    {"x": CAKE, "y": EKAC, "z": [[1, 1, 1]]}, walk_away={"x": 7, "y": "15/2", "z": 1}
)


def valid(found: Bridging) -> Bridging:
    jsonschema.validate(bridging_document(found), bridging_schema())
    return found


def test_two_parties_that_want_too_much_are_the_core() -> None:
    found = valid(find_bridging(OPPOSED))
    assert found.zone_is_empty
    assert [(member.kind, member.id) for member in found.core.members] == [
        ("party", "x"),
        ("party", "y"),
    ]
    assert (found.core.is_smallest, found.core.at_least) == (True, 2)
    # R86: without x's line something is left that y and z accept, and the other way round.
    assert [dict(m.without.options) for m in found.core.members] == [{"a": "a3"}, {"a": "a1"}]
    assert found.core.members[0].sentence == "X accepts nothing below its walk-away value."
    assert found.core.members[0].source == "assumption"


def test_the_least_change_is_given_exactly_with_its_package() -> None:
    found = find_bridging(OPPOSED)
    first, second = found.openings
    assert [(c.party, c.points, c.share) for c in first.concessions] == [
        ("x", Fraction(7), Fraction(7, 10))
    ]
    assert dict(first.package.options) == {"a": "a3"}
    assert (first.opens, first.links, first.package.in_zone) == (1, (), False)
    assert first.concessions[0].options == (("a", "a3"),)
    assert [(c.party, c.points) for c in second.concessions] == [("y", Fraction(15, 2))]
    assert first.sentence == "X comes down by 7 points (70.0 % of its range)."
    assert (found.is_complete, found.proof.status) == (True, Status.PROVED)


def test_what_each_party_alone_could_do_is_always_said() -> None:
    rows = find_bridging(OPPOSED).alone
    assert [(row.party, row.opening is not None) for row in rows] == [
        ("x", True),
        ("y", True),
        ("z", False),
    ]
    assert "alone cannot open anything" in rows[2].sentence


def test_the_least_total_may_ask_more_parties_r88() -> None:
    found = valid(find_bridging(OPPOSED, rule=ChangeRule.TOTAL))
    assert [(c.party, c.points) for c in found.openings[0].concessions] == [
        ("x", Fraction(2)),
        ("y", Fraction(5, 2)),
    ]
    points = valid(find_bridging(OPPOSED, rule=ChangeRule.POINTS))
    assert points.openings[0].concessions == found.openings[0].concessions
    assert any("weighs as much" in note for note in points.notes)


def test_links_that_alone_leave_nothing_are_the_core() -> None:
    links: list[Link] = [
        Excludes(id="no-first", together=where(a="a1"), reason="The ferry is gone."),
        Requires(id="first", when=where(a="a2 a3"), then=where(a="a1")),
    ]
    case = case_of({"x": CAKE, "y": EKAC}, walk_away={"x": 99}, links=links)
    found = valid(find_bridging(case))
    assert [(m.kind, m.id) for m in found.core.members] == [
        ("link", "first"),
        ("link", "no-first"),
    ]
    assert found.core.members[1].sentence == (
        "Link no-first: never together: a is a1 (The ferry is gone)."
    )
    assert any("links alone" in note for note in found.notes)
    assert found.alone[0].opening is None
    assert all(opening.links for opening in found.openings)


def test_a_line_nobody_can_reach_is_a_core_by_itself() -> None:
    found = find_bridging(case_of({"x": CAKE, "y": EKAC}, walk_away={"x": 11, "y": 0}))
    assert [m.id for m in found.core.members] == ["x"]
    assert [c.points for c in found.openings[0].concessions] == [1]
    assert found.alone[1].opening is None


def test_a_share_is_one_where_points_never_vary_r87() -> None:
    found = find_bridging(case_of({"x": [[3, 3]], "y": [[0, 1]]}, walk_away={"x": 5, "y": 0}))
    assert [[c.points, c.share] for c in found.openings[0].concessions] == [
        [Fraction(2), Fraction(1)]
    ]


def test_where_some_package_suits_all_there_is_nothing_to_bridge() -> None:
    found = valid(find_bridging(case_of({"x": CAKE, "y": EKAC})))
    assert (found.zone_is_empty, found.openings, found.core.members) == (False, (), ())
    assert found.proof.status is Status.PROVED


def test_an_unknown_walk_away_value_makes_no_cut_and_is_named() -> None:
    case = case_of({"x": CAKE, "y": EKAC}, walk_away={"x": 11, "y": None})
    found = valid(find_bridging(case))
    assert "Y" in " ".join(found.notes)
    assert [row.party for row in found.alone] == ["x"]
    lower = replace(case.preferences[1], walk_away=Range.of(2, 9))
    ranged = find_bridging(replace(case, preferences=(case.preferences[0], lower)))
    assert any("lower end" in note for note in ranged.notes)


def test_without_exact_points_only_links_are_looked_at() -> None:
    links = [Excludes(id="l", together=where(a="a1 a2 a3"))]
    bare = replace(case_of({"x": CAKE, "y": EKAC}, links=links), preferences=())
    found = valid(find_bridging(bare))
    assert [m.id for m in found.core.members] == ["l"]
    free = valid(find_bridging(replace(bare, links=())))
    assert (free.zone_is_empty, free.proof.status) == (None, Status.NOT_APPLICABLE)
    nobody = find_bridging(replace(bare, parties=(), links=()))
    assert "names no principal" in (nobody.proof.reason or "")


def test_numbers_beyond_the_solver_are_refused_with_the_limit() -> None:
    rows = [[10**7, *range(9)]] * 6
    large = case_of({"x": rows, "y": rows}, walk_away={"x": 10**9})
    found = valid(find_bridging(large))
    assert (found.zone_is_empty, found.proof.status) == (None, Status.REFUSED)
    assert "1,000,000" in (found.proof.limit or "")


def test_a_search_that_is_stopped_says_so() -> None:
    rising, falling = [list(range(10))] * 6, [list(range(9, -1, -1))] * 6
    case = case_of({"x": rising, "y": falling}, walk_away={"x": 40, "y": 40})
    found = valid(find_bridging(case, work_limit=0.03))
    assert found.proof.status in {Status.REFUSED, Status.BOUNDED}
    whole = valid(find_bridging(case))
    assert [c.points for c in whole.openings[0].concessions] == [26]
    assert whole.core.is_smallest


def test_one_principal_alone_is_refused_unless_links_collide_r109() -> None:
    alone = case_of({"x": CAKE}, walk_away={"x": 11})
    found = valid(find_bridging(alone))
    assert (found.zone_is_empty, found.proof.status) == (None, Status.REFUSED)
    links = (Excludes(id="l", together=where(a="a1 a2 a3")),)
    assert find_bridging(replace(alone, links=links)).core.members[0].id == "l"


@settings(max_examples=20, deadline=None)
@given(cases().filter(lambda case: len(case.principals) > 1))
def test_every_opening_opens_what_it_says(case: Case) -> None:
    found = find_bridging(case)
    assert found.zone_is_empty == (not oracles.zone(case))
    for opening in found.openings:
        deal = dict(opening.package.options)
        lowered = {c.party: c.points for c in opening.concessions}
        assert {link.id for link in case.links if not oracles.meets(case, link, deal)} == set(
            opening.links
        )
        for party in case.principals:
            wishes = case.preferences_of(party.id)
            assert wishes is not None
            assert wishes.walk_away is not None
            least = wishes.walk_away.low - lowered.get(party.id, Fraction(0))
            worth = oracles.worth(case, party.id, deal)
            assert worth == least if party.id in lowered else worth >= least


@settings(max_examples=15, deadline=None)
@given(cases())
def test_the_order_of_parties_does_not_matter(case: Case) -> None:
    turned = replace(case, parties=case.parties[::-1], preferences=case.preferences[::-1])
    mine, theirs = find_bridging(case), find_bridging(turned)
    assert [m.id for m in mine.core.members] == [m.id for m in theirs.core.members]
    assert [o.package.options for o in mine.openings] == [
        o.package.options for o in theirs.openings
    ]


def test_links_of_every_kind_are_said_in_words() -> None:
    said = [
        link_in_words(OPPOSED, link)
        for link in (
            Counts(id="c", of=where(a="a1"), at_least=0, at_most=1),
            Total(id="t", issues=("a",), at_most=5),
            AppliesOnlyIf(id="o", issue="a", when=where(a="a1"), otherwise="a3"),
            Related(id="r", issues=("a", "a")),
        )
    ]
    assert said[0] == "at least 0 and at most 1 of these hold: a is a1"
    assert said[1] == "a add up to at most 5"
    assert said[2] == "a arises only if a is a1"
    assert party_sentence(OPPOSED, "x").startswith("X accepts")
    assert opening_sentence(OPPOSED, (), ("l",)) == "Link l is dropped."
    assert percent(Fraction(1, 8)) == "12.5 %"
    case = replace(OPPOSED, links=(Related(id="r", issues=("a", "a")),))
    assert link_sentence(case, "r") == "Link r: a and a."


def test_a_package_that_the_case_values_otherwise_is_an_error() -> None:
    search = ListedLines(integer_model(OPPOSED))
    other = case_of({"x": [[1, 1, 1]], "y": EKAC, "z": [[1, 1, 1]]})
    with pytest.raises(CertificateError, match="points for x"):
        crossing_package(other, search.lines, (0,))
    lower = replace(OPPOSED.preferences[1], walk_away=Range.of(0))
    case = replace(OPPOSED, preferences=(OPPOSED.preferences[0], lower, OPPOSED.preferences[2]))
    with pytest.raises(CertificateError, match="other red lines"):
        crossing_package(case, search.lines, (0,))
    assert lacking(search.lines, (0,), frozenset({1})) == ((1, Fraction(15, 2)),)


def test_no_core_where_all_lines_can_be_met() -> None:
    search = ListedLines(integer_model(case_of({"x": CAKE})))
    assert core_of(OPPOSED, search, among=search.lines.all, known=()) == no_core("table")
