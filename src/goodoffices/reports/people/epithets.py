"""Persons named again by what anybody may be: "the official said" behind a name (R285)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from goodoffices.case.parties import Kind
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.readers import Naming
from goodoffices.reports.people.saying import saying_forms
from goodoffices.reports.people.sightings import Line, Sighting, listed
from goodoffices.reports.record import Actor


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
    if line.fold(at) not in listed("anonymous", "epithets") or line.fold(at - 1) != "the":
        return None
    if not _tells(line, at):
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


def _tells(line: Line, at: int) -> bool:
    """Whether a verb of saying stands right beside the noun, also past an adverb."""
    after = at + 1
    while line.fold(after).endswith("ly") or line.fold(after) in {"also", "then", "later"}:
        after += 1
    if line.fold(after) in saying_forms() and line.gap(at + 1) == " ":
        return True
    told = line.fold(at - 2) in {"told", "tells", "tell"}
    return at > 1 and not told and line.fold(at - 2) in saying_forms()
