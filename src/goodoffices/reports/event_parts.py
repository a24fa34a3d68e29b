"""Who took part in an event, where it was, how long it lasted, which one of a series it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind
from goodoffices.reports.calendar_dates import weekdays
from goodoffices.reports.cast import Cast, Mention, MentionKind
from goodoffices.reports.event_frames import Form, Trigger
from goodoffices.reports.lexemes import Lexeme, key_at, places_of, small_letters
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.numerals import NumeralKind
from goodoffices.reports.quantities import Quantity, find_quantities
from goodoffices.reports.record import EventType, UnitClass

BEFORE, BEHIND = 18, 22
"""Words before and behind a trigger within which its participants stand."""

PLACE_REACH = 14
"""Words behind a trigger within which its place stands."""

_STOPS = frozenset(";:—–")
_CLAUSES = frozenset({"while", "although", "whereas", "because", "that", "but", "where"})
_BEGINS = frozenset({"after", "when", "before", "as", "since", "where"})
_TOPICS = frozenset({"regarding", "about", "over", "concerning", "aimed", "whether", "calling"})
_POSSESSIVES = frozenset({"his", "her", "their"})
_TO_PLACES = frozenset({"in", "to", "at", "near", "from", "across", "inside", "outside"})


def window(words: tuple[Lexeme, ...], trigger: Trigger) -> tuple[int, int]:
    """Return the positions of the clause around a trigger, half-open."""
    low, high = max(trigger.first - BEFORE, 0), min(trigger.last + BEHIND, len(words))
    for position in range(trigger.first - 1, low - 1, -1):
        if words[position].text in _STOPS or words[position].key in _CLAUSES:
            low = position + 1
            break
    for position in range(trigger.last, high):
        if words[position].text in _STOPS or words[position].key in _CLAUSES:
            high = position
            break
    return low, high


def participants(
    words: tuple[Lexeme, ...], trigger: Trigger, *, case: Case, cast: Cast
) -> tuple[tuple[str, ...], bool]:
    """Return who took part, in order of mention, and whether only pronouns tell it.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the event.
    case : Case
        Adjectives of its parties: "Norlander strikes".
    cast : Cast
        Who is named in the report.

    Returns
    -------
    (tuple of str, bool)
        Identifiers. A visit is its owner's alone; a place gone to and somebody who only
        reports the event take no part.
    """
    low, high = window(words, trigger)
    if trigger.form is not Form.NOUN:
        begins = [i for i in range(low, trigger.first) if words[i].key in _BEGINS]
        low = begins[-1] + 1 if begins else low
    if low >= high:
        return (), False
    named = cast.within(words[low].start, words[high - 1].end)
    taking = [m for m in named if not (_is_place(words, m, cast) or _only_says(words, m))]
    owners = [m for m in taking if _owns(words, trigger, m)]
    if trigger.type is EventType.VISIT and trigger.form is Form.NOUN:
        possessed = any(
            w.key in _POSSESSIVES for w in words[max(trigger.first - 4, 0) : trigger.first]
        )
        if possessed and not owners:
            return _subject(words, trigger, cast), True
        taking = owners or taking
    actors = (*_by_adjective(words, trigger, case), *(mention.actor for mention in taking))
    by_pronoun = all(mention.kind is MentionKind.PRONOUN for mention in taking)
    return tuple(dict.fromkeys(actors)), bool(taking) and by_pronoun


def _subject(words: tuple[Lexeme, ...], trigger: Trigger, cast: Cast) -> tuple[str, ...]:
    """Return the person a possessive most likely means: the first one of the sentence."""
    people = {actor.id for actor in cast.actors if actor.kind is Kind.PERSON}
    named = [m for m in cast.within(words[0].start, words[-1].end) if m.actor in people]
    before = [m for m in named if m.end <= words[trigger.first].start]
    return tuple(m.actor for m in (before or named)[:1])


def _owns(words: tuple[Lexeme, ...], trigger: Trigger, mention: Mention) -> bool:
    """Whether a name or pronoun stands right before a noun: "Venn's second visit"."""
    gap = [w for w in words[: trigger.first] if w.start >= mention.end]
    before = mention.end <= words[trigger.first].start
    broken = any(w.text in ",;:" or w.key in {"and", "of", "to", "for"} for w in gap)
    return trigger.form is Form.NOUN and before and len(gap) <= 4 and not broken


def _by_adjective(words: tuple[Lexeme, ...], trigger: Trigger, case: Case) -> tuple[str, ...]:
    if trigger.type is not EventType.STRIKE:
        return ()
    lead = {word.key for word in words[max(trigger.first - 3, 0) : trigger.first]}
    return tuple(
        party.id
        for party in case.parties
        if any(small_letters(adjective) in lead for adjective in party.adjectives)
    )


def _only_says(words: tuple[Lexeme, ...], mention: Mention) -> bool:
    """Whether somebody only reports the event: ", the ministry said"."""
    behind = [word for word in words if word.start >= mention.end][:1]
    before = [word for word in words if word.end <= mention.start and word.key != "the"][-1:]
    says = lexicon("reporters")["says"]
    closing = not before or before[0].text in ",\"”’'"
    return bool(behind and behind[0].key in says and closing)


def _is_place(words: tuple[Lexeme, ...], mention: Mention, cast: Cast) -> bool:
    """Whether a state is named only as where something was: "in Norland", "to Norland"."""
    kinds = {actor.id: actor.kind for actor in cast.actors}
    before = [word for word in words if word.end <= mention.start][-2:]
    led = [word.key for word in before if word.key != "the"][-1:]
    return kinds.get(mention.actor) is Kind.STATE and led != [] and led[0] in _TO_PLACES


@cache
def _names(case_places: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(case_places, key=lambda pair: (-len(pair[0]), pair[0])))


def _case_places(case: Case) -> tuple[tuple[str, str], ...]:
    return tuple(
        (small_letters(written), place.name)
        for place in case.places
        for written in (place.name, *place.aliases)
    )


def place_of(
    words: tuple[Lexeme, ...], trigger: Trigger, *, text: str, case: Case, cast: Cast
) -> str | None:
    """Return where an event was: the nearest place behind it, else the one that opens.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the event.
    text : str
        The report's text.
    case : Case
        Its places.
    cast : Cast
        States named in the report are places too.

    Returns
    -------
    str or None
        Name as the case has it, else as written.
    """
    if trigger.type is EventType.PROPOSAL:
        return None
    end = min(trigger.last + PLACE_REACH, len(words))
    if trigger.type is EventType.VISIT and trigger.form is not Form.NOUN:
        direct = _place_after(words[: trigger.last + 3], trigger.last, (text, case, cast))
        if direct:
            return direct
    behind = tuple(_places_in(words, (trigger.last, end), (text, case, cast)))
    if behind:
        return behind[0]
    before = tuple(_places_in(words, _lead(words, trigger), (text, case, cast)))
    if before:
        return before[-1]
    if key_at(words, 0) in {"in", "at"}:
        opening = tuple(_places_in(words, (0, 5), (text, case, cast)))
        return opening[0] if opening else None
    return None


def _lead(words: tuple[Lexeme, ...], trigger: Trigger) -> tuple[int, int]:
    """Return the words before a trigger where its place may stand: "to X, where she met"."""
    for position in range(trigger.first - 1, max(trigger.first - 6, 0), -1):
        if words[position].key == "where":
            return max(position - 6, 0), position
    return max(trigger.first - 4, 0), trigger.first


def _places_in(
    words: tuple[Lexeme, ...], stretch: tuple[int, int], context: tuple[str, Case, Cast]
) -> Iterator[str]:
    for position in range(max(stretch[0], 0), min(stretch[1], len(words))):
        if words[position].text in _STOPS or words[position].key in _CLAUSES | _TOPICS:
            return
        if words[position].key == "on" and not _day_at(words, position + 1):
            return
        if words[position].key not in _TO_PLACES:
            continue
        found = _place_after(words, position + 1, context)
        if found:
            yield found


def _day_at(words: tuple[Lexeme, ...], position: int) -> bool:
    key = key_at(words, position)
    dated = position < len(words) and words[position].is_number
    return dated or key in weekdays() or key in lexicon("months")["english"]


def _place_after(
    words: tuple[Lexeme, ...], position: int, context: tuple[str, Case, Cast]
) -> str | None:
    text, case, cast = context
    end = min(position + 6, len(words))
    if position >= end:
        return None
    reach = small_letters(text[words[position].start : words[end - 1].end])
    known = [
        (place, name)
        for written, name in _names(_case_places(case))
        for place in places_of(written, reach)
    ]
    if known:
        return min(known)[1]
    here = position + (key_at(words, position) == "the")
    start = words[here].start if here < len(words) else -1
    for mention in cast.mentions:
        if mention.start == start:
            actor = cast.actor(mention.actor)
            written = text[mention.start : mention.end]
            name = actor.name if written.isupper() else written
            return name if actor.kind is Kind.STATE else None
    return _capitalised(words, here)


def _capitalised(words: tuple[Lexeme, ...], position: int) -> str | None:
    """Return a name of up to three capitalised words that no month or weekday is."""
    months = lexicon("months")["english"]
    named: list[str] = []
    for word in words[position : position + 3]:
        if not (word.is_word and word.text[0].isupper() and len(word.text) > 2):
            break
        named.append(word.text)
    if not named or named[0].lower() in months or named[0].lower() in weekdays():
        return None
    return " ".join(named)


def durations(words: tuple[Lexeme, ...], trigger: Trigger) -> tuple[Quantity, ...]:
    """Return the lengths of time that belong to an event: "two-hour", "lasted three hours"."""
    if trigger.type not in {EventType.MEETING, EventType.VISIT, EventType.NEGOTIATION_ROUND}:
        return ()
    return tuple(
        quantity
        for quantity in find_quantities(words)
        if quantity.unit_class is UnitClass.DURATION and _belongs(words, trigger, quantity)
    )


def _belongs(words: tuple[Lexeme, ...], trigger: Trigger, quantity: Quantity) -> bool:
    before = 0 <= trigger.first - quantity.last <= 2
    gap = words[trigger.last : quantity.first]
    lasting = any(w.key in {"lasted", "lasting", "lasts", "took", "of"} for w in gap)
    return before or (lasting and len(gap) <= 5)


def number_in_series(words: tuple[Lexeme, ...], trigger: Trigger) -> int | None:
    """Return 5 for "fifth visit"; ``None`` when the words count nothing."""
    for quantity in find_quantities(words):
        ordinal = quantity.number.kind is NumeralKind.ORDINAL
        if ordinal and quantity.first < trigger.last <= quantity.last:
            return int(quantity.number.low)
    return None


def is_counted(quantities: Iterable[Quantity], trigger: Trigger) -> bool:
    """Whether a plain number counts the trigger: "after seven trips" tells no single one."""
    return any(
        quantity.number.kind is NumeralKind.CARDINAL
        and quantity.unit_class is UnitClass.COUNT
        and quantity.first < trigger.last <= quantity.last
        and quantity.number.high > 1
        for quantity in quantities
    )
