"""A paragraph knows the sub-heading or question that heads it."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.layout.residue import label_blocks
from goodoffices.reports.layout.sections import headings_of

TEXT = """Talks on the ferries

The envoys met in Oslo on Monday.

Fares

Varu asked for lower fares.

Orvane refused them.

Who would pay the pilots?

Nobody has said so.

"Who would pay?" asked a pilot. "Would you?"

It rained all day.
"""


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        pytest.param("The envoys", "Talks on the ferries", id="the title above the body"),
        pytest.param("Varu asked", "Fares", id="a sub-heading"),
        pytest.param("Orvane", "Fares", id="also further down"),
        pytest.param("Nobody", "Who would pay the pilots?", id="a question on its own line"),
        pytest.param("It rained", "Who would pay the pilots?", id="no question that is quoted"),
    ],
)
def test_what_heads_a_paragraph(words: str, heading: str) -> None:
    article = cut_up(take_in(TEXT.encode(), report_id="r"))
    found = next(one for one in article.paragraphs if article.words(one).startswith(words))
    assert found.heading is not None
    assert article.words(found.heading) == heading


def test_nothing_heads_a_report_without_headings() -> None:
    text = "The envoys met in Oslo.\n\nIt rained."
    assert list(headings_of(text, label_blocks(text))) == [None, None]
