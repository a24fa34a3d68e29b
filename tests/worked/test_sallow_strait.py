"""The figures told of the invented Sallow Strait are those of a plain listing of its packages."""

from __future__ import annotations

from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from goodoffices.case.document import read_case
from goodoffices.case.negotiation import Case
from goodoffices.packages.bridging.bridging import find_bridging
from goodoffices.packages.near.near_text import find_near
from goodoffices.solving.answer import Status

PATH = Path(__file__).resolve().parents[2] / "cases" / "sallow-strait" / "case.yaml"
TEXT = {
    "catch": "by-history",
    "patrol": "joint",
    "harbour": "open",
    "levy": "high",
    "cable": "north",
}

Deal = dict[str, str]


@cache
def case() -> Case:
    return read_case(PATH.read_text(encoding="utf-8"))


@cache
def document() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(PATH.read_text(encoding="utf-8"))
    return read


def crossed(deal: Deal) -> frozenset[str]:
    """Say the red lines of the case over again, in Python."""
    boats = {"brennic": 2, "joint": 5, "islanders": 4}[deal["patrol"]]
    harbour = {"closed": 0, "summer": 1, "open": 3}[deal["harbour"]]
    levy = {"none": 0, "low": 4, "high": 8}[deal["levy"]]
    lines = {
        "crews-need-a-harbour": deal["patrol"] == "joint" and deal["harbour"] != "open",
        "the-levy-pays": boats + harbour - levy > 1,
    }
    for wishes in document()["preferences"]:
        lines[wishes["party"]] = worth(deal, wishes) < wishes["walk_away"]
    return frozenset(name for name, is_crossed in lines.items() if is_crossed)


def worth(deal: Deal, wishes: dict[str, Any]) -> int:
    listed = sum(wishes["points"][issue][option] for issue, option in deal.items())
    linked = wishes["party"] == "holms" and deal["harbour"] != "closed" and deal["levy"] != "none"
    return int(listed) + (5 if linked else 0)


@cache
def deals() -> tuple[Deal, ...]:
    issues = {one["id"]: [o["id"] for o in one["options"]] for one in document()["issues"]}
    return tuple(dict(zip(issues, chosen, strict=True)) for chosen in product(*issues.values()))


def test_no_package_suits_all_and_the_core_leaves_nothing() -> None:
    found = find_bridging(case())
    members = frozenset(member.id for member in found.core.members)
    assert (len(deals()), members) == (
        162,
        frozenset({"crews-need-a-harbour", "brennic", "holms", "osmark"}),
    )
    assert all(crossed(deal) & members for deal in deals())
    for member in found.core.members:
        assert crossed(dict(member.without.options)) & members == {member.id}


def test_each_opening_is_the_least_there_is() -> None:
    found = find_bridging(case())
    told = [
        (tuple((c.party, int(c.points)) for c in opening.concessions), opening.links)
        for opening in found.openings
    ]
    assert told == [
        ((("brennic", 1),), ()),
        ((("osmark", 6),), ()),
        ((("holms", 11),), ()),
        ((), ("crews-need-a-harbour", "the-levy-pays")),
    ]
    for wishes in document()["preferences"]:
        only = [deal for deal in deals() if crossed(deal) == {wishes["party"]}]
        least = min(wishes["walk_away"] - worth(deal, wishes) for deal in only)
        assert dict(told[i][0][0] for i in range(3))[wishes["party"]] == least
    sets = {crossed(deal) for deal in deals()}
    assert {frozenset(dict(moves)) | frozenset(links) for moves, links in told} == {
        one for one in sets if not any(other < one for other in sets)
    }
    assert (found.is_complete, found.proof.status) == (True, Status.PROVED)


def test_one_package_improves_on_the_text_and_hurts_nobody() -> None:
    found = find_near(case(), TEXT)
    own = [worth(TEXT, wishes) for wishes in document()["preferences"]]
    values = [
        [worth(deal, wishes) for wishes in document()["preferences"]]
        for deal in deals()
        if not crossed(deal) & {"crews-need-a-harbour", "the-levy-pays"}
    ]
    better = [v for v in values if v != own and all(a >= b for a, b in zip(v, own, strict=True))]
    assert (own, better) == ([62, 54, 54], [[67, 60, 54]])
    (improvement,) = found.improvements.packages
    assert [int(points) for _, points in improvement.package.points] == [67, 60, 54]
    assert improvement.headline == (
        "Brennic moves on Fishing in the strait; Osmark moves on Patrols;"
        " Council of the Holms moves on Patrols and Levy on landings."
    )
