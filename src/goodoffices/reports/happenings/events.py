"""Events of a report: meetings, visits, votes, rounds, proposals, strikes, signings."""

from __future__ import annotations

from bisect import bisect_right

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.amounts.quantities import Quantity, find_quantities
from goodoffices.reports.happenings.act_days import day_of_act, own_terms
from goodoffices.reports.happenings.again import with_rows
from goodoffices.reports.happenings.agreements import is_only_sought
from goodoffices.reports.happenings.decisions import is_decision
from goodoffices.reports.happenings.denial import BARE
from goodoffices.reports.happenings.ellipsis import (
    is_number,
    left_out,
    number_alone,
    number_before,
    shared_status,
)
from goodoffices.reports.happenings.entries import entry_day, is_on_agenda, status_in_entry
from goodoffices.reports.happenings.extents import extent
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.joining import Told, joined
from goodoffices.reports.happenings.journeys import own_acts
from goodoffices.reports.happenings.look_alikes import is_of_workers
from goodoffices.reports.happenings.merging import Group, Telling, continued, merge, united
from goodoffices.reports.happenings.parts import (
    durations,
    explains,
    is_counted,
    number_in_series,
    participants,
    window,
)
from goodoffices.reports.happenings.places import place_of
from goodoffices.reports.happenings.planning import at_an_hour, lasts
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.putting import is_put
from goodoffices.reports.happenings.scene import Scene
from goodoffices.reports.happenings.series import is_earlier
from goodoffices.reports.happenings.set_anew import set_anew
from goodoffices.reports.happenings.setting import Setting, setting_of
from goodoffices.reports.happenings.status import status_of
from goodoffices.reports.happenings.subjects import acts_on_a_day
from goodoffices.reports.happenings.sufficing import has_gone, says_enough
from goodoffices.reports.happenings.tallies import with_tallies
from goodoffices.reports.happenings.turning import is_called_by, turns
from goodoffices.reports.happenings.undoing import renames, undoes, undone
from goodoffices.reports.happenings.upcoming import has_passed, is_later, points_ahead
from goodoffices.reports.happenings.vocabulary import (
    Form,
    Trigger,
    clause_words,
    frame,
)
from goodoffices.reports.identity import item_id
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.record import Dating, Event
from goodoffices.reports.text import Article
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.times.timewords import Timeword, terms_within
from goodoffices.reports.times.told_days import tells_a_day
from goodoffices.reports.wording.lexemes import Lexeme, chunks, key_at, lexemes

LONGEST = 5_000
"""Characters of a sentence that are read as one; a longer one is read in pieces."""

NEAR = 160
"""Characters behind an act within which "it did not" may undo it."""

VOTERS = 3
"""Words before a verb of voting within which those who vote are named."""

_POINTING = frozenset({"the", "their", "these", "this", "those", "both", "neither", "each"})


def find_events(article: Article, *, case: Case, cast: Cast, dating: Dating) -> tuple[Event, ...]:
    """Return the events in the body of a report, merged, in order of first telling.

    Parameters
    ----------
    article : Article
        The report, cut up. Headlines and residue tell no event.
    case : Case
        Its places and sides.
    cast : Cast
        Who is named in the report.
    dating : Dating
        When the report was written; dates resolve against it and stay intervals.

    Returns
    -------
    tuple of Event
        One per event, with a span for every telling.

    Notes
    -----
    Threats, wishes and goals are no events (R28). What stands in quotation marks is somebody's
    word, not the report's, and tells none. Time linear in the text, times the number of events.
    """
    setting = setting_of(article, case=case, cast=cast, dating=dating)
    told: list[Telling] = []
    earlier: tuple[Lexeme, ...] = ()
    for sentence in article.sentences:
        for start, end in chunks(article.report.text, sentence.start, sentence.end, size=LONGEST):
            terms = terms_within(setting.timewords, start, end)
            words = lexemes(article.report.text, start, end)
            if told and undoes(words) and start - told[-1].span.end < NEAR:
                told[-1] = undone(told[-1])
            found = _in_words(words, earlier, terms, setting)
            if told and found and renames(words) and found[0].type is told[-1].type:
                found[0] = continued(found[0], told[-1])
            if told and not found and start - told[-1].span.end < NEAR:
                again = set_anew(_scene(words, terms, setting), told[-1])
                found = [again] if again else []
            told += found
            earlier = words
    return tuple(_event(article, group) for group in merge(tuple(told), case=case))


