"""What a term of time can say."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from goodoffices.case.dates import ANY_DAY, DateInterval


class TimeKind(StrEnum):
    """Kind of a term of time."""

    DATE = "date"
    """A day, month or year that stands by itself; two readings where the order is unclear."""
    DAY_OF_YEAR = "day_of_year"
    """A day without a year: "October 7"."""
    DAY_OF_MONTH = "day_of_month"
    """A day without its month: "on the 4th", "Monday the 20th"."""
    MONTH_OF_YEAR = "month_of_year"
    """A month without a year: "last October"."""
    WEEKDAY = "weekday"
    """A day of the week."""
    OFFSET = "offset"
    """Counted from the day of the report: "today", "last week", "two days ago"."""
    ELAPSED = "elapsed"
    """Counted from another event: "nearly four months after", "four months of war"."""
    VAGUE = "vague"
    """A length that dates nothing by itself: "for months", "two weeks before"."""
    RECKONED = "reckoned"
    """Counted from a day that the report told just before: "two days later", "the next day"."""
    IMPOSSIBLE = "impossible"
    """A date that no calendar has: 29 February 2023."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What a term of time says, apart from where it stands.

    Parameters
    ----------
    kind : TimeKind
        Kind of term.
    readings : tuple of DateInterval
        For ``DATE``: what it can mean; two when day and month may be swapped.
    month, day : int or None
        For ``DAY_OF_YEAR`` and ``MONTH_OF_YEAR``.
    weekday : int or None
        0 is Monday.
    step : int
        -1 for "last", 1 for "next", 0 otherwise.
    days : (int, int) or None
        For ``OFFSET``: least and most days from the report's day, negative before it.
        For ``ELAPSED``: least and most days since the other event; for ``RECKONED``: from the
        day told before, negative before it.
    within : str
        For ``OFFSET``: ``"month"`` or ``"year"`` of the report that holds it, or the one before
        (``"month_before"``) or behind (``"year_behind"``); else empty.
    part : (int, int)
        First and last day of the part of a month that is named: 1 and 12 for "early March".
    years : int or None
        Years from that of the report where the words tell it: -1 for "3 May last year".
    full : bool
        Whether it names one day with its year.
    flags : tuple of str
        What a reviewer must look at: ``"weekday does not fit"``.
    """

    kind: TimeKind
    readings: tuple[DateInterval, ...] = ()
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    step: int = 0
    days: tuple[int, int] | None = None
    within: str = ""
    part: tuple[int, int] = (1, 31)
    years: int | None = None
    full: bool = False
    flags: tuple[str, ...] = ()

    def in_year(self, year: int) -> DateInterval:
        """Return the day or month of this term in ``year``; any day where it has none."""
        if self.month is None or not 1 <= year <= 9999:
            return ANY_DAY
        length = monthrange(year, self.month)[1]
        if self.day is None:
            return DateInterval(
                earliest=date(year, self.month, self.part[0]),
                latest=date(year, self.month, min(self.part[1], length)),
            )
        return DateInterval.on(date(year, self.month, min(self.day, length)))


def month_interval(year: int, month: int) -> DateInterval:
    """Return all days of a month."""
    return Term(kind=TimeKind.MONTH_OF_YEAR, month=month).in_year(year)


def year_interval(year: int) -> DateInterval:
    """Return all days of a year."""
    return DateInterval(earliest=date(year, 1, 1), latest=date(year, 12, 31))
