"""Numbers without a noun that go on with what was counted or named before: "up from 27"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from goodoffices.reports.amounts.beside import ENDS, SMALLEST, beside
from goodoffices.reports.amounts.elided import (
    bare_millions,
    elided,
    elided_scale,
    magnitude,
    of_its_size,
    pushed_behind,
    subject_of_change,
)
from goodoffices.reports.amounts.left_out import bare_words, is_age, left_out, same_scale
from goodoffices.reports.amounts.named_measures import (
    CARRIED,
    Measure,
    Measured,
    Memory,
    fits,
    measures_named,
    number_of,
)
from goodoffices.reports.amounts.quantities import Quantity, is_name
from goodoffices.reports.amounts.unit_words import noun_phrase, word_set
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.inflection import telling_forms
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.number_places import number_places
from goodoffices.reports.wording.numerals import Numeral, NumeralKind, numeral_at
from goodoffices.reports.wording.tense import is_past

CLAUSE = 20
"""Words between "approved" and the votes at its end."""

CHANGE = 6
"""Words between "shrink" or "voted" and the numbers it leads to."""

VOTE = Measure(unit="vote", unit_class=UnitClass.COUNT, what="vote")
"""What "voted 246 to 164" counts."""

_OWNERS = frozenset(("the", "its", "their", "his", "her", "those", "these", "our"))
_QUOTES = frozenset('"“„«‘')
_AGAINST = frozenset(("to", "-", "–"))


def repeats(
    words: tuple[Lexeme, ...], taken: tuple[Measured, ...], memory: Memory
) -> tuple[tuple[Measured, ...], Memory]:
    """Return the bare numbers of a sentence, and what later ones can go on with.

    R20: a number without a noun takes the measure of the last count of people, things or money
    in its paragraph, else that of people or things named there, else what the paragraph
    before left; and is flagged for it.

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    taken : tuple of (Quantity, Measure)
        The quantities already found in it, in order.
    memory : Memory
        What was counted and named before it.

    Returns
    -------
    (tuple of (Quantity, Measure), Memory)
        Each with an empty phrase.
    """
    found: list[Measured] = []
    named = dict(measures_named(words, tuple(quantity for quantity, _ in taken)))
    ahead = {quantity.first: (quantity, measure) for quantity, measure in taken}
    near = bare_words("figures").isdisjoint([word.key for word in words])
    latest: Measured | None = None
    past = 0
    for position in sorted({*number_places(words), *ahead, *named}):
        if position < past:
            continue
        if position in ahead:
            latest = ahead[position]
            memory = memory.with_count(latest[1])
            past = latest[0].last
            continue
        if position in named:
            memory = memory.with_name(named[position])
        number = numeral_at(words, position)
        if number is None or any(place in ahead for place in range(position, number.last)):
            continue
        again = None
        if _countable(words, number):
            number, again = _read(words, number, ahead, (latest, memory, near))
        if again is not None:
            told = replace(again, low=number.low, scale=magnitude(words, number))
            latest = (_again(words, number, again), again)
            memory = replace(memory, latest=told, fresh=True)
            found.append(latest)
        past = number.last
    return tuple(found), memory


def _read(
    words: tuple[Lexeme, ...],
    number: Numeral,
    ahead: Mapping[int, Measured],
    before: tuple[Measured | None, Memory, bool],
) -> tuple[Numeral, Measure | None]:
    """Return a bare number with what it counts, its magnitude restored (R294)."""
    short = elided_scale(words, number, before[1])
    if short is not None:
        measure, scale = short
        whole = replace(number, low=number.low * scale, high=number.high * scale)
        return replace(whole, flags=(*number.flags, "magnitude from the sum before")), measure
    return number, _measure_of(words, number, ahead, before)


def _measure_of(
    words: tuple[Lexeme, ...],
    number: Numeral,
    ahead: Mapping[int, Measured],
    before: tuple[Measured | None, Memory, bool],
) -> Measure | None:
    """Return what a bare number counts, by the first reading that fits."""
    latest, memory, near = before
    nearest = memory.nearest_to(number.low)
    counted = latest is not None and latest[1].unit_class in CARRIED
    set_apart = (
        _whole(words, number, ahead)
        or number_of(words, number)
        or pushed_behind(words, number)
        or _divided(words, number)
    )
    if set_apart is None and magnitude(words, number):
        return (
            beside(words, number, latest)
            or subject_of_change(words, number)
            or of_its_size(number, memory)
            or left_out(words, number, None)
            or bare_millions(words, number, memory)
        )
    named = nearest is not None and nearest.low is None and latest is not None
    return (
        set_apart
        or beside(words, number, latest)
        or (subject_of_change(words, number) if number.high >= SMALLEST else None)
        or (elided(words, number, memory) if named else None)
        or _gone_on(words, number, nearest, near=near)
        or same_scale(words, number, (latest[0].last, latest[1]) if latest else None)
        or elided(words, number, memory)
        or left_out(words, number, latest[1] if latest and counted else nearest)
    )


def _countable(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number may count anything: no year, age, clock time, code or "one"."""
    digits = [one.text for one in words[number.first : number.last] if one.is_number]
    year = bool(digits) and all(one.isdecimal() and len(one) == 4 for one in digits)
    odd = year or number.low <= 1 or number.low != number.low.to_integral_value()
    named = is_name(words, number) or is_age(words, number)
    return number.kind is NumeralKind.CARDINAL and not odd and not named


