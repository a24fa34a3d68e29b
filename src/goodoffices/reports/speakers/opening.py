"""Persons named before a long apposition: "Aldo, 61, a former judge, said"."""

from __future__ import annotations

from goodoffices.case.parties import Kind
from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.people.cast import Cast, Mention, MentionKind

APPOSITION = 10
"""Words of "jurist of the delegation" between a name and "who"."""

TITLED = 8
"""Words of a name with its title that opens a sentence."""


def person_opening(unit: Unit, cue: Cue, cast: Cast) -> Mention | None:
    """Return the person whose name and a comma open the sentence, where commas lead to a verb.

    Parameters
    ----------
    unit : Unit
        The sentence.
    cue : Cue
        A finite verb whose subject the words right before it do not tell.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Mention or None
        ``None`` unless a comma closes an aside before the verb and no clause begins between.
    """
    if unit.fold(cue.first - 1) != "," or not unit.mentions:
        return None
    mention = unit.mentions[0]
    last = unit.last_of(mention)
    if last >= cue.first or not _names_person(mention, cast):
        # '"...", said Aldo, adding': Aldo stands behind the verb.
        return None
    opens = unit.first_of(mention) <= TITLED and unit.fold(last + 1) == ","
    before = [unit.fold(at) for at in range(unit.first_of(mention))]
    stops = words("subjects", "grammar", "openers") | words("subjects", "grammar", "prepositions")
    clause = {"that", ";", ":", ".", "but"}.isdisjoint(
        unit.fold(at) for at in range(last + 1, cue.first)
    )
    return mention if opens and clause and stops.isdisjoint(before) else None


def person_described(unit: Unit, at: int, cast: Cast) -> Mention | None:
    """Return the person named before the apposition that ends at a word, before "who".

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the last word before the comma: "Mira Aldo, jurist of the delegation, who".
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Mention or None
        ``None`` where no name stands before the comma that opens the apposition.
    """
    for back in range(at, max(0, at - APPOSITION), -1):
        if unit.fold(back) == ",":
            mention = unit.mention_at(back - 1)
            owns = unit.pieces[back - 1].possessive
            return mention if mention and not owns and _names_person(mention, cast) else None
        if not unit.fold(back)[:1].isalnum() or unit.pieces[back].quoted:
            break
    return None


def _names_person(mention: Mention, cast: Cast) -> bool:
    person = cast.actor(mention.actor).kind is Kind.PERSON
    return person and mention.kind is not MentionKind.PRONOUN
