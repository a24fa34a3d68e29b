"""Numbers whose noun is left out and that no listed word leads to: "the camp holds 11,300"."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.amounts.ages import is_age
from goodoffices.reports.amounts.named_measures import CARRIED, FAR, Measure
from goodoffices.reports.amounts.unit_words import (
    exact_set,
    is_idle,
    is_person,
    is_plural,
    noun_phrase,
    singular,
    states,
)
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import FIGURE_ENDS
from goodoffices.reports.wording.numerals import Numeral
from goodoffices.reports.wording.tense import is_past

LEAST = 13
"""Smaller bare numbers are scores, hours and gates more often than counts."""

LISTED = 16
"""Words between two shares of one poll."""

LABEL = 7
"""Words of a label before its colon and number."""

PEOPLE = Measure(unit="people", unit_class=UnitClass.PEOPLE, what="people")
"""What a number counts whose verb only human beings have: "About 80 would come"."""

_AGAIN = frozenset(("another", "further", "additional", "extra"))
_WHO = frozenset(("who", "whom", "whose"))
_OURS = frozenset(("us", "you"))
_THEM = frozenset(("them", "these", "those"))
_PARTED = frozenset(("them", "these", "those", "whom", "which"))
_SET_AGAINST = frozenset(("not", "of", "than", "from", "below", "above", "against"))
_OWED = frozenset(
    (
        "promised", "pledged", "requested", "sought", "planned", "expected", "agreed", "announced",
        "demanded", "wanted", "hoped", "originally", "initially", "first", "budgeted", "asked",
        "reported", "given", "counted", "claimed", "estimated", "recorded",
    )
)  # fmt: skip
_OPENS = frozenset((";", ":", "—", "–", "“", '"', "and", "but", "while", "then", "that", "where"))


@cache
def bare_words(name: str) -> frozenset[str]:
    """Return one list of words around numbers that leave their noun out."""
    return frozenset(lexicon("units")["bare"][name])


def left_out(
    words: tuple[Lexeme, ...], number: Numeral, measure: Measure | None
) -> Measure | None:
    """Return what a bare number counts, by what was counted or named before, else by its verb.

    R240: a number takes the unit of the one beside it; where nothing was counted, one whose
    verb only people have ("more than 40 would come", "60 of us") counts people.

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A cardinal in it that counts no noun of its own.
    measure : Measure or None
        The nearest count, or people or things named without a number.

    Returns
    -------
    Measure or None
        ``None`` for ages, clock times, places in a row and whatever else is bare.
    """
    counted = measure if measure is not None and _counts(measure) else None
    apart = _labelled(words, number) or _of_the_rest(words, number, counted)
    if apart is not None:
        return apart
    follows = key_at(words, number.last)
    if _are_of_us(words, number.last):
        return measure if measure and _is_people(measure) else PEOPLE
    if follows == "of" and key_at(words, number.last + 1) in _THEM:
        return counted or _some(words, number)
    if _of_them(words, number):
        return counted or PEOPLE
    if (
        (number.high < LEAST and not _in_dozens(words, number))
        or not _nothing_counted(words, number)
        or is_age(words, number)
    ):
        return None
    if measure is not None and _led(words, number) and _fits(number, measure):
        return measure
    return PEOPLE if _acts_as_people(words, number) or _in_room(words, number) else None


def _of_the_rest(
    words: tuple[Lexeme, ...], number: Numeral, counted: Measure | None
) -> Measure | None:
    """Return what "others" are, and what is lacking: people where nothing was counted."""
    if key_at(words, number.last) == "others" and counted is None:
        return PEOPLE if number.high >= LEAST else None
    short = key_at(words, number.last) == "others" or _falls_short(words, number)
    return counted if short else None


def _are_of_us(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether "who" or "of us" follows a number: people, where nobody was counted."""
    follows = key_at(words, position)
    return follows in _WHO or (follows == "of" and key_at(words, position + 1) in _OURS)


