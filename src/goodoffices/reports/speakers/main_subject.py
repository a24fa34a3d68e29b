"""Who opens a sentence: the subject of a verb or participle further on."""

from __future__ import annotations

from goodoffices.reports.cues.extents import next_comma
from goodoffices.reports.cues.phrases import MARKS, phrase_start
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.speakers.pointing import pointed_back
from goodoffices.reports.speakers.voices import Voice, VoiceKind

_OWNING = frozenset({"his", "her", "its", "their"})


def main_subject(unit: Unit, limit: int, cast: Cast) -> Voice | None:
    """Return who opens the sentence, or its main clause after an opening phrase.

    Parameters
    ----------
    unit : Unit
        The sentence.
    limit : int
        Position of the verb or participle.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Voice or None
        ``None`` where nobody known opens it before the verb.
    """
    pointed = opening_noun(unit, cast)
    if pointed is not None:
        return pointed
    for mention in unit.mentions:
        at = unit.first_of(mention)
        if at >= limit:
            return None
        if unit.fold(at) in _OWNING:
            # "Her counterpart was brief, saying": she is not who acts.
            continue
        start = phrase_start(unit, at)
        opens = start == 0 or unit.fold(start - 1) in MARKS | {"that", "while", "as"}
        last = unit.last_of(mention)
        closing = next_comma(unit, last + 2) if unit.fold(last + 1) == "," else None
        aside = closing is not None and closing < limit - 1
        follows = aside or unit.fold(last + 1) not in MARKS
        if opens and follows and not unit.pieces[last].possessive:
            flags = mention.doubts
            return Voice(VoiceKind.ACTOR, mention.actor, start, last + 1, flags)
    return None


def opening_noun(unit: Unit, cast: Cast) -> Voice | None:
    """Return whom "the group" or "the ministry" at the start of a sentence stands for.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Voice or None
        ``None`` where the sentence opens with another noun.
    """
    for at in range(min(3, len(unit.pieces))):
        pointed = pointed_back(unit, at, cast)
        if pointed is not None:
            return Voice(VoiceKind.ACTOR, pointed, 0, at + 1, ("pronoun",))
    return None
