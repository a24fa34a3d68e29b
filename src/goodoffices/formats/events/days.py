"""Days as event tables write them, and the days their stated precision leaves open."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from goodoffices.case.dates import DateInterval
from goodoffices.errors import CaseError

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_WORDS = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})")
_SLASHES = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: 0?0:00(?::00)?)?")
_MONTHS = {
    name.casefold(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
}
_WEEK = timedelta(days=6)


def days_of(text: str) -> DateInterval:
    """Read a day; one that can be read in two ways keeps both (R229).

    Parameters
    ----------
    text : str
        ``2031-05-07``, ``20310507``, ``07 May 2031`` or ``07/05/2031``.

    Returns
    -------
    DateInterval
        The day, or the two days that it can be and those between.

    Raises
    ------
    CaseError
        If it is no day.

    Examples
    --------
    >>> days_of("07 May 2031").days, days_of("25/05/2031").days, days_of("07/05/2031").days
    (1, 1, 60)
    """
    text = text.strip()
    try:
        if found := _ISO.fullmatch(text):
            year, month, day = map(int, found.groups())
            return DateInterval.on(date(year, month, day))
        if (found := _WORDS.fullmatch(text)) and found[2].casefold() in _MONTHS:
            return DateInterval.on(
                date(int(found[3]), _MONTHS[found[2].casefold()], int(found[1]))
            )
        if found := _SLASHES.fullmatch(text):
            return _both(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        pass
    raise CaseError(f"{text[:40]!r} is no day")


def _both(first: int, second: int, year: int) -> DateInterval:
    pairs = {(month, day) for month, day in ((first, second), (second, first)) if month <= 12}
    days = sorted(date(year, month, day) for month, day in pairs)
    if not days:
        raise ValueError
    return DateInterval(earliest=days[0], latest=days[-1])


def within_week(days: DateInterval) -> DateInterval:
    """Return all days of any week that holds these days.

    Examples
    --------
    >>> within_week(days_of("2031-05-07")).days
    13
    """
    first, last = _ends(days)
    return DateInterval(earliest=first - _WEEK, latest=last + _WEEK)


def within_month(days: DateInterval) -> DateInterval:
    """Return all days of the months that hold these days.

    Examples
    --------
    >>> within_month(days_of("2031-02-07")).days
    28
    """
    first, last = _ends(days)
    end = calendar.monthrange(last.year, last.month)[1]
    return DateInterval(earliest=first.replace(day=1), latest=last.replace(day=end))


def _ends(days: DateInterval) -> tuple[date, date]:
    if days.earliest is None or days.latest is None:
        raise CaseError("the day is open on one side")
    return days.earliest, days.latest
