"""A second voice takes over the verb that counts; another way to write a number is none (R445)."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.changes import plain_number
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.figure_voices import beside
from goodoffices.reports.comparing.replaced_counts import replaced_counts
from tests.reports.comparing.test_rival_counts import CASE, LOM, VARU, Told, count, figures
from tests.reports.made_records import Desk, day


@pytest.mark.parametrize(
    ("sentence", "first", "second", "rivals"),
    [
        pytest.param(
            "Her staff put the crowd at 30,000 people and the police at 9,000.",
            Told("30,000 people", 30_000, LOM), Told("9,000", 9_000), True, id="and the police at",
        ),
        pytest.param(
            "Police counted 11,000 people on the quay; the organisers, 25,000.",
            Told("11,000 people", 11_000), Told("25,000", 25_000), True, id="; the organisers,",
        ),
        pytest.param(
            "The port put the catch at 40 crates, the fishermen at 90.",
            count("40 crates", 40, LOM, "crate"), count("90", 90, unit="crate"), True,
            id="the fishermen at",
        ),
        pytest.param(
            "1,870 people came by boat. The government register has 940.",
            Told("1,870 people", 1_870), Told("has 940", 940, VARU), True, id="a register has",
        ),
        pytest.param(
            "The ministry put the dead at 300 people and the cost at 900.",
            Told("300 people", 300, LOM), Told("900", 900), False, id="another measure",
        ),
        pytest.param(
            "Her staff met 3,000 people and the police at 9,000 doors.",
            Told("3,000 people", 3_000, LOM), Told("9,000", 9_000), False, id="no count",
        ),
    ],
)  # fmt: skip
def test_r445_other_voice_shares_the_verb(
    sentence: str, first: Told, second: Told, rivals: bool
) -> None:
    desk = Desk(dates={"a": day(1)})
    both = figures(desk, "a", sentence, first, second)
    found = list(beside(both, context_of(desk.record(), CASE)))
    assert bool(found) is rivals


@pytest.mark.parametrize(
    ("sentence", "older", "replaced"),
    [
        pytest.param(
            "Teams counted 342 guns in three stores. The first list, of May, had 310.",
            "had 310", True, id="the first list had",
        ),
        pytest.param(
            "Clinics saw 342 guns this week (period 1-14 May: 310).", "310", True, id="a period",
        ),
        pytest.param(
            "Teams counted 342 guns in three stores. The first boat had 310.", "had 310", False,
            id="no count of before",
        ),
    ],
)  # fmt: skip
def test_r326_list_of_before_is_replaced(sentence: str, older: str, replaced: bool) -> None:
    desk = Desk(dates={"a": day(1)})
    both = figures(
        desk,
        "a",
        sentence,
        count("342 guns", 342, LOM, "gun"),
        count(older, 310, LOM, "gun"),
    )
    assert bool(list(replaced_counts(both, context_of(desk.record(), CASE)))) is replaced


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("3", "3rd", True),
        ("three", "3", True),
        ("third", "3rd", True),
        ("1,200", "1200", True),
        ("12", "1.2", False),
        ("forty", "14", False),
    ],
)
def test_r445_another_way_to_write_a_number_changes_nothing(
    one: str, other: str, same: bool
) -> None:
    assert (plain_number(one) == plain_number(other)) is same
