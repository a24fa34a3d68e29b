"""What a comparison must know of an item: its report, its time, its side, its copies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TypeVar

from goodoffices.case.dates import DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Party
from goodoffices.reports.comparing.denials import KEPT, stems
from goodoffices.reports.comparing.titles import titles_of
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Actor, Claim, Event, Figure, Record, Statement

Item = Statement | Figure | Event | Claim
ItemT = TypeVar("ItemT", Statement, Figure, Event, Claim)

WEEK = 7
"""Days to within which the day of a report counts as known."""


class Order(Enum):
    """How two times stand to each other."""

    EARLIER = -1
    OPEN = 0
    """They may overlap."""
    LATER = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Items that a rule sets beside each other, before ranking.

    Parameters
    ----------
    kind : ComparisonKind
        How they stand.
    items : tuple of str
        Identifiers, earlier report first.
    reason : str
        One plain sentence.
    rule : str
        Number of the rule.
    weight : int
        Importance of the issue; higher comes first.
    doubt : int
        Hedges, undisclosed sources and open flags; lower comes first.
    """

    kind: ComparisonKind
    items: tuple[str, ...]
    reason: str
    rule: str
    weight: int = 1
    doubt: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The record seen from one of its items.

    Parameters
    ----------
    case : Case
        The negotiation.
    actors : mapping of str to Actor
        Everybody by identifier.
    dates : mapping of str to DateInterval
        When each report was written.
    places : mapping of str to int
        Position of each report in the record.
    groups : mapping of str to str
        Duplicate group of each report that has one.
    texts : mapping of str to str
        The words of each report.
    titles : mapping of str to str
        What a reader calls each report.
    name_stems : frozenset of str
        Beginnings of the names of the case and of words for whoever tells: that two
        sentences name the same people is nothing that they share.
    """

    case: Case
    actors: Mapping[str, Actor]
    dates: Mapping[str, DateInterval]
    places: Mapping[str, int]
    groups: Mapping[str, str]
    texts: Mapping[str, str]
    titles: Mapping[str, str]
    name_stems: frozenset[str]

    def side(self, actor: str | None) -> str | None:
        """Return the party on whose side an actor stands."""
        if actor is None:
            return None
        known = self.actors.get(actor)
        return (known.side if known else None) or self.case.side_of(actor)

    def body(self, actor: str) -> str:
        """Return the party of the case that an actor belongs to, or the actor."""
        party = next((one.party for one in self.case.persons if one.id == actor), None)
        return party or actor

    def name(self, actor: str | None) -> str:
        """Return the name shown for an actor."""
        if actor is None:
            return "somebody not identified"
        known = self.actors.get(actor)
        if known:
            return known.name
        named = {party.id: party.name for party in self.case.parties}
        named |= {person.id: person.name for person in self.case.persons}
        return named.get(actor, actor)

    def shown(self, actor: str | None) -> str:
        """Return the name shown for an actor, in quotation marks for one that is undisclosed."""
        known = None if actor is None else self.actors.get(actor)
        name = self.name(actor)
        return f"“{name}”" if known and known.kind is Kind.ANONYMOUS else name

    def order(self, first: Item, second: Item) -> Order:
        """Return how the second item's report stands in time to the first one's."""
        return order_of(self.dates[report_of(first)], self.dates[report_of(second)])

    def days_between(self, first: Item, second: Item, *, known: int = WEEK) -> int | None:
        """Return the days from one item's report to the other's, where both days are known."""
        days = [self.dates[report_of(item)] for item in (first, second)]
        ends = [when.latest for when in days if when.latest and is_narrow(when, known)]
        return (ends[1] - ends[0]).days if len(ends) == len(days) else None

    def at_one_time(self, first: Item, second: Item, days: int, *, known: int = WEEK) -> bool:
        """Whether items stand in one report, or in two, no copies, so few days apart."""
        if report_of(first) == report_of(second):
            return True
        apart = self.days_between(first, second, known=known)
        return apart is not None and abs(apart) <= days and not self.copies(first, second)

    def copies(self, first: Item, second: Item) -> bool:
        """Whether two items stand in copies of one report."""
        group = self.groups.get(report_of(first))
        return group is not None and group == self.groups.get(report_of(second))

    def place(self, item: Item) -> tuple[int, int, str]:
        """Return a sort key: by report, then position."""
        return self.places[report_of(item)], item.spans[0].start, item.id

    def between(self, first: Item, second: Item) -> str:
        """Return the words between two items of one report, without case; they may be none."""
        gap = self.texts[report_of(first)][first.spans[-1].end : second.spans[0].start]
        return " ".join(gap.split()).casefold()

    def told_in(self, *items: Item) -> str:
        """Name the reports that items stand in, in the order given."""
        named = dict.fromkeys(self.titles[report_of(item)] for item in items)
        return " and ".join(named)


def context_of(record: Record, case: Case) -> Context:
    """Collect what comparisons need to know of a record."""
    reports = record.reports
    return Context(
        case=case,
        actors={actor.id: actor for actor in record.actors},
        dates={one.article.report.id: one.dating.when for one in reports},
        places={one.article.report.id: place for place, one in enumerate(reports)},
        groups={
            one.article.report.id: one.duplicate_group
            for one in reports
            if one.duplicate_group is not None
        },
        texts={one.article.report.id: one.article.report.text for one in reports},
        titles=titles_of(reports),
        name_stems=_name_stems(case),
    )


def _name_stems(case: Case) -> frozenset[str]:
    sources = [word for pair in lexicon("anonymous")["heads"] for word in pair]
    sources += lexicon("subjects")["others"]
    people = [person.name for person in case.persons]
    parties = [name for one in case.parties for name in (one.name, *one.adjectives)]
    return frozenset().union(*(stems(name) for name in (*parties, *people, *sources)))


def names_of(party: Party) -> tuple[str, ...]:
    """Return what a party and its people are called, in lower case and without "the"."""
    names = (party.name, *party.aliases, *party.adjectives)
    return tuple(name.casefold().removeprefix("the ") for name in names)


def report_of(item: Item) -> str:
    """Return the report an item stands in."""
    return item.spans[0].report


def words_of(item: Item) -> str:
    """Return an item's words without case, white space collapsed."""
    if len(item.spans) == 1:
        return _plain(item.spans[0].quote)
    return _plain(" ".join(span.quote for span in item.spans))


