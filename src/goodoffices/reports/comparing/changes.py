"""What two near copies of a report say differently: a copy that changes a fact is news."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import NamedTuple

from goodoffices.case.sources import SourceSpan
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import Article, Sentence
from goodoffices.reports.wording.cardinals import numeral_table

_WORD = re.compile(r"\d[\d.,]*\d|[^\W_]+(?:['’]t\b)?")
_SAME_SENTENCE = 0.5
_MOST_WORDS = 200
_COMMON_IN = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedFact:
    """A figure or a negation that one copy has and the other has not.

    Parameters
    ----------
    kind : str
        ``"figure"`` or ``"negation"``.
    first, second : SourceSpan
        The sentence in each copy.
    first_words, second_words : str
        The words that differ; empty where a copy has none.
    """

    kind: str
    first: SourceSpan
    second: SourceSpan
    first_words: str
    second_words: str


class _Words(NamedTuple):
    sentence: Sentence
    words: tuple[str, ...]


def changed_facts(first: Article, second: Article) -> tuple[ChangedFact, ...]:
    """Find the figures and negations in which two near copies differ (R19).

    Parameters
    ----------
    first, second : Article
        Two reports of one group.

    Returns
    -------
    tuple of ChangedFact
        In the order of ``first``. Sentences that only one copy has, and those that both
        have word for word, are not compared.

    Notes
    -----
    Sentences are paired when at least half of their words agree; the first 200 words of each
    are compared. Cost grows with the number of sentences that share an uncommon word.
    """
    ours = [_words(first, sentence) for sentence in first.sentences]
    theirs = [_words(second, sentence) for sentence in second.sentences]
    both = {one.words for one in ours} & {one.words for one in theirs}
    theirs = [one for one in theirs if one.words not in both]
    index: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(theirs):
        for word in sorted(set(entry.words)):
            index[word].append(number)
    found: list[ChangedFact] = []
    for mine in ours:
        match = None if mine.words in both else _best_match(mine, theirs, index)
        if match is not None:
            spans = (
                first.report.span(mine.sentence.start, mine.sentence.end),
                second.report.span(match.sentence.start, match.sentence.end),
            )
            found.extend(_changes(mine.words, match.words, *spans))
    return tuple(found)


def _words(article: Article, sentence: Sentence) -> _Words:
    return _Words(sentence, _folded(article.words(sentence)[: _MOST_WORDS * 8]))


@lru_cache(maxsize=4096)
def _folded(text: str) -> tuple[str, ...]:
    # Kept: a report with many copies is compared with each of them.
    return tuple([word.casefold() for word in _WORD.findall(text)[:_MOST_WORDS]])


def _best_match(
    mine: _Words, theirs: Sequence[_Words], index: dict[str, list[int]]
) -> _Words | None:
    votes: dict[int, int] = {}
    for word in sorted(set(mine.words)):
        holders = index.get(word, ())
        if len(holders) <= _COMMON_IN:
            for number in holders:
                votes[number] = votes.get(number, 0) + 1
    if not votes:
        return None
    best = min(votes, key=lambda number: (-votes[number], number))
    a, b = Counter(mine.words), Counter(theirs[best].words)
    common = (a & b).total()
    return theirs[best] if 2 * common >= _SAME_SENTENCE * (a.total() + b.total()) else None


def _changes(
    mine: Sequence[str], other: Sequence[str], first: SourceSpan, second: SourceSpan
) -> Iterator[ChangedFact]:
    blocks = SequenceMatcher(None, mine, other, autojunk=False).get_opcodes()
    changed = [code for code in blocks if code[0] != "equal"]
    removed = [word for _, a, b, _, _ in changed for word in mine[a:b]]
    added = [word for _, _, _, a, b in changed for word in other[a:b]]
    for kind, counts in (("figure", _is_figure), ("negation", _is_negation)):
        left, right = filter(counts, removed), filter(counts, added)
        before, after = list(left), list(right)
        if sorted(map(plain_number, before)) != sorted(map(plain_number, after)):
            yield ChangedFact(
                kind=kind,
                first=first,
                second=second,
                first_words=" ".join(before),
                second_words=" ".join(after),
            )


@lru_cache(maxsize=4096)
def plain_number(word: str) -> str:
    """Return one way to write a number: a copy that writes it otherwise changes nothing (R445).

    Parameters
    ----------
    word : str
        Lower case.

    Examples
    --------
    >>> [plain_number(word) for word in ("3rd", "three", "third", "1,200", "million")]
    ['3', '3', '3', '1200', 'million']
    """
    if word[0].isdigit():
        return _ORDINAL.sub("", word).replace(",", "")
    tables = map(numeral_table, ("units", "tens", "ordinals"))
    return next((str(table[word]) for table in tables if word in table), word)


_ORDINAL = re.compile(r"(?:st|nd|rd|th)$")


def _is_figure(word: str) -> bool:
    return word[0].isdigit() or word in _listed("numbers")


def _is_negation(word: str) -> bool:
    return word in _listed("negations") or word.endswith(("n't", "n’t"))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon("changes")[name])
