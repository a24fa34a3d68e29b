"""Where a noun phrase begins: "the" in "talks with the minister of Varu"."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.people.cast import MentionKind

MARKS = frozenset({",", ";", ":", "(", ")", "[", "]", "—", "–", ".", "!", "?", "…"})
"""Marks that end a phrase."""


DASHED = 3
"""Characters of " - " between two words."""


def phrase_start(unit: Unit, at: int) -> int:
    """Return where the noun phrase that holds a word begins.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the word.

    Returns
    -------
    int
        Position of its first word.
    """
    while at > 0 and not _ends_phrase(unit, at):
        at -= 1
    return at


def _ends_phrase(unit: Unit, at: int) -> bool:
    """Whether the word before a word belongs to another phrase."""
    before = unit.pieces[at - 1]
    if before.fold == "." and unit.fold(at - 2) in {"mr", "mrs", "ms", "dr"}:
        return False
    verb = before.fold in verb_forms() and before.mention < 0
    if unit.pieces[at].start - before.end == DASHED:
        # "PORT ASH, May 3 - Varu said": a hyphen between spaces is a dash.
        return True
    if before.fold in _stops() or before.quoted or verb:
        return True
    own = before.fold in {"his", "her", "their", "its"}
    other = before.mention >= 0 and before.mention != unit.pieces[at].mention and not own
    return other and not before.possessive and _is_person_like(unit, at - 1)


def _is_person_like(unit: Unit, at: int) -> bool:
    mention = unit.mention_at(at)
    return mention is not None and mention.kind in {MentionKind.PRONOUN, MentionKind.ANONYMOUS}


@cache
def _stops() -> frozenset[str]:
    grammar = ("prepositions", "openers", "auxiliaries")
    listed = frozenset().union(*(words("subjects", "grammar", name) for name in grammar))
    pronouns = {"it", "him", "them", "me", "us"}
    return listed | MARKS | pronouns | {"and", "or", "nor", "but", "to", "“", "”", '"', "met"}
