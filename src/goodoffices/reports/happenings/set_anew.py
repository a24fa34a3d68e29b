"""A sentence that sets a day for the act of the one before: "It will now be held on Monday"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from goodoffices.reports.happenings.day_spans import days_told
from goodoffices.reports.happenings.merging import Telling
from goodoffices.reports.happenings.moved_days import is_moved
from goodoffices.reports.happenings.scene import Scene
from goodoffices.reports.happenings.vocabulary import clause_words
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.times.told_days import tells_a_day
from goodoffices.reports.wording.lexemes import Lexeme, key_at

SETTING = 6
"""Words from "it" to the last of "will now most likely be held"."""

_SUBJECTS = frozenset(("it", "they", "this", "both"))
_MODAL = frozenset(("will", "would", "could", "may", "might", "should", "shall", "can"))
_BE = frozenset(("is", "are", "was", "were", "has", "have"))
_LATER = (EventType.MEETING, EventType.NEGOTIATION_ROUND)
_GOING_ON = frozenset(("resume", "restart", "reconvene", "continue"))
_HELD = frozenset(("held", "happen", "signed"))
_OPEN = frozenset((Status.DID_NOT_HAPPEN, Status.PLANNED))


def set_anew(scene: Scene, told: Telling) -> Telling | None:
    """Return the act told last as one that is planned for another day, if the sentence says so.

    R535: "it will now take place on Monday", "it has been moved to Monday" behind an act that was
    planned or called off tells that act again, planned for that day.

    Parameters
    ----------
    scene : Scene
        A sentence that tells no act in so many words.
    told : Telling
        The act told last, in the sentence before.
    """
    words = scene.words
    start = int(key_at(words, 0) in {"but", "and", "instead"})
    start += key_at(words, start) == ","
    if key_at(words, start) not in _SUBJECTS or told.status not in _OPEN:
        return None
    said = words[start + 1 : start + 1 + SETTING]
    if not (_would_be_held(said, told.type) or is_moved(words[start + 1 :])):
        return None
    if _was_set_before(words, start + 1, told) and not is_moved(words[start + 1 :]):
        return None
    term = next((one for one in scene.terms if one.start > words[start].end), None)
    dating = scene.setting.dating
    if term is None or not (tells_a_day(words, term) or is_moved(words[start + 1 :])):
        return None
    last = len(words) - (words[-1].text in {".", "!"})
    span = scene.setting.article.report.span(words[start].start, words[last - 1].end)
    return replace(
        told,
        span=span,
        status=Status.PLANNED,
        date=days_told(words, term, (term,), dating, status=Status.PLANNED),
        weekday=term.term.weekday,
        points_back=False,
        what=span.quote,
    )


def _was_set_before(words: tuple[Lexeme, ...], at: int, told: Telling) -> bool:
    """Whether only an earlier day is told: "is set for Monday. It was due on Friday"."""
    known = told.date.earliest is not None and told.date.earliest == told.date.latest
    return key_at(words, at) in {"was", "were"} and told.status is Status.PLANNED and known


def _would_be_held(said: tuple[Lexeme, ...], kind: EventType) -> bool:
    """Whether a verb of holding stands behind "will" or "is now set to"."""
    head = key_at(said, 0)
    set_for = head in _BE and any(word.key in _set() for word in said)
    if not set_for and head not in _MODAL:
        return False
    if any(word.key in {"not", "never"} for word in said):
        return False
    return set_for or any(
        word.key in _HELD
        or (word.key == "take" and key_at(said, at + 1) == "place")
        or (word.key == "go" and key_at(said, at + 1) == "ahead")
        or (kind in _LATER and word.key in _GOING_ON)
        for at, word in enumerate(said)
    )


@cache
def _set() -> frozenset[str]:
    return clause_words("to_come") | {"set"}
