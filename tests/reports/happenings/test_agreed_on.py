"""What people agree on is still to come; what they cannot agree on is no event (R579, R580)."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.agreed_on import has_been_agreed, is_agreed_on
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.times.years_alone import ends_term, year_alone_at
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import events


def dated(text: str) -> list[str]:
    return [
        f"{one.type.value} {one.status.value} {one.date.earliest} {one.date.latest}"
        for one in events(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The two sides agreed on a meeting on 20 July.",
            ["meeting planned 2031-07-20 2031-07-20"],
        ),
        ("The two sides agreed on a vote in August.", ["vote planned 2031-08-01 2031-08-31"]),
        ("The two sides failed to agree on a meeting.", []),
        ("The two sides did not agree on a vote.", []),
        ("Norland and Sudmark are close to agreeing on a meeting.", []),
        (
            "The two sides agreed on quotas at a meeting in Highmoor on Monday.",
            ["meeting happened 2031-06-30 2031-06-30"],
        ),
    ],
)
def test_r579_what_is_agreed_on_is_planned(text: str, expected: list[str]) -> None:
    assert dated(text) == expected


def test_r579_agreeing_alone_settles_nothing() -> None:
    words = lexemes("They could not agree on a vote.")
    for one in find_triggers(words):
        before = words[: one.first]
        assert is_agreed_on(one, before)
        assert not has_been_agreed(one, before)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2029 Norland shelled Highmoor.", ["strike happened 2029-01-01 2029-12-31"]),
        (
            "The shelling of Highmoor in 2029 killed 40 people.",
            ["strike happened 2029-01-01 2029-12-31"],
        ),
        ("Norland fell silent.", []),
        (
            "After the chamber's rejection of the accord, Norland was silent.",
            ["vote happened None 2031-07-04"],
        ),
    ],
)
def test_r580_a_year_stands_before_verbs_and_names(text: str, expected: list[str]) -> None:
    assert dated(text) == expected


def test_r580_a_number_of_boats_is_no_year() -> None:
    words = lexemes("in 2029 boats left")
    assert year_alone_at(words, 1) is None
    assert ends_term(lexemes("after")[0])
