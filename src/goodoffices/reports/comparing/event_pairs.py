"""Events that look like one another: the same one told again, or another one (R45)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from goodoffices.reports.comparing.context import (
    WEEK,
    Context,
    Order,
    Pair,
    is_narrow,
    order_of,
    report_of,
    words_of,
)
from goodoffices.reports.comparing.denials import stems
from goodoffices.reports.comparing.reasons import act_words, sentence
from goodoffices.reports.comparing.told_clauses import ROOT
from goodoffices.reports.labels import ComparisonKind, EventType, Status, UnitClass
from goodoffices.reports.record import Event, Figure

_WINDOW = 30
_MOST_APART = 2
"""Different events shown for one event; those of another length are always shown."""
_APART = "their dates do not meet"
_DENIED = "one report has it happen, the other not"
_SINCE_SETTLED = "planned in one report, settled in the other"
_SOON = 14
"""Days between reports of which one denies the attack that the other tells of.

Where neither names a place and both share a word for it, it is a week.
"""
_SHARED = 2
"""Words that two tellings of one proposal have in common."""
_UNSURE = 10
"""Doubt of events that only their days tell apart: those that clash are shown before them."""
_SETTLED = frozenset({Status.HAPPENED, Status.ONGOING, Status.DID_NOT_HAPPEN})
_BOTH_NEEDED = frozenset(
    {EventType.MEETING, EventType.NEGOTIATION_ROUND, EventType.SIGNING, EventType.AGREEMENT}
)
"""Kinds that need two shared participants to be comparable."""


def event_pairs(
    events: Sequence[Event], figures: Sequence[Figure], context: Context
) -> Iterator[Pair]:
    """Yield the pairs of events of one kind that share participants.

    Another duration, place, ordinal or time makes them different events; a clear time that
    meets makes them one event told again, unless one report has it happen and the other
    not: that is a contradiction (R45). Where nothing tells, nothing is said.

    Parameters
    ----------
    events : sequence of Event
        Any order.
    figures : sequence of Figure
        Ordinals among them ("fifth visit") tell events apart.
    context : Context
        Dates and names.

    Yields
    ------
    Pair
        At most one per pair of events.
    """
    ordinals = _ordinals(events, figures)
    by_key: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in sorted(events, key=context.place):
        for key in _keys(event):
            by_key[(event.type, key)].append(event)
    seen: set[tuple[str, str]] = set()
    apart: Counter[tuple[str, ...]] = Counter()
    for _, sharing in sorted(by_key.items()):
        for first, second in _near(sharing):
            if (first.id, second.id) in seen or first.id == second.id:
                continue
            seen.add((first.id, second.id))
            pair = _compared(first, second, ordinals, context)
            if pair and not _told_before(pair, first, second, apart):
                yield pair


def _keys(event: Event) -> Iterator[str]:
    """Yield what an event is found again by: who takes part, and its day."""
    yield from event.participants[:6]
    if event.type is EventType.STRIKE:
        yield ""
    elif event.date.earliest is not None:
        yield f"@{event.date.earliest}"


def _told_before(pair: Pair, first: Event, second: Event, apart: Counter[tuple[str, ...]]) -> bool:
    """Whether the difference was told before: for these reports, or often for this event."""
    if pair.kind is not ComparisonKind.DIFFERENT_EVENT:
        return False
    key = (first.type.value, report_of(first), report_of(second))
    often = apart[first.id,] >= _MOST_APART
    if (apart[key] or often) and not (first.duration and second.duration):
        return True
    apart.update([key, (first.id,)])
    return False


def _near(events: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    if len(events) <= _WINDOW:
        yield from combinations(events, 2)
        return
    for place, first in enumerate(events):
        for second in events[place + 1 : place + 1 + _WINDOW]:
            yield first, second


def _ordinals(events: Sequence[Event], figures: Sequence[Figure]) -> Mapping[str, Figure]:
    by_report: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.unit_class is UnitClass.ORDINAL:
            by_report[report_of(figure)].append(figure)
    return {
        event.id: figure
        for event in events
        for figure in by_report.get(report_of(event), ())
        if any(
            span.start <= figure.spans[0].start and figure.spans[0].end <= span.end
            for span in event.spans
        )
    }


def _compared(
    first: Event, second: Event, ordinals: Mapping[str, Figure], context: Context
) -> Pair | None:
    if _is_denied_strike(first, second, context) or _is_denied_act(first, second, context):
        return _pair(ComparisonKind.CONTRADICTION, (first, second), _DENIED, context)
    if _is_held_as_planned(first, second, context):
        return _pair(ComparisonKind.UPDATE, (first, second), _SINCE_SETTLED, context)
    shared = [who for who in first.participants if who in second.participants]
    if len(shared) < (2 if first.type in _BOTH_NEEDED else 1):
        return None
    difference = _difference(first, second, ordinals)
    if difference:
        return _pair(ComparisonKind.DIFFERENT_EVENT, (first, second), difference, context)
    if order_of(first.date, second.date) is not Order.OPEN:
        return None
    close = is_narrow(first.date) and is_narrow(second.date)
    same_report = report_of(first) == report_of(second)
    if not (close or same_report) or not _same_place(first, second):
        return None
    if first.status is second.status:
        return (
            None
            if same_report
            else _pair(ComparisonKind.AGREE, (first, second), "the same one told again", context)
        )
    return _other_status(first, second, context) if close else None


def _is_denied_strike(first: Event, second: Event, context: Context) -> bool:
    """Whether one report tells of an attack and another that there was none (R324)."""
    both = {first.status, second.status}
    if first.type is not EventType.STRIKE or both != {Status.HAPPENED, Status.DID_NOT_HAPPEN}:
        return False
    if not _same_place(first, second) or context.copies(first, second):
        return False
    apart = context.days_between(first, second)
    if apart is None or order_of(first.date, second.date) is not Order.OPEN:
        return False
    if first.place and second.place:
        return abs(apart) <= _SOON
    shared = _told_of(first, context) & _told_of(second, context)
    return not first.place and not second.place and abs(apart) <= WEEK and bool(shared)


def _is_denied_act(first: Event, second: Event, context: Context) -> bool:
    """Whether another report says of an act of one day and place that it never was (R459).

    A withdrawal needs no day: where a side has withdrawn, a later report cannot say within two
    weeks that it has not, in the same words.
    """
    both = {first.status, second.status}
    if both != {Status.HAPPENED, Status.DID_NOT_HAPPEN} or context.copies(first, second):
        return False
    if report_of(first) == report_of(second) or not _same_place(first, second):
        return False
    if first.type is EventType.WITHDRAWAL:
        return _is_soon_undone(first, second, context)
    placed = first.place and second.place and first.type is not EventType.PROPOSAL
    return bool(placed) and first.date == second.date and is_narrow(first.date, 1)


def _is_soon_undone(first: Event, second: Event, context: Context) -> bool:
    told, denied = sorted((first, second), key=lambda one: one.status is Status.DID_NOT_HAPPEN)
    apart = context.days_between(told, denied)
    soon = apart is not None and 0 <= apart <= _SOON
    one_side = bool(set(first.participants) & set(second.participants))
    return soon and one_side and bool(_told_of(first, context) & _told_of(second, context))


def _is_held_as_planned(first: Event, second: Event, context: Context) -> bool:
    """Whether a later report settles what an earlier one plans for one stated day (R387)."""
    if first.status is not Status.PLANNED or second.status not in _SETTLED:
        return False
    day = second.date.earliest
    if day is None or first.date.earliest != day or not is_narrow(second.date, 1):
        return False
    if context.order(first, second) is not Order.LATER or not _same_place(first, second):
        return False
    return _share_words(first, second, context)


def _share_words(first: Event, second: Event, context: Context) -> bool:
    """Whether two events share two words beyond names."""
    return len(_beyond_names(first, context) & _beyond_names(second, context)) >= _SHARED


def _told_of(event: Event, context: Context) -> frozenset[str]:
    """Return the beginnings of the words of an event beyond names: "fire" of "fired"."""
    return frozenset(one[:ROOT] for one in _beyond_names(event, context))


def _beyond_names(event: Event, context: Context) -> frozenset[str]:
    return stems(words_of(event)) - context.name_stems


def _difference(first: Event, second: Event, ordinals: Mapping[str, Figure]) -> str:
    mine, other = first.duration, second.duration
    if mine and other and mine.casefold() != other.casefold():
        return f"“{mine}” is told of one, “{other}” of the other"
    one, two = ordinals.get(first.id), ordinals.get(second.id)
    if one and two and one.low != two.low and one.what == two.what:
        return f"one is told as the {one.spans[0].quote}, the other as the {two.spans[0].quote}"
    alike = first.type in _BOTH_NEEDED and report_of(first) != report_of(second)
    if alike and order_of(first.date, second.date) is not Order.OPEN:
        return _APART
    near = first.place and second.place and is_narrow(first.date) and is_narrow(second.date)
    if near and not _same_place(first, second):
        return f"one was in {first.place}, the other in {second.place}"
    return ""


def _same_place(first: Event, second: Event) -> bool:
    mine, other = first.place, second.place
    return not mine or not other or mine.casefold() == other.casefold()


def _other_status(first: Event, second: Event, context: Context) -> Pair | None:
    statuses = {first.status, second.status}
    if Status.DID_NOT_HAPPEN in statuses and statuses & {Status.HAPPENED, Status.ONGOING}:
        # Two drafts are two texts (R45).
        if first.type is EventType.PROPOSAL and not _share_words(first, second, context):
            return None
        return _pair(ComparisonKind.CONTRADICTION, (first, second), _DENIED, context)
    if Status.PLANNED in statuses and context.order(first, second) is not Order.OPEN:
        return _pair(ComparisonKind.UPDATE, (first, second), _SINCE_SETTLED, context)
    return None


_OPENINGS = {
    ComparisonKind.DIFFERENT_EVENT: "two different {act}",
    ComparisonKind.AGREE: "one {act}",
    ComparisonKind.UPDATE: "one {act}",
    ComparisonKind.CONTRADICTION: "two accounts of one {act}",
}


def _whose(first: Event, second: Event, context: Context) -> str:
    """Say whose act two events tell of, or where it was, as far as both tell it."""
    both = [who for who in first.participants if who in second.participants]
    if both:
        return f" of {' and '.join(context.name(one) for one in both[:3])}"
    place = first.place or second.place
    return f" at {place}" if place else ""


def _pair(kind: ComparisonKind, events: tuple[Event, Event], told: str, context: Context) -> Pair:
    first, second = sorted(events, key=context.place)
    many = kind is ComparisonKind.DIFFERENT_EVENT
    opening = _OPENINGS[kind].format(
        act=f"{act_words(first, many=many)}{_whose(first, second, context)}"
    )
    return Pair(
        kind=kind,
        items=(first.id, second.id),
        reason=sentence(f"{opening}: {told}", context.told_in(first, second)),
        rule="R45",
        doubt=len(first.flags) + len(second.flags) + _UNSURE * (told == _APART),
    )
