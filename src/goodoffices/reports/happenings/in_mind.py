"""Acts that somebody only hopes for, fears, believes in or asks of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from goodoffices.reports.happenings.denial import BARE, denial_words
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Form, Trigger
from goodoffices.reports.labels import EventType
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.function_words import BE_OR_BEEN, MODALS, RELATIVES
from goodoffices.reports.wording.lexemes import Lexeme, key_at
from goodoffices.reports.wording.tense import is_past

OBJECT = 4
"""Words from "hold" or "postpone" to the noun that it governs: "hold a new round of"."""

COMING = 4
"""Words from "will" or "to be" to the verb of holding: "will at last be held"."""

_BY_CONSENT = frozenset((EventType.MEETING, EventType.NEGOTIATION_ROUND, EventType.SIGNING))
"""What one side cannot do by itself."""

_TO_BE = frozenset(("to", "be"))
_ABOUT = frozenset(("of", "for", "about", "over", "to"))
_ON = frozenset(("on", "upon", "for"))
_KNOWN = frozenset(("the", "this", "these", "those", "to", "s", ","))
_NOT = frozenset(("not", "no", "never", "declined", "refused", "declines", "refuses"))
_JOINT = frozenset(("and", "both", "two", "sides", "they", "parties", "we"))


def is_in_mind(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether an act stands only in the hope, fear, belief, wish or request of somebody.

    R533: what one side hopes, fears or believes that another will do, or wants or asks it to do,
    is no plan, whatever day is named; nor is what one side wants to do that takes another's
    consent: to meet, to negotiate, to sign.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    before : tuple of Lexeme
        What governs them.

    Examples
    --------
    >>> from goodoffices.reports.happenings.frames import find_triggers
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> for text in ("They fear that the army will shell it.", "The army will shell it."):
    ...     words = lexemes(text)
    ...     [is_in_mind(words, one, words[: one.first]) for one in find_triggers(words)]
    [True]
    [False]
    """
    return any(
        reads(words, trigger, before, at)
        for at, word in enumerate(before)
        if word.key in _minding() and key_at(before, at - 1) not in RELATIVES
        for kind, reads in _READINGS.items()
        if word.key in _minds(kind)
    )


@cache
def _minds(kind: str) -> frozenset[str]:
    return frozenset(lexicon("minds")[kind]) if kind in lexicon("minds") else denial_words(kind)


@cache
def _minding() -> frozenset[str]:
    return frozenset().union(*map(_minds, _READINGS))


def _would_come(
    words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...], at: int
) -> bool:
    """Whether a clause tells what would be: "hopes that they will meet", "that it be held"."""
    if key_at(before, at + 1) in _ABOUT:
        return False  # "amid fears of war talks will resume", "the man believed to lead them"
    if trigger.form is Form.NOUN:
        return _is_held(words, trigger, MODALS | _TO_BE)
    if trigger.form is Form.PAST and before[-1].key != "be":
        return False
    return any(word.key in MODALS for word in before[at + 1 :])


def _is_held(words: tuple[Lexeme, ...], trigger: Trigger, heads: frozenset[str]) -> bool:
    """Whether a noun is to take place, behind one of some words: "(that) the talks be held"."""
    said = predicate(words, trigger.first, trigger.last)
    for near in (said, words[trigger.last :]):
        if key_at(near, 0) in heads:
            return any(word.key in denial_words("holding") for word in near[1:COMING])
    return False


def _is_wanted(
    words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...], at: int
) -> bool:
    """Whether another is wanted to act, or one side alone wants what takes another's consent."""
    if not _is_wish(before, at):
        return False
    if key_at(before, at + 1) != "to":
        return _is_asked_for(words, trigger, before, at)
    own = trigger.type in _BY_CONSENT and _is_done_by(trigger, before[at + 2 :])
    joint = any(word.key in _JOINT for word in before[:at]) and not _names_another(words, trigger)
    return own and not joint


def _is_wish(before: tuple[Lexeme, ...], at: int) -> bool:
    """Whether "like" and "had hoped" are no other words: "would like", not "leaders like"."""
    led = key_at(before, at - 1)
    return led in {"would", "d", "should"} if before[at].key == "like" else led != "had"


def _is_done_by(trigger: Trigger, verb: tuple[Lexeme, ...]) -> bool:
    """Whether an infinitive is the act itself or disposes of it: "to meet", "to hold talks"."""
    if trigger.form is Form.NOUN:
        return 0 < len(verb) <= OBJECT and verb[0].key in _minds("disposing")
    return not verb


def _names_another(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether it is told with whom: "to meet Sudmark", "talks with the guild"."""
    if key_at(words, trigger.last) == "with":
        return True
    at = trigger.last + (key_at(words, trigger.last) == "the")
    met = trigger.type is not EventType.SIGNING and at < len(words)
    return met and words[at].text[0].isupper()


def _is_asked_for(
    words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...], at: int
) -> bool:
    """Whether somebody is asked to act, or to dispose of an act: "asked it to delay the vote"."""
    behind = before[at + 1 :]
    if trigger.form is Form.NOUN:
        led = next((i for i, word in enumerate(behind) if word.key == "to"), -1)
        return _is_done_by(trigger, behind[led + 1 :]) or _is_held(words, trigger, _TO_BE)
    called = before[at].key.startswith("call") and key_at(behind, 0) not in _ON
    if called or any(is_past((word,)) for word in behind[:-1]):
        return False  # "the man called Lund", "after their call he flew there to meet them"
    last = [word.key for word in behind[-2:]]
    return last == ["to", "be"] if trigger.form is Form.PAST else last[-1:] == ["to"]


def _is_object(
    _: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...], at: int
) -> bool:
    """Whether a noun is what is asked for, and none that is known: "requested (new) talks"."""
    behind = before[at + 1 :]
    known = not _KNOWN.isdisjoint(word.key for word in behind)
    return trigger.form is Form.NOUN and len(behind) < OBJECT and not known


def _is_foreseen(
    words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...], at: int
) -> bool:
    """Whether it is what another expects of forces: not what somebody "is expected to" do."""
    return key_at(before, at - 1) not in BE_OR_BEEN and _is_charged(words, trigger, before, at)


def _is_charged(
    _: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...], at: int
) -> bool:
    """Whether it is an attack, pullout or signing that somebody is accused of planning."""
    planned = trigger.type in BARE and trigger.form is Form.BASE
    return planned and len(before) - at > 2 and before[-1].key == "to"


def _is_unconfirmed(
    words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...], at: int
) -> bool:
    """Whether nobody confirms what would be: "could not confirm that they would meet"."""
    denied = not _NOT.isdisjoint(word.key for word in before[max(at - 3, 0) : at])
    return denied and _would_come(words, trigger, before, at)


_Reading = Callable[[tuple[Lexeme, ...], Trigger, tuple[Lexeme, ...], int], bool]

_READINGS: Mapping[str, _Reading] = {
    "thinking": _would_come,
    "wanting": _is_wanted,
    "asking": _is_asked_for,
    "requesting": _is_object,
    "foreseeing": _is_foreseen,
    "accusing": _is_charged,
    "confirming": _is_unconfirmed,
}
"""How an act is read behind each kind of words."""
