"""Sums of money: signs, codes and words of many currencies, and currencies nobody knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from goodoffices.reports.amounts.currencies import currency_of, currency_signs
from goodoffices.reports.amounts.quantity import Quantity, quantity_of
from goodoffices.reports.amounts.unit_words import (
    HYPHENS,
    is_known_noun,
    is_plural,
    noun_phrase,
    singular,
)
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.inflection import inflected
from goodoffices.reports.wording.lexemes import Lexeme, adjacent, key_at
from goodoffices.reports.wording.numerals import Numeral, NumeralKind, is_change, numeral_at

MAGNITUDE = 1_000
"""From here on a sum reads as one before words that are not only money: "3 million won"."""

MILLION = 1_000_000
"""From here on a bare sum behind "cost" is money without its currency."""

NATION = 2
"""Words between an amount and its currency: "40 US dollars", "5 East Caribbean dollars"."""


_ENDS = frozenset((".", ",", ";", "!", "?", "and", "but", "while", "to", "for", "a", ""))


@cache
def _table(name: str) -> Mapping[str, str]:
    table: Mapping[str, str] = lexicon("currencies")[name]
    return table


@cache
def _listed(table: str, name: str = "words") -> frozenset[str]:
    return frozenset(lexicon("currencies")[table][name])


def money_at(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    """Return the sum of money that ``number`` is, if it is one.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    number : Numeral
        A number in it.

    Returns
    -------
    Quantity or None
        With the sign, code or word of its currency. R241: an unknown noun behind "worth" or
        "a fee of" is a currency too.
    """
    if number.kind is not NumeralKind.CARDINAL:
        return None
    return _signed(words, number) or _part(words, number) or _worded(words, number)


def is_code(words: tuple[Lexeme, ...], position: int, number: Numeral) -> bool:
    """Whether a currency's code stands beside a number: "EUR 40", "Rs 300"; not "COP21"."""
    word = words[position] if 0 <= position < len(words) else None
    if word is None or not word.is_word:
        return False
    if number.high < MAGNITUDE and word.text in _listed("codes", "only_behind_magnitude"):
        return False
    return word.text in _table("short") or (word.text.isupper() and word.text in _listed("codes"))


