"""Published voting bodies have their published power."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from goodoffices.case.bodies import Body
from goodoffices.case.members import Member
from goodoffices.case.voting import HEADS, AllOf, NoneAgainst, Quota
from goodoffices.ratification.coalitions import minimal_coalitions
from goodoffices.ratification.power import power

CASES = Path(__file__).resolve().parents[2] / ".." / "shared" / "cases"
FILES = ("voting_unsc", "voting_eec_1958")


def body_of(document: dict[str, Any]) -> Body:
    rule = document["rule"]
    weights = rule.get("weights", [1] * len(document["members"]))
    members = tuple(
        Member(id=f"m{n}", name=name, weight=weight)
        for n, (name, weight) in enumerate(zip(document["members"], weights, strict=True))
    )
    if "quota" in rule:
        return Body(id="b", name=document["title"], members=members, quota=rule["quota"])
    holders = tuple(member.id for member in members if member.name in rule["veto"])
    needed = Quota(least=Fraction(rule["yes_needed"]), measure=HEADS)
    parts = AllOf(parts=(needed, NoneAgainst(members=holders)))
    return Body(id="b", name=document["title"], members=members, rule=parts)


@pytest.mark.shared
@pytest.mark.parametrize("name", FILES)
def test_power_equals_the_published_answers(name: str) -> None:
    path = CASES / f"{name}.json"
    if not path.exists():
        pytest.skip("the shared cases are not beside the checkout")
    document = json.loads(path.read_text(encoding="utf-8"))
    found = power(body_of(document)).value
    assert found is not None
    answers = document["answers"]
    assert [one.swings for one in found.members] == answers["swings"]
    assert found.winning == answers["winning_coalitions"]
    minimal = minimal_coalitions(body_of(document)).value
    assert minimal is not None
    assert minimal.count == answers["minimal_winning_coalitions"]
    for field in ("banzhaf_absolute", "shapley_shubik"):
        assert [getattr(one, field) for one in found.members] == [
            Fraction(x) for x in answers[field]
        ]
    assert [one.banzhaf for one in found.members] == [
        Fraction(one) for one in answers["banzhaf_normalised"]
    ]
