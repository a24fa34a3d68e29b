"""Nouns that open a clause and have a day: "A meeting with farmers on Monday calmed nobody"."""

from __future__ import annotations

from goodoffices.reports.happenings.denial import denial_words
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words
from goodoffices.reports.labels import EventType
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import SENTENCE_MARKS
from goodoffices.reports.wording.tense import cues, is_past

LEAD = 7
"""Words before a noun that may describe it: "the third round of"."""

SAID = 22
"""Words behind a noun within which the verb that it is the subject of stands."""

_LEADING = frozenset(("after", "following", "since", "upon", "with", "despite", "amid"))
_PARTS = frozenset(("round", "rounds", "day", "days", "hours", "series", "cycle", "session"))
_UNREAL = frozenset(("possible", "potential", "future", "next", "upcoming", "any", "no", "such"))
_PARTED = frozenset(("that", "said", "says", "and", "but", "while", "as", "when"))


def acts_on_a_day(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a noun with a day is the subject of a past verb, or what the sentence comes after.

    R354: a noun of an act that opens its clause, has a day and a past verb tells that the act
    took place: "The adoption of the bill on Monday was a relief". What is wanted, planned or
    denied of it is read before.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The noun; its clause tells a day that is not to come.

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> for text in ("A vote on Monday settled it.", "He wanted a vote on Monday."):
    ...     words = lexemes(text)
    ...     [acts_on_a_day(words, one) for one in find_triggers(words)]
    [True]
    [False]
    """
    if trigger.form is not Form.NOUN or words[-1].text == "?":
        return False
    if trigger.type is EventType.PROPOSAL:
        # "The proposal was rejected on Monday": the day is that of the answer.
        return False
    led = _opening(words, trigger.first)
    if led is None:
        return False
    said = _said(words, trigger.last)
    if led in _LEADING:
        return not cues(said, "hypothetical")
    unreal = "be" in {key_at(said, 0), key_at(said, 1)}
    ended = any(word.key in denial_words("ending") for word in said[:2])
    return is_past(said) and not (unreal or ended)


def _opening(words: tuple[Lexeme, ...], first: int) -> str | None:
    """Return the word that leads to a noun at the head of a clause; ``None`` inside one."""
    prepositions = clause_words("prepositions") | clause_words("helping")
    for position in range(first - 1, max(first - LEAD, -1), -1):
        key = words[position].key
        if key in _LEADING:
            return key
        if words[position].text == "," or words[position].text in SENTENCE_MARKS or key in _PARTED:
            return ""
        verbal = key.endswith("ed") or key in lexicon("tense")["past_irregular"]
        part = key == "of" and key_at(words, position - 1) in _PARTS
        if (key in prepositions and not part) or verbal or key in _UNREAL:
            return None
    return "" if first < LEAD else None


def _said(words: tuple[Lexeme, ...], last: int) -> tuple[Lexeme, ...]:
    end = min(last + SAID, len(words))
    stop = next((i for i in range(last, end) if words[i].text in SENTENCE_MARKS), end)
    near = words[last:stop]
    if key_at(near, 0) in {"that", "which"}:
        return ()
    return near
