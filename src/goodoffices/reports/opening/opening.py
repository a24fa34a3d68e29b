"""Opening a file: itself with its text, and the reports inside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from goodoffices.errors import ReportError
from goodoffices.reports.files import Extract, ReportFile, unreadable
from goodoffices.reports.layout.decoding import binary_kind
from goodoffices.reports.opening.archives import Budget, members_of, opened_archive
from goodoffices.reports.opening.kinds import FileKind, kind_of
from goodoffices.reports.opening.letter import open_letter
from goodoffices.reports.opening.limits import OpeningLimits
from goodoffices.reports.opening.pdf_text import open_pdf
from goodoffices.reports.opening.word_document import open_word_document

SUFFIXES = frozenset(
    (
        *(".txt", ".text", ".md", ".html", ".htm", ".xhtml"),
        *(".eml", ".docx", ".docm", ".pdf", ".zip"),
        *(".doc", ".msg", ".rtf", ".odt"),
    )
)
"""Endings of files taken out of folders, archives and letters.

The last four are not read; they are taken so that the record can say so.
"""

_MOST_NAMED = 5

OPENED = frozenset({FileKind.LETTER, FileKind.WORD, FileKind.PDF, FileKind.ARCHIVE})
"""Kinds of file that hold their text in a form of their own."""


def open_file(file: ReportFile, limits: OpeningLimits | None = None) -> tuple[ReportFile, ...]:
    """Open a file, and what is inside it (R200 to R203).

    Parameters
    ----------
    file : ReportFile
        A file of any kind.
    limits : OpeningLimits or None
        Usual limits when ``None``.

    Returns
    -------
    tuple of ReportFile
        A letter, a Word document or a PDF with its text; of an archive its members, each as
        a report of its own; attachments after their letter. Plain text and web pages are
        returned as they are. What is refused is there with the reason.

    Notes
    -----
    Runs in the memory and time its caller grants; foreign formats are hostile until shown
    otherwise, so the program calls this in a process of its own.

    Examples
    --------
    >>> [one.name for one in open_file(ReportFile(name="a.txt", data=b"They met."))]
    ['a.txt']
    """
    limits = limits or OpeningLimits()
    return tuple(_opened(file, Budget(limits), depth=0))


def _opened(file: ReportFile, budget: Budget, *, depth: int) -> Iterator[ReportFile]:
    kind = kind_of(file.data, file.name)
    if kind is FileKind.WORD:
        yield open_word_document(file, budget)
    elif kind is FileKind.PDF:
        yield open_pdf(file, budget.limits)
    elif kind is FileKind.LETTER:
        yield from _letter(file, budget, depth=depth)
    elif kind is FileKind.ARCHIVE:
        yield from _archive(file, budget, depth=depth)
    else:
        yield file


def _letter(file: ReportFile, budget: Budget, *, depth: int) -> Iterator[ReportFile]:
    opened = open_letter(file, budget.limits)
    left_out = [one for one in opened.attached if not is_report(one)]
    yield noting(opened.file, *(_left_out(file, one) for one in left_out))
    for one in opened.attached:
        if is_report(one):
            yield from _inner(one, file, budget, depth=depth)


def _archive(file: ReportFile, budget: Budget, *, depth: int) -> Iterator[ReportFile]:
    reports: list[ReportFile] = []
    others: list[str] = []
    try:
        for member in members_of(opened_archive(file.data, budget), budget):
            inside = ReportFile(name=f"{file.name}/{member.name}", data=member.data)
            if member.refused:
                reports.append(unreadable(inside.name, b"", member.refused))
            elif is_report(inside):
                reports += _inner(inside, file, budget, depth=depth)
            else:
                others.append(member.name)
    except ReportError as error:
        reports.append(unreadable(file.name, file.data, str(error)))
    if reports and others:
        note = f"page: {file.name} also holds files that are no reports and were not read: "
        reports[0] = replace(reports[0], notes=(*reports[0].notes, note + _listed(others)))
    elif not reports:
        only = f", only {_listed(others)}" if others else ""
        notes = (f"no text: the archive holds no report{only}",)
        reports = [replace(file, extract=Extract(text="", method="none", notes=notes))]
    yield from reports


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more


def _inner(
    file: ReportFile, outer: ReportFile, budget: Budget, *, depth: int
) -> Iterator[ReportFile]:
    """Open a file that was inside another one."""
    budget.members -= 1
    limits = budget.limits
    packed = kind_of(file.data, file.name) is FileKind.ARCHIVE
    if budget.members < 0:
        opened = iter([unreadable(file.name, file.data, f"more than {limits.members:,} files")])
    elif depth + 1 > limits.depth - packed:
        reason = f"it lies more than {limits.depth} archives or letters deep"
        opened = iter([unreadable(file.name, file.data, reason)])
    else:
        opened = _opened(file, budget, depth=depth + 1)
    origin = f"from: taken out of {outer.name}, SHA-256 {outer.digest}"
    for one in opened:
        yield one if one.notes[:1] and one.notes[0].startswith("from: ") else noting(one, origin)


def is_report(file: ReportFile) -> bool:
    r"""Whether a file inside another one may be a report: by its bytes, else by its ending.

    Examples
    --------
    >>> is_report(ReportFile(name="logo.png", data=b"\x89PNG"))
    False
    """
    if kind_of(file.data, file.name) in OPENED:
        return True
    last = file.name.rsplit("/", 1)[-1].lower()
    ending = last[last.rfind(".") :] if "." in last else ""
    return ending in SUFFIXES or (not ending and binary_kind(file.data) is None)


def _left_out(letter: ReportFile, file: ReportFile) -> str:
    own = file.name[len(letter.name) + 1 :]
    return f"page: the attachment {own!r} is no report and was not read"


def noting(file: ReportFile, *notes: str) -> ReportFile:
    """Return a file with notes before its own.

    Examples
    --------
    >>> noting(ReportFile(name="a.txt", data=b""), "from: b.zip").notes
    ('from: b.zip',)
    """
    return replace(file, notes=(*notes, *file.notes)) if notes else file
