"""The same event told again in one report is one event with several spans."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.happenings.vocabulary import things
from goodoffices.reports.labels import EventType, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One place where a report tells an event.

    Parameters
    ----------
    span : SourceSpan
        The words.
    type : EventType
        Kind of act.
    status : Status
        What the sentence says of it.
    date : DateInterval
        When.
    participants : tuple of str
        Identifiers of actors, in order of mention.
    place : str or None
        Where.
    duration : str or None
        As written.
    duration_key : str or None
        Number and unit, so that "two-hour" and "two hours" are alike.
    number : int or None
        Which of a series: 5 for "fifth visit".
    points_back : bool
        Whether the words only point to an event already told: "after the talks".
    by_pronoun : bool
        Whether all participants are known by pronouns only, which may mislead.
    in_state : bool
        Whether the place is a whole state, in which a town may lie.
    says_when : bool
        Whether the clause names a day.
    by_day : bool
        Whether a day of the week owns it: "Thursday's meeting".
    definite : bool
        Whether words such as "the attack" name one that was told, and no side or place.
    of_talks : bool
        Whether it is told as "the talks", which may be a round told before.
    weekday : int or None
        Day of the week that the clause names.
    what : str
        The words that tell it.
    explains : bool
        Whether it only says more of the act told before it: ", their first meeting in May".
    voter : str or None
        Body named right before a verb of voting.
    """

    span: SourceSpan
    type: EventType
    status: Status
    date: DateInterval = ANY_DAY
    participants: tuple[str, ...] = ()
    place: str | None = None
    duration: str | None = None
    duration_key: str | None = None
    number: int | None = None
    points_back: bool = False
    by_pronoun: bool = False
    in_state: bool = False
    says_when: bool = False
    by_day: bool = False
    definite: bool = False
    of_talks: bool = False
    weekday: int | None = None
    what: str = ""
    explains: bool = False
    voter: str | None = None


NEXT = 250
"""Characters within which "in the capital" may tell more exactly what "in Norland" told."""

MOST = 40
"""Latest events of a kind that a telling is compared with; reports of usual size have fewer."""

_RIVAL = frozenset(("rival", "own", "alternative", "counter", "competing", "separate", "opposing"))
_HOUSE = frozenset(("bill", "bills", "motion", "motions"))
_OFFERING = frozenset(("propose", "proposes", "proposed", "offer", "offers", "offered"))
_WORDS = re.compile(r"[a-z-]+")
_SHORT = frozenset(("minute", "hour", "day"))

Group = tuple[Telling, ...]
"""Tellings of one event, first one first."""


def merge(tellings: tuple[Telling, ...], *, case: Case) -> tuple[Group, ...]:
    """Group the tellings of a report by event, in order of first telling.

    R24: two tellings are one event when kind and status fit, one names no side that the other
    lacks, and neither date, place, length nor number in a series clashes. Words that only point
    back ("after the talks") join the latest event of their kind, or tell none. R302: "the talks"
    may be a round told before, and days of the week that differ clash. R469: proposals of sides
    that share nobody are different ones.

    Parameters
    ----------
    tellings : tuple of Telling
        In order of position.
    case : Case
        Tells the side of each participant: a state and its minister are one side.

    Returns
    -------
    tuple of tuple of Telling
        Every telling in at most one group.
    """
    groups: list[list[Telling]] = []
    whole: list[Telling] = []
    recent: dict[EventType, list[int]] = {kind: [] for kind in EventType}
    for telling in tellings:
        candidates = recent[telling.type][-MOST:]
        same = [i for i in candidates if _same(whole[i], telling, case)]
        same = candidates[-1:] if telling.explains else same
        if telling.definite and not same:
            same = [i for i in candidates if _is_meant(whole[i], telling)]
        if telling.of_talks:
            rounds = recent[EventType.NEGOTIATION_ROUND][-MOST:]
            same = sorted((*same, *_rounds_meant(telling, rounds, whole)), key=_last_told(whole))
        if same and not (_offers(telling) and _is_passing_offer(telling, whole[same[-1]])):
            groups[same[-1]].append(telling)
            both = united((whole[same[-1]], telling))
            whole[same[-1]] = replace(both, span=telling.span)
        elif candidates and _is_passing_offer(telling, whole[candidates[-1]]):
            continue
        elif not telling.points_back or _says_more(telling, first=not candidates):
            recent[telling.type].append(len(groups))
            groups.append([telling])
            whole.append(telling)
    return tuple(tuple(group) for group in groups)


def _last_told(whole: list[Telling]) -> Callable[[int], int]:
    return lambda number: whole[number].span.start


def _is_meant(whole: Telling, telling: Telling) -> bool:
    """Whether "the attack" may be one told before."""
    days = whole.date.meets(telling.date) and _alike(whole.weekday, telling.weekday)
    return days and _status_fits(whole.status, telling.status)


def _rounds_meant(telling: Telling, rounds: list[int], whole: list[Telling]) -> list[int]:
    """Return the rounds told before that "the talks" may be."""
    return [
        i
        for i in rounds
        if _status_fits(whole[i].status, telling.status)
        and whole[i].date.meets(telling.date)
        and _alike(whole[i].place, telling.place)
        and _alike(whole[i].duration_key, telling.duration_key)
    ]


def continued(telling: Telling, before: Telling) -> Telling:
    """Return a telling that only explains the one before: ", her fifth trip to the region".

    Its number and length are its own; who, where, when and whether are told already.
    """
    return replace(
        telling,
        status=before.status,
        date=before.date,
        participants=before.participants,
        place=before.place,
        in_state=before.in_state,
        number=telling.number if before.number is None else before.number,
        points_back=False,
        explains=True,
        by_pronoun=before.by_pronoun,
    )


