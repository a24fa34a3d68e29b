"""Words that look like an act and are none: a bargain struck, a sign of hope, two votes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from goodoffices.reports.happenings.objects import is_led, is_put_to_vote
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words, frame, things
from goodoffices.reports.labels import EventType
from goodoffices.reports.wording.function_words import BE_OR_BEEN
from goodoffices.reports.wording.lexemes import Lexeme, by_first_word, key_at, phrase_at

STRUCK = 8
"""Words between a bargain and the verb that strikes it: "the deal, which had been struck"."""

_GATHERINGS = frozenset(
    ("talks", "meeting", "summit", "conference", "session", "round", "negotiations")
)
_PUTTING = frozenset(("put", "puts", "putting"))
_SIGN_OF = frozenset(("sign", "signs"))
_ARTICLES = frozenset(
    (
        "no", "a", "an", "any", "some", "the", "this", "that", "another", "one", "every", "each",
        "little", "few", "first", "only", "as", "these", "those", "its", "several", "many",
    )
)  # fmt: skip
_DESCRIBED = frozenset(("of", "that"))
_AGREED = frozenset(("bargain", "bargains", "compromise", "compromises", "balance", "truces"))
_CALLED = frozenset(("as", "is", "was", "be", "called", "calls"))
_BLAMED = frozenset(("at", "for", "over", "from", "as"))
_HELPING = frozenset(
    (
        "was", "were", "is", "are", "be", "been", "being", "has", "had", "have", "could", "will",
        "would", "that", "which", "they", "he", "she", "it", "we", "to", "never", "not", "just",
        "finally", "only", "also", "later", "first", ",", "earlier", "already", "once",
    )
)  # fmt: skip
_WALKOUTS = frozenset(
    ("strike", "strikes", "walkout", "walkouts", "stoppage", "stoppages", "action", "picket")
)


def is_look_alike(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the words around make it no act: a noun, a bargain, a state, another thing.

    R467: "no sign of a deal" signs nothing, "two votes will be held" is no verb, and a deal that
    was struck is no attack. Nor is what is put to a vote a proposal, or "in session" a visit.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words taken for an act.
    """
    if _is_other_thing(words, trigger):
        return True
    if trigger.form is Form.NOUN:
        lead = words[max(trigger.first - 4, 0) : trigger.first]
        put = any(word.key in _PUTTING for word in lead)
        return put and trigger.type is EventType.PROPOSAL and is_put_to_vote(words, trigger)
    if _is_state(words, trigger) or _is_treated(words, trigger):
        return True
    if trigger.verb == "brief" and key_at(words, trigger.last) in {"on", "about"}:
        # "Officials briefed on the talks": who knows of them.
        return True
    if trigger.verb == "send" and _is_thing_sent(words, trigger):
        return True
    if trigger.verb == "sign" and words[trigger.first].key in _SIGN_OF:
        return _is_a_sign(words, trigger)
    if trigger.form is Form.PRESENT:
        after = key_at(words, trigger.last)
        return after in clause_words("modal") | clause_words("finite") - {"met", "said"}
    return (
        trigger.type is EventType.STRIKE
        and trigger.verb == "strike"
        and _is_bargain(words, trigger)
    )


