"""Copies of one report under several names: one voice, not several."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache

from goodoffices.reports.comparing.changes import ChangedFact, changed_facts
from goodoffices.reports.comparing.fingerprints import (
    MOST_HOLDERS,
    Prints,
    likely_copies,
    prints_of,
)
from goodoffices.reports.text import Article

__all__ = [
    "ChangedFact",
    "changed_facts",
    "containment",
    "duplicate_groups",
    "shingles_of",
]

SHINGLE = 4
"""Words in a row that are compared at once."""

COPY_SHARE = 0.5
"""Share of the shorter report's shingles that makes two reports copies."""

# Distinct reports measured at most .028; a member that shares less is a different story.
_STRANGER_SHARE = 0.1
_FEWEST_SHINGLES = 10
_MOST_WORDS = 100_000
_MOST_KEPT = 100
_WORD = re.compile(r"[^\W_]+")

Shingles = frozenset[str]


def duplicate_groups(articles: Sequence[Article]) -> dict[str, str]:
    """Group the reports that are copies of each other (R19).

    Two reports are copies when at least half of the 4-word shingles of the shorter one's
    prose stand in the other: containment [Broder1997, sec. 2]. A roundup that holds two
    different reports joins the one it shares more with, and does not make them one.

    Parameters
    ----------
    articles : sequence of Article
        The reports, in any order.

    Returns
    -------
    dict of str to str
        Report identifier to group identifier, in the order of ``articles``; only for
        reports that have a copy. The group's identifier is derived from its contents.

    Notes
    -----
    Exact on the first 100,000 words of each report, for pairs that an index of some of their
    shingles brings up: time grows with the text, not with the number of pairs, and memory is
    8 bytes a word. Translations and paraphrases are not found here; see
    :func:`goodoffices.reports.comparing.retellings.retellings`.

    Examples
    --------
    >>> duplicate_groups([])
    {}
    """
    prints = [prints_of(shingles_of(article)) for article in articles]
    groups = _joined(_Overlaps(prints), likely_copies(prints))
    named: dict[int, str] = {}
    for members in groups:
        first = min(articles[n].report.sha256 for n in members)
        digest = hashlib.sha256(f"group|{first}".encode()).hexdigest()[:12]
        named.update(dict.fromkeys(members, f"g-{digest}"))
    return {articles[n].report.id: named[n] for n in sorted(named)}


def shingles_of(article: Article) -> Shingles:
    """Return the 4-word shingles of a report's prose, without case and punctuation.

    Returns
    -------
    frozenset of str
        The words as one shingle when the prose has fewer than four; empty without prose.
    """
    words: list[str] = []
    for paragraph in article.paragraphs:
        words.extend(map(str.casefold, _WORD.findall(article.words(paragraph))))
        if len(words) > _MOST_WORDS:
            break
    if len(words) <= SHINGLE:
        return frozenset({" ".join(words)}) if words else frozenset()
    rows = zip(*(words[n:_MOST_WORDS] for n in range(SHINGLE)), strict=False)
    return frozenset(map(" ".join, rows))


def containment(first: Shingles, second: Shingles) -> float:
    """Return the share of the smaller set that stands in the other; 0 when one is empty.

    Examples
    --------
    >>> containment(frozenset({"a", "b"}), frozenset({"b", "c", "d"}))
    0.5
    """
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0


class _Overlaps:
    """How much two reports share, sets of rows kept only for those asked last."""

    def __init__(self, prints: Sequence[Prints]) -> None:
        self._prints = prints
        # A set takes ten times the room of the prints it is made of.
        self._rows = lru_cache(maxsize=_MOST_KEPT)(lambda report: frozenset(prints[report]))

    def smaller(self, first: int, second: int) -> int:
        """Return the number of rows of the shorter report."""
        return min(len(self._prints[first]), len(self._prints[second]))

    def shared(self, first: int, second: int) -> int:
        """Return the number of rows that both have."""
        return len(self._rows(first).intersection(self._prints[second]))

    def equal(self, first: int, second: int) -> bool:
        """Whether both have the same rows."""
        return self._prints[first] == self._prints[second]


def _joined(overlaps: _Overlaps, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Join copies, closest first, unless a member of one group is a stranger to the other."""
    group = {n: [n] for pair in pairs for n in pair}
    shared = {pair: overlaps.shared(*pair) for pair in pairs}
    apart: set[tuple[int, int, int, int]] = set()
    for a, b in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        smaller = overlaps.smaller(a, b)
        short = smaller < _FEWEST_SHINGLES and not overlaps.equal(a, b)
        if group[a] is group[b] or short or shared[a, b] < COPY_SHARE * smaller:
            continue
        # Groups only grow: the first member and the size tell which two were looked at before.
        meeting = (group[a][0], len(group[a]), group[b][0], len(group[b]))
        if meeting in apart or _strangers(overlaps, group[a], group[b]):
            apart.add(meeting)
            continue
        merged = sorted(group[a] + group[b])
        group.update(dict.fromkeys(merged, merged))
    unique = {members[0]: members for members in group.values() if len(members) > 1}
    return [unique[first] for first in sorted(unique)]


def _strangers(overlaps: _Overlaps, first: list[int], second: list[int]) -> bool:
    return any(
        overlaps.shared(a, b) < _STRANGER_SHARE * overlaps.smaller(a, b)
        for a in first[:MOST_HOLDERS]
        for b in second[:MOST_HOLDERS]
    )