def _says_more(telling: Telling, *, first: bool) -> bool:
    """Whether words that point back tell an event of their own: its day, length or failure."""
    if telling.by_day or (first and telling.says_when):
        return True
    known = telling.status in {Status.HAPPENED, Status.ONGOING}
    short = telling.duration_key is not None and telling.duration_key.split()[-1] in _SHORT
    return short or not known


def _same(whole: Telling, telling: Telling, case: Case) -> bool:
    if whole.type is not telling.type:
        return False
    if not (_status_fits(whole.status, telling.status) or _only_denies(whole, telling)):
        return False
    if telling.points_back:
        lengths = telling.duration_key is None or _alike(whole.duration_key, telling.duration_key)
        return lengths and _alike(whole.weekday, telling.weekday)
    fits = (
        whole.date.meets(telling.date)
        and _alike(whole.duration_key, telling.duration_key)
        and _alike(whole.number, telling.number)
        and _alike(whole.weekday, telling.weekday)
        and _place_fits(whole, telling)
    )
    # Who denies an attack is seldom named among those who told it.
    return fits and (_only_denies(whole, telling) or _sides_fit(whole, telling, case))


def _status_fits(first: Status, second: Status) -> bool:
    told = {Status.HAPPENED, Status.ONGOING}
    return first is second or {first, second} <= told


def _only_denies(whole: Telling, telling: Telling) -> bool:
    """Whether somebody only denies an attack that the report tells."""
    denied = telling.status is Status.DID_NOT_HAPPEN and whole.status is Status.HAPPENED
    here = telling.place is None or telling.place == whole.place
    return denied and telling.type is EventType.STRIKE and here


def _is_of_a_house(first: Telling, second: Telling) -> bool:
    """Whether a bill or motion is put beside a text that is none: "tabled a bill to quit"."""
    one, two = (_HOUSE & {*_WORDS.findall(each.what.lower())} for each in (first, second))
    return bool(two) and not one


def _offers(telling: Telling) -> bool:
    """Whether somebody says what they would do: "proposed to store the grain"."""
    return not _OFFERING.isdisjoint(_WORDS.findall(telling.what.lower()))


def _is_passing_offer(telling: Telling, told: Telling) -> bool:
    """Whether somebody only says what they would do, beside the text of another: "offers to pay".

    R469: proposals of different sides are different ones, and beside one that was told only a
    text or plan that is put is another.
    """
    if telling.type is not EventType.PROPOSAL or telling.points_back or telling.explains:
        return False
    if set(telling.participants) & set(told.participants):
        return False
    return _texts().isdisjoint(_WORDS.findall(telling.what.lower()))


@cache
def _texts() -> frozenset[str]:
    return things("texts") | things("motions") | things("agreements")


def _alike(first: object, second: object) -> bool:
    return first is None or second is None or first == second


_NOWHERE = frozenset({EventType.VOTE, EventType.PROPOSAL, EventType.SIGNING, EventType.AGREEMENT})
"""Acts of which one telling may leave out the place, and another name where it was heard of."""


def _place_fits(first: Telling, second: Telling) -> bool:
    if first.type in _NOWHERE:
        return True
    follows = 0 <= second.span.start - first.span.end <= NEXT
    inside = first.in_state and not second.in_state and follows
    return _alike(first.place, second.place) or inside


def _sides_fit(first: Telling, second: Telling, case: Case) -> bool:
    one = {case.side_of(actor) or actor for actor in first.participants}
    two = {case.side_of(actor) or actor for actor in second.participants}
    if first.type is EventType.PROPOSAL:
        # "A rival text, tabled by Norland": the texts of different sides.
        if (one and two and not one & two) or _is_of_a_house(first, second):
            return False
        rival = not _RIVAL.isdisjoint(second.what.lower().split())
        return not (rival and one and two) or bool(one & two)
    if first.type is EventType.VOTE:
        voters = {case.side_of(one.voter) or one.voter for one in (first, second) if one.voter}
        return len(voters) < 2
    if second.by_pronoun and second.number is not None and first.number == second.number:
        return True
    if not two and first.type is EventType.AGREEMENT:
        # "The agreement was reached in Highmoor": the one told before.
        return second.what.lower().startswith("the ")
    if not one or not two:
        loose = first.type in {EventType.NEGOTIATION_ROUND, EventType.STRIKE}
        placed = first.type is EventType.NEGOTIATION_ROUND or first.place is not None
        return loose and placed and first.place == (second.place or first.place)
    return one <= two or two <= one


def united(group: Group) -> Telling:
    """Return one telling that says what all tellings of a group say together."""
    first = group[0]
    dates = [telling.date for telling in group]
    return replace(
        first,
        date=_common(dates),
        status=max((t.status for t in group), key=_weight),
        participants=tuple(dict.fromkeys(actor for t in group for actor in t.participants)),
        place=next((t.place for t in group if t.place), None),
        duration=next((t.duration for t in group if t.duration), None),
        duration_key=next((t.duration_key for t in group if t.duration_key), None),
        number=next((t.number for t in group if t.number), None),
        voter=next((t.voter for t in group if t.voter), None),
        weekday=next((t.weekday for t in group if t.weekday is not None), None),
    )


def _weight(status: Status) -> int:
    return [Status.PLANNED, Status.DID_NOT_HAPPEN, Status.ONGOING, Status.HAPPENED].index(status)


def _common(dates: list[DateInterval]) -> DateInterval:
    """Return the days that all allow; the first telling's where they exclude each other."""
    earliest = max((d.earliest for d in dates if d.earliest), default=None)
    latest = min((d.latest for d in dates if d.latest), default=None)
    if earliest and latest and earliest > latest:
        return dates[0]
    return DateInterval(earliest=earliest, latest=latest)
