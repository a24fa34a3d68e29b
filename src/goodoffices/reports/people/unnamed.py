"""Who acts without a name: then a pronoun is nobody named before (R341, R392)."""

from __future__ import annotations

from functools import cache

from goodoffices.case.parties import Kind
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.introduced import INTRODUCERS
from goodoffices.reports.people.person_nouns import known_nouns, person_noun
from goodoffices.reports.people.pronouns import acts_after
from goodoffices.reports.people.referring import describes_name
from goodoffices.reports.people.saying import (
    past_helpers,
    plural_forms,
    saying_forms,
    says_past_aside,
    tells_behind,
    tells_past_body,
)
from goodoffices.reports.people.sightings import Line, Sighting, listed
from goodoffices.reports.people.strangers import unknown_actor
from goodoffices.reports.people.unnamed_bodies import (
    not_a_person,
    opens_clause,
    outlet_tells,
    unnamed_body,
)
from goodoffices.reports.record import Actor
from goodoffices.reports.wording.function_words import CONTRASTS
from goodoffices.reports.wording.inflection import telling_forms

NOBODY = "?"
"""Identifier of somebody who acts and whom nobody knows."""

NO_BODY = "?body"
"""The same of a body: "Varu's opposition", "the union in Varu"."""

NOBODIES = {
    NOBODY: Actor(id=NOBODY, name=NOBODY, kind=Kind.PERSON),
    NO_BODY: Actor(id=NO_BODY, name=NO_BODY, kind=Kind.ORGANISATION),
}


def unknown_sighting(
    line: Line, at: int, gazetteer: Gazetteer, place: tuple[int, int]
) -> Sighting | None:
    """Return somebody who acts at a word and whom nobody knows.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word.
    gazetteer : Gazetteer
        Names of the case.
    place : tuple of int
        Positions of the sentence and of its paragraph.

    Returns
    -------
    Sighting or None
        Of :data:`NOBODY` or :data:`NO_BODY`.
    """
    body = unnamed_body(line, at, gazetteer) or outlet_tells(line, at)
    several = unnamed_several(line, at)
    size = body or several or unnamed_actor(line, at) or unknown_actor(line, at, gazetteer)
    size = size or surname_acts(line, at)
    if not size:
        return None
    return Sighting(
        start=line.words[at].start,
        end=line.words[at + size - 1].end,
        kind=MentionKind.NAME,
        actors=(NO_BODY if body or not_a_person(line, at) else NOBODY,),
        sentence=place[0],
        paragraph=place[1],
        acts=True,
        plural=several,
    )


def unnamed_several(line: Line, at: int) -> bool:
    """Whether several without a name open a sentence and act: then "they" is nobody named before.

    "Diplomats met the envoy of Varu. They said": not Varu.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of a noun.

    Returns
    -------
    bool
        ``False`` where a name stands before the noun: "Varan diplomats".
    """
    first = _begins(line, at) if at + 1 < len(line.words) else None
    before = range(at if first is None else first, at)
    if first is None or any(i in line.matches for i in (*before, at)):
        return False
    if not all(line.gap(i + 1) == " " and line.fold(i) not in _BEFORE_NONE for i in before):
        return False
    tells = line.fold(past_helpers(line, at + 1)) in plural_forms() and line.gap(at + 1) == " "
    noun = person_noun(line.fold(at))
    if noun is None:
        return tells and _is_plural(line, at)
    return noun.plural and (tells or acts_after(line, at + 1) or line.fold(at + 1) in _acted())


def _begins(line: Line, at: int) -> int | None:
    """Return where the clause begins that a noun opens with a few words before it."""
    for first in range(at, max(-1, at - _LEAD - 1), -1):
        if first == 0 or line.gap(first) in _CLOSED or line.fold(first - 1) in CONTRASTS:
            return first
    return None


def _is_plural(line: Line, at: int) -> bool:
    """Whether a common noun is a plural that may tell something, and no text: "bishops"."""
    word = line.words[at]
    common = word.text[0].islower() or at == 0
    text = word.fold.removesuffix("s") in listed("subjects", "documents")
    return common and word.fold.endswith("s") and len(word.fold) > _PLURAL and not text