def _in_words(
    words: tuple[Lexeme, ...],
    earlier: tuple[Lexeme, ...],
    terms: tuple[Timeword, ...],
    setting: Setting,
) -> list[Telling]:
    scene = _scene(words, terms, setting)
    quantities = scene.quantities
    found = with_rows(words, with_tallies(words, tuple(find_triggers(words))))
    triggers = left_out(words, earlier, own_acts(words, found))
    latest: Telling | None = None
    told: list[Told] = []
    for index, trigger in enumerate(triggers):
        before = triggers[index - 1].last if index else 0
        behind = triggers[index + 1].first if index + 1 < len(triggers) else len(words)
        if not is_counted(words, quantities, trigger) and not _quoted(
            setting.article, words, trigger
        ):
            shared = shared_status(words, trigger, latest)
            telling = _telling(scene, trigger, (before, behind), shared)
            if telling and latest and explains(words, trigger, latest.type):
                telling = continued(telling, latest)
            latest = telling or latest
            if telling:
                told.append(Told(trigger, telling))
    return joined(words, told)


def _scene(words: tuple[Lexeme, ...], terms: tuple[Timeword, ...], setting: Setting) -> Scene:
    return Scene(words=words, quantities=find_quantities(words), terms=terms, setting=setting)


def _quoted(article: Article, words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    start = words[trigger.first].start
    last = bisect_right(article.quotations, start, key=lambda q: q.start) - 1
    return last >= 0 and start < article.quotations[last].end


def _telling(
    scene: Scene, trigger: Trigger, room: tuple[int, int], shared: Status | None
) -> Telling | None:
    words, setting = scene.words, scene.setting
    near, status = _when(scene, trigger, room)
    status = status and (shared or status)
    if status is None or (setting.labour and is_of_workers(words, trigger)):
        return None
    actors, by_pronoun = participants(words, trigger, setting=setting)
    place = place_of(words, trigger, setting=setting)
    if is_topic(words, trigger):
        near, actors = (), ()
    lengths = durations(words, trigger, scene.quantities)
    unreal = status in {Status.DID_NOT_HAPPEN, Status.PLANNED}
    placed_in_time = bool(near or lengths) or unreal or at_an_hour(words, trigger)
    if not has_gone(scene, trigger, status, actors, place):
        return None
    alone = is_number(words[trigger.first])
    if not (alone or says_enough(scene, trigger, actors, place, told=placed_in_time)):
        return None
    number = _number(scene, trigger)
    span = _span(scene, trigger, room)
    return Telling(
        span=span,
        type=trigger.type,
        status=status,
        date=day_of_act(scene, trigger, near, status),
        participants=actors,
        place=place,
        duration=_written(scene, lengths[0]) if lengths else None,
        duration_key=f"{lengths[0].number.low} {lengths[0].unit}" if lengths else None,
        number=number,
        points_back=number is None and _points_back(words, trigger, actors, place),
        by_pronoun=by_pronoun,
        in_state=place is not None and setting.is_state(place),
        says_when=_says_when(words, trigger, near) or _has_acted(words, trigger),
        by_day=_is_by_day(words, trigger),
        definite=not (actors or place) and _is_definite(words, trigger),
        of_talks=_is_of_talks(words, trigger),
        weekday=next((one.term.weekday for one in near if one.term.weekday is not None), None),
        what=span.quote,
        voter=_voter(scene, trigger),
    )


def _voter(scene: Scene, trigger: Trigger) -> str | None:
    """Return the body right before a verb of voting: "the guild voted", "guild members voted".

    A state that votes does so in a body of several, whose one vote it is.
    """
    if trigger.type is not EventType.VOTE or trigger.form is not Form.PAST:
        return None
    low = max(trigger.first - VOTERS, 0)
    lead = scene.words[low : trigger.first]
    if any(not word.is_word for word in lead[1:]):
        return None
    named = scene.setting.cast.within(scene.words[low].start, scene.words[trigger.first].start)
    bodies = [m.actor for m in named if scene.setting.kinds[m.actor] is Kind.ORGANISATION]
    return bodies[-1] if bodies else None


def is_topic(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether an attack or withdrawal is only what people speak of: "met to discuss the attack".

    Examples
    --------
    >>> words = lexemes("They will meet on Friday to discuss the attack.")
    >>> [is_topic(words, one) for one in find_triggers(words)]
    [False, True]
    """
    near = words[max(trigger.first - 4, 0) : trigger.first]
    bare = trigger.form is Form.NOUN and trigger.type in BARE
    return bare and any(word.key in clause_words("speaking_of") for word in near)


def _says_when(words: tuple[Lexeme, ...], trigger: Trigger, near: tuple[Timeword, ...]) -> bool:
    """Whether a day is told behind an act."""
    start = words[trigger.first].start
    return any(term.start > start and tells_a_day(words, term) for term in near)


def _has_acted(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a noun has a verb of its own that tells what came of it: "the round yielded"."""
    if trigger.form is not Form.NOUN or words[trigger.last - 1].key.endswith("s"):
        return False
    said = predicate(words, trigger.first, trigger.last)
    head = key_at(said, 0)
    if head == "was" and said[1:2] and said[1].is_number:
        # "The vote was 12 to 3."
        return True
    return bool(head) and head not in clause_words("finite") | clause_words("modal")


def _is_by_day(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a day of the week owns a noun: "Thursday's two-hour session"."""
    return any(
        key_at(words, at) in weekdays() and key_at(words, at + 2) == "s"
        for at in range(max(trigger.first - 6, 0), trigger.first - 2)
    )


def _number(scene: Scene, trigger: Trigger) -> int | None:
    """Return which of a series an act is: 5 for "fifth visit"."""
    counted = number_in_series(trigger, scene.quantities)
    return counted or number_alone(scene.words, trigger) or number_before(scene.words, trigger)


def _is_definite(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the words name an attack or withdrawal as one that is known: "the attack"."""
    if trigger.form is not Form.NOUN or trigger.type not in BARE:
        return False
    before = key_at(words, trigger.first - 1)
    owned = before == "s" and key_at(words, trigger.first - 3) in weekdays()
    return owned or before in {"the", "this", "that"}


def _is_of_talks(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the words are "the talks": of those that the report told before."""
    talks = words[trigger.last - 1].key in frame(EventType.NEGOTIATION_ROUND.value)["talks"]
    definite = key_at(words, trigger.first - 1) in _POINTING
    return trigger.type is EventType.MEETING and talks and definite


def _when(
    scene: Scene, trigger: Trigger, room: tuple[int, int]
) -> tuple[tuple[Timeword, ...], Status | None]:
    """Return the terms of time in the clause of a trigger, and whether the act took place."""
    words = scene.words
    low, high = window(words, trigger)
    low = trigger.first if trigger.in_row else low
    high = min(high, trigger.until) if trigger.until else high
    near = terms_within(scene.terms, words[low].start, words[high - 1].end)
    near = own_terms(words, trigger, near, room)
    ahead = any(points_ahead(words, term, trigger) for term in near)
    status = status_of(words, trigger, ahead=ahead)
    if is_only_sought(trigger, status):
        return near, None
    if status is None and not ahead and any(tells_a_day(words, term) for term in near):
        status = Status.HAPPENED if acts_on_a_day(words, trigger) else None
    day = entry_day(words, scene.terms)
    dating = scene.setting.dating
    if status is Status.PLANNED and any(has_passed(one, trigger, words) for one in near):
        return near, Status.DID_NOT_HAPPEN
    if day is None:
        later = status is Status.HAPPENED and any(is_later(one, dating) for one in near)
        later = later and trigger.form is Form.NOUN
        if status is not Status.DID_NOT_HAPPEN:
            later = later or is_on_agenda(words, trigger, dating=dating)
        return near, Status.PLANNED if later else status
    return near or (day,), status_in_entry(words, trigger, day, status, dating=dating)


def _written(scene: Scene, quantity: Quantity) -> str:
    start = scene.words[quantity.first].start
    return scene.setting.article.report.text[start : scene.words[quantity.last - 1].end]


def _points_back(
    words: tuple[Lexeme, ...], trigger: Trigger, actors: tuple[str, ...], place: str | None
) -> bool:
    """Whether the words name a known event without saying anything new of who or where."""
    if trigger.type is EventType.PROPOSAL:
        return _only_definite(words, trigger)
    ended = trigger.type is EventType.NEGOTIATION_ROUND and turns(words, trigger)
    ended = ended and not lasts(predicate(words, trigger.first, trigger.last))
    if (
        ended
        or trigger.form is not Form.NOUN
        or trigger.type in {EventType.STRIKE, EventType.WITHDRAWAL}
    ):
        return False
    if is_decision(words, trigger) or (place and is_called_by(words, trigger.first)):
        return False
    pointing = any(key_at(words, trigger.first - step) in _POINTING for step in (1, 2))
    pointing = pointing and not is_earlier(words, trigger)
    owned = key_at(words, trigger.first - 1) == "s"
    pointing = pointing or (owned and key_at(words, trigger.first - 3) in weekdays())
    joined = key_at(words, trigger.last) in {"with", "between", "of", "in", "at", "on"}
    # "In Port Ash the talks have enemies": the place is no part of what is pointed to.
    return pointing and (place is None or not joined) and (len(actors) < 2 or not joined)


def _only_definite(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether "the offer" or "the proposed terms" says nothing of a proposal being put."""
    before = key_at(words, trigger.first - 1)
    if trigger.form is not Form.NOUN:
        return before in {"the", "a", "an", "this", "its", "s"}
    return not is_put(words, trigger)


def _span(scene: Scene, trigger: Trigger, room: tuple[int, int]) -> SourceSpan:
    words = scene.words
    first, last = extent(words, trigger, room)
    return scene.setting.article.report.span(words[first].start, words[last - 1].end)


def _event(article: Article, group: Group) -> Event:
    whole = united(group)
    spans = tuple(dict.fromkeys(telling.span for telling in group))
    return Event(
        id=item_id("event", article.report.sha256, spans, detail=whole.type.value),
        spans=spans,
        type=whole.type,
        status=whole.status,
        date=whole.date,
        place=whole.place,
        participants=whole.participants,
        duration=whole.duration,
        what=whole.what,
    )
