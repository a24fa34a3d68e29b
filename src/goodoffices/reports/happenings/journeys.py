"""Whether verbs of going tell of a visit: "flew to the capital", not "went to war"."""

from __future__ import annotations

import re
from functools import lru_cache

from goodoffices.case.parties import Kind
from goodoffices.reports.happenings.objects import is_led
from goodoffices.reports.happenings.predicates import predicate_at
from goodoffices.reports.happenings.setting import Setting
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words, frame, things
from goodoffices.reports.labels import EventType
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.wording.lexemes import Lexeme, key_at, small_letters

NAME = 3
"""Words of a name at most."""

LED = 6
"""Words behind a verb of going within which the word must stand that leads to a place."""

_HELPED = (
    clause_words("helping") | clause_words("finite") | clause_words("between") | {"due", "been"}
)
_PAIR = re.compile(r"\b([A-Z][a-z]+)(?= ([A-Z][a-z]+)\b)")
_NOT_NAMED = frozenset(("the", "a", "an", "-"))
_NO_NAME = frozenset(
    ("the", "in", "on", "at", "when", "after", "as", "if", "but", "and", "lines", "line")
)


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


def is_named(words: tuple[Lexeme, ...], trigger: Trigger, *, setting: Setting) -> bool:
    """Whether a name that no list knows is the subject of a verb of going.

    R411: "Rafael Oduya flew to Highmoor" tells a visit though the report never says who he is; a
    surname alone does where the report has the whole name. Ships and firms travel for others.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The verb.
    setting : Setting
        The report; its bodies and places travel nowhere.
    """
    begin, end = _name_before(words, trigger.first)
    led = key_at(words, begin - 1)
    if begin == end or led in _NOT_NAMED or led in clause_words("prepositions"):
        return False
    start, stop = words[begin].start, words[end - 1].end
    named = setting.cast.within(start, stop)
    if any(setting.kinds[one.actor] is not Kind.PERSON for one in named):
        return False
    said = setting.article.report.text[start:stop]
    if any(written == small_letters(said) for written, _ in setting.places):
        return False
    return end - begin > 1 or said in _surnames(setting.article.report.text)


def _name_before(words: tuple[Lexeme, ...], verb: int) -> tuple[int, int]:
    """Return where the capitalised words stand right before a verb and what helps it."""
    end = verb
    while end and (words[end - 1].key in _HELPED or words[end - 1].key.endswith("ly")):
        end -= 1
    begin = end
    while begin and end - begin < NAME and _is_of_name(words[begin - 1]):
        begin -= 1
    return begin, end


def _is_of_name(word: Lexeme) -> bool:
    others = weekdays().keys() | things("houses") | things("bodies") | things("carriers")
    return word.is_word and word.text[0].isupper() and word.key not in others | _NO_NAME


@lru_cache(maxsize=4)
def _surnames(text: str) -> frozenset[str]:
    """Return the last words of all names of two words and more: of "Rafael Oduya"."""
    return frozenset(
        last for first, last in _PAIR.findall(text) if small_letters(first) not in _NO_NAME
    )


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
