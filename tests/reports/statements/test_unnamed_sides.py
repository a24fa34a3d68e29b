"""R595: nobody takes a side by telling what a group without a name wants or refuses."""

from __future__ import annotations

import pytest

from goodoffices.reports.labels import Stance
from tests.reports.saying import LEAD, statements_in


@pytest.mark.parametrize(
    ("told", "stance"),
    [
        ("the island side continued to insist on a truce", "assert"),
        ("the other side had accepted a truce", "assert"),
        ("the Dunmari side continued to insist on a truce", "assert"),
        ("farmers wanted a truce", "assert"),
        ("the army continued to oppose a truce", "assert"),
        ("the trustees rejected a truce", "assert"),
        ("the other side must accept a truce", "demand"),
        ("her side opposed a truce", "oppose"),
        ("she opposed a truce", "oppose"),
    ],
    ids=lambda one: f"R595: {one}",
)
def test_a_teller_is_no_demander(told: str, stance: str) -> None:
    found = [one for one in statements_in(f"{LEAD}Ana Berel said {told}.") if one.issue]
    assert [(one.speaker, one.stance) for one in found] == [("ana-berel", Stance(stance))]
