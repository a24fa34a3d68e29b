"""The change or state that an issue's sentence tells, and the words that go with it or against."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.stances.changes import telling_of
from goodoffices.reports.wording.function_words import NO_ONE, NOT

_WORD = re.compile(r"[^\W_]+")
_STATES = frozenset({"opened", "shut", ""})
"""Names of what something may stay; an opposite of a list has none."""

_HELPING = frozenset(
    {"is", "are", "be", "does", "do", "will", "may", "must", "shall", "has", "have"}
)


class Change(NamedTuple):
    """Words of the change or state that a sentence tells, and those of its opposite."""

    name: str
    towards: frozenset[str]
    away: frozenset[str]


def told_by(sentence: str, near: Sequence[str]) -> int:
    """Return 1 where words tell the change or state of a sentence, -1 where its opposite.

    R416: what stays as it is ("stays open", "stays voluntary") is held against its opposite
    state, whatever stays; in a sentence that denies ("no toll is raised") it is the other way
    round. R513: one that denies a thing and names no change ("no visa is needed") ends it. 0 where
    the words tell neither.

    Parameters
    ----------
    sentence : str
        What the issue affirms.
    near : sequence of str
        Words without case.

    Examples
    --------
    >>> told_by("The road stays open.", "the road to stay closed".split())
    -1
    >>> told_by("No toll is raised.", "the tolls raised".split())
    -1
    """
    movement, change = movement_in(sentence), change_in(sentence)
    told = movement * balance(near)
    if change is not None and movement <= 0:
        told = told or _changed(change, near)
    elif change is not None and change.name in _STATES:
        told = _side(change, _with_phrases(near)) or told
    return -told if denies(sentence) and not _does_without(sentence) else told


def _changed(change: Change, near: Sequence[str]) -> int:
    """Return 1 where words tell a change, -1 for its opposite or for none."""
    found = _with_phrases(near)
    neither = found.isdisjoint(change.towards | change.away)
    if neither and change.name in {"down", "shut"} and _ends_all(found):
        # Who ends a thing does more than to cut or close it.
        return 1
    if neither and change.name and found & telling_of("same"):
        return -1
    return _side(change, found)


def _with_phrases(near: Sequence[str]) -> frozenset[str]:
    """Return words, and what two or three of them make together: "do away with"."""
    sized = ((at, at + size) for size in (2, 3) for at in range(len(near) - size + 1))
    return frozenset((*near, *(" ".join(near[first:last]) for first, last in sized)))


def _side(change: Change, found: frozenset[str]) -> int:
    """Return 1 for words of a change, -1 for those of its opposite, 0 for both or none."""
    return int(not found.isdisjoint(change.towards)) - int(not found.isdisjoint(change.away))


def _ends_all(found: frozenset[str]) -> bool:
    """Whether words tell the end of a thing that a sentence only cuts."""
    return not found.isdisjoint(telling_of("stopped")) and found.isdisjoint(telling_of("going_on"))


@lru_cache(maxsize=1024)
def change_in(sentence: str) -> Change | None:
    """Return the change or state that a sentence tells; ``None`` where it tells none.

    Parameters
    ----------
    sentence : str
        What the issue affirms.
    """
    if _does_without(sentence):
        return next(one for one in _changes() if one.name == "stopped")
    return _told_change(sentence)


def _told_change(sentence: str) -> Change | None:
    """Return the change or state that a sentence names."""
    told = _with_phrases(words_of(sentence))
    return next((one for one in _changes() if not told.isdisjoint(one.towards)), None)


@lru_cache(maxsize=1024)
def _does_without(sentence: str) -> bool:
    """Whether a thing is not to be, and no change is named (R513)."""
    return denies(sentence) and not movement_in(sentence) and _told_change(sentence) is None


@cache
def _changes() -> tuple[Change, ...]:
    return tuple(_listed())


def _listed() -> Iterator[Change]:
    for first, second in (("stopped", "going_on"), ("up", "down"), ("opened", "shut")):
        yield Change(first, telling_of(first), telling_of(second))
        if second != "going_on":
            yield Change(second, telling_of(second), telling_of(first))
    for first, second in lexicon("stance")["opposites"]:
        yield Change("", frozenset(first), frozenset(second))
        yield Change("", frozenset(second), frozenset(first))


def telling_change(sentence: str) -> frozenset[str]:
    """Return the words of change that do not turn what a sentence is about once more.

    Parameters
    ----------
    sentence : str
        What the issue affirms.
    """
    change = None if movement_in(sentence) else change_in(sentence)
    return telling_of("go") if change is None else change.towards | change.away


@lru_cache(maxsize=1024)
def movement_in(sentence: str) -> int:
    """Return 1 for a sentence about staying, -1 for one about leaving, 0 for others.

    Parameters
    ----------
    sentence : str
        What the issue affirms.
    """
    found = words_of(sentence)
    if not telling_of("shut").isdisjoint(found) and _staying().isdisjoint(found):
        # "The base is closed": a thing that is shut does not stay, whatever its name.
        return min(balance(found), 0)
    return balance(found)


@cache
def _staying() -> frozenset[str]:
    """Return the verbs of staying, without the names of what may stay."""
    return telling_of("stay") - frozenset(lexicon("stance")["changes"]["stay"]["words"])


@lru_cache(maxsize=1024)
def denies(sentence: str) -> bool:
    """Whether a sentence tells what is not to be: "No troops return", "Tolls are not raised".

    Parameters
    ----------
    sentence : str
        What the issue affirms.

    Examples
    --------
    >>> denies("No troops return."), denies("The canal passes by no later than May.")
    (True, False)
    """
    found = words_of(sentence)
    refused = any(word in _HELPING and then in NOT for word, then in pairwise(found))
    return refused or "never" in found or not NO_ONE.isdisjoint(found[:1])


def balance(found: Sequence[str]) -> int:
    """Return 1 for words of staying, -1 for words of leaving, 0 for others.

    Parameters
    ----------
    found : sequence of str
        Words without case.
    """
    # "Troops leave" is about leaving, whoever it is that leaves.
    going = telling_of("go")
    if any(word in going for word in found):
        return -1
    if any(f"{word} {after}" in going for word, after in pairwise(found)):
        return -1
    return 1 if any(word in telling_of("stay") for word in found) else 0


def words_of(sentence: str) -> list[str]:
    """Return the words of a sentence without case and without hyphens.

    Examples
    --------
    >>> words_of("A phase-out of coal.")
    ['a', 'phase', 'out', 'of', 'coal']
    """
    return [word.casefold() for word in _WORD.findall(sentence)]