def _is_thing_sent(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a passive tells of a thing that was sent: "copies had been sent to Varu"."""
    at = trigger.first - 1
    if key_at(words, at) not in _SENT:
        return False
    while key_at(words, at) in _SENT:
        at -= 1
    subject = key_at(words, at)
    people = subject in things("travellers") | things("delegates") | _ANYBODY
    return bool(subject) and words[at].text == subject and not people


_ANYBODY = frozenset({"they", "he", "she", "who", "we", "which", "that", "it"})


_SENT = frozenset({"been", "was", "were", "being", "had", "has", "have", "already", "not", "be"})


@cache
def _other_things(kind: EventType) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    return by_first_word(frame(kind.value).get("not_followed", ()))


@cache
def _leading_elsewhere(kind: EventType) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(said.split()) for said in frame(kind.value).get("not_led", ()))


def _is_other_thing(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the words around make it something else: "a vote of thanks", "a storm struck"."""
    found = _other_things(trigger.type).get(key_at(words, trigger.last), ())
    if any(phrase_at(words, trigger.last, phrase) for phrase in found):
        return True
    if _is_aside(words, trigger) or _is_led_elsewhere(words, trigger):
        return True
    if trigger.type is EventType.VOTE and _is_trust(words, trigger):
        return True
    # "Is under attack at home", "under fire over the permits": in words.
    under = key_at(words, trigger.first - 1) == "under" and trigger.type is EventType.STRIKE
    if under and key_at(words, trigger.last) in _BLAMED:
        return True
    forces = frame(trigger.type.value).get("not_subjects", ())
    near = words[max(trigger.first - 4, 0) : trigger.first]
    return bool(forces) and any(word.key in forces for word in near)


def _is_trust(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether "a vote of confidence" is only trust: in no government and of no body.

    R573: "a vote of confidence in the process" is no vote, "won a vote of confidence" is one.
    """
    if not phrase_at(words, trigger.last, ("of", "confidence")):
        return False
    if phrase_at(words, trigger.last, ("of", "confidence", "in")):
        whom = words[trigger.last + 3 : trigger.last + 7]
        ruled = clause_words("people") | things("bodies") | {"government", "administration"}
        # "In the guild's patience" is of no body.
        owned = any(word.key == "s" for word in whom)
        return owned or not any(word.key in ruled or word.text[0].isupper() for word in whom)
    lead = [word.key for word in words[max(trigger.first - 3, 0) : trigger.first]]
    return not _CALLED.isdisjoint(lead)


def _is_led_elsewhere(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the words before it make it something else: "the line of contact"."""
    led = words[max(trigger.first - 2, 0) : trigger.first]
    return tuple(word.key for word in led) in _leading_elsewhere(trigger.type)


def _is_aside(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether it is only said by whom: "a round of talks, hosted by Norland, closed"."""
    before = words[max(trigger.first - 2, 0) : trigger.first]
    led = words[trigger.first].key in {"hosted", "convened"}
    return (
        led
        and key_at(words, trigger.last) == "by"
        and bool(before)
        and (before[-1].text == "," or before[-1].key in _GATHERINGS)
    )


def _is_state(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether "is in" tells of a state, not a place: "is in session", "were in favour"."""
    if words[trigger.first].key not in BE_OR_BEEN or key_at(words, trigger.first + 1) != "in":
        return False
    at = trigger.last + (key_at(words, trigger.last) == "the")
    return not (at < len(words) and words[at].text[0].isupper())


def _is_treated(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a matter "had been discussed" somewhere, rather than by two who are named."""
    passive = trigger.form is Form.TOGETHER and key_at(words, trigger.first - 1) in BE_OR_BEEN
    return passive and key_at(words, trigger.last) != "by"


def _is_a_sign(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether "sign" is a noun: "no sign of a deal", "as a sign that"."""
    before, after = key_at(words, trigger.first - 1), key_at(words, trigger.last)
    described = before.endswith(("ing", "ful", "ive", "ous", "ear")) or before in _ARTICLES
    return after in _DESCRIBED or described


def _is_bargain(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether what is struck is a bargain that stands before: "the deal they had struck"."""
    for position in range(trigger.first - 1, max(trigger.first - STRUCK, 0) - 1, -1):
        key = words[position].key
        if key in _AGREED or key in things("agreements"):
            return True
        # "The ministers struck": who strikes may stand between, a name or people.
        if (
            key not in _HELPING
            and not key.endswith("ly")
            and not words[position].text[0].isupper()
        ):
            return False
    return False


def is_of_workers(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether an attack is a strike of workers or what such a strike did: "the strike hit ports".

    Only where the report speaks of workers' strikes.
    """
    if words[trigger.first].key in {"strike", "strikes"}:
        return True
    return trigger.form is not Form.NOUN and (
        trigger.type is EventType.STRIKE and is_led(words, trigger, _WALKOUTS)
    )
