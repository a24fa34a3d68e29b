"""The worked cases beside the checkout give the answers stated there."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from math import prod
from typing import Any

import pytest

from goodoffices.packages.adjusted_winner import adjusted_winner
from goodoffices.packages.candidates import Candidate
from goodoffices.packages.finding import find_packages
from goodoffices.packages.results import Concept, Package, Packages
from goodoffices.solving.answer import Status
from tests.packages import oracles
from tests.packages.builders import case_of, shared_additive, shared_document

pytestmark = pytest.mark.shared

NAMES = [
    "itex_cypress",
    "england_zimbabwe",
    "laptop",
    "party_3",
    "anl_domain15",
    "negolog_domain0",
    "deliberation_base",
]
STATED = [concept for concept in Concept if concept is not Concept.EQUAL_GAIN]


@cache
def document(name: str) -> dict[str, Any]:
    return shared_document(name)


@cache
def found(name: str) -> Packages:
    return find_packages(shared_additive(name))


def numbers(vector: Sequence[int | str]) -> tuple[Fraction, ...]:
    return tuple(Fraction(value) for value in vector)


def vector(package: Package) -> tuple[Fraction, ...]:
    return tuple(value for _, value in package.points)


def deal(package: Package) -> tuple[int, ...]:
    return tuple(int(option.removeprefix("o")) for _, option in package.options)


def gains(name: str, points: Sequence[Fraction]) -> list[Fraction]:
    least = numbers(document(name)["reservation"])
    return [value - own for value, own in zip(points, least, strict=True)]


def merit(name: str, concept: Concept, points: Sequence[Fraction]) -> tuple[str, Fraction]:
    """Return the name and the value of what a rule makes as large as possible."""
    gained = gains(name, points)
    if concept is Concept.UTILITARIAN:
        return "sum", sum(points, Fraction(0))
    if concept is Concept.EGALITARIAN:
        return "smallest_gain", min(gained)
    if concept is Concept.NASH:
        return "product", prod(gained, start=Fraction(1))
    zone = oracles.zone(shared_additive(name))
    case = shared_additive(name)
    ideals = [max(column) for column in zip(*(oracles.gains(case, d) for d in zone), strict=True)]
    shares = [gain / ideal for gain, ideal in zip(gained, ideals, strict=True) if ideal]
    return "smallest_ratio", min(shares)


@pytest.mark.parametrize("name", NAMES)
def test_zone_and_frontier_are_those_stated(name: str) -> None:
    answers, packages = document(name)["answers"], found(name)
    assert packages.zone.packages == answers["deals"]
    assert packages.zone.count == answers["acceptable_to_all"]
    assert packages.frontier.count == answers["frontier"]["deals"]
    assert packages.frontier.vectors == answers["frontier"]["points"]
    by_vector: dict[tuple[Fraction, ...], set[tuple[int, ...]]] = {}
    for package in packages.frontier.packages:
        by_vector.setdefault(vector(package), set()).add(deal(package))
    assert by_vector == {
        numbers(one["utilities"]): {tuple(chosen) for chosen in one["deals"]}
        for one in answers["frontier"]["list"]
    }
    for one in answers["frontier"]["list"]:
        exact = [float(value) for value in numbers(one["utilities"])]
        assert exact == pytest.approx(one.get("approx", exact), abs=1e-6)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("concept", STATED, ids=str)
def test_named_packages_are_those_stated(name: str, concept: Concept) -> None:
    stated = document(name)["answers"][concept.value]
    named = found(name).by_concept(concept)
    assert named.package is not None
    assert named.ties == stated["count"] == len(stated["deals"])
    assert list(deal(named.package)) in stated["deals"]
    assert {vector(one) for one in named.tied} == {numbers(v) for v in stated["utilities"]}
    what, value = merit(name, concept, vector(named.package))
    assert value == Fraction(stated[what])
    assert float(value) == pytest.approx(stated["approx"], abs=1e-6)


@pytest.mark.parametrize("name", NAMES)
def test_the_largest_sum_over_all_packages_is_that_stated(name: str) -> None:
    stated = document(name)["answers"]["utilitarian_without_walk_away"]
    sums = {deal(p): sum(vector(p), Fraction(0)) for p in found(name).frontier.packages}
    best = max(sums.values())
    assert best == Fraction(stated["sum"])
    assert sorted(d for d, total in sums.items() if total == best) == sorted(
        tuple(chosen) for chosen in stated["deals"]
    )


def test_published_answers_of_other_programs_agree() -> None:
    anl, domain0 = (document(n)["answers"]["published"] for n in ("anl_domain15", NAMES[5]))
    nash = found("anl_domain15").by_concept(Concept.NASH).package
    assert nash is not None
    assert [float(v) for v in vector(nash)] == pytest.approx(anl["nash"])
    # Their "kalai" is the egalitarian package.
    egalitarian = found("anl_domain15").by_concept(Concept.EGALITARIAN).package
    assert egalitarian is not None
    assert [float(v) for v in vector(egalitarian)] == pytest.approx(anl["kalai"])
    front = {
        tuple(round(float(v), 9) for v in vector(p)) for p in found(NAMES[4]).frontier.packages
    }
    assert front == {tuple(round(v, 9) for v in row) for row in anl["frontier"]}
    assert found("anl_domain15").zone.packages == anl["size"]
    largest = found("negolog_domain0").by_concept(Concept.UTILITARIAN).package
    assert largest is not None
    assert float(sum(vector(largest))) == pytest.approx(domain0["social_welfare"])
    assert float(prod(vector(largest))) == pytest.approx(domain0["nash_product"])


def test_all_but_one_with_two_vetoes_accept_fifty_five_packages() -> None:  # R105
    stated, packages = document("deliberation_base"), found("deliberation_base")
    accepted, published = packages.accepted, stated["answers"]["published"]
    assert accepted is not None
    assert accepted.proof.status is Status.PROVED
    assert accepted.count == stated["answers"]["accepted"]["count"] == published["accepted"]
    assert packages.zone.count == stated["answers"]["unanimous"]["count"]
    assert [count for _, count in accepted.satisfied] == published["satisfied_parties_within"]


def test_weights_that_do_not_sum_to_one_are_kept_as_given() -> None:
    nash = found("laptop").by_concept(Concept.NASH).package
    assert nash is not None
    assert max(vector(nash)) > 1
    weights = document("itex_cypress")["source_numbers"]["weights"]
    assert all(sum(numbers(row)) != 1 for row in weights)


def test_adjusted_winner_of_camp_david_is_that_published() -> None:  # R107
    stated = document("adjusted_winner_camp_david")
    rows = {
        f"p{n}": [[points, 0] if n == 0 else [0, points] for points in row]
        for n, row in enumerate(stated["points"])
    }
    division = adjusted_winner(case_of(rows))
    answers = stated["answers"]
    assert [points for _, points in division.before] == answers["before_adjustment"]
    assert [points for _, points in division.final] == list(numbers(answers["final"]))
    shares = [one.shares[0] for one in division.issues]
    assert shares == list(numbers(answers["share_of_first_party"]))
    (moved,) = division.transfers
    names = [stated["issues"][ord(moved.issue) - ord("a")], moved.giver, moved.receiver]
    parties = [stated["parties"].index(answers["moved"][key]) for key in ("from", "to")]
    assert names == [answers["moved"]["issue"], *(f"p{n}" for n in parties)]
    assert moved.share == Fraction(answers["moved"]["share"])


def test_the_deals_stated_are_accepted_and_no_other() -> None:  # R105
    stated = document("deliberation_base")
    case, answers = shared_additive("deliberation_base"), stated["answers"]
    listed = [tuple(one) for one in answers["accepted"]["deals"]]
    marked = {
        tuple(int(option.removeprefix("o")) for _, option in one.options): one
        for one in find_packages(case, candidates=[written(one) for one in listed]).candidates
    }
    # As many as are accepted in all stand, so these are all of them.
    assert len(marked) == answers["accepted"]["count"]
    assert all(one.stands for one in marked.values())
    unanimous = {chosen for chosen, one in marked.items() if one.in_zone}
    assert unanimous == {tuple(one) for one in answers["unanimous"]["deals"]}


def test_the_deal_the_game_begins_with_is_scored_for_everybody() -> None:
    stated = document("deliberation_base")
    chosen = stated["initial_deal"]
    case = shared_additive("deliberation_base")
    (marked,) = find_packages(case, candidates=[written(chosen)]).candidates
    worth = [
        sum(issue[option] for issue, option in zip(rows, chosen, strict=True))
        for rows in stated["points"]
    ]
    assert [value for _, value in marked.points] == worth
    short = [f"p{n}" for n, w in enumerate(worth) if w < stated["reservation"][n]]
    assert list(marked.refused_by) == short
    assert marked.stands is False
    on_front = {tuple(c) for o in stated["answers"]["frontier"]["list"] for c in o["deals"]}
    assert marked.on_frontier is (tuple(chosen) in on_front)


def written(chosen: Sequence[int]) -> Candidate:
    options = tuple((f"i{n:02}", f"o{option:02}") for n, option in enumerate(chosen))
    return Candidate(name="-".join(map(str, chosen)), options=options)
