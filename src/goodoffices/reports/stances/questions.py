"""What a bare yes or no answers in its own sentence: "asked if it would sign, Varu said no"."""

from __future__ import annotations

from goodoffices.reports.cues.second_words import particle_end
from goodoffices.reports.cues.sides import FOR
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.speakers.attribution import Attribution

ASKED_WITHIN = 4
"""Words of "asked again on Monday" before "whether"."""

SHORTEST = 4
"""Words and marks of a bare answer: "no" in its quotation marks, with a comma."""

_ANSWERS = frozenset({"yes", "no"})
_ASKED = frozenset({"asked", "pressed", "questioned"})
_WHETHER = frozenset({"whether", "if"})
_OPENING = frozenset({"on", "regarding", "concerning", "about"})
_REFUSING = frozenset({"reject", "oppose", "refuse"})


def question_of(unit: Unit, said: Attribution) -> tuple[int, int] | None:
    """Return the words that a bare yes or no answers, half-open.

    R519: "asked whether it would accept a truce, Varu said no" refuses the truce, and so does "On
    the truce, Varu said no". What is asked must be where the speaker stands itself.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Who said yes or no.

    Returns
    -------
    tuple of int or None
        From the verb that asks for a side, or behind the preposition, to the comma.
    """
    if answer_in(unit, said) is None:
        return None
    first = 2 if (unit.fold(0), unit.fold(1)) == ("as", "for") else 1
    if first > 1 or unit.fold(0) in _OPENING:
        end = _comma(unit, first, said.voice.start)
        return (first, end) if first < end == said.voice.start - 1 else None
    if _ASKED.isdisjoint(unit.folds):
        return None
    at = next((i for i in range(said.cue.head) if _asks(unit, i)), None)
    if at is None:
        return None
    end = _comma(unit, at, said.cue.head)
    verb = _sided_verb(unit, said, at, end)
    return None if verb is None else (verb, end)


def answer_in(unit: Unit, said: Attribution) -> str | None:
    """Return the yes or no that is all that somebody said; ``None`` for other words.

    Parameters
    ----------
    unit : Unit
        The sentence.
    said : Attribution
        Who said what.
    """
    if said.content[1] - said.content[0] > SHORTEST:
        return None
    spoken = [unit.fold(at) for at in range(*said.content) if unit.fold(at)[:1].isalpha()]
    return spoken[0] if len(spoken) == 1 and spoken[0] in _ANSWERS else None


def _asks(unit: Unit, at: int) -> bool:
    """Whether a word is the "whether" of a question: "asked on Monday | whether"."""
    near = {unit.fold(back) for back in range(max(0, at - ASKED_WITHIN), at)}
    return unit.fold(at) in _WHETHER and not _ASKED.isdisjoint(near)


def _comma(unit: Unit, start: int, limit: int) -> int:
    return next((at for at in range(start, limit) if unit.fold(at) == ","), limit)


def _sided_verb(unit: Unit, said: Attribution, start: int, end: int) -> int | None:
    """Return the verb by which the speaker itself takes a side: "whether it would | accept"."""
    for at in range(start + 1, end):
        mention = unit.mention_at(at)
        if mention is not None and mention.actor != said.voice.actor:
            return None
        if unit.fold(at) in words("stance", "negations"):
            return None
        if mention is None and (_takes_side(unit, at) or unit.fold(at) in _REFUSING):
            return at
    return None


def _takes_side(unit: Unit, at: int) -> bool:
    """Whether a word is a verb of accepting or wanting, with the words that it requires."""
    forms = verb_forms().get(unit.fold(at), ())
    return any(
        form.family.stance in FOR and particle_end(unit, at, form) is not None for form in forms
    )
