"""The text of a PDF, a Word document and a letter knows where in the file it stands (R259)."""

from __future__ import annotations

import pytest

from goodoffices.reports.files import Extract, ReportFile
from goodoffices.reports.opening.archives import Budget
from goodoffices.reports.opening.letter import open_letter
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.pdf_text import open_pdf
from goodoffices.reports.opening.sheet import Sheet
from goodoffices.reports.opening.word_document import open_word_document
from goodoffices.reports.origin import Origin, OriginUnit
from tests.reports.opening.made_files import letter, paragraph, pdf, read_extract, word


def origin_of(extract: Extract) -> Origin:
    assert extract.origin is not None
    return extract.origin


def test_a_pdf_gives_page_and_box_of_each_line() -> None:
    pytest.importorskip("pypdfium2")
    lines = [(72, 700, 11, "The envoys met in the old hall by the lake and talked of Mon-"),
             (72, 686, 11, "day until the lamps were lit.")]  # fmt: skip
    extract = read_extract(open_pdf(ReportFile(name="a.pdf", data=pdf([lines])), OpeningLimits()))
    origin = origin_of(extract)
    assert origin.unit is OriginUnit.PAGE
    at = extract.text.index("Monday")
    first, second = origin.of(at, at + 6)
    assert [extract.text[row[0] : row[0] + row[1]] for row in (first, second)] == ["Mon", "day"]
    assert first[2] == second[2] == 1
    assert 69_000 < first[4] < first[6] < 71_500
    assert second[6] < first[4]


def test_a_word_document_gives_its_paragraphs() -> None:
    data = word(paragraph("They met.") + paragraph("They left the hall."))
    file = ReportFile(name="a.docx", data=data)
    extract = read_extract(open_word_document(file, Budget(OpeningLimits())))
    assert origin_of(extract) == Origin(unit=OriginUnit.PARAGRAPH, rows=((0, 9, 1), (10, 19, 2)))


def test_a_letter_gives_its_headers_and_parts() -> None:
    file = ReportFile(name="a.eml", data=letter("They met.").as_bytes())
    extract = read_extract(open_letter(file, OpeningLimits()).file)
    rows = origin_of(extract).rows
    assert extract.text[rows[0][0] : rows[0][1]] == "Talks resume"
    assert {row[2] for row in rows} == {0, 1}
    start, length, part = rows[-1]
    assert (extract.text[start : start + length], part) == ("They met.", 1)


def test_a_sheet_that_is_full_keeps_the_places_of_what_it_took() -> None:
    sheet = Sheet(limit=12)
    sheet.line("They met.", rows=((0, 9, 1),))
    sheet.line("They left.", rows=((0, 10, 2),))
    assert sheet.text == "They met.\nTh"
    assert sheet.origin(OriginUnit.PARAGRAPH).rows == ((0, 9, 1), (10, 2, 2))
