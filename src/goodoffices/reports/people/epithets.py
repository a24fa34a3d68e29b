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
    R434: "the minister" is the party whose minister spoke last, where nobody names them; R596:
    "the army" is the party whose army was.

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
    size = _body_size(line, at)
    if size:
        return _body_again(line, at, size, heard, place=place, who=who)
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


def said_again(
    line: Line,
    naming: Naming,
    heard: Sequence[Sighting],
    *,
    place: tuple[int, int],
    who: Callable[[str], Actor],
) -> Naming | None:
    """Return the party whose envoy or army was named last, where the case has one of its own.

    R434, R596: "Varu's army left. The army said": Varu, and not the only army of the case.

    Parameters
    ----------
    line : Line
        The sentence.
    naming : Naming
        Who the words are by the case alone.
    heard : sequence of Sighting
        What was named before, in order.
    place : tuple of int
        Positions of the sentence and of its paragraph.
    who : callable
        Gives the actor of an identifier.

    Returns
    -------
    Naming or None
        ``None`` where the case's own was named since.
    """
    at = naming.first
    if line.fold(at - 1) != "the":
        return None
    if naming.kind is MentionKind.NAME and naming.size == _body_size(line, at):
        return _body_again(line, at, naming.size, heard, place=place, who=who)
    if naming.kind is not MentionKind.OFFICE or naming.size > 1:
        return None
    holders = set(naming.actors)
    last = (one for one in reversed(heard) if one.voice or one.actors[0] in holders)
    if holders.intersection(next((one.actors for one in last), ())):
        return None
    return voice_again(line, at, heard, place=place, who=who)


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


def _body_size(line: Line, at: int) -> int:
    """Count the words of "army" or "foreign ministry" before a verb that tells; 0: no body."""
    size = 1 + (line.fold(at) in listed("titles", "body_modifiers"))
    if line.fold(at + size - 1) not in listed("titles", "bodies") or at + size >= len(line.words):
        return 0
    tells = line.fold(at + size) in telling_forms() | _HELPING
    return size if tells and line.gap(at + size) == " " else 0


def _body_again(
    line: Line,
    at: int,
    size: int,
    heard: Sequence[Sighting],
    *,
    place: tuple[int, int],
    who: Callable[[str], Actor],
) -> Naming | None:
    """Return the party whose army was named last, for "the army" (R596)."""
    called = " " + line.written(at, size).casefold()
    fitting = [
        one
        for one in heard
        if one.sentence < place[0]
        and place[1] - one.paragraph <= 1
        and line.text[one.start : one.end].casefold().endswith(called)
    ]
    last = {one.actors[0] for one in fitting if one.sentence == fitting[-1].sentence}
    if len(last) != 1 or who(fitting[-1].actors[0]).kind is Kind.PERSON:
        return None
    if called in line.text[fitting[-1].end : line.words[at - 1].start].casefold():
        # "An army of neighbours met. The army": not the one before.
        return None
    return Naming(first=at, size=size, actors=(last.pop(),), kind=MentionKind.PRONOUN)


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
