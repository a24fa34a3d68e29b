"""Parts of a Word document: XML read without entities, and what its styles are called."""

from __future__ import annotations

import zipfile

from lxml import etree

from goodoffices.errors import ReportError
from goodoffices.reports.opening.archives import Budget, unpacked
from goodoffices.reports.text import Label

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LABELS = {
    "title": Label.TITLE,
    "subtitle": Label.SUB_HEADING,
    "quote": Label.QUOTE_BLOCK,
    "intense quote": Label.QUOTE_BLOCK,
    "caption": Label.CAPTION,
    "header": Label.NAVIGATION,
    "footer": Label.NAVIGATION,
}


class WordParts:
    """The parts of one Word document.

    Parameters
    ----------
    archive : zipfile.ZipFile
        The document is an archive of parts.
    budget : Budget
        What may still be unpacked.
    """

    def __init__(self, archive: zipfile.ZipFile, budget: Budget) -> None:
        self._archive = archive
        self._budget = budget
        self.outside = 0
        """Things outside the document that it points to, links in the text aside."""
        self.margins: list[str] = []
        """Headers and footers of its pages."""
        self.chunks = 0
        """Files of other formats that Word shows as a part of the text."""

    def read(self, name: str) -> etree._Element | None:
        """Return the root of a part; ``None`` when the document has no such part.

        Raises
        ------
        ReportError
            If the part is damaged, too large, or declares a document type.
        """
        try:
            entry = self._archive.getinfo(name)
        except KeyError:
            return None
        data = unpacked(self._archive, entry, self._budget).replace(_STRICT, _USUAL)
        if b"<!DOCTYPE" in data.replace(b"\x00", b""):
            raise ReportError("it declares a document type, as no Word document does")
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise ReportError("its text is damaged") from error

    def targets(self, part: str) -> dict[str, str]:
        """Return the parts that a part points to, by the last word of their kind."""
        folder, _, last = part.rpartition("/")
        rels = f"{folder}/_rels/{last}.rels" if folder else f"_rels/{last}.rels"
        root = self.read(rels)
        found: dict[str, str] = {}
        for one in () if root is None else root:
            kind = one.get("Type", "").rsplit("/", 1)[-1]
            if one.get("TargetMode") == "External":
                self.outside += kind != "hyperlink"
                continue
            self.chunks += kind == "aFChunk"
            target = _path(folder, one.get("Target", ""))
            if kind in {"header", "footer"}:
                self.margins.append(target)
            found.setdefault(kind, target)
        return found

    def style_labels(self, name: str | None) -> dict[str, Label]:
        """Return what the styles of a document say of a paragraph, by style identifier."""
        root = self.read(name) if name else None
        labels: dict[str, Label] = {}
        for style in () if root is None else root.iter(f"{W}style"):
            named = style.find(f"{W}name")
            label = label_of_style(named.get(f"{W}val", "") if named is not None else "")
            if label is not None:
                labels[style.get(f"{W}styleId", "")] = label
        return labels


def _path(folder: str, target: str) -> str:
    """Resolve the address of a part against the folder of the part that points to it."""
    steps: list[str] = []
    for step in (target if target.startswith("/") else f"{folder}/{target}").split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(steps)


def label_of_style(name: str) -> Label | None:
    """Say what a built-in style makes of a paragraph; Word keeps these names in English.

    Examples
    --------
    >>> label_of_style("heading 2").value, label_of_style("Normal")
    ('sub_heading', None)
    """
    plain = name.casefold()
    if plain.startswith("heading "):
        return Label.SUB_HEADING
    if plain.startswith("toc "):
        return Label.NAVIGATION
    return _LABELS.get(plain)
