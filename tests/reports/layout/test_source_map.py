"""Every place given to the words of a page reads as those words in its source (R259)."""

from __future__ import annotations

import html
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.layout.page import page_text
from goodoffices.reports.layout.source_map import SourceMap
from tests.reports.layout.test_page import PAGE
from tests.reports.layout.test_page_frames import AMP, BLOG, LIVE, OLD, PAYWALL

PIECES = (
    "<p>",
    "</p>",
    "<div hidden>",
    "</div>",
    "<br>",
    "<nav>",
    "</nav>",
    "fish",
    " and chips ",
    "fish",
    "<pre> a\n b</pre>",
    "&amp;",
    "&rsquo;",
    "&#8212;",
    "&nbsp;",
    "&copy 2031",
    "&nosuch;",
    "&",
    "AT&T",
    "\n",
    "\r\n",
    "<!-- fish -->",
    "<!--> fish",
    "<script>fish < 'a' </script>",
    "<style>p > a</style>",
    "< 3",
    "<title>fish &amp; a</title>",
    "<textarea>a &lt; <b></textarea>",
    "<svg><text>fish</text></svg>",
    "<iframe>fish &amp;</iframe>",
    '<a title="a > b">fish</a>',
    "<a b='>' c=d'e>f</a>",
    "<![CDATA[fish]]>",
    "<?php fish ?>",
    "</>",
    "</ fish>",
    "𝔉ish",
    "é",
    "<table>fish<td>a</td>",
    "<b><p>x</b>y",
    "<select><option>a",
)


def covered(source: str) -> float:
    """Check all places of a page and return the share of its words that have one."""
    page = page_text(source)
    known: set[int] = set()
    for start, length, place, size in page.origin:
        words, mark_up = page.text[start : start + length], source[place : place + size]
        assert (mark_up if length == size else html.unescape(mark_up)) == words
        known.update(range(start, start + length))
    inked = [n for n, letter in enumerate(page.text) if not letter.isspace()]
    return sum(n in known for n in inked) / max(1, len(inked))


@pytest.mark.parametrize("source", [PAGE, BLOG, AMP, PAYWALL, OLD, LIVE], ids=range(6))
def test_all_words_of_a_page_have_their_place(source: str) -> None:
    assert covered(source) == 1.0


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_a_place_reads_as_its_words_in_any_mark_up(pieces: list[str]) -> None:
    covered("".join(pieces))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [p for p in PIECES if not p.startswith(("<!-->", "<b>", "<table", "</ "))]
        ),
        max_size=8,
    )
)
def test_most_words_have_a_place_in_any_mark_up(pieces: list[str]) -> None:
    assert covered("<p>Opening words of a page.</p>" + "".join(pieces) + "<p>The end.") > 0.5


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        pytest.param("<p>Fish and", ((0, 8, 3, 8),), id="words with one space are one stretch"),
        pytest.param("<p>Fish\nand", ((0, 4, 3, 4), (5, 3, 8, 3)), id="a line end parts"),
        pytest.param("<p>a&rsquo;s", ((0, 1, 3, 1), (1, 1, 4, 7), (2, 1, 11, 1)), id="an entity"),
        pytest.param("<script>a</script>a", ((0, 1, 18, 1),), id="not in a script"),
        pytest.param("<svg><text>a</text></svg><p>a", ((0, 1, 28, 1),), id="not in a drawing"),
        pytest.param("<!-- a --><p>a", ((0, 1, 13, 1),), id="not in a comment"),
        pytest.param('<p title="a > a">a', ((0, 1, 17, 1),), id="not in an attribute"),
    ],
)
def test_places_of_a_page(source: str, rows: tuple[tuple[int, ...], ...]) -> None:
    assert page_text(source).origin == rows


def test_words_that_are_not_in_the_source_have_no_place() -> None:
    places = SourceMap("<p>They met.")
    places.follow("left", at=0)
    assert places.stretches() == ()


def test_places_are_given_in_the_decoded_file_not_in_its_bytes() -> None:
    data = "<html><p>Łódź: talks</p></html>".encode("utf-16")
    report = take_in(data, report_id="r", name="a.html").report
    assert report.origin is not None
    assert report.origin.rows == ((0, 11, 9, 11),)


def test_a_text_that_was_cut_off_keeps_the_places_of_what_is_left() -> None:
    report = take_in(b"<html><p>They met in Oslo", report_id="r", limit=8).report
    assert report.origin is not None
    assert report.origin.rows == ((0, 8, 9, 8),)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["<a b='", "&amp", "<", "<!--", "= ", 'a=" ', "<script>", "&", "<p>a "]
)
def test_a_hostile_page_is_followed_in_linear_time(piece: str) -> None:
    source = "<p>Talks " + piece * (1_000_000 // len(piece))
    start = time.process_time()
    SourceMap(source).follow("Talks", at=0)
    assert time.process_time() - start < 10
