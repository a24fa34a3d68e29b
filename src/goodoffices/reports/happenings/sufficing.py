"""Whether a clause says enough of an act to tell it from others, and to tell it at all."""

from __future__ import annotations

from goodoffices.case.parties import Kind
from goodoffices.reports.happenings.company import names_somebody
from goodoffices.reports.happenings.denial import denial_words
from goodoffices.reports.happenings.journeys import is_journey, is_named, is_sent, stays_away
from goodoffices.reports.happenings.noun_status import support
from goodoffices.reports.happenings.objects import hits_target, is_led, leaves_ground
from goodoffices.reports.happenings.predicates import predicate, predicate_at
from goodoffices.reports.happenings.scene import Scene
from goodoffices.reports.happenings.stops import where_stopped
from goodoffices.reports.happenings.vocabulary import Form, Trigger, frame, things
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.wording.function_words import IS_OR_WAS
from goodoffices.reports.wording.lexemes import Lexeme, key_at

ERRAND = 7
"""Words behind "is in" within which it is told what somebody came for."""

EFFECT = 8
"""Words of the verb phrase of an attack within which its victims stand."""

_MET = frozenset(("met", "meets"))
_CRITICISED = frozenset(
    ("minister", "ministers", "president", "envoy", "mediator", "delegate", "delegates", "office")
)


def has_gone(
    scene: Scene,
    trigger: Trigger,
    status: Status,
    actors: tuple[str, ...],
    place: str | None,
) -> bool:
    """Whether a verb of going, if it is one, takes people to a place."""
    words, setting = scene.words, scene.setting
    if trigger.type is not EventType.VISIT or trigger.form is Form.NOUN:
        return True
    arrives = place is None and stays_away(words, trigger)
    arrives = arrives and trigger.verb in frame("visit")["arriving"]
    timed = any(term.start >= words[trigger.first].start for term in scene.terms)
    if trigger.form is Form.PRESENT and place is None and not (arrives and timed):
        return False
    if not _is_going(words, trigger):
        return True
    told = arrives or is_journey(words, trigger, place, setting=setting)
    away = stays_away(words, trigger) or key_at(words, trigger.last) == "for"
    gone = told or (status is Status.DID_NOT_HAPPEN and away)
    people = any(setting.kinds.get(actor) is Kind.PERSON for actor in actors)
    people = people or key_at(words, trigger.first - 1) in {"he", "she"}
    if words[trigger.first].key in IS_OR_WAS:
        came = timed or _has_errand(words, trigger) or _was_sent(words, trigger)
        return came and gone and (people or is_sent(words, trigger))
    people = people or is_sent(words, trigger)
    return gone and (people or is_named(words, trigger, setting=setting))


