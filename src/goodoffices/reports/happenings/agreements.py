"""An agreement that is reached: "struck a deal", "a truce was agreed"."""

from __future__ import annotations

from goodoffices.reports.happenings.objects import STOPS
from goodoffices.reports.happenings.vocabulary import Form, Trigger, things
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.wording.cardinals import DASHES
from goodoffices.reports.wording.function_words import BE
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import CLAUSE_MARKS

OBJECT = 8
"""Words behind a verb within which what is reached stands: "a first and lasting 60-day truce"."""

SUBJECT = 16
"""Words before a passive within which it stands: "an agreement on the exchange was reached"."""

SIDES = 5
"""Words before "agreed to" within which those who agree stand."""

_ENDS = frozenset(
    {
        "on", "for", "with", "to", "by", "at", "in", "over", "about", "between", "under", "before",
        "after", "from", "that", "which", "who", "during", "as", "when", "while", "but", "not",
        "of", "out",
    }
)  # fmt: skip
_SEVERAL = frozenset(
    {
        "sides", "parties", "governments", "countries", "neighbours", "neighbors", "rivals",
        "both", "they", "delegations", "negotiators", "two", "three", "four", "and", "leaders",
    }
)  # fmt: skip
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})


def is_reached(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a verb of reaching, striking or agreeing has an agreement as what is reached.

    R604: "reached an agreement" and "a truce was agreed" tell one; "reached Highmoor", "the deal
    struck last year" and "came to the agreement" do not. One side that "agreed to a truce"
    accepts it, which is a statement; several that do have an agreement.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        A verb of the frame of agreements.
    """
    if trigger.form is Form.NOUN or key_at(words, trigger.first - 1) in DASHES:
        return False
    if key_at(words, trigger.first - 1) in BE and trigger.form is not Form.PARTICIPLE:
        return trigger.last - trigger.first == 1 and _stands_before(words, trigger)
    if trigger.verb in {"agree", "agree to", "agree on", "agree upon"}:
        return _stands_behind(words, trigger, things("truces")) and _by_several(words, trigger)
    definite = key_at(words, trigger.last) in _DEFINITE
    if definite and trigger.verb in {"come to", "arrive at", "reach", "strike"}:
        return False
    return _stands_behind(words, trigger, things("agreed"))


def is_only_sought(trigger: Trigger, status: Status | None) -> bool:
    """Whether an agreement is still to be reached: that is hoped for or sought, never planned.

    Parameters
    ----------
    trigger : Trigger
        The words that tell an act.
    status : Status or None
        As its verb tells it.
    """
    return trigger.type is EventType.AGREEMENT and status in {Status.PLANNED, Status.ONGOING}


def _stands_behind(words: tuple[Lexeme, ...], trigger: Trigger, wanted: frozenset[str]) -> bool:
    """Whether one of some nouns is the object: nothing but what describes it stands between."""
    for word in words[trigger.last : trigger.last + OBJECT]:
        if word.text in CLAUSE_MARKS or word.key in _ENDS:
            return False
        if word.key in wanted:
            return True
    return False


def _stands_before(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether an agreement opens the clause of a passive: its subject, not what it is about."""
    for place in range(trigger.first - 1, max(trigger.first - SUBJECT, -1), -1):
        if words[place].text in STOPS:
            return False
        if words[place].key in things("agreed") and not _is_about(words, place):
            return True
    return False


def _is_about(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether a noun only tells what another one is about: "a bridge under the deal"."""
    for word in reversed(words[max(place - OBJECT, 0) : place]):
        if word.key in _ENDS:
            return True
        if word.text in CLAUSE_MARKS:
            return False
    return False


def _by_several(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    near = words[max(trigger.first - SIDES, 0) : trigger.first]
    return any(word.key in _SEVERAL for word in near)