def is_lettered(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether one letter stands for a currency: "R4.5 million", "N12,000"; not "A320", "K9"."""
    if not number.in_digits or not adjacent(words, number.first):
        return False
    if words[number.first - 1].text not in _table("letters"):
        return False
    return number.last > number.first + 1 or "," in words[number.first].text


def _signed(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    sign = currency_signs().get(key_at(words, number.first - 1))
    if sign:
        first = number.first - 1
        letters = _table("sign_letters").get(key_at(words, first - 1))
        lettered = letters is not None and adjacent(words, first)
        moved = replace(number, first=first - lettered)
        unit = letters if letters and lettered else sign
        return quantity_of(words, moved, (unit, UnitClass.MONEY), number.last)
    if is_lettered(words, number):
        moved = replace(number, first=number.first - 1)
        unit = _table("letters")[words[number.first - 1].text]
        return quantity_of(words, moved, (unit, UnitClass.MONEY), number.last)
    before = number.first - 1
    before -= key_at(words, before) == "." and before > 0
    if is_code(words, before, number) and number.in_digits:
        moved = replace(number, first=before)
        return quantity_of(words, moved, (_code(words[before]), UnitClass.MONEY), number.last)
    behind = currency_signs().get(key_at(words, number.last))
    if behind and key_at(words, number.last + 1)[:1] not in set("0123456789"):
        return quantity_of(words, number, (behind, UnitClass.MONEY), number.last + 1)
    if is_code(words, number.last, number) and words[number.last].text in _listed("codes"):
        unit = _code(words[number.last])
        return quantity_of(words, number, (unit, UnitClass.MONEY), number.last + 1)
    return None


def _code(word: Lexeme) -> str:
    return _table("short").get(word.text, word.text)


def _part(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    part = _table("parts").get(key_at(words, number.last))
    denied = number.high <= 1 and key_at(words, number.first - 1) in {"not", "nor"}
    if not part or denied:
        return None  # "not one cent"
    hundredths = replace(number, low=number.low / 100, high=number.high / 100)
    return quantity_of(words, hundredths, (part, UnitClass.MONEY), number.last + 1)


def _worded(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    hyphen = key_at(words, number.last) in HYPHENS
    place = number.last + hyphen
    of = number.qualifier is not None and key_at(words, place) == "of"
    place += of
    for step in range(place, min(place + NATION + 1, len(words))):
        key = words[step].key
        unit = currency_of(key, words[step - 1].key if step > place else "")
        large = number.high >= MAGNITUDE or of or hyphen
        if unit and (large or key not in _listed("only_behind_magnitude")):
            return quantity_of(words, number, (unit, UnitClass.MONEY), step + 1)
        if not words[step].text[0].isupper():
            break
    return _coined(words, number)


def _coined(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    """Read "worth 4 million dreks" and "11 dreks a tonne", whatever a drek is."""
    noun = words[number.last] if number.last < len(words) else None
    if _spent(words, number):
        return quantity_of(words, number, ("money", UnitClass.MONEY), number.last)
    if noun is None or not noun.is_word or is_known_noun(noun.key):
        return None
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    if not is_plural(noun.key) and not _is_priced(words, number.last, lead):
        return None
    follows, after = key_at(words, number.last + 1), key_at(words, number.last + 2)
    priced = follows in {"a", "per", "each", "the"} and after in _listed("costs", "per")
    led = key_at(words, lead) in {"of", "at", "to", "by"}
    led = led and key_at(words, lead - 1) in _listed("costs", "nouns")
    if not (priced or led or _is_paid(words, number, lead)):
        return None
    unit = (singular(noun.key), UnitClass.MONEY)
    return quantity_of(words, number, unit, number.last + 1)


def _is_priced(words: tuple[Lexeme, ...], noun: int, lead: int) -> bool:
    """Whether "costs 45 lumen" or "worth 3 drek" ends its phrase: a currency without plural."""
    ends = key_at(words, noun + 1) in _ENDS
    return ends and noun_phrase(words, noun)[0] == noun and key_at(words, lead) in _listed("costs")


def _spent(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a large bare sum is paid: "the bridge will cost 90 million, the road ..."."""
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    ends = key_at(words, number.last) in _ENDS
    return ends and number.high >= MILLION and _is_paid(words, number, lead, any_size=True)


def _is_paid(
    words: tuple[Lexeme, ...], number: Numeral, lead: int, *, any_size: bool = False
) -> bool:
    """Whether a verb of money leads to a number: "shelled out 40,000", "gobbled up 9 million"."""
    lead -= key_at(words, lead) in _listed("costs", "particles")
    key = key_at(words, lead)
    if key in _listed("costs") or key in _forms("verbs"):
        return True
    return not any_size and number.high >= MILLION and key in _forms("large")


@cache
def _forms(name: str) -> frozenset[str]:
    """Return every form of a list of verbs of money."""
    verbs = lexicon("currencies")["costs"][name]
    return frozenset(form for verb in verbs for form in (verb, *(w for w, _ in inflected(verb))))


def money_range(words: tuple[Lexeme, ...], least: Quantity) -> Quantity:
    """Return both ends of "between $50 million and $60 million" as one interval.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    least : Quantity
        A quantity in it; returned as it is unless it is the lower end of a range.
    """
    joint = key_at(words, least.last)
    opening = key_at(words, least.first - 1)
    joined = (joint == "and" and opening == "between") or joint in {"to", *HYPHENS}
    if least.unit_class is not UnitClass.MONEY or not joined or is_change(words, least.first):
        return least
    for position in (least.last + 1, least.last + 2, least.last + 3):
        number = numeral_at(words, position) if position < len(words) else None
        most = money_at(words, number) if number else None
        if number and most and most.unit == least.unit and number.high > least.number.low:
            whole = replace(least.number, high=number.high)
            return replace(
                least,
                number=whole,
                last=most.last,
                qualifier=least.qualifier or ("between" if joint == "and" else None),
            )
    return least
