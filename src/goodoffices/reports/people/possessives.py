"""Whose "its" and "her" are before a body or an office: of whoever acted last (R43)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from goodoffices.case.parties import Kind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.sightings import Line, Sighting
from goodoffices.reports.record import Actor
from goodoffices.reports.wording.function_words import POSSESSIVES


def owner_before(line: Line, at: int) -> str | None:
    """Return the "its" or "her own" before a word; ``None`` where there is none.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word.

    Returns
    -------
    str or None
        ``"its"``, ``"his"``, ``"her"`` or ``"their"``.
    """
    if line.folds.isdisjoint(POSSESSIVES):
        return None
    before = at - 1 - (line.fold(at - 1) == "own")
    return line.fold(before) if line.fold(before) in POSSESSIVES else None


def may_own(owner: str, actor: Actor, gazetteer: Gazetteer) -> bool:
    """Whether somebody may be "her" or "its".

    Parameters
    ----------
    owner : str
        From :func:`owner_before`.
    actor : Actor
        Who acted before.
    gazetteer : Gazetteer
        Pronouns of people.

    Returns
    -------
    bool
        A person is "his" or "her", whichever fits, anybody else "its"; all may be "their".
    """
    if owner in {"his", "her"} and actor.kind is Kind.PERSON:
        own = gazetteer.pronouns.get(actor.id, ())
        return not own or {"his": "he", "her": "she"}[owner] in own
    return owner == "their" or (owner == "its") is not (actor.kind is Kind.PERSON)


def side_of_owner(
    line: Line,
    at: int,
    *,
    heard: Sequence[Sighting],
    who: Callable[[str], Actor],
    gazetteer: Gazetteer,
) -> str | None:
    """Return the side of who acted last, whom "its" before a word stands for.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word.
    heard : sequence of Sighting
        What was named before, in order.
    who : callable
        Gives the actor of an identifier.
    gazetteer : Gazetteer
        Pronouns of people.

    Returns
    -------
    str or None
        ``None`` without such a word, and where nobody fits.
    """
    owner = owner_before(line, at)
    if owner is None:
        return None
    fitting = [one for one in heard if one.subject and _owns(owner, one, who, gazetteer)]
    if not fitting:
        return None
    last = fitting[-1]
    if last.start < line.words[0].start:
        # Of a sentence before, whoever acts in it first: "Varu met Lom. Its envoy".
        acting = (one for one in fitting if one.sentence == last.sentence and one.acts)
        last = next(acting, last)
    return who(last.actors[0]).side


def _owns(owner: str, one: Sighting, who: Callable[[str], Actor], gazetteer: Gazetteer) -> bool:
    actor = who(one.actors[0])
    return actor.side is not None and may_own(owner, actor, gazetteer)
