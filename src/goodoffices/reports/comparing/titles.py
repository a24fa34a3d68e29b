"""What a reader calls each report: its file name, or its day where the name says nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from goodoffices.case.dates import DateInterval
from goodoffices.reports.record import ReadReport

_DIGEST = re.compile(r"[0-9a-f]{12,}")
_LEAD = re.compile(r"\d{1,6}\b")


def titles_of(reports: Sequence[ReadReport]) -> dict[str, str]:
    """Return a short name of each report, no two alike.

    A name made of a digest says nothing to a reader: it gives way to the day of the report,
    after the number that the name begins with.

    Parameters
    ----------
    reports : sequence of ReadReport
        In the order of the record.

    Returns
    -------
    dict of str to str
        By identifier of the report.
    """
    names = {one.article.report.id: _title(one) for one in reports}
    often = Counter(names.values())
    return {report: name if often[name] == 1 else report for report, name in names.items()}


def _title(read: ReadReport) -> str:
    report = read.article.report.id
    if not _DIGEST.search(report):
        return report
    lead = _LEAD.match(report.replace("_", " "))
    number = f"report {lead.group()}" if lead else "report"
    return f"{number} of {day_words(read.dating.when)}"


def day_words(when: DateInterval) -> str:
    """Write a day, or what is known of it.

    Examples
    --------
    >>> from datetime import date
    >>> day_words(DateInterval.on(date(2031, 5, 2))), day_words(DateInterval())
    ('2 May 2031', 'an unknown day')
    """
    if when.earliest is None and when.latest is None:
        return "an unknown day"
    if when.earliest == when.latest and when.latest is not None:
        return f"{when.latest.day} {when.latest:%B %Y}"
    if when.earliest is None:
        return f"{when.latest:%B %Y} or before"
    if when.latest is None:
        return f"{when.earliest:%B %Y} or after"
    first, last = f"{when.earliest:%B %Y}", f"{when.latest:%B %Y}"
    return first if first == last else f"{first} to {last}"
