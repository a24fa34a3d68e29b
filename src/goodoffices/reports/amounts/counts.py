"""People and things that a number counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from goodoffices.reports.amounts.ages import ends_ages
from goodoffices.reports.amounts.currencies import currency_signs, currency_words
from goodoffices.reports.amounts.unit_words import (
    HYPHENS,
    acts,
    exact_set,
    is_field,
    is_idle,
    is_person,
    is_plural,
    is_pointed,
    noun_phrase,
    singular,
    states,
    word_set,
)
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.date_parts import year_at
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.lexemes import Lexeme, adjacent, key_at, phrase_at
from goodoffices.reports.wording.number_places import number_openers
from goodoffices.reports.wording.numerals import Numeral, NumeralKind, numeral_at
from goodoffices.reports.wording.tense import is_past

SMALL = 12
"""Numbers up to this count only people and things of the lexicon: "two sides" is no figure."""

ASIDE = 9
"""Words of an aside between two commas, as in "200, most of them women, were held"."""

_PARTING_MARKS = frozenset("-–—(")
_MOSTLY = frozenset(
    ("most", "mostly", "many", "some", "half", "mainly", "including", "all", "nearly")
)

PAIR = 3
"""More men or women than these are counted even behind "the" or "all"."""

_PARTS = frozenset({"his", "her", "its", "their", "our", "the", "them", "those", "these"})
"""Words behind "of" in a part of a whole: "40 of its soldiers", "nine of them children"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What a number counts.

    Parameters
    ----------
    unit : str
        ``"people"`` or a thing, singular.
    unit_class : UnitClass
        People or count.
    last : int
        Position after the last word of number and noun.
    phrase : (int, int)
        Positions of the noun phrase, half-open; may be empty.
    """

    unit: str
    unit_class: UnitClass
    last: int
    phrase: tuple[int, int]


def counted_at(words: tuple[Lexeme, ...], number: Numeral) -> Counted | None:
    """Return what the cardinal ``number`` counts, if it counts people or things.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    number : Numeral
        A number in it.

    Returns
    -------
    Counted or None
        ``None`` for a year, "the two sides", "one of" and numbers without a noun. Any plural
        noun is counted (R242), small numbers of "sides" and "things" apart.
    """
    named = _is_year(words, number) or ends_ages(words, number)
    if number.kind is not NumeralKind.CARDINAL or named:
        return None
    owned = _is_owned(words, number)
    vague = number.qualifier is not None and number.low < number.high
    of = key_at(words, number.last) == "of" and (vague or owned)
    hyphen = key_at(words, number.last) in HYPHENS and adjacent(words, number.last)
    start, end = _phrase(words, number, of, hyphen)
    head = _head(words, start, end, single=hyphen or number.high <= 1)
    if head is not None and _is_told_as_figure(words, number, head):
        return None
    if _are_strong(words, number):
        strong = key_at(words, number.last + hyphen) == "strong"
        return _people(number.last + hyphen + strong, (number.last, number.last))
    if owned and any(words[place].key in states() for place in range(start, end)):
        return _people(end, (start, end))  # "Twelve of the dead"
    people = head is not None and _is_people(words, head)
    if people and not _tells_people(words, number, (start, end)):
        return None
    if people or _stands_for_people(words, number):
        last = head + 1 if people and head is not None else number.last
        phrase = (start, end) if people else (number.last, number.last)
        return _people(last, phrase)
    if head is None or not _worth_counting(words, number, head, adjective=hyphen):
        return None
    power = key_at(words, head - 1) if key_at(words, head - 1) in {"square", "cubic"} else ""
    return Counted(
        unit=f"{power} {singular(words[head].key)}".strip(),
        unit_class=UnitClass.COUNT,
        last=head + 1,
        phrase=(start, end if hyphen else head + 1),
    )


def _people(last: int, phrase: tuple[int, int]) -> Counted:
    return Counted(unit="people", unit_class=UnitClass.PEOPLE, last=last, phrase=phrase)


def _is_owned(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a part is counted: "40 of its soldiers"; not "212 of the 320 pilots"."""
    owned = key_at(words, number.last + 1) in _PARTS and number.high > 1
    return owned and numeral_at(words, number.last + 2) is None


def _phrase(words: tuple[Lexeme, ...], number: Numeral, of: bool, hyphen: bool) -> tuple[int, int]:
    """Return the noun phrase behind a number; none in "from 9 to 5 the office is open"."""
    last = number.last
    if number.qualifier == "tens of" and key_at(words, last - 1) == "of":
        return noun_phrase(words, last)
    more = not of and key_at(words, last + hyphen) == "more"
    start, end = noun_phrase(words, last + of + hyphen + more)
    return (start, end) if of or start == last + hyphen + more else (last, last)


