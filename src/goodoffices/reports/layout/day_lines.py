"""Lines that state a day, and datelines at the head of a paragraph."""

from __future__ import annotations

import re

from goodoffices.reports.layout.words import words_of
from goodoffices.reports.lexicon import lexicon

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
_DATE_LINE = re.compile(
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?{_DAY}(?P<rest>.{{0,60}})$", re.IGNORECASE
)
_BEHIND = re.compile(
    r"[\s,|@–—tT-]*(?:at\s)?(?:\d{1,2}[:.h]\d{2}.{0,25})?$|\s*[|·•]\s.{0,60}$"
    r"|\s*\([A-Z][^()]{1,40}\)$"
)
_PLACE = re.compile(r"[^\W\d_][^\d,]{1,30},\s+(?:[^\W\d_]{1,10},?\s+)?(?=\d|[A-Z])")
_FOREIGN_DATE = re.compile(r"(?=\D*(?:\d{1,2}\D+(?:19|20)\d\d|(?:19|20)\d\d\D+\d{1,2})\D*$)")
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][\w .'’/-]{1,40}?)(?P<more>(?:,\s[\w .]{1,30}){0,2})"
    rf"(?P<agency>\s*\([^()]{{2,40}}\))?(?P<day>,?\s(?i:{_DAY}))?"
    r"\s*(?:—|–|--|\s-)\s*(?=\S)"
)
_PARTS = re.compile(r"[|·•]")
_BRACKET_DATELINE = re.compile(r"【[^】]{3,60}】\s*")
_DATE_WORD = re.compile(rf"\b{_MONTH}(?:\s|$)|\d", re.IGNORECASE)


def is_date_line(line: str) -> bool:
    """Whether a line states a day and nothing else.

    Examples
    --------
    >>> is_date_line("Friday, March 22, 2031"), is_date_line("22 killed in 2031 raid")
    (True, False)
    >>> is_date_line("22 March 2031 (Lake Wire)")
    True
    """
    if len(line) > 90:
        return False
    place = _PLACE.match(line)
    starts = [0] if place is None or len(words_of(place.group())) > 4 else [0, place.end()]
    for start in starts:
        found = _DATE_LINE.match(line, start)
        if found is not None:
            return _BEHIND.match(found.group("rest")) is not None
    line = line[starts[-1] :]
    names = [word for word in words_of(line) if not word[0].isdigit()]
    if not set(lexicon("residue")["dateline"]["never"]).isdisjoint(names):
        return False
    stated = line.casefold().startswith(tuple(lexicon("residue")["dateline"]["starts"]))
    if stated and len(names) <= 6 and any(mark.isdigit() for mark in line):
        return True
    return 1 <= len(names) <= 2 and _FOREIGN_DATE.match(line) is not None


def has_dated_part(line: str) -> bool:
    """Whether one part of a head line is a day, the others being short.

    Examples
    --------
    >>> has_dated_part("Lake Wire | 22 March 2031 | 10:30")
    True
    """
    parts = [part.strip() for part in _PARTS.split(line)]
    brief = 2 <= len(parts) <= 4 and all(len(words_of(part)) <= 5 for part in parts)
    return brief and any(is_date_line(part) for part in parts)


def dateline_end(line: str) -> int:
    """Return where a dateline at the start of a paragraph ends; 0 when there is none.

    Examples
    --------
    >>> line = "OSLO, 5 March (Wire) — The envoys met."
    >>> line[: dateline_end(line)]
    'OSLO, 5 March (Wire) — '
    >>> line = "OSLO (Wire) 23/11/2023 - The envoys met."
    >>> line[: dateline_end(line)]
    'OSLO (Wire) 23/11/2023 - '
    """
    bracket = _BRACKET_DATELINE.match(line)
    if bracket is not None:
        return bracket.end()
    found = _DATELINE.match(line)
    if found is None:
        return 0
    place = found.group("place")
    capital = place[:1].isupper() and len(words_of(place)) <= 5
    loud = place.upper() == place and place.lower() != place
    proof = loud or found.group("agency") or _DATE_WORD.search(found.group("more"))
    return found.end() if capital and proof else 0
