"""Whether a proposal is told as one that was put: "tabled a text", "the latest offer"."""

from __future__ import annotations

from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Trigger, frame
from goodoffices.reports.labels import Status
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, key_at

_COMING = frozenset(("came", "arrived", "reached", "delivered", "given", "made", "sent"))


def status_of_proposal(words: tuple[Lexeme, ...], trigger: Trigger) -> Status | None:
    """Return the status of a proposal: one that was put, or is marked as a certain one."""
    table = frame(trigger.type.value)
    lead = words[max(trigger.first - 8, 0) : trigger.first]
    if any(word.key in table["taken"] for word in lead) and not _is_being_put(words, trigger):
        return None
    definite = key_at(words, trigger.first - 1) in lexicon("events")["support"]["determiners"]
    return Status.HAPPENED if definite or is_put(words, trigger) else None


def _is_being_put(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    near = words[max(trigger.first - 4, 0) : trigger.last + 5]
    return any(word.key in frame(trigger.type.value)["put"] for word in near)


def is_put(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a proposal is told as put, or marked as a certain one: "the latest proposal"."""
    table = frame(trigger.type.value)
    lead = words[max(trigger.first - 3, 0) : trigger.first]
    put = _is_being_put(words, trigger)
    marked = any(word.key in table["marked"] for word in lead)
    said = predicate(words, trigger.first, trigger.last)[:4]
    put = put or any(word.key in table["put"] or word.key in _COMING for word in said)
    return put or marked
