"""Where a count is told to be: the dead of two places are two counts (R452)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from goodoffices.reports.comparing.context import Context, report_of
from goodoffices.reports.comparing.denials import KEPT, stems
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Figure

_REACH = 200
"""Characters of its sentence on each side of a figure."""
_STOP = re.compile(r"[.!?;]['\"”’)]*\s|\n")
_WORD = re.compile(r"\w[\w'’-]*|,")
_IN = frozenset(("in", "at", "near", "around", "across", "outside", "throughout", "inside"))
_ON = frozenset(("the", "and", "of", ",", "or", "between"))
"""Words that a row of places goes on over: "in Ituri, Tanga and the Upper Delta"."""


def counted_apart(first: Figure, second: Figure, context: Context) -> bool:
    """Whether two figures are each told of places of their own.

    R452: where both sentences name places and share none, a later value is no newer count and
    another value no contradiction. Parties name no place here: a state is as wide as its wars.

    Parameters
    ----------
    first, second : Figure
        Of one thing.
    context : Context
        The words of the reports, and the names that tell no place.
    """
    mine, other = (_places(one, context) for one in (first, second))
    return bool(mine) and bool(other) and mine.isdisjoint(other)


def around(figure: Figure, context: Context) -> tuple[str, str, str]:
    """Return the words of its sentence before a figure, its own words, and those behind it."""
    text = context.texts[report_of(figure)]
    start, end = figure.spans[0].start, figure.spans[-1].end
    before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    return before, text[start:end], _STOP.split(text[end : end + _REACH])[0]


def _places(figure: Figure, context: Context) -> frozenset[str]:
    """Return the beginnings of the names of places in the sentence of a figure."""
    return _named("".join(around(figure, context))) - context.name_stems


@lru_cache(maxsize=KEPT)
def _named(sentence: str) -> frozenset[str]:
    return frozenset().union(*(stems(name) for name in _names_behind_in(sentence)))


def _names_behind_in(sentence: str) -> Iterator[str]:
    """Yield the words in capitals behind "in", "near" and the like; no days or months."""
    within = False
    for word in _WORD.findall(sentence):
        if word.casefold() in _IN:
            within = True
        elif within and word[0].isupper():
            if word.casefold() not in _calendar():
                yield word
        else:
            within = within and word.casefold() in _ON


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    table = lexicon("months")
    return frozenset((*table["english"], *table["weekdays"]))
