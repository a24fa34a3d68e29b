"""People and things that a number counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from goodoffices.reports.amounts.unit_words import (
    HYPHENS,
    acts,
    exact_set,
    noun_phrase,
    singular,
    states,
    word_set,
)
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.numerals import Numeral, NumeralKind, numeral_at

SMALL = 12
"""Numbers up to this count only people and things of the lexicon: "two sides" is no figure."""


_PARTS = frozenset({"his", "her", "its", "their", "our", "the", "them", "those", "these"})
"""Words behind "of" in a part of a whole: "40 of its soldiers", "nine of them children"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What a number counts.

    Parameters
    ----------
    unit : str
        ``"people"`` or a thing, singular.
    unit_class : UnitClass
        People or count.
    last : int
        Position after the last word of number and noun.
    phrase : (int, int)
        Positions of the noun phrase, half-open; may be empty.
    """

    unit: str
    unit_class: UnitClass
    last: int
    phrase: tuple[int, int]


def counted_at(words: tuple[Lexeme, ...], number: Numeral) -> Counted | None:
    """Return what the cardinal ``number`` counts, if it counts people or things.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    number : Numeral
        A number in it.

    Returns
    -------
    Counted or None
        ``None`` for a year, "the two sides", "one of" and numbers without a noun.
    """
    if number.kind is not NumeralKind.CARDINAL or _is_year(words, number):
        return None
    owned = key_at(words, number.last + 1) in _PARTS and number.high > 1
    owned = owned and numeral_at(words, number.last + 2) is None
    of = key_at(words, number.last) == "of" and (number.qualifier is not None or owned)
    hyphen = key_at(words, number.last) in HYPHENS
    start, end = noun_phrase(words, number.last + of + hyphen)
    head = _head(words, start, end)
    if head is not None and _is_told_as_figure(words, number, head):
        return None
    people = head is not None and _is_people(words, head)
    befallen = any(words[i].key in states() for i in range(start, min(end + 4, len(words))))
    if people and number.high == 1 and not number.in_digits and not befallen:
        return None
    if people or _stands_for_people(words, number):
        last = head + 1 if people and head is not None else number.last
        phrase = (start, end) if people else (number.last, number.last)
        return Counted(unit="people", unit_class=UnitClass.PEOPLE, last=last, phrase=phrase)
    if head is None or not _worth_counting(words, number, head):
        return None
    power = key_at(words, head - 1) if key_at(words, head - 1) in {"square", "cubic"} else ""
    return Counted(
        unit=f"{power} {singular(words[head].key)}".strip(),
        unit_class=UnitClass.COUNT,
        last=head + 1,
        phrase=(start, end if hyphen else head + 1),
    )


def _is_told_as_figure(words: tuple[Lexeme, ...], number: Numeral, head: int) -> bool:
    """Whether no noun follows but a verb: "the figure of 86,000 dates from April"."""
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    spoken = key_at(words, lead) == "of" and key_at(words, lead - 1) in _FIGURES
    known = words[head].key in word_set("people") | word_set("things")
    return spoken and not known and not _is_name_of_people(words, head)


_FIGURES = frozenset({"figure", "estimate", "toll", "tally", "count"})


def _is_year(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    text = words[number.first].text
    if not number.in_digits or not text.isdecimal() or len(text) != 4:
        return False
    year = number.last == number.first + 1 and Decimal(1800) <= number.low <= Decimal(2199)
    follows = key_at(words, number.last)
    return year and follows not in word_set("people")


def _head(words: tuple[Lexeme, ...], start: int, end: int) -> int | None:
    """Return the place of the noun that is counted: a known one, else the last word."""
    known = word_set("people") | word_set("things")
    for place in range(start, end):
        if words[place].key in known:
            follows = place + 1 < end and words[place + 1].key in known
            return place + 1 if follows else place
    for place in range(start, end):
        if _is_name_of_people(words, place):
            return place
    return end - 1 if end > start else None


def _is_people(words: tuple[Lexeme, ...], place: int) -> bool:
    return words[place].key in word_set("people") or _is_name_of_people(words, place)


def _is_name_of_people(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether a word reads as a people: "Norlanders", "Sudanese"."""
    text = words[place].text
    return text[0].isupper() and len(text) > 4 and text.endswith(("ans", "is", "ese", "ers"))


def _stands_for_people(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether people are meant without a noun: "40 were killed", "12 dead", "the toll is 9"."""
    after = number.last
    after += key_at(words, after) in {"others", "other", "more"}
    helped = 0
    while key_at(words, after) in exact_set("helping") and helped < 4:
        after, helped = after + 1, helped + 1
    if key_at(words, after) in states() or _number_of(words, number.last):
        return True
    if number.high > SMALL and key_at(words, number.last) in _toll_words("needs"):
        return True
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    start, end = noun_phrase(words, number.last)
    if (key_at(words, lead) in acts() or _gathers(words, number, lead)) and start == end:
        return True
    if key_at(words, lead) == "of" and key_at(words, lead - 1) in exact_set("groups"):
        return start == end
    joints = {"to", "at", "of", "is", "was", "past", *_toll_words("reaches")}
    joined = key_at(words, lead) in joints
    return joined and _after_toll(words, lead)


def _gathers(words: tuple[Lexeme, ...], number: Numeral, lead: int) -> bool:
    """Whether a verb leads to a number of people: "the rally drew 900"."""
    return number.high > SMALL and key_at(words, lead) in _toll_words("gathers")


def _number_of(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether "the number of displaced people" follows: "puts at 55,000 the number of ..."."""
    start = position + (key_at(words, position) == "the")
    if key_at(words, start) != "number" or key_at(words, start + 1) != "of":
        return False
    near = range(start + 2, min(start + 6, len(words)))
    return any(words[i].key in states() or words[i].key in word_set("people") for i in near)


def _after_toll(words: tuple[Lexeme, ...], place: int) -> bool:
    near = range(max(place - 8, 0), place)
    toll = any(
        words[i].key in _toll_words("words") or words[i].key in _toll_words("crowds") for i in near
    )
    if any(words[i].key in {"put", "puts", "putting"} for i in near):
        toll = toll or any(words[i].key in states() for i in near)
    return toll or any(
        words[i].key == "number" and any(words[j].key in states() for j in range(i, place))
        for i in near
    )


@cache
def _toll_words(name: str) -> frozenset[str]:
    return frozenset(lexicon("units")["toll"][name])


def _worth_counting(words: tuple[Lexeme, ...], number: Numeral, head: int) -> bool:
    if number.low == 1 and not number.in_digits:
        return False
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    small = number.high <= SMALL
    if small and key_at(words, lead) in exact_set("definite"):
        return False
    return words[head].key in word_set("things") or (not small and words[head].key.endswith("s"))
