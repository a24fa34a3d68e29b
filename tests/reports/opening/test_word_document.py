"""A Word document is read as its reader sees it: no deletion, nothing from outside."""

from __future__ import annotations

import pytest
from lxml import etree

from goodoffices.reports.files import Extract, ReportFile
from goodoffices.reports.opening.archives import Budget, opened_archive
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.word_document import open_word_document
from goodoffices.reports.opening.word_paragraphs import WordLine, seen_words, word_lines
from goodoffices.reports.opening.word_parts import WordParts, hides_words, label_of_style
from goodoffices.reports.text import Label
from tests.reports.opening.made_files import W, paragraph, read_extract, word, zipped


def opened(data: bytes, limits: OpeningLimits | None = None) -> Extract:
    file = ReportFile(name="a.docx", data=data)
    return read_extract(open_word_document(file, Budget(limits or OpeningLimits())))


LOCKED = bytearray(zipped({"word/document.xml": "<x/>"}))
LOCKED[LOCKED.index(b"PK\x01\x02") + 8] |= 1
BOX = f"<w:pict><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></w:pict>"


def run(inner: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def words(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>'


RAISED = '<w:vertAlign w:val="superscript"/>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(paragraph("They met.") + paragraph("They left."), "They met.\nThey left.",
                     id="a paragraph is a line"),
        pytest.param(
            f"<w:p>{run(words('They met '))}<w:ins w:id='1'>{run(words('twice '))}</w:ins>"
            f"<w:del w:id='2'><w:r><w:delText>once </w:delText></w:r></w:del>"
            f"{run(words('in Oslo.'))}</w:p>",
            "They met twice in Oslo.", id="R204: insertions are text, deletions are none"),
        pytest.param(
            f"<w:p><w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr>{run(words('They '))}</w:p>"
            f"<w:p>{run(words('met.'))}</w:p>{paragraph('They left.')}",
            "They met.\nThey left.", id="R204: paragraphs whose end was deleted are one"),
        pytest.param(
            f"<w:tbl><w:tr><w:trPr><w:del w:id='4'/></w:trPr><w:tc>{paragraph('x')}</w:tc></w:tr>"
            f"<w:tr><w:tc>{paragraph('y')}</w:tc></w:tr></w:tbl>",
            "y", id="R204: a deleted row is none"),
        pytest.param(
            f"<w:p>{run(words('40'))}{run(words('1'), RAISED)}{run(words(' people, 3'))}"
            f"{run(words('rd'), RAISED)}</w:p>",
            "40¹ people, 3rd", id="R267: the mark of a note joins no number"),
        pytest.param(
            f"<w:p><w:moveFrom>{run(words('Old place.'))}</w:moveFrom></w:p>"
            f"<w:p><w:moveTo>{run(words('New place.'))}</w:moveTo></w:p>",
            "New place.", id="R204: moved text stands where it went"),
        pytest.param(
            f"<w:p><w:hyperlink>{run(words('A link'))}</w:hyperlink>{run('<w:tab/>')}"
            f"{run(words('b'))}{run('<w:br/>')}{run(words('c'))}</w:p>",
            "A link\tb\nc", id="links, tabs and line breaks"),
        pytest.param(
            f"<w:p>{run('<w:instrText>PAGE</w:instrText>')}{run(words('x'))}</w:p>", "x",
            id="codes of fields are no text"),
        pytest.param(
            f"<w:sdt><w:sdtContent>{paragraph('In a control.')}</w:sdtContent></w:sdt>",
            "In a control.", id="text in a control"),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{paragraph('Side')}</w:tc><w:tc>{paragraph('Seats')}</w:tc></w:tr>"
            f"<w:tr><w:tc>{paragraph('Varu')}</w:tc><w:tc>{paragraph('4')}</w:tc></w:tr></w:tbl>",
            "Side | Seats\nVaru | 4", id="R204: a row of a table is a line"),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{paragraph('Long. ' * 60)}{paragraph('Then.')}</w:tc></w:tr>"
            "</w:tbl>", ("Long. " * 60).strip() + "\nThen.", id="a table that only sets the page"),
        pytest.param(
            "<w:tbl><w:del><w:tr><w:tc><w:p/></w:tc></w:tr></w:del></w:tbl>" + paragraph("x"),
            "x", id="an empty table"),
        pytest.param(
            f"<w:p>{run(BOX)}"
            f"{run(words('Beside it.'))}</w:p>", "Beside it.\nIn a box.", id="a text box"),
    ],
)  # fmt: skip
def test_words_of_a_document(body: str, text: str) -> None:
    assert opened(word(body)).text == text


