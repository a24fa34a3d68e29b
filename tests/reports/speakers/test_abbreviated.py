"""The full stop of a month or a title is no end of a clause."""

from __future__ import annotations

import pytest

from tests.reports.saying import statements_in, unit_in


@pytest.mark.parametrize(
    "clause",
    [
        pytest.param("which took the ford on Oct. 26 after a siege", id="a month"),
        pytest.param("which lost two boats on Sept. 3", id="a longer month"),
        pytest.param("which buried Gen. Falk last week", id="a title"),
        pytest.param("which met at the St. Anna mill and on Jan. 9", id="a month behind a name"),
        pytest.param("which, says Lt. Col. Falk, lost two boats", id="two titles"),
    ],
)
def test_a_clause_with_an_abbreviation_leaves_the_subject_its_verb(clause: str) -> None:
    found = [
        one
        for one in statements_in(f"Dunmar, {clause}, said it wanted a truce.")
        if "wanted a truce" in one.spans[0].quote
    ]
    assert [(one.speaker, one.issue) for one in found] == [("dunmar", "truce")]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Dunmar met Gen. Falk on Oct. 26.", id="title and month"),
        pytest.param("Dunmar met the U.S. envoys at 3 a.m. on Monday.", id="initials"),
        pytest.param("Dunmar said no.", id="a word that is also an abbreviation"),
    ],
)
def test_only_a_full_stop_that_ends_something_is_a_mark(words: str) -> None:
    unit, _ = unit_in(words)
    assert sum(piece.fold == "." for piece in unit.pieces) == 1
