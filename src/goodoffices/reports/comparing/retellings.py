"""Reports that share quotations and numbers but few other words: perhaps one told again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from goodoffices.reports.text import Article

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[.,  ]\d{3})+(?![\w])|(?<![\w.,])\d{3,}(?![\w.,]*\d)")
_YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d")
_FEWEST_WORDS = 6
"""Words of a quotation that two writers do not share by chance."""
_QUOTED = 2
"""Numbers that one shared quotation is worth."""
_LEAST = 4
_MOST_HOLDERS = 20
"""What more reports than this share is common knowledge, and tells nothing of any two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retelling:
    """Two reports that may tell one source in other words.

    Parameters
    ----------
    first, second : str
        Identifiers of the reports, in their order.
    quotations, numbers : int
        How many of each they share.
    """

    first: str
    second: str
    quotations: int
    numbers: int

    def told_of(self, report: str) -> str:
        """Return what a reader of one of the two must know of the other."""
        other = self.second if report == self.first else self.first
        return (
            f"may retell {other}: {self.quotations} quotations and {self.numbers} numbers are"
            " the same, few other words; whether these are two voices is for a person to say"
        )


def retellings(articles: Sequence[Article], groups: Mapping[str, str]) -> tuple[Retelling, ...]:
    """Find reports that share quotations or numbers and are no copies of each other (R254).

    A translation, or a copy in other words, keeps what somebody said and the numbers. Quotations
    of six words and more and numbers of three digits and more are compared; years are left out.

    Parameters
    ----------
    articles : sequence of Article
        The reports.
    groups : mapping of str to str
        Copies, as :func:`goodoffices.reports.comparing.duplicates.duplicate_groups` tells.

    Returns
    -------
    tuple of Retelling
        Pairs that share half of what the shorter one has to compare, and enough of it, in
        the order of ``articles``. Never two copies.

    Notes
    -----
    For review, not for counting voices: two reporters at one press conference look the same.
    Linear in the text; what more than twenty reports share is left out.

    Examples
    --------
    >>> retellings([], {})
    ()
    """
    marks = [_marks(article) for article in articles]
    holders: dict[str, list[int]] = defaultdict(list)
    for place, own in enumerate(marks):
        for mark in own:
            holders[mark].append(place)
    shared: dict[tuple[int, int], list[str]] = defaultdict(list)
    for mark, places in holders.items():
        if len(places) <= _MOST_HOLDERS:
            for n, first in enumerate(places):
                for second in places[n + 1 :]:
                    shared[first, second].append(mark)
    return tuple(_found(articles, groups, marks, shared))


def _found(
    articles: Sequence[Article],
    groups: Mapping[str, str],
    marks: Sequence[frozenset[str]],
    shared: Mapping[tuple[int, int], Sequence[str]],
) -> Iterator[Retelling]:
    for (first, second), both in sorted(shared.items()):
        names = articles[first].report.id, articles[second].report.id
        group = groups.get(names[0])
        enough = min(_weight(marks[first]), _weight(marks[second])) <= 2 * _weight(both)
        if _weight(both) >= _LEAST and enough and (group is None or group != groups.get(names[1])):
            quoted = sum(" " in mark for mark in both)
            yield Retelling(
                first=names[0], second=names[1], quotations=quoted, numbers=len(both) - quoted
            )


def _weight(marks: Sequence[str] | frozenset[str]) -> int:
    return sum(_QUOTED if " " in mark else 1 for mark in marks)


def _marks(article: Article) -> frozenset[str]:
    """Return the quotations, as words, and the numbers, as digits, of a report's prose."""
    quoted = (_WORD.findall(article.words(one).casefold()) for one in article.quotations)
    marks = {" ".join(words) for words in quoted if len(words) >= _FEWEST_WORDS}
    for paragraph in article.paragraphs:
        for number in _NUMBER.findall(article.words(paragraph)):
            digits = re.sub(r"\D", "", number)
            if not _YEAR.fullmatch(digits):
                marks.add(digits)
    return frozenset(marks)
