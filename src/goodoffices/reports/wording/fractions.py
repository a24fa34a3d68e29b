"""Parts of a whole in words, in percent: "two thirds", "by a tenth", "one in five"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from math import gcd

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.cardinals import (
    DASHES,
    Numeral,
    NumeralKind,
    cardinal_at,
    follows_unit_of_time,
    numeral_table,
)
from goodoffices.reports.wording.lexemes import Lexeme, key_at, phrase_at

LARGEST_WHOLE = 10
"""Largest whole of "two out of three" that is a share; "12 out of 15 villages" counts villages."""

MOST_WHOLE = 1_000_000
"""Largest whole of "one in 10,000"."""

_MARKS = frozenset(',.;:!?)]"”’»%') | {""}


def fraction_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    """Return the part of a whole in words that starts at ``position``, if one does.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    position : int
        Where to look.

    Returns
    -------
    Numeral or None
        In percent. "The second half", "a third man" and "a quarter to nine" are none.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> fraction_at(lexemes("a sixth more than at Easter"), 0).low
    Decimal('16.7')
    """
    parts, after = _parts(words, position)
    key = key_at(words, after)
    whole = numeral_table("fractions").get(key, 0)
    if not whole or parts >= whole or gcd(parts, whole) > 1:
        return None
    bare = after == position
    left = bare and _left_over(words, position)
    if bare and key != "half" and not left:
        return None
    plural = key.endswith("s")
    fits = plural and parts > 1 if plural else parts == 1
    if not fits or follows_unit_of_time(words, after + 1):
        return None
    read = _half if key == "half" else _plural if plural else _single
    if not left and not read(words, position, after + 1):
        return None
    share = _percent(Decimal(parts), Decimal(whole))
    return Numeral(
        first=position, last=after + 1, low=share, high=share, kind=NumeralKind.FRACTION
    )


def _parts(words: tuple[Lexeme, ...], position: int) -> tuple[int, int]:
    """Return how many parts are counted and where their name stands."""
    key = words[position].key
    if key in {"a", "an"}:
        return 1, position + 1
    if key in numeral_table("units"):
        after = position + 1
        return numeral_table("units")[key], after + (key_at(words, after) in DASHES)
    return 1, position


def _percent(parts: Decimal, whole: Decimal) -> Decimal:
    share = 100 * parts / whole
    return share if share == share.to_integral_value() else share.quantize(Decimal("0.1"))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(lexicon("numerals")["parts"][name])


def _half(words: tuple[Lexeme, ...], first: int, after: int) -> bool:
    """Whether "half" is a share: "half the cost", "by half"; not "half past", "first half"."""
    before, follows = key_at(words, first - 1), key_at(words, after)
    if before in _listed("which_half"):
        return False
    if follows in _listed("behind_half") or follows in _listed("plural_verbs"):
        return True
    opening = before in _MARKS or before in _listed("before")
    if follows in {"has", "is", "was"} and opening:
        return True  # "; half has come in"
    closed = follows in _MARKS or follows in _listed("behind")
    return closed and before in _listed("before")


def _left_over(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether "the remaining fifth" ends its phrase: what is left of a whole."""
    follows = key_at(words, position + 1)
    ended = follows in _MARKS or follows in _listed("behind") | _listed("being") | {"of", "has"}
    return ended and key_at(words, position - 1) in _listed("left_over")


def _plural(words: tuple[Lexeme, ...], _first: int, after: int) -> bool:
    return key_at(words, after) not in _listed("clock")


def _single(words: tuple[Lexeme, ...], first: int, after: int) -> bool:
    """Whether "a third" is a share and not the third of a row."""
    before, follows = key_at(words, first - 1), key_at(words, after)
    clock = words[after - 1].key == "quarter" and before != "by"
    if clock and follows in _listed("clock") and cardinal_at(words, after + 1):
        return False
    if follows in {"of", "majority", "as"} or follows in _listed("plural_verbs"):
        return True
    if follows in _listed("compared"):
        return True
    if follows in _listed("modal") and key_at(words, after + 1) in _listed("enough"):
        return True
    if _goes_on_row(words, first, after):
        return False
    closed = follows in _MARKS or follows in _listed("behind")
    if before == "with":
        return closed and key_at(words, first - 2) in _listed("with")
    return closed and before not in _listed("joins") and before not in _listed("being")


