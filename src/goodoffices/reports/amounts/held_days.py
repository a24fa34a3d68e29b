"""On which days a figure holds: the day its clause tells, before or behind the report."""

from __future__ import annotations

from datetime import date
from functools import cache

from goodoffices.case.dates import DateInterval
from goodoffices.reports.amounts.quantities import Quantity
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Dating
from goodoffices.reports.times.date_parts import year_at
from goodoffices.reports.times.timewords import Direction, Timeword, resolve
from goodoffices.reports.wording.lexemes import Lexeme, key_at

REACH = 160
"""Characters between a figure and the day that it is said to hold."""

_YEARLY = frozenset({"in", "during", "throughout", "by"})
_OPENING = frozenset(
    (
        "in", "on", "by", "during", "early", "late", "last", "this", "next", "the", "end", "of",
        "at", "start", "beginning", "middle", "morning", "evening", "night", "and", "but",
    )
)  # fmt: skip
"""Words before a day that opens its sentence: "By the end of May, 30 men will have left"."""

_MARKS = frozenset(",;:()—–")
_JOINTS = frozenset(("and", "but", "who", "which", "that", "while", "when", "after", "because"))
_AHEAD = frozenset(("will", "would", "shall", "ll"))
_DUE = frozenset(
    (
        "is", "are", "was", "were", "due", "set", "scheduled", "supposed", "slated", "expected",
        "ready", "going", "undertook", "undertaken", "swore", "sworn", "bound", "expects",
    )
)  # fmt: skip
_SET = frozenset(
    ("planned", "scheduled", "slated", "set", "due", "expected", "awaited", "foreseen", "booked")
)
_BEEN = frozenset(("were", "was", "had", "have", "has", "died", "left", "fled"))
LED = 2
"""Words between what is planned and its "to": "agreed with Varu to"."""


def held_on(
    words: tuple[Lexeme, ...], quantity: Quantity, terms: tuple[Timeword, ...], dating: Dating
) -> DateInterval:
    """Return when a figure holds (R21): the day told in its clause, else that of the report.

    R572: what will be, would be or is planned holds on a day ahead, and a day that opens the
    sentence is that of the clause behind its comma. What has been is of no day ahead that another
    clause tells.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    quantity : Quantity
        The number with its unit.
    terms : tuple of Timeword
        Those that tell a day; one from which something is counted ("since May 3") is not that.
    dating : Dating
        When the report was written.
    """
    near = [term for term in terms if _is_beside(words, quantity, term)]
    if near:
        term = _own(words, quantity, near)
        if _is_ahead(words, quantity, term):
            if _has_been(words, quantity, term):
                return dating.when
            return resolve(term, dating, direction=Direction.FUTURE)
        return _up_to(resolve(term, dating, direction=Direction.PAST), dating)
    year = _year_told(words, quantity)
    return _up_to(year, dating) if year else dating.when


def _is_beside(words: tuple[Lexeme, ...], quantity: Quantity, term: Timeword) -> bool:
    """Whether a term stands in the clause of a figure, or opens the sentence before it."""
    first, last = words[quantity.first].start, words[quantity.last - 1].end
    low, high = min(last, term.end), max(first, term.start)
    if not (term.end <= first or last <= term.start) or high - low > REACH:
        return False
    marks = [word for word in words if low <= word.start < high and word.text in _MARKS]
    if len(marks) == 1 and marks[0].text == "," and marks[0].start == term.end:
        return all(word.key in _OPENING for word in words if word.end <= term.start)
    return not marks


def _own(words: tuple[Lexeme, ...], quantity: Quantity, near: list[Timeword]) -> Timeword:
    """Return the term of the figure, past that of its telling: "said on Friday 30 left in May".

    Behind "and", a day on its own side comes first: "12 left in March and 40 will in May".
    """
    first, last = words[quantity.first].start, words[quantity.last - 1].end
    near = [term for term in near if not _is_parted(words, (first, last), term)] or near
    told = near[0].end <= first and any(
        word.key in _telling() for word in words if near[0].end - REACH <= word.start < first
    )
    behind = next((term for term in near if term.start >= last), None)
    if not told or behind is None:
        return near[0]
    return near[0] if _is_parted(words, (first, last), behind) else behind


def _is_parted(words: tuple[Lexeme, ...], figure: tuple[int, int], term: Timeword) -> bool:
    """Whether a joint stands between a figure and a term of time."""
    low, high = min(figure[1], term.end), max(figure[0], term.start)
    return any(word.key in _JOINTS for word in words if low <= word.start < high)


