"""Status of an act that a verb tells in the present, as a participle or in its basic form."""

from __future__ import annotations

from goodoffices.reports.happenings.objects import is_nth
from goodoffices.reports.happenings.occasions import first_verb
from goodoffices.reports.happenings.planning import at_an_hour
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words, frame
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.tense import cues

REACH = 10
"""Words behind a participle within which its sentence may speak of what is to come."""

IS = frozenset({"is", "are", "s", "re", "remains", "remain"})
"""Forms of being, in the present."""

_AT_ONCE = frozenset((EventType.VOTE, EventType.SIGNING, EventType.PROPOSAL, EventType.AGREEMENT))
_NOW = clause_words("between") | {"today", "tonight", "locked", "engaged", "deep"}
_HAVE = frozenset({"has", "have", "had", "having", "was", "were", "been"})


def status_of_verb(
    words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]
) -> Status | None:
    """Return the status of an act told by a verb that is no past form.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The verb.
    before : tuple of Lexeme
        What governs it.

    Returns
    -------
    Status or None
        ``None`` where it tells no single act.
    """
    if trigger.form is Form.PRESENT:
        return _of_present(words, trigger)
    if trigger.form is Form.PARTICIPLE:
        return _of_participle(words, trigger, before)
    return _of_base(words, trigger, before)


def _of_present(words: tuple[Lexeme, ...], trigger: Trigger) -> Status:
    if at_an_hour(words, trigger):
        return Status.PLANNED
    return Status.HAPPENED if trigger.type in _AT_ONCE else Status.ONGOING


def _of_participle(
    words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]
) -> Status | None:
    before = _without_adverbs(before)
    last = key_at(before, len(before) - 1)
    if _is_apposed(words, trigger, before):
        ahead = cues(words[trigger.last : trigger.last + REACH], "future")
        verb = first_verb(words, trigger.last)
        done = verb >= 0 and words[verb].key not in {"will", "shall", "is", "are"}
        return Status.PLANNED if ahead and not done else Status.HAPPENED
    if last in {"begun", "began", "started"} and trigger.type is EventType.WITHDRAWAL:
        return Status.ONGOING
    since = key_at(before, len(before) - 2) in {"has", "have"} and last == "been"
    if last in IS or (since and trigger.type is EventType.NEGOTIATION_ROUND):
        return Status.ONGOING
    return (
        Status.HAPPENED
        if last in {"after", "on", "upon", "since", "before", "by"} | _HAVE
        else None
    )


def _without_adverbs(before: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    """Leave out what parts a participle from its "is": "is currently visiting", "locked in"."""
    end = len(before)
    while end and (before[end - 1].key.endswith("ly") or before[end - 1].key in _NOW):
        end -= 1
    return before[:end]


def _is_apposed(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether a participle says what its subject did: ", meeting in Rome,", "Arriving in Rome"."""
    if trigger.type not in {EventType.MEETING, EventType.VISIT} or before:
        return False
    return trigger.first == 0 or words[trigger.first - 1].text == ","


def _of_base(
    words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]
) -> Status | None:
    """Return the status of "to negotiate" behind "are convening": goes on with it."""
    if trigger.type is EventType.WITHDRAWAL:
        begun = any(word.key in {"begun", "began", "started"} for word in before[-2:])
        return Status.ONGOING if begun else None
    if is_nth(words, trigger) and key_at(before, len(before) - 1) != "to":
        return Status.PLANNED
    resuming = frame(EventType.NEGOTIATION_ROUND.value)["resuming"]
    if trigger.type is EventType.NEGOTIATION_ROUND and words[trigger.first].key not in resuming:
        going = any(w.key in {"convening", "gathering", "meeting"} for w in before)
        return Status.ONGOING if going else Status.HAPPENED
    return None
