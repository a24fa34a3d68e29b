"""Acts in a row that share one verb: "met in Rome in May and again in Geneva in June"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reports.happenings.vocabulary import Form, Trigger
from goodoffices.reports.labels import EventType
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.times.date_parts import months
from goodoffices.reports.wording.lexemes import Lexeme, key_at

REACH = 24
"""Words behind a verb within which the next act of its row must stand."""

_AGAIN = frozenset(("again", "then", "later"))
_TIMED = frozenset(("in", "at", "on", "last", "this", "next", "yesterday", "today", "tomorrow"))
_LEADS = frozenset(("to", "in"))
_KINDS = frozenset(
    (
        EventType.MEETING,
        EventType.VISIT,
        EventType.NEGOTIATION_ROUND,
        EventType.VOTE,
        EventType.STRIKE,
        EventType.SIGNING,
    )
)


def with_rows(words: tuple[Lexeme, ...], told: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """Return the triggers of a sentence with the further acts of their rows, in order.

    R360: one verb tells as many acts as it is given days or places for, in words that only add
    to it: "again in June", "and to Highmoor on Friday", "and the envoy on Tuesday".

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    told : tuple of Trigger
        What tells an event in so many words.

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("They met in May and again in Highmoor in June.")
    >>> [words[one.first].key for one in with_rows(words, tuple(find_triggers(words)))]
    ['met', 'again']
    """
    if not any(one.form is not Form.NOUN and one.type in _KINDS for one in told):
        return told
    found: list[Trigger] = []
    for number, one in enumerate(told):
        row: tuple[Trigger, ...] = ()
        if one.form is not Form.NOUN and one.type in _KINDS:
            end = told[number + 1].first if number + 1 < len(told) else len(words)
            row = tuple(_row(words, one, min(end, one.last + REACH)))
        ends = [further.first for further in row]
        acts = zip((one, *row), (*ends, 0), strict=True)
        found += [replace(act, until=end) for act, end in acts]
    return tuple(found)


def _row(words: tuple[Lexeme, ...], verb: Trigger, end: int) -> Iterator[Trigger]:
    for position in range(verb.last + 1, end):
        joined = key_at(words, position - 1) == "and" or words[position - 1].text == ","
        if words[position].text in ";:—–":
            return
        if joined and _adds(words, verb, position):
            yield Trigger(
                type=verb.type,
                form=verb.form,
                first=position,
                last=position + 1,
                verb=verb.verb,
                in_row=True,
            )


def _adds(words: tuple[Lexeme, ...], verb: Trigger, position: int) -> bool:
    """Whether a further act begins: "again in", "to Highmoor on Friday", "the envoy on Monday"."""
    key, after = words[position].key, key_at(words, position + 1)
    if key in _AGAIN:
        return after in _TIMED or after in weekdays()
    if verb.type is EventType.VISIT and key in _LEADS:
        named = position + 1 < len(words) and words[position + 1].text[0].isupper()
        return named and after not in weekdays() and _has_day(words, position + 2)
    met = verb.type is EventType.MEETING and verb.form is Form.PAST
    named = words[position].text[0].isupper() and key not in weekdays()
    return met and named and _dated(words, verb, position) and _has_day(words, position + 1)


def _dated(words: tuple[Lexeme, ...], verb: Trigger, position: int) -> bool:
    return any(word.key in weekdays() for word in words[verb.last : position])


def _has_day(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a day follows a name of at most three words."""
    for place in range(position, min(position + 3, len(words) - 1)):
        if words[place].key == "on":
            after = words[place + 1]
            return after.key in weekdays() or after.is_number or _is_month(words, place + 1)
        if words[place].key in {"next", "tomorrow", "yesterday"} or words[place].key in weekdays():
            return True
        if _is_month(words, place):
            return True
        if not words[place].text[0].isupper():
            return False
    return False


def _is_month(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a month with its day stands there: "May 23"."""
    dated = position + 1 < len(words) and words[position + 1].is_number
    return dated and words[position].key in months("english")
