"""Whom "he" and "they" mean in somebody's quoted words: whoever was spoken of last before them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Person, Role
from goodoffices.reports.claims.belonging import Named
from goodoffices.reports.claims.charges import is_cue
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.labels import Directness
from goodoffices.reports.people.cast import Cast, Mention, MentionKind
from goodoffices.reports.record import Statement

BACK = 320
"""Characters before a pronoun within which whoever it stands for was named."""

BESIDE = 160
"""Characters before that one within which another who fits leaves two to choose from."""

PAIR = 2
"""Sides that "both" stands for."""

_PRONOUNS: Mapping[str, str] = {
    f"{word}{ending}": word
    for word in ("he", "she", "they")
    for ending in ("", "'s", "’s", "'ve", "’ve", "'re", "’re", "'d", "’d", "'ll", "’ll")
}
_QUOTED = frozenset({Directness.DIRECT, Directness.PARTIAL})
_GROUPS = frozenset({Kind.STATE, Kind.ORGANISATION, Kind.ARMED_GROUP})


def meant_in(
    unit: Unit, statement: Statement, cast: Cast, case: Case, *, sides: Sequence[str]
) -> Iterator[Named]:
    """Yield whom pronouns in a statement's quoted words stand for.

    R370: in quoted words "he", "she" and "they" are whoever fits and was named last before
    them, or behind "said of"; never who speaks, and nobody where two fit.

    Parameters
    ----------
    unit : Unit
        The sentence.
    statement : Statement
        Somebody's words in it.
    cast : Cast
        Tells the sides and who was named before.
    case : Case
        Tells which pronoun a person goes by.
    sides : sequence of str
        The parties that negotiate and that the report names.

    Yields
    ------
    Named
        The pronoun's piece, standing for one actor.
    """
    if statement.directness not in _QUOTED or _PRONOUNS.keys().isdisjoint(unit.folds):
        return
    heard, spoken = False, not statement.cue
    for at, piece in enumerate(unit.pieces):
        if not piece.quoted and not spoken:
            continue
        heard = heard or (piece.mention >= 0)
        pronoun = _PRONOUNS.get(piece.fold)
        if pronoun is None or piece.mention >= 0 or heard:
            continue
        who = _said_of(unit, statement, cast) or meant_before(
            piece.start, pronoun, statement, cast, (case.persons, tuple(sides))
        )
        if who is not None:
            yield Named((who,), at, at)


def _said_of(unit: Unit, statement: Statement, cast: Cast) -> str | None:
    """Return of whom the words are said: "they wait for us," he said of Varu."""
    for at, piece in enumerate(unit.pieces):
        if piece.quoted or not is_cue(piece.fold, statement):
            continue
        step = at + 2 + (unit.fold(at + 2) == "the")
        mention = unit.mention_at(step) if unit.fold(at + 1) in {"of", "about"} else None
        if mention is not None and cast.actor(mention.actor).side is not None:
            return mention.actor
    return None


def meant_before(
    start: int,
    pronoun: str,
    statement: Statement,
    cast: Cast,
    known: tuple[tuple[Person, ...], tuple[str, ...]],
) -> str | None:
    """Return the one who fits and was named last; ``None`` where two fit as well.

    Parameters
    ----------
    start : int
        Where the pronoun begins.
    pronoun : str
        As a subject: "he", "she" or "they".
    statement : Statement
        The words it stands in; whoever says them is never meant.
    cast : Cast
        Who was named before.
    known : tuple
        The persons of the case, and the parties that negotiate.
    """
    own = cast.actor(str(statement.speaker)).side
    last = bisect_left(cast.mentions, start, key=_begins)
    near: Mention | None = None
    for mention in reversed(cast.mentions[max(0, last - 20) : last]):
        if mention.start < (start - BACK if near is None else near.start - BESIDE):
            break
        if not _fits(mention, pronoun, statement, cast, known):
            continue
        if near is None:
            near = mention
        elif near.actor != mention.actor:
            return None
    if near is None or cast.actor(near.actor).side in {own, None}:
        return None
    return near.actor


def _begins(mention: Mention) -> int:
    return mention.start


def _fits(
    mention: Mention,
    pronoun: str,
    statement: Statement,
    cast: Cast,
    known: tuple[tuple[Person, ...], tuple[str, ...]],
) -> bool:
    """Whether a pronoun may stand for whoever is named there."""
    actor = cast.actor(mention.actor)
    if mention.actor in {statement.speaker, statement.via} or actor.kind is Kind.ANONYMOUS:
        return False
    if pronoun == "they":
        # Nobody calls the own side "they" to others.
        own = cast.actor(str(statement.speaker)).side
        return actor.kind in _GROUPS and actor.side in known[1] and actor.side != own
    if actor.kind is not Kind.PERSON or mention.kind is MentionKind.PRONOUN:
        return False
    goes_by = _going_by(known[0]).get(mention.actor)
    return not goes_by or pronoun in goes_by


@lru_cache(maxsize=8)
def _going_by(persons: tuple[Person, ...]) -> Mapping[str, tuple[str, ...]]:
    return {person.id: person.pronouns for person in persons}


def principals_named(case: Case, cast: Cast) -> tuple[str, ...]:
    """Return the parties that negotiate and of which a report names somebody.

    Parameters
    ----------
    case : Case
        Tells who negotiates.
    cast : Cast
        Who is named.

    Returns
    -------
    tuple of str
        In the order of the case.
    """
    sides = {actor.side for actor in cast.actors}
    return tuple(one.id for one in case.parties if one.role is Role.PRINCIPAL and one.id in sides)


def both_meant(start: int, sides: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Return the two sides of which a report tells where it says "both sides".

    R371: of more than two principals they are the only two that a report names, or the only
    two named shortly before.

    Parameters
    ----------
    start : int
        Where the words begin.
    sides : tuple of str
        The parties that negotiate and that the report names.
    cast : Cast
        Who is named where.

    Returns
    -------
    tuple of str
        Two sides, or others than two where nobody can say which two are meant.
    """
    if len(sides) <= PAIR:
        return sides
    last = bisect_left(cast.mentions, start, key=_begins)
    near = {
        cast.actor(mention.actor).side
        for mention in cast.mentions[max(0, last - 20) : last]
        if mention.start >= start - BACK
    }
    return tuple(side for side in sides if side in near)
