"""R586: columns written across the page are read one by one; what is in doubt says so."""

from __future__ import annotations

import importlib.util
from itertools import zip_longest

import pytest

from goodoffices.reports.files import Extract, ReportFile
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.pdf_columns import WrittenLine, read_by_columns
from goodoffices.reports.opening.pdf_lines import PdfLine
from goodoffices.reports.opening.pdf_text import open_pdf
from tests.reports.opening.made_files import pdf, read_extract

needs_pdfium = pytest.mark.skipif(
    importlib.util.find_spec("pypdfium2") is None, reason="needs the extra pdf-in"
)
Shown = tuple[float, float, float, str]

ALDO = (
    "Foreign Minister Ana Aldo of Varu said",
    "on Monday that her government would",
    "never accept the tolls at the Halm",
    "bridge. “We shall wait,” she told our",
    "reporters in Ostra after the round,",
    "which ended without an agreement.",
)
LUND = (
    "Norland’s envoy Per Lund said that his",
    "side had offered to halve the tolls and",
    "to open the books. “We accept the tolls",
    "for two years,” he said. The round goes",
    "on in June and a mediator is to be na-",
    "med before the month ends, he added.",
)
VENN = (
    "The Salt Union demanded a seat at the",
    "table. Its leader Ada Venn warned that",
    "her members would close the northern",
    "lock if nobody listened to them until",
    "the summer, as they had done the year",
    "before, when forty boats lay idle.",
)


def opened(lines: list[Shown]) -> Extract:
    return read_extract(open_pdf(ReportFile(name="a.pdf", data=pdf([lines])), OpeningLimits()))


def across(*columns: tuple[str, ...], lefts: tuple[float, ...], lower: float = 0) -> list[Shown]:
    """Lay columns out side by side, written line by line; each may stand lower than the last."""
    return [
        (left, 700 - 14 * row - lower * n, 10, words)
        for row, line in enumerate(zip_longest(*columns))
        for n, (left, words) in enumerate(zip(lefts, line, strict=True))
        if words
    ]


def told(lines: tuple[str, ...]) -> str:
    return " ".join(lines).replace("na- med", "named")


TITLE = (60, 760, 18, "Talks on the Halm tolls end")


@needs_pdfium
@pytest.mark.parametrize("lower", [0, 3, 7, 11])
def test_r586_columns_written_across_the_page_are_read_one_by_one(lower: float) -> None:
    extract = opened([TITLE, *across(ALDO, LUND, lefts=(60, 262), lower=lower)])
    assert extract.text.split("\n") == [TITLE[3], told(ALDO), told(LUND)]
    assert extract.notes == ()


@needs_pdfium
def test_r586_three_columns_written_across_the_page() -> None:
    extract = opened([TITLE, *across(ALDO, LUND, VENN, lefts=(30, 222, 410))])
    assert extract.text.split("\n") == [TITLE[3], told(ALDO), told(LUND), told(VENN)]


@needs_pdfium
def test_r586_every_line_keeps_its_own_box() -> None:
    extract = opened([TITLE, *across(ALDO, LUND, lefts=(60, 262))])
    assert extract.origin is not None
    lefts = [row[3] // 100 for row in extract.origin.rows]
    assert {left < 100 for left in lefts[:7]} == {True}
    assert {left > 200 for left in lefts[7:]} == {True}


@needs_pdfium
def test_r586_running_head_above_and_number_below_stay_out_of_the_columns() -> None:
    lines = [(60, 800, 9, "The Lake Courier"), (480, 800, 9, "5 May 2031"),
             *across(ALDO, LUND, lefts=(60, 262)), (300, 30, 9, "12")]  # fmt: skip
    text = opened(lines).text.split("\n")
    assert text[1:] == [told(ALDO), told(LUND), "12"]


@needs_pdfium
def test_r586_columns_whose_edges_wander_are_read_across_and_this_is_said() -> None:
    lines: list[Shown] = [
        (left, 700 - 14 * row, 10, words)
        for row, pair in enumerate(zip(ALDO, LUND, strict=True))
        for left, words in zip((60, 250 + 9 * row), pair, strict=True)
    ]
    (note,) = opened(lines).notes
    assert note.startswith("page: text that stands side by side on page 1 is read across")


@needs_pdfium
def test_r586_rows_of_a_table_are_lines_of_their_own() -> None:
    parties = ("Varu", "Norland", "The Salt Union", "Kestria", "Dunmar")
    wishes = ("Refuses the tolls", "Accepts the tolls for two years", "Wants a seat at the table",
              "Has not decided", "Accepts")  # fmt: skip
    extract = opened(across(parties, wishes, lefts=(60, 200)))
    assert extract.text.split("\n") == [f"{a} {b}" for a, b in zip(parties, wishes, strict=True)]
    assert extract.notes == ()


@needs_pdfium
def test_r586_labels_before_hanging_lines_stay_with_their_words() -> None:
    labels = ("LUND:", "", "ALDO:", "", "LUND:", "")
    spoken = ("We accept the tolls for two", "years, and no longer.", "We shall never accept",
              "them.", "Then there is nothing to", "talk about.")  # fmt: skip
    assert opened(across(labels, spoken, lefts=(60, 140))).text.split("\n") == [
        "LUND: We accept the tolls for two years, and no longer.",
        "ALDO: We shall never accept them.",
        "LUND: Then there is nothing to talk about.",
    ]


@needs_pdfium
def test_a_full_line_ends_where_another_takes_the_floor() -> None:
    turns = (
        "LUND: We accept the tolls for two years at the most.",
        "ALDO: We shall never accept.",
    )
    lines = [(60.0, 700.0 - 14 * n, 10.0, words) for n, words in enumerate(turns)]
    assert tuple(opened(lines).text.split("\n")) == turns


def part(text: str, left: float, top: float) -> PdfLine:
    return PdfLine(
        text=text, page=0, left=left, right=left + 5 * len(text), bottom=top - 9, top=top, size=10
    )


def written(*parts: PdfLine) -> WrittenLine:
    whole = part("  ".join(one.text for one in parts), parts[0].left, parts[0].top)
    return WrittenLine(whole=whole, parts=parts)


def test_words_of_a_line_with_wide_gaps_between_words_stay_in_order() -> None:
    lines = [
        written(part("that", 0, 700 - 14 * n), part("the envoys", 60, 700 - 14 * n))
        for n in range(8)
    ]
    ordered, in_doubt = read_by_columns(lines)
    assert [one.text for one in ordered] == [line.whole.text for line in lines]
    assert not in_doubt


def test_columns_in_the_order_of_reading_are_left_as_they_are() -> None:
    left, right = ([written(part(words, x, 700 - 14 * n)) for n, words in enumerate(column)]
                   for x, column in ((0, ALDO), (240, LUND)))  # fmt: skip
    ordered, in_doubt = read_by_columns([*right, *left])
    assert [one.text for one in ordered] == [*LUND, *ALDO]
    assert not in_doubt