def _goes_on_row(words: tuple[Lexeme, ...], first: int, after: int) -> bool:
    """Whether "a fourth" is the next of a row: "the third round ended; no date for a fourth"."""
    ordinals = numeral_table("ordinals")
    place = ordinals.get(words[after - 1].key, 0)
    before = [ordinals[word.key] for word in words[:first] if word.key in ordinals]
    return place > 1 and place - 1 in before


def ratio_at(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    """Return "one in five residents" or "two out of three" as a share in percent.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    position : int
        Where to look.
    """
    parts = cardinal_at(words, position)
    joint = parts.last if parts else position
    if parts is not None and _joint_at(words, joint + 1):
        return _noun_within(words, parts)
    out = phrase_at(words, joint, ("out", "of"))
    every = key_at(words, joint + 1 + out) in {"every", "each"}
    of = key_at(words, joint) == "of" and every
    if parts is None or not (out or of or key_at(words, joint) == "in"):
        return None
    after = joint + 1 + out + every
    whole = cardinal_at(words, after) or _hundred(words, after)
    most = MOST_WHOLE if parts.low == 1 and not out else 100
    if whole is None or not 0 < parts.low < whole.low <= most:
        return None
    if follows_unit_of_time(words, whole.last) or (out and whole.low > LARGEST_WHOLE):
        return None
    follows = words[whole.last] if whole.last < len(words) else None
    if not out and not _names_kind(follows, parts, whole):
        return None
    share = _percent(parts.low, whole.low)
    return Numeral(
        first=position, last=whole.last, low=share, high=share, kind=NumeralKind.FRACTION
    )


def _hundred(words: tuple[Lexeme, ...], position: int) -> Numeral | None:
    """Read "hundred" and "thousand" behind "in every"."""
    value = {"hundred": Decimal(100), "thousand": Decimal(1000)}.get(key_at(words, position))
    if value is None:
        return None
    return Numeral(first=position, last=position + 1, low=value, high=value)


def _joint_at(words: tuple[Lexeme, ...], position: int) -> int:
    """Return how many words "in" or "out of" and "every" behind them have; 0 for neither."""
    out = phrase_at(words, position, ("out", "of"))
    if not out and key_at(words, position) != "in":
        return 0
    return 1 + out + (key_at(words, position + 1 + out) in {"every", "each"})


def _noun_within(words: tuple[Lexeme, ...], parts: Numeral) -> Numeral | None:
    """Read "one pump in three", "two wells out of five": a verb or a mark stands behind."""
    noun = words[parts.last]
    whole = cardinal_at(words, parts.last + 1 + _joint_at(words, parts.last + 1))
    if whole is None or not noun.is_word or noun.text.isupper():
        return None
    follows = key_at(words, whole.last)
    told = len(follows) > 4 and follows.endswith("ed")
    verbs = (*_listed("behind_ratio"), *_listed("plural_verbs"))
    ended = told or follows in _MARKS or follows in verbs
    many = noun.key.endswith("s") == (parts.high > 1) or noun.text[0].isupper()
    if not ended or not many or not parts.high < whole.low <= LARGEST_WHOLE:
        return None
    if noun.key in _listed("no_part") or noun.key.removesuffix("s") in _listed("no_part"):
        return None
    share = _percent(parts.low, whole.low)
    return Numeral(
        first=parts.first, last=whole.last, low=share, high=share, kind=NumeralKind.FRACTION
    )


def _names_kind(follows: Lexeme | None, parts: Numeral, whole: Numeral) -> bool:
    """Whether "one in five" goes on with its noun; at a sentence's end both are in words."""
    if follows is not None and follows.is_word:
        return True
    ended = follows is None or follows.text in _MARKS
    return ended and not parts.in_digits and not whole.in_digits and parts.low < LARGEST_WHOLE
