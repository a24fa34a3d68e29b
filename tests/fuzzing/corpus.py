"""What mutation starts from: pages, texts, letters, archives and case documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from tests.house.tree import ROOT
from tests.reports.opening.made_files import letter, paragraph, pdf, word, zipped

Named = tuple[str, bytes]

_REPORTS = (
    ROOT / "cases" / "lake-orvane" / "reports",
    *sorted(ROOT.glob("tests/gold/open/*/reports")),
    ROOT.parent / "shared" / "reports",
)
"""Folders of reports; the last one, of real pages, is there on some machines only."""


@cache
def reports() -> Sequence[Named]:
    """Return texts and pages as they are published."""
    return tuple(
        (path.name, path.read_bytes())
        for folder in _REPORTS
        if folder.is_dir()
        for path in sorted(folder.iterdir())
        if path.suffix in {".txt", ".html"}
    )


@cache
def closed_files() -> Sequence[Named]:
    """Return files in forms of their own: letters, Word documents, PDFs and archives."""
    return tuple(_closed_files())


def _closed_files() -> Iterator[Named]:
    for name, data in reports()[::7]:
        text = data.decode("utf-8", "replace")
        paragraphs = "".join(map(paragraph, text.replace("&", "").replace("<", "").split("\n")))
        yield f"{name}.eml", letter(text, html=text).as_bytes()
        yield f"{name}.zip", zipped({"a.txt": data, "b/c.html": data})
        yield f"{name}.docx", word(paragraphs)
        lines = [(72, 720 - 14 * n, 12, line[:80]) for n, line in enumerate(text.split("\n")[:40])]
        yield f"{name}.pdf", pdf([lines, lines])


@cache
def case_documents() -> Sequence[Named]:
    """Return case documents in YAML."""
    paths: list[Path] = sorted(ROOT.glob("cases/*/case.yaml"))
    return tuple((path.parent.name, path.read_bytes()) for path in paths)
