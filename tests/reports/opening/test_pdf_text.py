"""The text layer of a PDF becomes paragraphs; what has none says so."""

from __future__ import annotations

import importlib.util

import pytest

from goodoffices.reports.files import Extract, ReportFile
from goodoffices.reports.opening import pdf_text
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.pdf_lines import PdfLine, furniture_of, usual_size
from goodoffices.reports.opening.pdf_paragraphs import joined, write_lines
from goodoffices.reports.opening.pdf_text import open_pdf
from goodoffices.reports.opening.sheet import Sheet
from goodoffices.reports.text import Label
from tests.reports.opening.made_files import pdf, read_extract

needs_pdfium = pytest.mark.skipif(
    importlib.util.find_spec("pypdfium2") is None, reason="needs the extra pdf-in"
)
Shown = tuple[float, float, float, str]


def opened(data: bytes, limits: OpeningLimits | None = None) -> Extract:
    file = ReportFile(name="a.pdf", data=data)
    return read_extract(open_pdf(file, limits or OpeningLimits()))


def column(*lines: str, left: float = 72, top: float = 700, size: float = 11) -> list[Shown]:
    return [(left, top - 14 * n, size, words) for n, words in enumerate(lines)]


WRAPPED = (
    "The two delegations met in the hall by the lake on Mon-",
    "day and agreed to exchange their drafts of the agreement",
    "within a week.",
)
WHOLE = (
    "The two delegations met in the hall by the lake on Monday and agreed to exchange their"
    " drafts of the agreement within a week."
)


@needs_pdfium
def test_r205_lines_are_joined_to_paragraphs_and_words_mended() -> None:
    lines = [(72, 760, 20, "Talks resume"), *column(*WRAPPED), *column(*WRAPPED, top=640)]
    extract = opened(pdf([lines]))
    assert extract.text == f"Talks resume\n{WHOLE}\n{WHOLE}"
    (title,) = extract.block_labels
    assert (title.label, title.end) == (Label.TITLE, len("Talks resume"))
    assert extract.method.startswith("PDF text layer, pypdfium2 ")


@needs_pdfium
def test_paragraph_goes_on_over_the_page_and_its_running_head() -> None:
    pages = [
        [(72, 800, 9, "The Lake Courier"), *column(*WRAPPED[:2], top=100),
         (290, 30, 9, str(n + 1))]
        for n in range(3)
    ]  # fmt: skip
    pages[1] = [pages[1][0], *column("within a week.", top=760), pages[1][-1]]
    extract = opened(pdf(pages))
    assert WHOLE in extract.text.split("\n")
    labels = [extract.text[one.start : one.end] for one in extract.block_labels]
    assert labels.count("The Lake Courier") == 3
    assert {"1", "2", "3"} <= set(labels)


@needs_pdfium
def test_r267_mark_of_a_note_joins_no_number() -> None:
    lines = [(72, 700, 11, "Some 40"), (113.5, 704, 6, "12"), (122, 700, 11, "boats sank in Halm"),
             (72, 686, 11, "They met on 31 May 2031.")]  # fmt: skip
    assert opened(pdf([lines])).text == "Some 40¹² boats sank in Halm They met on 31 May 2031."


def test_two_columns_are_read_one_after_the_other() -> None:
    left = column("The left column tells of the talks by", "the lake and goes on in the")
    right = column("right one without an end.", "Then comes another line.", left=320)
    text = opened(pdf([[*left, *right]])).text
    assert "goes on in the right one without an end." in text


@needs_pdfium
@pytest.mark.parametrize(
    ("data", "note"),
    [
        pytest.param(pdf([[]]), "no text: no page holds a text layer", id="R205: only a picture"),
        pytest.param(pdf([column("They met."), []]), "partial: 1 of 2 pages hold no text layer: 2",
                     id="R205: one page is a picture"),
        pytest.param(b"%PDF-1.7\nnothing", "unreadable: the PDF is damaged", id="no PDF inside"),
        pytest.param(pdf([column("x")])[:200], "unreadable: the PDF is damaged", id="truncated"),
        pytest.param(pdf([], kids="2 0 R"), "", id="pages that hold themselves"),
        pytest.param(pdf([column("x")], kids="4 0 R 2 0 R 4 0 R"), "", id="pages in a circle"),
        pytest.param(
            pdf([[]]).replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt << /Filter /Standard /V 1"
                              b" /R 2 /O (" + b"o" * 32 + b") /U (" + b"u" * 32 + b") /P -1 >>"
                              b" /ID [(a) (a)]"),
            "unreadable: the PDF is locked with a password", id="locked"),
    ],
)  # fmt: skip
def test_pdf_without_readable_text_says_why(data: bytes, note: str) -> None:
    assert " ".join(opened(data).notes).startswith(note)


