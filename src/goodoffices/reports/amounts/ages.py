"""Ages, which are no figures: "Ada Holm, 47, said", "children under 15", "are over 60"."""

from __future__ import annotations

from goodoffices.reports.amounts.unit_words import exact_set, is_person, is_plural
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import FIGURE_ENDS
from goodoffices.reports.wording.numerals import Numeral

AGES = 120
"""From here on a number between commas behind a name is no age."""

SUBJECT = 6
"""Words before "are over 60" that say of whom or what."""

_IN_ROW = frozenset((",", "and", "or"))
_JOINTS = frozenset(("and", "or", "who", "were", "are"))
_BOUNDS = frozenset(("over", "under", "above", "below"))
_NOW = frozenset(("now", "then", "only", "just", "barely", "already", "nearly", "almost"))
_LIFE = frozenset(
    (
        "elected", "married", "died", "dead", "retired", "joined", "crowned", "appointed",
        "orphaned", "widowed", "enlisted", "conscripted", "jailed", "imprisoned", "exiled",
        "ordained", "emigrated", "graduated", "minister", "professor", "mother", "father",
    )
)  # fmt: skip
"""Behind these, "at" and a number tell how old somebody was."""

_NEAR = 6
"""Words from "age" to its number: "the retirement age for pilots, now 62"."""
_SET_AT = frozenset(("of", "to", "at", "from", "now", "is", "was"))
_AGED = frozenset(("aged", "ages"))
_SOMEBODY = frozenset(("he", "she", "i"))
_WHEN = frozenset(("when", "now", "then", "and", "but", "at", "before", "by", "this", "years"))
_BE = frozenset(("is", "are", "was", "were", "be", "aged"))
_SIZES = frozenset(
    ("number", "total", "figure", "toll", "count", "deaths", "losses", "dead", "casualties")
)
"""What is over 60 in number and not in years."""


def is_age(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number stands beside a name: "Ada Holm, 47, said", "the baker (47)"."""
    before, follows = key_at(words, number.first - 1), key_at(words, number.last)
    name = words[number.first - 2] if number.first > 1 else None
    person = name is not None and name.is_word and not is_plural(name.key)
    if before in _NOW and key_at(words, number.first - 2) == follows == ",":
        return number.high < AGES  # "Holm, now 71, said"
    if before == "at" and key_at(words, number.first - 2) in _LIFE:
        return number.high < AGES  # "elected at 29"
    if before == "of" and follows in FIGURE_ENDS and name is not None and _is_one(name.key):
        return number.high < AGES  # "a quiet man of 70, urged"
    if ends_ages(words, number) or _had_lived(words, number):
        return number.high < AGES  # "aged between 17 and 63", "he was 43 when"
    if before in _SET_AT and _of_ages(words, number):
        return number.high < AGES  # "a retirement age of 60, now 62"
    if before == "(":
        return follows not in {"to", "-", "–"}
    if before == follows == ",":
        return number.high < AGES and person
    return before in _BOUNDS and number.high < AGES and _is_bound(words, number)


def ends_ages(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number is an age behind "aged", alone or the last in a row.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> from goodoffices.reports.wording.numerals import numeral_at
    >>> words = lexemes("children aged 4, 7 and 9 died")
    >>> ends_ages(words, numeral_at(words, 6))
    True
    """
    lead = _row_start(words, number.first)
    return key_at(words, lead - len(qualifier_before(words, lead)) - 1) in _AGED


def _row_start(words: tuple[Lexeme, ...], first: int) -> int:
    """Return the first of numbers in a row: 4 of "aged 4, 7 and 9"."""
    while first > 1 and key_at(words, first - 1) in _IN_ROW and words[first - 2].is_number:
        first -= 2
    return first


def _of_ages(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether an age is spoken of right before, and nothing is counted behind the number."""
    near = (word.key for word in words[max(number.first - _NEAR, 0) : number.first])
    return "age" in near and key_at(words, number.last) in FIGURE_ENDS | _WHEN | {"to"}


def _had_lived(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether somebody is so many years old: "she is 70 now", not "she is 70 votes short"."""
    follows, who = key_at(words, number.last), key_at(words, number.first - 2)
    is_one = key_at(words, number.first - 1) in _BE and who in _SOMEBODY
    return is_one and (follows in FIGURE_ENDS or follows in _WHEN)


def _is_one(key: str) -> bool:
    """Whether a noun stands for one human being, not for a group of them."""
    return is_person(key) and not is_plural(key) and key not in exact_set("groups")


def _is_bound(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether people are told to be over or under an age: "are over 60", "children under 15"."""
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    if key_at(words, number.last) not in FIGURE_ENDS | _JOINTS:
        return False
    told = words[max(lead - SUBJECT, 0) : lead]
    if key_at(words, lead) in _BE:
        return _SIZES.isdisjoint([word.key for word in told])
    return lead >= 0 and is_person(words[lead].key) and is_plural(words[lead].key)
