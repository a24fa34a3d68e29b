"""A block goes to its label with its form and with what its page says of it."""

from __future__ import annotations

from goodoffices.reports.layout.lines import lines_of
from goodoffices.reports.text import Label, Segment


def test_a_page_s_word_goes_before_the_form() -> None:
    text = "Share this"
    (line,) = lines_of(text, (Segment(label=Label.QUOTE_BLOCK, start=0, end=10),))
    assert (line.given, line.form, line.is_prose) == (Label.QUOTE_BLOCK, None, True)


def test_a_label_of_less_than_half_a_block_does_not_count() -> None:
    (line,) = lines_of("They met in Oslo.", (Segment(label=Label.HIDDEN, start=0, end=4),))
    assert line.given is None


def test_the_heading_of_a_box_of_links_is_no_sub_heading() -> None:
    (line,) = lines_of("Read next", (Segment(label=Label.SUB_HEADING, start=0, end=9),))
    assert line.given is None
    assert line.form is not None


def test_a_line_in_capitals_is_loud_and_plain() -> None:
    (line,) = lines_of("THE FRONT SAYS NO")
    assert line.is_loud
    assert line.is_plain


def test_a_box_among_the_paragraphs_of_a_page_is_no_prose() -> None:
    text = "Sign up for our newsletter and read the news at breakfast."
    (line,) = lines_of(text, (Segment(label=Label.PROSE, start=0, end=len(text)),))
    assert (line.given, line.is_prose) == (None, False)
