"""Names in a row that are one subject: "Varu, Lom and the Hill Front" (R558)."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.cues.cue_words import may_be_finite
from goodoffices.reports.cues.phrases import phrase_start
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.wording.inflection import telling_forms

LONGEST_ROW = 6
"""Names that are told together."""


def last_of_row(unit: Unit, at: int) -> int | None:
    """Return the last word of a row of names that begins at a word.

    R558: several names before one verb are one subject of it, at the start of a sentence and
    behind a verb of saying.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Where the row begins; "the" and "both" may stand before the first name.

    Returns
    -------
    int or None
        ``None`` for fewer than two names, and where the last one only owns what follows.
    """
    last, joined = _name_at(unit, at + (unit.fold(at) in {"both", "neither"})), False
    for _ in range(LONGEST_ROW):
        if last is None or unit.pieces[last].possessive:
            return None
        following = _name_at(unit, _past_joint(unit, last + 1))
        if following is None:
            return last if joined else None
        joined = joined or unit.fold(last + 1) in _JOINTS or unit.fold(last + 2) in _JOINTS
        last = following
    return None


_JOINTS = frozenset({"and", "nor"})


def _past_joint(unit: Unit, at: int) -> int:
    """Return what follows ",", "and" or ", and"."""
    at += unit.fold(at) == ","
    return at + (unit.fold(at) in _JOINTS)


def _name_at(unit: Unit, at: int) -> int | None:
    """Return the last word of the name that begins at a word, with or without "the"."""
    if unit.mention_at(at) is None:
        at += unit.fold(at) in words("subjects", "grammar", "determiners")
    mention = unit.mention_at(at)
    if mention is None or unit.first_of(mention) != at or unit.pieces[at].quoted:
        return None
    if mention.kind in {MentionKind.ANONYMOUS, MentionKind.PRONOUN}:
        # "Wants guards and Varu opposes it": what is wanted is no subject.
        return None
    return unit.last_of(mention)


def before_joint(unit: Unit, at: int) -> int | None:
    """Return the word before "and", "along with" or "as well as" that stands before a name.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Where the name begins.

    Returns
    -------
    int or None
        ``None`` where nothing joins the name to another one.
    """
    size = next((len(run) for run in _RUNS if _stands_before(unit, at, run)), 0)
    return at - size - 1 if size else None


def _stands_before(unit: Unit, at: int, run: tuple[str, ...]) -> bool:
    return all(unit.fold(at - len(run) + i) == word for i, word in enumerate(run))


_RUNS: tuple[tuple[str, ...], ...] = (
    ("and",), ("nor",), ("along", "with"), ("together", "with"), ("as", "well", "as"),
)  # fmt: skip


def first_of_row(unit: Unit, at: int) -> int:
    """Return where the first name of a row ends that a name closes: "*Varu*, Lom and Orvane".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        The last word of the name before "and".

    Returns
    -------
    int
        ``at`` itself where no comma leads to a further name, and for a place ("In Varu, Lom").
    """
    for _ in range(LONGEST_ROW):
        mention = unit.mention_at(at)
        before = phrase_start(unit, unit.first_of(mention)) - 2 if mention is not None else -1
        first = unit.mention_at(before)
        if first is None or unit.fold(before + 1) != "," or unit.pieces[before].possessive:
            break
        link = unit.fold(phrase_start(unit, unit.first_of(first)) - 1)
        if link in words("subjects", "grammar", "prepositions"):
            break
        at = before
    return at


def row_acts(unit: Unit, at: int) -> bool:
    """Whether a row of names begins at a word and has its verb right behind it."""
    last = last_of_row(unit, at)
    if last is None:
        return False
    return may_be_finite(unit.fold(last + 1 + (unit.fold(last + 1) in _EACH)))


_EACH = frozenset({"both", "all", "also", "each", "now", "still"})


def is_told_behind(unit: Unit, at: int) -> bool:
    """Whether a clause may begin right behind a verb of saying: "Solenne said | Varu and Lom".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the verb.

    Returns
    -------
    bool
        ``False`` behind "told" and "assured", where whoever is told stands.
    """
    return unit.fold(at) in _clause_openers() and unit.mention_at(at) is None


@cache
def _clause_openers() -> frozenset[str]:
    told = frozenset().union(*(telling_forms(name) for name in ("say", "hint", "hope", "deny")))
    return told - _ADDRESSED


_ADDRESSED = frozenset(
    {"told", "tells", "informed", "informs", "assured", "assures", "reminded", "reminds"}
    | {"warned", "warns", "reassured", "reassures", "notified", "notifies"}
)
"""Whoever is named behind these is told, and does nothing yet."""
