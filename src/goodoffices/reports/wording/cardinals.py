"""Whole and broken numbers among words: "1.5 million", "two and a half", "half a dozen"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.digits import digits_value
from goodoffices.reports.wording.lexemes import Lexeme, adjacent, key_at, phrase_at

MOST_WORDS = 12
"""Words that still make a number: "two hundred and fifty-three thousand four hundred and one"."""

MILLION = 1_000_000

LARGEST_SAID = 1_000
"""Smaller numbers are said with their decimals: "two point seven"."""

LONGEST_SAID = 2
"""Decimals that are said."""

DASHES = frozenset("-–—‑")
"""Marks that join words or numbers."""

_HALVES = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25")}
_GLYPHS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}


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
def numeral_table(name: str) -> Mapping[str, int]:
    """Return a table of the lexicon of numerals that maps words to numbers."""
    table: Mapping[str, int] = lexicon("numerals")[name]
    return table


def cardinal_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    """Return the single number that starts at ``position``, if one does.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    position : int
        Where to look; outside the stretch there is none.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> [cardinal_at(lexemes(text), 0).low for text in ("half a dozen", "two and a half")]
    [Decimal('6.0'), Decimal('2.5')]
    """
    if not 0 <= position < len(words):
        return None
    if words[position].is_number:
        return _and_half(words, _digits_at(words, position))
    part = part_of_magnitude(words, position)
    return part or _and_half(words, _with_decimals(words, _words_at(words, position)))


def _with_decimals(words: tuple[Lexeme, ...], number: Numeral | None) -> Numeral | None:
    """Take "point seven" into "two", as people say it."""
    if number is None or number.low >= LARGEST_SAID or key_at(words, number.last) != "point":
        return number
    last, digits = number.last + 1, ""
    while key_at(words, last) in numeral_table("units") and len(digits) < LONGEST_SAID:
        digits += str(numeral_table("units")[key_at(words, last)])
        last += 1
    if not digits or len(digits) > LONGEST_SAID:
        return number
    value = number.low + Decimal(f"0.{digits}")
    return replace(number, last=last, low=value, high=value)


def scale_before(words: tuple[Lexeme, ...], position: int) -> int:
    """Return what the word before ``position`` multiplies by; 0 when it is no magnitude."""
    scale = _scale(key_at(words, position - 1))
    if scale:
        return scale * (_scale(key_at(words, position - 2)) or 1)
    return numeral_table("suffixes").get(key_at(words, position - 1), 0)


def _scale(key: str) -> int:
    magnitudes = numeral_table("magnitudes")
    return magnitudes.get(key) or (magnitudes.get(key[:-1], 0) if key.endswith("s") else 0)


def part_of_magnitude(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    """Read "half a million", "a quarter of a million" and "half-a-dozen".

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    position : int
        Where to look.
    """
    after, parts = position, 1
    if words[position].key in {"a", "one"} or words[position].key in numeral_table("units"):
        parts = numeral_table("units").get(words[position].key, 1)
        after += 1 + (key_at(words, after + 1) in DASHES)
    part = _HALVES.get(key_at(words, after))
    if part is None:
        return None
    after += 1
    while key_at(words, after) in {"of", *DASHES}:
        after += 1
    scale = numeral_table("magnitudes").get(key_at(words, after + 1), 0)
    if key_at(words, after) in DASHES or (key_at(words, after + 1) in DASHES):
        scale = numeral_table("magnitudes").get(key_at(words, after + 2), 0)
        after += 1
    if key_at(words, after - (key_at(words, after) in DASHES)) not in {"a", "one"} or not scale:
        return None
    value = part * parts * scale
    return Numeral(first=position, last=after + 2, low=value, high=value)


def _and_half(words: tuple[Lexeme, ...], number: Numeral | None) -> Numeral | None:
    """Add "and a half" to a number, also before "million" and with hyphens."""
    if number is None:
        return None
    place = number.last
    glyph = _GLYPHS.get(key_at(words, place))
    if glyph is not None and adjacent(words, place):
        value = number.low + glyph
        return replace(number, last=place + 1, low=value, high=value)
    if key_at(words, place) != "and" and key_at(words, place) not in DASHES:
        return number
    said: list[str] = []
    while place < len(words) and len(said) < 3:
        if words[place].key not in DASHES:
            said.append(words[place].key)
        place += 1
    if said[:2] != ["and", "a"] or said[2:] not in (["half"], ["quarter"]):
        return number
    part = _HALVES[said[2]] * (scale_before(words, number.last) or 1)
    scale = numeral_table("magnitudes").get(key_at(words, place), 0)
    value = (number.low + part) * (scale or 1)
    return replace(number, last=place + (scale > 0), low=value, high=value)


def _digits_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    read = digits_value(words[position].text)
    if read is None:
        return None
    value, flags = read
    last = position + 1
    if _spaced_group(words, last):
        return _spaced(words, position)
    hyphen = key_at(words, last) in DASHES and adjacent(words, last)
    key = key_at(words, last)
    close = adjacent(words, last) or len(key) in {2, 3}
    scale = numeral_table("suffixes").get(key, 0) if close else 0
    scale = scale or _scale(key_at(words, last + hyphen))
    if scale:
        if flags:
            value, flags = Decimal(words[position].text), ()
        hyphen = hyphen and not numeral_table("suffixes").get(key, 0)
        value, last = value * scale, last + 1 + hyphen
        again = _scale(key_at(words, last))
        if again >= MILLION > scale:
            value, last = value * again, last + 1  # "6.7 lakh crore", "40 thousand million"
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
    if words[position].key in {"a", "an", "another"}:
        last = position + 1 + _is_round(words, position + 1)
        if key_at(words, last) not in numeral_table("magnitudes"):
            return None
        current = 1
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


def _is_round(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether one adjective parts "a" from its magnitude: "a round million"."""
    if position + 1 >= len(words) or key_at(words, position + 1) not in _ROUND:
        return False
    word = words[position]
    counted = word.key in numeral_table("units") or word.key in numeral_table("tens")
    return word.is_word and word.text.islower() and not counted and word.key not in _VAGUE


