"""The words that give a side a position, from ``claimed_positions.toml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.unsaid import goes_back
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.wording.function_words import POSSESSIVES
from goodoffices.reports.wording.inflection import inflected

_NOT_INFLECTED = frozenset(
    ("noun", "noun_of", "nothing", "state", "relay", "yield", "called", "ahead", "thinking")
)

GAP: frozenset[str] = frozenset(("~",))
"""Stands for any few words within a set phrase."""


class Phrase(NamedTuple):
    """Set words: what may follow the first, and the position they give."""

    rest: tuple[frozenset[str], ...]
    position: str

    @classmethod
    def listed(cls, table: str) -> Iterator[tuple[str, Phrase]]:
        """Yield every first word of a table's entries with its phrase.

        "its" stands for any possessive and "~" for a few words; verbs are inflected.
        """
        for position, entries in lexicon("claimed_positions")[table].items():
            for entry in entries:
                first, *rest = entry.split()
                options = tuple(_options(word) for word in rest)
                firsts = (form for form, _ in inflected(first))
                for form in firsts if table == "phrase" else (first,):
                    yield form, cls(options, position)


def _options(word: str) -> frozenset[str]:
    if word == "its":
        return POSSESSIVES
    return GAP if word == "~" else frozenset({word})


@cache
def forms(table: str) -> Mapping[str, str]:
    """Return every word of one table of the list with the position it gives.

    Examples
    --------
    >>> forms("subject")["accepted"]
    'support'
    """
    listed = lexicon("claimed_positions")[table]
    if table in _NOT_INFLECTED:
        return {word: position for position, entries in listed.items() for word in entries}
    return {
        form: position
        for position, entries in listed.items()
        for verb in entries
        for form, _ in inflected(verb)
    }


@cache
def base_forms() -> frozenset[str]:
    """Return the verbs that give a position, alone or with others, as a dictionary has them."""
    rows = lexicon("claimed_positions")["phrase"].values()
    return _bases() | {entry.split()[0] for entries in rows for entry in entries}


_ADVERBS = frozenset(
    {"now", "still", "already", "also", "again", "always", "simply", "even", "then"}
)


@cache
def _bases() -> frozenset[str]:
    return frozenset(
        verb for entries in lexicon("claimed_positions")["subject"].values() for verb in entries
    )


def is_no_act(unit: Unit, at: int) -> bool:
    """Whether a verb's form is no act of its subject: "was refused", "its final offer"."""
    if goes_back(unit, at):
        return True
    word, place = unit.fold(at), at - 1
    while unit.fold(place) in _ADVERBS:
        place -= 1
    before = unit.fold(place)
    if before in words("subjects", "grammar", "be"):
        return not word.endswith("ing")
    if word not in _bases():
        return False
    listed = (words("subjects", "grammar", key) for key in ("auxiliaries", "negations"))
    helped = before in {"to", "also", "they"}.union(*listed) or before.endswith("ly")
    plural = before in words("claims", "plural")
    return not (helped or plural) and unit.mention_at(place) is None


GAVE_WAY = "gave_way"
"""Of whoever gives way, or hardens, nobody tells from which side."""

NOT_ACCEPTED = "not_accepted"
"""What is denied of another: that it has agreed. That it refuses is not told."""


def as_recorded(position: str) -> str:
    """Return a position as a claim tells it: who backs down takes no side (R552).

    Parameters
    ----------
    position : str
        As the words give it.

    Examples
    --------
    >>> as_recorded("gave_way"), as_recorded("reject")
    ('assert', 'reject')
    """
    return "assert" if position == GAVE_WAY else position


def turned(position: str, *, negated: bool) -> str:
    """Return what is claimed once a negation is heard.

    Examples
    --------
    >>> turned("support", negated=True)
    'reject'
    """
    if not negated:
        return position
    return {
        "support": "reject",
        "conditional_support": "unwilling",
        "reject": "conditional_support",
        "oppose": "conditional_support",
        "persuaded": "oppose",
        "demand": "reject",
        "unwilling": "unwilling",
    }.get(position, position)


def phrases_at(unit: Unit, at: int, name: str) -> int:
    """Return how many words of one list of phrases stand at a place; 0 for none."""
    for phrase in _listed(name).get(unit.fold(at), ()):
        if tuple([piece.fold for piece in unit.pieces[at : at + len(phrase)]]) == phrase:
            return len(phrase)
    return 0


def phrase_openers(name: str) -> frozenset[str]:
    """Return the first words of one list of phrases."""
    return frozenset(_listed(name))


@cache
def _listed(name: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in lexicon("claims")["sides"][name]:
        phrase = tuple(entry.split())
        found.setdefault(phrase[0], []).append(phrase)
    return {key: tuple(sorted(rows, key=len, reverse=True)) for key, rows in found.items()}


def within_before(unit: Unit, at: int, wanted: frozenset[str], reach: int) -> bool:
    """Whether one of some words stands within so many words before a place, in its clause."""
    for place in range(at - 1, max(-1, at - 1 - reach), -1):
        if unit.fold(place) in wanted:
            return True
        if unit.fold(place) in {".", ";", ":", "?", "!"}:
            return False
    return False


def phrase_ending(unit: Unit, at: int, name: str) -> bool:
    """Whether one of some set phrases ends right before a place: "lashed out at"."""
    return any(
        all(unit.fold(at - len(phrase) + i) == word for i, word in enumerate(phrase))
        for phrase in _endings(name).get(unit.fold(at - 1), ())
    )


@cache
def _endings(name: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in lexicon("acts")["laying"][name]:
        phrase = tuple(entry.split())
        found.setdefault(phrase[-1], []).append(phrase)
    return {key: tuple(rows) for key, rows in found.items()}
