"""What a number counts, of whom: "killed", "displaced"; "Norland", "residents"."""

from __future__ import annotations

from functools import cache

from goodoffices.case.negotiation import Case
from goodoffices.reports.amounts.quantities import Quantity
from goodoffices.reports.amounts.unit_words import acts, singular, states, word_set
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, key_at, small_letters

REACH = 5
"""Words behind a noun phrase within which a verb may say what befell the people."""


@cache
def _helping() -> frozenset[str]:
    return frozenset(lexicon("units")["helping"]["words"])


def what_counted(words: tuple[Lexeme, ...], quantity: Quantity) -> str:
    """Return what a quantity counts, reduced to one or a few words in small letters.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    quantity : Quantity
        A quantity in it.

    Returns
    -------
    str
        For people what befell them (``"killed"``), else the noun; for a length or an ordinal
        the thing it measures; empty when nothing is said.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> from goodoffices.reports.amounts.quantities import find_quantities
    >>> words = lexemes("Storms displaced 85% of its population, and 30 villagers were hurt.")
    >>> [what_counted(words, quantity) for quantity in find_quantities(words)]
    ['displaced', 'wounded']
    """
    if quantity.unit_class in {UnitClass.PEOPLE, UnitClass.SHARE}:
        return (
            _in_phrase(words, quantity)
            or _after_phrase(words, quantity)
            or _before(words, quantity)
            or _noun(words, quantity)
        )
    return _noun(words, quantity)


def _in_phrase(words: tuple[Lexeme, ...], quantity: Quantity) -> str:
    start, end = quantity.phrase
    for place in range(start, end):
        if words[place].key in states():
            return states()[words[place].key]
    if key_at(words, quantity.last + 1) == "number":
        near = words[quantity.last : quantity.last + 6]
        return next((states()[word.key] for word in near if word.key in states()), "")
    return states().get(key_at(words, quantity.last - 1), "")


def _after_phrase(words: tuple[Lexeme, ...], quantity: Quantity) -> str:
    place = max(quantity.phrase[1], quantity.last)
    for step in range(place, min(place + REACH, len(words))):
        key = words[step].key
        # "Half of the harvest was lost" tells of no dead; "thirty sailors were lost" does.
        mislaid = key == "lost" and quantity.unit_class is UnitClass.SHARE
        if key in states() and not mislaid and not _governs_another(words, step):
            return states()[key]
        if key not in _helping():
            return ""
    return ""


def _governs_another(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether the word is an active verb: "soldiers killed 30" tells nothing of soldiers."""
    follows = words[place + 1] if place + 1 < len(words) else None
    helped = key_at(words, place - 1) in _helping()
    return bool(follows and follows.is_number and not helped)


def _before(words: tuple[Lexeme, ...], quantity: Quantity) -> str:
    place = quantity.first - 1
    if key_at(words, place) in acts():
        return acts()[key_at(words, place)]
    if quantity.unit_class is UnitClass.PEOPLE and quantity.phrase[0] == quantity.phrase[1]:
        for step in range(place, max(place - 12, -1), -1):
            if key_at(words, step) in states():
                return states()[key_at(words, step)]
            if key_at(words, step) in lexicon("units")["toll"]["words"]:
                return "killed"
    if key_at(words, place) == "of" and key_at(words, place - 1) in states():
        return states()[key_at(words, place - 1)]
    return ""


def _noun(words: tuple[Lexeme, ...], quantity: Quantity) -> str:
    start, end = quantity.phrase
    if end == start and quantity.unit_class is UnitClass.DURATION:
        return _lasting(words, quantity.first)
    if end > start:
        phrase = words[start:end]
        if quantity.unit_class is UnitClass.PEOPLE and _only_a_people(phrase):
            return "people"
        if quantity.unit_class is UnitClass.DURATION:
            return phrase[0].key if len(phrase) == 1 else _last_noun(phrase)
        return singular(_last_noun(phrase))
    if quantity.unit_class is UnitClass.COUNT:
        return quantity.unit
    return "people" if quantity.unit_class is UnitClass.PEOPLE else ""


def _only_a_people(phrase: tuple[Lexeme, ...]) -> bool:
    known = word_set("people")
    return phrase[-1].text[0].isupper() and not any(word.key in known for word in phrase)


_LASTING = frozenset({"interview", "talks", "conversation", "truce", "war", "pause"})


def _lasting(words: tuple[Lexeme, ...], place: int) -> str:
    """Return what lasted so long: "the talks lasted two hours"."""
    near = range(place - 1, max(place - 4, -1), -1)
    verb = next((i for i in near if words[i].key in {"lasted", "lasting", "lasts", "took"}), 0)
    for step in range(verb - 1, max(verb - 6, -1), -1):
        if words[step].key in word_set("ordinal") or words[step].key in _LASTING:
            return singular(words[step].key) if words[step].key != "talks" else "talks"
    return words[verb - 1].key if verb and words[verb - 1].is_word else ""


def _last_noun(phrase: tuple[Lexeme, ...]) -> str:
    known = _nouns()
    return next((word.key for word in reversed(phrase) if word.key in known), phrase[-1].key)


@cache
def _nouns() -> frozenset[str]:
    return word_set("people") | word_set("things") | word_set("ordinal")


@cache
def _peoples(adjectives: frozenset[tuple[str, str]]) -> dict[str, str]:
    return {
        small_letters(adjective) + plural: adjective
        for adjective, _ in sorted(adjectives)
        for plural in ("", "s")
    }


def population_of(words: tuple[Lexeme, ...], quantity: Quantity, *, case: Case) -> str | None:
    """Return of whom or of what a quantity is, as an adjective or noun; ``None`` if unsaid.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    quantity : Quantity
        A quantity in it.
    case : Case
        Adjectives of its parties: "Norlanders" and "Norlander deaths" are both "Norlander".

    Returns
    -------
    str or None
        For a share, the whole it is of. Figures of different populations
        are different measures.
    """
    start, end = quantity.phrase
    listed = frozenset((word, p.id) for p in case.parties for word in p.adjectives)
    for word in words[start:end]:
        if word.key in _peoples(listed):
            return _peoples(listed)[word.key]
    for word in words[start:end]:
        if word.text[0].isupper() and len(word.text) > 3:
            return word.text.removesuffix("s")
    if quantity.unit_class is UnitClass.SHARE and end > start:
        return singular(_last_noun(words[start:end]))
    special = {"civilian", "child", "children", "woman", "women", "soldier"}
    for word in words[start:end]:
        if singular(word.key) in special:
            return singular(word.key)
    return None
