"""Votes told as bare numbers: "voted 246 to 164", "64 in favour", "a majority of three"."""

from __future__ import annotations

from goodoffices.reports.amounts.beside import ENDS
from goodoffices.reports.amounts.left_out import bare_words
from goodoffices.reports.amounts.named_measures import Measure
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.times.relative_terms import qualifier_before
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import SHORT_DASHES
from goodoffices.reports.wording.numerals import Numeral, numeral_at

VOTE = Measure(unit="vote", unit_class=UnitClass.COUNT, what="vote")
"""What "voted 246 to 164" counts."""

CLAUSE = 20
"""Words between "approved" and the votes at its end."""

CHANGE = 6
"""Words between "shrink" or "voted" and the numbers it leads to."""

_AGAINST = frozenset(("to", "-", "–"))


def of_votes(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number behind a dash is the other side's votes: "voted 61-55"."""
    return key_at(words, number.first - 1) in {"-", "–"} and bool(
        leads_to(words, number) & bare_words("votes")
    )


def is_side(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a number is that of one side of a vote: "12 votes to 1", "1 against"."""
    led = leads_to(words, number) & bare_words("votes")
    return bool(led) or is_tallied(words, number) or divided(words, number) is not None


def is_margin(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether a majority is told by its size: "has a majority of three"."""
    lead = number.first - len(qualifier_before(words, number.first)) - 1
    ended = key_at(words, number.last) in ENDS | bare_words("heads") | {"and", "but", "or"}
    return ended and key_at(words, lead) == "of" and key_at(words, lead - 1) == "majority"


def divided(words: tuple[Lexeme, ...], number: Numeral) -> Measure | None:
    """Return votes for "approved the bill, 287 to 121": both numbers end a clause of a vote."""
    first, lead = number.first, number.first - 1
    if key_at(words, lead) in _AGAINST:
        first = next((i for i in (lead - 1, lead - 2) if _starts(words, i, lead)), lead)
        lead = first - 1
    elif key_at(words, number.last) not in _AGAINST or not _starts(words, number.last + 1, 0):
        return None
    joint = number.first - 1 if first < number.first else number.last
    dashed = key_at(words, joint) in SHORT_DASHES
    if first == number.first - 1 or (key_at(words, lead) != "," and not dashed):
        return None
    clause = words[max(lead - CLAUSE, 0) : lead]
    told = any(word.key in bare_words("votes") for word in clause)
    changed = any(word.key in bare_words("changes") for word in clause)
    return VOTE if told and not changed else None


def is_tallied(words: tuple[Lexeme, ...], number: Numeral) -> bool:
    """Whether votes are told by side: "64 in favour, 31 against", "12 for and 3 against"."""
    sides = bare_words("sides")
    follows = key_at(words, number.last)
    favour = follows == "in" and key_at(words, number.last + 1) in {"favour", "favor"}
    if not (follows in sides or favour):
        return False
    votes = bare_words("ballots") | bare_words("votes") | bare_words("abstaining")
    ended = key_at(words, number.last + 1 + favour) in ENDS | {"and", "with", "but", "or"}
    return ended and any(word.key in votes for word in words)


def leads_to(words: tuple[Lexeme, ...], number: Numeral) -> frozenset[str]:
    """Return the words before "14 to four" and "from 14 to four"; empty for other numbers."""
    lead = number.first - 1
    if key_at(words, lead) in _AGAINST:
        first = next((i for i in (lead - 1, lead - 2) if _starts(words, i, lead)), lead)
        lead = first - 1
    elif key_at(words, number.last) not in _AGAINST or not _starts(words, number.last + 1, 0):
        return frozenset()
    lead -= key_at(words, lead) == "by" and key_at(words, lead - 1) in bare_words("votes")
    lead -= key_at(words, lead) in {"was", "is"} and key_at(words, lead - 1) in bare_words("votes")
    lead -= key_at(words, lead) == "(" and key_at(words, lead - 1) in bare_words("votes")
    if key_at(words, lead) not in {"from", "by", *bare_words("votes")}:
        return frozenset()
    return frozenset(word.key for word in words[max(lead - CHANGE, 0) : lead + 1])


def _starts(words: tuple[Lexeme, ...], position: int, end: int) -> bool:
    """Whether a number starts at ``position``, and stops at ``end`` where one is given."""
    number = numeral_at(words, position) if 0 <= position < len(words) else None
    return number is not None and (not end or number.last == end)