_ROUND = frozenset({"dozen", "hundred", "thousand", "million", "billion"})
_VAGUE = frozenset({"few", "couple", "several", "half", "quarter", "dozen", "hundred", "thousand"})


def _step(words: tuple[Lexeme, ...], position: int, current: int) -> tuple[int, bool, int] | None:
    """Take one more word into a number in words: value so far, thousands closed, next place."""
    key = words[position].key
    scale = _scale(key) if current else 0
    if scale:
        if current >= max(scale, 1000):
            return None
        return current * scale, scale >= 1000, position + 1
    if key == "and" and current >= 100 and _small(key_at(words, position + 1)):
        return current + _small(key_at(words, position + 1)), False, position + 2
    if key in DASHES and current in numeral_table("tens").values():
        unit = numeral_table("units").get(key_at(words, position + 1), 0)
        return (current + unit, False, position + 2) if 0 < unit < 10 else None
    if _small(key) and (not current or current % 100 == 0 or _fits_tens(current, key)):
        return current + _small(key), False, position + 1
    return None


def _small(key: str) -> int:
    return numeral_table("units").get(key) or numeral_table("tens").get(key) or 0


def _fits_tens(current: int, key: str) -> bool:
    unit = numeral_table("units").get(key, 10)
    return unit < 10 and current % 100 in numeral_table("tens").values()


def follows_unit_of_time(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a unit of time stands at ``position``, behind an article or a hyphen too."""
    place = position + (key_at(words, position) in {"a", "an", "of", *DASHES})
    place += key_at(words, place) in {"a", "an", *DASHES}
    return key_at(words, place).removesuffix("s") in lexicon("units")["time"]["words"]


def says_at(
    words: tuple[Lexeme, ...], position: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]
) -> int:
    """Return how many words the first of ``phrases`` at ``position`` has; 0 for none."""
    said = phrases.get(key_at(words, position), ())
    return next((len(phrase) for phrase in said if phrase_at(words, position, phrase)), 0)
