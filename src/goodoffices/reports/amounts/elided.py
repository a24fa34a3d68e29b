"""Numbers whose unit the report told before: "we got three", "six million for the villages"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from goodoffices.reports.amounts.left_out import PEOPLE, bare_words
from goodoffices.reports.amounts.named_measures import CARRIED, Measure, Memory, fits
from goodoffices.reports.amounts.unit_words import (
    is_idle,
    is_person,
    is_plural,
    noun_phrase,
    singular,
)
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.cardinals import scale_before
from goodoffices.reports.wording.inflection import inflected
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import FIGURE_ENDS, OPENING_QUOTES
from goodoffices.reports.wording.numerals import Numeral

MILLION = 1_000_000
"""From here on a number in words of magnitude is large enough to be a sum by itself."""

ALIKE = 10
"""An elided unit is that of a quantity less than this many times larger or smaller."""

BACK = 10
"""Words from a number back to the noun that "is" says it of: "the offer, she said, is two"."""

_WHOM = frozenset(("him", "her", "us", "them", "it", "me", "you", "another"))
_COPULAS = frozenset(("is", "was", "remains", "remained", "stays", "stayed", "becomes", "became"))


def elided(words: tuple[Lexeme, ...], number: Numeral, memory: Memory) -> Measure | None:
    """Return what a bare number counts that a verb governs, by what was told before.

    R294: behind a verb of giving, taking, wanting or saying a bare number goes on with the last
    quantity of its size, whatever its kind.

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A cardinal in it without a noun.
    memory : Memory
        What was counted before it.

    Returns
    -------
    Measure or None
        ``None`` for hours, ages, scores and whatever no verb governs.
    """
    if not _stands_alone(words, number) or magnitude(words, number):
        return None
    measure = memory.latest
    if measure is None or not _alike(number.low, measure):
        return None
    return measure if _governed(words, number) or _would_do(words, number) else None


def magnitude(words: tuple[Lexeme, ...], number: Numeral) -> Decimal | None:
    """Return the million or billion that a number is told in, if it is told so.

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A number in it.
    """
    scale = scale_before(words, number.last)
    return Decimal(scale) if scale >= MILLION else None


def bare_millions(words: tuple[Lexeme, ...], number: Numeral, memory: Memory) -> Measure | None:
    """Return money for millions of nothing, people for "a country of nine million" (R294).

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A number told in millions or billions, without a noun.
    memory : Memory
        What was counted before it.
    """
    if not _stands_alone(words, number):
        return None
    lead = _lead(words, number)
    near = {key_at(words, lead - 1), key_at(words, lead - 2)}
    if key_at(words, lead) == "of" and not near.isdisjoint(bare_words("countries")):
        return PEOPLE
    counted = memory.counted or memory.older
    if counted is not None and counted.low is not None and fits(number, counted, near=True):
        return counted
    return memory.sums or Measure(unit="money", unit_class=UnitClass.MONEY, what="money")


def of_its_size(number: Numeral, memory: Memory) -> Measure | None:
    """Return the last quantity told if a number of millions is of its size.

    Parameters
    ----------
    number : Numeral
        A number told in millions or billions, without a noun.
    memory : Memory
        What was counted before it.
    """
    for told in (memory.latest, memory.counted, memory.sums):
        if told is not None and told.unit_class in CARRIED and _alike(number.low, told):
            return told
    return None


def elided_scale(
    words: tuple[Lexeme, ...], number: Numeral, memory: Memory, *, gapped: bool
) -> tuple[Measure, Decimal] | None:
    """Return the measure and magnitude of "16" behind "31 million ... her auditors say 16".

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A bare cardinal in it.
    memory : Memory
        What was counted before it.
    gapped : bool
        Whether it stands in a clause without a verb: "31 million, the port 16".
    """
    measure = memory.latest
    if measure is None or measure.scale is None or measure.unit_class not in CARRIED:
        return None
    if not memory.fresh:
        return None
    if number.high >= LARGEST or scale_before(words, number.last) or number.low <= 1:
        return None
    if not (_stands_alone(words, number) and (gapped or _governed(words, number))):
        return None
    low = number.low * measure.scale
    return (measure, measure.scale) if _alike(low, measure) else None


LARGEST = 1_000
"""Larger numbers leave no magnitude out."""


def subject_of_change(words: tuple[Lexeme, ...], number: Numeral) -> Measure | None:
    """Return what rises or falls to a bare number: "arrivals fell to 1.1 million".

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A bare cardinal in it.
    """
    lead = _lead(words, number)
    verb = lead - 1 if key_at(words, lead) in {"to", "by", "from", "at"} else lead
    if key_at(words, verb) not in bare_words("changes") | bare_words("reaches"):
        return None
    noun = verb - 1
    while key_at(words, noun) in _HELPING or key_at(words, noun).endswith("ly"):
        noun -= 1
    if noun < 0 or not words[noun].is_word:
        return None
    noun = noun if is_plural(words[noun].key) else _subject_before(words, noun)
    key = key_at(words, noun)
    if noun < 0 or not is_plural(key) or is_idle(key):
        return None
    if key in bare_words("in_money"):
        return Measure(unit="money", unit_class=UnitClass.MONEY, what=singular(key))
    if is_person(key):
        return Measure(unit="people", unit_class=UnitClass.PEOPLE, what="people")
    return Measure(unit=singular(key), unit_class=UnitClass.COUNT, what=singular(key))


def _subject_before(words: tuple[Lexeme, ...], last: int) -> int:
    """Return where the plural stands that opens a clause: "trucks entering the port"; else -1."""
    first = last
    while first > 0 and words[first - 1].is_word and words[first - 1].key not in _CLAUSES:
        first -= 1
    for place in range(first, last):
        key = words[place].key
        if key in _PREPOSITIONS:
            return -1
        if is_plural(key) and key_at(words, place + 1) in _PREPOSITIONS | _ing(words, place + 1):
            return place
    return -1


def _ing(words: tuple[Lexeme, ...], place: int) -> frozenset[str]:
    key = key_at(words, place)
    return frozenset((key,)) if key.endswith("ing") else frozenset()


_CLAUSES = frozenset(("that", "and", "but", "while", "when", "as", "where", "said", "says"))
_PREPOSITIONS = frozenset(
    (
        "of",
        "in",
        "on",
        "at",
        "to",
        "from",
        "by",
        "for",
        "with",
        "into",
        "through",
        "across",
        "over",
    )
)
_HELPING = frozenset(
    ("has", "have", "had", "will", "would", "could", "may", "might", "are", "were", "been")
)


def _alike(value: Decimal, measure: Measure) -> bool:
    low = measure.low
    return low is not None and low <= value * ALIKE and value <= low * ALIKE


def _lead(words: tuple[Lexeme, ...], number: Numeral) -> int:
    return number.first - len(qualifier_before(words, number.first)) - 1


def _stands_alone(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether no noun follows but an end, a place, a time or a verb."""
    follows = key_at(words, number.last)
    if follows in FIGURE_ENDS or follows in bare_words("heads") or follows in bare_words("modal"):
        return True
    if follows in bare_words("compared"):
        return True  # "700 million less than was asked"
    start, end = noun_phrase(words, number.last)
    return start == end == number.last and follows not in {"of", "to", "or", "%", "-", "/"}


