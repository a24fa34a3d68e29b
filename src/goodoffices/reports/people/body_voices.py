"""Those who speak for a body named by what it is: "army officials", "an army spokesman" (R473)."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, lru_cache

from goodoffices.case.parties import Kind
from goodoffices.reports.people.bodies import bodies_of
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.organs import voice_words
from goodoffices.reports.people.readers import Naming
from goodoffices.reports.people.sightings import Line, listed

_RANKS = frozenset({"senior", "top"})
"""Before those who speak for a body; "some army officials" are sources that are not named."""


def body_voice_at(
    line: Line, at: int, gazetteer: Gazetteer, named: Collection[str]
) -> Naming | None:
    """Return the body for which officials or a spokesman of its kind speak.

    R473: whoever would speak for a party behind its adjective speaks for a body behind its noun,
    where the case calls nobody else so.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of "army", or of "senior" before it.
    gazetteer : Gazetteer
        Names of the case.
    named : collection of str
        Whom the report has named so far: of a body among them any noun is enough.

    Returns
    -------
    Naming or None
        ``None`` for "an army official", who is a source that is not named, and for a base.
    """
    noun = at + (line.fold(at) in _RANKS)
    if line.fold(noun) not in body_nouns(gazetteer) or line.fold(noun - 1) in _other_kinds():
        return None
    for size in (2, 1):
        body = _only_body(line, noun, size, gazetteer, named)
        voice = voice_words(line, noun, size) if body else 0
        if body and voice:
            return Naming(
                first=at,
                size=noun + size + voice - at,
                actors=(body,),
                kind=MentionKind.ADJECTIVE,
                plural=line.fold(noun + size + voice - 1).endswith("s"),
            )
    return None


@cache
def _other_kinds() -> frozenset[str]:
    """Return what makes a noun another body: "foreign army officials"."""
    return listed("titles", "organ_modifiers") - _RANKS - {"and"}


def body_nouns(gazetteer: Gazetteer) -> frozenset[str]:
    """Return the first words of what the bodies of a case are: "army", "dockers".

    Parameters
    ----------
    gazetteer : Gazetteer
        Names of the case.

    Returns
    -------
    frozenset of str
        Case-folded.
    """
    return _body_nouns(gazetteer.of_case or gazetteer)


@lru_cache(maxsize=4)
def _body_nouns(gazetteer: Gazetteer) -> frozenset[str]:
    called = {words[1] for words in gazetteer.forms if words[0] == "the" and len(words) > 1}
    return frozenset(called | {words[0] for words in bodies_of(gazetteer)})


def _only_body(
    line: Line, at: int, size: int, gazetteer: Gazetteer, named: Collection[str]
) -> str | None:
    """Return the body that the case calls "the army", or else its only one of that kind."""
    if any(place in line.matches for place in range(at, at + size)):
        return None
    words = tuple(line.fold(place) for place in range(at, at + size))
    called = {
        entry.actor
        for entry in gazetteer.forms.get(("the", *words), ())
        if entry.kind is MentionKind.NAME
    }
    actors = called or set(bodies_of(gazetteer).get(words, ()))
    body = next(iter(actors)) if len(actors) == 1 else None
    if body is None or gazetteer.actors[body].kind is Kind.PERSON:
        return None
    known = called or body in named or words[-1] in listed("titles", "bodies")
    armed = gazetteer.actors[body].kind is Kind.ARMED_GROUP and not called
    return body if known and not armed else None
