"""Copies of one report under several names: one voice, not several."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from goodoffices.reports.comparing.changes import ChangedFact, changed_facts
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
_ALL_PAIRS = 20
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
    Exact on the first 100,000 words of each report. Candidates come from an index of
    shingles, so cost grows with the text and the number of shared shingles, not with the
    number of pairs. Translations and paraphrases are not found.

    Examples
    --------
    >>> duplicate_groups([])
    {}
    """
    shingles = [shingles_of(article) for article in articles]
    groups = _joined(shingles, _shared_counts(shingles))
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
        words.extend(word.casefold() for word in _WORD.findall(article.words(paragraph)))
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


def _shared_counts(shingles: Sequence[Shingles]) -> Mapping[tuple[int, int], int]:
    """Count shared shingles for every pair of reports that may be copies."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(shingles):
        for shingle in one:
            holders[shingle].append(number)
    candidates: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        candidates.update(_pairs(numbers))
    return {pair: len(shingles[pair[0]] & shingles[pair[1]]) for pair in sorted(candidates)}


def _pairs(holders: Sequence[int]) -> Iterator[tuple[int, int]]:
    if len(holders) <= _ALL_PAIRS:
        yield from combinations(holders, 2)
        return
    # Many copies: linking each to the first and to the next is enough to join them.
    yield from ((holders[0], other) for other in holders[1:])
    yield from pairwise(holders[1:])


def _joined(
    shingles: Sequence[Shingles], shared: Mapping[tuple[int, int], int]
) -> list[list[int]]:
    """Join copies, closest first, unless a member of one group is a stranger to the other."""
    group = {n: [n] for pair in shared for n in pair}
    for a, b in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        smaller = min(len(shingles[a]), len(shingles[b]))
        short = smaller < _FEWEST_SHINGLES and shingles[a] != shingles[b]
        if group[a] is group[b] or short or shared[a, b] < COPY_SHARE * smaller:
            continue
        if _strangers(shingles, group[a], group[b]):
            continue
        merged = sorted(group[a] + group[b])
        group.update(dict.fromkeys(merged, merged))
    unique = {members[0]: members for members in group.values() if len(members) > 1}
    return [unique[first] for first in sorted(unique)]


def _strangers(shingles: Sequence[Shingles], first: list[int], second: list[int]) -> bool:
    return any(
        containment(shingles[a], shingles[b]) < _STRANGER_SHARE
        for a in first[:_ALL_PAIRS]
        for b in second[:_ALL_PAIRS]
    )