def _governed(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a verb that takes an amount leads to the number, or "the offer is" does."""
    lead = _lead(words, number)
    lead -= key_at(words, lead) in {'"', "“", "«", "‘"}
    before = key_at(words, lead)
    if is_sentence(words, number):
        return True
    if before in bare_words("particles") and key_at(words, lead - 1) in _moving():
        return True
    if before in _WHOM and key_at(words, lead - 1) in _taking():
        return True
    if before in _taking() or before in bare_words("says"):
        return True
    if before in {"for", "on", "of", "to", "with"} and key_at(words, lead - 1) in _settling():
        return True
    if before in _COPULAS:
        near = words[max(lead - BACK, 0) : lead]
        return any(word.key in bare_words("offers") for word in near)
    return False


def is_sentence(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number is all that somebody says: "Ten." goes on with whatever was told last.

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A number in it; "3." at the beginning of a line counts a paragraph.
    """
    before = words[number.first - 1].text if number.first else ""
    opening = before in OPENING_QUOTES or (not before and not number.in_digits)
    return opening and key_at(words, number.last) in {".", "?", "!"}


def _would_do(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether "five would do" or "three is enough" makes the number an amount."""
    follows, after = key_at(words, number.last), key_at(words, number.last + 1)
    return follows in bare_words("modal") and after in bare_words("enough")


def pushed_behind(words: tuple[Lexeme, ...], number: Numeral) -> Measure | None:
    """Return what stands behind its number: "put at 900,000 those living there".

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A bare cardinal in it.
    """
    lead = _lead(words, number)
    if key_at(words, number.last) not in _OWNERS:
        return None
    led = key_at(words, lead) in {"at", "to"} and key_at(words, lead - 1) in bare_words("puts")
    listed = key_at(words, lead) in {"and", ","} and any(
        word.key in bare_words("puts") and key_at(words, place + 1) == "at"
        for place, word in enumerate(words[:lead])
    )
    if not (led or listed):
        return None
    if key_at(words, number.last) == "those":
        return Measure(unit="people", unit_class=UnitClass.PEOPLE, what="people")
    start, end = noun_phrase(words, number.last)
    head = next((i for i in range(start, end) if is_plural(words[i].key)), None)
    if head is None or words[head].key in bare_words("losses"):
        return None
    if is_person(words[head].key):
        return Measure(unit="people", unit_class=UnitClass.PEOPLE, what="people")
    unit = singular(words[head].key)
    return Measure(unit=unit, unit_class=UnitClass.COUNT, what=unit)


_OWNERS = frozenset(("the", "those", "its", "their", "his", "her"))


@cache
def _forms(name: str) -> frozenset[str]:
    verbs = lexicon("units")["elided"][name]
    return frozenset(form for verb in verbs for form in (verb, *(w for w, _ in inflected(verb))))


def _taking() -> frozenset[str]:
    return _forms("takes")


def _moving() -> frozenset[str]:
    return _forms("moves") | _forms("takes")


def _settling() -> frozenset[str]:
    return _forms("settles")
