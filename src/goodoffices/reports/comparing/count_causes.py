"""What the dead of a count died of: the hungry and the shot are two counts (R455)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from goodoffices.reports.comparing.context import Context, report_of
from goodoffices.reports.comparing.count_places import around
from goodoffices.reports.comparing.counting import measure
from goodoffices.reports.comparing.denials import KEPT
from goodoffices.reports.lexicon import any_of, lexicon
from goodoffices.reports.record import Figure


def caused_apart(first: Figure, second: Figure, context: Context) -> bool:
    """Whether two counts of the dead are told of two causes.

    R455: the sentences name causes and share none; of two reports it is enough that one names
    what kills slowly (hunger, a disease), for all the dead of a war are another count.

    Parameters
    ----------
    first, second : Figure
        Of one thing.
    context : Context
        The words of the reports.
    """
    if measure(first.what) not in lexicon("measures")["growing"]:
        return False
    mine, other = _causes_of(first, context), _causes_of(second, context)
    if mine and other:
        return mine.isdisjoint(other)
    slow = bool((mine | other) & frozenset(lexicon("measures")["slow"]))
    return slow and report_of(first) != report_of(second)


def share_slow_cause(first: Figure, second: Figure, context: Context) -> bool:
    """Whether both count who died of one thing that kills slowly: one toll that grows."""
    shared = _causes_of(first, context) & _causes_of(second, context)
    return not shared.isdisjoint(lexicon("measures")["slow"])


def _causes_of(figure: Figure, context: Context) -> frozenset[str]:
    return _named("".join(around(figure, context)).casefold())


@lru_cache(maxsize=KEPT)
def _named(sentence: str) -> frozenset[str]:
    return frozenset(_kinds()[found] for found in _causes().findall(sentence))


@cache
def _kinds() -> dict[str, str]:
    """Return the first word of its line for each cause: the name of its kind."""
    return {word: line[0] for line in lexicon("measures")["causes"] for word in line}


@cache
def _causes() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(_kinds())}(?!\w)")
