"""A refusal or a yes to what only the words before name."""

from __future__ import annotations

from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.direction import Content

_POINTING = frozenset({"it", "this", "that", "these", "those", "them", "such", "so", "to"})
"""First words of what points back, or tells what is refused by a verb: "refuses to pay"."""


def answered(own: Stance, cue: Cue, content: Content) -> Stance | None:
    """Read a refusal or a yes to what only the words before name: "Varu rejects it".

    What is demanded may be anything: by itself it takes no side on what the context is about.

    Parameters
    ----------
    own : Stance
        What the verb tells.
    cue : Cue
        The verb.
    content : Content
        What is refused or wanted, which names no issue.
    """
    told = not words("stance", "accounts").isdisjoint(content.words)
    points = len(content.words) < 2 or not _POINTING.isdisjoint(content.words[:2])
    pointed = (_POINTING - {"to", "so"}).intersection(content.words)
    if own is Stance.DEMAND and content.words and not (pointed or told or cue.negated):
        return Stance.ASSERT
    if cue.negated or own is Stance.DEMAND or content.around == 0 or told or not points:
        return None
    if content.around == 1 or (own.polarity < 0 and content.words[:1] == ("to",)):
        return own
    return Stance.OPPOSE if own.polarity > 0 else None
