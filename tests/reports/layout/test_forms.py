"""A line's form tells what it is, and prose has none."""

from __future__ import annotations

import pytest

from goodoffices.reports.layout.day_lines import dateline_end, is_date_line
from goodoffices.reports.layout.form import Certainty
from goodoffices.reports.layout.forms import form_of
from goodoffices.reports.layout.words import LOUD_WORDS, is_sentence, words_of
from goodoffices.reports.text import Label


@pytest.mark.parametrize(
    ("line", "label"),
    [
        pytest.param("ADVERTISEMENT", "advertisement", id="an advertisement"),
        pytest.param("Facebook Twitter WhatsApp", "advertisement", id="a row of buttons"),
        pytest.param("Sign up for our newsletter.", "advertisement", id="a newsletter"),
        pytest.param("I like this :", "advertisement", id="a like"),
        pytest.param("Read more: Flood hits the coast", "related", id="a link"),
        pytest.param("Also Read | Flood hits the coast", "related", id="a link with a stroke"),
        pytest.param("Editor’s picks", "related", id="a heading of other stories"),
        pytest.param("#oslo #talks", "tag", id="hash tags"),
        pytest.param("Tags: Oslo, talks", "tag", id="tags"),
        pytest.param("Home > World > Water", "navigation", id="a path"),
        pytest.param("PREV Flood hits the coast", "navigation", id="the previous story"),
        pytest.param("Previous articleFlood hits", "navigation", id="glued to its title"),
        pytest.param("© 2031 The Courier. All rights.", "navigation", id="rights"),
        pytest.param("courier.example", "navigation", id="a site"),
        pytest.param("5 min read", "navigation", id="a reading time"),
        pytest.param("—", "navigation", id="a rule"),
        pytest.param("a7.jpg", "caption", id="a picture's file"),
        pytest.param("The dam at dusk. Photo: Wire", "caption", id="a picture's credit"),
        pytest.param("The dam at dusk [A. Oru/Reuters]", "caption", id="an agency in brackets"),
        pytest.param("By Anna Holm and Piet Garrel in Oslo", "byline", id="authors"),
        pytest.param("From: Wire <desk@wire.example>", "byline", id="the sender of a mail"),
        pytest.param("Subject: Dam talks end", "title", id="the subject of a mail"),
        pytest.param("Leave a reply", "comment_policy", id="comments"),
    ],
)
def test_form_of_a_line(line: str, label: str) -> None:
    form = form_of(line)
    assert form is not None
    assert form.label.value == label
    assert form.sure


@pytest.mark.parametrize(
    "line",
    [
        "Talks resume in Oslo",
        "The envoys met in Oslo.",
        "By Sunday, both sides had left.",
        "Watch towers were built along the river.",
        "More than 40 people took part.",
        "HALD: There is no deal.",
        "a" * 2_000,
    ],
)
def test_what_could_be_prose_or_a_title_has_no_form(line: str) -> None:
    assert form_of(line) is None


def test_a_sentence_that_begins_like_residue_is_only_a_hint() -> None:
    form = form_of("Follow us to the river and you see the mill.")
    assert form is not None
    assert form.certainty is Certainty.HINT


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Friday, March 22, 2031", True, id="American"),
        pytest.param("22 March 2031, 18:05 GMT", True, id="British, with a time"),
        pytest.param("2031-03-22", True, id="ISO"),
        pytest.param("Updated 5 June 2031 17:20", True, id="updated"),
        pytest.param("22 mars 2031", True, id="French"),
        pytest.param("GENÈVE, le 22 mars 2031", True, id="a place before it"),
        pytest.param("4 November 2031 | by Anna Holm", True, id="an author behind it"),
        pytest.param("22 killed in 2031 raid", False, id="a headline"),
        pytest.param("Talks on 22 March 2031 failed", False, id="a date in a headline"),
        pytest.param("2031", False, id="a year"),
    ],
)
def test_date_lines(line: str, expected: bool) -> None:
    assert is_date_line(line) is expected


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        pytest.param("OSLO, 5 March (Wire) — They met.", "OSLO, 5 March (Wire) — ", id="full"),
        pytest.param("OSLO - They met.", "OSLO - ", id="a hyphen"),
        pytest.param("Oslo (Wire) – They met.", "Oslo (Wire) – ", id="an agency"),
        pytest.param("The envoys – all five – met.", "", id="a dash in a sentence"),
        pytest.param("They met.", "", id="none"),
    ],
)
def test_datelines(line: str, dateline: str) -> None:
    assert line[: dateline_end(line)] == dateline


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("They met.", False, id="two words are too few"),
        pytest.param("The envoys met.", True, id="three with a full stop"),
        pytest.param("THE FRONT SAYS NO!", False, id="a line in capitals is a heading"),
        pytest.param("The plan has these three parts:", True, id="an introduction"),
        pytest.param("Related sources:", False, id="a short line with a colon"),
        pytest.param("HALD: No deal.", True, id="a turn of speech"),
        pytest.param("They met (Wire).", True, id="a bracket before the stop"),
        pytest.param("word " * 30, True, id="long without a stop"),
    ],
)
def test_sentences_and_headings(line: str, expected: bool) -> None:
    assert is_sentence(line.strip(), len(words_of(line))) is expected


@pytest.mark.parametrize("piece", ["a ", "1,", ". ", "- ", "A", ">", "| ", "(", "#a ", "a, ", "©"])
def test_hostile_lines_take_little_time(piece: str) -> None:
    line = (piece * LOUD_WORDS * 200)[:1_499].strip()
    form_of(line)
    is_date_line(line)
    assert 0 <= dateline_end(line) <= len(line)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        pytest.param(
            "(Reporting by Anna Holm in Kessel and Piet Garrel in Lindau; Editing by L. Mora)",
            "byline", id="who reported and who edited",
        ),
        pytest.param(
            "Anna Holm has reported from the Tarn for nine years.", "byline", id="who writes here",
        ),
        pytest.param(
            "Letters to the editor: please sign with your full name.", "navigation", id="letters",
        ),
        pytest.param(
            "Courier bulletins may be reproduced with attribution.", "navigation", id="rights",
        ),
        pytest.param(
            "Kessel Radio transcripts are typed live and may contain errors.",
            "navigation", id="a transcript's warning",
        ),
        pytest.param("(End of briefing. For the press only.)", "navigation", id="an end mark"),
        pytest.param("CRICKET", "related", id="a heading of sports"),
        pytest.param("About the Centre", "navigation", id="a box on the publisher"),
        pytest.param("Subscribe and get a second month free.", "advertisement", id="an offer"),
    ],
)  # fmt: skip
def test_r17_frame_in_full_sentences(line: str, label: str) -> None:
    form = form_of(line)
    assert form is not None
    assert form.label.value == label


def test_r16_prose_after_a_word_and_a_colon_is_told() -> None:
    form = form_of(
        "Next: Brandt and Relle travel to the dam on Tuesday. Their mandate ends in May."
    )
    assert form is None or not form.sure


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Ash Wire | Friday 22 March 2024 | 10:30", Label.DATELINE),
        ("Home | News | 22 March 2024", Label.DATELINE),
        ("Home | News | Sport", Label.NAVIGATION),
    ],
)
def test_a_head_line_with_a_day_between_bars_is_no_menu(line: str, label: Label) -> None:
    form = form_of(line)
    assert form is not None
    assert form.label is label
