"""A sentence that goes on over the end of a page is whole, whatever stands between."""

from __future__ import annotations

import importlib.util

import pytest

from goodoffices.reports.files import Extract, ReportFile
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.pdf_lines import PdfLine, furniture_of, notes_of
from goodoffices.reports.opening.pdf_text import open_pdf
from tests.reports.opening.made_files import pdf, read_extract

needs_pdfium = pytest.mark.skipif(
    importlib.util.find_spec("pypdfium2") is None, reason="needs the extra pdf-in"
)
Shown = tuple[float, float, float, str]

FIRST = (
    "The talks on the tolls went on by the lake until late.",
    "Norland’s envoy said in Halm that “we shall wait for",
)
SECOND = (
    "Foreign Minister Aldo to come back to the table, and not",
    "a day longer than that, whatever happens in June”.",
)
SENTENCE = (
    "Norland’s envoy said in Halm that “we shall wait for Foreign Minister Aldo to come back to"
    " the table, and not a day longer than that, whatever happens in June”."
)
HEAD: Shown = (60, 800, 8, "Press office of Varu, release 14 of 2031")


def column(*lines: str, top: float, size: float = 10) -> list[Shown]:
    return [(60, top - 1.4 * size * n, size, words) for n, words in enumerate(lines)]


def opened(*pages: list[Shown]) -> Extract:
    return read_extract(open_pdf(ReportFile(name="a.pdf", data=pdf(pages)), OpeningLimits()))


def page(number: int, lines: list[Shown]) -> list[Shown]:
    return [HEAD, *lines, (60, 40, 8, f"Page {number} of 2, www.varu.example")]


@needs_pdfium
def test_r205_heads_and_feet_of_two_pages_part_no_sentence() -> None:
    extract = opened(page(1, column(*FIRST, top=114)), page(2, column(*SECOND, top=760)))
    assert SENTENCE in extract.text
    labels = [extract.text[one.start : one.end] for one in extract.block_labels]
    assert labels.count(HEAD[3]) == 2


@needs_pdfium
def test_r205_a_capital_on_the_next_page_begins_no_paragraph_within_a_sentence() -> None:
    extract = opened(column(*FIRST, top=100), column(*SECOND, top=760))
    assert extract.text == f"{FIRST[0]} {SENTENCE}"


@needs_pdfium
def test_r205_a_heading_on_the_next_page_is_none_of_the_sentence_before() -> None:
    extract = opened(column(*FIRST, top=100), [*column("Reactions", top=760),
                                               *column(*SECOND, top=730)])  # fmt: skip
    assert "Reactions" in extract.text.split("\n")


@needs_pdfium
def test_r205_a_note_below_a_page_stands_after_the_paragraph_it_interrupts() -> None:
    note = "1 The tolls were first raised in 2020, when Norland"
    lines = [*column(*FIRST, top=120), *column(note, "refused them.", top=80, size=7)]
    extract = opened(lines, column(*SECOND, top=760))
    assert extract.text.split("\n") == [f"{FIRST[0]} {SENTENCE}", f"{note} refused them."]
    assert extract.block_labels == ()


def line(text: str, top: float, *, page: int = 0, size: float = 10) -> PdfLine:
    return PdfLine(text=text, page=page, left=0, right=90, bottom=top - 9, top=top, size=size)


def test_what_repeats_on_two_pages_is_furniture_only_in_one_place() -> None:
    def pages(shift: float) -> list[PdfLine]:
        return [
            line(words, top - shift * number, page=number)
            for number in (0, 1)
            for words, top in (("Courier", 800.0), *((f"{number} {n}!", 700.0 - 20 * n)
                                                     for n in range(6)))
        ]  # fmt: skip

    assert furniture_of(pages(0)) >= {0, 7}
    assert not furniture_of(pages(30)) & {0, 7}


def test_small_print_between_larger_lines_is_no_note() -> None:
    lines = [line("They met", 700), line("a caption", 680, size=7), line("in Halm.", 660)]
    assert notes_of(lines, 10) == frozenset()
    assert notes_of([line("all of it", 700, size=7)], 10) == frozenset()
