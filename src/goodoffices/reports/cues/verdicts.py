"""What somebody calls something: "called it a forgery", "deemed the levy unjust"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.lexicon import lexicon

CALLED_WITHIN = 8
"""Words between "called" and what something is called."""

_NEEDED = frozenset(
    {"acceptable", "essential", "vital", "indispensable", "crucial", "necessary", "imperative"}
)
"""What somebody calls a thing that they can take, or cannot do without."""

_NAMING = frozenset({"call", "calls", "called", "calling", "deemed", "deems", "branded", "brands"})
_HOLDING = frozenset({"consider", "considers", "considered", "considering"})
_TERMING = frozenset(
    {"term", "termed", "terms", "terming", "dub", "dubs", "dubbed", "dubbing", "characterised"}
    | {"characterized", "characterises", "characterizes", "characterising", "characterizing"}
    | {"depicted", "depicts", "depicting", "portrayed", "portrays", "portraying", "deeming"}
)
_FINDING = frozenset({"find", "finds", "found", "finding"})
_NO_OBJECT = words("subjects", "grammar", "prepositions") | {"than", "as", "and", "or", "such"}
_TIMES = frozenset({"second", "third", "day", "week", "month", "year", "moment", "while", "few"})
_POINTING = frozenset({"it", "this", "that", "them", "him", "her"})


def has_verdict(unit: Unit, at: int) -> bool:
    """Whether a verb of judging is followed by what something is called.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the verb.

    Returns
    -------
    bool
        "Called a meeting" and "called the council a second time" judge nothing.
    """
    if unit.pieces[at].fold in _FINDING:
        return _is_found(unit, at)
    if any(piece.quoted or piece.fold == "as" for piece in unit.pieces[at + 1 : at + 16]):
        return True
    # "called it a forgery", "called the levy a theft", "called the levy unjust".
    if unit.fold(at + 1) in _POINTING and unit.fold(at + 2) in {"a", "an", "the"}:
        return True
    if unit.pieces[at].fold in _TERMING:
        # "termed the levy hot air".
        return not any(unit.fold(at + i) in {"", ".", ","} for i in (1, 2))
    naming = unit.pieces[at].fold in _NAMING
    return (naming or unit.pieces[at].fold in _HOLDING) and _is_called(unit, at, noun=naming)


def calls_needed(found: Sequence[str]) -> bool:
    """Whether something is called acceptable, or called what somebody cannot do without.

    Parameters
    ----------
    found : sequence of str
        What it is called, without case.

    Examples
    --------
    >>> calls_needed("the toll essential to peace".split())
    True
    >>> calls_needed("the necessary steps a trick".split())
    False
    """
    return any(
        word in _NEEDED
        and (
            not found[at + 1 : at + 2]
            or not found[at + 1][:1].isalpha()
            or found[at + 1] in _BEHIND_NEED
        )
        for at, word in enumerate(found)
    )


_BEHIND_NEED = frozenset(
    {"to", "for", "that", "if", "only", "and", "but", "in", "as", "until", "provided", "on", "at"}
)


def _is_found(unit: Unit, at: int) -> bool:
    """Whether an adjective of judgement follows what is found: "found the offer insulting"."""
    verdicts = words("stance", "bad") | words("stance", "good") | _NEEDED | _FAULTS
    for place in range(at + 2, min(at + 2 + CALLED_WITHIN, len(unit.pieces))):
        word, before = unit.fold(place), unit.fold(place - 1)
        if not word[0].isalnum() or word in words("subjects", "grammar", "auxiliaries"):
            return False
        if word in {"that", "in", "at", "on", "by", "of"}:
            return False
        ends = unit.fold(place + 1) in {"", ".", ",", ";", "and", "but", "to", "for", "—", "–"}
        if word in verdicts and ends and before not in words("subjects", "grammar", "determiners"):
            return True
        if unit.pieces[place].quoted:
            return True
    return False


_FAULTS = frozenset(
    {"wanting", "insulting", "offensive", "long", "short", "thin", "absurd", "odd", "strange"}
    | {"puzzling", "curious", "lacking", "unconvincing", "convincing", "persuasive", "generous"}
    | {"reasonable", "unreasonable", "excessive", "insufficient", "inadequate", "interesting"}
    | {"encouraging", "discouraging", "disappointing", "laughable", "ridiculous", "acceptable"}
    | {"unacceptable", "intolerable", "vague", "harsh", "lenient", "premature", "unhelpful"}
    | {
        "helpful",
        "useful",
        "useless",
        "pointless",
        "unworkable",
        "workable",
        "worthwhile",
        "worthy",
    }
)


def _is_called(unit: Unit, at: int, *, noun: bool) -> bool:
    """Whether what something is called follows it: "called the levy a theft", "... unjust".

    A bare noun behind "a" counts of verbs of naming alone: "considered sending a team" is none.
    """
    verdicts = words("stance", "bad") | words("stance", "good") | _NEEDED
    for place in range(at + 2, min(at + 2 + CALLED_WITHIN, len(unit.pieces))):
        word = unit.fold(place)
        if not word[0].isalnum() or word in words("subjects", "grammar", "auxiliaries"):
            return False
        if _is_phrase(unit, place):
            return True
        before, after = unit.fold(place - 1), unit.fold(place + 1)
        if word in verdicts and before not in words("subjects", "grammar", "determiners"):
            return True
        if noun and word in {"a", "an"} and place > at + 2 and before not in _NO_OBJECT:
            return after not in _TIMES
    return False


def _is_phrase(unit: Unit, at: int) -> bool:
    """Whether words of several tell what a thing is: "called the levy out of the question"."""
    return any(
        tuple(unit.fold(at + i) for i in range(len(run))) == run
        for run in _phrases().get(unit.fold(at), ())
    )


@cache
def _phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases for what something is to somebody, by their first word."""
    held = lexicon("telling")["held"]
    runs = [tuple(one.split()) for name in ("reject", "support", "demand") for one in held[name]]
    return {first: tuple(run for run in runs if run[0] == first) for first, *_ in runs}