@lru_cache(maxsize=KEPT)
def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def order_of(first: DateInterval, second: DateInterval) -> Order:
    """Return how the second period stands to the first.

    Examples
    --------
    >>> from datetime import date
    >>> order_of(DateInterval.on(date(2031, 5, 1)), DateInterval.on(date(2031, 5, 2))).name
    'LATER'
    >>> order_of(DateInterval.on(date(2031, 5, 1)), DateInterval()).name
    'OPEN'
    """
    if first.latest and second.earliest and first.latest < second.earliest:
        return Order.LATER
    if second.latest and first.earliest and second.latest < first.earliest:
        return Order.EARLIER
    return Order.OPEN


def is_narrow(when: DateInterval, days: int = WEEK) -> bool:
    """Whether a period is known to within some days."""
    return when.days is not None and when.days <= days


def heard_once(items: Sequence[ItemT], context: Context) -> tuple[ItemT, ...]:
    """Keep one of the items that copies of one report share word for word (R49).

    Parameters
    ----------
    items : sequence of items of one kind
        In the order of the record.
    context : Context
        Groups of copies.

    Returns
    -------
    tuple of items
        Without what a later copy repeats; what it adds or changes stays.
    """
    seen: dict[tuple[str, str], str] = {}
    kept = []
    for item in items:
        group = context.groups.get(report_of(item))
        key = (group or "", words_of(item))
        if group is None or seen.setdefault(key, report_of(item)) == report_of(item):
            kept.append(item)
    return tuple(kept)
