"""Points without a subject below a name: "NORLAND", and under it "- Refuses the tolls" (R526)."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.reports.cues.units import Piece, Unit
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.people.cast import Mention
from goodoffices.reports.statements.one_report import OneReport
from goodoffices.reports.wording.folds import fold_at
from goodoffices.reports.wording.function_words import PRONOUNS
from goodoffices.reports.wording.inflection import Tense, inflected


def with_subject(reading: OneReport, unit: Unit) -> Unit:
    """Return a unit that opens a point with the name above it as its first word.

    R526: a point that begins with a present verb, or with "it" or "they", is told of whoever its
    heading names, or stands before its colon; the pronoun gives way to the name.

    Parameters
    ----------
    reading : OneReport
        The report.
    unit : Unit
        A sentence.

    Returns
    -------
    Unit
        The same for other sentences, and for questions. The name's piece stands in the heading:
        no words move.
    """
    if reading.floors or "?" in unit.folds:
        return unit
    if ":" in unit.folds:
        return _without_colon(unit)
    name = _name_above(reading, unit)
    if name is None:
        return unit
    heading = Piece(name.start, name.end, name.actor, quoted=False, possessive=False, mention=0)
    own = [
        piece._replace(mention=piece.mention + 1) if piece.mention >= 0 else piece
        for piece in unit.pieces[unit.fold(0) in PRONOUNS :]
    ]
    own[0] = own[0]._replace(fold=_third(own[0].fold))
    return _with_pieces(replace(unit, mentions=(name, *unit.mentions)), (heading, *own))


def _name_above(reading: OneReport, unit: Unit) -> Mention | None:
    """Return the heading that names somebody, for a point below it without a subject."""
    paragraph = reading.article.paragraphs[unit.paragraph]
    heading, marked = paragraph.heading, not reading.article.report.text[unit.start].isalnum()
    if heading is None or not marked or unit.start != paragraph.start or len(unit.pieces) <= 1:
        return None
    if not (unit.fold(0) in PRONOUNS or _is_present(unit, 0)):
        return None
    named = reading.cast.within(heading.start, heading.end)
    return named[0] if named and named[0].end == heading.end else None


def _without_colon(unit: Unit) -> Unit:
    """Return "Norland: refuses the tolls" as a sentence."""
    mention = unit.mention_at(0)
    colon = unit.last_of(mention) + 1 if mention is not None else 0
    if not colon or unit.fold(colon) != ":" or not _is_present(unit, colon + 1):
        return unit
    return _with_pieces(unit, (*unit.pieces[:colon], *unit.pieces[colon + 1 :]))


def _with_pieces(unit: Unit, pieces: tuple[Piece, ...]) -> Unit:
    folds = [piece.fold for piece in pieces]
    return replace(unit, pieces=pieces, folds=frozenset(folds), fold=fold_at(folds))


def _is_present(unit: Unit, at: int) -> bool:
    """Whether a present verb opens words without a subject: "Refuses", "Will not", "Accept"."""
    first = unit.fold(at)
    tenses = {form.tense for form in verb_forms().get(first, ())}
    told = first in words("subjects", "grammar", "auxiliaries")
    return told or not tenses.isdisjoint({Tense.THIRD, Tense.BASE})


def _third(verb: str) -> str:
    """Return a plural form as one name takes it: "reject" as "rejects"."""
    base = next((one for one in verb_forms().get(verb, ()) if one.tense is Tense.BASE), None)
    forms = inflected(base.lemma) if base is not None else ()
    return next((word for word, tense in forms if tense is Tense.THIRD), verb)
