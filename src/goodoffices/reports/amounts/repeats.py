"""Numbers without a noun that go on with what was counted or named before: "up from 27"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from goodoffices.reports.amounts.ages import is_age
from goodoffices.reports.amounts.beside import (
    ENDS,
    SMALLEST,
    beside,
    is_gapped,
    is_rate,
)
from goodoffices.reports.amounts.elided import (
    bare_millions,
    elided,
    elided_scale,
    is_sentence,
    magnitude,
    of_its_size,
    pushed_behind,
    subject_of_change,
)
from goodoffices.reports.amounts.left_out import bare_words, befallen, left_out, same_scale
from goodoffices.reports.amounts.named_measures import (
    CARRIED,
    Measure,
    Measured,
    Memory,
    fits,
    measures_named,
    number_of,
)
from goodoffices.reports.amounts.pointing_back import (
    in_reach,
    made,
    named_figure,
    number_told,
    others,
    reaches_back,
    said_to_be,
    says_words,
    there_are,
    word_before,
)
from goodoffices.reports.amounts.quantities import Quantity, is_name
from goodoffices.reports.amounts.tellers import FEW, are_sources
from goodoffices.reports.amounts.unit_words import HYPHENS, noun_phrase, word_set
from goodoffices.reports.amounts.votes import (
    VOTE,
    divided,
    is_margin,
    is_side,
    is_tallied,
    leads_to,
    of_votes,
)
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.times.date_parts import is_day_in_row, year_at
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.inflection import telling_forms
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import OPENING_QUOTES
from goodoffices.reports.wording.number_places import number_places
from goodoffices.reports.wording.numerals import Numeral, NumeralKind, numeral_at
from goodoffices.reports.wording.tense import is_past

_OWNERS = frozenset(("the", "its", "their", "his", "her", "those", "these", "our"))


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
    memory = memory.next_sentence()
    named = dict(measures_named(words, tuple(quantity for quantity, _ in taken)))
    ahead = {quantity.first: (quantity, measure) for quantity, measure in taken}
    near = bare_words("figures").isdisjoint([word.key for word in words])
    latest: Measured | None = None
    past = 0
    for position in sorted({*number_places(words), *ahead, *named}):
        if position < past:
            continue
        if position in ahead:
            latest, memory = _counted(words, ahead[position], latest, memory)
            past = ahead[position][0].last
            continue
        if position in named:
            memory = memory.with_name(named[position])
        number = numeral_at(words, position)
        if number is None or any(place in ahead for place in range(position, number.last)):
            continue
        number, again = _read(words, number, ahead, (latest, memory, near))
        if again is not None:
            told = replace(again, low=number.low, scale=magnitude(words, number))
            latest = (_again(words, number, again), again)
            memory = replace(memory, latest=told, fresh=True)
            found.append(latest)
        past = number.last
    return tuple(found), memory


def _counted(
    words: tuple[Lexeme, ...], one: Measured, latest: Measured | None, memory: Memory
) -> tuple[Measured | None, Memory]:
    """Return the last quantity, and what is left for later ones, behind one with a unit."""
    if _only_describes(words, one):
        return latest, memory
    return one, memory if _tell(words, one) else memory.with_count(one[1])


def _tell(words: tuple[Lexeme, ...], one: Measured) -> bool:
    """Whether few people are counted because they say something: "two officials said"."""
    few = one[1].unit_class is UnitClass.PEOPLE and one[0].number.high <= FEW
    return few and are_sources(words, one[0].first)


def _only_describes(words: tuple[Lexeme, ...], one: Measured) -> bool:
    """Whether a count only describes one thing: "the eleven-page text", "a two-acre site"."""
    hyphen = key_at(words, one[0].number.last) in HYPHENS
    return hyphen and one[1].unit_class is UnitClass.COUNT


def _read(
    words: tuple[Lexeme, ...],
    number: Numeral,
    ahead: Mapping[int, Measured],
    before: tuple[Measured | None, Memory, bool],
) -> tuple[Numeral, Measure | None]:
    """Return a bare number with what it counts, its magnitude restored (R294)."""
    if not _countable(words, number):
        return number, None
    short = elided_scale(words, number, before[1], gapped=_is_gapped(words, number, before[0]))
    if short is not None:
        measure, scale = short
        whole = replace(number, low=number.low * scale, high=number.high * scale)
        return replace(whole, flags=(*number.flags, "magnitude from the sum before")), measure
    if _is_broken(number, before[1]) and not is_rate(words, number):
        return number, None
    return number, _measure_of(words, number, ahead, before)


def _is_gapped(words: tuple[Lexeme, ...], number: Numeral, latest: Measured | None) -> bool:
    return latest is not None and is_gapped(words, number, latest)


def _measure_of(
    words: tuple[Lexeme, ...],
    number: Numeral,
    ahead: Mapping[int, Measured],
    before: tuple[Measured | None, Memory, bool],
) -> Measure | None:
    """Return what a bare number counts, by the first reading that fits."""
    latest, memory, near = before
    nearest = in_reach(words, number, memory)
    counted = latest is not None and latest[1].unit_class in CARRIED
    scaled = latest if latest and latest[0].number.kind is NumeralKind.CARDINAL else None
    set_apart = (
        _whole(words, number, ahead)
        or number_of(words, number)
        or pushed_behind(words, number)
        or divided(words, number)
        or befallen(words, number, nearest)
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
    reached = memory if memory.fresh or reaches_back(words, number) else Memory()
    changed = number.high >= SMALLEST or is_rate(words, number)
    return (
        set_apart
        or (elided(words, number, memory) if is_sentence(words, number) else None)
        or beside(words, number, latest)
        or (subject_of_change(words, number) if changed else None)
        or (elided(words, number, reached) if named else None)
        or _gone_on(words, number, nearest, near=near)
        or same_scale(words, number, (scaled[0].last, scaled[1]) if scaled else None)
        or elided(words, number, reached)
        or left_out(words, number, latest[1] if latest and counted else nearest)
    )


def _countable(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number may count anything: no year, day, age, clock time, code or "one"."""
    digits = [at for at in range(number.first, number.last) if words[at].is_number]
    year = bool(digits) and all(year_at(words, at) is not None for at in digits)
    voted = number.low == 1 and is_side(words, number)
    odd = year or (number.low <= 1 and not voted) or is_day_in_row(words, number.first)
    named = (is_name(words, number) and not of_votes(words, number)) or is_age(words, number)
    return number.kind is NumeralKind.CARDINAL and not odd and not named


