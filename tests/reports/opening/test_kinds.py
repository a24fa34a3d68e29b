"""A file is opened by what its bytes say, not by what it is called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.opening.kinds import FileKind, kind_of
from tests.reports.opening.made_files import letter, paragraph, pdf, word, zipped

TYPED = b"From: the desk\nSubject: talks\n\nThey met."


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        pytest.param(pdf([[]]), "a.txt", FileKind.PDF, id="R202: a PDF called a text"),
        pytest.param(b"They met.", "a.pdf", FileKind.PLAIN, id="R202: a text called a PDF"),
        pytest.param(b"junk\n%PDF-1.4", "a.pdf", FileKind.PDF, id="a PDF below a stray line"),
        pytest.param(b"It says %PDF-1.4", "a.txt", FileKind.PLAIN, id="a text about PDFs"),
        pytest.param(word(paragraph("x")), "a.zip", FileKind.WORD, id="a Word document"),
        pytest.param(
            word(paragraph("x"))[:60], "a.docx", FileKind.WORD, id="the beginning of one"
        ),
        pytest.param(zipped({"a.txt": "x"}), "a", FileKind.ARCHIVE, id="an archive"),
        pytest.param(
            zipped({"a.pdf": pdf([[]])}, packed=False), "a", FileKind.ARCHIVE,
            id="an archive whose first member is a PDF",
        ),
        pytest.param(
            zipped({"a.docx": word(paragraph("x")), "b.txt": "y"}, packed=False), "a.zip",
            FileKind.ARCHIVE, id="an archive that holds a Word document as it is",
        ),
        pytest.param(
            zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "a.xlsx", FileKind.PLAIN,
            id="a workbook holds no report",
        ),
        pytest.param(letter("x").as_bytes(), "a.txt", FileKind.LETTER, id="a letter as a text"),
        pytest.param(TYPED, "a.eml", FileKind.LETTER, id="few headers, called a letter"),
        pytest.param(TYPED, "a.txt", FileKind.PLAIN, id="headers typed at the top of a text"),
        pytest.param(b"They met.", "a.eml", FileKind.PLAIN, id="no headers, called a letter"),
        pytest.param(
            b"From x@y Mon\nReceived: by z\nFrom: x@y\n\nT", "a", FileKind.LETTER,
            id="a letter out of a mailbox",
        ),
    ],
)  # fmt: skip
def test_kind_is_told_by_the_bytes(data: bytes, name: str, kind: FileKind) -> None:
    assert kind_of(data, name) is kind


@given(st.binary(max_size=300), st.sampled_from(["a.eml", "a.pdf", "a", "a.zip"]))
def test_no_bytes_raise(data: bytes, name: str) -> None:
    assert kind_of(data, name) in FileKind
