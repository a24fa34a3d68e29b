"""What a reader calls each report: its outlet, as the file is named, and its day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from goodoffices.case.dates import DateInterval
from goodoffices.reports.record import ReadReport

_DIGEST = re.compile(r"[0-9a-f]{12,}")
_LEAD = re.compile(r"\d{1,6}(?=\b|_)")
_DAY = re.compile(r"(?:19|20)\d\d[-_. ]?[01]\d[-_. ]?[0-3]\d")
_ENDING = re.compile(r"(?<=\w)\.[A-Za-z]{2,5}$")
_PARTING = re.compile(r"[\s_.-]+")
_SPOKEN = re.compile(r"[^\W\d_]{3}")
"""A name with so many letters in a row says something to a reader."""
_VOWEL = re.compile(r"[aeiouy]")
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "de", "du", "des", "la", "le", "del"))
_MOST = 8
"""Words of a file's name that are told."""
_SHOWN = 8
"""Letters of a digest that are told where nothing else tells two reports apart."""


def titles_of(reports: Sequence[ReadReport]) -> dict[str, str]:
    """Return a short name of each report with its day, no two alike.

    A name made of a digest or of single letters says nothing to a reader: "report" and its
    number stand for it. Where two would be called alike, the files are named too.

    Parameters
    ----------
    reports : sequence of ReadReport
        In the order of the record.

    Returns
    -------
    dict of str to str
        By identifier of the report.
    """
    names = {one.article.report.id: _title(one) for one in reports}
    often = Counter(names.values())
    files = {one.article.report.id: _file(one) for one in reports}
    return {
        report: name if often[name] == 1 else f"{name} ({files[report]})"
        for report, name in names.items()
    }


def outlet_words(name: str) -> str:
    """Return the name of a file as a reader would write it.

    Parameters
    ----------
    name : str
        With its ending and folders, or an identifier made of it.

    Examples
    --------
    >>> outlet_words("wires/04-harbour_post.txt"), outlet_words("bbc-2031-05-03.html")
    ('Harbour Post', 'BBC')
    >>> outlet_words("07_0123456789abcdef.txt"), outlet_words("a")
    ('report 07', 'report a')
    """
    stem = _ENDING.sub("", name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1])
    known = _DAY.sub("", _DIGEST.sub("", stem))
    lead = _LEAD.match(known)
    words = [one for one in _PARTING.split(known[lead.end() if lead else 0 :]) if one]
    if not _SPOKEN.search(" ".join(words)):
        return " ".join(("report", *([lead.group()] if lead else ()), *words))
    written = stem != stem.casefold()
    shown = words if written else [_capital(n, word) for n, word in enumerate(words)]
    return " ".join(shown[:_MOST])


def _capital(place: int, word: str) -> str:
    if place and word in _SMALL:
        return word
    return word.capitalize() if _VOWEL.search(word) else word.upper()


def _file(read: ReadReport) -> str:
    name = read.name or read.article.report.id
    return _DIGEST.sub(lambda digest: f"{digest.group()[:_SHOWN]}…", name)


def _title(read: ReadReport) -> str:
    name = outlet_words(read.name or read.article.report.id)
    when = read.dating.when
    if when.earliest is None and when.latest is None:
        return f"undated {name}"
    return f"{name} of {day_words(when)}"


def day_words(when: DateInterval) -> str:
    """Write a day, or what is known of it.

    Examples
    --------
    >>> from datetime import date
    >>> day_words(DateInterval.on(date(2031, 5, 2))), day_words(DateInterval())
    ('2 May 2031', 'an unknown day')
    """
    if when.earliest is None and when.latest is None:
        return "an unknown day"
    if when.earliest == when.latest and when.latest is not None:
        return f"{when.latest.day} {when.latest:%B %Y}"
    if when.earliest is None:
        return f"{when.latest:%B %Y} or before"
    if when.latest is None:
        return f"{when.earliest:%B %Y} or after"
    last = f"{when.latest:%B %Y}"
    if (when.earliest.year, when.earliest.month) == (when.latest.year, when.latest.month):
        return last
    one_year = when.earliest.year == when.latest.year
    return f"{when.earliest:{'%B' if one_year else '%B %Y'}} to {last}"
