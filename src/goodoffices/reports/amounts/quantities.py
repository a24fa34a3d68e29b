"""Numbers with their units in a stretch of words: people, shares, lengths, money, counts."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from goodoffices.reports.amounts.counts import counted_at
from goodoffices.reports.amounts.currencies import currency_signs
from goodoffices.reports.amounts.lengths import (
    before_time_unit,
    length_at,
    unnumbered_length_at,
)
from goodoffices.reports.amounts.money import is_code, is_lettered, money_at, money_range
from goodoffices.reports.amounts.quantity import Quantity, quantity_of
from goodoffices.reports.amounts.unit_words import (
    HYPHENS,
    exact_set,
    is_idle,
    is_known_noun,
    is_person,
    is_plural,
    noun_phrase,
    singular,
    table_of,
    word_set,
)
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.cardinals import scale_before
from goodoffices.reports.wording.lexemes import Lexeme, adjacent, key_at, phrase_at
from goodoffices.reports.wording.number_places import number_places
from goodoffices.reports.wording.numerals import Numeral, NumeralKind, is_change, numeral_at

__all__ = ["Quantity", "find_quantities", "is_name"]

ALIKE = 50
"""A number leaves out the magnitude of the next one that is less than so many times as large."""

PAIR = 2
"""So many unnamed sources, or fewer, are no figure."""

SERIES = 3
"""From here on an ordinal of what does not come in a row by itself is told: "third summit"."""

LEAST_DAY = 10
"""From here on a day of a count is told: "by the 21st day"."""

LEAST_COUNT = 1_000
"""From here on "number" before it is a verb: "the displaced now number 2,000"."""

_OF_WHOLE = frozenset({"the", "its", "their", "his", "her", "those", "these", "our", "some"})


@lru_cache(maxsize=128)
def find_quantities(words: tuple[Lexeme, ...]) -> tuple[Quantity, ...]:
    """Return the quantities among ``words``, in order, not overlapping.

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.

    Returns
    -------
    tuple of Quantity
        Years, dates, numbered names ("Resolution 242") and "the two sides" are none. Kept for
        the last sentences: figures and events both ask.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> [q.unit for q in find_quantities(lexemes("Over 40 trucks carried 85% of the flour."))]
    ['truck', 'percent']
    """
    past = 0
    quantities: list[Quantity] = []
    for place in number_places(words):
        if place < past:
            continue
        number = numeral_at(words, place)
        found = _quantity_at(words, place, number)
        if found:
            quantities.append(found)
        past = found.last if found else number.last if number else place + 1
    return tuple(quantities)


def _quantity_at(words: tuple[Lexeme, ...], place: int, number: Numeral | None) -> Quantity | None:
    if number is None:
        return unnumbered_length_at(words, place)
    if is_name(words, number):
        return None
    found = _measured(words, number) or _of_another(words, number)
    return money_range(words, found) if found else None


def _of_another(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    """Return a number that takes the unit of the next one (R240).

    "212 of the 320 pilots" counts pilots, "rose from 5 to 8 per cent" percent twice.
    """
    if number.kind is not NumeralKind.CARDINAL:
        return None
    place = number.last
    joint = key_at(words, place)
    part = joint == "of" or (joint == "out" and key_at(words, place + 1) == "of")
    changed = joint == "to" and is_change(words, number.first)
    voted = joint == "to" and not changed
    if not (part or changed or voted):
        return None
    place += 1 + (joint == "out")
    place += part and key_at(words, place) in _OF_WHOLE
    whole = numeral_at(words, place) or numeral_at(words, place + 1)
    found = _measured(words, whole) if whole else None
    found = found or (_of_these(words, whole) if whole and part and number.low > 1 else None)
    if found is None or whole is None or (part and whole.high < number.low):
        return None
    if part and number.high == 1 and not number.in_digits and whole.high <= LEAST_DAY:
        return None  # "one of three sisters"
    if voted and (found.unit != "vote" or whole.first != number.last + 1):
        return None  # "98 to 96 votes"
    unit = (found.unit, found.unit_class)
    alike = _scaled_alike(words, number, whole) if changed else number
    if alike is None:
        return None
    number = alike
    if found.unit_class is UnitClass.MONEY and found.number.high < whole.high:
        # Hundredths: "from 12 to 15 cents".
        scale = found.number.high / whole.high
        number = replace(number, low=number.low * scale, high=number.high * scale)
    return quantity_of(words, number, unit, number.last, (found.phrase if part else None))


def _scaled_alike(words: tuple[Lexeme, ...], number: Numeral, whole: Numeral) -> Numeral | None:
    """Return a number with the magnitude that only the next one tells: "from 1.5 to 3 billion".

    None where it may be either: "from 800 to 1.2 million".
    """
    scale = scale_before(words, whole.last)
    if not scale or scale_before(words, number.last):
        return number
    low, high = number.low * scale, number.high * scale
    near = whole.high <= low * ALIKE and high <= whole.high * ALIKE
    flags = (*number.flags, "magnitude from the sum behind")
    if near:
        return replace(number, low=low, high=high, flags=flags)
    return None if number.high < LEAST_COUNT else number


def _of_these(words: tuple[Lexeme, ...], whole: Numeral) -> Quantity | None:
    """Return "the three turbines" as the whole of a part; by itself it is no figure."""
    start, end = noun_phrase(words, whole.last)
    heads = [place for place in range(start, end) if is_plural(words[place].key)]
    if whole.kind is not NumeralKind.CARDINAL or start != whole.last or not heads:
        return None
    key = words[heads[0]].key
    if is_idle(key):
        return None
    people = ("people", UnitClass.PEOPLE)
    unit = people if is_person(key) else (singular(key), UnitClass.COUNT)
    return quantity_of(words, whole, unit, heads[0] + 1, (start, heads[0] + 1))


def is_name(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number is part of a name, a time or a code: "Resolution 242", "F-16".

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    number : Numeral
        A number in it.
    """
    first = number.first
    before = key_at(words, first - 1)
    if before == "to" and key_at(words, first - 2) == "according" and number.high <= PAIR:
        return True  # "according to two people"
    none = before == "no" and (number.low == 1 or words[first - 1].text == "no")
    if not number.in_digits and (none or _is_all_of_them(words, number)):
        return True  # "no one", "no second round"
    counts = number.kind is NumeralKind.CARDINAL
    if counts and (_numbered(words, number) or _titled(words, number)):
        return True
    if not number.in_digits:
        return False
    if _is_address(words, number.last) or key_at(words, number.last) in _CLOCKS:
        return True
    glued = adjacent(words, first) and (before in "-‑#:/._@" or words[first - 1].is_word)
    glued = glued or (before == "+" and adjacent(words, first) and adjacent(words, first - 1))
    behind = adjacent(words, number.last) and key_at(words, number.last) in {":", "/", "_"}
    behind = behind and adjacent(words, number.last + 1)
    code = first - 1 - (before == ".")  # "Rs.50", "Rs 50/-", "$50/barrel"
    coined = is_code(words, code, number) or is_lettered(words, number)
    return (glued or behind) and not coined and before not in currency_signs()


