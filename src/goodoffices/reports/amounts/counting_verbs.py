"""Verbs whose subject gives a figure: "said", "put the toll at", "lowered its estimate"."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.amounts.citations import reporter_words
from goodoffices.reports.amounts.unit_words import is_plural
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.inflection import telling_forms
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.number_places import number_openers
from goodoffices.reports.wording.numerals import numeral_at

REVISED = 8
"""Words between "lowered" and the count that somebody gives anew."""

OBJECT = 14
"""Words between "put" and the "at" that leads to its number."""

_PAST = frozenset({"said", "told", "gave", "wrote", "spoke", "found", "says", "tells", "gives"})
_STOPS = frozenset(".;:")
_ENDS = frozenset((".", ",", ";", ":", "and", "but", "while", "as", "for", "", "”", '"', ")", "("))


@cache
def saying_verbs() -> frozenset[str]:
    """Return the forms of verbs of saying and counting."""
    return frozenset(lexicon("reporters")["says"]) | telling_forms("say")


@cache
def reporting_verbs() -> frozenset[str]:
    """Return the forms of verbs whose subject gives a figure, and "according"."""
    return saying_verbs() | {"according"}


@cache
def _reporting() -> frozenset[str]:
    others = (reporter_words(name) for name in ("asks", "revises", "makes"))
    return saying_verbs().union(*others)


@cache
def _only(name: str) -> frozenset[str]:
    """Return verbs that give a figure only with certain words behind them."""
    return frozenset(lexicon("reporters")["only_with"][name])


def reports_at(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a verb that gives a figure stands there, and no noun or act.

    Parameters
    ----------
    words : tuple of Lexeme
        A sentence.
    position : int
        Where to look.

    Returns
    -------
    bool
        R293: not for "a report", "118 names", "put up 40 tents", "released 30 men" or "arrived".

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> [reports_at(lexemes(text), 1) for text in ("It puts the dead at 40", "It puts up 40")]
    [True, False]
    """
    key = words[position].key
    if key not in _reporting():
        return _of_many(words, position) and _gives(words, position, key)
    before = words[position - 1] if position else None
    noun = before is not None and (before.key in reporter_words("articles") or before.is_number)
    noun = noun and not key.endswith("ed") and key not in _PAST  # "a daily reported"
    said = key in saying_verbs() and not noun and not _suffered(words, position)
    if said and _gives(words, position, key):
        return True
    return _asks(words, position) or _revises(words, position)


def _of_many(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether many give a figure: "the skippers count 212,000", never "to count" or "a count"."""
    if not position or words[position].key not in reporter_words("many"):
        return False
    subject = words[position - 1].key
    return is_plural(subject) or subject in reporter_words("folk")


def _gives(words: tuple[Lexeme, ...], position: int, key: str) -> bool:
    """Whether the words behind a verb of many meanings make it one of counting."""
    follows = key_at(words, position + 1)
    if key in _only("at"):
        return _puts_at(words, position)
    if key in _only("about"):
        return follows in {"of", "about", "at"}
    if key in _only("figures"):
        return _names_figures(words, position)
    if key in _only("bare"):
        return _names_figures(words, position) or _is_bare(words, position + 1)
    return True


def _puts_at(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether "at" and a number follow: "put the dead at 40", "valued the port at 2 million"."""
    for place in range(position + 1, min(position + OBJECT, len(words))):
        if words[place].text in _STOPS:
            return False
        if words[place].key in {"at", "as", "between", "it"}:
            near = words[place + 1 : place + 6]
            return any(word.is_number or word.key in number_openers() for word in near)
    return _names_figures(words, position)


def _names_figures(words: tuple[Lexeme, ...], position: int) -> bool:
    near = words[position + 1 : position + 1 + REVISED]
    counts = reporter_words("counts") | reporter_words("owned")
    return any(word.key in counts for word in near)


def _is_bare(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a number without a noun stands there: "Norland gives 27", "uses about 900."."""
    for place in range(position, min(position + 5, len(words))):
        number = numeral_at(words, place)
        if number is not None:
            led = len(qualifier_before(words, place)) == place - position
            return led and key_at(words, number.last) in _ENDS
    return False


def _suffered(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a form of "be" makes the verb passive: "they are believed to hold 40"."""
    place = position - 1
    place -= words[place].key.endswith("ly")
    helped = key_at(words, place) in {"is", "are", "was", "were", "be", "been", "being"}
    return helped and not words[position].key.endswith("ing")


def _revises(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether "lowered the toll" or "makes it" stands there: a new or another number follows."""
    key = words[position].key
    if key in reporter_words("makes"):
        return key_at(words, position + 1) == "it"
    if key not in reporter_words("revises"):
        return False
    near = words[position + 1 : position + 1 + REVISED]
    return any(word.key in reporter_words("counts") for word in near)


def _asks(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether "called for" stands there: a sum or a length that is asked for has its asker."""
    asking = words[position].key in reporter_words("asks")
    return asking and key_at(words, position + 1) == "for"
