"""People named behind what they are: "a skipper from the fleet, Ilo Bren, 54" (R40)."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.person_nouns import PersonNoun, names_persons, person_noun
from goodoffices.reports.people.readers import Naming, Readers
from goodoffices.reports.people.sightings import Line, actors_of, listed, person_entries
from goodoffices.reports.people.strangers import name_at

_DESCRIBED = 5
"""Words between an article and the noun: "a retired deputy harbour"."""

_BELONGS = 8
"""Words of "from the northern fleet"."""

_LINKS = frozenset({"of", "from", "at", "in", "with", "for", "to"})

_PLACES = frozenset(
    {"capital", "city", "town", "village", "port", "province", "region", "district", "island"}
    | {"suburb", "country", "state", "county", "valley", "neighbourhood", "neighborhood"}
    | {"quarter", "camp", "company", "group", "newspaper", "institute", "hamlet", "settlement"}
)
"""Behind these a name between commas is theirs, not the person's."""


INTRODUCERS = frozenset({"a", "an", "one", "another", "the", "his", "her", "their", "its"})
"""Words with which a noun for somebody who is then named may begin."""


def introduced_at(line: Line, at: int, readers: Readers) -> Naming | None:
    """Return who is named behind a noun for them that begins at a word.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of "a", "the", "his", "one", "Varu's" or "Varan".
    readers : Readers
        Names of the case, and strangers met so far.

    Returns
    -------
    Naming or None
        The whole phrase, for the person named; ``None`` where no noun for one person is
        followed by a name between commas.
    """
    begin = _past_opening(line, at)
    if not begin or not (names_persons(line.folds) or not line.folds.isdisjoint(_holders())):
        return None
    if (line.fold(at - 2), line.fold(at - 1)) == ("according", "to"):
        # "according to a diplomat, Mira Aldo, who was ill, stayed away" names somebody else.
        return None
    noun = _noun(line, begin)
    if noun is None:
        return None
    name = _past_belonging(line, noun + 1)
    if name is None:
        return None
    size, actors = _named(line, name, readers)
    if not size:
        return None
    return Naming(first=at, size=name + size - at, actors=actors, kind=MentionKind.NAME)


def _past_opening(line: Line, at: int) -> int:
    """Return the word behind "a", "her", "Varu's" or "Varan"; 0 where nobody is introduced."""
    match = line.matches.get(at)
    if line.fold(at) in INTRODUCERS and not (match and line.possessive(at + match.size)):
        return at + 1
    if match is None and not line.words[at].text[0].isupper():
        return 0
    # The form of an office may hold its party: "Varu's prime minister" is one match.
    owners = range(at + 1, at + 1 + (match.size if match else 1))
    owned = next((place + 1 for place in owners if line.possessive(place)), 0)
    return owned or (at + 1 if match else 0)


def _noun(line: Line, at: int) -> int | None:
    """Return where the noun for one person stands that ends "retired harbour pilot"."""
    for place in range(at, min(at + 1 + _DESCRIBED, len(line.words) - 1)):
        word = line.fold(place)
        noun = person_noun(word) or _holder(word)
        if noun is None:
            continue
        if line.gap(place + 1) == "," or line.fold(place + 1) in _LINKS:
            return place if not noun.plural and _describe(line, at, place) else None
    return None


def _describe(line: Line, at: int, noun: int) -> bool:
    """Whether the words before a noun, and the noun, may describe somebody."""
    never = listed("anonymous", "never_describing")
    return all(
        line.gap(place) in {" ", "-"} and line.fold(place) not in never
        for place in range(at, noun + 1)
    )


def _holder(word: str) -> PersonNoun | None:
    """Return the noun that a post of one word or "predecessor" is."""
    return PersonNoun(word, False) if word in _holders() else None


@cache
def _holders() -> frozenset[str]:
    return (listed("titles", "organ_voices") | listed("titles", "titles") | _AROUND) - _NO_POSTS


_AROUND = frozenset(
    {"predecessor", "successor", "counterpart", "namesake", "boss", "head", "rival"}
)
_OF_BODIES = frozenset({"secretary", "general", "president", "member", "members"})
"""Persons in the name of an office: "envoy of the Secretary-General"."""

_NO_POSTS = frozenset(
    {"representation", "embassy", "consulate", "mission", "treasury", "junta", "monarchy", "crown"}
    | {"chancellery", "premiership", "general", "major", "pan", "count", "don", "bey", "whip"}
)


def _past_belonging(line: Line, at: int) -> int | None:
    """Return where the name begins behind "from the northern fleet,"."""
    if at < len(line.words) and line.gap(at) == ",":
        return at
    for place in range(at, min(at + _BELONGS, len(line.words))):
        comma = line.gap(place) == ","
        if comma:
            return None if line.fold(place - 1) in _PLACES else place
        word = line.fold(place)
        other = person_noun(word) is not None and word not in _OF_BODIES
        if other or line.gap(place) not in {" ", "-", "'"}:
            return None
        if word in listed("titles", "verbs") or word in listed("anonymous", "telling"):
            return None
    return None


def _named(line: Line, at: int, readers: Readers) -> tuple[int, tuple[str, ...]]:
    """Count the words of a full name, and say whose it is."""
    match = line.matches.get(at)
    persons = person_entries(match, readers.gazetteer, MentionKind.NAME)
    if match and persons:
        return match.size * _closes(line, at + match.size), actors_of(persons)
    size = name_at(line, at, readers.gazetteer)
    words = line.written(at, size)
    body = any(line.fold(at + i) in listed("titles", "organisations") for i in range(size))
    if not 2 <= size <= 4 or body or words in readers.places or not _closes(line, at + size):
        return 0, ()
    return size, readers.strangers.named(tuple(words.split())) or (readers.strangers.add(words),)


def _closes(line: Line, at: int) -> bool:
    """Whether a name ends its apposition here: a comma, a bracket or the end follows."""
    if at >= len(line.words):
        return True
    return line.gap(at)[:1] in {",", ".", "(", "”", '"', ";", "—", "–"}