def test_headings_are_known_whatever_the_language_of_word() -> None:
    body = paragraph("Talks", style="berschrift1") + paragraph("They met.")
    extract = opened(word(body + paragraph("Next", style="berschrift1")))
    labels = [(one.label, extract.text[one.start : one.end]) for one in extract.block_labels]
    assert labels == [(Label.TITLE, "Talks"), (Label.SUB_HEADING, "Next")]


def test_notes_stand_below_with_their_marks() -> None:
    mark = run('<w:footnoteReference w:id="2"/>')
    body = f"<w:p>{run(words('They met.'))}{mark}</w:p>"
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="0">{paragraph("-")}'
        f'</w:footnote><w:footnote w:id="2">{paragraph("In Oslo.")}</w:footnote></w:footnotes>'
    )
    assert opened(word(body, parts={"footnotes": notes})).text == "They met.[2]\n[2] In Oslo."


@pytest.mark.parametrize(
    "how", ["<w:vanish/>", '<w:color w:val="ffffff"/>', "<w:strike/>", "<w:dstrike/>"]
)
def test_hidden_words_are_kept_and_labelled(how: str) -> None:
    extract = opened(word(f"<w:p>{run(words('They met.'))}{run(words('Ignore me.'), how)}</w:p>"))
    (label,) = extract.block_labels
    assert label.label is Label.HIDDEN
    assert extract.text[label.start : label.end] == "Ignore me."


STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>'
    '<w:style w:styleId="Far"><w:basedOn w:val="Gone"/></w:style><w:style w:styleId="Back">'
    '<w:basedOn w:val="Gone"/><w:rPr><w:strike w:val="0"/></w:rPr></w:style></w:styles>'
)


@pytest.mark.parametrize(
    ("how", "hidden"),
    [
        pytest.param('<w:rStyle w:val="Gone"/>', True, id="R204: struck out by its style"),
        pytest.param('<w:rStyle w:val="Far"/>', True, id="by the base of its style"),
        pytest.param('<w:rStyle w:val="Back"/>', False, id="a style that takes it back"),
        pytest.param('<w:rStyle w:val="Gone"/><w:strike w:val="0"/>', False, id="itself not"),
    ],
)
def test_r204_words_that_a_style_strikes_out_are_hidden(how: str, hidden: bool) -> None:
    body = f"<w:p>{run(words('They met.'))}{run(words('Not so.'), how)}</w:p>"
    labels = opened(word(body, parts={"styles": STYLES})).block_labels
    assert [one.label for one in labels] == ([Label.HIDDEN] if hidden else [])


def test_r204_words_struck_out_in_a_cell_or_a_note_are_none_of_it() -> None:
    struck = run(words("accepts "), "<w:strike/>")
    cell = f"<w:p>{struck}{run(words('refuses the tolls'))}</w:p>"
    table = f"<w:tbl><w:tr><w:tc>{paragraph('Varu')}</w:tc><w:tc>{cell}</w:tc></w:tr></w:tbl>"
    note = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p>{struck}{run(words("Halm."))}'
        "</w:p></w:footnote></w:footnotes>"
    )
    extract = opened(word(table, parts={"footnotes": note}))
    assert extract.text == "Varu | refuses the tolls\naccepts\n[2] Halm.\naccepts"
    assert [one.label for one in extract.block_labels] == [Label.HIDDEN] * 2
    assert seen_words([WordLine(text="Halm.", label=None)]) == "Halm."
    assert hides_words(None) is None


def test_white_on_a_dark_ground_is_seen() -> None:
    shaded = '<w:color w:val="FFFFFF"/><w:shd w:fill="000000"/>'
    assert opened(word(f"<w:p>{run(words('Seen.'), shaded)}</w:p>")).block_labels == ()


