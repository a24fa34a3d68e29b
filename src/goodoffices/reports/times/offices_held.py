"""Offices with which people are named: they held them when the report was written (R27)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from goodoffices.case.dates import DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Office
from goodoffices.reports.people.cast import Cast, Mention
from goodoffices.reports.text import Article
from goodoffices.reports.times.date_evidence import Constraint, sentence_at
from goodoffices.reports.wording.lexemes import lexemes

TITLE_REACH = 60
"""Characters before or behind a name in which its office may stand."""


def from_offices(article: Article, case: Case, cast: Cast) -> Iterator[Constraint]:
    """Yield the terms of people who are named with an office they hold (R27).

    R366: an alias of an office such as "former president" tells that it has ended.
    """
    seen: set[tuple[str, DateInterval]] = set()
    people = {person.id: person for person in case.persons}
    for mention in cast.mentions:
        person = people.get(mention.actor)
        if person is None:
            continue
        found = _office_beside(article, mention, person.offices)
        if found is None or (person.id, found[0].held) in seen:
            continue
        office, title, start, end = found
        held = office.held
        ended = is_former(title)
        if held.latest is None if ended else held == DateInterval():
            continue
        seen.add((person.id, held))
        until = f"to {held.latest}" if held.latest else "on"
        told = f"until {held.latest}" if ended else f"from {held.earliest} {until}"
        yield Constraint(
            window=DateInterval(earliest=held.latest) if ended else held,
            span=article.report.span(start, end),
            reason=f"{person.name} is named as {office.title}: {told}.",
            by_anchor=True,
        )


def _office_beside(
    article: Article, mention: Mention, offices: tuple[Office, ...]
) -> tuple[Office, str, int, int] | None:
    sentence = sentence_at(article, mention.start)
    if sentence is None:
        return None
    low = max(sentence.start, mention.start - TITLE_REACH)
    high = min(sentence.end, mention.end + TITLE_REACH)
    for office in offices:
        for title in (office.title, *office.aliases):
            place = _title_at(article.report.text, title, mention, (low, high))
            if place is not None and not _former(article.report.text, low, place):
                last = max(mention.end, place + len(title))
                return office, title, min(place, mention.start), last
    return None


def _title_at(text: str, title: str, mention: Mention, reach: tuple[int, int]) -> int | None:
    """Return where the title stands: right before the name, inside it, or in apposition."""
    for match in _written(title).finditer(text, reach[0], reach[1]):
        before = text[match.end() : mention.start]
        behind = text[mention.end : match.start()]
        inside = mention.start <= match.start() < mention.end
        if inside or (match.end() <= mention.start and not before.strip()):
            return match.start()
        if match.start() >= mention.end and behind.strip() in {",", ", the", "(", ", its"}:
            return match.start()
    return None


@lru_cache(maxsize=4096)
def _written(title: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(title)}(?!\w)", re.IGNORECASE)


def is_former(title: str) -> bool:
    """Whether a title is that of an office that has ended.

    Examples
    --------
    >>> is_former("former president"), is_former("president")
    (True, False)
    """
    return any(word.key in _ENDED for word in lexemes(title)[:2])


_ENDED = frozenset(("former", "ex", "onetime", "erstwhile", "late"))


def _former(text: str, low: int, place: int) -> bool:
    words = {word.key for word in lexemes(text, max(low, place - 30), place)[-3:]}
    told = {"was", "were", "been", "served", "sometime", "erstwhile", "outgoing"}
    return bool(words & {"former", "ex", "late", "then", "previous", "onetime", *told})
