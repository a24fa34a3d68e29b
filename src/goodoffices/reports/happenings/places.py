"""Where an event was."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from goodoffices.reports.happenings.objects import STOPS
from goodoffices.reports.happenings.place_names import (
    as_listed,
    known_after,
    known_at,
    place_after,
)
from goodoffices.reports.happenings.places_apart import is_matter, is_remarked_on, new_place_at
from goodoffices.reports.happenings.pointed_places import pointed_place
from goodoffices.reports.happenings.predicates import past_opening, predicate_at
from goodoffices.reports.happenings.setting import Setting
from goodoffices.reports.happenings.stops import where_stopped
from goodoffices.reports.happenings.vocabulary import (
    COUNTERPARTS,
    Form,
    Trigger,
    act_nouns,
    clause_words,
    counts_from,
    frame,
    things,
)
from goodoffices.reports.labels import EventType
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.times.calendar_dates import weekdays
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.marks import CLAUSE_MARKS

REACH = 20
"""Words behind a trigger within which its place stands."""

LINE = 14
"""Words of a line that may have no verb."""

HERE = 9
"""Words before a noun within which its verb stands, and its place between the two."""

SUBJECT = 10
"""Words before a verb within which the body stands that votes or meets."""

_APART = frozenset(",:–—(")
_PASSIVE = frozenset(("was", "were", "been", "being"))
_HELPING = frozenset(("was", "were", "has", "had", "came", "is", "are", "have"))
_THROWING = frozenset(("fire", "launch", "throw", "hurl", "lob", "drop", "rain"))
_HITTING = frozenset(("hit", "struck", "destroyed", "rocked"))
_BESIDE = frozenset(("on", "off", "along"))
_LEADING = {
    EventType.STRIKE: _BESIDE | {"against", "over", "above", "into", "towards"},
    EventType.VISIT: _BESIDE | {"for"},
}
"""What leads to a place of the case, beside the words that lead to any."""

_ELSEWHERE = {EventType.VISIT: "from", EventType.PROPOSAL: "to"}
"""What leads away from an act, or to whom it is put: "left from", "handed to"."""
_WHITHER = frozenset(("leave", "set out", "set off"))
_BODILY = frozenset((EventType.VOTE, EventType.MEETING, EventType.NEGOTIATION_ROUND))
_GOING = frozenset((EventType.VISIT, EventType.MEETING, EventType.NEGOTIATION_ROUND))


@cache
def _direct() -> frozenset[str]:
    """Return the verbs of going that take a place as their object: "reached Port Ash"."""
    return frozenset(frame(EventType.VISIT.value)["direct"])


@cache
def _leaving() -> frozenset[str]:
    """Return the verbs of leaving that take a place as their object: "left Port Ash"."""
    table = frame(EventType.WITHDRAWAL.value)
    return frozenset(table["subjects"]) | {"retreat from", "vacate", "evacuate"}


def place_of(words: tuple[Lexeme, ...], trigger: Trigger, *, setting: Setting) -> str | None:
    """Return where an event was: the nearest place behind it, else the one that opens.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the event.
    setting : Setting
        Places of the case; states named in the report are places too.

    Returns
    -------
    str or None
        Name as the case has it, else as written.
    """
    if trigger.type is EventType.PROPOSAL and trigger.form is Form.NOUN:
        return None
    stop = where_stopped(words, trigger)
    stop = new_place_at(words, trigger) if stop is None else stop
    if stop is not None:
        return place_after(words, stop, setting)
    told = trigger.verb in frame(EventType.PROPOSAL.value)["needs"]
    verbal_proposal = trigger.type is EventType.PROPOSAL and not told
    # "Expected in" brings the word that leads to its place.
    start = trigger.last - (key_at(words, trigger.last - 1) in clause_words("to_places"))
    end = min(start + REACH, past_opening(words, len(words)) or len(words))
    end = end if end > start else min(start + REACH, len(words))
    verb = trigger.form is not Form.NOUN
    object_place = _suffering(words, trigger, setting) or _as_object(words, trigger, setting)
    if object_place:
        return object_place
    visit = trigger.type is EventType.VISIT
    behind = tuple(_places_in(words, (start, end), setting, kind=trigger.type))
    behind = () if verbal_proposal else behind or _behind_matter(words, trigger, setting)
    if not (behind or verb):
        said = predicate_at(words, trigger.first, trigger.last)
        behind = tuple(_places_in(words, said, setting))
    named = _named_after(words, trigger, setting)
    before = tuple(_places_in(words, _lead(words, trigger), setting))
    remote = visit or is_remarked_on(words, trigger)
    opening = () if remote else tuple(_openings(words, trigger, setting))
    turned = () if behind else _inverted(words, trigger, setting)
    alone = () if behind or verb else _alone(words, setting)
    subject = () if behind else _of_subject(words, trigger, setting)
    found = (*named, *behind[:1], *before[-1:], *turned, *opening[-1:], *subject, *alone)
    place = next((place for place in found if setting.may_be_place(place)), None)
    return place or pointed_place(words, trigger, setting=setting)


def _behind_matter(
    words: tuple[Lexeme, ...], trigger: Trigger, setting: Setting
) -> tuple[str, ...]:
    """Return where a text on some matter was signed: "a memorandum on fish in Lomme on Monday"."""
    if trigger.type is not EventType.SIGNING or trigger.form is Form.NOUN:
        return ()
    for position in range(trigger.last, min(trigger.last + REACH, len(words))):
        if words[position].text in CLAUSE_MARKS or words[position].key in clause_words("parts"):
            return ()
        if words[position].key in {"in", "at"}:
            found = place_after(words, position + 1, setting)
            last = position + 1 + len(found.split(" ")) if found else position
            if found and key_at(words, last) == "on" and _day_at(words, last + 1):
                return (found,)
    return ()


def _of_subject(words: tuple[Lexeme, ...], trigger: Trigger, setting: Setting) -> tuple[str, ...]:
    """Return the place of a body that votes or meets: "the parliament in Lomme voted"."""
    if trigger.form is Form.NOUN or trigger.type not in _BODILY:
        return ()
    bodies = things("bodies") | things("delegates")
    for position in range(trigger.first - 1, max(trigger.first - SUBJECT, -1), -1):
        if words[position].text in CLAUSE_MARKS:
            return ()
        if words[position].key in bodies and key_at(words, position + 1) in {"in", "at"}:
            found = place_after(words[: trigger.first], position + 2, setting)
            return (found,) if found else ()
    return ()


def _alone(words: tuple[Lexeme, ...], setting: Setting) -> tuple[str, ...]:
    """Return the place of the case that stands by itself in a short line: "Third round, Lomme"."""
    if len(words) > LINE:
        return ()
    for position in range(len(words)):
        lead = words[position - 1].text if position else ","
        if lead not in _APART or not words[position].text[0].isupper():
            continue
        text = setting.article.report.text
        said = as_listed(text[words[position].start : words[-1].end])
        for written, name in setting.places:
            if said.startswith(written) and said[len(written) :][:1] in {"", ",", ".", ";", ":"}:
                return (name,)
    return ()


def _inverted(words: tuple[Lexeme, ...], trigger: Trigger, setting: Setting) -> tuple[str, ...]:
    """Return the place between a verb and its subject: "began in Port Ash the first round"."""
    if trigger.form is not Form.NOUN:
        return ()
    low = max(trigger.first - HERE, 0)
    for position in range(trigger.first - 1, low - 1, -1):
        if words[position].text in CLAUSE_MARKS:
            return ()
        if words[position].key in clause_words("inverting"):
            return tuple(_places_in(words, (position + 1, trigger.first), setting))[:1]
    return ()


def _as_object(words: tuple[Lexeme, ...], trigger: Trigger, setting: Setting) -> str | None:
    """Return the place that is the object: "left X", "shelled X", "a strike on X"."""
    aimed = trigger.type is EventType.STRIKE and key_at(words, trigger.last) in {
        "of",
        "on",
        *_HITTING,
    }
    if not (aimed or (trigger.form is not Form.NOUN and _takes_a_place(words, trigger))):
        return None
    at = trigger.last + aimed
    if trigger.verb in _WHITHER and trigger.type is EventType.VISIT:
        near = range(trigger.last, min(trigger.last + 6, len(words)))
        at = next((i + 1 for i in near if words[i].key == "for"), at)
    end = _near_end(words, at)
    direct = place_after(words[:end], at, setting)
    if at > trigger.last and direct is None:
        # "Left the capital for consultations in Port Ash."
        led = next((i for i in range(at, end) if key_at(words, i) in {"in", "at"}), end)
        direct = next(_places_in(words, (led, end), setting), None)
    return direct if direct and setting.may_be_place(direct) else None


def _takes_a_place(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    if trigger.type is EventType.STRIKE or trigger.verb in _leaving():
        return True
    listed = words[trigger.first].key in frame(EventType.VISIT.value)["motion"]
    moving = listed or (bool(trigger.verb) and trigger.verb not in _direct())
    led = key_at(words, trigger.last - 1) == "for" or " " in trigger.verb
    led = led or trigger.verb == "leave"
    return trigger.type is EventType.VISIT and (led or not moving)


def _near_end(words: tuple[Lexeme, ...], at: int) -> int:
    """Return where the object of a verb ends: five words on, or at a mark."""
    for position in range(at, min(at + 5, len(words))):
        if words[position].text in CLAUSE_MARKS:
            return position
    end = at + 5
    # A name is never cut: "the border town of Port Ash".
    while end < len(words) and words[end].text[0].isupper():
        end += 1
    return end


def _named_after(words: tuple[Lexeme, ...], trigger: Trigger, setting: Setting) -> tuple[str, ...]:
    """Return the place that talks are called by: "the Port Ash talks"."""
    if trigger.type not in _GOING or trigger.type is EventType.VISIT or trigger.first == 0:
        return ()
    low = max(trigger.first - 3, 0)
    start = words[low].start
    lead = as_listed(setting.article.report.text[start : words[trigger.first].start])
    return tuple(name for written, name in setting.places if lead.endswith(" " + written))[:1]


def _suffering(words: tuple[Lexeme, ...], trigger: Trigger, setting: Setting) -> str | None:
    """Return the place that suffered a strike: "The bridge at X was hit", "X came under fire"."""
    key = words[trigger.first].key
    passive = key in _PASSIVE or key_at(words, trigger.first - 1) in _PASSIVE
    if trigger.type is not EventType.STRIKE or trigger.form is Form.NOUN:
        return None
    if not (passive or key == "came") or trigger.verb in _THROWING:
        return None
    low = max(trigger.first - 8, 0)
    for position in range(trigger.first - 1, low - 1, -1):
        if words[position].text in CLAUSE_MARKS:
            low = position + 1
            break
    # The first word of a sentence is in capitals whatever it is: "Two trucks were hit".
    low += low == 0 and not known_at(words, 0, setting)
    for at in range(low, trigger.first):
        place = place_after(words[: trigger.first], at, setting)
        # "A Norland patrol was ambushed" was where nobody says.
        owner = place and setting.is_state(place) and key_at(words, at + 1) not in _HELPING
        if place and not owner and setting.may_be_place(place):
            return place
    return None


def _leads_to_place(words: tuple[Lexeme, ...], position: int) -> bool:
    if key_at(words, position - 1) in COUNTERPARTS:
        return False
    beyond = key_at(words, position - 1) in clause_words("beside_places")
    return (words[position].key == "of" and beyond) or (
        words[position].key in clause_words("to_places") and not _is_bidden(words, position)
    )


def _is_bidden(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether "at" leads to somebody's wish: "was held at Norland's request"."""
    near = words[position + 1 : position + 7]
    return words[position].key == "at" and any(
        word.key in clause_words("bidding") and key_at(near, at - 1) == "s"
        for at, word in enumerate(near)
    )