@needs_pdfium
def test_broken_table_of_contents_is_mended() -> None:
    data = pdf([column("They met.")]).replace(b"startxref\n", b"startxref\n9")
    assert opened(data).text == "They met."


@needs_pdfium
def test_pages_and_characters_have_limits() -> None:
    three = pdf([column("They met."), column("They left."), column("They slept.")])
    extract = opened(three, OpeningLimits(pages=2))
    assert extract.text == "They met.\nThey left."
    assert extract.notes == ("partial: read the first 2 of 3 pages",)
    assert opened(three, OpeningLimits(characters=5)).text == "They"


@needs_pdfium
@pytest.mark.slow
def test_ten_thousand_pages_are_read_in_part() -> None:
    pages = pdf([column(f"Page {n} tells that they met.") for n in range(10_000)])
    assert opened(pages).notes == ("partial: read the first 2,000 of 10,000 pages",)


def test_without_the_part_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise ImportError

    monkeypatch.setattr(pdf_text, "import_module", missing)
    assert "pip install 'goodoffices[pdf-in]'" in opened(pdf([[]])).notes[0]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        pytest.param(["the agree-", "ment"], "the agreement", id="R205: a word cut by the margin"),
        pytest.param(["a cease-", "fire"], "a cease-fire", id="a hyphen that stands elsewhere"),
        pytest.param(["Ann Smith-", "Jones"], "Ann Smith-Jones", id="a double name"),
        pytest.param(["a day-to-", "day job"], "a day-to-day job", id="a chain of words"),
        pytest.param(["from 3-", "5 May"], "from 3- 5 May", id="numbers are left as they stand"),
        pytest.param(["they met", "in Oslo"], "they met in Oslo", id="whole words"),
        pytest.param(["agree\u00ad", "ment"], "agreement", id="a soft hyphen"),
    ],
)
def test_words_cut_by_the_margin_are_mended(lines: list[str], text: str) -> None:
    assert joined(lines, frozenset({"cease-fire"})) == text


def line(text: str, top: float, *, page: int = 0, size: float = 10, left: float = 0) -> PdfLine:
    right = left + 5 * len(text)
    return PdfLine(
        text=text, page=page, left=left, right=right, bottom=top - size, top=top, size=size
    )


def test_heads_feet_and_page_numbers_are_furniture() -> None:
    lines = [
        one
        for page in range(3)
        for one in (
            line(f"Courier, page {page}", 800, page=page),
            line(f"They met {page} times.", 700, page=page),
            line("Then they left by boat." * (page + 1), 500, page=page),
            line("They will be back soon." * (page + 1), 400, page=page),
            line(f"- {page} -", 20, page=page),
        )
    ]
    assert furniture_of(lines) >= {0, 4, 5, 9, 10, 14}
    assert not furniture_of(lines) & {2, 3, 7, 8, 12, 13}


def test_line_is_full_when_the_next_word_found_no_room() -> None:
    lines = [
        line("They spoke of the rules of the", 700),
        line("Telecommunications-Interconnection Treaty.", 686),
        line("They left.", 672),
        line("On Monday they came back for more.", 658),
    ]
    sheet = Sheet(limit=1_000)
    write_lines(lines, sheet)
    assert [text[:12] for text in sheet.text.split("\n")] == ["They spoke o", "On Monday th"]


def test_item_with_a_hanging_indent_is_one_paragraph() -> None:
    lines = [
        line("• an item of a list that goes on in the", 700),
        line("next line, which stands under its words", 686, left=10),
        line("and ends here.", 672, left=10),
    ]
    sheet = Sheet(limit=1_000)
    write_lines(lines, sheet)
    assert sheet.text.count("\n") == 0


def test_indented_line_and_item_of_a_list_begin_paragraphs() -> None:
    lines = [
        line("They met in the hall by the lake.", 700),
        line("and talked until the evening came.", 686),
        line("The next day they met once more.", 672, left=15),
        line("- a first item", 658),
    ]
    sheet = Sheet(limit=1_000)
    write_lines(lines, sheet)
    assert len(sheet.text.split("\n")) == 3
    assert usual_size(lines) == 10


@needs_pdfium
def test_a_line_without_letters_that_descend_is_no_end_of_a_paragraph() -> None:
    lines = column(
        "The Salt Union wants the tolls lifted before",
        "the bridge opens, its leader Ada Venn said",
        "after the round in Halm.",
    )
    assert opened(pdf([lines])).text.count("\n") == 0
