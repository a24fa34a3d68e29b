"""Which of the days that a clause names is that of its act."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.case.dates import DateInterval
from goodoffices.reports.amounts.unit_words import exact_set
from goodoffices.reports.happenings.day_spans import days_told
from goodoffices.reports.happenings.moved_days import moved_to
from goodoffices.reports.happenings.occasions import took_place
from goodoffices.reports.happenings.predicates import predicate_at
from goodoffices.reports.happenings.reckoned_days import DATED, reckoned
from goodoffices.reports.happenings.scene import Scene
from goodoffices.reports.happenings.vocabulary import (
    Form,
    Trigger,
    act_nouns,
    clause_words,
    counts_from,
    frame,
)
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.record import Dating
from goodoffices.reports.times.time_kinds import TimeKind
from goodoffices.reports.times.timewords import Timeword
from goodoffices.reports.times.told_days import tells_a_day
from goodoffices.reports.wording.lexemes import Lexeme, key_at, word_from
from goodoffices.reports.wording.marks import CLAUSE_MARKS

WHOSE = 3
"""Words behind a day within which the noun stands whose day it is: "the 3 March peace talks"."""

OF_NOUN = 5
"""Words of a noun before an aside: "the pullout from Lomme, agreed in May,"."""

ASIDE = 12
"""Words of an aside between commas."""

TO_NOUN = 6
"""Words between "two days after" and the noun from which is counted."""

_BEHIND = frozenset(("on", "for", "of", "in"))
_OWNERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "this", "that", "our"))
_PARTS = frozenset(
    (
        "day", "days", "night", "morning", "evening", "afternoon", "eve", "week", "weekend",
        "month", "beginning", "start", "middle", "end", "course", "rest", "spring", "summer",
        "autumn", "winter", "hours", "dawn", "early", "late", "as", "meeting", "session",
    )
)  # fmt: skip
"""Before "of" and a day: the act may be on it, as on "the night of 3 March"."""
_PUT_BEFORE = frozenset(("that", "which", "was", "were", "had", "has", "been", "it", "he", "she"))
_BEGUN = frozenset(("began", "started"))
_LATEST = frozenset(("by", "before"))


def own_terms(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    terms: Sequence[Timeword],
    room: tuple[int, int],
) -> tuple[Timeword, ...]:
    """Return the terms of a clause that may tell the day of its act, the act's own day first.

    R463: "met to discuss the 3 March attack" and "to sign the accord of 22 July" tell no day of
    the meeting; "on Monday asked for a vote on 30 March" votes on the 30th.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    terms : sequence of Timeword
        Terms of time in its clause, in order.
    room : (int, int)
        Positions between the acts told before and behind it.
    """
    terms = _in_room(words, trigger, terms, room)
    own = [term for term in terms if not _is_of_another(words, trigger, term)]
    if trigger.form is Form.PAST:
        own = [one for one in own if not _is_of_what_will_be(words, trigger, one)]
    elif len(own) > 1 and took_place(words, trigger):
        own = [one for one in own if not _is_of_the_plan(words, one)] or own
    counted = _counted_from(words, trigger)
    own = [term for term in own if counted is None or term.start > words[counted].start]
    aside = _end_of_aside(words, trigger)
    if own and words[aside - 1].end < own[-1].start:
        own = [term for term in own if not trigger.last <= word_from(words, term.start) < aside]
    joined = trigger.form is Form.BASE and key_at(words, trigger.first - 1) in {"and", "then"}
    begins = words[trigger.first].start
    return tuple(
        sorted(
            own,
            key=lambda term: (
                not _stands_behind(words, trigger, term),
                joined and term.start < begins,
            ),
        )
    )


def _in_room(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    terms: Sequence[Timeword],
    room: tuple[int, int],
) -> Sequence[Timeword]:
    """Leave the terms of other acts out where an act has one of its own behind it.

    R492: "Norland, which met Sudmark in 2029, met the guild on Monday" tells a day for each.
    """
    first = words[trigger.first].start
    ends = words[room[1] - 1].end
    if not any(first <= term.start < ends for term in terms):
        return terms
    begins = words[room[0]].start
    parted = any(word.text in {",", "and"} for word in words[room[0] : trigger.first])
    return [
        term
        for term in terms
        if term.start < ends and not (parted and room[0] and begins <= term.start < first)
    ]


def _is_of_another(words: tuple[Lexeme, ...], trigger: Trigger, term: Timeword) -> bool:
    """Whether a day belongs to a noun that does not tell the act."""
    first, after = word_from(words, term.start), word_from(words, term.end)
    if trigger.type is EventType.PROPOSAL and _is_of_what_is_put(words, trigger, first):
        return True
    if term.kind not in DATED:
        return False
    before = key_at(words, first - 1)
    if before == "dated":
        return True
    if before == "of":
        head = key_at(words, first - 2)
        own = trigger.first <= first - 2 < trigger.last
        return not own and head.isalpha() and head not in _PARTS
    owner = key_at(words, after + 1) == "s" and key_at(words, after) in {"'", "’"}
    owner = owner or (before in _OWNERS and term.kind is not TimeKind.WEEKDAY)
    return owner and not _leads_to(words, trigger, after + 2 * (key_at(words, after + 1) == "s"))


def _is_of_what_will_be(words: tuple[Lexeme, ...], trigger: Trigger, term: Timeword) -> bool:
    """Whether a day is that of the main clause: "After they met, he said he would go in May"."""
    between = words[trigger.last : word_from(words, term.start)]
    comma = next((at for at, word in enumerate(between) if word.text == ","), len(between))
    return any(word.key in {"will", "would"} for word in between[comma:])


def _is_of_the_plan(words: tuple[Lexeme, ...], term: Timeword) -> bool:
    """Whether a day is the one first meant: "the vote planned for Friday was held on Monday"."""
    at = word_from(words, term.start)
    return key_at(words, at - 1) == "for" and key_at(words, at - 2) in clause_words("to_come")


def _is_of_what_is_put(words: tuple[Lexeme, ...], trigger: Trigger, first: int) -> bool:
    """Whether the day may be that of an act proposed: "proposed a fourth meeting in May"."""
    between = words[trigger.last : first]
    return trigger.form is not Form.NOUN and any(word.text in act_nouns() for word in between)


def _leads_to(words: tuple[Lexeme, ...], trigger: Trigger, after: int) -> bool:
    """Whether the words behind "the 3 March" are the act's, or none that a day could be of."""
    for place in range(after, min(after + WHOSE, len(words))):
        if trigger.first <= place < trigger.last:
            return True
        if not words[place].is_word or words[place].key in exact_set("stops"):
            return place == after
    return False


