"""The words that tell events, as the lexicon has them, with every form of its verbs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from goodoffices.reports.labels import EventType
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.inflection import Tense, inflected
from goodoffices.reports.wording.lexemes import Lexeme, key_at

GREETINGS = frozenset(("shake hands", "exchange handshakes"))
"""Verbs of greeting, which tell that two met; a hand that is not given tells nothing."""


class Form(StrEnum):
    """How a trigger tells the event."""

    NOUN = "noun"
    PAST = "past"
    PRESENT = "present"
    BASE = "base"
    PARTICIPLE = "participle"
    TOGETHER = "together"


class Row(NamedTuple):
    """One reading of some words: the kind of act, the form, and the verb they are a form of."""

    phrase: tuple[str, ...]
    type: EventType
    form: Form
    verb: str


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
    verb : str
        The verb they are a form of, where the lexicon lists it as one.
    in_row : bool
        Whether they only add an act to the verb before: "and again in June".
    until : int
        Where the next act of the row begins; 0 where none does.
    """

    type: EventType
    form: Form
    first: int
    last: int
    verb: str = ""
    in_row: bool = False
    until: int = 0


_FORM_OF = {
    Tense.BASE: Form.BASE,
    Tense.THIRD: Form.PRESENT,
    Tense.PAST: Form.PAST,
    Tense.GERUND: Form.PARTICIPLE,
}


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
def things(name: str) -> frozenset[str]:
    """Return one list of the things that acts are about: texts, forces, posts, weapons."""
    return frozenset(lexicon("event_things")[name])


@cache
def act_nouns() -> frozenset[str]:
    """Return the nouns of all acts but proposals: what stands behind the next one is its own."""
    kinds = [kind.value for kind in EventType if kind is not EventType.PROPOSAL]
    return frozenset(noun for kind in kinds for noun in lexicon("events")[kind]["nouns"])


_LENGTHS = frozenset(
    (
        "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
        "fortnight", "decade", "decades", "minutes",
    )
)  # fmt: skip
_COUNTING = frozenset(("after", "before", "since", "following"))


def counts_from(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a word leads to another act from which time is counted: "two days after the deal".

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> counts_from(lexemes("two days after the deal"), 2), counts_from(lexemes("met after us"), 1)
    (True, False)
    """
    if words[position].key not in _COUNTING:
        return False
    ahead = words[position + 1 : position + 5]
    between = next((i for i, word in enumerate(ahead) if word.text in ",;:."), len(ahead))
    dealt = any(word.key in things("agreements") for word in ahead[:between])
    return dealt or key_at(words, position - 1) in _LENGTHS


@cache
def rows() -> Mapping[str, tuple[Row, ...]]:
    """Return all readings by their first word, longest first.

    Examples
    --------
    >>> [(row.type.value, row.form.value) for row in rows()["tabling"]]
    [('proposal', 'participle')]
    """
    found: dict[str, list[Row]] = {}
    for kind in EventType:
        for row in (*_listed(kind), *_of_verbs(kind)):
            found.setdefault(row.phrase[0], []).append(row)
    return {key: tuple(sorted(some, key=_place_of)) for key, some in found.items()}


def _place_of(row: Row) -> tuple[int, bool]:
    """Sort the longest reading first, and a deal that is struck before an attack."""
    return -len(row.phrase), row.type is not EventType.AGREEMENT


def _listed(kind: EventType) -> Iterator[Row]:
    table = frame(kind.value)
    for form in Form:
        name = "nouns" if form is Form.NOUN else form.value
        for words in table.get(name, ()):
            yield Row(tuple(words.replace("-", " - ").split()), kind, form, "")
    for words in table.get("standing", ()):
        yield Row(tuple(words.split()), kind, Form.NOUN, "")


def _of_verbs(kind: EventType) -> Iterator[Row]:
    """Yield every form of the verbs of a frame: "shuttle between", "shuttled between"."""
    for verb in frame(kind.value).get("verbs", ()):
        first, *rest = verb.split()
        for word, form in _forms(first):
            yield Row((word, *rest), kind, form, verb)


def _forms(verb: str) -> Iterator[tuple[str, Form]]:
    written = lexicon("event_forms").get(verb)
    if written is None:
        yield from ((word, _FORM_OF[tense]) for word, tense in inflected(verb))
        return
    yield verb, Form.BASE
    for word in written:
        third = word.endswith("s") and word != verb
        past = Form.PRESENT if third else Form.PAST
        yield word, Form.PARTICIPLE if word.endswith("ing") else past


COUNTERPARTS = frozenset({"counterpart", "counterparts"})
"""Behind these a state tells who somebody is, not where: "spoke with her counterparts in Varu"."""
