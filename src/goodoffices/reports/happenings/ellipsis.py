"""Nouns left out: "The first round failed. A second is planned for May"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from goodoffices.reports.happenings.merging import Telling
from goodoffices.reports.happenings.predicates import predicate
from goodoffices.reports.happenings.vocabulary import Form, Trigger, clause_words, frame
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.lexemes import Lexeme, key_at

_LEADS = frozenset(("a", "the", "and", "but", ",", ";", "its", "their", "by", ""))
_BARE = frozenset((",", ";", ""))
_PLACING = frozenset(("in", "at", "on", "near"))
_KINDS = (
    EventType.NEGOTIATION_ROUND,
    EventType.MEETING,
    EventType.VISIT,
    EventType.VOTE,
    EventType.STRIKE,
    EventType.SIGNING,
)


@cache
def _named() -> Mapping[str, EventType]:
    """Return the nouns, one and several, that a number may stand for."""
    found: dict[str, EventType] = {}
    for kind in _KINDS:
        for noun in frame(kind.value)["nouns"]:
            if " " not in noun and "-" not in noun:
                found[noun] = found[noun.removesuffix("s") + "s"] = kind
    return found


def left_out(
    words: tuple[Lexeme, ...], earlier: tuple[Lexeme, ...], told: tuple[Trigger, ...]
) -> tuple[Trigger, ...]:
    """Return the triggers of a sentence with those whose noun is left out, in order.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    earlier : tuple of Lexeme
        The sentence before it.
    told : tuple of Trigger
        What tells an event in so many words.

    Notes
    -----
    "A second" is an act only where one was named shortly before, and where it is said to be
    set, held or dropped: "the second was a fisherman" is none.
    """
    if _numbering().isdisjoint([word.key for word in words]):
        return told
    taken = {place for one in told for place in range(one.first, one.last)}
    found = (one for one in _numbers(words, earlier) if one.first not in taken)
    return tuple(sorted((*told, *found), key=lambda one: one.first))


def _numbers(words: tuple[Lexeme, ...], earlier: tuple[Lexeme, ...]) -> Iterator[Trigger]:
    for position, word in enumerate(words):
        if not is_number(word) or not _stands_alone(words, position):
            continue
        kind = _kind_before(words[:position]) or _kind_before(earlier)
        if kind and _is_told(words, position):
            yield Trigger(type=kind, form=Form.NOUN, first=position, last=position + 1)


def is_number(word: Lexeme) -> bool:
    """Whether a word alone can stand for an act: "the third", "another"."""
    return word.key in _numbering()


@cache
def _numbering() -> frozenset[str]:
    return frozenset({"another", *lexicon("numerals")["ordinals"]})


def _stands_alone(words: tuple[Lexeme, ...], position: int) -> bool:
    before, after = key_at(words, position - 1), key_at(words, position + 1)
    if words[position].key != "another" and before not in _LEADS:
        return False
    if words[position].key == "first" and before in _BARE and after in _verbs():
        # "The vote, first set for April, will be in June": at first.
        return False
    parted = not (after and after[0].isalnum()) and after not in {"-", "'", "’"}
    return parted or after in _PLACING | {"to"} or after in _verbs()


@cache
def _verbs() -> frozenset[str]:
    table = lexicon("events")["clause"]
    return frozenset((*table["finite"], *table["modal"], *table["series"])) - {"met", "said"}


def _kind_before(words: tuple[Lexeme, ...]) -> EventType | None:
    """Return the kind of act that the last fitting noun names."""
    return next((_named()[word.key] for word in reversed(words) if word.key in _named()), None)


def _is_told(words: tuple[Lexeme, ...], position: int) -> bool:
    """Whether it is said when, or that it is set, held or dropped."""
    said = predicate(words, position, position + 1)
    if any(word.key in clause_words("series") for word in said):
        return True
    # "The first opens in Port Ash on Monday, the second in Highmoor on Friday."
    shared = any(word.key in clause_words("series") for word in words[:position])
    after = key_at(words, position + 1)
    if key_at(words, position - 1) in {"paid", "held", "made", "staged", "took", "convened"}:
        return True
    verb_before = key_at(words, position - 1) == "by" or shared
    return verb_before and (after in _PLACING or after == ",")


def number_alone(words: tuple[Lexeme, ...], trigger: Trigger) -> int | None:
    """Return 2 for "the second", whose noun is left out."""
    value = lexicon("numerals")["ordinals"].get(words[trigger.first].key)
    return None if value is None else int(value)


def number_before(words: tuple[Lexeme, ...], trigger: Trigger) -> int | None:
    """Return 5 for "the fifth cycle of talks"."""
    if trigger.form is not Form.NOUN:
        return None
    value = lexicon("numerals")["ordinals"].get(key_at(words, trigger.first - 1))
    return None if value is None else int(value)


def shared_status(
    words: tuple[Lexeme, ...], trigger: Trigger, latest: Telling | None
) -> Status | None:
    """Return the status of the act whose verb a number alone shares.

    "The first opens in Port Ash on Monday, the second in Highmoor on Friday": both are to come.

    Parameters
    ----------
    words : tuple of Lexeme
        The sentence.
    trigger : Trigger
        Words that tell an act.
    latest : Telling or None
        The act told before them.

    Returns
    -------
    Status or None
        ``None`` for an act with a noun or verb of its own.
    """
    if latest is None or not is_number(words[trigger.first]):
        return None
    own = latest.type is not trigger.type or predicate(words, trigger.first, trigger.last)
    return None if own else latest.status
