"""The five real reports are cut right: residue is residue, and no prose is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.text import BODY, Article

FOLDER = Path(__file__).resolve().parents[2] / ".." / "shared" / "reports"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="the five reports are not beside the checkout"),
]

# Lines of each file, counted without blank ones from 1: label -> lines; all others are prose.
LABELS = {
    "000": {
        "kicker": [1],
        "title": [2],
        "caption": [12],
        "advertisement": [13, 14],
        "comment_policy": [15],
        "tag": [16],
        "navigation": [11, 17, 18, 19, 20],
    },
    "001": {"title": [1], "related": [10]},
    "002": {"dateline": [1], "title": [2, 4], "navigation": [3], "related": [15]},
    "003": {"title": [1], "sub_heading": [3, 5, 7, 9, 11, 13, 15]},
    "004": {"title": [1], "advertisement": [3], "related": [12, 13, 14, 15]},
}
SENTENCES = {"000": 17, "001": 19, "002": 20, "003": 26, "004": 16}


def article(number: str) -> Article:
    (path,) = FOLDER.glob(f"{number}_*.txt")
    return cut_up(take_in(path.read_bytes(), report_id=number, name=path.name))


@pytest.mark.parametrize("number", LABELS)
def test_each_line_has_its_label(number: str) -> None:
    cut = article(number)
    lines = [one.label.value for one in cut.segments if one.label.value != "empty"]
    expected = dict.fromkeys(range(1, len(lines) + 1), "prose")
    for label, places in LABELS[number].items():
        expected.update(dict.fromkeys(places, label))
    assert dict(enumerate(lines, start=1)) == expected


@pytest.mark.parametrize("number", LABELS)
def test_segments_are_a_partition_and_sentences_cover_the_body(number: str) -> None:
    cut = article(number)
    assert "".join(cut.words(one) for one in cut.segments) == cut.report.text
    body = [cut.words(one) for one in cut.segments if one.label in BODY]
    letters = sum(letter.isalnum() for text in body for letter in text)
    spoken = [cut.words(one) for one in cut.sentences]
    assert sum(letter.isalnum() for text in spoken for letter in text) == letters
    assert len(cut.sentences) == SENTENCES[number]


@pytest.mark.parametrize("number", LABELS)
def test_all_paragraphs_are_english_and_read_as_utf_8(number: str) -> None:
    cut = article(number)
    assert {paragraph.language for paragraph in cut.paragraphs} == {"en"}
    assert (cut.report.encoding, cut.report.notes) == ("utf-8", ())
