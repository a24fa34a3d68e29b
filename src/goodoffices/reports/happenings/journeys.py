"""Whether verbs of going tell of a visit: "flew to the capital", not "went to war"."""

from __future__ import annotations

from goodoffices.reports.happenings.objects import is_led
from goodoffices.reports.happenings.predicates import predicate_at
from goodoffices.reports.happenings.setting import Setting
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words, frame, things
from goodoffices.reports.labels import EventType
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.wording.lexemes import Lexeme, key_at

LED = 6
"""Words behind a verb of going within which the word must stand that leads to a place."""


def is_journey(
    words: tuple[Lexeme, ...], trigger: Trigger, place: str | None, *, setting: Setting
) -> bool:
    """Whether a verb of going leads to a place.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The verb.
    place : str or None
        What was taken for its place.
    setting : Setting
        The report; a person or group gone to is no place.
    """
    if place is None or not setting.may_be_place(place):
        return False
    if key_at(words, trigger.last - 1) in clause_words("to_places") | {
        "on",
        "for",
        "between",
        "into",
    }:
        return True
    if trigger.verb in {"leave", "set out", "set off"} or trigger.verb in frame("visit")["direct"]:
        return True
    near = words[trigger.last : trigger.last + LED]
    return any(word.key in {"to", "in", "into"} for word in near)


def stays_away(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether nothing but a time follows the verb: "did not come on Monday", "will not return"."""
    after = key_at(words, trigger.last)
    times = {"this", "next", "last", "on", "until", "before", "as", "because", "today"}
    times |= {"tonight", "late", "early", "shortly", "here", "from", "by", "aboard", "with"}
    times |= {"an", "two", "three", "personally", "himself", "herself", "themselves"}
    alone = not (after and after[0].isalnum())
    at_noon = after == "at" and key_at(words, trigger.last + 1) in {"noon", "dawn", "midnight"}
    ended = key_at(words, trigger.last - 1) == "at" and after in things("small_numbers")
    at_noon = (
        at_noon or ended or (after == "at" and key_at(words, trigger.last + 1)[:1].isdecimal())
    )
    the_day = after == "the" and key_at(words, trigger.last + 1) in weekdays()
    return (
        alone
        or at_noon
        or the_day
        or after in times | {"yesterday", "tomorrow", "after", "either"} | weekdays().keys()
    )


def is_sent(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a delegation goes, or is sent: "two teams arrived", "sent observers to"."""
    if trigger.verb in frame("visit")["sending"]:
        return True
    return is_led(words, trigger, things("travellers"))


def own_acts(words: tuple[Lexeme, ...], told: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """Return the triggers without verbs of going that only say that an act came about.

    Examples
    --------
    In "the call never came" and "the round went ahead" nobody travels.
    """
    verbs = {
        place
        for one in told
        if one.form is Form.NOUN
        for place in range(*predicate_at(words, one.first, one.last))[:3]
    }
    return tuple(
        one
        for one in told
        if one.first not in verbs or one.form is Form.NOUN or one.type is not EventType.VISIT
    )
