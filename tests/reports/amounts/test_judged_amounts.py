"""Who only approves or disapproves of an act gives no number of what it did (R606)."""

from __future__ import annotations

import pytest

from tests.reports.amounts.test_owned_amounts import given


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland condemned an attack that killed 12 people.", ["12 unsourced"]),
        ("Norland denied an attack that killed 12 people.", ["12 unsourced"]),
        ("Norland welcomed the release of 40 pilots.", ["40 unsourced"]),
        ("Norland denied that 40 pilots had been shot.", ["40 unsourced"]),
        ("Norland condemned the raid, which it said had killed 12 people.", ["12 norland"]),
        ("Norland condemned the raid and said 12 people had died.", ["12 norland"]),
        ("“Twelve people died,” said Norland, condemning the raid.", ["12 norland"]),
        ("Norland said it condemned an attack that killed 12 people.", ["12 norland"]),
    ],
)
def test_r606_who_condemns_an_act_counts_nobody(text: str, expected: list[str]) -> None:
    assert given(text) == expected
