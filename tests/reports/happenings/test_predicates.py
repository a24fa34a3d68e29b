"""The verb of a noun is found behind its complements and behind asides."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.predicates import is_governed, predicate, predicate_at
from goodoffices.reports.wording.lexemes import lexemes


def place(text: str, noun: str) -> int:
    return [word.key for word in lexemes(text)].index(noun)


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        pytest.param("The talks ended on Friday.", "talks", "ended on Friday", id="at once"),
        pytest.param(
            "The talks of two old foes on the price of salt were broken off.",
            "talks",
            "were broken off",
            id="behind what belongs to the noun",
        ),
        pytest.param(
            "A visit, the third this year, was put off until May.",
            "visit",
            "was put off until May",
            id="behind an aside",
        ),
        pytest.param("After the talks she was tired.", "talks", "", id="governed by a word"),
        pytest.param("They ended the talks, and she was tired.", "talks", "", id="an object"),
        pytest.param("The talks: she was tired.", "talks", "", id="behind a colon"),
    ],
)
def test_the_verb_of_a_noun(text: str, noun: str, expected: str) -> None:
    at = place(text, noun)
    found = predicate(lexemes(text), at, at + 1)
    assert " ".join(word.text for word in found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("During the long talks", True, id="during"),
        pytest.param("The long talks", False, id="a subject"),
        pytest.param("In May, the talks", False, id="a comma parts them"),
    ],
)
def test_a_noun_may_hang_on_a_preposition(text: str, expected: bool) -> None:
    assert is_governed(lexemes(text), place(text, "talks")) is expected


def test_an_endless_aside_is_not_read() -> None:
    text = "The talks, " + "so long " * 200 + ", ended."
    assert predicate_at(lexemes(text), 1, 2) == (2, 2)
