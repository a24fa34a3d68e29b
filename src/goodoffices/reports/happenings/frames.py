"""The words that tell an event: one frame of triggers for each kind of act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any

from goodoffices.reports.happenings.company import names_somebody
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.labels import EventType
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, key_at, phrase_at

OBJECT_REACH = 8
"""Words around a verb within which its object must stand."""


STOPS = frozenset(";:—–")
"""Marks that end a clause."""

BREAKS = STOPS | frozenset(",.")
"""Marks that part the words of a sentence."""

_PASSIVE = frozenset(("was", "were", "been", "be", "is", "are"))
_ACTING = frozenset(
    ("he", "she", "it", "who", "council", "chamber", "parliament", "cabinet", "assembly", "envoy")
)


class Form(StrEnum):
    """How a trigger tells the event."""

    NOUN = "noun"
    PAST = "past"
    PRESENT = "present"
    BASE = "base"
    PARTICIPLE = "participle"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """Words that tell an event.

    Parameters
    ----------
    type : EventType
        Kind of act.
    form : Form
        Noun or form of the verb.
    first, last : int
        Positions of the words, half-open.
    """

    type: EventType
    form: Form
    first: int
    last: int


@cache
def frame(kind: str) -> Mapping[str, Any]:
    """Return the frame of one kind of event, as the lexicon has it."""
    table: Mapping[str, Any] = lexicon("events")[kind]
    return table


@cache
def clause_words(name: str) -> frozenset[str]:
    """Return one list of the words that mark clauses, as the lexicon has it."""
    return frozenset(lexicon("events")["clause"][name])


@cache
def _table() -> Mapping[str, tuple[tuple[tuple[str, ...], EventType, Form], ...]]:
    """Return all triggers by their first word, longest first."""
    rows: dict[str, list[tuple[tuple[str, ...], EventType, Form]]] = {}
    for kind in EventType:
        for form in Form:
            name = "nouns" if form is Form.NOUN else form.value
            for words in frame(kind.value).get(name, ()):
                phrase = tuple(words.replace("-", " - ").split())
                rows.setdefault(phrase[0], []).append((phrase, kind, form))
        for words in frame(kind.value).get("standing", ()):
            phrase = tuple(words.split())
            rows.setdefault(phrase[0], []).append((phrase, kind, Form.NOUN))
    return {key: tuple(sorted(found, key=lambda r: -len(r[0]))) for key, found in rows.items()}


def find_triggers(words: tuple[Lexeme, ...]) -> Iterator[Trigger]:
    """Yield the triggers among ``words``, in order, not overlapping.

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.

    Yields
    ------
    Trigger
        "visit" is a verb after "to", "will" or a plural noun and before a name, else a noun.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> words = lexemes("During a two-hour meeting they agreed to visit Tirnavel.")
    >>> [(trigger.type.value, trigger.form.value) for trigger in find_triggers(words)]
    [('meeting', 'noun'), ('visit', 'base')]
    """
    position = 0
    while position < len(words):
        found = _trigger_at(words, position)
        if found:
            yield found
        position = found.last if found else position + 1


def _trigger_at(words: tuple[Lexeme, ...], position: int) -> Trigger | None:
    rows = _table().get(words[position].key, ())
    fitting = [row for row in rows if phrase_at(words, position, row[0])]
    if not fitting:
        return None
    longest = len(fitting[0][0])
    choices = [row for row in fitting if len(row[0]) == longest]
    verb = _is_verb(words, position, position + longest)
    for phrase, kind, form in choices:
        if (form is Form.NOUN) == verb and len({row[2] is Form.NOUN for row in choices}) > 1:
            continue
        trigger = Trigger(type=kind, form=form, first=position, last=position + len(phrase))
        trigger = _as_round(words, trigger)
        return trigger if _fits(words, trigger) else None
    return None


def _as_round(words: tuple[Lexeme, ...], trigger: Trigger) -> Trigger:
    """Read "the talks" as a round of negotiations where they resume, adjourn or collapse."""
    table = frame(EventType.NEGOTIATION_ROUND.value)
    talks = words[trigger.last - 1].key in table["talks"]
    if trigger.type is EventType.MEETING and talks and _turned(words, trigger):
        return replace(trigger, type=EventType.NEGOTIATION_ROUND)
    return trigger


def _turned(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the verb of a noun says that what it names resumes, adjourns or ends."""
    turning = frame(EventType.NEGOTIATION_ROUND.value)["talks_turning"]
    said = predicate(words, trigger.first, trigger.last)[:6]
    return any(word.key in turning for word in said) or is_turned(words, trigger)


