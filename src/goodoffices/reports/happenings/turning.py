"""Negotiations that begin, end, gather or are numbered, and so are a round of talks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from goodoffices.reports.happenings.denial import said_in
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words, frame
from goodoffices.reports.labels import EventType
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import CLAUSE_MARKS

_DAYS = frozenset(("days", "day", "weeks", "week", "months", "month"))
_PARTED = clause_words("prepositions") - {"of", "from"}


def as_round(words: tuple[Lexeme, ...], trigger: Trigger) -> Trigger:
    """Read "the talks" as a round of negotiations where they resume, adjourn or collapse."""
    table = frame(EventType.NEGOTIATION_ROUND.value)
    talks = words[trigger.last - 1].key in table["talks"]
    turned = _is_of_days(words, trigger) or turns(words, trigger)
    if trigger.type is EventType.MEETING and talks and turned:
        return replace(trigger, type=EventType.NEGOTIATION_ROUND)
    return trigger


def turns(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the verb of a noun says that what it names resumes, adjourns or ends."""
    turning = frame(EventType.NEGOTIATION_ROUND.value)["talks_turning"]
    said = predicate(words, trigger.first, trigger.last)[:6]
    entered = any(word.key in {"into", "entered", "enter", "enters", "in"} for word in said[:3])
    if entered and any(word.key == "day" for word in said):
        return True
    return any(word.key in turning for word in said) or is_turned(words, trigger)


def is_turned(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether somebody resumes, leaves or ends the talks: "broke off the talks"."""
    by = frame(EventType.NEGOTIATION_ROUND.value)["turned_by"]
    for position in range(trigger.first - 1, max(trigger.first - 7, -1), -1):
        if words[position].key in by:
            return True
        parted = words[position].text in CLAUSE_MARKS or words[position].key in _PARTED
        if parted or not (words[position].is_word or words[position].text in "'’-"):
            return False
    return False


def is_turning(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether negotiations that stand there begin, end or gather, rather than just go on."""
    table = frame(trigger.type.value)
    if trigger.type is not EventType.NEGOTIATION_ROUND:
        return True
    if key_at(words, trigger.first) == "round":
        return _is_round(words, trigger, table)
    if trigger.form is Form.NOUN:
        near = words[trigger.last : trigger.last + 5]
        turned = _is_of_days(words, trigger) or turns(words, trigger)
        return turned or any(word.key in table["turning"] for word in near)
    if trigger.verb:
        return True
    if words[trigger.first].key in table["resuming"]:
        return _resumes(words, trigger)
    before = words[max(trigger.first - 10, 0) : trigger.first]
    plain = trigger.form in {Form.PAST, Form.PARTICIPLE}
    return plain or any(word.key in table["with"] for word in before)


def _is_round(words: tuple[Lexeme, ...], trigger: Trigger, table: Mapping[str, Any]) -> bool:
    """Whether a round is one of negotiations: numbered, marked, owned, or said to end."""
    lead = words[max(trigger.first - 2, 0) : trigger.first]
    numbered = any(w.key in lexicon("numerals")["ordinals"] for w in lead)
    marked = any(w.key in table["marked"] for w in lead)
    owned = key_at(words, trigger.first - 1) == "s" or is_called_by(words, trigger.first)
    long = trigger.last - trigger.first > 1
    other = key_at(words, trigger.last) == "of" and not long
    put_off = said_in(predicate(words, trigger.first, trigger.last), "undone")
    turned = not other and (bool(put_off) or turns(words, trigger))
    return numbered or marked or owned or long or turned


def is_called_by(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a name stands between article and noun: "the Port Ash round"."""
    named = position > 1 and words[position - 1].text[0].isupper()
    return named and any(key_at(words, position - step) in {"the", "a"} for step in (2, 3))


def _is_of_days(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether talks take days: "two days of talks"."""
    return key_at(words, trigger.first - 1) == "of" and key_at(words, trigger.first - 2) in _DAYS


def _resumes(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether "they were due to resume" speaks of talks: nothing else is resumed."""
    before = words[max(trigger.first - 7, 0) : trigger.first]
    after = key_at(words, trigger.last)
    alone = not (after and after[0].isalpha()) or after in clause_words("prepositions")
    alone = alone or after in clause_words("after_names") | {"next"}
    return alone and any(word.key in {"they", "it"} for word in before)
