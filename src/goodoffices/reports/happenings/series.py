"""Rounds called by their kind or number: "the fifth cycle of talks", "round three"."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words, frame, things
from goodoffices.reports.labels import EventType
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import CLAUSE_MARKS

TALKS = 6
"""Words behind "cycle of" within which the talks must stand."""

_SITTING = frozenset(
    ("sat", "sit", "sits", "sitting", "seated", "gathered", "gather", "met", "huddled", "crowded")
)
"""Before "round", which then leads to a table: "gathered round one table"."""

_WAS = frozenset(("was", "were", "had", "took"))
_BEFORE = frozenset(("last", "previous", "earlier", "prior", "preceding", "former"))
_PARTED = clause_words("prepositions") - {"of", "from"}


@cache
def parts_of_talks() -> frozenset[str]:
    """Return the words for one of several talks: "round", "session"."""
    return frozenset(frame(EventType.NEGOTIATION_ROUND.value)["parts"])


def part_of_talks(words: tuple[Lexeme, ...], position: int) -> Trigger | None:
    """Return what names a round by its kind or number: "cycle of peace talks", "round three".

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> found = part_of_talks(lexemes("the fifth cycle of border talks"), 2)
    >>> found.type.value if found else None
    'negotiation_round'
    """
    if words[position].key not in parts_of_talks() or key_at(words, position - 1) in _SITTING:
        return None
    after = key_at(words, position + 1)
    last = position
    if words[position].key == "round" and (after in things("small_numbers") or after.isdecimal()):
        last = position + 2
    elif after == "of":
        near = range(position + 2, min(position + 2 + TALKS, len(words)))
        talks = frame(EventType.NEGOTIATION_ROUND.value)["talks"]
        stops = (i for i in near if words[i].text in CLAUSE_MARKS or words[i].key in _PARTED)
        end = next(stops, position + 2 + TALKS)
        last = next((i + 1 for i in near if words[i].key in talks and i < end), position)
    if last == position or key_at(words, last) in {"of", "per", "-"}:
        return None
    kind = EventType.NEGOTIATION_ROUND
    return Trigger(type=kind, form=Form.NOUN, first=position, last=last)


def is_earlier(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a noun names an act before the one just told: "their last meeting had been in May".

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("Their last meeting had been in May.")
    >>> [is_earlier(words, one) for one in find_triggers(words)]
    [True]
    """
    near = words[max(trigger.first - 2, 0) : trigger.first]
    head = key_at(predicate(words, trigger.first, trigger.last), 0)
    return head in _WAS and any(word.key in _BEFORE for word in near)