def _counted_from(words: tuple[Lexeme, ...], trigger: Trigger) -> int | None:
    """Return where another act is counted from this one: "two days after the talks"."""
    if trigger.form is Form.NOUN:
        for place in range(trigger.first - 1, max(trigger.first - TO_NOUN, 0), -1):
            if counts_from(words, place):
                return place
    return None


def _end_of_aside(words: tuple[Lexeme, ...], trigger: Trigger) -> int:
    """Return where an aside behind a noun ends: "The talks, suspended in April, resumed"."""
    near = range(trigger.last, min(trigger.last + OF_NOUN, len(words)))
    opens = next((place for place in near if words[place].text in CLAUSE_MARKS), trigger.last)
    if key_at(words, opens) == ",":
        for place in range(opens + 1, min(opens + ASIDE, len(words))):
            if words[place].text == ",":
                said = predicate_at(words, trigger.first, trigger.last)[0]
                return place if opens == trigger.last or said == place + 1 else trigger.last
    return trigger.last


def _stands_behind(words: tuple[Lexeme, ...], trigger: Trigger, term: Timeword) -> bool:
    """Whether a day stands right behind the words of the act: "a vote on 30 March"."""
    behind = _past_putting(words, trigger)
    behind += key_at(words, behind) in _BEHIND
    return behind < len(words) and words[behind].start == term.start


