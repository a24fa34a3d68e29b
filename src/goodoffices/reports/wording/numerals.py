"""Numbers as reports write them: digits of any script, words, ranges, fractions, dozens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.cardinals import (
    DASHES,
    Numeral,
    NumeralKind,
    cardinal_at,
    numeral_table,
    part_of_magnitude,
    says_at,
    scale_before,
)
from goodoffices.reports.wording.fractions import fraction_at, ratio_at
from goodoffices.reports.wording.lexemes import Lexeme, adjacent, by_first_word, key_at
from goodoffices.reports.wording.number_places import number_openers

__all__ = ["Numeral", "NumeralKind", "is_change", "numeral_at"]

NEAR = 2
"""Both ends of a range by which something changes are at most so many times apart."""

CHANGE = 12
"""Words before "from 5 to 8" within which a verb or noun makes it a change."""

_ARTICLES = frozenset({"a", "an", "another"})


@cache
def _vague() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    return by_first_word(lexicon("numerals")["vague"])


@cache
def _behind() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the qualifiers behind a number."""
    return by_first_word(lexicon("qualifiers")["behind"])


@cache
def _behind_article() -> frozenset[str]:
    """Return every word that may stand behind "a" where a number begins: "a million"."""
    tables = (numeral_table("magnitudes"), numeral_table("fractions"), {"half", "quarter"})
    vague = {phrase[1] for article in _ARTICLES for phrase in _vague().get(article, ())}
    return DASHES.union(vague, *tables)


def numeral_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    """Return the longest number that starts at ``position``, if one does.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    position : int
        Where to look; outside the stretch there is none.

    Returns
    -------
    Numeral or None
        Ranges and vague amounts are intervals (R20): "between 7 and 9" is 7 to 9,
        "dozens" 24 to 99. "Rose from 7 to 9" is two numbers (R240).

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> numeral_at(lexemes("two and a half dozen"), 0).low
    Decimal('30.0')
    >>> found = numeral_at(lexemes("between 7 and 9 tanks"), 0)
    >>> (found.low, found.high, found.qualifier)
    (Decimal('7'), Decimal('9'), 'between')
    """
    word = words[position] if 0 <= position < len(words) else None
    if word is None or (not word.is_number and word.key not in number_openers()):
        return None
    if word.key in _ARTICLES and _opens_nothing(words, position + 1):
        return None
    for reader in _IN_DIGITS if word.is_number else _IN_WORDS:
        found = reader(words, position)
        if found:
            return _qualified_behind(words, found)
    return None


