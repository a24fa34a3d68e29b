"""Numbers as reports write them: digits of any script, words, ranges, fractions, dozens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.digits import digits_value
from goodoffices.reports.wording.lexemes import Lexeme, adjacent, key_at, phrase_at

MOST_WORDS = 12
"""Words that still make a number: "two hundred and fifty-three thousand four hundred and one"."""

_DASHES = frozenset("-–—‑")


class NumeralKind(StrEnum):
    """What kind of number stands there."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number among the words of a stretch.

    Parameters
    ----------
    first, last : int
        Positions of its words, half-open.
    low, high : Decimal
        Bounds; equal for a single number. A fraction is in percent.
    kind : NumeralKind
        Cardinal, ordinal or fraction.
    in_digits : bool
        Whether it is written in digits.
    qualifier : str or None
        The qualifier that is part of the number itself: ``"between"``, ``"dozens"``.
    flags : tuple of str
        What a reviewer must look at.
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    kind: NumeralKind = NumeralKind.CARDINAL
    in_digits: bool = False
    qualifier: str | None = None
    flags: tuple[str, ...] = ()


@cache
def _table(name: str) -> Mapping[str, int]:
    table: Mapping[str, int] = lexicon("numerals")[name]
    return table


@cache
def _vague() -> tuple[tuple[tuple[str, ...], int, int], ...]:
    entries = lexicon("numerals")["vague"].items()
    rows = [(tuple(words.split()), low, high) for words, (low, high) in entries]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


@cache
def _vague_starters() -> frozenset[str]:
    return frozenset(row[0][0] for row in _vague())


@cache
def _starters() -> frozenset[str]:
    tables = ("units", "tens", "magnitudes", "ordinals", "fractions")
    keys = {key for name in tables for key in _table(name)}
    return frozenset(keys | _vague_starters() | {"a", "an", "between"})


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
        "dozens" 24 to 99.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> numeral_at(lexemes("two and a half dozen"), 0).low
    Decimal('2')
    >>> found = numeral_at(lexemes("between 7 and 9 tanks"), 0)
    >>> (found.low, found.high, found.qualifier)
    (Decimal('7'), Decimal('9'), 'between')
    """
    word = words[position] if 0 <= position < len(words) else None
    if word is None or (not word.is_number and word.key not in _starters()):
        return None
    for reader in (_vague_at, _between_at, _ratio_at, _fraction_at, _ordinal_at, _range_at):
        found = reader(words, position)
        if found:
            return found
    return None


def _vague_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    if words[position].key not in _vague_starters():
        return None
    for phrase, low, high in _vague():
        if phrase_at(words, position, phrase):
            return Numeral(
                first=position,
                last=position + len(phrase),
                low=Decimal(low),
                high=Decimal(high),
                qualifier=" ".join(phrase),
                flags=("vague amount",),
            )
    return None


def _between_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    if words[position].key != "between" or position + 1 >= len(words):
        return None
    least = _value_at(words, position + 1)
    if not least or key_at(words, least.last) != "and" or least.last + 1 >= len(words):
        return None
    return _joined(words, least, least.last + 1, "between")


def _range_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    least = _value_at(words, position)
    if not least or least.last + 1 >= len(words):
        return least
    joint = words[least.last].key
    if joint == "to" or (joint in _DASHES and least.in_digits):
        return _joined(words, least, least.last + 1, None) or least
    return least


def _joined(
    words: tuple[Lexeme, ...], least: Numeral, position: int, qualifier: str | None
) -> Numeral | None:
    most = _value_at(words, position)
    if not most:
        return None
    low = least.low
    scale = _scale_before(words, most.last)
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


def _scale_before(words: tuple[Lexeme, ...], position: int) -> int:
    key = key_at(words, position - 1)
    return _table("magnitudes").get(key) or _table("suffixes").get(key) or 0


def _fraction_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    parts, after = 1, position
    if words[position].key in _table("fractions") and words[position].key != "half":
        return None
    if words[position].key in {"a", "one"}:
        after += 1
    elif words[position].key in _table("units"):
        parts, after = _table("units")[words[position].key], position + 1
        after += key_at(words, after) in _DASHES
    whole = _table("fractions").get(key_at(words, after), 0)
    follows = key_at(words, after + 1)
    allowed = {"of", "majority", "are", "were", "have", "had"} | (
        {"the", "its", "their"} if whole == 2 else set()
    )
    if not whole or parts >= whole or follows not in allowed:
        return None
    share = Decimal(100 * parts) / Decimal(whole)
    share = share if 100 * parts % whole == 0 else share.quantize(Decimal("0.1"))
    return Numeral(
        first=position, last=after + 1, low=share, high=share, kind=NumeralKind.FRACTION
    )


def _ratio_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    """Read "one in five residents" and "two out of three" as a share in percent."""
    parts = _value_at(words, position)
    joint = parts.last if parts else position
    out = phrase_at(words, joint, ("out", "of"))
    if parts is None or not (out or key_at(words, joint) == "in"):
        return None
    whole = _value_at(words, joint + 1 + out)
    if whole is None or not 0 < parts.low < whole.low <= 100:
        return None
    follows = words[whole.last] if whole.last < len(words) else None
    timed = (
        follows is not None and follows.key.removesuffix("s") in lexicon("units")["time"]["words"]
    )
    if follows is None or timed or not (out or follows.is_word):
        return None
    share = 100 * parts.low / whole.low
    share = share if share == share.to_integral_value() else share.quantize(Decimal("0.1"))
    return Numeral(
        first=position, last=whole.last, low=share, high=share, kind=NumeralKind.FRACTION
    )


def _ordinal_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    word = words[position]
    value = _table("ordinals").get(word.key, 0)
    last = position + 1
    numbered = word.text.isdecimal() and len(word.text) < 4 and adjacent(words, last)
    if numbered and key_at(words, last) in {"st", "nd", "rd", "th"}:
        value, last = int(word.text), last + 1
    if not value:
        return None
    exact = Decimal(value)
    return Numeral(first=position, last=last, low=exact, high=exact, kind=NumeralKind.ORDINAL)


def _value_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    if position >= len(words):
        return None
    return _digits_at(words, position) if words[position].is_number else _words_at(words, position)


def _digits_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    read = digits_value(words[position].text)
    if read is None:
        return None
    value, flags = read
    last = position + 1
    if _spaced_group(words, last):
        return _spaced(words, position)
    key = key_at(words, last)
    close = adjacent(words, last) or len(key) == 2
    scale = _table("suffixes").get(key, 0) if close else 0
    scale = scale or (_table("magnitudes").get(key, 0) if key != "dozen" else 0)
    if scale:
        if flags:
            value, flags = Decimal(words[position].text), ()
        value, last = value * scale, last + 1
    return Numeral(first=position, last=last, low=value, high=value, in_digits=True, flags=flags)


def _spaced_group(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether "62 000" goes on here: three digits, one blank behind at most three."""
    if position >= len(words):
        return False
    before, group = words[position - 1], words[position]
    digits = group.text.isdecimal() and len(group.text) == 3
    fits = before.text.isdecimal() and len(before.text) <= 3 and before.text[0] != "0"
    return digits and (fits or len(before.text) == 3) and group.start == before.end + 1


