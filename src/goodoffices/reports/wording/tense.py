"""Whether words tell what was, what will be, what might be or what was not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, by_first_word, keys_of, phrase_places


@cache
def _phrases(name: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    return by_first_word(keys_of(words) for words in lexicon("tense")[name])


def cues(words: tuple[Lexeme, ...], name: str) -> tuple[int, ...]:
    """Return the positions of the cues of one list among ``words``, in order.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    name : str
        List of the lexicon: ``"future"``, ``"hypothetical"``, ``"negative"``, ``"ongoing"``.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> cues(lexemes("The council has yet to vote."), "negative")
    (2,)
    """
    return phrase_places(words, _phrases(name))


def has_cue(words: tuple[Lexeme, ...], names: Iterable[str]) -> bool:
    """Whether a cue of any of these lists stands among ``words``."""
    return any(cues(words, name) for name in names)


@cache
def _irregular() -> frozenset[str]:
    return frozenset(lexicon("tense")["past_irregular"])


def is_past(words: tuple[Lexeme, ...]) -> bool:
    """Whether a past form stands among ``words`` and nothing speaks of what is to come."""
    told = any(w.key in _irregular() or (len(w.key) > 4 and w.key.endswith("ed")) for w in words)
    return told and not has_cue(words, ("future", "hypothetical"))
