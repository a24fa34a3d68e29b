"""The words say how far a number may move, and name whose number it is."""

from __future__ import annotations

import pytest

from goodoffices.brief.sensitivity_words import number_name, stay_words, zone_span
from goodoffices.packages.results import Concept
from goodoffices.packages.sensitivity import MovedNumber, Outlook
from goodoffices.solving.answer import Status
from tests.packages.builders import case_of

STEPS = (-5, 5)
CASE = case_of({"p0": [[1, 0]], "p1": [[0, 1]]})


def number(zones: list[int | None], options: str, *, issue: str | None = None) -> MovedNumber:
    """Return a number with one outlook for each of -5, 0, +5; a letter stands for a package."""
    outlooks = (
        (
            percent,
            Outlook(
                zone=zone,
                zone_status=Status.PROVED,
                named=((Concept.NASH, (("a", letter),)),),
            ),
        )
        for percent, zone, letter in zip((-5, 0, 5), zones, options, strict=True)
    )
    return MovedNumber(party="p0", issue=issue, outlooks=tuple(outlooks))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        pytest.param("xxx", "stays", id="the same everywhere"),
        pytest.param("yxx", "0 % to +5 %", id="changes below"),
        pytest.param("yxy", "any move", id="changes on both sides"),
    ],
)
def test_how_far_a_number_may_move(options: str, said: str) -> None:
    assert stay_words(number([1, 1, 1], options), Concept.NASH, steps=STEPS) == said


@pytest.mark.parametrize(
    ("zones", "said"),
    [
        pytest.param([5, 5, 5], "5", id="one count"),
        pytest.param([1000, 5, 7], "5 to 1,000", id="several"),
        pytest.param([None, 5, 7], "not counted everywhere", id="one refused"),
    ],
)
def test_between_which_counts_the_zone_moves(zones: list[int | None], said: str) -> None:
    assert zone_span(number(zones, "xxx")) == said


def test_a_number_is_named_by_party_and_issue() -> None:
    assert number_name(CASE, number([1, 1, 1], "xxx")) == "P0: walk-away value"
    assert number_name(CASE, number([1, 1, 1], "xxx", issue="a")) == "P0: a"
