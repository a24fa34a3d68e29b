"""Persons named by what they are, and states by their capitals (R43)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.possessives import owner_before
from goodoffices.reports.people.pronouns import listed_rules
from goodoffices.reports.people.readers import Naming
from goodoffices.reports.people.saying import saying_forms
from goodoffices.reports.people.sightings import Line, Sighting, listed
from goodoffices.reports.people.unnamed import NOBODIES
from goodoffices.reports.wording.inflection import telling_forms

_POINTING = frozenset({"the", "this", "that"})

ORDERED = frozenset({"former", "latter", "counterpart"})
"""Words that stand for one of the two named before."""


def role_at(
    line: Line, at: int, *, heard: Sequence[Sighting], gazetteer: Gazetteer, side: str | None
) -> Naming | None:
    """Return the person whom "the general" or "its commander" stands for.

    "The" points to whoever was last named and holds, or was named with, such a title; "its" to
    the only one of that side in the case who holds it.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the title.
    heard : sequence of Sighting
        What was named before, in order.
    gazetteer : Gazetteer
        Offices of the case.
    side : str or None
        Side of whoever "its" stands for.

    Returns
    -------
    Naming or None
        ``None`` where nobody fits or the words go on to say who is meant.
    """
    word, before = line.fold(at), line.fold(at - 1)
    if word not in role_words():
        return None
    owned = owner_before(line, at) is not None
    if not (owned or before in _POINTING) or _goes_on(line, at + 1):
        return None
    if owned:
        holders = [
            actor
            for actor, words in sorted(gazetteer.titles.items())
            if word in words and side is not None and gazetteer.actors[actor].side == side
        ]
        actor = holders[0] if len(holders) == 1 else None
    else:
        actor = _held_last(line, heard, word, gazetteer)
    if actor is None:
        return None
    return Naming(first=at, size=1, actors=(actor,), kind=MentionKind.PRONOUN)


def _held_last(
    line: Line, heard: Sequence[Sighting], word: str, gazetteer: Gazetteer
) -> str | None:
    """Return who was named last with such a title; of two in one sentence its subject (R42)."""
    named = (one for one in reversed(heard) if one.kind is not MentionKind.ANONYMOUS)
    fitting = [one for one in named if _has(line, one, word, gazetteer)]
    near = [one for one in fitting if one.sentence == fitting[0].sentence]
    subjects = [one for one in near if one.subject]
    last = {one.actors[0] for one in subjects or near}
    return last.pop() if len(last) == 1 else None


def side_at(line: Line, at: int, gazetteer: Gazetteer) -> Naming | None:
    """Return the party that "the government" or "the rebels" can only be in this case.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the noun.
    gazetteer : Gazetteer
        Sides of the case.

    Returns
    -------
    Naming or None
        ``None`` where the case has several such sides, or the words go on.
    """
    if line.fold(at - 1) != "the":
        return None
    party = gazetteer.sides.get(line.fold(at)) or _seat_before(line, at, gazetteer)
    if party is None or _goes_on(line, at + 1):
        return None
    return Naming(first=at, size=1, actors=(party,), kind=MentionKind.PRONOUN)


def _seat_before(line: Line, at: int, gazetteer: Gazetteer) -> str | None:
    """Return whose government is meant where its capital opens the clause: "In Ostra the"."""
    if line.fold(at) not in lexicon("titles")["sides"]["state"]["nouns"] or at < 3:
        return None
    for size in (1, 2, 3):
        seat = gazetteer.seat(line.words, at - 1 - size)
        if seat is not None and seat[1] == size:
            return seat[0] if line.fold(at - 2 - size) in {"in", "from", "at"} else None
    return None


def seated(
    line: Line, pronoun: str, here: Sequence[Sighting], *, gazetteer: Gazetteer
) -> str | None:
    """Return who speaks in "From the presidency they said": whoever sits there.

    Parameters
    ----------
    line : Line
        The sentence.
    pronoun : str
        The pronoun; only "they" speaks from a place.
    here : sequence of Sighting
        What the sentence named before it.
    gazetteer : Gazetteer
        Capitals of the case.

    Returns
    -------
    str or None
        ``None`` where no capital and no single body opens the sentence.
    """
    if pronoun != "they" or line.fold(0) not in {"from", "in", "at"}:
        return None
    seat = gazetteer.seat(line.words, 1)
    if seat is not None:
        return seat[0]
    named = here[0].actors[0] if len(here) == 1 else None
    return None if named in gazetteer.pronouns or named in NOBODIES else named


def ordered_at(
    line: Line, at: int, *, heard: Sequence[Sighting], sentence: int, gazetteer: Gazetteer
) -> Naming | None:
    """Return the first or last of the two named before, for "the former" or "the latter".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of "former" or "latter".
    heard : sequence of Sighting
        What was named before, in order.
    sentence : int
        Position of the sentence.
    gazetteer : Gazetteer
        Tells who is a person.

    Returns
    -------
    Naming or None
        Two people before two of any kind; ``None`` where a noun goes on ("the former
        minister"), or where two are not named.
    """
    word = line.fold(at)
    if word not in ORDERED or line.fold(at - 1) != "the" or _goes_on(line, at + 1):
        return None
    before = [one for one in heard if one.word == "" and sentence - one.sentence <= 1]
    named = tuple(dict.fromkeys(one.actors[0] for one in before))
    people = tuple(one for one in named if one in gazetteer.pronouns)
    named = people if len(people) == _PAIR else named
    if len(named) != _PAIR:
        return None
    actor = named[0] if word == "former" else named[1]
    return Naming(first=at, size=1, actors=(actor,), kind=MentionKind.PRONOUN)


_PAIR = 2


@cache
def side_starters() -> frozenset[str]:
    """Return the words for a side of a conflict that may stand after "the"."""
    return frozenset(
        noun for side in lexicon("titles")["sides"].values() for noun in side["nouns"]
    )


@cache
def role_words() -> frozenset[str]:
    """Return the titles of one word, which alone may stand for a person: "general"."""
    return frozenset(one for one in lexicon("titles")["titles"] if " " not in one)


def _has(line: Line, named: Sighting, word: str, gazetteer: Gazetteer) -> bool:
    if named.actors[0] not in gazetteer.titles:
        return False
    with_title = word in line.text[named.start : named.end].casefold().split()
    return with_title or word in gazetteer.titles[named.actors[0]]


def _goes_on(line: Line, after: int) -> bool:
    """Whether a name, a noun or "of" follows: "the general staff", "the minister of"."""
    if after >= len(line.words) or line.gap(after) != " ":
        return False
    word = line.fold(after)
    known = word in listed("titles", "verbs") or word in listed("titles", "after_bodies")
    return not (known or word in _links() or word.endswith("ly"))


@cache
def _links() -> frozenset[str]:
    others = {
        "who",
        "that",
        "when",
        "as",
        "but",
        "and",
        "or",
        "never",
        "not",
        "himself",
        "herself",
    }
    return (listed_rules("prepositions") | listed("anonymous", "telling") | others) - {"of", "for"}


def capital_at(line: Line, at: int, gazetteer: Gazetteer) -> Naming | None:
    """Return the state whose capital speaks or holds something: "Ostra rejects the plan".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the place.
    gazetteer : Gazetteer
        Capitals of the case.

    Returns
    -------
    Naming or None
        ``None`` where the place is only a place: no verb of speech or stance follows.
    """
    seat = gazetteer.seat(line.words, at)
    if seat is None:
        return None
    party, size = seat
    if line.fold(at - 1) == "by" and _was_told(line, at - 1):
        return Naming(first=at, size=size, actors=(party,), kind=MentionKind.NAME)
    if line.fold(at - 1) in listed_rules("prepositions"):
        return None
    if _said_so(line, at, at + size):
        return Naming(first=at, size=size, actors=(party,), kind=MentionKind.NAME)
    owns = line.possessive(at + size)
    after = at + size + owns
    if owns:
        speaks = any(line.fold(after + step) in _held() for step in range(3))
    else:
        aside = past_aside(line, after)
        verb = _past_helpers(line, after if aside is None else aside, aside=aside is not None)
        speaks = line.fold(verb) in telling_forms()
    if not speaks:
        return None
    return Naming(first=at, size=size, actors=(party,), kind=MentionKind.NAME)


def _said_so(line: Line, at: int, end: int) -> bool:
    """Whether ", says" stands before a place and nothing goes on behind it."""
    said = line.fold(at - 1) in saying_forms() - _TOLD and line.gap(at) == " "
    return said and at > 1 and (end >= len(line.words) or line.gap(end) != " ")


_TOLD = frozenset({"told", "tells", "tell"})


def past_aside(line: Line, at: int) -> int | None:
    """Return the word behind ", for its part," or ", which holds the dam,".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the word behind a name.

    Returns
    -------
    int or None
        ``None`` where no comma opens an aside there, or none closes it.
    """
    if at >= len(line.words) or line.gap(at) != "," or line.fold(at) not in _ASIDES:
        return None
    for place in range(at + 1, min(at + _ASIDE, len(line.words))):
        if line.gap(place) == ",":
            return place
        if line.gap(place) not in {" ", "-", "'"}:
            break
    return None


_ASIDES = frozenset({"for", "which", "in", "on", "by", "meanwhile", "however", "too", "having"})
_ASIDE = 14
"""Words of ", which had sent no delegation,"."""


def _past_helpers(line: Line, at: int, *, aside: bool = False) -> int:
    """Step over auxiliaries and adverbs: "has always", "earlier", "on Monday flatly"."""
    helpers, first = _helpers(), at if aside else -1
    stop = at + _HELPERS
    while at < min(stop, len(line.words)) and (line.gap(at) == " " or at == first):
        word = line.fold(at)
        if word not in helpers and not (word.endswith("ly") and len(word) > 4):
            break
        at += 1
    return at


def _was_told(line: Line, by: int) -> bool:
    """Whether a passive of speech stands before "by": "was termed groundless by Ostra"."""
    for back in range(by - 1, max(0, by - _PASSIVE), -1):
        if line.gap(back) not in {" ", "-"}:
            return False
        if line.fold(back) in telling_forms():
            return line.fold(back - 1) in {"was", "were", "been", "is", "are", "being", "not"}
    return False


_PASSIVE = 6
"""Words between a passive and "by"."""


_HELPERS = 4
"""Words between a capital and its verb."""


@cache
def _helpers() -> frozenset[str]:
    grammar = lexicon("subjects")["grammar"]
    return frozenset(grammar["auxiliaries"]) | frozenset(grammar["adverbs"]) | {"on"}


@cache
def _held() -> frozenset[str]:
    return frozenset(form for entry in lexicon("nouns")["noun"] for form in entry["forms"])
