"""Words for units, people and things, and the noun phrase that says what is counted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.inflection import inflected
from goodoffices.reports.wording.lexemes import Lexeme, adjacent, key_at

PHRASE = 5
"""Words behind a number that can belong to what it counts."""

HYPHENS = frozenset("-‑–")
"""Marks that join words."""


LEAST_LETTERS = 6
"""Letters of a plural whose ending alone makes it a noun for human beings."""

_NOUNS = frozenset({"people", "things"})
_MANY = ("men", "people", "folk", "children")


@cache
def word_set(table: str, key: str = "words") -> frozenset[str]:
    """Return a list of the lexicons of units and of counted nouns, with plurals."""
    listed = lexicon("counted" if table in _NOUNS else "units")[table][key]
    return frozenset(form for word in listed for form in (word, f"{word}s", plural_of(word)))


def plural_of(noun: str) -> str:
    """Return the plural of a noun: a listed one, or else the regular one.

    Examples
    --------
    >>> plural_of("lorry"), plural_of("bus"), plural_of("day"), plural_of("child")
    ('lorries', 'buses', 'days', 'children')
    """
    if noun in _irregular():
        return _irregular()[noun]
    if noun.endswith("y") and noun[-2:-1] not in set("aeiou"):
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh", "z")):
        return noun + "es"
    return noun + "s"


@cache
def _irregular() -> Mapping[str, str]:
    return {one: many for many, one in table_of("irregular").items()}


@cache
def _counted(table: str, key: str) -> frozenset[str]:
    return frozenset(lexicon("counted")[table][key])


@lru_cache(maxsize=4096)
def is_person(key: str) -> bool:
    """Whether a word names human beings, by the list or by the ending of its plural.

    Examples
    --------
    >>> is_person("typists"), is_person("trawlers"), is_person("detainee")
    (True, False, True)
    """
    if key in word_set("people"):
        return True
    if key in word_set("things") or key in _counted("people", "except"):
        return False
    return len(key) >= LEAST_LETTERS and key.endswith(
        tuple(lexicon("counted")["people"]["endings"])
    )


@lru_cache(maxsize=4096)
def is_known_noun(key: str) -> bool:
    """Whether a word stands in the lists of people, things and lengths of time."""
    listed = key in word_set("things") or key in word_set("time") or key in word_set("ordinal")
    return listed or is_person(key) or is_idle(key)


@lru_cache(maxsize=4096)
def is_idle(key: str) -> bool:
    """Whether a noun is counted in figures of speech: "two sides", "three things"."""
    return key in _counted("things", "idle") or singular(key) in _counted("things", "idle")


@lru_cache(maxsize=4096)
def is_pointed(key: str) -> bool:
    """Whether "the two" before a noun only points at those who were named already.

    Examples
    --------
    >>> is_pointed("ministers"), is_pointed("meetings"), is_pointed("fishermen")
    (True, True, False)
    """
    listed = _counted("people", "pointed") | _counted("things", "pointed")
    return key in listed or singular(key) in listed


@lru_cache(maxsize=4096)
def is_plural(key: str) -> bool:
    """Whether a word reads as a plural noun.

    Examples
    --------
    >>> is_plural("buses"), is_plural("sheep"), is_plural("various"), is_plural("bus")
    (True, True, False, False)
    >>> is_plural("seamen"), is_plural("specimen"), is_plural("townspeople")
    (True, False, True)
    """
    if key in _counted("things", "plurals") or key in table_of("irregular"):
        return True
    if key.endswith(_MANY) and is_person(key):
        return True
    return key.endswith("s") and len(key) > 3 and key not in _counted("things", "not_plural")


@cache
def is_field(key: str) -> bool:
    """Whether a plural names a field, so that the next noun is counted: "customs officers"."""
    return key in _counted("people", "fields")


@cache
def exact_set(table: str) -> frozenset[str]:
    """Return a list of the lexicon of units as it stands there."""
    return frozenset(lexicon("counted" if table in _NOUNS else "units")[table]["words"])


@cache
def table_of(table: str) -> Mapping[str, str]:
    """Return a table of the lexicon of units that maps words to words."""
    mapping: Mapping[str, str] = lexicon("units")[table]
    return mapping


@cache
def states() -> Mapping[str, str]:
    """Return every word that tells what befell people, with its reduced form."""
    english = {form: name for name, forms in lexicon("units")["state"].items() for form in forms}
    return {**{k: v for k, v in table_of("foreign_people").items() if v != "people"}, **english}


@cache
def acts() -> Mapping[str, str]:
    """Return every verb form that acts on people who follow, with its reduced form."""
    return {
        form: name
        for name, verbs in lexicon("units")["acting"].items()
        for verb in verbs
        for form in (verb, *(word for word, _ in inflected(verb)))
    }


def noun_phrase(words: tuple[Lexeme, ...], position: int) -> tuple[int, int]:
    """Return the noun phrase at ``position``, articles left out; empty when there is none."""
    start = position
    while key_at(words, start) in {
        "the",
        "its",
        "their",
        "his",
        "her",
        "all",
        "a",
        "an",
        "those",
        "them",
        "these",
        "our",
    }:
        start += 1
    end = start + (key_at(words, start) == "living" and is_plural(key_at(words, start + 1)))
    while end < len(words) and end < start + PHRASE and _continues(words, end):
        end += 1
    while end > start and not words[end - 1].is_word:
        end -= 1
    return start, end


def _continues(words: tuple[Lexeme, ...], position: int) -> bool:
    word = words[position]
    if word.key in HYPHENS:
        return adjacent(words, position) and adjacent(words, position + 1)
    if word.is_number:
        return _is_model(words, position)
    return word.is_word and word.key not in exact_set("stops")


def _is_model(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a number ends the name of a make behind the first word: "F-16 jets"."""
    if key_at(words, position - 1) not in HYPHENS or not words[position - 2].text[0].isupper():
        return False
    return adjacent(words, position) and adjacent(words, position - 1)


def singular(key: str) -> str:
    """Return a plural in -s as its singular; other words unchanged.

    Examples
    --------
    >>> singular("lorries"), singular("buses"), singular("houses"), singular("glass")
    ('lorry', 'bus', 'house', 'glass')
    """
    if key in table_of("irregular"):
        return table_of("irregular")[key]
    if key.endswith("ies") and len(key) > 4:
        return key[:-3] + "y"
    if key.endswith(("sses", "shes", "ches", "xes")):
        return key[:-2]
    return key[:-1] if key.endswith("s") and not key.endswith(("ss", "us", "is")) else key
