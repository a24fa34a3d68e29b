"""Somebody whom no list knows, beside quoted words: '"...", said the beekeeper' (R510)."""

from __future__ import annotations

from goodoffices.reports.cues.cue_words import may_be_finite
from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.speakers.voices import Voice, VoiceKind

MOST = 7
"""Words of whoever speaks: "two of the oldest ferrymen on the lake"."""

_FLAGS = ("no speaker",)
_JOINTS = frozenset(
    {"as", "but", "and", "or", "that", "which", "who", "when", "while", "because", "if", "though"}
    | {"although", "so", "then", "not", "nobody", "none", "it", "this", "what", "there"}
)


def somebody_after(unit: Unit, cue: Cue) -> Voice | None:
    """Return whoever stands behind a verb of speech that follows quoted words, unknown.

    R510: quoted words with a verb of speech beside them were said by somebody, also where no list
    knows the noun; they stay in the record, with no speaker.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cue : Cue
        A verb.
    """
    if not _tells(cue) or not closes_quotation(unit, cue.first):
        return None
    end = cue.last + 1
    while end - cue.last <= MOST and _is_of_phrase(unit, end):
        end += 1
    begins = unit.fold(cue.last + 1) not in _JOINTS | words("subjects", "grammar", "prepositions")
    named = begins and end > cue.last + 1
    return Voice(VoiceKind.UNKNOWN, None, cue.last + 1, end, _FLAGS) if named else None


def somebody_before(unit: Unit, cue: Cue) -> Voice | None:
    """Return whoever stands between quoted words and a verb of speech, unknown.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cue : Cue
        A verb.
    """
    if not _tells(cue):
        return None
    first = cue.first
    while first > 0 and cue.first - first < MOST and _is_of_phrase(unit, first - 1):
        first -= 1
    begins = unit.fold(first) not in _JOINTS | words("subjects", "grammar", "prepositions")
    named = begins and first < cue.first and closes_quotation(unit, first)
    return Voice(VoiceKind.UNKNOWN, None, first, cue.first, _FLAGS) if named else None


def _tells(cue: Cue) -> bool:
    return cue.family.inverted and cue.family.act == "speech" and not cue.passive


def _is_of_phrase(unit: Unit, at: int) -> bool:
    """Whether a word may belong to whoever speaks: no mark, no verb, nothing quoted."""
    if not 0 <= at < len(unit.pieces) or unit.pieces[at].quoted:
        return False
    word = unit.fold(at)
    return word[:1].isalnum() and not may_be_finite(word)


def closes_quotation(unit: Unit, at: int) -> bool:
    """Whether quoted words end right before a word, or before the comma before it.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the word.
    """
    before = at - 1 - (unit.fold(at - 1) == ",")
    return before >= 0 and unit.pieces[before].quoted
