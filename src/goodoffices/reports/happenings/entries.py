"""Entries of a chronology: "9 June: first meeting of the two, at Port Ash"."""

from __future__ import annotations

from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words
from goodoffices.reports.labels import Status
from goodoffices.reports.record import Dating
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Direction, Timeword, resolve
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.tense import cues

_MARKS = frozenset(":–—-")
_BULLETS = frozenset("-–—*•·")
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