def _gone_on(
    words: tuple[Lexeme, ...], number: Numeral, measure: Measure | None, *, near: bool
) -> Measure | None:
    """Return what a bare number goes on with, by the words around it."""
    led = _leads_to(words, number)
    again = bool(led) and measure is not None and measure.unit == VOTE.unit
    if led & bare_words("votes") or again or _is_tallied(words, number):
        return VOTE
    if measure is None or not fits(number, measure, near=near):
        return None
    changed = "from" in led and bool(led & bare_words("changes"))
    return measure if changed or _again_said(words, number, measure) else None


def _divided(words: tuple[Lexeme, ...], number: Numeral) -> Measure | None:
    """Return votes for "approved the bill, 287 to 121": both numbers end a clause of a vote."""
    first, lead = number.first, number.first - 1
    if key_at(words, lead) in _AGAINST:
        first = next((i for i in (lead - 1, lead - 2) if _starts(words, i, lead)), lead)
        lead = first - 1
    elif key_at(words, number.last) not in _AGAINST or not _starts(words, number.last + 1, 0):
        return None
    if first == number.first - 1 or key_at(words, lead) != ",":
        return None
    clause = words[max(lead - CLAUSE, 0) : lead]
    told = any(word.key in bare_words("votes") for word in clause)
    changed = any(word.key in bare_words("changes") for word in clause)
    return VOTE if told and not changed else None


