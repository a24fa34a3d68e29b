"""Where a number may begin among words: what is looked at before anything is read."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme


@cache
def number_openers() -> frozenset[str]:
    """Return every word in small letters with which a number in words may begin.

    Examples
    --------
    >>> "dozens" in number_openers(), "trucks" in number_openers()
    (True, False)
    """
    tables = lexicon("numerals")
    single = ("units", "tens", "magnitudes", "ordinals", "fractions")
    words = {word for name in single for word in tables[name]}
    return frozenset(words | {phrase.split()[0] for phrase in tables["vague"]} | _SMALL)


_SMALL = frozenset({"a", "an", "another", "between"})


def number_places(words: tuple[Lexeme, ...]) -> list[int]:
    """Return the positions at which a number may begin, in order.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.

    Returns
    -------
    list of int
        Nowhere else does :func:`goodoffices.reports.wording.numerals.numeral_at` find one.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> number_places(lexemes("Of 40 trucks dozens burned."))
    [1, 3]
    """
    openers = number_openers()
    return [
        place for place, word in enumerate(words) if word.key in openers or word.key[0].isdecimal()
    ]
