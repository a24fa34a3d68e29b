"""The language of each paragraph, so that what cannot be read is said to be so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib import import_module

from goodoffices.reports.lexicon import lexicon

UNKNOWN = "und"
"""Language of a paragraph too short to tell, as ISO 639 names it."""

SUPPORTED = frozenset({"en"})
"""Languages that statements are read from; figures and dates are read from others too."""

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 600
_SHORT = 25
_ENGLISH_SHARE = 0.15


def languages_of(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Tell the language of every paragraph of one report.

    Parameters
    ----------
    paragraphs : sequence of str
        The body paragraphs, in order.

    Returns
    -------
    tuple of str
        Two-letter codes, one for each paragraph. A paragraph under 25 letters has the
        language of most of the report, ``"und"`` when there is none.

    Notes
    -----
    A paragraph with a usual share of small English words is English; py3langid decides on
    the others, from their first 600 characters. It is loaded when first needed.

    Examples
    --------
    >>> languages_of(["The envoys met in the capital and agreed to talk.", "Not yet."])
    ('en', 'en')
    """
    found = [_language(paragraph[:_SAMPLE]) for paragraph in paragraphs]
    known = Counter(language for language in found if language is not None)
    usual = min(known, key=lambda one: (-known[one], one)) if known else UNKNOWN
    return tuple(usual if language is None else language for language in found)


def _language(sample: str) -> str | None:
    words = [word.casefold() for word in _WORD.findall(sample)]
    letters = sum(map(len, words))
    if not letters:
        return None
    common = sum(word in _english() for word in words)
    if common >= 2 and common >= _ENGLISH_SHARE * len(words) and sample.isascii():
        return "en"
    if common >= 2 and common >= 2 * _ENGLISH_SHARE * len(words):
        return "en"
    if letters < _SHORT:
        return None
    return _classified(sample)


@cache
def _classified(sample: str) -> str:
    # Loaded here: the classifier takes a second, and most reports never need it.
    language, _score = import_module("py3langid").classify(sample)
    return str(language)


@cache
def _english() -> frozenset[str]:
    return frozenset(lexicon("languages")["english"])
