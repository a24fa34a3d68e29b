"""What a bare number can count: the measure of an earlier count, or people named before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache

from goodoffices.reports.amounts.counts import PARTING
from goodoffices.reports.amounts.quantities import Quantity
from goodoffices.reports.amounts.unit_words import (
    exact_set,
    is_person,
    is_plural,
    singular,
    states,
    word_set,
)
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.numerals import Numeral

CARRIED = frozenset({UnitClass.PEOPLE, UnitClass.COUNT, UnitClass.MONEY})
"""Kinds of quantity whose unit later numbers leave out."""

LARGE = 1_000
"""From here on a bare number looks for a count of its own size."""

FAR = 100
"""A repeated count is less than this many times larger or smaller."""

LEAST_PRICE = 5
"""Smaller bare numbers are no price that goes on with another."""

LEAST_SUM = 1_000
"""Smaller bare numbers go on with no sum of money."""

KEPT = 3
"""Paragraphs for which a measure is remembered: a question, its answer, the next question."""

WHOLE = 100
"""Percent of a whole: no larger bare number goes on with a share."""

NUMBERED = 3
"""Words from "of" to the noun in "the number of newly dug wells"."""

NUMBERED_BACK = 14
"""Words from a number back to "the number of": "the number of seamen held in both ports at 41"."""

_LEADS = frozenset(("at", "to", "is", "was", "are", "were", "reached", "by", "past", "beyond"))
_OWNING = frozenset("'’:")
"""Behind a plural: it owns or says what follows, "the farmers' league: 340"."""

_ENDS = frozenset(
    (".", ",", ";", "!", "?", ")", "”", '"', "", "and", "but", "while", "from", "to", "(")
)

REACH = 6
"""Words behind "how many people" within which a verb may say what befell them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What is counted, apart from how much.

    Parameters
    ----------
    unit : str
        As counted, singular.
    unit_class : UnitClass
        Kind of quantity.
    what : str
        What befell the people counted, else the noun.
    population : str or None
        Of whom.
    low : Decimal or None
        The last number given for it; ``None`` when it is only named.
    scale : Decimal or None
        Magnitude in words that the number was written with: "31 million".
    """

    unit: str
    unit_class: UnitClass
    what: str
    population: str | None = None
    low: Decimal | None = None
    scale: Decimal | None = None


Measured = tuple[Quantity, Measure]
"""A quantity with what it counts."""


def fits(number: Numeral, measure: Measure, *, near: bool) -> bool:
    """Whether a bare number can be of a measure: no small sum, and near its last value.

    Parameters
    ----------
    number : Numeral
        A bare number.
    measure : Measure
        What was counted before.
    near : bool
        Whether the number must be of the size of the last one.
    """
    if measure.unit_class is UnitClass.SHARE:
        return number.high <= WHOLE
    if measure.unit_class is UnitClass.MONEY:
        alike = near and measure.low is not None and _alike(measure.low, number.low)
        return number.low >= LEAST_SUM or (alike and number.low >= LEAST_PRICE)
    if measure.low is None or not near:
        return True
    return measure.low < number.low * FAR and number.low < measure.low * FAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """Measures that a bare number can go on with, the nearest kind first.

    Parameters
    ----------
    counted : Measure or None
        Of the last count in this paragraph.
    named : Measure or None
        Last named without a number in this paragraph.
    older : Measure or None
        What the paragraphs before left.
    latest : Measure or None
        Of the last quantity of any kind, up to some paragraphs back.
    sums : Measure or None
        Of the last large sum of money in the report.
    age : int
        Paragraphs since ``older`` and ``latest`` were told.
    fresh : bool
        Whether ``latest`` was told in this paragraph.
    here : Measure or None
        Named without a number in this sentence, which has counted nothing so far.
    counting : bool
        Whether this sentence has counted something.
    """

    counted: Measure | None = None
    named: Measure | None = None
    older: Measure | None = None
    latest: Measure | None = None
    sums: Measure | None = None
    age: int = 0
    fresh: bool = False
    here: Measure | None = None
    counting: bool = False

    @property
    def nearest(self) -> Measure | None:
        """The measure that a bare number takes."""
        return self.here or self.counted or self.named or self.older

    def nearest_to(self, value: Decimal) -> Measure | None:
        """Return the measure that a bare number of this size takes.

        A large number goes on with a count of its size before it counts what was only named.
        """
        numbered = (self.counted, self.older)
        if value >= LARGE:
            for measure in numbered:
                if measure and measure.low and _alike(measure.low, value):
                    return measure
        return self.nearest

    def with_count(self, measure: Measure) -> Memory:
        """Return the memory after a quantity."""
        latest = self.latest if measure.unit_class is UnitClass.ORDINAL else measure
        large = measure.unit_class is UnitClass.MONEY and (measure.low or 0) >= LEAST_SUM
        carried = measure.unit_class in CARRIED
        counted = measure if carried else self.counted
        here = None if carried else self.here
        sums = measure if large else self.sums
        kept = replace(self, counted=counted, here=here, latest=latest, sums=sums)
        return replace(kept, age=0, fresh=True, counting=carried or self.counting)

    def with_name(self, measure: Measure) -> Memory:
        """Return the memory after people or things were named without a number."""
        return replace(self, named=measure, here=self.here if self.counting else measure)

    def next_sentence(self) -> Memory:
        """Return the memory at a sentence's end: what it named gives way to what was counted."""
        carries = self.here is not None or self.counting
        return replace(self, here=None, counting=False) if carries else self

    def next_paragraph(self) -> Memory:
        """Return the memory at a paragraph's end: names for one, counts for some of them."""
        told = self.counted or self.named
        age = 0 if told else self.age + 1
        kept = self if age < KEPT else Memory()
        numbered = kept.older if kept.older and kept.older.low is not None else None
        older = told or numbered
        return Memory(older=older, latest=kept.latest, sums=self.sums, age=age)


