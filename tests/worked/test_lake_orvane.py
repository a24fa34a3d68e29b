"""The invented Lake Orvane case reads, and its packages are those of the plain definitions."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from itertools import product
from math import prod
from pathlib import Path
from typing import Any

import pytest
import yaml

from goodoffices.app.many_reports import Work
from goodoffices.app.reading import read_folder
from goodoffices.case.document import read_case
from goodoffices.case.negotiation import Case
from goodoffices.packages.finding import find_packages
from goodoffices.packages.results import Concept, Packages
from goodoffices.reports.positions import positions_of

FOLDER = Path(__file__).resolve().parents[2] / "cases" / "lake-orvane"
TEXT = (FOLDER / "case.yaml").read_text(encoding="utf-8")

Deal = dict[str, str]
Points = tuple[int, ...]


@cache
def case() -> Case:
    return read_case(TEXT)


@cache
def answers() -> Packages:
    return find_packages(case())


def allowed(deal: Deal) -> bool:
    """Say the links of the case over again, in Python."""
    short = deal["truce"] == "days-30"
    watched = deal["monitors"] in {"unarmed", "armed"}
    return (
        (deal["islands"] != "full" or watched)
        and not (deal["truce"] == "permanent" and deal["water"] == "talvesian")
        and short == (deal["monitors"] == "does-not-arise")
    )


@cache
def listed() -> tuple[tuple[Deal, Points], ...]:
    """Every allowed package with its points, straight from the YAML."""
    document = yaml.safe_load(TEXT)
    issues = {one["id"]: [option["id"] for option in one["options"]] for one in document["issues"]}
    deals = [dict(zip(issues, chosen, strict=True)) for chosen in product(*issues.values())]
    return tuple(
        (deal, tuple(worth(deal, wishes) for wishes in document["preferences"]))
        for deal in deals
        if allowed(deal)
    )


def worth(deal: Deal, wishes: dict[str, Any]) -> int:
    plain: int = sum(wishes["points"][issue][option] for issue, option in deal.items())
    linked: int = sum(
        one["points"]
        for one in wishes["linked_points"]
        if all(deal[issue] in options for issue, options in one["when"].items())
    )
    return plain + linked


@cache
def walk_away() -> Points:
    return tuple(wishes["walk_away"] for wishes in yaml.safe_load(TEXT)["preferences"])


@cache
def zone() -> tuple[tuple[Deal, Points], ...]:
    return tuple(
        (deal, points)
        for deal, points in listed()
        if all(p >= least for p, least in zip(points, walk_away(), strict=True))
    )


def gains(points: Points) -> Points:
    return tuple(p - least for p, least in zip(points, walk_away(), strict=True))


def shares(points: Points) -> tuple[Fraction, ...]:
    """Gains as shares of the most that each party could gain in the zone."""
    most = [max(gains(p)[party] for _, p in zone()) for party in range(len(points))]
    return tuple(Fraction(gain, top) for gain, top in zip(gains(points), most, strict=True))


def beaten(points: Points) -> bool:
    """Whether another package is as good for everybody and better for somebody."""
    return any(
        all(t >= p for t, p in zip(theirs, points, strict=True)) and theirs != points
        for _, theirs in zone()
    )


def spread(points: Points) -> int:
    return max(gains(points)) - min(gains(points))


MERIT: dict[Concept, Callable[[Points], Any]] = {
    Concept.UTILITARIAN: lambda points: sum(points),
    Concept.NASH: lambda points: prod(gains(points)),
    Concept.EGALITARIAN: lambda points: sorted(gains(points)),
    Concept.KALAI_SMORODINSKY: lambda points: sorted(shares(points)),
    Concept.EQUAL_GAIN: lambda points: (
        not beaten(points),
        -spread(points),
        sorted(gains(points)),
    ),
}


def test_case_reads() -> None:
    assert [party.id for party in case().principals] == ["talvesia", "merovar", "reed-front"]
    assert len(case().issues) == 5
    assert case().not_in_model


def test_best_options_of_each_party_add_up_to_a_hundred() -> None:
    for wishes in yaml.safe_load(TEXT)["preferences"]:
        assert sum(max(options.values()) for options in wishes["points"].values()) == 100


def test_at_least_twelve_reports_exist() -> None:
    reports = [path for path in (FOLDER / "reports").iterdir() if path.stat().st_size > 500]
    assert len(reports) >= 12
    assert {path.suffix for path in reports} == {".txt", ".html"}


def test_zone_is_that_of_the_definition() -> None:
    assert answers().zone.count == len(zone()) == 20


@pytest.mark.parametrize("concept", list(Concept))
def test_named_package_is_that_of_the_definition(concept: Concept) -> None:
    best = max((MERIT[concept](points) for _, points in zone()))
    named = [(deal, points) for deal, points in zone() if MERIT[concept](points) == best]
    found = next(one for one in answers().named if one.concept is concept)
    assert found.package is not None
    assert found.ties == len(named) == 1
    assert dict(found.package.options) == named[0][0]
    assert tuple(points for _, points in found.package.points) == named[0][1]


def test_the_four_rules_name_four_different_packages() -> None:
    named = {one.package.options for one in answers().named if one.package is not None}
    assert len(named) == 4


def test_frontier_is_that_of_the_definition() -> None:
    efficient = [
        deal
        for deal, mine in listed()
        if not any(
            theirs != mine and all(t >= m for t, m in zip(theirs, mine, strict=True))
            for _, theirs in listed()
        )
    ]
    found = [dict(package.options) for package in answers().frontier.packages]
    assert sorted(found, key=str) == sorted(efficient, key=str)


def runs_of_words(text: str, *, length: int = 8) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", re.sub(r"<[^>]*>", " ", text).lower())
    return set(zip(*(words[start:] for start in range(length)), strict=False))


@pytest.mark.shared
def test_no_report_repeats_a_real_one() -> None:
    real = FOLDER.parents[2] / "shared" / "reports"
    if not real.is_dir():
        pytest.skip("the real reports are not beside the checkout")
    theirs = [path.read_text(encoding="utf-8", errors="replace") for path in real.iterdir()]
    said = set().union(*(runs_of_words(text) for text in theirs))
    for path in (FOLDER / "reports").iterdir():
        assert not said & runs_of_words(path.read_text(encoding="utf-8")), path.name


@pytest.mark.slow
def test_record_shows_the_block_that_the_readme_tells() -> None:
    record = read_folder(case(), [str(FOLDER / "reports")], work=Work(rules_only=True))
    said = find_packages(case(), positions_of(record, case=case())).from_record
    assert [block.issues for block in said.blocks] == [("islands",)]
    assert said.count == 0
