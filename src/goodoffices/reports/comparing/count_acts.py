"""Counts of one act: the dead of one attack, told by two voices in two reports (R457)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from goodoffices.reports.comparing.context import Context, report_of
from goodoffices.reports.comparing.count_places import around
from goodoffices.reports.comparing.denials import KEPT, stems
from goodoffices.reports.comparing.stated_times import at_one_stated_time, stated_times
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Figure

_DAYS = 14
"""Days between two reports that tell of one act of which neither states the day."""
_Act = tuple[str, frozenset[str]]
"""A noun for an act, and the beginnings of the names of where it was."""


def one_act_told(first: Figure, second: Figure, context: Context) -> bool:
    """Whether two reports count the victims of one act: one noun, one place, no two days.

    R457: "the clash at Orran" of two reports is one clash, where they state one day for it, or
    none and stand within two weeks of each other.

    Parameters
    ----------
    first, second : Figure
        Of one thing, in two reports.
    context : Context
        The words and days of the reports.
    """
    if report_of(first) == report_of(second):
        return False
    one, other = ("".join(around(figure, context)) for figure in (first, second))
    if not any(
        noun == again and (places & others) - context.name_stems
        for noun, places in _acts(one)
        for again, others in _acts(other)
    ):
        return False
    times = stated_times(one), stated_times(other)
    if any(times):
        return at_one_stated_time(*times)
    return context.at_one_time(first, second, _DAYS)


@lru_cache(maxsize=KEPT)
def _acts(sentence: str) -> tuple[_Act, ...]:
    return tuple(
        (found.group(1).casefold(), stems(found.group(2)))
        for found in _pattern().finditer(sentence)
    )


@cache
def _pattern() -> re.Pattern[str]:
    """Match "the attack on Upper Orran market": one act, told as known, and its place."""
    nouns = "|".join(re.escape(one) for one in lexicon("measures")["acts"])
    return re.compile(
        rf"\b(?:[Tt]he|[Tt]hat|[Tt]his|[A-Z]\w+day['’]s) (?:\w+ )?({nouns})"
        r" (?:of|on|at|in|near|outside|against|off) "
        r"(?:the |a )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})"
    )
