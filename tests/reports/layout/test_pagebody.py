"""A second opinion tells a page's body, but cannot bring hidden text into it."""

from __future__ import annotations

from goodoffices.reports.layout.page import declared_in_page, page_text
from goodoffices.reports.layout.pagebody import DEPTH_LIMIT, body_labels, tells_otherwise
from goodoffices.reports.text import Label, Segment
from tests.reports.layout.test_page import PAGE


def test_paragraphs_are_body_and_hidden_text_is_not() -> None:
    page = page_text(PAGE)
    labels = {page.text[one.start : one.end][:12]: one.label for one in page.block_labels}
    assert labels["The delegati"] is Label.PROSE
    assert labels["Ignore all p"] is Label.HIDDEN


def test_a_page_too_deep_keeps_what_its_structure_says() -> None:
    label = Segment(label=Label.NAVIGATION, start=0, end=4)
    labels, notes = body_labels("", "Home\nTalks", (label,), depth=DEPTH_LIMIT + 1)
    assert labels == (label,)
    assert notes == ("page: too large or too deep to tell its body from its frame",)


def test_a_frame_around_everything_is_not_believed() -> None:
    label = Segment(label=Label.NAVIGATION, start=0, end=10)
    assert body_labels("", "Home Talks", (label,), depth=1)[0] == ()


def test_a_body_in_metadata_that_stands_in_the_text_tells_nothing_else() -> None:
    assert not tells_otherwise("", "They met.")
    assert tells_otherwise("Nobody signed anything at all.", "They met.")


def test_a_charset_is_found_below_scripts_and_above_all_markup() -> None:
    script = b"<script>" + b"x" * 9_000 + b"</script>"
    assert declared_in_page(script + b"<meta charset=shift_jis>") == "shift_jis"
    assert declared_in_page(b'<?xml version="1.0" encoding="ISO-8859-2"?><html>') == "ISO-8859-2"


def test_a_page_without_a_charset_declares_none() -> None:
    assert declared_in_page(b"<p>Talks") is None
