"""Words of any negotiation, which by themselves tell neither an issue nor an option (R450)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.stances.changes import telling_of
from goodoffices.reports.stances.stems import stem

EMPTY = frozenset(
    {
        "the", "a", "an", "of", "for", "to", "in", "on", "and", "or", "by", "with", "from",
        "at", "its", "be", "is", "are", "who", "what", "how", "as", "after", "before", "into",
        "between", "under", "over", "new", "no", "not", "all", "up", "out", "day",
    }
)  # fmt: skip

PHRASE = 2
"""Words of any talks that side by side name an option: "joint commission"."""


@cache
def commonplace() -> frozenset[str]:
    """Return stems that tell nothing about which option is meant."""
    listed = (words("stance", key) for key in ("shifters", "amounts", "faint"))
    moving = telling_of("stay") | telling_of("go")
    return frozenset(stem(word) for word in EMPTY.union(moving, *listed))


@cache
def of_any_talks() -> frozenset[str]:
    """Return stems that alone tell nothing about which issue is meant."""
    grammar = lexicon("subjects")["grammar"].values()
    common = frozenset().union(lexicon("commonplace")["words"], *grammar)
    matters = frozenset(map(stem, words("stance", "matters")))
    return (commonplace() | frozenset(stem(word) for word in common)) - matters


def contents(stems: Sequence[str]) -> frozenset[str]:
    """Return the stems that are no grammar: two of them side by side are a name of their own.

    Parameters
    ----------
    stems : sequence of str
        Of an option's name.

    Examples
    --------
    >>> sorted(contents(("joint", "commission", "of", "2")))
    ['commission', 'joint']
    """
    return frozenset(stems) - _grammar() - amounts()


@cache
def _grammar() -> frozenset[str]:
    listed = lexicon("subjects")["grammar"].values()
    return frozenset(map(stem, EMPTY.union(words("stance", "faint"), *listed)))


@cache
def amounts() -> frozenset[str]:
    """Return stems of words that make an amount."""
    return frozenset(stem(word) for word in words("stance", "amounts"))
