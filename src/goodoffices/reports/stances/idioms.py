"""Set phrases that stand for one word: "out of the question", "no way around"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from goodoffices.reports.lexicon import lexicon


def plain_words(found: Sequence[str]) -> tuple[str, ...]:
    """Write the one word for which a set phrase stands in its place, and blanks behind it.

    Parameters
    ----------
    found : sequence of str
        Words without case.

    Returns
    -------
    tuple of str
        As many as came in, so that their places still hold.

    Notes
    -----
    Longer phrases win. Time linear in the number of words.

    Examples
    --------
    >>> plain_words("a toll is out of the question".split())
    ('a', 'toll', 'is', 'unacceptable', '', '', '')
    """
    phrases = _phrases()
    if phrases.keys().isdisjoint(pairwise(found)):
        return tuple(found)
    plain, past = list(found), 0
    for at, opening in enumerate(pairwise(found)):
        if at < past or opening not in phrases:
            continue
        for phrase, word in phrases[opening]:
            if tuple(found[at : at + len(phrase)]) == phrase:
                past = at + len(phrase)
                plain[at:past] = [*word, *[""] * (len(phrase) - len(word))]
                break
    return tuple(plain)


@cache
def _phrases() -> Mapping[tuple[str, ...], tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """Return the phrases by their first two words, longest first, with what they stand for."""
    read: dict[tuple[str, ...], list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for entry in lexicon("idioms")["idiom"]:
        for phrase in entry["phrases"]:
            run = tuple(phrase.split())
            read.setdefault(run[:2], []).append((run, tuple(entry["means"].split())))
    return {
        opening: tuple(sorted(runs, key=lambda run: -len(run[0])))
        for opening, runs in read.items()
    }
