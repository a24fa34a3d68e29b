"""What somebody calls something: "called it a forgery", "deemed the levy unjust"."""

from __future__ import annotations

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words

CALLED_WITHIN = 8
"""Words between "called" and what something is called."""

_NAMING = frozenset({"call", "calls", "called", "calling", "deemed", "deems", "branded", "brands"})
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
    return unit.pieces[at].fold in _NAMING and _is_called(unit, at)


def _is_found(unit: Unit, at: int) -> bool:
    """Whether an adjective of judgement follows what is found: "found the offer insulting"."""
    verdicts = words("stance", "bad") | words("stance", "good") | _FAULTS
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


def _is_called(unit: Unit, at: int) -> bool:
    """Whether what something is called follows it: "called the levy a theft", "... unjust"."""
    verdicts = words("stance", "bad") | words("stance", "good")
    for place in range(at + 2, min(at + 2 + CALLED_WITHIN, len(unit.pieces))):
        word = unit.fold(place)
        if not word[0].isalnum() or word in words("subjects", "grammar", "auxiliaries"):
            return False
        before, after = unit.fold(place - 1), unit.fold(place + 1)
        if word in verdicts and before not in words("subjects", "grammar", "determiners"):
            return True
        if word in {"a", "an"} and place > at + 2 and before not in _NO_OBJECT:
            return after not in _TIMES
    return False
