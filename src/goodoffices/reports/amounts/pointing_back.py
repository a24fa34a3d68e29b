"""Words around a bare number that point back to what was counted: "makes it 140", "27 of them"."""

from __future__ import annotations

from goodoffices.reports.amounts.beside import ENDS
from goodoffices.reports.amounts.elided import is_sentence
from goodoffices.reports.amounts.left_out import bare_words
from goodoffices.reports.amounts.named_measures import WHOLE, Measure, Memory
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import OPENING_QUOTES
from goodoffices.reports.wording.numerals import Numeral

NUMBER = 6
"""Words between "the number" and what it is put at."""

_NO_SHARES = frozenset({UnitClass.MONEY, UnitClass.COUNT})
_POINTS_BACK = frozenset(("it", "they", "we", "he", "she", "i", "you", "that", "this", "them"))
_NUMBERS = frozenset(("number", "figure", "total", "count", "tally"))


def in_reach(words: tuple[Lexeme, ...], number: Numeral, memory: Memory) -> Measure | None:
    """Return the nearest measure that the words around a number let it take.

    R424: one of another paragraph wants words that point back to it; and where the last value
    was a share, a small number goes on with it and is no sum.

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A bare number in it.
    memory : Memory
        What was counted and named before it.
    """
    nearest = memory.nearest_to(number.low)
    if nearest is None:
        return None
    if nearest is memory.older and not reaches_back(words, number):
        return None
    last = memory.latest if memory.fresh and number.high <= WHOLE else None
    share = last is not None and last.unit_class is UnitClass.SHARE
    return last if share and nearest.unit_class in _NO_SHARES else nearest


def reaches_back(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a bare number points to what an earlier paragraph counts: "27 of them", "says 38".

    Parameters
    ----------
    words : tuple of Lexeme
        One sentence.
    number : Numeral
        A bare number in it.
    """
    lead, follows = word_before(words, number), key_at(words, number.last)
    if number.first == 0 or lead in OPENING_QUOTES | {":"} or is_sentence(words, number):
        return True
    if lead in says_words() | bare_words("admits") | bare_words("says") or follows == "of":
        return True
    if any(word.key in _POINTS_BACK for word in words[: number.first]):
        return True
    return any(
        found(words, number) for found in (named_figure, number_told, others, there_are, made)
    )


def named_figure(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a noun for counts leads to the number: "the figure of 86,000 dates from April"."""
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    return key_at(words, lead) == "of" and key_at(words, lead - 1) in bare_words("figures")


def says_words() -> frozenset[str]:
    """Return the verbs whose subject gives a number."""
    return frozenset(lexicon("reporters")["says"])


def word_before(words: tuple[Lexeme, ...], number: Numeral) -> str:
    """Return the word before a number and its qualifier, past a quotation mark."""
    place = number.first - len(qualifier_before(words, number.first)) - 1
    return key_at(words, place - (key_at(words, place) in OPENING_QUOTES))


def there_are(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether "there were" leads to the number: "the guild says there were five"."""
    place = number.first - len(qualifier_before(words, number.first)) - 1
    return key_at(words, place) in {"are", "were"} and key_at(words, place - 1) == "there"


def said_to_be(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether "says it was" leads to the number, which is then another of the last count."""
    place = number.first - len(qualifier_before(words, number.first)) - 1
    return (
        key_at(words, place) in {"was", "is", "were"}
        and key_at(words, place - 1) in {"it", "they"}
        and key_at(words, place - 2) in says_words()
    )


def number_told(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether "the number" stands for what was counted: "put the figure at 11"."""
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    while key_at(words, lead) in {"now", "already", "currently", "still"}:
        lead -= 1
    if key_at(words, lead) not in {"at", "to", "is", "was", "as"}:
        return False
    if key_at(words, number.last) not in ENDS | bare_words("heads") | {"and", "but", "while"}:
        return False
    for place in range(lead - 1, max(lead - NUMBER, 0), -1):
        if words[place].key in _NUMBERS and key_at(words, place + 1) != "of":
            return key_at(words, place - 1) != "of"
        if words[place].text in ".;:" or words[place].is_number:
            return False
    return False


def made(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether "makes it" leads to the number: "the ministry makes it 140"."""
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    return key_at(words, lead) == "it" and key_at(words, lead - 1) in bare_words("makes")


def others(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether "others" or "more" stands for what was counted: "eleven more were hurt"."""
    after = key_at(words, number.last + 1)
    if key_at(words, number.last) not in bare_words("others"):
        return False
    return after in bare_words("acts") or after in ENDS
