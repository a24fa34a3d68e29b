"""The word at a position is the one listed there, and empty anywhere else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.wording.folds import fold_at


@given(st.lists(st.text(max_size=5), max_size=20), st.integers(-30, 30))
def test_a_position_outside_the_stretch_has_the_empty_word(words: list[str], at: int) -> None:
    assert fold_at(words)(at) == (words[at] if 0 <= at < len(words) else "")
