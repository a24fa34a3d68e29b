"""The thing that an issue's sentence does away with: "the toll" in "The toll is abolished"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.stances.changes import telling_of
from goodoffices.reports.stances.stems import stem

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "all", "any", "every"})
_HELPING = frozenset({"is", "are", "be", "been", "gets", "get"})
_AROUND = frozenset(
    ("of", "in", "on", "with", "to", "for", "under", "from", "by", "at", "when", "where", "after",
     "before", "over", "until", "within", "without", "as", "and", "or")
)  # fmt: skip


def is_ended(term: Sequence[str], sentence: str) -> bool:
    """Whether words name the thing that a sentence does away with.

    R440: where an issue's sentence ends a thing ("The toll is abolished", "The state stops
    spraying"), whoever is for the thing is against the sentence.

    Parameters
    ----------
    term : sequence of str
        Stems of the words.
    sentence : str
        What the issue affirms.

    Examples
    --------
    >>> is_ended(("toll",), "The toll on the bridge is abolished.")
    True
    >>> is_ended(("bridg",), "The toll on the bridge is abolished.")
    False
    >>> is_ended(("toll",), "The toll on the bridge is doubled.")
    False
    """
    return not _thing(sentence).isdisjoint(term) and not ends_itself(term)


def ends_itself(term: Sequence[str]) -> bool:
    """Whether words name what is an end itself: "a truce", "the spawning ban".

    Parameters
    ----------
    term : sequence of str
        Stems of the words.

    Examples
    --------
    >>> ends_itself(("spawn", "ban")), ends_itself(("toll",))
    (True, False)
    """
    return not _stems_of_ending().isdisjoint(term)


@lru_cache(maxsize=1024)
def _thing(sentence: str) -> frozenset[str]:
    """Return the stems of the noun that a sentence does away with; none where it ends nothing."""
    found = [word.casefold() for word in _WORD.findall(sentence)]
    ending = telling_of("stopped")
    at = next((i for i, word in enumerate(found) if word in ending), 0)
    after = found[at + 1 :]
    if not at:
        at = next((i for i, pair in enumerate(pairwise(found)) if " ".join(pair) in ending), 0)
        after = found[at + 2 :]
    if not at or after[:1] == ["from"]:
        return frozenset()
    passive = found[at - 1] in _HELPING or not after or after[0] in _AROUND
    return frozenset(map(stem, _noun(found[:at] if passive else after)))


def _noun(found: Sequence[str]) -> Sequence[str]:
    """Return the words up to what only tells where, when or of what."""
    first = next((i for i, word in enumerate(found) if word not in _ARTICLES), len(found))
    noun = found[first:]
    past = (_AROUND | _ARTICLES | _HELPING).__contains__
    return noun[: next((i for i, word in enumerate(noun) if past(word)), len(noun))]


@lru_cache(maxsize=1)
def _stems_of_ending() -> frozenset[str]:
    """Return the stems of nouns of the list."""
    return frozenset(map(stem, words("stance", "ends_itself")))
