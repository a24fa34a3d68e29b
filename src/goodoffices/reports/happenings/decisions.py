"""Votes told by a noun of deciding: "the adoption of the bill", "gave it the green light"."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.happenings.vocabulary import Trigger, frame, things
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.wording.lexemes import Lexeme, key_at

OF_WHAT = 8
"""Words behind a noun of deciding within which what is decided stands."""

NEAR = 14
"""Words around a noun of deciding within which the body stands that decides."""

GIVEN = 7
"""Words before "the green light" within which the verb stands that gives it."""

LEAD = 6
"""Words before a noun of deciding within which "after" leads to it."""

_AFTER = frozenset(("after", "following", "since", "upon"))
_TO_COME = frozenset(("will", "would", "shall", "may", "could", "can"))
_PASSING = frozenset(("adopt", "pass", "approve", "endorse", "carry", "enact"))
_FAILING = frozenset(("failed", "fails"))
_GIVING = frozenset(("gave", "gives", "give", "given", "giving", "got", "received", "won"))


def is_decision(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a noun is one of deciding rather than of voting.

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("The adoption of the bill followed the vote.")
    >>> [is_decision(words, one) for one in find_triggers(words)]
    [True, False]
    """
    if trigger.type is not EventType.VOTE or trigger.last - trigger.first < 2:
        return False
    return " ".join([word.key for word in words[trigger.first : trigger.last]]) in _decisions()


def is_of_a_body(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether what is decided is what bodies vote on: not "the adoption of children"."""
    around = words[max(trigger.first - NEAR, 0) : trigger.last + NEAR]
    body = any(word.key in things("bodies") for word in around)
    if key_at(words, trigger.last - 1) != "of":
        return body and _is_given(words, trigger)
    behind = {word.key for word in words[trigger.last : trigger.last + OF_WHAT]}
    passed = not behind.isdisjoint(things("motions"))
    return passed or (body and not behind.isdisjoint(frame(EventType.VOTE.value)["objects"]))


def status_of_decision(words: tuple[Lexeme, ...], trigger: Trigger) -> Status | None:
    """Return whether such a noun tells by itself that a body has voted: "after the defeat of"."""
    if _is_given(words, trigger):
        return Status.HAPPENED
    # "After the adoption of the bill tolls would fall" has it still to come.
    if any(word.key in _TO_COME for word in words[trigger.last :]):
        return None
    lead = words[max(trigger.first - LEAD, 0) : trigger.first]
    # "After the guild's rejection of it": behind the last comma.
    commas = [at for at, word in enumerate(lead) if word.text == ","]
    lead = lead[commas[-1] :] if commas else lead
    return Status.HAPPENED if any(word.key in _AFTER for word in lead) else None


def is_voted_down(trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether a body put a text to the vote in vain: "the council failed to adopt the draft".

    R491: what a body failed to adopt, pass or approve was voted on and lost.

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("The council failed to adopt the draft resolution.")
    >>> [is_voted_down(one, words[: one.first]) for one in find_triggers(words)]
    [True]
    """
    lead = [key_at(before, len(before) - step) for step in (2, 1)]
    return trigger.verb in _PASSING and lead[0] in _FAILING and lead[1] == "to"


def _is_given(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    lead = words[max(trigger.first - GIVEN, 0) : trigger.first]
    light = key_at(words, trigger.last - 1) != "of"
    return light and any(word.key in _GIVING for word in lead)


@cache
def _decisions() -> frozenset[str]:
    return frozenset(frame(EventType.VOTE.value)["decisions"])
