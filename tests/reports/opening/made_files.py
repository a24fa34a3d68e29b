"""Files of every kind that is opened, built for the tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from xml.sax.saxutils import escape

from goodoffices.reports.files import Extract, ReportFile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def read_extract(file: ReportFile) -> Extract:
    """Return the text that was taken out, which must be there."""
    assert file.extract is not None
    return file.extract


def zipped(members: Mapping[str, bytes | str], *, packed: bool = True) -> bytes:
    """Pack an archive."""
    buffer = io.BytesIO()
    how = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(buffer, "w", how) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def paragraph(words: str, *, style: str = "") -> str:
    """Write a paragraph of a Word document."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{named}<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'


def word(body: str, *, parts: Mapping[str, str] | None = None, rels: str = "") -> bytes:
    """Pack a Word document around the XML of its body."""
    styles = "".join(
        f'<w:style w:styleId="{own}"><w:name w:val="{name}"/></w:style>'
        for own, name in (("berschrift1", "heading 1"), ("Titel", "Title"), ("Zitat", "Quote"))
    )
    kinds = {"styles": "styles.xml", **{name: f"{name}.xml" for name in parts or {}}}
    targets = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(kinds.items())
    )
    root = f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    return zipped(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">{root}</Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
            "word/_rels/document.xml.rels": (
                f'<Relationships xmlns="{RELATIONS}">{targets}{rels}</Relationships>'
            ),
            "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
            **{f"word/{name}.xml": text for name, text in (parts or {}).items()},
        }
    )


def letter(body: str, *, subject: str = "Talks resume", html: str = "") -> EmailMessage:
    """Write a letter."""
    made = EmailMessage()
    made["From"] = "Desk <desk@wire.example>"
    made["To"] = "reader@office.example"
    made["Date"] = "Mon, 05 May 2031 10:00:00 +0200"
    made["Subject"] = subject
    made.set_content(body)
    if html:
        made.add_alternative(html, subtype="html")
    return made


def pdf(pages: Sequence[Sequence[tuple[float, float, float, str]]], *, kids: str = "") -> bytes:
    """Write a PDF whose pages hold lines as (left, bottom, size, words)."""
    count = len(pages)
    contents = [_content(lines) for lines in pages]
    listed = kids or " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{listed}] /Count {max(count, 1)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            b" /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (5 + 2 * n)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _file(objects)


def _content(lines: Sequence[tuple[float, float, float, str]]) -> bytes:
    shown = (
        f"BT /F1 {size} Tf 1 0 0 1 {left} {bottom} Tm ({_escaped(words)}) Tj ET"
        for left, bottom, size, words in lines
    )
    return "\n".join(shown).encode("cp1252")


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects: Sequence[bytes]) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\n"
        b"startxref\n%d\n%%%%EOF\n" % (size, table, size, len(data))
    )
