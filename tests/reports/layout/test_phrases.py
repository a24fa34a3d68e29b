"""Set phrases of pages are known wherever they stand, and only whole."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.phrases import by_phrase
from goodoffices.reports.layout.words import is_sentence, words_of
from goodoffices.reports.text import Label


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Share this story", Label.ADVERTISEMENT),
        ("Media contact: Office of the Spokesperson", Label.NAVIGATION),
        ("(The briefing ended at 12:31 p.m.)", Label.NAVIGATION),
        ("Most viewed", Label.RELATED),
        ("Comments are moderated by hand.", Label.COMMENT_POLICY),
        ("The most viewed of all dams", None),
        ("Contact was lost on Monday.", None),
    ],
)
def test_a_phrase_names_the_kind_of_line(line: str, label: Label | None) -> None:
    words = words_of(line)
    form = by_phrase(line, words, is_sentence(line, len(words)))
    assert (form.label if form else None) is label