def _is_all_of_them(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether no number is told: "every *one* of the 31 prisoners"."""
    return number.high == 1 and key_at(words, number.first - 1) in {"every", "each"}


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(lexicon("units")["names"][kind])


def _numbered(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a noun before the number makes it a name: "Article 5", "phase two"."""
    before = key_at(words, number.first - 1)
    single = number.low == number.high
    if before == "no":
        return number.in_digits and words[number.first - 1].text != "no"
    if before == "." and key_at(words, number.first - 2) in {"no", "nos", "nr", "art", "p", "pp"}:
        return number.in_digits
    if number.in_digits and _in_list_of_names(words, number):
        return True
    if before == "line" and _measures(words, number.last):
        return False  # "a line 1,000 metres from the fence"
    if before in _names("words"):
        return single and (number.in_digits or before not in {"call", "line", "act", "lot"})
    if before not in _names("weak") or not single:
        return False
    follows = key_at(words, number.last)
    if before == "number" and (number.high >= LEAST_COUNT or follows in word_set("things")):
        return number.high < LEAST_COUNT and not is_plural(follows)  # "the number 9 tram"
    return not (is_person(follows) or is_known_noun(follows) or follows in word_set("time"))


def _measures(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a unit of length stands there."""
    return singular(key_at(words, position)) in exact_set("distances")


_CLOCKS = frozenset(("am", "pm", "gmt", "utc", "hrs", "cet", "est", "edt", "bst"))
"""Behind a number: a time of day."""


def _in_list_of_names(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a list of numbered names ends here: "sections 4 to 9", "Resolutions 242 and 338"."""
    several = _names("words") | _names("weak")
    before = key_at(words, number.first - 1)
    if number.low != number.high:
        return before.endswith("s") and singular(before) in several
    if key_at(words, number.first - 1) not in {"and", "or", "to", "&"}:
        return False
    place = number.first - 1
    while place > 0 and (words[place].text in ",&" or words[place].key in {"and", "or", "to"}):
        if not words[place - 1].is_number:
            return False
        place -= 2
    before = key_at(words, place)
    follows = key_at(words, number.last)
    named = before.endswith("s") and singular(before) in several
    return named and not (is_known_noun(follows) or is_plural(follows))


def _is_address(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether a street follows a number: "14 Harbour Road"."""
    for word in words[position : position + 4]:
        if not word.is_word or not word.text[0].isupper():
            return False
        if word.key in _names("streets"):
            return True
    return False


def _titled(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether capitals make a name of the number: "author of Nine Locks", "Group of 7"."""
    first = number.first
    if key_at(words, first - 1) == "of" and key_at(words, first - 2) in _names("bodies"):
        named = words[first - 2].text[0].isupper() and first > 2
        return named or words[first].text[0].isupper()
    follows = words[number.last] if number.last < len(words) else None
    if number.in_digits or not first or follows is None or not follows.is_word:
        return False
    opening = not words[first - 1].is_word and words[first - 1].text != ","
    written = words[first].text[0].isupper() and follows.text[0].isupper()
    return written and not opening and number.last == first + 1


def _measured(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    readers = (_share, money_at, _ordinal, _foreign, _short, _count)
    for reader in (length_at,) if before_time_unit(words, number) else readers:
        found = reader(words, number)
        if found:
            return found
    return None


def _foreign(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    if number.kind is not NumeralKind.CARDINAL:
        return None
    if key_at(words, number.last) not in table_of("foreign_people"):
        return None
    phrase = (number.last, number.last + 1)
    return quantity_of(words, number, ("people", UnitClass.PEOPLE), number.last + 1, phrase)


def _short(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    """Read "16,150 t" and "40 MW": a short form counts behind digits, as it is written."""
    if not number.in_digits or number.last >= len(words):
        return None
    last = number.last + (key_at(words, number.last) == "°")
    close = last < len(words) and (adjacent(words, last) or last > number.last)
    warm = close and words[last].text in {"C", "F"}
    unit = "degree" if warm else table_of("abbreviated").get(words[number.last].text)
    if unit is None:
        return None
    power = _POWERS.get(key_at(words, last + 1), "") if adjacent(words, last + 1) else ""
    unit = f"{power} {unit}".strip()
    return quantity_of(words, number, (unit, UnitClass.COUNT), last + 1 + bool(power))


_POWERS = {"2": "square", "3": "cubic"}
"""What a figure right behind a short form of length makes of it: "2.5 billion m3", "40 km2"."""

_PERCENT = frozenset({"%", "percent", "pct", "٪", "pc", "percents", "percentage"})
_ALL_TOLD = frozenset(
    {"them", "these", "those", "us", "which", "whom", "it", "this", "that", "each", "every"}
)


def _percent(words: tuple[Lexeme, ...], position: int) -> int:
    """Return the place behind "%", "per cent" or "-percent"; 0 when it is none."""
    place = position + (key_at(words, position) in HYPHENS)
    if key_at(words, place) in _PERCENT:
        return place + 1
    return place + 2 if phrase_at(words, place, ("per", "cent")) else 0


def _share(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    fraction = number.kind is NumeralKind.FRACTION
    last = number.last if fraction else _percent(words, number.last)
    if not last:
        return _points(words, number)
    pointed = last + (key_at(words, last) in HYPHENS)
    if key_at(words, pointed) in {"point", "points"}:
        return quantity_of(words, number, ("percentage point", UnitClass.SHARE), pointed + 1)
    whole = (last, last)
    if key_at(words, last) == "of":
        whole = noun_phrase(words, last + 1)
        told = key_at(words, last + 1) in _ALL_TOLD or numeral_at(words, whole[0]) is not None
        if key_at(words, whole[0]) in currency_signs():
            whole, told = (last, last), True  # "half of the $2 billion"
        if whole[0] == whole[1] and fraction and not told:
            return None
    elif fraction:
        whole = noun_phrase(words, last)
    return quantity_of(words, number, ("percent", UnitClass.SHARE), max(whole[1], last), whole)


def _points(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    """Read "up six points, at 48%" as percentage points: a share or a poll stands beside it."""
    place = number.last
    if number.kind is not NumeralKind.CARDINAL or key_at(words, place) != "points":
        return None
    polled = any(word.key in _PERCENT | _names("polled") for word in words)
    polled = polled or any(phrase_at(words, i, ("per", "cent")) for i in range(len(words)))
    moved = key_at(words, number.first - 1) in _names("moved")
    moved = moved or key_at(words, place + 1) in _names("moved")
    if not (polled and moved):
        return None
    return quantity_of(words, number, ("percentage point", UnitClass.SHARE), place + 1)


def _ordinal(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    if number.kind is not NumeralKind.ORDINAL:
        return None
    start, end = noun_phrase(words, number.last)
    for place in range(start, min(end, start + 3)):
        if _comes_in_rows(words[place].key, number):
            unit = (words[place].key, UnitClass.ORDINAL)
            return quantity_of(words, number, unit, place + 1, (start, place + 1))
    return None


def _comes_in_rows(noun: str, number: Numeral) -> bool:
    """Whether an ordinal tells how many there were: "fifth trip"; not "first meeting" (R350)."""
    if noun in exact_set("rows"):
        return True
    if noun == "day":
        return number.low >= LEAST_DAY
    return noun in word_set("ordinal") and noun[-1] != "s" and number.low >= SERIES


def _count(words: tuple[Lexeme, ...], number: Numeral) -> Quantity | None:
    found = counted_at(words, number)
    if found is None:
        return None
    return quantity_of(words, number, (found.unit, found.unit_class), found.last, found.phrase)
