"""Words that soften what a statement reports."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from goodoffices.reports.lexicon import lexicon

_WORD = re.compile(r"[^\W\d_]+")


def hedges_in(text: str, words: frozenset[str]) -> tuple[str, ...]:
    """Return the softening words of a text, in order, each once.

    Parameters
    ----------
    text : str
        A statement's words without the quoted ones: what a speaker doubts is not what the
        report doubts.
    words : frozenset of str
        Those of its sentence, without case.

    Returns
    -------
    tuple of str
        Without case.

    Examples
    --------
    >>> said = "Varu reportedly seems ready to sign in May."
    >>> hedges_in(said, frozenset(said.lower().split()))
    ('reportedly', 'seems')
    """
    folded = text.casefold()
    if not _may_hedge(words) and not any(one in folded for one in lexicon("hedges")["phrases"]):
        return ()
    found = (match.group() for match in _pattern().finditer(text))
    # The month is written with a capital; "may" as a verb is not.
    return tuple(dict.fromkeys(word.casefold() for word in found if word != "May"))


@lru_cache(maxsize=64)
def _may_hedge(words: frozenset[str]) -> bool:
    """Whether a softening word is among some, alone or as part of a joined word."""
    joined = (part for word in words if not word.isalnum() for part in _WORD.findall(word))
    return not (_words().isdisjoint(words) and _words().isdisjoint(joined))


@cache
def _words() -> frozenset[str]:
    return frozenset(lexicon("hedges")["words"])


@cache
def _pattern() -> re.Pattern[str]:
    listed = lexicon("hedges")
    forms = sorted((*listed["phrases"], *listed["words"]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(form) for form in forms)})\b", re.IGNORECASE)
