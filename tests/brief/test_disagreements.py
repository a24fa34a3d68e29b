"""Disagreements are kept apart by kind, and both sides stand in their own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.brief.disagreements import BOXES, FURTHER, boxes_of, claims_of
from goodoffices.brief.items import items_of
from goodoffices.reports.labels import ComparisonKind
from tests.brief.harbour import AGREED, CALLED, harbour_case, harbour_record

RECORD = harbour_record()
ITEMS = items_of(harbour_case(), RECORD)


@pytest.mark.parametrize(
    ("box", "title", "quotes"),
    [
        pytest.param(
            0,
            "True contradiction",
            [
                "Voss said Sudria had agreed to the fee",
                "An unnamed Sudrian official called the fee impossible",
            ],
            id="a claim against an official's words",
        ),
        pytest.param(
            1, "Later value", ["Some 1,200 families", "Over 2,000 families"], id="a later count"
        ),
        pytest.param(
            2,
            "Different event or different measure",
            [
                "A two-hour meeting took place at the customs house",
                "A three-hour meeting ended on 9 May",
            ],
            id="meetings of other length",
        ),
    ],
)
def test_box_holds_both_sides(box: int, title: str, quotes: list[str]) -> None:
    found = boxes_of(RECORD, ITEMS)[box]
    (entry,) = found.entries
    assert found.title == title
    assert [quote.words for quote in entry.line.quotes] == quotes


def test_every_kind_has_its_box() -> None:
    kinds = [kind for group in BOXES + FURTHER for kind in group]
    assert sorted(kinds) == sorted(ComparisonKind)


def test_entries_stand_by_rank() -> None:
    first, *rest = RECORD.comparisons
    low = replace(first, id="k-low", rank=2, reason="Second.")
    record = replace(RECORD, comparisons=(low, first, *rest))
    entries = boxes_of(record, ITEMS)[0].entries
    assert [entry.line.words for entry in entries] == ["A claim against an official.", "Second."]


def test_claim_stands_beside_the_other_side_s_own_words() -> None:
    (claim,) = claims_of(RECORD, ITEMS)
    assert claim.line.words == "Ana Voss about Sudria: supports it"
    assert [answer.words for answer in claim.answers] == [CALLED.spans[0].quote]


def test_claim_without_an_answer_says_so_by_having_none() -> None:
    record = replace(RECORD, claims=(replace(AGREED, answers=()),))
    (claim,) = claims_of(record, items_of(harbour_case(), record))
    assert claim.answers == ()