def _past_putting(words: tuple[Lexeme, ...], trigger: Trigger) -> int:
    """Return what follows a noun, past the verb that puts it: "the draft tabled on 2 March"."""
    behind = trigger.last
    if trigger.form is Form.NOUN and key_at(words, behind) in clause_words("to_come"):
        return behind + 1  # "the vote planned for May"
    if trigger.type is not EventType.PROPOSAL or trigger.form is not Form.NOUN:
        return behind
    # "The draft that Maren had tabled on 2 March".
    while key_at(words, behind) in _PUT_BEFORE or _is_named(words, behind):
        behind += 1
    put = key_at(words, behind) in frame(EventType.PROPOSAL.value)["put"]
    return behind + 1 if put else trigger.last


def _is_named(words: tuple[Lexeme, ...], place: int) -> bool:
    return place < len(words) and words[place].is_word and words[place].text[0].isupper()


def day_of_act(
    scene: Scene, trigger: Trigger, terms: tuple[Timeword, ...], status: Status
) -> DateInterval:
    """Return when an act took place: its day in the clause, else what its status allows.

    Parameters
    ----------
    scene : Scene
        The sentence.
    trigger : Trigger
        The words that tell the act.
    terms : tuple of Timeword
        Those that may tell its day, the likeliest first.
    status : Status
        Planned acts lie ahead of the report, others behind it.
    """
    words, dating = scene.words, scene.setting.dating
    moved = moved_to(words, trigger, scene.terms) if status is Status.PLANNED else None
    if moved is not None:
        return days_told(words, moved, (moved,), dating, status=status)
    counted = reckoned(scene, terms, status)
    if counted is not None:
        return counted
    for term in terms:
        if tells_a_day(words, term) or _begins_on(words, trigger, term):
            days = days_told(words, term, terms, dating, status=status)
            days = _at_the_latest(words, term, days, dating, status)
            either_side = term.kind is TimeKind.OFFSET
            return _on_its_side(days, dating, status) if either_side else days
    if status is Status.PLANNED:
        return DateInterval(earliest=dating.when.earliest)
    if status is Status.ONGOING:
        return dating.when
    return DateInterval(latest=dating.when.latest)


def _begins_on(words: tuple[Lexeme, ...], trigger: Trigger, term: Timeword) -> bool:
    """Whether it is the day on which a noun's act began: "the withdrawal began on Monday"."""
    if trigger.form is not Form.NOUN or term.kind not in DATED:
        return False
    low, high = predicate_at(words, trigger.first, trigger.last)
    begun = range(low, min(word_from(words, term.start), high))
    return any(words[place].key in _BEGUN for place in begun)


def _at_the_latest(
    words: tuple[Lexeme, ...], term: Timeword, days: DateInterval, dating: Dating, status: Status
) -> DateInterval:
    """Open what is planned "by 30 March" towards the day of the report."""
    first = dating.when.earliest
    due = key_at(words, word_from(words, term.start) - 1) in _LATEST
    if not due or status is not Status.PLANNED or first is None or days.latest is None:
        return days
    return DateInterval(earliest=min(first, days.latest), latest=days.latest)


def _on_its_side(days: DateInterval, dating: Dating, status: Status) -> DateInterval:
    """Leave out the days on which an act cannot lie: "they met this week" is none to come.

    Who writes "this week" leaves open on which side of the report it was; the status tells.
    """
    first, last = dating.when.earliest, dating.when.latest
    if days.earliest is None or days.latest is None or first is None or last is None:
        return days
    if status is Status.HAPPENED and days.latest > last:
        return DateInterval(earliest=min(days.earliest, last), latest=last)
    if status is Status.PLANNED and days.earliest < first <= days.latest:
        return DateInterval(earliest=first, latest=days.latest)
    return days