def is_turned(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether somebody resumes, leaves or ends the talks: "broke off the talks"."""
    by = frame(EventType.NEGOTIATION_ROUND.value)["turned_by"]
    lead = words[max(trigger.first - 4, 0) : trigger.first]
    return any(word.key in by for word in lead)


def _is_verb(words: tuple[Lexeme, ...], first: int, last: int) -> bool:
    """Whether a word that can be noun or verb is a verb where it stands."""
    before, after = key_at(words, first - 1), key_at(words, last)
    if before in {"to", "will", "would", "not", "is", "are", "was", "were", "could", "can", "may"}:
        return True
    if words[first].key.endswith("ing"):
        return after == "with" and before in {"after", "before", "without", ","}
    named = last < len(words) and words[last].text[0].isupper()
    return named and before.endswith("s") and words[first - 1].is_word and before != "s"


def _fits(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    table = frame(trigger.type.value)
    if key_at(words, trigger.first - 1) in table["not_before"]:
        return False
    wanted = table.get("next", {}).get(words[trigger.first].key)
    near = words[trigger.last : trigger.last + 4]
    if wanted and not any(word.key in wanted for word in near):
        return False
    if not _meets_somebody(words, trigger, table):
        return False
    if trigger.form is Form.NOUN:
        return _noun_fits(words, trigger, table)
    return _verb_fits(words, trigger, table) and _object_fits(words, trigger, table)


def _meets_somebody(words: tuple[Lexeme, ...], trigger: Trigger, table: Mapping[str, Any]) -> bool:
    """Whether verbs that need somebody have them: "received the envoy", "hours with him"."""
    phrase = " ".join(word.key for word in words[trigger.first : trigger.last])
    if phrase in table.get("toward", ()):
        by = key_at(words, trigger.last) == "by"
        return names_somebody(words, trigger.last + by)
    if phrase in table.get("with_whom", ()):
        near = words[trigger.last : trigger.last + OBJECT_REACH]
        at = [i for i, word in enumerate(near) if word.key == "with"]
        return bool(at) and names_somebody(words, trigger.last + at[0] + 1)
    return True


def _noun_fits(words: tuple[Lexeme, ...], trigger: Trigger, table: Mapping[str, Any]) -> bool:
    # No noun stands before an article: "to strike a bargain".
    after = key_at(words, trigger.last)
    if trigger.type is EventType.STRIKE and after in {"a", "an", *table["not_after"]}:
        return False
    weak = words[trigger.first].key in table.get("weak", ())
    titled = trigger.first > 0 and words[trigger.first].text[0].isupper()
    return not (weak and titled) and _turns(words, trigger)


def _object_fits(words: tuple[Lexeme, ...], trigger: Trigger, table: Mapping[str, Any]) -> bool:
    """Whether one of the objects that a verb needs stands near it."""
    key = words[trigger.first].key
    wanted = table.get("within", {}).get(key)
    if wanted:
        near = words[trigger.last : trigger.last + OBJECT_REACH]
        return any(word.key in wanted for word in near)
    if not table["objects"]:
        return _turns(words, trigger)
    if key in table.get("without_object", ()):
        return True
    either = trigger.form in {Form.PAST, Form.TOGETHER}
    low = trigger.first - OBJECT_REACH if either else trigger.last
    near = words[max(low, 0) : trigger.last + OBJECT_REACH]
    objects = table["objects"]
    return any(word.key in objects or word.key.removesuffix("s") in objects for word in near)


def _verb_fits(words: tuple[Lexeme, ...], trigger: Trigger, table: Mapping[str, Any]) -> bool:
    """Whether the words around a verb leave it the act meant: not "met the conditions"."""
    if key_at(words, trigger.last) in table["not_after"]:
        return False
    reached = words[trigger.last + 1 : trigger.last + 2]
    if key_at(words, trigger.last) == "at" and reached and reached[0].is_number:
        return False
    near = words[trigger.last : trigger.last + 4]
    if any(word.key in table.get("not_objects", ()) for word in near):
        return False
    before = words[trigger.first - 1] if trigger.first else None
    if before is None:
        return trigger.form is not Form.PRESENT
    passive = words[trigger.first].key == "met" and before.key in _PASSIVE
    # "A signed statement", "a proposed visit": the verb only describes.
    describes = trigger.form is Form.PAST and before.key in {"a", "an"}
    acting = before.text[0].isupper() or before.key in _ACTING
    return not (passive or describes) and (trigger.form is not Form.PRESENT or acting)


def _turns(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether negotiations that stand there begin, end or gather, rather than just go on."""
    table = frame(trigger.type.value)
    if trigger.type is not EventType.NEGOTIATION_ROUND:
        return True
    if key_at(words, trigger.first) == "round":
        return _is_round(words, trigger, table)
    if trigger.form is Form.NOUN:
        near = words[trigger.last : trigger.last + 5]
        return _turned(words, trigger) or any(word.key in table["turning"] for word in near)
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
    owned = key_at(words, trigger.first - 1) == "s"
    long = trigger.last - trigger.first > 1
    other = key_at(words, trigger.last) == "of" and not long
    return numbered or marked or owned or long or (not other and _turned(words, trigger))


def _resumes(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether "they were due to resume" speaks of talks: nothing else is resumed."""
    before = words[max(trigger.first - 7, 0) : trigger.first]
    after = key_at(words, trigger.last)
    alone = not (after and after[0].isalpha()) or after in clause_words("prepositions")
    alone = alone or after in clause_words("after_names") | {"next"}
    return alone and any(word.key in {"they", "it"} for word in before)
