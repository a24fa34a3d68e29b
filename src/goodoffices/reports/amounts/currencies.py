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
