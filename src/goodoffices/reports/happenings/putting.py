"""Whether a proposal is told as one that was put: "tabled a text", "the latest offer"."""

from __future__ import annotations

from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Trigger, clause_words, frame
from goodoffices.reports.labels import Status
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, key_at

_BEING = frozenset(("is", "was", "are", "were", "has", "had"))
_COMING = frozenset(("came", "arrived", "reached", "delivered", "given", "made", "sent"))


def status_of_proposal(words: tuple[Lexeme, ...], trigger: Trigger) -> Status | None:
    """Return the status of a proposal: one that was put, or is marked as a certain one."""
    table = frame(trigger.type.value)
    if is_awaited_text(words, trigger):
        return Status.PLANNED
    if words[trigger.first].key in table["weak"] and trigger.last - trigger.first == 1:
        put = _was_put(words, trigger) or _is_being_put(words, trigger)
        return Status.HAPPENED if put else None
    lead = words[max(trigger.first - 8, 0) : trigger.first]
    taken = any(word.key in table["taken"] for word in (*lead, *_suffered(words, trigger)))
    if taken and not _is_being_put(words, trigger):
        return None
    definite = key_at(words, trigger.first - 1) in lexicon("events")["support"]["determiners"]
    return Status.HAPPENED if definite or is_put(words, trigger) else None


def _suffered(words: tuple[Lexeme, ...], trigger: Trigger) -> tuple[Lexeme, ...]:
    """Return what was done with a proposal: "was rejected on Monday" tells no day of its own."""
    said = predicate(words, trigger.first, trigger.last)[:4]
    return said[1:] if key_at(said, 0) in _BEING else ()


def is_awaited_text(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a text is still to come: "a new draft is expected", "they promise a final text".

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("A new proposal is due on Friday.")
    >>> [is_awaited_text(words, one) for one in find_triggers(words)]
    [True]
    """
    said = predicate(words, trigger.first, trigger.last)[:4]
    if any(word.key in clause_words("awaiting") for word in said):
        return key_at(said, 0) in _BEING
    lead = words[max(trigger.first - 4, 0) : trigger.first]
    bare = any(word.key in {"a", "an", "another"} for word in lead[1:])
    return bare and any(word.key in clause_words("promising") for word in lead)


def tells_of_putting(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a mere "draft" or "text" is put or awaited: not "ended without a text"."""
    said = predicate(words, trigger.first, trigger.last)[:4]
    near = words[max(trigger.first - 4, 0) : trigger.last + 5]
    given = frozenset(frame(trigger.type.value)["put"]) | clause_words("awaiting")
    # "Put the text to a vote".
    if any(word.key in {"vote", "ballot", "referendum"} for word in words[trigger.last :][:4]):
        return False
    return any(word.key in given for word in (*near, *said)) or is_awaited_text(words, trigger)


def _was_put(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the verb of a text says that it was put: "The draft was circulated"."""
    said = predicate(words, trigger.first, trigger.last)[:4]
    given = frame(trigger.type.value)["put"]
    return key_at(said, 0) in _BEING and any(word.key in given for word in said)


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
