"""Words for units, people and things, and the noun phrase that says what is counted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, adjacent, key_at

PHRASE = 5
"""Words behind a number that can belong to what it counts."""

HYPHENS = frozenset("-‑–")
"""Marks that join words."""


@cache
def word_set(table: str, key: str = "words") -> frozenset[str]:
    """Return a list of the lexicon of units, with plurals in -s."""
    listed = lexicon("units")[table][key]
    return frozenset(word + plural for word in listed for plural in ("", "s"))


@cache
def exact_set(table: str) -> frozenset[str]:
    """Return a list of the lexicon of units as it stands there."""
    return frozenset(lexicon("units")[table]["words"])


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
    return {form: name for name, forms in lexicon("units")["acting"].items() for form in forms}


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
    end = start
    while end < len(words) and end < start + PHRASE and _continues(words, end):
        end += 1
    while end > start and not words[end - 1].is_word:
        end -= 1
    return start, end


def _continues(words: tuple[Lexeme, ...], position: int) -> bool:
    word = words[position]
    if word.key in HYPHENS:
        return adjacent(words, position) and adjacent(words, position + 1)
    return word.is_word and word.key not in exact_set("stops")


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