def _labelled(words: tuple[Lexeme, ...], number: Numeral) -> Measure | None:
    """Return what a label counts in "Wounded: 34" or "Households reached: 5,310"."""
    colon = _lead(words, number)
    if key_at(words, colon) != ":" or key_at(words, number.last) not in FIGURE_ENDS:
        return None
    first = colon
    while first > 0 and colon - first < LABEL and words[first - 1].text not in FIGURE_ENDS:
        first -= 1
    label = [word.key for word in words[first:colon]]
    if not bare_words("sides").isdisjoint(label[:1]):
        return Measure(unit="vote", unit_class=UnitClass.COUNT, what="vote")
    befallen = next((states()[key] for key in label if key in states()), "")
    if befallen or any(is_person(key) and is_plural(key) for key in label):
        unit, kind = "people", UnitClass.PEOPLE
        return Measure(unit=unit, unit_class=kind, what=befallen or "people")
    nouns = [singular(key) for key in label if is_plural(key) and not is_idle(key)]
    if not nouns or not bare_words("no_label").isdisjoint(label):
        return None
    return Measure(unit=nouns[0], unit_class=UnitClass.COUNT, what=nouns[0])


def same_scale(
    words: tuple[Lexeme, ...], number: Numeral, latest: tuple[int, Measure] | None
) -> Measure | None:
    """Return the share or length that a number without a unit is set against.

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A bare cardinal in it.
    latest : (int, Measure) or None
        The last quantity before it, with the position behind it.

    Examples
    --------
    "Seventy per cent have water, against 45 in 2011": 45 is a share too.
    """
    if latest is None:
        return None
    last, measure = latest
    lead = _lead(words, number)
    before, follows = key_at(words, lead), key_at(words, number.last)
    if before in _AGAIN and follows in FIGURE_ENDS and measure.unit_class is not UnitClass.ORDINAL:
        near = measure.low is None or number.low < 10 * measure.low
        return measure if near else None
    if measure.unit_class is UnitClass.SHARE and follows in bare_words("opinions"):
        joined = before in {",", ";", "and", "but", "while"} and lead - last < LISTED
        return measure if joined and number.high <= 100 else None
    if follows not in FIGURE_ENDS | {"in", "a", "among", "for", "and", "or", "but", "while", "by"}:
        return None
    if measure.unit_class is UnitClass.SHARE and number.high <= 100:
        turned = any(word.key in bare_words("changes") for word in words[last:lead])
        set_against = before in {"against", "than"} or (before == "to" and turned)
        return measure if set_against else None
    if measure.unit_class is UnitClass.DURATION and measure.low is not None:
        near = number.low < 10 * measure.low and measure.low < 10 * number.low
        return measure if near and before in {"for", "against", "than"} else None
    return None


def befallen(
    words: tuple[Lexeme, ...], number: Numeral, counted: Measure | None
) -> Measure | None:
    """Return people for "27 of them are dead" where only things were named before.

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A bare number in it.
    counted : Measure or None
        The nearest count.
    """
    if key_at(words, number.last) != "of" or key_at(words, number.last + 1) not in _THEM:
        return None
    told = words[number.last + 2 : number.last + 5]
    verb, state = ([word.key for word in told] + ["", ""])[:2]
    alive = state in _ALIVE or (state in states() and state not in {"lost", "missing", "left"})
    people = counted is not None and _is_people(counted)
    return PEOPLE if verb in {"are", "were"} and alive and not people else None


_ALIVE = frozenset(("alive", "civilians", "women", "children", "men"))


def _some(words: tuple[Lexeme, ...], number: Numeral) -> Measure | None:
    """Return people for "they went in, fifteen of them"; "them" stands for nobody else."""
    before = {word.key for word in words[: number.first]}
    return None if before.isdisjoint({"they", "we", "people"}) else PEOPLE


