"""On which days an act took place: one that its clause tells, or all from one to another."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from goodoffices.case.dates import DateInterval
from goodoffices.reports.happenings.denial import said_in
from goodoffices.reports.labels import Status
from goodoffices.reports.record import Dating
from goodoffices.reports.times.date_parts import integer_at
from goodoffices.reports.times.time_kinds import Term, TimeKind
from goodoffices.reports.times.timewords import Direction, Timeword, resolve
from goodoffices.reports.wording.function_words import NO_ONE, NOT, WAS
from goodoffices.reports.wording.lexemes import Lexeme, key_at, word_from
from goodoffices.reports.wording.marks import SHORT_DASHES

_WEEKS = {
    "beginning": (0, 6), "starting": (0, 6), "commencing": (0, 6), "of": (0, 6),
    "ending": (-6, 0),
}  # fmt: skip
"""First and last day of a week, counted from the day by which it is told."""

_UP_TO = frozenset(("to", "until", "till", "through", "-", "–", "—"))
_WILL = frozenset(("will", "would", "shall"))
NONE = 4
"""Words from "no" to "will" behind it: "no talks on water will"."""

_LISTED = frozenset(("on", "of", "between", "both", "for"))
_SET = frozenset(("to", "due", "set", "scheduled", "supposed", "meant", "expected", "planned"))
_BEHIND = frozenset(
    ("in", "at", "on", "with", "by", "for", "between", "as", "when", "after", "and", "but", "to")
)
"""Words behind a bare day: any other would be what the number counts."""


def days_told(
    words: tuple[Lexeme, ...], term: Timeword, terms: tuple[Timeword, ...], dating: Dating, *,
    status: Status,
) -> DateInterval:  # fmt: skip
    """Return the days that a term tells, with those up to the day it is joined to.

    R368: "from 3 to 5 March" is all three days; the second day follows the first. R413: so is
    "on 3, 4 and 9 March" from the first to the last.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    term : Timeword
        A day told of an act.
    terms : tuple of Timeword
        All terms of the clause.
    dating : Dating
        When the report was written.
    status : Status
        Planned acts lie ahead of the report, others behind it.
    """
    direction = _direction(words, term, dating, status)
    first, last = _ends(words, term, terms)
    begin = resolve(first, dating, direction=direction)
    if last is None:
        return _week_of(words, first, begin)
    end = _day_behind(begin, first.term, last.term)
    return begin if end is None else DateInterval(earliest=begin.earliest, latest=end.latest)


def _direction(
    words: tuple[Lexeme, ...], term: Timeword, dating: Dating, status: Status
) -> Direction:
    """Return on which side of the report a day lies that tells no year.

    R414: what "was to be" on a day, or was called off, may lie on either side: on the nearer.
    So may what was set "for Sunday" and called off, or is refused. R534: what somebody "will
    not" do lies ahead.
    """
    place = word_from(words, term.start)
    if status is Status.DID_NOT_HAPPEN:
        if _will_not(words[:place]):
            return Direction.FUTURE
        called_off = term.kind is TimeKind.WEEKDAY and key_at(words, place - 1) == "for"
        refused = term.kind is TimeKind.MONTH_OF_YEAR and bool(said_in(words[:place], "refusing"))
        open_day = called_off or refused or term.kind is TimeKind.DAY_OF_YEAR
        return _nearer(term, dating) if open_day else Direction.PAST
    planned = status is Status.PLANNED
    if planned and term.kind is TimeKind.DAY_OF_YEAR and _was_set(words, term):
        return _nearer(term, dating)
    return Direction.FUTURE if planned else Direction.PAST


def _will_not(before: tuple[Lexeme, ...]) -> bool:
    """Whether it is told what will not be: "will not meet", "won't", "there will be no vote"."""
    return any(
        (word.key in NOT and key_at(before, at - 1) in _WILL)
        or (
            word.key == "no" and key_at(before, at - 1) == "be" and key_at(before, at - 2) in _WILL
        )
        or (word.key in _WILL and any(one.key in NO_ONE for one in before[:at][-NONE:]))
        or (word.key == "going" and key_at(before, at - 1) in NOT)
        for at, word in enumerate(before)
    )


def _nearer(term: Timeword, dating: Dating) -> Direction:
    past = resolve(term, dating, direction=Direction.PAST).latest
    ahead = resolve(term, dating, direction=Direction.FUTURE).earliest
    low, high = dating.when.earliest, dating.when.latest
    if not (past and ahead and low and high):
        return Direction.EITHER
    return Direction.PAST if low - past <= ahead - high else Direction.FUTURE


def _was_set(words: tuple[Lexeme, ...], term: Timeword) -> bool:
    """Whether it was to be: "were to open talks by 8 August"."""
    return any(
        word.key in WAS and key_at(words, at + 1) in _SET
        for at, word in enumerate(words)
        if word.start < term.start
    )


def _ends(
    words: tuple[Lexeme, ...], term: Timeword, terms: tuple[Timeword, ...]
) -> tuple[Timeword, Timeword | None]:
    """Return the first and the last day of what a term is part of; no last one for a day alone."""
    first, after = word_from(words, term.start), word_from(words, term.end)
    behind = _joined(words, after, opening=key_at(words, first - 1))
    listed = key_at(words, after) == "and" and _bare_day(words, after + 1)
    behind = after + 1 if listed and listed > (term.term.day or 0) > 0 else behind
    paired = _joined(words, after, opening="between")
    for other in terms:
        if _are_weekdays(term, other) and paired and other.start == words[paired].start:
            return term, other
        if behind and other.start == words[behind].start:
            return term, other
        if other.end < term.start and _leads_to(words, other, first):
            return other, term
    if term.term.day is None and not term.term.full:
        return term, None
    if behind and (day := _bare_day(words, behind)):
        return term, _on(term, day)
    begun = _begun_within(words[first:after]) or _begun_before(words, first)
    return (_on(term, begun), term) if begun else (term, None)


def _are_weekdays(term: Timeword, other: Timeword) -> bool:
    """Whether both are days of a week: "on Monday and Tuesday"."""
    return term.kind is other.kind is TimeKind.WEEKDAY and not (term.term.step or other.term.step)


def _leads_to(words: tuple[Lexeme, ...], other: Timeword, first: int) -> bool:
    opening = key_at(words, word_from(words, other.start) - 1)
    return _joined(words, word_from(words, other.end), opening=opening) == first


def _begun_before(words: tuple[Lexeme, ...], first: int) -> int:
    """Return the bare first day before "to 5 March" or "and 9 March"; else 0."""
    if key_at(words, first - 1) == "and" and (listed := _listed_before(words, first - 2)):
        return listed
    if first < 2 or not _joined(words, first - 1, opening=key_at(words, first - 3)):
        return 0
    day = integer_at(words, first - 2)
    return day if day is not None and 1 <= day <= 31 else 0


def _listed_before(words: tuple[Lexeme, ...], at: int) -> int:
    """Return the first of the days that a list opens with: 3 of "on 3, 4 and 9 March"."""
    while integer_at(words, at) and key_at(words, at - 1) == "," and integer_at(words, at - 2):
        at -= 2
    day = integer_at(words, at)
    led = key_at(words, at - 1) in _LISTED
    return day if day is not None and led and 1 <= day <= 31 else 0


def _joined(words: tuple[Lexeme, ...], at: int, *, opening: str) -> int:
    """Return what follows "to" or, behind "between", "and"; 0 where neither stands there."""
    joins = _UP_TO | ({"and"} if opening == "between" else set())
    return at + 1 if key_at(words, at) in joins and at + 1 < len(words) else 0


def _bare_day(words: tuple[Lexeme, ...], at: int) -> int:
    day = integer_at(words, at)
    follows = words[at + 1] if at + 1 < len(words) else None
    bare = follows is None or not follows.is_word or follows.key in _BEHIND
    bare = bare or key_at(words, at - 1) in SHORT_DASHES
    return day if day is not None and 1 <= day <= 31 and bare else 0


def _begun_within(words: tuple[Lexeme, ...]) -> int:
    """Return the first day of "March 3-5, 2031", which the date itself ends on; else 0."""
    for at in range(len(words) - 2):
        day = integer_at(words, at)
        if day and key_at(words, at + 1) in _UP_TO and integer_at(words, at + 2):
            return day if day <= 31 else 0
    return 0


def _on(term: Timeword, day: int) -> Timeword:
    """Return the day of that number in the same month, and year if one is told."""
    readings = tuple(
        DateInterval.on(one.earliest.replace(day=min(day, monthrange(*_month(one.earliest))[1])))
        for one in term.term.readings
        if one.earliest
    )
    return replace(term, term=replace(term.term, day=day, weekday=None, readings=readings))


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _week_of(words: tuple[Lexeme, ...], term: Timeword, day: DateInterval) -> DateInterval:
    """Return the week that begins or ends on a day, or holds it: "the week beginning 20 May"."""
    place = word_from(words, term.start)
    place -= key_at(words, place - 1) in {"on", "with", "the"}
    if key_at(words, place - 2) != "week" or day.days != 1 or not day.earliest:
        return day
    steps = _WEEKS.get(key_at(words, place - 1))
    if steps is None:
        return day
    monday = day.earliest.weekday() if key_at(words, place - 1) == "of" else 0
    return DateInterval(
        earliest=day.earliest + timedelta(days=steps[0] - monday),
        latest=day.earliest + timedelta(days=steps[1] - monday),
    )


def _day_behind(begin: DateInterval, first: Term, last: Term) -> DateInterval | None:
    """Return the last day, which lies behind the first; ``None`` where either is unknown."""
    if begin.earliest is None or begin.days != 1:
        return None
    day = begin.earliest
    if last.month is None and last.weekday is not None and first.weekday is not None:
        return DateInterval.on(day + timedelta(days=(last.weekday - first.weekday) % 7))
    if last.readings and not last.full:
        return None
    ends = last.readings or (last.in_year(year) for year in (day.year, day.year + 1))
    return next((end for end in ends if end.earliest and end.earliest >= day), None)
