"""Parts of a Word document: XML read without entities, and what its styles are called."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

from lxml import etree

from goodoffices.errors import ReportError
from goodoffices.reports.opening.archives import Budget, unpacked
from goodoffices.reports.text import Label

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STYLE = f"{W}style"
_HIDING = ("vanish", "strike", "dstrike")
_OFF = frozenset({"0", "false", "off", "none"})
_MOST_BASES = 10
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
        return labels | dict.fromkeys(_hiding_styles(root), Label.HIDDEN)


def _hiding_styles(root: etree._Element | None) -> Iterator[str]:
    """Yield the styles that hide or strike out their words, by themselves or by their base."""
    styles = {} if root is None else {one.get(f"{W}styleId", ""): one for one in root.iter(_STYLE)}
    for name, own in styles.items():
        style: etree._Element | None = own
        for _ in range(_MOST_BASES):
            hides = None if style is None else hides_words(style.find(f"{W}rPr"))
            base = None if style is None else style.find(f"{W}basedOn")
            if hides is not None or base is None:
                break
            style = styles.get(base.get(f"{W}val", ""))
        if hides:
            yield name


def hides_words(properties: etree._Element | None) -> bool | None:
    """Tell whether properties of words hide them or strike them out; ``None`` if unsaid.

    Examples
    --------
    >>> hides_words(etree.fromstring(f'<r xmlns:w="{W[1:-1]}"><w:vanish/></r>'))
    True
    """
    found = None
    for switch in _HIDING if properties is not None else ():
        one = None if properties is None else properties.find(f"{W}{switch}")
        if one is not None:
            found = bool(found) or one.get(f"{W}val", "1").casefold() not in _OFF
    return found


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
