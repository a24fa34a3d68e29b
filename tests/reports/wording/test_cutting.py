"""What a pattern finds in a stretch keeps its place in the text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.wording.cutting import cut

WORD = re.compile(r"(\w+)")


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_what_is_cut_is_what_is_found_one_by_one(text: str, start: int, end: int) -> None:
    end = min(end, len(text))
    start = min(start, end)
    found = list(WORD.finditer(text, start, end))
    assert cut(WORD, text, start, end) == (
        [one.group() for one in found],
        [one.start() for one in found],
        [one.end() for one in found],
    )
