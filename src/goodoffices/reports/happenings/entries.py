"""Entries of a chronology: "9 June: first meeting of the two, at Port Ash"."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words
from goodoffices.reports.labels import Status
from goodoffices.reports.record import Dating
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Direction, Timeword, resolve
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.tense import cues

LABEL = 6
"""Words of the label that opens a line, with its colon."""

_MARKS = frozenset(":–—-")
_BULLETS = frozenset("-–—*•·")
_PASSED = 15
_DAYS = frozenset((TimeKind.DAY_OF_YEAR, TimeKind.DATE))


def entry_day(words: tuple[Lexeme, ...], terms: tuple[Timeword, ...]) -> Timeword | None:
    """Return the day that an entry of a chronology opens with, if it is one.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    terms : tuple of Timeword
        Its terms of time.
    """
    opening = next((word for word in words if word.text not in _BULLETS), None)
    if not terms or opening is None or terms[0].start != opening.start:
        return None
    if terms[0].kind not in _DAYS:
        return None
    behind = [word for word in words[:9] if word.start >= terms[0].end][:1]
    return terms[0] if behind and behind[0].text in _MARKS else None


def is_on_agenda(words: tuple[Lexeme, ...], trigger: Trigger, *, dating: Dating) -> bool:
    """Whether a line of what is to come names an act: "Mon 14: third round", "Ahead: a vote".

    R357: a bare noun behind a day of the week and a colon stands in a diary of what is to come,
    unless the day of the month beside it has passed.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    dating : Dating
        When the report was written.
    """
    start = next((i for i, word in enumerate(words) if word.text not in _BULLETS), len(words))
    colon = next(
        (i for i in range(start, min(start + LABEL, len(words))) if words[i].text == ":"), 0
    )
    if not start < colon < trigger.first:
        return False
    label = words[start:colon]
    if " ".join([word.key for word in label]) in clause_words("agenda"):
        return True
    if label[0].key not in _weekdays():
        return False
    number = next((int(word.text) for word in label if word.text.isdecimal()), None)
    if number is None:
        return trigger.form is Form.NOUN
    written = dating.when.latest
    return written is None or number >= written.day or written.day - number > _PASSED


@cache
def _weekdays() -> frozenset[str]:
    """Return the days of the week, in full and as diaries cut them short."""
    return frozenset({*weekdays(), *(day[:3] for day in weekdays()), "tues", "thur", "thurs"})


def status_in_entry(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    day: Timeword,
    found: Status | None,
    *,
    dating: Dating,
) -> Status | None:
    """Return the status of an act in such an entry, where no verb needs to tell it.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    day : Timeword
        The day that opens the entry.
    found : Status or None
        What the words alone say.
    dating : Dating
        When the report was written.
    """
    helped = key_at(words, trigger.first - 1) in clause_words("helping")
    present = trigger.form is Form.PRESENT or (trigger.form is Form.BASE and not helped)
    bare = trigger.form is Form.NOUN and found is None
    if not (bare or present) or cues(words, "hypothetical"):
        return found
    when = resolve(day, dating, direction=Direction.EITHER)
    later = when.earliest and dating.when.latest and when.earliest > dating.when.latest
    return Status.PLANNED if later else Status.HAPPENED
