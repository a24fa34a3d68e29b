"""A length behind "in" lies ahead unless its clause looks back (R393)."""

from __future__ import annotations

import pytest

from goodoffices.reports.times.relative_terms import qualifier_before, relative_term_at
from goodoffices.reports.wording.lexemes import lexemes


def _ahead(text: str, word: str) -> bool:
    words = lexemes(text)
    at = next(place for place, one in enumerate(words) if one.key == word)
    return relative_term_at(words, at) is not None


@pytest.mark.parametrize(
    ("text", "word", "ahead"),
    [
        pytest.param("they meet in three days", "three", True, id="a plan in the present"),
        pytest.param(
            "it will hold its first vote in two weeks", "two", True, id="a first to come"
        ),
        pytest.param("is to hold a first round in two weeks", "two", True, id="is to"),
        pytest.param("the worst meeting in thirty years", "thirty", False, id="R393: a worst"),
        pytest.param("the biggest march in twenty years", "twenty", False, id="R393: a biggest"),
        pytest.param("had not met in five months", "five", False, id="R393: a denial"),
        pytest.param("the meeting he had sat through in ten years", "ten", False, id="R393: had"),
        pytest.param("a protest in three days", "three", True, id="no superlative"),
    ],
)
def test_r393_length_behind_in(text: str, word: str, ahead: bool) -> None:
    assert _ahead(text, word) is ahead


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("of up to 33", ("up", "to"), id="a bound"),
        pytest.param("has gone up to 33", (), id="what has risen"),
        pytest.param("was pushed up to 33", (), id="what was raised"),
    ],
)
def test_what_has_risen_to_an_amount_is_not_bounded_by_it(
    text: str, expected: tuple[str, ...]
) -> None:
    words = lexemes(text)
    assert qualifier_before(words, len(words) - 1) == expected


@pytest.mark.parametrize(
    ("text", "within"),
    [
        pytest.param("earlier this month", "month", id="a month"),
        pytest.param("this year", "year", id="a year"),
        pytest.param("last month", "month_before", id="another month"),
    ],
)
def test_some_terms_stay_within_the_calendar(text: str, within: str) -> None:
    found = relative_term_at(lexemes(text), 0)
    assert found is not None
    assert found[2].within == within


@pytest.mark.parametrize(
    ("text", "within"),
    [("last year", "year_before"), ("next month", "month_behind"), ("the last year", "")],
    ids=["R575: the year before", "R575: the month behind", "R575: twelve months"],
)
def test_r575_the_last_year_is_that_of_the_calendar(text: str, within: str) -> None:
    words = lexemes(text)
    found = relative_term_at(words, len(words) - 2)
    assert found is not None
    assert found[2].within == within
