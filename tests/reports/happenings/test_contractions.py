"""What "won't" take place does as little as what "will not"."""

from __future__ import annotations

import pytest

from tests.reports.happenings.telling import told


@pytest.mark.parametrize(
    ("sentence", "whole", "short"),
    [
        ("Norland's president {} visit Highmoor on Friday.", "will not", "won't"),
        ("Norland's president {} visit Highmoor on Friday.", "did not", "didn’t"),
        ("The talks between Norland and Sudmark {} held on Friday.", "were not", "weren't"),
        ("The vote on the pact {} take place on Friday.", "did not", "didn't"),
        ("Norland and Sudmark {} meet in Highmoor on Friday.", "could not", "couldn't"),
        ("Norland and Sudmark {} yet signed the pact in Highmoor.", "have not", "haven't"),
    ],
)
def test_a_contraction_tells_what_its_two_words_do(sentence: str, whole: str, short: str) -> None:
    assert told(sentence.format(short)) == told(sentence.format(whole))