_PLURAL = 4
"""Letters of "this"."""
_CLOSED = frozenset({",", ";", ":", "—", "–"})


_LEAD = 2
"""Words before such a noun: "three senior inspectors"."""
_BEFORE_NONE = frozenset({"his", "her", "its", "their", "and", "of", "for", "with", "by", "to"})


def surname_acts(line: Line, at: int) -> bool:
    """Whether a single name that nobody knows says something: then "he" is nobody named before.

    R392: "Lumala won't confirm it. 'I never do,' he says": the name may be a person's whom an
    earlier report introduced.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word.

    Returns
    -------
    bool
        For a word in capitals that is no listed noun, beside a verb of saying or an auxiliary.
    """
    word = line.words[at]
    if (
        not word.text[0].isupper()
        or at in line.matches
        or not line.text[word.start : word.end].isalpha()
    ):
        return False
    if any(word.fold in words for words in _no_surnames()) or person_noun(word.fold):
        return False
    named = at and line.words[at - 1].text[0].isupper() and not not_a_person(line, at)
    if named and line.gap(at) in {" ", "-"}:
        return False
    if at + 1 >= len(line.words) or line.gap(at + 1) not in {" ", "'"}:
        return False
    verb = line.fold(at + 1)
    plural = word.fold.endswith("s") and at == 0
    takes_a_side = verb in telling_forms() and verb.endswith(("s", "ed"))
    return verb in _single_verbs() or ((verb in _HELPERS or takes_a_side) and not plural)


@cache
def _no_surnames() -> tuple[frozenset[str], ...]:
    lists = ("not_names", "organs", "organ_voices", "bodies", "organisations", "titles")
    more = ("crowd", "introducers", "modifiers", "groups")
    return (
        *(listed("titles", name) for name in lists),
        *(listed("anonymous", name) for name in more),
        frozenset(known_nouns()),
    )


@cache
def _single_verbs() -> frozenset[str]:
    """Verbs of saying but those that stand behind a plural: "Critics say"."""
    return frozenset(one for one in saying_forms() if one.endswith(("s", "ed")) or one in _SAID)


_SAID = frozenset({"said", "told", "wrote", "went", "put", "spoke"})
_HELPERS = frozenset(
    {"has", "had", "will", "won", "would", "wouldn", "hasn", "hadn", "did", "didn", "does"}
    | {"doesn", "was", "wasn", "isn", "could", "couldn"}
)


def unnamed_actor(line: Line, at: int) -> bool:
    """Whether somebody without a name acts here: then "he" is nobody named before.

    R341: "His deputy was brief. 'We shall see,' he said": a pronoun never passes over a person
    who acts and whom nobody knows.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of a noun.

    Returns
    -------
    bool
        For a listed noun for one person, behind an article or an owner, before a verb or a
        clause between commas; behind "the" (R591) only with its verb in sight.
    """
    word = line.fold(at)
    if word not in known_nouns() or not 0 < at < len(line.words) - 1:
        return False
    noun = person_noun(word)
    if noun is None or noun.plural:
        return False
    first = next((at - back for back in (1, 2) if line.fold(at - back) in INTRODUCERS), None)
    if first is None or not opens_clause(line, first) or describes_name(line, first, at + 1):
        return False
    word = line.fold(at + 1)
    if line.fold(first) == "the":
        return _tells_or_meets(line, at)
    acts = acts_after(line, at + 1) or word in _acted() or word.endswith("ed")
    return acts or line.gap(at + 1) == ","


def _tells_or_meets(line: Line, at: int) -> bool:
    """Whether "the minister" tells, takes a side or acts: not "the driver was hurt"."""
    if line.gap(at + 1) != " ":
        who = line.fold(at + 1) in {"who", "whose"}
        return who and says_past_aside(line, at + 1, telling_forms())
    acted = _acted() - _BEING
    if tells_behind(line, at, telling_forms()) or line.fold(at + 1) in acted:
        return True
    return tells_past_body(line, at + 1, telling_forms() | acted)


_BEING = frozenset({"was", "were", "had"})
"""What is told of a person who does nothing: "the driver was hurt"."""


@cache
def _acted() -> frozenset[str]:
    return frozenset(lexicon("telling")["acted"]["forms"])
