"""Persons named again by what anybody may be: "the official said" behind a name (R285)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from goodoffices.case.parties import Kind
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.readers import Naming
from goodoffices.reports.people.saying import saying_forms
from goodoffices.reports.people.sightings import Line, Sighting, listed
from goodoffices.reports.record import Actor
from goodoffices.reports.wording.inflection import telling_forms


def epithet_at(
    line: Line,
    at: int,
    *,
    heard: Sequence[Sighting],
    place: tuple[int, int],
    who: Callable[[str], Actor],
) -> Naming | None:
    """Return the person whom "the official" stands for beside a verb of saying.

    R285: the only person whom the sentence before, or the last one of the paragraph before,
    names as its subject; where an official without a name was brought in, that one is meant.
    R434: "the minister" is the party whose minister spoke last, where nobody names them.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the noun.
    heard : sequence of Sighting
        What was named before, in order.
    place : tuple of int
        Positions of the sentence and of its paragraph.
    who : callable
        Gives the actor of an identifier.

    Returns
    -------
    Naming or None
        ``None`` for another noun, without "the", and where nobody or several fit.
    """
    if line.fold(at - 1) != "the":
        return None
    if line.fold(at) in listed("subjects", "posts"):
        again = voice_again(line, at, heard, place=place, who=who)
        if again is not None:
            return again
    if line.fold(at) not in listed("anonymous", "epithets") or not _tells(line, at):
        return None
    sentence, paragraph = place
    before = [one for one in heard if one.sentence < sentence]
    nearest = before[-1].sentence if before else -1
    near = [one for one in before if one.sentence == nearest and paragraph - one.paragraph <= 1]
    persons = {
        one.actors[0]
        for one in near
        if one.subject and who(one.actors[0]).kind is Kind.PERSON and one.actors[0] != "?"
    }
    unnamed = any(who(one.actors[0]).kind is Kind.ANONYMOUS for one in near)
    if len(persons) != 1 or unnamed:
        return None
    return Naming(first=at, size=1, actors=(persons.pop(),), kind=MentionKind.PRONOUN)


def voice_again(
    line: Line,
    at: int,
    heard: Sequence[Sighting],
    *,
    place: tuple[int, int],
    who: Callable[[str], Actor],
) -> Naming | None:
    """Return the party whose minister or envoy spoke last, for "the minister" (R434).

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the noun.
    heard : sequence of Sighting
        What was named before, in order.
    place : tuple of int
        Positions of the sentence and of its paragraph.
    who : callable
        Gives the actor of an identifier.

    Returns
    -------
    Naming or None
        ``None`` where somebody named in full held such a post last, or several did.
    """
    after = line.fold(at + 1)
    if not after or line.gap(at + 1) != " " or after not in telling_forms() | _HELPING:
        return None
    word, sentence = line.fold(at), place[0]
    found: list[str] = []
    nearest = -1
    for one in reversed(heard):
        if one.sentence == sentence or (nearest >= 0 and one.sentence != nearest):
            continue
        if place[1] - one.paragraph > 1:
            break
        if one.voice and word in _said_of(line.text, one):
            nearest = one.sentence
            found.append(one.actors[0])
    party = len(set(found)) == 1 and who(found[0]).kind is not Kind.PERSON
    if not party:
        return None
    return Naming(first=at, size=1, actors=(found[0],), kind=MentionKind.PRONOUN)


def _said_of(text: str, one: Sighting) -> set[str]:
    """Return the words that name somebody, with those right before: "the premier of Varu"."""
    said = set(text[max(0, one.start - BEFORE) : one.end].casefold().split())
    return said | {"premier"} if {"prime", "minister"} <= said else said


BEFORE = 24
"""Characters of "the prime minister of " before a name."""

_HELPING = frozenset({"also", "later", "then", "did", "has", "had", "would", "will"})


def _tells(line: Line, at: int) -> bool:
    """Whether a verb of saying stands right beside the noun, also past an adverb."""
    after = at + 1
    while line.fold(after).endswith("ly") or line.fold(after) in {"also", "then", "later"}:
        after += 1
    if line.fold(after) in saying_forms() and line.gap(at + 1) == " ":
        return True
    told = line.fold(at - 2) in {"told", "tells", "tell"}
    return at > 1 and not told and line.fold(at - 2) in saying_forms()
