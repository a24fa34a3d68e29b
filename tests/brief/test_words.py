"""Every value of the record has words, and none of them is banned."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.brief import words
from goodoffices.brief.banned_words import BANNED
from goodoffices.brief.words import count_of, first_words, number_words, ordinal, unit_words
from goodoffices.case.positions import Position
from goodoffices.packages.results import Concept
from goodoffices.reports.labels import ComparisonKind, DatingBasis, EventType, Stance, Status
from goodoffices.reports.text import Label

TABLES: list[tuple[Mapping[Any, str], type[Enum]]] = [
    (words.STANCES, Stance),
    (words.EARLIER_STANCES, Stance),
    (words.POSITIONS, Position),
    (words.STATUSES, Status),
    (words.SIGNS, Status),
    (words.EVENTS, EventType),
    (words.BASES, DatingBasis),
    (words.KINDS, ComparisonKind),
    (words.LABELS, Label),
    (words.CONCEPTS, Concept),
    (words.LITERATURE, Concept),
]


@pytest.mark.parametrize(
    ("table", "kinds"), TABLES, ids=lambda value: getattr(value, "__name__", "")
)
def test_every_value_has_words_of_its_own(table: Mapping[Any, str], kinds: type[Enum]) -> None:
    assert set(table) == set(kinds)
    assert len(set(table.values())) == len(table)
    said = " ".join(table.values()).casefold().split()
    assert not {word.casefold() for word in BANNED} & set(said)


@given(st.text(), st.integers(1, 9))
@settings(max_examples=50)
def test_first_words_keep_order_and_limit(text: str, limit: int) -> None:
    kept = first_words(text, limit).split()
    assert kept[:limit] == text.split()[:limit]
    assert len(kept) <= limit + 1


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        pytest.param("27478", "27,478", id="thousands are marked"),
        pytest.param("2.50", "2.5", id="empty decimals go"),
        pytest.param("1E+3", "1,000", id="no powers of ten"),
        pytest.param("100", "100", id="zeros of a whole number stay"),
    ],
)
def test_number_in_words(number: str, shown: str) -> None:
    assert number_words(Decimal(number)) == shown


def test_counts_units_and_places_have_the_right_form() -> None:
    assert count_of(0, "party", "parties") == "0 parties"
    assert unit_words("city", single=False) == "cities"
    assert unit_words("day", single=True) == "day"
    assert ordinal(Decimal(12)) == "12th"
    assert ordinal(Decimal("2.5")) == "2.5"