def _spaced(words: tuple[Lexeme, ...], position: int) -> Numeral:
    last = position + 1
    while last - position < 4 and _spaced_group(words, last):
        last += 1
    written = " ".join(word.text for word in words[position:last])
    read = digits_value(written.replace(" ", ""))
    value = read[0] if read else Decimal(0)
    return Numeral(
        first=position,
        last=last,
        low=value,
        high=value,
        in_digits=True,
        flags=(f"digits in groups: {written}",),
    )


def _words_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    total, current, last = 0, 0, position
    if words[position].key in {"a", "an"}:
        if key_at(words, position + 1) not in _table("magnitudes"):
            return None
        current, last = 1, position + 1
    elif words[position].key == "half" and phrase_at(words, position + 1, ("a", "million")):
        half = Decimal(500_000)
        return Numeral(first=position, last=position + 3, low=half, high=half)
    while last < min(len(words), position + MOST_WORDS):
        step = _step(words, last, current)
        if step is None:
            break
        current, scaled, last = step
        if scaled:
            total, current = total + current, 0
    if last == position or not total + current:
        return None
    value = Decimal(total + current)
    return Numeral(first=position, last=last, low=value, high=value)


def _step(words: tuple[Lexeme, ...], position: int, current: int) -> tuple[int, bool, int] | None:
    """Take one more word into a number in words: value so far, thousands closed, next place."""
    key = words[position].key
    if key in _table("magnitudes") and current:
        scale = _table("magnitudes")[key]
        if current >= max(scale, 1000):
            return None
        return current * scale, scale >= 1000, position + 1
    if key == "and" and current >= 100 and _small(key_at(words, position + 1)):
        return current + _small(key_at(words, position + 1)), False, position + 2
    if key in _DASHES and current in _table("tens").values():
        unit = _table("units").get(key_at(words, position + 1), 0)
        return (current + unit, False, position + 2) if 0 < unit < 10 else None
    if _small(key) and (not current or current % 100 == 0 or _fits_tens(current, key)):
        return current + _small(key), False, position + 1
    return None


def _small(key: str) -> int:
    return _table("units").get(key) or _table("tens").get(key) or 0


def _fits_tens(current: int, key: str) -> bool:
    unit = _table("units").get(key, 10)
    return unit < 10 and current % 100 in _table("tens").values()