def _opens_nothing(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether no number stands behind "a", at once or behind one adjective."""
    listed = _behind_article()
    near = (key_at(words, position), key_at(words, position + 1))
    return near[0] not in listed and near[1] not in numeral_table("magnitudes")


def is_change(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a change begins at ``position`` or is so large: "rose from 7 to 9", "by 2 to 9".

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    position : int
        First word of the first number, or of its sign.
    """
    if key_at(words, position - 1) not in {"from", "by"}:
        return False
    changes = lexicon("units")["bare"]["changes"]
    return any(word.key in changes for word in words[max(position - CHANGE, 0) : position - 1])


def _qualified_behind(words: tuple[Lexeme, ...], number: Numeral) -> Numeral:
    """Take "-odd", "or so" and "+" into the number."""
    if number.kind is not NumeralKind.CARDINAL:
        return number
    place = number.last
    if key_at(words, place) == "+" and adjacent(words, place):
        return replace(number, last=place + 1, qualifier=number.qualifier or "+")
    place += key_at(words, place) in DASHES and adjacent(words, place)
    length = says_at(words, place, _behind())
    if not length or (place == number.last and length == 1):
        return number
    said = " ".join(word.key for word in words[place : place + length])
    return replace(number, last=place + length, qualifier=number.qualifier or said)


def _vague_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    length = says_at(words, position, _vague())
    if not length:
        return None
    said = " ".join(word.key for word in words[position : position + length])
    low, high = lexicon("numerals")["vague"][said]
    return Numeral(
        first=position,
        last=position + length,
        low=Decimal(low),
        high=Decimal(high),
        qualifier=said,
        flags=("vague amount",),
    )


def _between_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    if words[position].key != "between" or position + 1 >= len(words):
        return None
    least = cardinal_at(words, position + 1) or fraction_at(words, position + 1)
    if not least or key_at(words, least.last) != "and" or least.last + 1 >= len(words):
        return None
    if least.kind is NumeralKind.FRACTION:
        most = fraction_at(words, least.last + 1) or _half_at(words, least.last + 1)
        if most is None or most.high <= least.low:
            return None
        return replace(most, first=position, low=least.low, qualifier="between")
    return _joined(words, least, least.last + 1, "between")


def _half_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    """Return "a half" or "half" as the upper end of a range of parts."""
    last = position + 1 + (key_at(words, position) in _ARTICLES)
    if key_at(words, last - 1) != "half":
        return None
    half = Decimal(50)
    return Numeral(first=position, last=last, low=half, high=half, kind=NumeralKind.FRACTION)


def _range_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    least = cardinal_at(words, position)
    if not least or least.last + 1 >= len(words):
        return least
    joint = words[least.last].key
    dashed = joint in DASHES and key_at(words, least.last + 1) == "to"
    dashed = dashed and key_at(words, least.last + 2) in DASHES
    if joint == "to" or dashed:
        return _to(words, least, least.last + 1 + 2 * dashed) or least
    if joint in DASHES and least.in_digits and not _are_votes(words, least):
        return _joined(words, least, least.last + 1, None) or least
    if joint == "or":
        found = _joined(words, least, least.last + 1, None)
        return found if found and found.high <= 2 * found.low else least
    return least


def _to(words: tuple[Lexeme, ...], least: Numeral, position: int) -> Numeral | None:
    """Return the range of "33 to 35"; none for votes and for "rose from 7 to 9"."""
    if _are_votes(words, least):
        return None
    found = _joined(words, least, position, None)
    # "Cut by 33 to 35 per cent" is a range, "rose by 2 to 9" a change and what it led to.
    by = key_at(words, least.first - 1) == "by"
    near = found is not None and by and found.high <= NEAR * found.low
    return found if near or not is_change(words, least.first) else None


def _are_votes(words: tuple[Lexeme, ...], least: Numeral) -> bool:
    """Whether votes are set against each other: "voted 61-75 against it", "by 48 to 52"."""
    votes = lexicon("units")["bare"]["votes"]
    before = least.first - 1
    before -= key_at(words, before) == "by"
    if key_at(words, before) not in votes:
        return False
    most = cardinal_at(words, least.last + 1)
    return most is not None and key_at(words, most.last) in _BEHIND_VOTES


_BEHIND_VOTES = frozenset(
    ("to", "for", "against", "in", "on", "with", "and", "after", "late", ",", ".", ";", "")
)


def _joined(
    words: tuple[Lexeme, ...], least: Numeral, position: int, qualifier: str | None
) -> Numeral | None:
    most = cardinal_at(words, position)
    if not most:
        return None
    low = least.low
    scale = scale_before(words, most.last)
    if scale and low * scale <= most.high and low < 1000:
        low *= scale
    if low >= most.high:
        return None
    return Numeral(
        first=least.first - (qualifier is not None),
        last=most.last,
        low=low,
        high=most.high,
        in_digits=least.in_digits,
        qualifier=qualifier,
        flags=least.flags + most.flags,
    )


def _ordinal_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    word = words[position]
    value = numeral_table("ordinals").get(word.key, 0)
    last = position + 1
    ten = numeral_table("tens").get(word.key, 0)
    if ten and key_at(words, last) in DASHES:
        unit = numeral_table("ordinals").get(key_at(words, last + 1), 0)
        value, last = (ten + unit, last + 2) if 0 < unit < 10 else (0, last)
    numbered = word.text.isdecimal() and len(word.text) < 4 and adjacent(words, last)
    if numbered and key_at(words, last) in {"st", "nd", "rd", "th"}:
        value, last = int(word.text), last + 1
    if not value:
        return None
    exact = Decimal(value)
    return Numeral(first=position, last=last, low=exact, high=exact, kind=NumeralKind.ORDINAL)


# Digits begin no vague amount, no "between", no "half a million" and no part in words.
_IN_DIGITS = (ratio_at, _ordinal_at, _range_at)
_IN_WORDS = (_vague_at, _between_at, part_of_magnitude, ratio_at, fraction_at, *_IN_DIGITS[1:])
