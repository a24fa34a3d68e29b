"""Days, months and years as words state them: whether two texts are of one time."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from goodoffices.reports.comparing.denials import KEPT
from goodoffices.reports.lexicon import any_of, lexicon

Times = frozenset[tuple[str, str]]
"""What is stated, each with its kind: day, weekday, month or year."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@lru_cache(maxsize=KEPT)
def stated_times(words: str) -> Times:
    """Return the days, weekdays, months and years that words state.

    Parameters
    ----------
    words : str
        As written: a month has a capital.

    Examples
    --------
    >>> sorted(stated_times("On Monday, June 3, and in May 2031"))
    [('day', '3 june'), ('month', 'may'), ('weekday', 'monday'), ('year', '2031')]
    """
    day, month, weekday = _patterns()
    days = {("day", _in_order(found)) for found in day.findall(words)}
    rest = day.sub(" ", words)
    months = {("month", found.casefold()) for found in month.findall(rest)}
    weekdays = {("weekday", found.casefold()) for found in weekday.findall(rest)}
    years = {("year", found) for found in _YEAR.findall(rest)}
    return frozenset(days | months | weekdays | years)


def without_times(words: str) -> str:
    """Return lower-case words without the months they state: "may" is then a verb.

    Examples
    --------
    >>> without_times("In May they may sail").split()
    ['in', 'they', 'may', 'sail']
    """
    day, month, _ = _patterns()
    return month.sub(lambda found: found.group().split()[0] + "  ", day.sub(" ", words)).casefold()


def times_differ(first: Times, second: Times) -> bool:
    """Whether two texts state times of one kind, and none of them is the same.

    Examples
    --------
    >>> times_differ(stated_times("on 3 June"), stated_times("on 4 June"))
    True
    >>> times_differ(stated_times("on 3 June"), stated_times("on Tuesday"))
    False
    """
    for kind in ("day", "weekday", "month", "year"):
        mine, other = ({one for one in times if one[0] == kind} for times in (first, second))
        if mine and other and not mine & other:
            return True
    return False


def at_one_stated_time(first: Times, second: Times) -> bool:
    """Whether two texts state one time, and no two.

    Examples
    --------
    >>> at_one_stated_time(stated_times("on 3 June"), stated_times("on June 3"))
    True
    """
    return bool(first & second) and not times_differ(first, second)


def _in_order(day: str) -> str:
    return " ".join(sorted(day.casefold().split()))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names = [one.capitalize() for one in lexicon("months")["english"] if len(one) > 2]
    months = any_of(names)
    weekdays = any_of(one.capitalize() for one in lexicon("months")["weekdays"] if len(one) > 4)
    return (
        re.compile(rf"\b\d{{1,2}} {months}\b|\b{months} \d{{1,2}}\b"),
        re.compile(rf"\b(?i:in|of|since|during|by|for|throughout|last|this) ({months})\b"),
        re.compile(rf"\b{weekdays}\b"),
    )
