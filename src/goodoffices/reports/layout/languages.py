"""The language of each paragraph, so that what cannot be read is said to be so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import import_module

from goodoffices.reports.lexicon import lexicon

UNKNOWN = "und"
"""Language of a paragraph too short to tell, as ISO 639 names it."""

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 400
_SHORT = 25
_SHORT_AMONG_ENGLISH = 80
_ENGLISH_SHARE = 0.15
_CLEARLY = 12
"""By how much, as a logarithm, another language must be likelier than English in a short text."""


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
    the others, from their first 400 characters. It is loaded when first needed. R581: of fewer
    than 80 unaccented letters it must be sure, because names alone look like any language.

    Examples
    --------
    >>> languages_of(["The envoys met in the capital and agreed to talk.", "Not yet."])
    ('en', 'en')
    """
    samples = [paragraph[:_SAMPLE] for paragraph in paragraphs]
    is_english = [_is_english(sample) for sample in samples]
    found = [
        "en" if english else _language(sample, among_english=any(is_english))
        for sample, english in zip(samples, is_english, strict=True)
    ]
    known = Counter(language for language in found if language is not None)
    usual = min(known, key=lambda one: (-known[one], one)) if known else UNKNOWN
    return tuple(usual if language is None else language for language in found)


def _is_english(sample: str) -> bool:
    words = list(map(str.casefold, _WORD.findall(sample)))
    common = sum(map(_english().__contains__, words))
    return common >= 2 and common >= _ENGLISH_SHARE * len(words)


def _language(sample: str, *, among_english: bool) -> str | None:
    letters = sum(map(len, _WORD.findall(sample)))
    if letters < _SHORT:
        return None
    if letters >= _SHORT_AMONG_ENGLISH or not sample.isascii():
        return _classified(sample)
    # A list of names in an English report is best taken for English.
    return None if among_english else _classified_short(sample)


@lru_cache(maxsize=256)
def _classified(sample: str) -> str:
    # Loaded here: the classifier takes a second, and most reports never need it.
    language, _score = import_module("py3langid").classify(sample)
    return str(language)


@lru_cache(maxsize=256)
def _classified_short(sample: str) -> str:
    """Return the likeliest language; English unless another is much likelier (R581)."""
    scores = dict(import_module("py3langid").rank(sample))
    likeliest = max(scores, key=scores.__getitem__)
    return "en" if scores[likeliest] - scores["en"] < _CLEARLY else str(likeliest)


@cache
def _english() -> frozenset[str]:
    return frozenset(lexicon("languages")["english"])