def measures_named(
    words: tuple[Lexeme, ...], taken: tuple[Quantity, ...]
) -> Iterator[tuple[int, Measure]]:
    """Yield the places where people or things are named without a number: "the displaced".

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    taken : tuple of Quantity
        Its quantities, whose own nouns are left out.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> [m.what for _, m in measures_named(lexemes("How many people died? And the hurt?"), ())]
    ['killed', 'wounded']
    """
    inside = {place for found in taken for place in range(found.first, found.phrase[1])}
    for place, word in enumerate(words):
        if not _may_be_counted(word.key) or place in inside or (place and word.text[0].isupper()):
            continue
        if key_at(words, place + 1) in _telling() or key_at(words, place + 1) in _OWNING:
            continue  # "engineers estimate" and "officials said" count nobody
        state = states().get(word.key, "")
        if state and key_at(words, place - 1) in {"the", "of"}:
            yield place, Measure(unit="people", unit_class=UnitClass.PEOPLE, what=state)
        elif is_person(word.key) and is_plural(word.key):
            what = state or _asked(words, place) or _befallen(words, place) or "people"
            yield place, Measure(unit="people", unit_class=UnitClass.PEOPLE, what=what)
        elif is_plural(word.key) and (
            word.key in word_set("things", "concrete") or _is_numbered(words, place)
        ):
            unit = singular(word.key)
            yield place, Measure(unit=unit, unit_class=UnitClass.COUNT, what=unit)


@lru_cache(maxsize=65536)
def _may_be_counted(key: str) -> bool:
    return is_plural(key) or key in states()


@cache
def _telling() -> frozenset[str]:
    """Return verbs whose subject gives figures and is not counted itself."""
    return frozenset(lexicon("reporters")["says"]) - _LEADS


def number_of(words: tuple[Lexeme, ...], number: Numeral) -> Measure | None:
    """Return what "the number of" says that a bare number counts: "put the number of wells at 41".

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A bare number in it.
    """
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    if key_at(words, lead) not in _LEADS or key_at(words, number.last) not in _ENDS:
        return None
    for of in range(lead - 1, max(lead - NUMBERED_BACK, 0), -1):
        if words[of].text in ".;:":
            return None
        if words[of].key == "of" and words[of - 1].key in exact_set("counting"):
            inside = words[of + 1 : lead]
            if inside and inside[0].key == "those":
                return Measure(unit="people", unit_class=UnitClass.PEOPLE, what="people")
            return next((found for _, found in measures_named(words[of - 1 : lead], ())), None)
    return None


def _is_numbered(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether "the number of" leads to a noun, whatever it is: "its estimate of new cases"."""
    return any(
        key_at(words, of) == "of" and key_at(words, of - 1) in exact_set("counting")
        for of in range(place - NUMBERED, place)
    )


def _alike(first: Decimal, second: Decimal) -> bool:
    return first < second * FAR and second < first * FAR


def _asked(words: tuple[Lexeme, ...], place: int) -> str:
    """Return what befell people asked after: "how many people have died"."""
    if key_at(words, place - 1) != "many":
        return ""
    near = (word.key for word in words[place : place + REACH])
    return next((states()[key] for key in near if key in states()), "")


def _befallen(words: tuple[Lexeme, ...], place: int) -> str:
    """Return what befell those whose number is told: "the number of people killed in March"."""
    own = "" if key_at(words, place + 1) in PARTING else key_at(words, place + 1)
    return states().get(own, "") if _is_numbered(words, place) else ""
