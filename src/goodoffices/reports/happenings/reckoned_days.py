"""Days counted from another that the report tells: "a week after the clash of 3 March"."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.case.dates import DateInterval
from goodoffices.reports.happenings.day_spans import days_told
from goodoffices.reports.happenings.scene import Scene
from goodoffices.reports.labels import Status
from goodoffices.reports.text import BODY
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import (
    Direction,
    Timeword,
    resolve,
    shifted,
    terms_within,
)
from goodoffices.reports.wording.lexemes import Lexeme, lexemes, word_from
from goodoffices.reports.wording.tense import is_past

TO_OTHER = 8
"""Words between "a week after" and the day of the other event: "the clash at the ford of"."""

BACK = 300
"""Characters before "two days later" within which the day was told that it counts from."""

LED = 30
"""Characters before a day within which the words stand that lead to it."""

DATED = frozenset((TimeKind.DATE, TimeKind.DAY_OF_YEAR, TimeKind.WEEKDAY))
"""Terms that name a day from which others are counted."""

_COUNTING = frozenset((TimeKind.ELAPSED, TimeKind.VAGUE))
_BOUNDS = frozenset(("since", "from", "until", "till", "before", "after", "by", "for"))
_STOPS = frozenset((",", ";", ":", ".", "—", "–", "(", ")", '"', "“", "”"))


def reckoned(scene: Scene, terms: Sequence[Timeword], status: Status) -> DateInterval | None:
    """Return the day of an act that is counted from another day of the report.

    R426: "two days later" and "the next day" count from the day that the report told last before
    them; none is told where that was no single day, or only a limit.

    Parameters
    ----------
    scene : Scene
        The sentence.
    terms : sequence of Timeword
        Terms of time that may tell the day of the act.
    status : Status
        Planned acts lie ahead of the report, others behind it.
    """
    for term in terms:
        if term.term.days is None:
            continue
        if term.kind is TimeKind.RECKONED:
            return _from(_day_before(scene, term, status), term)
        other = _other_day(scene, term) if term.kind in _COUNTING else None
        if other is not None:
            days = days_told(scene.words, other, (other,), scene.setting.dating, status=status)
            return _from(days, term)
    return None


def _from(day: DateInterval | None, term: Timeword) -> DateInterval | None:
    if day is None or not (day.earliest and day.latest) or day.days != 1 or not term.term.days:
        return None
    low, high = term.term.days
    return DateInterval(earliest=shifted(day.earliest, low), latest=shifted(day.latest, high))


def _day_before(scene: Scene, term: Timeword, status: Status) -> DateInterval | None:
    """Return the day told last before a term, shortly before it."""
    article = scene.setting.article
    near = terms_within(scene.setting.timewords, max(term.start - BACK, 0), term.start)
    told = [one for one in near if one.kind in DATED and one.label in BODY]
    if not told:
        return None
    led = lexemes(article.report.text, max(told[-1].start - LED, 0), told[-1].start)[-3:]
    if led and led[-1].key in _BOUNDS:
        return None
    # "Said on Wednesday that it would meet them the next day."
    ahead = status is Status.PLANNED and not is_past(led)
    direction = Direction.FUTURE if ahead else Direction.PAST
    return resolve(told[-1], scene.setting.dating, direction=direction)


def _other_day(scene: Scene, term: Timeword) -> Timeword | None:
    """Return the day of the event from which is counted, named behind in the same clause."""
    words: tuple[Lexeme, ...] = scene.words
    after = word_from(words, term.end)
    for other in scene.terms:
        place = word_from(words, other.start)
        if other.kind in DATED and after <= place <= after + TO_OTHER:
            between = {word.text for word in words[after:place]}
            return other if between.isdisjoint(_STOPS) else None
    return None
