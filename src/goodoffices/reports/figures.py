"""Figures of a report: value, unit, what is counted, who gives it, and when it held."""

from __future__ import annotations

from decimal import Decimal

from goodoffices.case.dates import DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.reports.cast import Cast
from goodoffices.reports.counted import population_of, what_counted
from goodoffices.reports.identity import item_id
from goodoffices.reports.lexemes import Lexeme, lexemes
from goodoffices.reports.quantities import Quantity, find_quantities
from goodoffices.reports.record import UNSOURCED, Dating, Figure, UnitClass
from goodoffices.reports.reporters import reporter_of
from goodoffices.reports.text import Article, Sentence
from goodoffices.reports.time_kinds import TimeKind
from goodoffices.reports.timewords import Direction, Timeword, find_timewords, resolve
from goodoffices.reports.told_days import tells_a_day

LONGEST = 20_000
"""Characters of a sentence that are read; what is longer is no sentence."""

_DAYS = frozenset({TimeKind.DATE, TimeKind.DAY_OF_YEAR})


def find_figures(
    article: Article, *, case: Case, cast: Cast, dating: Dating
) -> tuple[Figure, ...]:
    """Return the figures in the body of a report, in order.

    Parameters
    ----------
    article : Article
        The report, cut up. Titles, captions and residue yield no figure.
    case : Case
        Adjectives of its parties tell populations apart.
    cast : Cast
        Who is named in the report.
    dating : Dating
        When it was written; a figure without a date of its own holds at that time.

    Returns
    -------
    tuple of Figure
        Each with the exact words of qualifier, number and unit. Sums and deaths that nobody
        vouches for are flagged.

    Notes
    -----
    Years, dates and numbered names are no figures. Linear in the text.
    """
    timewords = find_timewords(article)
    found: list[Figure] = []
    for sentence in article.sentences:
        terms = tuple(w for w in timewords if sentence.start <= w.start and w.end <= sentence.end)
        found += _in_sentence(article, sentence, terms, (case, cast, dating))
    return tuple(found)


def _in_sentence(
    article: Article,
    sentence: Sentence,
    terms: tuple[Timeword, ...],
    context: tuple[Case, Cast, Dating],
) -> list[Figure]:
    end = min(sentence.end, sentence.start + LONGEST)
    words = lexemes(article.report.text, sentence.start, end)
    dates = [term for term in terms if term.kind in _DAYS]
    case, cast, dating = context
    return [
        _figure(article, words, quantity, (case, cast, _as_of(words, quantity, terms, dating)))
        for quantity in find_quantities(words)
        if not any(
            term.start < words[quantity.last - 1].end and words[quantity.first].start < term.end
            for term in dates
        )
    ]


def _as_of(
    words: tuple[Lexeme, ...], quantity: Quantity, terms: tuple[Timeword, ...], dating: Dating
) -> DateInterval:
    """Return when the figure held (R21): the day told in its clause, else that of the report.

    A day from which something is counted ("since May 3") is not that day.
    """
    first, last = words[quantity.first].start, words[quantity.last - 1].end
    for term in terms:
        low, high = min(last, term.end), max(first, term.start)
        parted = any(w.text in ",;:()—–" for w in words if low <= w.start < high)
        apart = term.end <= first or last <= term.start
        if apart and not parted and tells_a_day(words, term):
            return _up_to(resolve(term, dating, direction=Direction.PAST), dating)
    return dating.when


def _up_to(told: DateInterval, dating: Dating) -> DateInterval:
    """Return the interval cut at the report's last day: no figure holds before it is written."""
    latest = dating.when.latest
    if latest is None or told.latest is None or told.latest <= latest:
        return told
    return (
        dating.when
        if told.earliest and told.earliest > latest
        else DateInterval(earliest=told.earliest, latest=latest)
    )


def _figure(
    article: Article,
    words: tuple[Lexeme, ...],
    quantity: Quantity,
    context: tuple[Case, Cast, DateInterval],
) -> Figure:
    case, cast, as_of = context
    what = what_counted(words, quantity)
    reporter, doubts = reporter_of(words, quantity.first, quantity.unit_class, cast=cast)
    span = article.report.span(words[quantity.first].start, words[quantity.last - 1].end)
    unsourced = reporter == UNSOURCED and _needs_source(quantity.unit_class, what)
    flags = (*quantity.number.flags, *doubts, *(("unsourced",) if unsourced else ()))
    return Figure(
        id=item_id("figure", article.report.sha256, (span,)),
        spans=(span,),
        low=_plain(quantity.number.low),
        high=_plain(quantity.number.high),
        unit=quantity.unit,
        unit_class=quantity.unit_class,
        what=what,
        qualifier=quantity.qualifier,
        population=population_of(words, quantity, case=case),
        reporter=reporter,
        as_of=as_of,
        flags=flags,
    )


def _needs_source(unit_class: UnitClass, what: str) -> bool:
    return unit_class is UnitClass.MONEY or (unit_class is UnitClass.PEOPLE and what == "killed")


def _plain(value: Decimal) -> Decimal:
    """Return the value without trailing zeros or exponent, so that equal values print alike."""
    whole = value.to_integral_value()
    return Decimal(int(whole)) if value == whole else value.normalize()
