"""A line that states a day is known by its shape."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.day_lines import dateline_end, has_dated_part


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


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ASHPORT (Ash Wire) 23/11/2031 - The envoys met.", "ASHPORT (Ash Wire) 23/11/2031 - "),
        ("Ashport (Wire), 5 March 2031 – The envoys met.", "Ashport (Wire), 5 March 2031 – "),
        ("HIGHMOOR 12.11.2031 -- The envoys met.", "HIGHMOOR 12.11.2031 -- "),
        ("They met on 3 May 2031 - a Saturday - at sea.", ""),
        ("The vote of 3/5/2031 - the third - was lost.", ""),
    ],
)
def test_a_dateline_may_hold_its_day_behind_the_agency(line: str, expected: str) -> None:
    assert line[: dateline_end(line)] == expected
