"""Whether words say that an act did not take place."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words
from goodoffices.reports.labels import EventType
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import (
    Lexeme,
    by_first_word,
    key_at,
    keys_of,
    phrase_places,
)
from goodoffices.reports.wording.tense import cues

NEAR = 9
"""Words before a noun within which what undoes it must stand."""

MOVED = 16
"""Words behind a noun within which the day must stand to which it is moved."""

INVERTED = 5
"""Words of "nor had any further" before the noun that they deny."""

BARE = frozenset((EventType.WITHDRAWAL, EventType.STRIKE, EventType.SIGNING))
"""Acts that refusing is no undoing of: who "rejects the strike" leaves it going on."""

_SET = frozenset(("due", "set", "scheduled", "supposed", "expected", "meant"))
_MEANT = frozenset(("meant", "supposed"))
_OPENING_NOT = frozenset(("nor", "neither", "never"))
_AUXILIARY = frozenset(("had", "has", "have", "was", "were", "did", "is", "are"))
_COMING = frozenset(("comes", "came", "took", "takes", "went", "goes"))
_ONLY_BESIDE = frozenset(("no", "without"))
_NO_MORE = frozenset(("longer", "fewer", "less", "later", "more", "sooner", "earlier"))
_OCCASIONS = ("after", "following", "because", "amid", "since", "despite", "as", "due", "given")
"""Before what took place: "cancelled the meeting after the attack"."""

_AWAY = frozenset(
    ("and", "but", "for", "who", "which", "on", "about", "to", "over", "at", "by", "with", "until")
).union(_OCCASIONS)


@cache
def _phrases(name: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    return by_first_word(keys_of(words) for words in lexicon("events")["denial"][name])


@cache
def denial_words(name: str) -> frozenset[str]:
    """Return one list of single words that tell whether an act took place."""
    return frozenset(lexicon("events")["denial"][name])


def said_in(words: tuple[Lexeme, ...], name: str) -> tuple[int, ...]:
    """Return where the phrases of one list of denials stand among ``words``.

    Parameters
    ----------
    words : tuple of Lexeme
        The stretch.
    name : str
        List of the lexicon: ``"undone"``, ``"undoing"``, ``"unmet"``, ``"habits"``.

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> said_in(lexemes("the visit fell through"), "undone")
    (2,)
    """
    return phrase_places(words, _phrases(name))


def is_denied(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    before: tuple[Lexeme, ...],
    behind: tuple[Lexeme, ...],
) -> bool:
    """Whether an act is said not to have taken place.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The words that tell the act.
    before, behind : tuple of Lexeme
        What governs them, and what is said of a noun.
    """
    before = _without_names(before)
    if _is_unmet_by((*before, *words[trigger.first : trigger.last]), trigger):
        # "They would have the ballot first" is a wish.
        wished = key_at(before, len(before) - 2) == "have"
        return not (wished and key_at(before, len(before) - 1) in {"the", "a", "an", "no"})
    if trigger.form is Form.PARTICIPLE and key_at(before, len(before) - 1) == "from":
        return any(word.key in denial_words("barring") for word in before)
    if trigger.form is Form.BASE and _is_unmet(words, trigger, before):
        return True
    after = key_at(words, trigger.last)
    if trigger.form is not Form.NOUN:
        if trigger.type is EventType.VOTE and after in {"no", "yes"}:
            return False
        if after == "no" and key_at(words, trigger.last + 1) not in _NO_MORE:
            return True
        before = _without_contrast(before)
        return bool(cues(before[-5:], "negative")) or _nobody(before[-5:])
    if trigger.type is EventType.SIGNING and key_at(before, len(before) - 1) == "failed":
        return True
    undone = (
        _comes_not(behind)
        or bool(said_in(behind, "undone"))
        or _is_unmet_by(behind, trigger)
        or _is_not_held(behind)
    )
    undone = undone or _is_inverted(before)
    undone = undone or _is_listed_off(words, trigger) or _is_undone_aside(words, trigger)
    undone = undone or is_pointless(before)
    return undone or _is_undone_before(trigger.type, before)


def _is_unmet_by(said: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether what should have been was not: "was to have begun", "was meant to open".

    R466: what a noun "was meant to" bring is its purpose, and the act may have taken place.
    """
    for at in said_in(said, "unmet"):
        to = next((i for i in range(at + 1, at + 5) if key_at(said, i) == "to"), -1)
        aimed = trigger.form is Form.NOUN and to >= 0 and key_at(said, to - 1) in _MEANT
        if not aimed or key_at(said, to + 1) in denial_words("holding"):
            return True
    return False