def _is_ahead(words: tuple[Lexeme, ...], quantity: Quantity, term: Timeword) -> bool:
    """Whether the clause of a figure and its day tells what is to come."""
    first = min(words[quantity.first].start, term.start)
    last = max(words[quantity.last - 1].end, term.end)
    low = next((i for i, word in enumerate(words) if word.start >= first), len(words))
    high = next((i for i, word in enumerate(words) if word.start >= last), len(words))
    return _will(words, (low, high)) or _is_planned(words, low)


def _has_been(words: tuple[Lexeme, ...], quantity: Quantity, term: Timeword) -> bool:
    """Whether a day ahead is of another clause: "40 had died and aid would come on 1 June"."""
    figure = (words[quantity.first].start, words[quantity.last - 1].end)
    if not _is_parted(words, figure, term):
        return False
    for word in words[quantity.last :]:
        if _parts(word) or word.key in _AHEAD:
            return False
        if word.key in _BEEN:
            return True
    return False


def _will(words: tuple[Lexeme, ...], clause: tuple[int, int]) -> bool:
    """Whether "will" or "would" governs a stretch: within it, or on either side unparted."""
    low, high = clause
    for at in range(low - 1, -1, -1):
        if _parts(words[at]):
            break
        low = at
    for at in range(high, len(words)):
        if _parts(words[at]):
            break
        high = at + 1
    return any(
        (words[at].key in _AHEAD and not _would_have(words, at))
        or _is_due(words, at)
        or _is_set(words, at)
        for at in range(low, high)
    )


def _is_due(words: tuple[Lexeme, ...], at: int) -> bool:
    """Whether a passive is still to come: "30 men are due *to* be freed on Sunday"."""
    lead = {word.key for word in words[max(at - 1 - LED, 0) : at]}
    passive = words[at].key == "to" and key_at(words, at + 1) == "be"
    return passive and not lead.isdisjoint({"is", "are"}) and not lead.isdisjoint(_DUE)


def _is_set(words: tuple[Lexeme, ...], at: int) -> bool:
    """Whether a thing is set for a day to come: "a second convoy is planned for 9 August"."""
    lead = {word.key for word in words[max(at - 1 - LED, 0) : at]}
    return words[at].key in _SET and not lead.isdisjoint({"is", "are"})


def _parts(word: Lexeme) -> bool:
    return word.key in _JOINTS or word.text in _MARKS


def _would_have(words: tuple[Lexeme, ...], at: int) -> bool:
    """Whether "would have been freed" tells what was not; "will have been" is still to come."""
    behind = at + 1 + (key_at(words, at + 1) == "not")
    return words[at].key == "would" and key_at(words, behind) == "have"


def _is_planned(words: tuple[Lexeme, ...], low: int) -> bool:
    """Whether what is planned leads to a stretch: "promised to free", "was to carry"."""
    for at in range(low - 1, max(low - REACH, 0), -1):
        if _parts(words[at]):
            return False
        if words[at].key == "to":
            lead = words[max(at - 1 - LED, 0) : at]
            return any(word.key in _DUE or word.key in _planning() for word in lead)
    return False


@cache
def _planning() -> frozenset[str]:
    table = lexicon("events")["denial"]
    return frozenset((*table["intending"], *table["wanting"]))


@cache
def _telling() -> frozenset[str]:
    return frozenset(lexicon("events")["denial"]["telling"])


def _year_told(words: tuple[Lexeme, ...], quantity: Quantity) -> DateInterval | None:
    """Return the year that the clause tells without another word for a time: "in 2014 we got"."""
    for place in range(len(words) - 1):
        year = year_at(words, place + 1)
        if words[place].key not in _YEARLY or year is None:
            continue
        first, last = sorted((place + 2, quantity.first))
        opens = place == 0 and key_at(words, 2) == ","
        between = (
            words[first + opens : last] if first == place + 2 else words[quantity.last : place]
        )
        if not any(word.text in _MARKS for word in between):
            return DateInterval(earliest=date(year, 1, 1), latest=date(year, 12, 31))
    return None


def _up_to(told: DateInterval, dating: Dating) -> DateInterval:
    """Return what is told as past cut at the report's last day."""
    latest = dating.when.latest
    if latest is None or told.latest is None or told.latest <= latest:
        return told
    return (
        dating.when
        if told.earliest and told.earliest > latest
        else DateInterval(earliest=told.earliest, latest=latest)
    )
