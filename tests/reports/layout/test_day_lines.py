"""A line that states a day is known by its shape."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.day_lines import has_dated_part


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ash Wire | 22 March 2031 | 10:30", True),
        ("22 March 2031 · Ada Holm", True),
        ("Home | News | Sport", False),
        ("The talks of 22 March 2031 and what became of all of them | Ada Holm", False),
    ],
)
def test_a_head_line_may_state_its_day_between_bars(line: str, *, expected: bool) -> None:
    assert has_dated_part(line) is expected