def _is_going(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    return bool(trigger.verb) or words[trigger.first].key in frame(EventType.VISIT.value)["motion"]


def _was_sent(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether who "is in the capital" was sent there, and is there for no act told behind it.

    R429: envoys and delegations are on a visit wherever they are; a president may live there.
    """
    behind = words[trigger.last : trigger.last + ERRAND]
    return all(word.key != "for" for word in behind) and is_led(words, trigger, things("sent"))


def _has_errand(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether it is told what for: "is in the capital to inspect the harbour"."""
    for position in range(trigger.last, min(trigger.last + ERRAND, len(words) - 1)):
        after = words[position + 1].key
        if words[position].text in ",;:.":
            return False
        if words[position].key == "to" and words[position + 1].text == after:
            return after not in {"the", "a", "an", "which", "blame"}
    return False


def says_enough(
    scene: Scene, trigger: Trigger, actors: tuple[str, ...], place: str | None, *, told: bool
) -> bool:
    """Whether the clause says enough to tell one event from another.

    Parameters
    ----------
    scene : Scene
        The sentence.
    trigger : Trigger
        The words that tell the event.
    actors : tuple of str
        Who takes part.
    place : str or None
        Where.
    told : bool
        Whether it is said when, how long, or that it did not happen.
    """
    words = scene.words
    if trigger.form is Form.TOGETHER:
        return len(actors) >= 2
    if trigger.type is EventType.STRIKE:
        return _is_one_strike(words, trigger, actors, place, told=told)
    if trigger.type is EventType.WITHDRAWAL:
        return bool(place or actors) or _is_of_troops(words, trigger, told=told)
    if trigger.type is EventType.VISIT:
        return _is_one_visit(words, trigger, actors, place, told=told)
    phrase = " ".join(word.key for word in words[trigger.first : trigger.last])
    if trigger.verb in frame(trigger.type.value).get("dated", ()):
        return told
    if phrase in frame(trigger.type.value).get("toward", ()):
        some = trigger.form is Form.NOUN or is_led(words, trigger, things("delegates"))
        some = some or key_at(words, trigger.first - 1) in {"he", "she", "they"}
        return bool(actors) or (some and (told or bool(place)))
    if trigger.type is EventType.MEETING:
        return _is_one_meeting(words, trigger, bool(actors), told=told or bool(place))
    return True


def _is_one_strike(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    actors: tuple[str, ...],
    place: str | None,
    *,
    told: bool,
) -> bool:
    """Whether one attack is told: where, by a sure verb, or by arms on a day."""
    if trigger.verb in {"come under fire", "come under attack"}:
        return _suffers_fire(words, trigger, place)
    sure = trigger.verb in frame(EventType.STRIKE.value)["sure"]
    sure = sure and trigger.form is not Form.PARTICIPLE
    sure = sure or _hits(words, trigger)
    return bool(place) or sure or _is_armed(words, trigger, actors, told=told)


def _is_one_visit(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    actors: tuple[str, ...],
    place: str | None,
    *,
    told: bool,
) -> bool:
    """Whether one visit is told: whose, where to or when; arrivals only of people, somewhere."""
    if trigger.form is Form.NOUN and words[trigger.first].key == "arrival":
        return place is not None and (bool(actors) or _is_of_travellers(words, trigger))
    noun = trigger.form is Form.NOUN and where_stopped(words, trigger) is None
    sent = told and is_sent(words, trigger)
    return bool(actors) or sent or (bool(place) and not noun) or (told and noun)


def _is_one_meeting(
    words: tuple[Lexeme, ...], trigger: Trigger, named: bool, *, told: bool
) -> bool:
    """Whether one meeting is told: who, where or when, or that it was held."""
    if trigger.form is Form.NOUN:
        return told or not _is_process(words, trigger)
    met = words[trigger.first].key in _MET and names_somebody(words, trigger.last)
    return named or told or met or words[trigger.first].key == "in"


def _is_process(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether "talks" go on without being held: "has moved in recent talks", "months of talks"."""
    if words[trigger.last - 1].key not in frame(EventType.NEGOTIATION_ROUND.value)["talks"]:
        return False
    # "After the talks" points back to what was told.
    known = key_at(words, trigger.first - 1) in support("determiners") | {"both", "those", "s"}
    if known or key_at(words, trigger.last) in {"with", "between"}:
        return False
    near = words[max(trigger.first - 6, 0) : trigger.first]
    head = key_at(predicate(words, trigger.first, trigger.last), 0)
    held = any(word.key in support("held") | support("done") for word in near)
    held = held or head in support("held") | support("done")
    return not held or head in {"have", "has"}


def _is_of_travellers(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether an arrival is that of people who are sent: "the arrival of the envoy"."""
    near = words[max(trigger.first - 3, 0) : trigger.last + 6]
    return any(word.key in things("travellers") for word in near)


def _suffers_fire(words: tuple[Lexeme, ...], trigger: Trigger, place: str | None) -> bool:
    """Whether what can be shot at "came under fire", and no minister or plan."""
    if place and key_at(words, trigger.first - 1) == place.split(" ")[-1].lower():
        return True
    shot_at = things("targets") | things("forces") | things("areas") | things("civilians")
    return is_led(words, trigger, shot_at - _CRITICISED | {"they", "we"})


def _hits(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the clause tells what an attack did: "the raid killed four", "drones hit a shed"."""
    if trigger.form is not Form.NOUN:
        weapon = trigger.form is Form.PAST and words[trigger.first].key in things("weapons")
        return weapon and trigger.last - trigger.first > 1
    low, high = predicate_at(words, trigger.first, trigger.last)
    low = trigger.last if low == high or key_at(words, trigger.last) == "that" else low
    near = {word.key for word in words[low : low + EFFECT]}
    return not near.isdisjoint(denial_words("victims") | denial_words("effects"))


def _is_armed(
    words: tuple[Lexeme, ...], trigger: Trigger, actors: tuple[str, ...], *, told: bool
) -> bool:
    placed = words[trigger.first].key in frame(EventType.STRIKE.value)["placed"]
    if placed or trigger.verb == "attack":
        near = words[max(trigger.first - 8, 0) : trigger.last + 8]
        armed = things("forces") | things("gunmen") | things("weapons")
        force = any(word.key in armed for word in near)
        hit = hits_target(words, trigger)
        return (told and (hit or is_led(words, trigger, armed))) or (force and hit)
    noun = trigger.form is Form.NOUN and key_at(words, trigger.first - 2) != "since"
    return (told and noun) or (bool(actors) and trigger.verb not in {"fire", "launch"})


def _is_of_troops(words: tuple[Lexeme, ...], trigger: Trigger, *, told: bool) -> bool:
    """Whether forces leave: at a time told, or by a verb that only forces do."""
    near = words[max(trigger.first - 6, 0) : trigger.last + 6]
    if not any(word.key in things("forces") for word in near):
        return leaves_ground(words, trigger) and told
    table = frame(EventType.WITHDRAWAL.value)
    return told or leaves_ground(words, trigger) or trigger.verb in table["military"]
