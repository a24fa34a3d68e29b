"""Reading XML of strangers: well-formed or refused with its place, and nothing resolved."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from goodoffices.formats.exchange import Findings

_ENCODINGS = frozenset({"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "windows-1252"})
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_BARE_AMPERSAND = 68
"""libxml2's number for an ampersand that starts no entity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlFile:
    """One well-formed file.

    Parameters
    ----------
    name : str
        Name of the file.
    root : Element
        Its outermost element.
    """

    name: str
    root: etree._Element

    def place(self, element: etree._Element) -> str:
        """Return file and line of an element, as messages name it."""
        return f"{self.name} line {element.sourceline}"


def xml_text(name: str, data: bytes, findings: Findings) -> str | None:
    """Decode an XML file.

    Parameters
    ----------
    name : str
        Name of the file, for messages.
    data : bytes
        The file.
    findings : Findings
        Told what is wrong, or read otherwise than XML asks.

    Returns
    -------
    str or None
        Its text; ``None`` when it cannot be decoded.
    """
    encoding = _encoding(data)
    if encoding is None:
        findings.problem(name, "Its encoding is not read.", "Save it as UTF-8.")
        return None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig" and not _DECLARED.search(data[:1000]):
            findings.note(f"{name}: not UTF-8 and no encoding declared; read as Windows-1252.")
            return data.decode("windows-1252", errors="replace")
        place = f"{name} byte {error.start}"
        findings.problem(place, f"This is no {encoding} text.", "Save it as UTF-8.")
        return None


def _encoding(data: bytes) -> str | None:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    declared = _DECLARED.search(data[:1000])
    if declared is None:
        return "utf-8-sig"
    name = declared.group(1).decode("ascii").casefold()
    if name not in _ENCODINGS:
        return None
    return "utf-8-sig" if name in {"utf-8", "utf8", "us-ascii", "ascii"} else name


def read_xml(name: str, text: str, findings: Findings) -> XmlFile | None:
    """Parse an XML file without resolving or fetching anything.

    Parameters
    ----------
    name : str
        Name of the file, for messages.
    text : str
        The file, decoded.
    findings : Findings
        Told every problem with line and column (R126, R127).

    Returns
    -------
    XmlFile or None
        ``None`` when it is refused.

    Notes
    -----
    A document type declaration is refused before the parser sees it: entities live there,
    and no format read here has one. A comment before the XML declaration is against the
    standard and common in published domains; it is read, and a note says so. Namespaces of
    elements are dropped: no format read here has any.
    """
    if declared := re.search(r"<!(doctype|entity)", text, re.IGNORECASE):
        findings.problem(
            _place(name, text, declared.start()),
            "A document type or entity declaration stands here.",
            "Remove it; entities are never resolved.",
        )
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, encoding="utf-8"
    )
    try:
        source = _without_declaration(name, text, findings).encode("utf-8", "surrogatepass")
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        _not_well_formed(name, error, findings)
        return None
    for element in root.iter(etree.Element):
        element.tag = etree.QName(element).localname
    return XmlFile(name=name, root=root)


def _without_declaration(name: str, text: str, findings: Findings) -> str:
    position = _after_comments(text)
    if not text.startswith("<?xml", position) or not text[position + 5 : position + 6].isspace():
        return text
    end = text.find("?>", position)
    if end < 0:
        return text
    if position:
        findings.note(
            f"{name}: something stands before the XML declaration, against the standard; it was"
            " read all the same."
        )
    blank = re.sub(r"[^\n]", " ", text[position : end + 2])
    return text[:position] + blank + text[end + 2 :]


def _after_comments(text: str) -> int:
    position = 0
    while True:
        while position < len(text) and text[position].isspace():
            position += 1
        if not text.startswith("<!--", position) or (end := text.find("-->", position)) < 0:
            return position
        position = end + 3


def _place(name: str, text: str, position: int) -> str:
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    return f"{name} line {line} column {column}"


def _not_well_formed(name: str, error: etree.XMLSyntaxError, findings: Findings) -> None:
    place = f"{name} line {error.lineno or 1} column {error.offset or 0}"
    if error.code == _BARE_AMPERSAND:
        findings.problem(
            place,
            "This is no well-formed XML: a bare '&' stands here.",
            "Write '&amp;' instead. Nothing of the file was read.",
        )
        return
    reason = str(error.msg or "it ends too early").rpartition(", line ")[0] or str(error.msg)
    findings.problem(
        place,
        f"This is no well-formed XML: {reason}.",
        "Correct it there. Nothing of the file was read.",
    )


def attribute(element: etree._Element, name: str) -> str:
    """Return an attribute without surrounding spaces; empty when it is missing."""
    return str(element.get(name) or "").strip()


def children(element: etree._Element, name: str) -> list[etree._Element]:
    """Return the child elements of a name, in document order."""
    return list(element.findall(name))