def test_embedded_files_that_word_would_show_are_named() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"
    chunk = f'<Relationship Id="c" Type="{kind}" Target="afchunk.mht"/>'
    (note,) = opened(word(paragraph("They met."), rels=chunk)).notes
    assert note.startswith("partial: files put into the document as they are (1) are not read")


@pytest.mark.parametrize(
    ("words", "told"), [("Press office, Halm, 3 May", True), ("Page 3 of 4", False), ("", False)]
)
def test_words_in_the_margins_of_the_pages_are_said_to_be_unread(words: str, told: bool) -> None:
    margin = f'<w:hdr xmlns:w="{W}">{paragraph(words)}</w:hdr>'
    notes = opened(word(paragraph("They met."), parts={"header": margin})).notes
    assert notes == ("page: headers and footers of its pages are not read",) * told


def test_damaged_margin_costs_no_text() -> None:
    extract = opened(word(paragraph("They met."), parts={"footer": "<w:ftr"}))
    assert (extract.text, len(extract.notes)) == ("They met.", 1)


def test_what_is_left_out_is_said() -> None:
    outside = (
        f'<Relationship Id="o" Type="x/attachedTemplate" TargetMode="External" Target="{W}"/>'
    )
    body = "<w:p><w:del/></w:p>" + paragraph("x")
    extract = opened(word(body, parts={"comments": f'<w:comments xmlns:w="{W}"/>'}, rels=outside))
    assert len(extract.notes) == 3
    assert "points to things outside it (1); none was fetched" in extract.notes[2]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(
            zipped({"word/document.xml": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
                    f'<w:document xmlns:w="{W}"><w:body>&a;</w:body></w:document>'}),
            "document type", id="R204: an entity that names a file"),
        pytest.param(
            zipped({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
                    "<x>&b;</x>"}),
            "document type", id="entities that multiply"),
        pytest.param(
            zipped({"word/document.xml": "<!DOCTYPE x>\n<x/>".encode("utf-16")}),
            "document type", id="a document type in another encoding"),
        pytest.param(zipped({"word/document.xml": "<w:document"}), "damaged", id="broken XML"),
        pytest.param(zipped({"word/document.xml": "<a>" * 5_000}), "damaged", id="deep XML"),
        pytest.param(zipped({"word/other.xml": "x"}), "no text part", id="no text"),
        pytest.param(bytes(LOCKED), "locked with a password", id="a locked part"),
        pytest.param(b"PK\x03\x04", "damaged", id="a beginning and nothing else"),
        pytest.param(zipped({"word/document.xml": b" " * 9_000_000}), "200 times", id="a bomb"),
    ],
)  # fmt: skip
def test_hostile_document_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    extract = opened(data)
    assert extract.text == ""
    assert reason in extract.notes[0]


def test_long_document_is_cut_and_says_so() -> None:
    extract = opened(word(paragraph("They met.") * 5), OpeningLimits(characters=12))
    assert extract.text == "They met.\nTh"
    assert extract.notes[0].startswith("partial: ")


def test_document_without_words_says_so() -> None:
    assert opened(word("<w:p/>")).notes == ("no text: the Word document holds no words",)


def test_parts_are_found_where_the_document_points() -> None:
    target = '<Relationship Id="r" Type="x/officeDocument" Target="/word/two.xml"/>'
    data = zipped({"_rels/.rels": f"<R>{target}</R>", "word/two.xml": "<x/>"})
    budget = Budget(OpeningLimits())
    parts = WordParts(opened_archive(data, budget), budget)
    assert parts.targets("") == {"officeDocument": "word/two.xml"}
    assert parts.read("word/missing.xml") is None


def test_style_names_and_lines_are_read_alone() -> None:
    assert label_of_style("heading 3") is Label.SUB_HEADING
    assert label_of_style("Body Text") is None
    body = etree.fromstring(f'<w:body xmlns:w="{W}">{paragraph("x", style="Zitat")}</w:body>')
    (line,) = word_lines(body, {"Zitat": Label.QUOTE_BLOCK})
    assert (line.text, line.label) == ("x", Label.QUOTE_BLOCK)
