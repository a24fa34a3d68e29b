"""Nouns for somebody who is not named: "official", "fishermen", "a woman"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.people.sightings import listed, phrases


class PersonNoun(NamedTuple):
    """A noun for a person: its singular, whether it stands in the plural, and its class.

    ``source`` marks the nouns that are a source by themselves ("an official"); all others are
    one only where they tell something. ``serves`` marks those who speak for somebody: with a
    person as their owner they are a source.
    """

    singular: str
    plural: bool
    source: bool = False
    serves: bool = False


@cache
def _listed_nouns() -> Mapping[str, PersonNoun]:
    tables = lexicon("anonymous")
    found: dict[str, PersonNoun] = {}
    for key in ("telling_heads", "servants", "heads"):
        for singular, plural in tables[key]:
            source = key == "heads"
            serves = [singular, plural] in tables["servants"]
            found[singular] = PersonNoun(singular, False, source, serves)
            found[plural] = PersonNoun(singular, True, source, serves)
    for word in tables["groups"]:
        found[word] = PersonNoun(word, True)
    return found


@lru_cache(maxsize=65536)
def person_noun(word: str) -> PersonNoun | None:
    """Return what a folded word says of a person; ``None`` for any other word.

    Beside the listed nouns, endings make one: "-er", "-ist", "-man" and the like.

    Examples
    --------
    >>> person_noun("officials").singular, person_noun("skipper").source
    ('official', False)
    >>> person_noun("fishermen").singular
    'fisherman'
    >>> person_noun("newspaper") is None
    True
    """
    known = _listed_nouns().get(word)
    if known is not None or len(word) < 5 or word in listed("anonymous", "no_persons"):
        return known
    for ending, plural in lexicon("anonymous")["endings"]:
        if word.endswith(ending):
            return PersonNoun(word, False)
        if word.endswith(plural):
            return _plural(word, ending, plural)
    return None


@lru_cache(maxsize=8)
def names_persons(words: frozenset[str]) -> bool:
    """Whether any of a sentence's folded words is a noun for a person, or one for a crowd.

    Examples
    --------
    >>> names_persons(frozenset({"two", "officials"})), names_persons(frozenset({"boats"}))
    (True, False)
    """
    return not words.isdisjoint(_crowd_words()) or any(map(person_noun, words))


@cache
def _crowd_words() -> frozenset[str]:
    counted = {phrase[-1] for phrase in phrases("anonymous", "counted").phrases}
    return listed("anonymous", "crowd") | counted


def _plural(word: str, ending: str, plural: str) -> PersonNoun | None:
    singular = word[: len(word) - len(plural)] + ending
    if singular in listed("anonymous", "no_persons"):
        return None
    return _listed_nouns().get(word) or PersonNoun(singular, True)


@cache
def known_nouns() -> frozenset[str]:
    """Return the listed nouns, singular and plural."""
    return frozenset(_listed_nouns())
