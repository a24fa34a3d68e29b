"""A subject keeps its verb over an aside, a place or a time that parts the two."""

from __future__ import annotations

import pytest

from tests.reports.bare import bare_record

PARTED = (
    ("The Aldmarkians, however, reject the tolls.", "aldmark"),
    ("The Bressians, patient as ever, say the tolls must go.", "bresse"),
    ("The Aldmarkians, for their part, rejected the tolls.", "aldmark"),
    ("Aldmarkian officials, meanwhile, want the tolls.", "aldmark"),
    ("Bressian ministers on Tuesday demand the tolls.", "bresse"),
    ("Aldmark late last night rejected the tolls.", "aldmark"),
    ("Aldmark's finance minister this week said the tolls were just.", "aldmark"),
    ("Bresse last month demanded the tolls.", "bresse"),
    ("Corland yesterday morning called for tolls.", "corland"),
    ("President Ilse Korrin last night announced that the tolls were just.", "ilse-korrin"),
    ("Ilse Korrin on Monday night said the tolls were just.", "ilse-korrin"),
    ("Ilse Korrin, the harbour minister, says Labour has lost. She says the tolls are just.",
     "ilse-korrin"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), PARTED, ids=[text for text, _ in PARTED])
def test_who_speaks_past_what_parts_them(text: str, speaker: str) -> None:
    found = bare_record(text).statements
    assert [one.speaker for one in found] == [speaker] * len(found)
    assert found


def test_officials_in_a_place_are_read_in_the_present_too() -> None:
    found = bare_record("Officials in Ostham say the tolls are theft.").statements
    assert [one.quote for one in found[0].spans] == ["Officials in Ostham say the tolls are theft"]


@pytest.mark.parametrize(
    "text",
    [
        "Supply, demand and the tolls were debated.",
        "The talks last night tired Aldmark.",
        "Prices, wages, demand for tolls and exports fell.",
        "Workers in need of tolls marched.",
    ],
)
def test_what_only_looks_so_stays_silent(text: str) -> None:
    assert not bare_record(text).statements


def test_what_was_called_something_before_is_a_statement_of_its_own() -> None:
    said = "Aldmark rejected the tolls, two days after Bresse called them “a just price”."
    found = [(one.speaker, one.spans[0].quote) for one in bare_record(said).statements]
    assert found == [
        ("aldmark", "Aldmark rejected the tolls"),
        ("bresse", "Bresse called them “a just price”"),
    ]
