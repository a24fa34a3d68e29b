"""What another clause tells sets an act neither ahead nor on its day (R28)."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.occasions import (
    ends_own_words,
    is_told_as_past,
    took_place,
)
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
        pytest.param(
            "The chamber is to vote on 20 August on the accord signed on 2 May.",
            ["vote planned 2031-08-20 2031-08-20", "signing happened 2031-05-02 2031-05-02"],
            id="a text signed before",
        ),
        pytest.param(
            "A meeting in Highmoor on Monday brought no deal and the two will meet in August.",
            ["meeting happened 2031-06-30 2031-06-30", "meeting planned 2031-08-01 2031-08-31"],
            id="and they will meet",
        ),
        pytest.param(
            "The meeting in Highmoor on Monday was the last before the vote planned for August.",
            ["meeting happened 2031-06-30 2031-06-30", "vote planned 2031-08-01 2031-08-31"],
            id="the last before",
        ),
        pytest.param(
            "Lund will meet Venn on Monday after the chamber voted on Thursday.",
            ["meeting planned 2031-07-07 2031-07-07", "vote happened 2031-07-03 2031-07-03"],
            id="after it voted",
        ),
        pytest.param(
            "A day after the chamber approved the accord, Norland said it would leave in August.",
            ["vote happened None 2031-07-04"],
            id="the day of what would be",
        ),
        pytest.param(
            "The vote planned for Monday was held on Thursday.",
            ["vote happened 2031-07-03 2031-07-03"],
            id="held on another day",
        ),
        pytest.param(
            "The accord is expected to be read and signed on Monday.",
            ["signing planned 2031-07-07 2031-07-07"],
            id="joined to what will be",
        ),
    ],
)
def test_r28_each_clause_tells_its_own_act(text: str, expected: list[str]) -> None:
    assert dated(text) == expected


def test_r28_the_parts_of_other_clauses() -> None:
    words = lexemes("They will vote on the accord signed in May.")
    signed = list(find_triggers(words))[-1]
    assert is_told_as_past(words, signed, words[: signed.first])
    held = lexemes("The vote planned for Monday was held.")
    assert took_place(held, next(iter(find_triggers(held))))
    joined = lexemes("The vote settled it and they will go.")
    assert joined[ends_own_words(joined, next(iter(find_triggers(joined))))].text == "and"
