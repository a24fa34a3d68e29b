"""The period that a report says it covers: it was not written before the period's last day."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from goodoffices.case.dates import DateInterval
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.text import RESIDUE, Article
from goodoffices.reports.times.date_evidence import Constraint
from goodoffices.reports.times.head_dates import HEAD_CHARACTERS, LINE
from goodoffices.reports.times.head_lines import line_around
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword, hull
from goodoffices.reports.wording.lexemes import lexemes

_RANGE = frozenset(("-", "–", "—", "to", "until", "till", "through", "and"))
"""What stands between the first and the last day of a period."""


def from_periods(article: Article, timewords: tuple[Timeword, ...]) -> Iterator[Constraint]:
    """Yield what a period at the head implies: "Covering 1-15 November 2031".

    R583: who sums up a period writes on its last day or later; how much later is not told.

    Parameters
    ----------
    article : Article
        The report, cut up.
    timewords : tuple of Timeword
        All its terms of time.

    Yields
    ------
    Constraint
        Open at its end.
    """
    for word in timewords:
        if word.kind is not TimeKind.DATE or word.start > HEAD_CHARACTERS:
            continue
        last = hull(word.term.readings).latest
        if last is None or word.label in RESIDUE or not _ends_covered(article.report.text, word):
            continue
        span = article.report.span(word.start, word.end)
        yield Constraint(
            window=DateInterval(earliest=last),
            span=span,
            reason=f"The report covers a period that ends on {span.quote}.",
        )


def _ends_covered(text: str, word: Timeword) -> bool:
    line, before, _ = line_around(text, word.start, word.end)
    if len(line) > LINE:
        return False
    lead = [one.key for one in lexemes(before)]
    return len(lead) > 2 and lead[-1] in _RANGE and not _covering().isdisjoint(lead)


@cache
def _covering() -> frozenset[str]:
    return frozenset(lexicon("months")["head"]["covering"])