def _of_them(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a part is told behind its whole: "Of them seven were children"."""
    lead = _lead(words, number)
    whole = key_at(words, lead) in _PARTED and key_at(words, lead - 1) == "of"
    opening = lead < 2 or words[lead - 2].text in '.;:,—–“"(' or key_at(words, lead - 2) == "and"
    return whole and opening and _nothing_counted(words, number)


def _in_dozens(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number is told in dozens, which no clock or score is."""
    return key_at(words, number.last - 1) in {"dozen", "dozens", "score"}


def _counts(measure: Measure | None) -> bool:
    return measure is not None and measure.unit_class in {UnitClass.PEOPLE, UnitClass.COUNT}


def _is_people(measure: Measure) -> bool:
    return measure.unit_class is UnitClass.PEOPLE


def _lead(words: tuple[Lexeme, ...], number: Numeral) -> int:
    """Return the place of the word before a number and its qualifier."""
    return number.first - len(qualifier_before(words, number.first)) - 1


def _nothing_counted(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether no noun follows but an end, a small word or a verb."""
    if number.last >= len(words) or words[number.last].text in FIGURE_ENDS:
        return True
    start, end = noun_phrase(words, number.last)
    return start == end == number.last or _is_verb(words, number.last)


def _is_verb(words: tuple[Lexeme, ...], position: int) -> bool:
    word = words[position]
    return word.key in bare_words("acts") or is_past((word,))


def _falls_short(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number is lacking or wanted: "nine short of the 70 needed", "short by three"."""
    lead = _lead(words, number)
    before, follows = key_at(words, lead), key_at(words, number.last)
    if follows == "short" or (before == "by" and key_at(words, lead - 1) == "short"):
        return True
    if before in {"the", "than"} and follows in {"needed", "required", "necessary"}:
        return True
    owned = before in {"the", "its", "their"} and key_at(words, lead - 1) in _SET_AGAINST
    return owned and (follows in _OWED or follows in {"it", "they", "he", "she", "we"})


def _led(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether the word before a number can lead to a count, not to a time or a place."""
    lead = _lead(words, number)
    if lead < 0:
        return False
    before = words[lead]
    if before.key == "to":
        return any(word.key in bare_words("changes") for word in words[max(lead - 8, 0) : lead])
    if before.key in {"on", "for", "of"} and key_at(words, lead - 1) in bare_words("insists"):
        return True
    title = lead == number.first - 1 and before.is_word and before.text.isupper()
    return before.key not in bare_words("no_count") and not before.is_number and not title


def _fits(number: Numeral, measure: Measure) -> bool:
    if measure.unit_class not in CARRIED or number.low != number.low.to_integral_value():
        return False
    if measure.unit_class is UnitClass.MONEY or measure.low is None:
        return measure.unit_class is not UnitClass.MONEY
    return measure.low < number.low * FAR and number.low < measure.low * FAR


def _acts_as_people(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number is the subject of a verb of people, or "we were" leads to it."""
    lead = _lead(words, number)
    before, follows = key_at(words, lead), key_at(words, number.last)
    if before in {"were", "are"} and key_at(words, lead - 1) in {"we", "they"}:
        return follows in FIGURE_ENDS or follows in {"in", "on", "at", "and"}
    opening = lead < 0 or before in _OPENS or (before == "," and lead > 0)
    return opening and follows in bare_words("people_acts")


def _in_room(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a place for people holds the number: "the camp, built for 4,000"."""
    lead = _lead(words, number)
    if key_at(words, lead) == "for" and key_at(words, lead - 1) in bare_words("supplies"):
        return key_at(words, number.last) in FIGURE_ENDS
    verb = key_at(words, lead - (key_at(words, lead) in {"for", "to", "by"}))
    if verb not in bare_words("rooms_for"):
        return False
    return any(word.key in exact_set("rooms") for word in words[max(lead - 12, 0) : lead])