def _is_above(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether an attack is in the air above a place: "shot down over Port Ash"."""
    named = position + 1 < len(words) and words[position + 1].text[0].isupper()
    return named and words[position].key in {"over", "above"}


def _openings(words: tuple[Lexeme, ...], trigger: Trigger, setting: Setting) -> Iterator[str]:
    """Yield the places that open the sentence or stand between commas: ", in Tirnavel,"."""
    for position in range(trigger.first):
        opens = position == 0 or words[position - 1].text == ","
        if opens and words[position].key in {"in", "at"}:
            found = place_after(words[: position + 5], position + 1, setting)
            if found:
                yield found


def _lead(words: tuple[Lexeme, ...], trigger: Trigger) -> tuple[int, int]:
    """Return the words before a trigger where its place may stand.

    "To X, where she met" and "to X on Monday for talks" tell the place of the talks;
    "a visit to X with a meeting" tells that of the visit.
    """
    for position in range(trigger.first - 1, max(trigger.first - 6, 0), -1):
        to_verb = words[position].key == "to" and position == trigger.first - 1
        to_verb = to_verb and trigger.type in _GOING
        if words[position].key == "where" or to_verb:
            return max(position - 6, 0), position
        if words[position].key == "for" and not any(
            words[i].text in CLAUSE_MARKS for i in range(position, trigger.first)
        ):
            return max(position - 6, 0), position
    return trigger.first, trigger.first


def _places_in(
    words: tuple[Lexeme, ...],
    stretch: tuple[int, int],
    setting: Setting,
    *,
    kind: EventType = EventType.MEETING,
) -> Iterator[str]:
    aimed, leading = kind is EventType.STRIKE, _LEADING.get(kind, _BESIDE)
    for position in range(max(stretch[0], 0), min(stretch[1], len(words))):
        led = words[position].key in leading or _is_set_for(words, position)
        beside = led and known_after(words, position + 1, setting)
        beside = beside or (aimed and _is_above(words, position))
        if _ends_there(words, position, beside=beside, aimed=aimed):
            return
        matter = beside and not aimed and is_matter(words, position)
        if matter or not (beside or _leads_to_place(words, position)):
            continue
        if words[position].key == _ELSEWHERE.get(kind):
            continue
        found = place_after(words, position + 1, setting)
        if found:
            yield found


def _is_set_for(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether "for" tells where an act is to be: "the signing, slated for Port Ash"."""
    before = key_at(words, position - 1)
    return words[position].key == "for" and before in clause_words("to_come") | {"set"}


def _ends_there(words: tuple[Lexeme, ...], position: int, *, beside: bool, aimed: bool) -> bool:
    """Whether what follows is no longer said of the act: another act, a clause, a matter."""
    word = words[position]
    if word.text in STOPS or word.key in clause_words("parts"):
        return True
    if word.text in act_nouns() or counts_from(words, position):
        return True
    if word.key == "on":
        # "An attack on a depot in Port Ash": what was hit stands before where.
        return not (beside or aimed or _day_at(words, position + 1))
    return word.key in clause_words("topics") and not beside


def _day_at(words: tuple[Lexeme, ...], position: int) -> bool:
    key = key_at(words, position)
    dated = position < len(words) and words[position].is_number
    return dated or key in weekdays() or key in lexicon("months")["english"]
