"""Verbs that tell a meeting only where somebody is met: "saw the envoy at four"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from goodoffices.reports.happenings.company import names_somebody
from goodoffices.reports.happenings.objects import is_led
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words, things
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import CLAUSE_MARKS

REACH = 8
"""Words behind a verb within which the one that is met must stand."""

WHOM = 10
"""Words behind "saw" within which the name of whom it was must end."""

_DOING = frozenset(
    ("to", "as", "that", "off", "through", "how", "what", "no", "into", "with", "by", "whether")
)
_BEEN = frozenset(("be", "been", "was", "were", "being"))
_PRESS = frozenset(("reporters", "journalists", "newsmen", "press", "media", "correspondents"))
_GREETED = frozenset(("as", "that", "of", "by", "from"))
_THEM = frozenset(("him", "her", "them", "both", "each"))
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "two", "three"))


def meets_somebody(words: tuple[Lexeme, ...], trigger: Trigger, table: Mapping[str, Any]) -> bool:
    """Whether verbs that need somebody have them: "received the envoy", "hours with him".

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The verb.
    table : mapping
        The frame of its kind of act.
    """
    phrase = " ".join(word.key for word in words[trigger.first : trigger.last])
    if trigger.verb in table.get("timed", ()) and not _sees(words, trigger):
        return False
    if phrase in table.get("toward", ()) or trigger.verb in table.get("toward", ()):
        return not _is_reporter(words, trigger) and _is_met(words, trigger, table)
    if phrase in table.get("with_whom", ()):
        near = words[trigger.last : trigger.last + REACH]
        at = [i for i, word in enumerate(near) if word.key == "with"]
        joined = any(key_at(words, trigger.first - step) == "and" for step in (2, 3))
        if not at and (joined or is_led(words, trigger, things("delegates"))):
            return True
        return bool(at) and names_somebody(words, trigger.last + at[0] + 1)
    return True


def _is_met(words: tuple[Lexeme, ...], trigger: Trigger, table: Mapping[str, Any]) -> bool:
    """Whether what follows names somebody: "received the envoy", "was received by the prefect"."""
    after = key_at(words, trigger.last)
    if trigger.verb in table.get("timed", ()) and after in _THEM:
        return True
    if trigger.verb.startswith(("have ", "give ")) and after in _ARTICLES:
        return True
    owned = range(trigger.last, min(trigger.last + REACH, len(words)))
    # "Welcomed the envoy's words" and "welcomed as a step" greet nobody.
    if trigger.verb == "welcome" and any(
        key_at(words, at) == "s" or key_at(words, at) in _GREETED for at in owned
    ):
        return False
    intransitive = trigger.verb == "consult" and after in clause_words("prepositions")
    if (after == "by" or intransitive) and is_led(
        words, trigger, things("travellers") | things("delegates")
    ):
        return True
    noun = trigger.form is Form.NOUN
    return names_somebody(words, trigger.last + (after == "by"), loosely=noun)


def _is_reporter(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the reporter met somebody: "I rang the ministry", "briefed reporters"."""
    if trigger.verb == "brief" and any(
        word.key in _PRESS for word in words[trigger.last : trigger.last + 4]
    ):
        return True
    near = {key_at(words, trigger.first - 1), key_at(words, trigger.first - 2)}
    return bool(near & {"i", "we"}) or key_at(words, trigger.last) in {"me", "us"}


def _sees(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether nothing but a person and a time follows: not "sees you leaving", "called on her to".

    Examples
    --------
    "Saw the premier for an hour" and "sees the opposition at four" tell meetings.
    """
    if key_at(words, trigger.first - 1) in _BEEN and key_at(words, trigger.last) != "by":
        return False
    for position in range(trigger.last, min(trigger.last + WHOM, len(words))):
        word = words[position]
        ended = (
            word.key in clause_words("when") or word.text in CLAUSE_MARKS or word.key in weekdays()
        )
        if ended:
            return position > trigger.last
        if word.key in _DOING or word.key.endswith("ing"):
            return False
    return trigger.last + WHOM >= len(words)