def _is_inverted(before: tuple[Lexeme, ...]) -> bool:
    """Whether a negation and its verb stand before a noun: "nor had talks been held"."""
    near = before[-INVERTED:]
    return any(
        word.key in _OPENING_NOT and key_at(near, at + 1) in _AUXILIARY
        for at, word in enumerate(near)
    )


def _without_contrast(before: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    """Leave out a "not" that only says who it was: "the guards and not the army that had"."""
    return tuple(
        word
        for at, word in enumerate(before)
        if not (
            word.key == "not"
            and key_at(before, at - 1) in {"and", ","}
            and at + 1 < len(before)
            and (before[at + 1].key in {"the", "its", "their"} or before[at + 1].text[0].isupper())
        )
    )


def _is_unmet(words: tuple[Lexeme, ...], trigger: Trigger, before: tuple[Lexeme, ...]) -> bool:
    """Whether a plan is said to have failed, or an invitation to have been turned down.

    R410: who "was to visit on Monday, but fell ill" did not.
    """
    if said_in(before, "unmet_plans") or is_declined(before):
        return True
    rest = words[trigger.last :]
    return _was_to(before) and (_is_crossed(rest) or _is_crossed_aside(before, rest))


def _was_to(before: tuple[Lexeme, ...]) -> bool:
    last = len(before)
    at = last - 2 - (key_at(before, last - 2) in _SET)
    return key_at(before, last - 1) == "to" and key_at(before, at) in {"was", "were"}


def _is_crossed_aside(before: tuple[Lexeme, ...], rest: tuple[Lexeme, ...]) -> bool:
    """Whether what kept somebody stands behind an aside: "who was to visit, stayed at home"."""
    comma = next((i for i, word in enumerate(rest) if word.text == ","), len(rest))
    said = rest[comma + 1 : comma + 6]
    if not any(word.key in {"who", "which"} for word in before):
        return False
    crossed = said_in(said[:3], "crossed") + said_in(said, "undone")
    return bool(crossed) or (
        key_at(said, 0) in {"did", "had"}
        and key_at(said, 1) == "not"
        and key_at(said, 2) in denial_words("coming")
    )


def _is_crossed(rest: tuple[Lexeme, ...]) -> bool:
    """Whether "but" brings what kept a plan from its end: "but the session was suspended"."""
    at = next((i for i, word in enumerate(rest) if word.key in {"but", "until"}), len(rest))
    behind = rest[at + 1 :]
    return bool(said_in(behind, "undone") or said_in(behind, "crossed")) or _is_not_held(behind)


def is_pointless(before: tuple[Lexeme, ...]) -> bool:
    """Whether somebody sees no use in a noun: "saw no point in a further meeting".

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> is_pointless(lexemes("there was little sense in a")), is_pointless(lexemes("a point in a"))
    (True, False)
    """
    keys = [word.key for word in before]
    return any(
        key in _USE
        and keys[max(at - 1, 0)] in _LITTLE
        and keys[at + 1 : at + 2] in (["in"], ["of"])
        for at, key in enumerate(keys)
    )


_USE = frozenset({"point", "sense", "use", "purpose", "value", "reason", "prospect"})
_LITTLE = frozenset({"no", "little", "scant"})


def is_left_open(said: tuple[Lexeme, ...]) -> bool:
    """Whether an act is neither said to be nor not to be: "neither announced nor excluded".

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> is_left_open(lexemes("neither confirmed nor denied")), is_left_open(lexemes("denied"))
    (True, False)
    """
    keys = [word.key for word in said]
    if "nor" not in keys or not {"neither", "not"} & set(keys):
        return False
    return not _SHUT_OUT.isdisjoint(keys)


_SHUT_OUT = frozenset({"excluded", "denied", "ruled", "dismissed", "rejected"})


def is_declined(before: tuple[Lexeme, ...]) -> bool:
    """Whether an invitation to act is turned down: "declined an invitation to meet him".

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> is_declined(lexemes("declined an invitation to")), is_declined(lexemes("accepted an"))
    (True, False)
    """
    if not any(word.key in {"invitation", "invitations", "offer", "offers"} for word in before):
        return False
    return bool(said_in(before, "refusing")) or any(word.key == "rejected" for word in before)


def _without_names(before: tuple[Lexeme, ...]) -> tuple[Lexeme, ...]:
    """Leave out what denies nothing: "a no-confidence vote", "the no-fly zone"."""
    return tuple(
        word
        for at, word in enumerate(before)
        if not (word.key in {"no", "non"} and key_at(before, at + 1) in {"-", "confidence"})
    )


def _is_undone_aside(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a clause in passing says so: "The meeting, which was called off, was to discuss"."""
    if key_at(words, trigger.last) != "," or key_at(words, trigger.last + 1) != "which":
        return False
    near = words[trigger.last + 2 : trigger.last + MOVED]
    cut = next((i for i, word in enumerate(near) if word.text in ",;.—–"), len(near))
    return bool(said_in(near[:cut], "undone")) or _is_not_held(near[:cut])


def _comes_not(said: tuple[Lexeme, ...]) -> bool:
    """Whether the negation stands behind the verb, as translations have it: "came not about"."""
    return any(
        word.key in _COMING and "not" in {key_at(said, at + 1), key_at(said, at + 2)}
        for at, word in enumerate(said)
    )


def _is_listed_off(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether a list says that an act is off: "Press call: cancelled"."""
    for position in range(trigger.last, min(trigger.last + 6, len(words))):
        if words[position].text == ":":
            near = words[position + 1 : position + 6]
            return bool(said_in(near, "undone")) or _is_not_held(near)
        if words[position].text in ",;.":
            return False
    return False


def _is_not_held(said: tuple[Lexeme, ...]) -> bool:
    """Whether a negation stands before a word of holding: "was not held", "did not attend"."""
    holding = denial_words("holding")
    denied = said_in(said, "negations")
    # "Talks that were to resume have not."
    if denied and key_at(said, len(said) - 1) == "not":
        return True
    return any(word.key in holding for at in denied for word in said[at + 1 : at + 4])


def _is_undone_before(kind: EventType, before: tuple[Lexeme, ...]) -> bool:
    """Whether a noun is the object of what undoes it: "has called off her visit"."""
    near = before[-NEAR:]
    if _is_not_held(near):
        return True
    # A proposal that is turned down was made.
    refused = kind not in BARE and kind is not EventType.PROPOSAL
    names = ("undoing", "refusing") if refused else ("undoing",)
    for position in sorted(at for name in names for at in said_in(near, name)):
        gap = near[position + 1 :]
        unset = near[position].key == "no" and any(w.key in _unset() for w in gap[:2])
        broken = not unset and any(word.key in _AWAY for word in gap)
        beside = unset or near[position].key not in _ONLY_BESIDE or len(gap) <= 3
        if not broken and beside:
            return True
    return False


def _unset() -> frozenset[str]:
    return clause_words("missing")


def _nobody(words: tuple[Lexeme, ...]) -> bool:
    """Whether nobody acts: "neither came"."""
    return any(word.key in {"nobody", "none", "neither"} for word in words)


def disowns(said: tuple[Lexeme, ...]) -> bool:
    """Whether somebody denies a part in an act, which took place: "denied responsibility for".

    Examples
    --------
    >>> from goodoffices.reports.wording.lexemes import lexemes
    >>> disowns(lexemes("denied any part in the")), disowns(lexemes("denied the"))
    (True, False)
    """
    return any(
        word.key in _DENYING and not _PART.isdisjoint(one.key for one in said[at + 1 : at + 4])
        for at, word in enumerate(said)
    )


_DENYING = frozenset(("denied", "denies", "denying", "disclaimed", "disclaims", "rejected"))
_PART = frozenset(
    ("responsibility", "involvement", "part", "role", "hand", "knowledge", "blame", "guilt")
)


def is_missed(said: tuple[Lexeme, ...]) -> bool:
    """Whether an act did not take place as set, whatever day it is moved to."""
    return any(
        word.key in {"take", "held"} and key_at(said, at - 1) == "not"
        for at, word in enumerate(said)
    )