def _is_tallied(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether votes are told by side: "64 in favour, 31 against", "12 for and 3 against"."""
    sides = bare_words("sides")
    follows = key_at(words, number.last)
    favour = follows == "in" and key_at(words, number.last + 1) in {"favour", "favor"}
    if not (follows in sides or favour):
        return False
    votes = bare_words("ballots") | bare_words("votes") | bare_words("abstaining")
    ended = key_at(words, number.last + 1 + favour) in ENDS | {"and", "with", "but", "or"}
    return ended and any(word.key in votes for word in words)


def _whole(
    words: tuple[Lexeme, ...], number: Numeral, ahead: Mapping[int, Measured]
) -> Measure | None:
    """Return the measure of the whole in "five of its fourteen posts"."""
    if key_at(words, number.last) != "of" or key_at(words, number.last + 1) not in _OWNERS:
        return None
    behind = ahead.get(number.last + 2) or ahead.get(number.last + 3)
    return behind[1] if behind else None


def _again_said(words: tuple[Lexeme, ...], number: Numeral, measure: Measure) -> bool:
    """Whether the words around a number leave its noun out: "counts 900", "500 a day"."""
    lead = _lead(words, number)
    follows, after = key_at(words, number.last), key_at(words, number.last + 1)
    part = follows == "of" and after in _OWNERS and numeral_at(words, number.last + 2) is not None
    if lead == "to" and words[number.first - 2].key.startswith("count"):
        return False
    if (
        _named_figure(words, number)
        or part
        or _others(words, number)
        or _opens_clause(words, number, measure)
    ):
        return True
    if number.high < SMALLEST:
        told = lead in _says() | bare_words("admits") or _there_are(words, number)
        return told and (follows in ENDS or follows in {"and", "but", "while"})
    start, end = noun_phrase(words, number.last)
    rate = follows in {"a", "per", "every"} and after in word_set("time")
    rate = rate or follows in bare_words("rates")
    if rate and (number.first == 0 or lead in {"", ":", ",", "*"}):
        return True
    near = {lead, key_at(words, number.first - 1)}
    said = not near.isdisjoint(bare_words("again")) or not near.isdisjoint(_says())
    led = said or _made(words, number)
    return led and (rate or start == end == number.last)


def _named_figure(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a noun for counts leads to the number: "the figure of 86,000 dates from April"."""
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    return key_at(words, lead) == "of" and key_at(words, lead - 1) in bare_words("figures")


def _says() -> frozenset[str]:
    return frozenset(lexicon("reporters")["says"])


def _lead(words: tuple[Lexeme, ...], number: Numeral) -> str:
    """Return the word before a number and its qualifier, past a quotation mark."""
    place = number.first - len(qualifier_before(words, number.first)) - 1
    return key_at(words, place - (key_at(words, place) in _QUOTES))


def _there_are(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether "there were" leads to the number: "the guild says there were five"."""
    place = number.first - len(qualifier_before(words, number.first)) - 1
    return key_at(words, place) in {"are", "were"} and key_at(words, place - 1) == "there"


def _made(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether "makes it" leads to the number: "the ministry makes it 140"."""
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    return key_at(words, lead) == "it" and key_at(words, lead - 1) in bare_words("makes")


def _others(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether "others" or "more" stands for what was counted: "eleven more were hurt"."""
    after = key_at(words, number.last + 1)
    if key_at(words, number.last) not in bare_words("others"):
        return False
    return after in bare_words("acts") or after in ENDS


def _opens_clause(words: tuple[Lexeme, ...], number: Numeral, measure: Measure) -> bool:
    """Whether a part of the last count opens a clause: "36 barges. Five left on Sunday"."""
    before = key_at(words, number.first - 1)
    opening = number.first == 0 or before in {";", ":", "—", "–", "“", '"'}
    follows = key_at(words, number.last)
    if before in _QUOTES | {":"} and follows in {".", "?", "!"}:
        return True
    said = follows == "," and key_at(words, number.last + 1) in telling_forms()
    if opening and said and measure.low is not None:
        return True
    verb = follows in bare_words("acts") or is_past(words[number.last : number.last + 1])
    if not opening or not verb:
        return False
    return measure.low is None or number.high <= measure.low


def _leads_to(words: tuple[Lexeme, ...], number: Numeral) -> frozenset[str]:
    """Return the words before "14 to four" and "from 14 to four"; empty for other numbers."""
    lead = number.first - 1
    if key_at(words, lead) in _AGAINST:
        first = next((i for i in (lead - 1, lead - 2) if _starts(words, i, lead)), lead)
        lead = first - 1
    elif key_at(words, number.last) not in _AGAINST or not _starts(words, number.last + 1, 0):
        return frozenset()
    lead -= key_at(words, lead) == "by" and key_at(words, lead - 1) in bare_words("votes")
    if key_at(words, lead) not in {"from", "by", *bare_words("votes")}:
        return frozenset()
    return frozenset(word.key for word in words[max(lead - CHANGE, 0) : lead + 1])


def _starts(words: tuple[Lexeme, ...], position: int, end: int) -> bool:
    """Whether a number starts at ``position``, and stops at ``end`` where one is given."""
    number = numeral_at(words, position) if 0 <= position < len(words) else None
    return number is not None and (not end or number.last == end)


def _again(words: tuple[Lexeme, ...], number: Numeral, measure: Measure) -> Quantity:
    written = qualifier_before(words, number.first)
    last = number.last + _others(words, number)
    return Quantity(
        first=number.first - len(written),
        last=last,
        number=number,
        unit=measure.unit,
        unit_class=measure.unit_class,
        qualifier=" ".join(written) or number.qualifier,
        phrase=(last, last),
    )