def _are_strong(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether "a 1,200-strong force" or "a force 1,200 strong" tells how many people."""
    place = number.last + (key_at(words, number.last) in HYPHENS)
    return key_at(words, place) == "strong" and number.high > 1


def _tells_people(words: tuple[Lexeme, ...], number: Numeral, phrase: tuple[int, int]) -> bool:
    """Whether a count of people is one: not "one man said" or "the two ministers"."""
    near = range(phrase[0], min(phrase[1] + 4, len(words)))
    if any(words[i].key in states() and words[i].key not in PARTING for i in near):
        return True
    if number.high == 1 and not number.in_digits:
        return False
    lead = _before(words, number)
    if number.high > SMALL or key_at(words, lead) not in _POINTING or _is_whole(words, lead):
        return True
    place = next((i for i in range(*phrase) if is_pointed(words[i].key)), None)
    return place is None or (words[place].key in _ANYBODY and number.high > PAIR)


def _before(words: tuple[Lexeme, ...], number: Numeral) -> int:
    """Return the place of the word before a number, its qualifier, and "other" or "last"."""
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    return lead - (key_at(words, lead) in _ORDERING)


_ANYBODY = frozenset({"man", "men", "woman", "women", "people"})
PARTING = frozenset({"left", "lost"})
"""What befell people, but also what those who negotiate do: "the two ministers left"."""

_ORDERING = frozenset({"other", "last", "first", "next", "remaining", "same", "final"})
_POINTING = frozenset({"the", "these", "those", "both", "all"})


def _is_told_as_figure(words: tuple[Lexeme, ...], number: Numeral, head: int) -> bool:
    """Whether no noun follows but a verb: "the figure of 86,000 dates from April"."""
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    spoken = key_at(words, lead) == "of" and key_at(words, lead - 1) in _FIGURES
    known = is_person(words[head].key) or words[head].key in word_set("things")
    told = words[head].key in {"date", "dates"} or not known
    befallen = any(words[i].key in states() for i in range(number.last, head + 1))
    return spoken and told and not befallen and not _is_name_of_people(words, head)


_FIGURES = frozenset({"figure", "estimate", "toll", "tally", "count"})
_BEFORE_YEAR = frozenset(
    ("in", "since", "of", "by", "until", "till", "during", "from", "before", "after", "the")
)


def _is_year(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    if not number.in_digits or year_at(words, number.first) is None:
        return False
    if number.last > number.first + 1:
        return key_at(words, number.first + 1) in HYPHENS
    dated = key_at(words, number.first - 1) in _BEFORE_YEAR
    return dated or not is_person(key_at(words, number.last))


def _head(words: tuple[Lexeme, ...], start: int, end: int, *, single: bool) -> int | None:
    """Return the place of the noun that is counted: the first plural, else a known noun."""
    plurals = [] if single else [i for i in range(start, end) if _names_many(words, i)]
    for place in plurals:
        compound = place + 1 in plurals and (
            is_field(words[place].key) or is_person(words[place + 1].key)
        )
        if not compound:
            return place
    hyphenated = single and start < end and key_at(words, start - 1) in HYPHENS
    if hyphenated and _is_known(words[start].key):
        return start
    for place in range(start, end):
        if _is_known(words[place].key):
            follows = place + 1 < end and _is_known(words[place + 1].key)
            return place + 1 if follows else place
    for place in range(start, end):
        if _is_name_of_people(words, place):
            return place
    return end - 1 if end > start and (single or not plurals) else None


def _is_known(key: str) -> bool:
    return is_person(key) or key in word_set("things")


def _names_many(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether a plural noun stands there; a name in capitals counts only as a people."""
    word = words[place]
    if word.text[0].isupper() and not word.text.isupper():
        return _is_name_of_people(words, place) or is_person(word.key)
    return is_plural(word.key)


def _is_people(words: tuple[Lexeme, ...], place: int) -> bool:
    person = is_person(words[place].key) and not _is_business(words, place)
    return person or _is_name_of_people(words, place)


def _is_business(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether what somebody operates or provides makes it a firm: "14 train operators"."""
    firms = lexicon("counted")["firms"]
    return words[place].key in firms["words"] and key_at(words, place - 1) in firms["of"]


def _is_name_of_people(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether a word reads as a people: "Norlanders", "Sudanese"."""
    text = words[place].text
    if words[place].key in lexicon("counted")["people"]["except"]:
        return False
    return text[0].isupper() and len(text) > 4 and text.endswith(("ans", "is", "ese", "ers"))


def _stands_for_people(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether people are meant without a noun: "40 were killed", "12 dead", "the toll is 9"."""
    after = number.last
    after += key_at(words, after) in {"others", "other", "more"}
    others, helped = after, 0
    after = _behind_aside(words, after)
    while key_at(words, after) in exact_set("helping") and helped < 4:
        after, helped = after + 1, helped + 1
    if key_at(words, after) in states() or _number_of(words, number.last):
        return True
    if helped and number.high > 1 and _tells_who(key_at(words, after)):
        return True  # "of the 40, 12 were civilians"
    if key_at(words, after) == "aboard" or phrase_at(words, after, ("on", "board")):
        return True
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    needs = key_at(words, number.last) in _toll_words("needs")
    if number.high > SMALL and needs and key_at(words, lead) != "the":
        return True  # not "the 70 needed"
    start, end = noun_phrase(words, others)
    timed = key_at(words, others) in {"last", "this", "yesterday", "today", "daily", "overnight"}
    alone = timed or (start == end and key_at(words, others) != "of")
    if (key_at(words, lead) in acts() or _gathers(words, number, lead)) and alone:
        return True
    if key_at(words, lead) == "of" and key_at(words, lead - 1) in exact_set("groups"):
        return start == end or is_past(words[others : others + 1])
    joints = {"to", "at", "of", "is", "was", "past", *_toll_words("reaches")}
    joined = key_at(words, lead) in joints and not _of_money(words, lead)
    return joined and _after_toll(words, lead)


def _tells_who(key: str) -> bool:
    return is_person(key) and is_plural(key)


def _behind_aside(words: tuple[Lexeme, ...], position: int) -> int:
    """Return where a sentence goes on behind an aside: "200, most of them ill, were held"."""
    opening = key_at(words, position)
    apart = opening in _PARTING_MARKS and not adjacent(words, position)
    if not apart and (opening != "," or key_at(words, position + 1) not in _MOSTLY):
        return position
    closing = ")" if opening == "(" else opening
    reach = range(position + 2, min(position + ASIDE, len(words)))
    return next((i + 1 for i in reach if words[i].text == closing), position)


def _of_money(words: tuple[Lexeme, ...], place: int) -> bool:
    """Whether money stands before: a toll of so many crowns counts nobody."""
    near = words[max(place - 8, 0) : place]
    return any(word.text in currency_signs() or word.key in currency_words() for word in near)


def _gathers(words: tuple[Lexeme, ...], number: Numeral, lead: int) -> bool:
    """Whether a verb leads to a number of people: "the rally drew 900"."""
    verb, subject = key_at(words, lead), key_at(words, lead - 1)
    if verb.startswith("number") and is_plural(subject) and not is_person(subject):
        return False  # "the wells number 40"
    return number.high > SMALL and verb in _toll_words("gathers")


def _number_of(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether "the number of displaced people" follows: "puts at 55,000 the number of ..."."""
    start = position + (key_at(words, position) == "the")
    if key_at(words, start) != "number" or key_at(words, start + 1) != "of":
        return False
    near = range(start + 2, min(start + 6, len(words)))
    return any(words[i].key in states() or words[i].key in word_set("people") for i in near)


def _after_toll(words: tuple[Lexeme, ...], place: int) -> bool:
    near = range(max(place - 8, 0), place)
    sizes = _toll_words("words") | _toll_words("crowds") | _toll_words("strength")
    toll = any(words[i].key in sizes and words[i].text != "March" for i in near)
    if any(words[i].key in {"put", "puts", "putting"} for i in near):
        toll = toll or any(words[i].key in states() for i in near)
    return toll or any(
        words[i].key == "number" and any(words[j].key in states() for j in range(i, place))
        for i in near
    )


@cache
def _toll_words(name: str) -> frozenset[str]:
    return frozenset(lexicon("units")["toll"][name])


def _worth_counting(
    words: tuple[Lexeme, ...], number: Numeral, head: int, *, adjective: bool
) -> bool:
    if number.low == 1 and not number.in_digits:
        return False
    key = words[head].key
    if key == "others":
        return False  # what was counted before, else people
    if key == "times" and key_at(words, head + 1) in lexicon("units")["times"]["compared"]:
        return False
    idle = is_idle(key) and key != "times" and not _is_of_bodies(words, number, key)
    if number.high <= SMALL and (idle or _only_points(words, number, head, adjective)):
        return False
    if key in word_set("things"):
        return True
    return is_plural(key) and not adjective


def _is_of_bodies(words: tuple[Lexeme, ...], number: Numeral, key: str) -> bool:
    """Whether bodies are counted out of many: "three delegations supported it"."""
    lead = key_at(words, _before(words, number))
    several = number.high >= PAIR and singular(key) in exact_set("bodies")
    return several and lead not in exact_set("definite")


def _only_points(words: tuple[Lexeme, ...], number: Numeral, head: int, adjective: bool) -> bool:
    """Whether "the two meetings" counts nothing anew; "the two trawlers" does (R290)."""
    lead = _before(words, number)
    if key_at(words, lead) not in exact_set("definite") or _is_whole(words, lead):
        return False
    key = words[head].key
    if adjective:
        return singular(key) not in _sizes()
    return key not in word_set("things", "concrete") or is_pointed(key)


def _is_whole(words: tuple[Lexeme, ...], lead: int) -> bool:
    """Whether the whole of a part is told: "two of the five locations"."""
    if key_at(words, lead - 1) != "of":
        return False
    part = words[lead - 2] if lead > 1 else None
    numbered = part is not None and (part.is_number or part.key in number_openers())
    return numbered and part is not None and part.key not in _NO_PART


_NO_PART = frozenset(("one", *lexicon("numerals")["ordinals"]))
"""No parts of a whole: "one of the two", "the first of the two texts"."""


@cache
def _sizes() -> frozenset[str]:
    return frozenset(lexicon("counted")["things"]["sizes"])
