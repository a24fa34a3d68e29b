"""Days and stretches of days in words."""

from __future__ import annotations

from datetime import date, timedelta

from goodoffices.case.dates import DateInterval

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_words(day: date) -> str:
    """Write a day as a reader says it.

    Parameters
    ----------
    day : date
        Any.

    Returns
    -------
    str
        Day, month in letters, year.

    Examples
    --------
    >>> day_words(date(1978, 9, 17))
    '17 September 1978'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def interval_words(when: DateInterval) -> str:
    """Write an interval so that what is not known is seen not to be known.

    Parameters
    ----------
    when : DateInterval
        Any.

    Returns
    -------
    str
        A day only when the day is known; a month or year when the interval is exactly that.

    Examples
    --------
    >>> interval_words(DateInterval(earliest=date(1991, 5, 2), latest=date(1991, 5, 9)))
    'between 2 and 9 May 1991'
    >>> interval_words(DateInterval(latest=date(1991, 5, 9)))
    'by 9 May 1991'
    """
    first, last = when.earliest, when.latest
    if first is None and last is None:
        return "date not known"
    if first is None or last is None:
        return f"by {day_words(last)}" if last else f"from {day_words(first or date.min)} on"
    if first == last:
        return day_words(first)
    return _whole(first, last) or f"between {_opening(first, last)} and {day_words(last)}"


def short_words(when: DateInterval) -> str:
    """Write an interval in as few letters as a table cell needs.

    Parameters
    ----------
    when : DateInterval
        Any.

    Returns
    -------
    str
        As :func:`interval_words`, with three letters to a month and a dash for the
        stretch of possible days.

    Examples
    --------
    >>> short_words(DateInterval(earliest=date(1991, 5, 30), latest=date(1991, 6, 9)))
    '30 May–9 Jun 1991'
    """
    words = interval_words(when).replace("between ", "").replace(" and ", "–")
    for month in _MONTHS:
        words = words.replace(month, month[:3])
    return words.removesuffix(" on") if words.startswith("from ") else words


def _whole(first: date, last: date) -> str:
    """Return the month or year that the days fill exactly; empty when they fill none."""
    after = last + timedelta(days=1) if last < date.max else last
    if first.day != 1 or after.day != 1:
        return ""
    if (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    whole_year = first.month == 1 and last.month == 12 and first.year == last.year
    return str(first.year) if whole_year else ""


def _opening(first: date, last: date) -> str:
    if first.year != last.year:
        return day_words(first)
    month = "" if first.month == last.month else f" {_MONTHS[first.month - 1]}"
    return f"{first.day}{month}"
