"""Quotations that a page sets out once more in large letters: they are read once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from goodoffices.reports.layout.lines import Line
from goodoffices.reports.layout.words import words_of
from goodoffices.reports.text import BODY, Label

_FEWEST_WORDS = 3
_MOST_WORDS = 60
_SIGNED_WORDS = 9
_MOST_PLACES = 20
_SAME_WORDS = 8
_QUOTED = re.compile(r"[“„«‘\"]([^“”„«»\"]{8,2000})(?:[”“»\"]|$)")
_SIGNED = re.compile(r"[-–—―~]\s{0,3}\S")
_NAME = re.compile(r"[A-Z][\w'’.-]{1,30}(?: [A-Z][\w'’.-]{1,30}){1,3}(?:,|$)")

_Triple = tuple[str, str, str]


def without_pulled(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    r"""Take for the page's frame what repeats a quotation of the report (R588).

    Parameters
    ----------
    lines : tuple of Line
        The blocks of a report.

    Returns
    -------
    tuple of Line
        The same blocks. Of one below the first paragraph whose words, three at least, stand
        within a quotation of a longer paragraph, and of the name that signs it, the page is
        held to say that they stand beside the text, as a caption does; and of a paragraph
        of eight words or more that stands there twice, all but one.

    Notes
    -----
    Time linear in the length.

    Examples
    --------
    >>> from goodoffices.reports.layout.lines import lines_of
    >>> text = "“We shall wait here,” Aldo said.\n\n“We shall wait here.”\n\nThey left on Monday."
    >>> [line.is_prose for line in without_pulled(tuple(lines_of(text)))]
    [True, False, True]
    """
    told = _quoted_words(lines)
    first = next((n for n, line in enumerate(lines) if line.is_prose), len(lines))
    again = _told_again(lines)
    pulled = {
        n
        for n, line in enumerate(lines)
        if told and n >= first and _may_be_pulled(line) and _stands_in(n, lines, told)
    }
    signed = {n + 1 for n in pulled if n + 1 < len(lines) and _signs(lines[n + 1])}
    return tuple(
        replace(line, given=Label.CAPTION) if n in pulled | signed | again else line
        for n, line in enumerate(lines)
    )


def _quoted_words(lines: Sequence[Line]) -> dict[_Triple, list[int]]:
    """Return where three words stand together within a quotation of a paragraph."""
    places: dict[_Triple, list[int]] = {}
    for n, line in enumerate(lines):
        for quoted in _QUOTED.findall(line.text) if line.is_prose else ():
            for triple in _triples(words_of(quoted)):
                found = places.setdefault(triple, [])
                if len(found) < _MOST_PLACES and found[-1:] != [n]:
                    found.append(n)
    return places


def _told_again(lines: Sequence[Line]) -> set[int]:
    """Return the paragraphs that stand there once more, word for word.

    A page for two widths holds its text twice, and the later one is left out. Of a paragraph
    alone, set out above the text, the one that stands in the text is read.
    """
    places: dict[tuple[str, ...], list[int]] = {}
    for n, line in enumerate(lines):
        if line.is_prose and line.words >= _SAME_WORDS:
            places.setdefault(tuple(words_of(line.text)), []).append(n)
    twice = [found for found in places.values() if len(found) > 1]
    opening = next((n for n, line in enumerate(lines) if line.is_prose), -1)
    is_lone = len(twice) == 1
    return {
        n
        for found in twice
        for n in (found[:-1] if is_lone and found[0] == opening else found[1:])
    }


def _triples(words: Sequence[str]) -> Iterator[_Triple]:
    return zip(words, words[1:], words[2:], strict=False)


def _may_be_pulled(line: Line) -> bool:
    open_to_it = line.given in {None, Label.SUB_HEADING, *BODY}
    return open_to_it and line.form is None and _FEWEST_WORDS <= line.words <= _MOST_WORDS


def _stands_in(n: int, lines: Sequence[Line], told: dict[_Triple, list[int]]) -> bool:
    own = list(_triples(words_of(lines[n].text)))
    where = [
        {m for m in told.get(triple, ()) if lines[m].words > lines[n].words} for triple in own
    ]
    return bool(where) and bool(set.intersection(*where))


def _signs(line: Line) -> bool:
    """Whether a line below a quotation names whose it is."""
    if line.sentence or line.words > _SIGNED_WORDS or line.form is not None:
        return False
    return _SIGNED.match(line.text) is not None or _NAME.match(line.text) is not None
