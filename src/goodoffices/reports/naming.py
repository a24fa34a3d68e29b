"""Identifiers of reports, from their names and nothing else where that is possible."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from goodoffices.reports.files import ReportFile
from goodoffices.reports.people.strangers import slug

Named = tuple[str, ReportFile]
"""A report's identifier, and its file."""

_PLAIN_NAME = re.compile(r"[A-Za-z0-9_-]+")
_PAGES = frozenset({"html", "htm", "xhtml"})
_SAID = frozenset({"eml", "docx", "docm", "pdf", "zip", "doc", "msg", "rtf", "odt"})


def identified(files: Iterable[ReportFile]) -> list[Named]:
    """Give each file its identifier, in the order of identifiers (R208).

    Parameters
    ----------
    files : iterable of ReportFile
        In any order.

    Returns
    -------
    list of tuple of str and ReportFile
        Identifiers are unique. Where a text and a web page would share one, the text keeps
        it; where two files of one kind would, both carry the beginning of their digest.

    Examples
    --------
    >>> [name for name, _ in identified([ReportFile(name="b.txt", data=b""),
    ...                                  ReportFile(name="a/a.pdf", data=b"")])]
    ['a-a-pdf', 'b']
    """
    sharing: dict[str, list[ReportFile]] = defaultdict(list)
    for file in files:
        sharing[report_id(file.name)].append(file)
    named: dict[str, ReportFile] = {}
    for own, those in sorted(sharing.items()):
        pages = [file for file in those if _ending(file.name) in _PAGES]
        texts = [file for file in those if _ending(file.name) not in _PAGES]
        _name(own, texts, named)
        _name(f"{own}-html" if texts and pages else own, pages, named)
    return sorted(named.items(), key=lambda pair: pair[0])


def report_id(name: str) -> str:
    """Return the identifier that a file's name gives it.

    Parameters
    ----------
    name : str
        With the names of the folders, archives or letter it was taken out of before it.

    Returns
    -------
    str
        The name without the ending of a text or web page; another ending is a part of it.

    Examples
    --------
    >>> report_id("wire-3.txt"), report_id("wires.zip/march/wire-3.html")
    ('wire-3', 'wires-zip-march-wire-3')
    """
    steps = [step for step in name.replace("\\", "/").split("/") if step]
    return "-".join(_plain(step, last=n == len(steps) - 1) for n, step in enumerate(steps))


def _plain(step: str, *, last: bool) -> str:
    ending = _ending(step)
    said = ending in _SAID
    stem = (step.rsplit(".", 1)[0] if said or last else step) or step
    plain = stem if _PLAIN_NAME.fullmatch(stem) else slug(stem)
    return f"{plain}-{ending}" if said and stem != step else plain


def _ending(name: str) -> str:
    return name.rsplit(".", 1)[-1].lower() if "." in name else ""


def _name(own: str, files: Sequence[ReportFile], named: dict[str, ReportFile]) -> None:
    for file in sorted(files, key=lambda one: (one.name, one.data)):
        wanted = own if len(files) == 1 else f"{own}-{file.digest[:8]}"
        name, copy = wanted, 2
        while name in named:
            name, copy = f"{wanted}-{copy}", copy + 1
        named[name] = file
