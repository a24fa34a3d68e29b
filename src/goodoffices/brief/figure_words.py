"""A figure in words: its number as it was read, and what it counts in its report's own noun."""

from __future__ import annotations

import re

from goodoffices.brief.words import number_words, ordinal, unit_words
from goodoffices.reports.amounts.unit_words import is_person, is_plural, plural_of, states
from goodoffices.reports.comparing.counting import PEOPLE, befallen, counted_phrase
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Figure

_OF_WHOLE = re.compile(r"\bof (?!every\b|each\b|\d)")
"""Before what a share is taken of, in the words of its report."""
_CUT_SHORT = frozenset(("the", "its", "their", "what"))
"""Behind which the noun is not among a figure's words."""
_IN_SO_MANY = re.compile(r"\bin [\w-]+ (\w+)\b")
"""What is counted behind a share in two numbers: "one in three boats"."""
_JOINED = re.compile(r"\w[-‑–](\w+)$")
"""A noun joined to its number: "nine-member"."""
_BECAME = ("ed", "en", "ing")
_BEHIND = ("or ", "give or take")
"""Beginnings of qualifiers that follow the number: "200 or so"."""
_JOINED_ON = frozenset(("odd", "plus"))
_SIGN = 2
"""Letters of a sign that only belongs to the number: "9m hectares", "12 bn"."""


def figure_words(figure: Figure) -> str:
    """Write a figure: qualifier, number or low–high, and what it counts.

    Parameters
    ----------
    figure : Figure
        From the record.

    Returns
    -------
    str
        ``"over 40,000 people displaced"``.

    Examples
    --------
    >>> from decimal import Decimal
    >>> from goodoffices.case.sources import SourceSpan
    >>> span = SourceSpan(report="r", start=0, end=23, quote="Some 400 Merran farmers")
    >>> figure_words(Figure(id="f", spans=(span,), low=Decimal(400), high=Decimal(400),
    ...                     unit="people", unit_class=UnitClass.PEOPLE, what="farmer",
    ...                     population="Merran", qualifier="some"))
    'some 400 Merran farmers'
    """
    sign = figure.unit if figure.unit_class is UnitClass.MONEY and _is_code(figure.unit) else ""
    before, number = _qualified(figure.qualifier or "", _number(figure))
    parts = (before, sign, number, counted_words(figure))
    return " ".join(part for part in parts if part)


def _qualified(qualifier: str, number: str) -> tuple[str, str]:
    """Return a qualifier that stands before the number, and the number with one behind it."""
    if qualifier in _JOINED_ON:
        return "", f"{number}-{qualifier}"
    if qualifier.startswith(_BEHIND):
        return "", f"{number} {qualifier}"
    return "" if qualifier == "between" else qualifier, number


def _number(figure: Figure) -> str:
    if figure.low != figure.high:
        return f"{number_words(figure.low)}–{number_words(figure.high)}"
    is_place = figure.unit_class is UnitClass.ORDINAL
    return ordinal(figure.low) if is_place else number_words(figure.low)


def counted_words(figure: Figure) -> str:
    """Write what a figure counts, as it follows the number.

    Parameters
    ----------
    figure : Figure
        From the record.

    Returns
    -------
    str
        ``"people displaced"``, ``"% of the catch"``, ``"crowns"``; empty for a currency that
        stands before the number.
    """
    if figure.unit_class is UnitClass.MONEY:
        return _currency(figure)
    if figure.unit_class is UnitClass.SHARE:
        return " ".join(("%" if figure.unit == "percent" else _unit(figure), *_whole(figure)))
    if figure.unit_class is UnitClass.PEOPLE:
        return _people(figure)
    return _things(figure)


def _whole(figure: Figure) -> list[str]:
    """Return what a share is taken of: "of the catch", "of boats" in "one in three boats"."""
    quote = figure.spans[0].quote
    told = _OF_WHOLE.search(quote)
    if told is not None and quote.split()[-1] not in _CUT_SHORT:
        return quote[told.start() :].split()
    counted = _IN_SO_MANY.search(quote)
    return ["of", counted.group(1)] if counted and is_plural(counted.group(1).casefold()) else []


def _is_code(currency: str) -> bool:
    return not currency.islower()


def _currency(figure: Figure) -> str:
    if _is_code(figure.unit):
        return ""
    return "(currency not read)" if figure.unit == UnitClass.MONEY.value else _unit(figure)


def _people(figure: Figure) -> str:
    """Return who is counted, and what became of them."""
    who = _own_noun(figure) or _named(figure)
    if not _is_state(figure.what):
        return who
    told = {states().get(word.casefold()) for word in who.split()}
    return who if states()[figure.what] in told else f"{who} {befallen(figure.what)}"


def _own_noun(figure: Figure) -> str:
    """Return the report's own words for what is counted; empty where its noun is not plain."""
    joined = _JOINED.search(figure.spans[0].quote)
    if joined:
        return plural_of(joined.group(1)) if is_person(joined.group(1)) else ""
    phrase = [one for one in counted_phrase(figure) if len(one) > _SIGN or one.isupper()]
    if phrase and phrase[0] == figure.qualifier:
        phrase = phrase[1:]
    noun = phrase[-1].casefold() if phrase else ""
    plain = is_plural(noun) or noun == figure.what or figure.low == figure.high == 1
    if not noun or not plain or noun in lexicon("measures")["anybody"]:
        return ""
    people, words = figure.population or "", " ".join(phrase)
    is_name = people[:1].isupper() and people.casefold() not in words.casefold()
    return f"{people} {words}" if is_name else words


def _named(figure: Figure) -> str:
    """Return who is counted by the labels of a figure, where its words leave that out."""
    people, what = figure.population or "", figure.what
    single = figure.low == figure.high == 1
    if people and not people[:1].isupper():
        return people if single else _many(people)
    noun = PEOPLE if _is_state(what) or not what else what if single else _many(what)
    if is_plural(people.casefold()):
        return people
    return f"{people} {noun}".lstrip()


def _things(figure: Figure) -> str:
    what, unit = figure.what, _unit(figure)
    told = _own_noun(figure) if figure.unit_class is UnitClass.COUNT else ""
    told = told or " ".join(part for part in (figure.population, unit) if part)
    if not what or what in f"{figure.unit} {unit} {told}" or _is_idle(what):
        return told
    became = _is_state(what) or what.endswith(_BECAME)
    return f"{told} {befallen(what)}" if became else f"{told}: {what}"


def _unit(figure: Figure) -> str:
    """Return the unit as it follows the number; one without a vowel as its report writes it."""
    if figure.unit_class is UnitClass.ORDINAL and figure.low == figure.high:
        return figure.unit
    if not re.search("[aeiouy]", figure.unit):
        found = re.search(re.escape(figure.unit), figure.spans[0].quote, re.IGNORECASE)
        return found.group() if found else figure.unit
    return unit_words(figure.unit, single=figure.low == figure.high == 1)


def _many(noun: str) -> str:
    return noun if is_plural(noun) else plural_of(noun)


def _is_state(what: str) -> bool:
    """Whether a label tells what became of people: "killed", but not "hostages"."""
    return what in states() and not is_plural(what)


def _is_idle(what: str) -> bool:
    words = lexicon("measures")
    return what in words["closing"] or what in words["pronouns"]
