"""Words, signs and codes of currencies."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from goodoffices.reports.lexicon import lexicon


@cache
def currency_words() -> Mapping[str, str]:
    """Return the words for currencies, singular and plural, with their units."""
    plain: Mapping[str, str] = lexicon("currencies")["words"]
    return {**plain, **{f"{word}s": unit for word, unit in plain.items()}}


@cache
def currency_signs() -> Mapping[str, str]:
    """Return the signs of currencies with their codes."""
    signs: Mapping[str, str] = lexicon("currencies")["signs"]
    return signs


def currency_of(noun: str, nation: str = "") -> str | None:
    """Return the unit of a word for money; nothing where it is none.

    R499: a word of several currencies is that of the nation before it, and where that is none
    of the list the word itself is the unit.

    Parameters
    ----------
    noun : str
        Singular or plural, lower case.
    nation : str
        The word with a capital right before it, lower case; empty where none stands there.

    Examples
    --------
    >>> currency_of("dollars"), currency_of("dollars", "canadian"), currency_of("pounds", "lesker")
    ('USD', 'CAD', 'pound')
    """
    single = noun if noun in lexicon("currencies")["nations"] else noun.removesuffix("s")
    known: Mapping[str, str] = lexicon("currencies")["nations"].get(single, {})
    if nation and known:
        return known.get(nation, single)
    return currency_words().get(noun)
