"""Two words of one clause that tell one act: "met for a fifth round", "a strike hit it"."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from goodoffices.reports.happenings.merging import Telling
from goodoffices.reports.happenings.objects import STOPS
from goodoffices.reports.happenings.vocabulary import GREETINGS, Form, Trigger
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.wording.lexemes import Lexeme, key_at

REACH = 12
"""Words between two triggers that may tell one act."""

_PARTING = frozenset(
    ("and", "but", "that", "where", "after", "before", "or", "who", "which", "when", "while")
)
_FOR = frozenset(("for", "in", "at", "during", "of", "with", "as"))
_GATHERED = frozenset((EventType.MEETING, EventType.NEGOTIATION_ROUND))


class Told(NamedTuple):
    """What one trigger tells."""

    trigger: Trigger
    telling: Telling


def joined(words: tuple[Lexeme, ...], told: list[Told]) -> list[Telling]:
    """Return the tellings of a sentence, one for each act.

    R245: a verb and a noun of one clause that name one kind of act tell it once, and talks for
    which people meet are what they meet for. What people travel to is no more certain than the
    journey.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    told : list of Told
        In order of position.
    """
    kept: list[Told] = []
    for one in told:
        last = kept[-1] if kept else None
        if last and _is_retold(words, last, one):
            kept[-1] = _retold(last, one)
        elif last and _is_greeting(last, one):
            kept[-1] = _one(last, one)
        elif last is None or not _in_one_clause(words, last.trigger, one.trigger):
            kept.append(one)
        elif one.telling.points_back and _is_about(words, last.trigger, one.trigger):
            continue
        elif _are_one(words, last, one):
            kept[-1] = _one(last, one)
        elif _leads_to(words, last, one):
            _add_goal(words, kept, one)
        else:
            kept.append(one)
    return [one.telling for one in kept]


def _in_one_clause(words: tuple[Lexeme, ...], first: Trigger, second: Trigger) -> bool:
    gap = words[first.last : second.first]
    parted = any(word.text in STOPS or word.text == "," or word.key in _PARTING for word in gap)
    return len(gap) <= REACH and not parted


def _is_retold(words: tuple[Lexeme, ...], first: Told, second: Told) -> bool:
    """Whether a clause only says more of a noun: "the meeting, which she had convened for May"."""
    opens = first.trigger.last + (key_at(words, first.trigger.last) in {",", "at", "in", "during"})
    verb = first.trigger.form is Form.NOUN and second.trigger.form is not Form.NOUN
    if not verb or first.telling.type is not second.telling.type:
        return False
    gap = words[opens + 1 : second.trigger.first]
    parted = any(word.text in STOPS or word.text == "," for word in gap)
    return key_at(words, opens) in {"which", "that"} and len(gap) <= REACH and not parted


def _is_greeting(first: Told, second: Told) -> bool:
    """Whether a handshake only opens or closes a meeting: "shook hands and talked for an hour"."""
    near = second.trigger.first - first.trigger.last <= REACH
    greets = GREETINGS & {first.trigger.verb, second.trigger.verb}
    return near and bool(greets) and first.telling.type is second.telling.type


def _retold(first: Told, second: Told) -> Told:
    """Return what both say of it, with the status that the noun's own verb gives.

    R574: a day behind the clause's verb is that of the act: "on Friday read the draft that
    Sudmark had tabled on 2 March".
    """
    both, one, two = _one(first, second).telling, first.telling, second.telling
    day = two.date if two.says_when and not one.says_when else one.date
    return Told(first.trigger, replace(both, status=one.status, date=day))


def _is_about(words: tuple[Lexeme, ...], first: Trigger, second: Trigger) -> bool:
    """Whether an act is only about another: "no vote on the talks"."""
    gap = [word.key for word in words[first.last : second.first]]
    return bool(gap) and gap[0] in {"on", "about", "of", "over"}


def _are_one(words: tuple[Lexeme, ...], first: Told, second: Told) -> bool:
    one, two = first.telling.type, second.telling.type
    if one is two:
        verbs = first.trigger.form is not Form.NOUN and second.trigger.form is not Form.NOUN
        return not verbs or one is EventType.VOTE
    gathered = {one, two} <= _GATHERED
    led = any(word.key in _FOR for word in words[first.trigger.last : second.trigger.first])
    infinitive = key_at(words, second.trigger.first - 1) == "to"
    return gathered and (infinitive or (second.trigger.form is Form.NOUN and led))


def _one(first: Told, second: Told) -> Told:
    """Return what both say: the verb's status, the round rather than the meeting."""
    one, two = first.telling, second.telling
    verbal = first if first.trigger.form is not Form.NOUN else second
    kind = two.type if two.type is EventType.NEGOTIATION_ROUND else one.type
    span = one.span if kind is one.type else two.span
    # "No proposal had been put": what the noun denies no verb tells.
    denied = one.status is Status.DID_NOT_HAPPEN and first.trigger.form is Form.NOUN
    status = one.status if denied or verbal.trigger.form is Form.NOUN else verbal.telling.status
    telling = replace(
        one,
        span=span,
        what=span.quote,
        type=kind,
        status=status,
        participants=tuple(dict.fromkeys((*one.participants, *two.participants))),
        place=one.place or two.place,
        duration=one.duration or two.duration,
        duration_key=one.duration_key or two.duration_key,
        number=one.number or two.number,
        points_back=one.points_back and two.points_back,
        in_state=one.in_state or two.in_state,
    )
    return Told(second.trigger, telling)


def _leads_to(words: tuple[Lexeme, ...], first: Told, second: Told) -> bool:
    """Whether somebody travels, or is invited, to what the second trigger names."""
    if first.telling.type is not EventType.VISIT or second.telling.type not in _GATHERED:
        return False
    gap = words[first.trigger.last : second.trigger.first]
    led = any(word.key in {"for", "to"} for word in gap)
    unmade = first.telling.status in {Status.PLANNED, Status.DID_NOT_HAPPEN}
    going = first.trigger.form is not Form.NOUN or unmade
    return led and second.trigger.form is Form.NOUN and going


def _add_goal(words: tuple[Lexeme, ...], kept: list[Told], goal: Told) -> None:
    """Add what somebody travels to; "the talks" were told before, and nobody's trip adds none."""
    journey = kept[-1]
    status = journey.telling.status
    if words[journey.trigger.first].key.startswith("invit"):
        kept[-1] = Told(goal.trigger, replace(goal.telling, status=Status.PLANNED))
        return
    known = goal.telling.points_back or key_at(words, goal.trigger.first - 1) in {"the", "for"}
    if known:
        return
    ahead = Status.PLANNED if status is Status.ONGOING else status
    if not journey.telling.participants:
        kept.pop()
    kept.append(Told(goal.trigger, replace(goal.telling, status=ahead)))
