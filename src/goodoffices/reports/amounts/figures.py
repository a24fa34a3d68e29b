"""Figures of a report: value, unit, what is counted, who gives it, and when it held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from goodoffices.case.negotiation import Case
from goodoffices.reports.amounts.counted import population_of, what_counted
from goodoffices.reports.amounts.elided import magnitude
from goodoffices.reports.amounts.held_days import held_on
from goodoffices.reports.amounts.named_measures import Measure, Measured, Memory
from goodoffices.reports.amounts.quantities import Quantity, find_quantities
from goodoffices.reports.amounts.repeats import repeats
from goodoffices.reports.amounts.reporters import (
    GIVEN_BY_ANOTHER,
    Sources,
    reporter_of,
)
from goodoffices.reports.amounts.tellers import FEW, Tellers, are_sources, is_disowned, told_aside
from goodoffices.reports.amounts.voices import Voices
from goodoffices.reports.amounts.votes import VOTE
from goodoffices.reports.identity import item_id
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.turns import speaker_at, turns_of
from goodoffices.reports.record import UNSOURCED, Dating, Figure, Statement
from goodoffices.reports.text import Article
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import (
    Timeword,
    find_timewords,
    terms_within,
)
from goodoffices.reports.times.told_days import tells_a_day
from goodoffices.reports.wording.lexemes import Lexeme, chunks, key_at, lexemes

LONGEST = 5_000
"""Characters of a sentence that are read as one; a longer one is read in pieces."""

_DAYS = frozenset({TimeKind.DATE, TimeKind.DAY_OF_YEAR})


def find_figures(
    article: Article,
    *,
    case: Case,
    cast: Cast,
    dating: Dating,
    statements: Sequence[Statement] = (),
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
    statements : sequence of Statement
        What the report tells that somebody said: who says the words around a figure vouches
        for it where its clause names nobody (R243).

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
    turns = turns_of(article, cast)
    told_by = Tellers(statements)
    found: list[Figure] = []
    memory, paragraph, voices = Memory(), -1, Voices(case, cast)
    for sentence in article.sentences:
        memory = memory if sentence.paragraph == paragraph else memory.next_paragraph()
        paragraph = sentence.paragraph
        for start, end in chunks(article.report.text, sentence.start, sentence.end, size=LONGEST):
            words = lexemes(article.report.text, start, end)
            terms = terms_within(timewords, start, end)
            taken = tuple(_measured(words, terms, case))
            again, memory = repeats(words, taken, memory)
            told = sorted((*taken, *_undated(words, terms, again)), key=_place)
            turn = speaker_at(turns, words[told[0][0].first].start) if told else None
            sources = voices.of(words, turn or "") if told else _NOBODY
            for one in told:
                figure = _figure(article, sources, one, (terms, dating), one in again)
                found.append(_vouched_for(figure, told_by, sources, one[0].first))
            voices.pass_by(words)
    return _in_one_currency(found)


_NOBODY = Sources(words=())


def _in_one_currency(found: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the figures with a noun that is money in one sentence as money in all (R241)."""
    coined = {one.unit for one in found if one.unit_class is UnitClass.MONEY}
    return tuple(
        replace(one, unit_class=UnitClass.MONEY, flags=_sum_flags(one))
        if one.unit_class is UnitClass.COUNT and one.unit in coined
        else one
        for one in found
    )


def _sum_flags(figure: Figure) -> tuple[str, ...]:
    return (*figure.flags, "unsourced") if figure.reporter == UNSOURCED else figure.flags


def _place(one: Measured) -> int:
    return one[0].first


def _measured(
    words: tuple[Lexeme, ...], terms: tuple[Timeword, ...], case: Case
) -> Iterator[Measured]:
    """Yield the quantities of a sentence with what they count, in order."""
    found = ((quantity, _measure(words, quantity, case)) for quantity in find_quantities(words))
    yield from _undated(words, terms, found)


def _measure(words: tuple[Lexeme, ...], quantity: Quantity, case: Case) -> Measure:
    return Measure(
        unit=quantity.unit,
        unit_class=quantity.unit_class,
        what=what_counted(words, quantity),
        population=population_of(words, quantity, case=case),
        low=quantity.number.low,
        scale=magnitude(words, quantity.number),
    )


def _undated(
    words: tuple[Lexeme, ...], terms: tuple[Timeword, ...], found: Iterable[Measured]
) -> Iterator[Measured]:
    """Yield the quantities that are no part of a date."""
    dates = [term for term in terms if term.kind in _DAYS]
    for quantity, measure in found:
        first, end = words[quantity.first].start, words[quantity.last - 1].end
        if not any(term.start < end and first < term.end for term in dates):
            yield quantity, measure


def _figure(
    article: Article,
    sources: Sources,
    one: Measured,
    when: tuple[tuple[Timeword, ...], Dating],
    repeated: bool,
) -> Figure:
    (quantity, measure), words = one, sources.words
    terms, dating = when
    telling = tuple(term for term in terms if tells_a_day(words, term))
    reporter, doubts = reporter_of(sources, quantity.first, quantity.unit_class)
    span = article.report.span(words[quantity.first].start, words[quantity.last - 1].end)
    unsourced = reporter == UNSOURCED and _needs_source(quantity.unit_class, measure.what)
    flags = [*quantity.number.flags, *doubts]
    flags += ["unsourced"] if unsourced else []
    flags += ["unit from the count before"] if repeated else []
    return Figure(
        id=item_id("figure", article.report.sha256, (span,)),
        spans=(span,),
        low=_plain(quantity.number.low),
        high=_plain(quantity.number.high),
        unit=quantity.unit,
        unit_class=quantity.unit_class,
        what=measure.what,
        qualifier=quantity.qualifier,
        population=measure.population,
        reporter=reporter,
        as_of=held_on(words, quantity, telling, dating),
        flags=tuple(flags),
    )


def _vouched_for(figure: Figure, told_by: Tellers, sources: Sources, place: int) -> Figure:
    """Return a figure nobody vouches for as one by the speaker of the words around it."""
    few = figure.unit_class is UnitClass.PEOPLE and figure.high <= FEW
    if few and are_sources(sources.words, place):
        # Who tells something vouches for no number of himself: "three officials said".
        return replace(figure, reporter=UNSOURCED) if not _told_before(sources, place) else figure
    given = figure.reporter != UNSOURCED or GIVEN_BY_ANOTHER in figure.flags
    if given or told_aside(sources.words, place) or is_disowned(sources.words, place):
        return figure
    votes = figure.unit in {VOTE.unit, "abstention", "ballot"}
    # "A daily reported that Varu had offered 900": the daily, whoever it is, and not Varu.
    outer = any(verb < place and who is None for verb, who in sources.speakers)
    start, end = figure.spans[0].start, figure.spans[-1].end
    teller = told_by.at(start, end, saying=votes or outer)
    if not teller:
        return figure
    flags = tuple(f for f in figure.flags if f != UNSOURCED and not f.startswith("source not"))
    return replace(figure, reporter=teller, flags=flags)


def _told_before(sources: Sources, place: int) -> bool:
    cited = key_at(sources.words, place - 2) == "according"
    return not cited and any(verb < place for verb, _ in sources.speakers)


def _needs_source(unit_class: UnitClass, what: str) -> bool:
    return unit_class is UnitClass.MONEY or (unit_class is UnitClass.PEOPLE and what == "killed")


def _plain(value: Decimal) -> Decimal:
    """Return the value without trailing zeros or exponent, so that equal values print alike."""
    whole = value.to_integral_value()
    return Decimal(int(whole)) if value == whole else value.normalize()
