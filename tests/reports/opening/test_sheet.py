"""What is written down stands where its labels say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.opening.sheet import Sheet
from goodoffices.reports.text import Label, Segment


@given(st.lists(st.text(min_size=1).filter(str.strip), max_size=8), st.integers(0, 60))
def test_label_covers_the_words_of_its_line(lines: list[str], limit: int) -> None:
    sheet = Sheet(limit=limit)
    for words in lines:
        sheet.line(words, Label.TITLE)
    shown = [sheet.text[one.start : one.end] for one in sheet.labels]
    assert all(words.startswith(part) for words, part in zip(lines, shown, strict=False))
    assert shown == lines or sheet.is_cut


def test_block_keeps_the_labels_of_its_own_lines() -> None:
    sheet = Sheet(limit=100)
    sheet.line("head")
    sheet.gap()
    sheet.block("a\nb", [Segment(label=Label.TAG, start=2, end=3)])
    assert sheet.text == "head\n\na\nb"
    (label,) = sheet.labels
    assert sheet.text[label.start : label.end] == "b"