def _is_broken(number: Numeral, memory: Memory) -> bool:
    """Whether a number has decimals that what was told last had not: it counts nothing."""
    if number.low == number.low.to_integral_value():
        return False
    last = memory.latest.low if memory.latest else None
    if last is None or memory.latest is None:
        return True
    if memory.latest.unit_class is UnitClass.SHARE:
        return False
    near = last < SMALLEST and number.low < SMALLEST
    return last == last.to_integral_value() and not near


def _gone_on(
    words: tuple[Lexeme, ...], number: Numeral, measure: Measure | None, *, near: bool
) -> Measure | None:
    """Return what a bare number goes on with, by the words around it."""
    led = leads_to(words, number)
    again = bool(led) and measure is not None and measure.unit == VOTE.unit
    if led & bare_words("votes") or again or is_tallied(words, number):
        return VOTE
    if is_margin(words, number):
        return VOTE
    if measure is None or not fits(number, measure, near=near):
        return None
    changed = "from" in led and bool(led & bare_words("changes"))
    return measure if changed or _again_said(words, number, measure) else None


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
    lead = word_before(words, number)
    follows, after = key_at(words, number.last), key_at(words, number.last + 1)
    part = follows == "of" and after in _OWNERS and numeral_at(words, number.last + 2) is not None
    if lead == "to" and words[number.first - 2].key.startswith("count"):
        return False
    if (
        named_figure(words, number)
        or number_told(words, number)
        or part
        or others(words, number)
        or _opens_clause(words, number, measure)
    ):
        return True
    if number.high < SMALLEST:
        told = lead in says_words() | bare_words("admits") or there_are(words, number)
        told = told or said_to_be(words, number)
        return told and (follows in ENDS or follows in {"and", "but", "while"})
    start, end = noun_phrase(words, number.last)
    rate = follows in {"a", "per", "every"} and after in word_set("time")
    rate = rate or follows in bare_words("rates")
    if rate and (number.first == 0 or lead in {"", ":", ",", "*"}):
        return True
    near = {lead, key_at(words, number.first - 1)}
    said = not near.isdisjoint(bare_words("again")) or not near.isdisjoint(says_words())
    led = said or made(words, number)
    return led and (rate or start == end == number.last)


def _opens_clause(words: tuple[Lexeme, ...], number: Numeral, measure: Measure) -> bool:
    """Whether a part of the last count opens a clause: "36 barges. Five left on Sunday"."""
    before = key_at(words, number.first - 1)
    opening = number.first == 0 or before in {";", ":", "—", "–", "“", '"', "("}
    follows = key_at(words, number.last)
    if before in OPENING_QUOTES | {":"} and follows in {".", "?", "!"}:
        return True
    said = follows == "," and key_at(words, number.last + 1) in telling_forms()
    if opening and said and measure.low is not None:
        return True
    verb = follows in bare_words("acts") or is_past(words[number.last : number.last + 1])
    if not opening or not verb:
        return False
    return measure.low is None or number.high <= measure.low


def _again(words: tuple[Lexeme, ...], number: Numeral, measure: Measure) -> Quantity:
    written = qualifier_before(words, number.first)
    if written == ("over",) and measure.unit_class is UnitClass.DURATION:
        written = ()  # "over ten years, Norland over five": in how long
    last = number.last + others(words, number)
    return Quantity(
        first=number.first - len(written),
        last=last,
        number=number,
        unit=measure.unit,
        unit_class=measure.unit_class,
        qualifier=" ".join(written) or number.qualifier,
        phrase=(last, last),
    )
