"""Whether a paragraph tells the same story as the rest of the report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from goodoffices.reports.lexicon import lexicon

_WORD = re.compile(r"[^\W_]{3,}|\b[A-Z]{2}\b")
_STEM = 6
_LONGEST = 2_000


@lru_cache(maxsize=512)
def rare_words(paragraph: str) -> frozenset[str]:
    """Return the beginnings of the words that could tell a topic.

    Words of under four letters, unless they are capitals or figures, and words common in
    all news are left out. Six letters are kept, so that "negotiator" meets "negotiations".

    Examples
    --------
    >>> sorted(rare_words("The negotiators said that the UN and Oru met in 2031."))
    ['2031', 'negoti', 'oru', 'un']
    """
    found = set()
    for word in _WORD.findall(paragraph[:_LONGEST]):
        folded = word.casefold()
        if (len(word) > 3 or not word.islower()) and folded not in _common():
            found.add(folded[:_STEM])
    return frozenset(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """How much a paragraph shares with others.

    Parameters
    ----------
    words : int
        Its rare words.
    shared : int
        Those that also stand in the others.
    """

    words: int
    shared: int

    @property
    def ratio(self) -> float:
        """Share of its rare words that the others have; 0 when it has none."""
        return self.shared / self.words if self.words else 0.0


class Vocabulary:
    """The rare words of a report's paragraphs, to compare one with all others.

    Parameters
    ----------
    paragraphs : iterable of str
        The paragraphs that tell the report's story, as far as known.
    """

    def __init__(self, paragraphs: Iterable[str]) -> None:
        self._counts: Counter[str] = Counter()
        for paragraph in paragraphs:
            self._counts.update(rare_words(paragraph))

    def __len__(self) -> int:
        return len(self._counts)

    def kinship(self, paragraph: str, *, counted: bool) -> Kinship:
        """Compare a paragraph with the others.

        Parameters
        ----------
        paragraph : str
            The paragraph.
        counted : bool
            Whether it is one of the paragraphs that this vocabulary was made of.
        """
        words = rare_words(paragraph)
        least = 2 if counted else 1
        shared = sum(self._counts[word] >= least for word in words)
        return Kinship(words=len(words), shared=shared)


@cache
def _common() -> frozenset[str]:
    return frozenset(lexicon("residue")["topic"]["common"]) | frozenset(
        lexicon("languages")["english"]
    )
