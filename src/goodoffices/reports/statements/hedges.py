"""Words that soften what a statement reports."""

from __future__ import annotations

import re
from functools import cache

from goodoffices.reports.lexicon import lexicon

_WORD = re.compile(r"[^\W\d_]+")


def hedges_in(text: str) -> tuple[str, ...]:
    """Return the softening words of a text, in order, each once.

    Parameters
    ----------
    text : str
        A statement's words without the quoted ones: what a speaker doubts is not what the
        report doubts.

    Returns
    -------
    tuple of str
        Without case.

    Examples
    --------
    >>> hedges_in("Varu reportedly seems ready to sign in May.")
    ('reportedly', 'seems')
    """
    if _words().isdisjoint(_WORD.findall(text.casefold())):
        return ()
    found = (match.group() for match in _pattern().finditer(text))
    # The month is written with a capital; "may" as a verb is not.
    return tuple(dict.fromkeys(word.casefold() for word in found if word != "May"))


@cache
def _words() -> frozenset[str]:
    """Return words of which every text with a hedge holds at least one."""
    listed = lexicon("hedges")
    forms = (*listed["phrases"], *listed["words"])
    return frozenset(max(_WORD.findall(form.casefold()), key=len) for form in forms)


@cache
def _pattern() -> re.Pattern[str]:
    listed = lexicon("hedges")
    forms = sorted((*listed["phrases"], *listed["words"]), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(form) for form in forms)})\b", re.IGNORECASE)
