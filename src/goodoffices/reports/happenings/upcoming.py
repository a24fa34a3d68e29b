"""Whether a term of time beside an act lies in the future."""

from __future__ import annotations

from goodoffices.reports.happenings.planning import is_unsure
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.verb_status import IS
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words, frame
from goodoffices.reports.happenings.wanting import is_meant
from goodoffices.reports.labels import EventType
from goodoffices.reports.record import Dating
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Direction, Timeword, resolve
from goodoffices.reports.wording.lexemes import Lexeme, key_at, word_from

_HOLDS = frozenset(("holds", "hold", "convenes", "chairs", "hosts", "opens", "attends", "join"))
_GOES = frozenset(("goes", "heads", "returns", "travels", "flies", "comes", "moves"))
GOING = 9
"""Words from "goes" to the noun for which somebody goes."""

_OUGHT = frozenset(
    ("was", "were", "ought", "is", "are", "due", "set", "scheduled", "supposed", "slated")
)
_STILL = frozenset(("is", "are", "remains", "remain", "looks", "seems", "appears"))
_PARTS = frozenset(
    (
        "early", "late", "mid", "-", "the", "first", "second", "third", "last", "week", "end",
        "of", "middle", "start", "beginning", "half", "weekend", "coming", "next", "this",
        "following",
    )
)  # fmt: skip
_DATED = frozenset((TimeKind.WEEKDAY, TimeKind.DAY_OF_YEAR, TimeKind.MONTH_OF_YEAR))


def is_later(term: Timeword, dating: Dating) -> bool:
    """Whether a day of the year lies behind the report's: "a ballot on 5 November"."""
    if term.kind not in {TimeKind.DAY_OF_YEAR, TimeKind.DATE} or dating.when.latest is None:
        return False
    earliest = resolve(term, dating, direction=Direction.EITHER).earliest
    return earliest is not None and earliest > dating.when.latest


def points_ahead(words: tuple[Lexeme, ...], term: Timeword, trigger: Trigger) -> bool:
    """Whether a term lies in the future: "next week", "for Tuesday", "they fly on Tuesday"."""
    before = _led_by(words, term)
    noun, weak = trigger.form is Form.NOUN, frame(trigger.type.value).get("weak", ())
    set_for = noun and before == ["for"] and term.start > words[trigger.first].end
    dated = term.term.kind in _DATED and term.term.step >= 0
    dated = dated or any(word.key == "tonight" and word.end == term.end for word in words)
    lead = key_at(words, trigger.first - 1)
    wanted = lead == "to" and is_meant(words[max(trigger.first - 10, 0) : trigger.first])
    wanted = wanted or (lead == "to" and key_at(words, trigger.first - 2) in _OUGHT)
    bare = wanted or (trigger.form is Form.BASE and lead != "to")
    bare = bare or trigger.form is Form.PRESENT
    bare = bare or (trigger.form is Form.PAST and lead == "be")
    # "Is flying to Highmoor on Tuesday": what is arranged.
    bare = bare or (trigger.form is Form.PARTICIPLE and lead in IS)
    said = predicate(words, trigger.first, trigger.last) if noun else ()
    head = key_at(said, 0)
    opens = head in clause_words("opens") or head in {"may", "might", "should", "would", "could"}
    opens = opens or (noun and _is_held_soon(words, trigger))
    next_one = opens or (noun and words[trigger.first].key in weak and lead == "next")
    later = _from_report(term)[0] > 0 or term.term.step > 0
    awaited = before == ["as"] or (dated and key_at(said, 0) in _STILL)
    soon = noun and awaited and is_unsure(said)
    would = trigger.form is Form.BASE and lead == "would" and term.kind is TimeKind.RECKONED
    soon = soon or would
    by_then = soon or (before == ["by"] and trigger.form is Form.BASE)
    return set_for or by_then or later or (dated and (bare or next_one))


def _led_by(words: tuple[Lexeme, ...], term: Timeword) -> list[str]:
    """Return the word that leads to a term, past the part of it named: "for early June"."""
    at = word_from(words, term.start) - 1
    while key_at(words, at) in _PARTS:
        at -= 1
    return [key_at(words, at)] if at >= 0 else []


def has_passed(term: Timeword, trigger: Trigger, words: tuple[Lexeme, ...]) -> bool:
    """Whether somebody was due on a day that has gone: "Lund, due in Lomme yesterday"."""
    if words[trigger.first].key not in frame(trigger.type.value).get("planning", ()):
        return False
    return term.term.step < 0 or _from_report(term)[1] < 0


def _from_report(term: Timeword) -> tuple[int, int]:
    """Return least and most days from the report; none where another day is counted from."""
    days = term.term.days if term.kind is TimeKind.OFFSET else None
    return days or (0, 0)


def _is_held_soon(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a noun hangs on a verb of holding in the present: "holds a meeting on Friday".

    Or on one of going there: "the bill goes to the chamber for a vote on Friday".
    """
    near = words[max(trigger.first - 4, 0) : trigger.first]
    led = words[max(trigger.first - GOING, 0) : trigger.first]
    goes = any(word.key == "for" for word in near) and any(word.key in _GOES for word in led)
    goes = goes and trigger.type is EventType.VOTE
    return goes or any(word.key in _HOLDS for word in near)
