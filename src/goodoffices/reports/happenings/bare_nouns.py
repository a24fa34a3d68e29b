"""Nouns of strikes and withdrawals, which as often name a goal or a term as an act."""

from __future__ import annotations

from goodoffices.reports.happenings.denial import denial_words
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Trigger, clause_words
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, key_at

_BEGUN = frozenset(("began", "begun", "begin", "started", "starts", "begins"))
_AROUND = frozenset(("in", "at", "on", "around", "near", "along", "across", "from"))
_OWNERS = frozenset(("s", "its", "their", "this"))
_RECORDED = frozenset(
    ("recorded", "reported", "registered", "documented", "counted", "logged", "noted", "observed")
)
_AFTER = frozenset(("after", "following", "since"))


def status_of_bare(
    words: tuple[Lexeme, ...],
    trigger: Trigger,
    before: tuple[Lexeme, ...],
    behind: tuple[Lexeme, ...],
) -> Status | None:
    """Return the status of a withdrawal or strike told by a noun.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        The noun.
    before, behind : tuple of Lexeme
        What governs it, and what is said of it.

    Returns
    -------
    Status or None
        ``None`` for a goal, a term or a habit: "an end to the shelling".
    """
    if trigger.type is EventType.WITHDRAWAL and any(
        word.key in _BEGUN for word in (*before[-4:], *behind)
    ):
        return Status.ONGOING
    provided = trigger.type is EventType.WITHDRAWAL and any(w.key == "for" for w in before[-2:])
    if _is_goal(before) or provided:
        return None
    held = behind[:1] and behind[0].key in clause_words("held_by")
    if trigger.type is EventType.SIGNING and held:
        return Status.HAPPENED
    led = any(word.key in denial_words("struck_before") for word in before[-4:])
    led = led or (any(word.key == "including" for word in before[-3:]) and _is_recorded(words))
    if key_at(words, trigger.last) in {"that", "which"}:
        near = words[trigger.last + 1 : trigger.last + 5]
        if any(word.key in denial_words("struck_behind") for word in near):
            return Status.HAPPENED
    dead = any(word.key in denial_words("victims") for word in before[-6:-1])
    acted = dead or any(word.key in denial_words("struck_behind") for word in behind[:8])
    # What goes on since the war began is no single strike.
    acted = acted and not any(word.key == "since" for word in behind[:6])
    named = key_at(before, len(before) - 1) == "the" and key_at(behind, 0) in {"of", "on"}
    lately = named or any(word.key in denial_words("lately") for word in behind[:4])
    single = trigger.type is EventType.STRIKE and (
        _is_single(before, behind) or _opens(words, trigger)
    )
    return Status.HAPPENED if led or acted or lately or single else None


def _is_recorded(words: tuple[Lexeme, ...]) -> bool:
    """Whether somebody tells what was seen: "recorded 14 breaches, including shelling near X"."""
    return any(word.key in _RECORDED for word in words)


def _is_goal(before: tuple[Lexeme, ...]) -> bool:
    """Whether an act is only to be ended, prevented or feared: "a halt to the shelling"."""
    last = [word.key for word in before if word.key not in {"the", "any", "all", "such", "of"}]
    if any(key in _AFTER for key in last[-2:]):
        return False
    return any(key in denial_words("ending") for key in last[-3:])


def _opens(words: tuple[Lexeme, ...], trigger: Trigger) -> bool:
    """Whether the noun opens a line of a live report: "11:48 Shelling around the pass"."""
    lead = words[: trigger.first]
    if any(word.is_word for word in lead) or predicate(words, trigger.first, trigger.last):
        return False
    return key_at(words, trigger.last) in _AROUND


def _is_single(before: tuple[Lexeme, ...], behind: tuple[Lexeme, ...]) -> bool:
    """Whether one strike is meant: "a strike on the mill", "Monday's strike"."""
    last = key_at(before, len(before) - 1)
    owner = key_at(before, len(before) - (3 if key_at(before, len(before) - 2) in "'’" else 2))
    dated = last == "s" and owner in lexicon("months")["weekdays"]
    aimed = last in {"a", "the", "another"} and key_at(behind, 0) in {"on", "at", "near"}
    # "Norland's bombing of Highmoor": somebody's, and of one place.
    aimed = aimed or (last in _OWNERS and key_at(behind, 0) in {"of", "on", "against"})
    return dated or (aimed and any(word.text[0].isupper() for word in behind[1:4]))
