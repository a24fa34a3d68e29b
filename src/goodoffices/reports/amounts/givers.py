"""Who is the subject of a verb that gives a figure."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from goodoffices.reports.people.cast import Mention
from goodoffices.reports.wording.lexemes import Lexeme, key_at

NEAR_VERB = 40
"""Characters between a name and its verb of reporting."""

CLAUSE = 30
"""Words of a clause with "who" between a subject and its verb."""


def subject_of(
    words: tuple[Lexeme, ...], verb: int, mentions: tuple[Mention, ...]
) -> Mention | None:
    """Return the actor right before a verb, or right after one that closes a clause.

    Parameters
    ----------
    words : tuple of Lexeme
        A sentence.
    verb : int
        Position of a verb whose subject gives a figure.
    mentions : tuple of Mention
        Who is named in the sentence.

    Returns
    -------
    Mention or None
        ``None`` for somebody who is not in the cast, and for who only saw a paper.
    """
    place = words[verb]
    end = _before_clause(words, verb, mentions)
    before = [m for m in mentions if 0 <= end - m.end <= NEAR_VERB]
    if before and _only_saw(words, before[-1]):
        return None  # "a paper seen by the Herald speaks of 40"
    between = [w for w in words[:verb] if before and before[-1].end <= w.start < end]
    if before and not any(w.text in ".;:" for w in between):
        return _person_of(words, before)
    behind = [m for m in mentions if 0 <= m.start - place.end <= 2]
    closing = verb > 0 and words[verb - 1].text in ",\"”’'"
    return behind[0] if behind and closing else None


def _only_saw(words: tuple[Lexeme, ...], mention: Mention) -> bool:
    """Whether somebody only saw the paper that gives a figure: "a letter obtained by Norland"."""
    place = bisect_left(words, mention.start, key=_start) - 1
    place -= key_at(words, place) == "the"
    return key_at(words, place) in {"by", "to", "with"} and key_at(words, place - 1) in _SEEN


_start = attrgetter("start")
_SEEN = frozenset(
    (
        "seen", "obtained", "reviewed", "viewed", "examined", "consulted", "acquired", "read",
        "shown", "leaked", "passed", "shared", "handed", "available", "accessed", "verified",
    )
)  # fmt: skip


def _before_clause(words: tuple[Lexeme, ...], verb: int, mentions: tuple[Mention, ...]) -> int:
    """Return where the verb's own clause ends before it, an aside behind its subject left out."""
    if words[verb - 1].text == "," and verb > 1:
        ends = {mention.end for mention in mentions}
        for place in range(verb - 2, max(verb - CLAUSE, 0), -1):
            if words[place].text == "," and (
                key_at(words, place + 1) in {"who", "which"} or words[place - 1].end in ends
            ):
                return words[place].start
    return words[verb].start


def _person_of(words: tuple[Lexeme, ...], before: list[Mention]) -> Mention:
    """Return the person rather than the body behind: "Lund of the Harbour Council said"."""
    last = before[-1]
    if len(before) > 1 and _in_apposition(words, before[-2], last):
        return before[-2]
    if len(before) > 1:
        gap = [w.key for w in words if before[-2].end <= w.start and w.end <= last.start]
        gap = gap[1:] if gap[:1] == [","] else gap
        if gap in (["of"], ["of", "the"], ["from", "the"], ["for", "the"]):
            return before[-2]
    return last


def _in_apposition(words: tuple[Lexeme, ...], person: Mention, owner: Mention) -> bool:
    """Whether a name only says whose somebody is: "Lund, Ada Venn's deputy, told them"."""
    place = bisect_left(words, owner.start, key=_start)
    behind = bisect_left(words, owner.end, key=_start)
    parted = key_at(words, place - 1) == "," and words[place - 2].end == person.end
    return parted and key_at(words, behind) in {"'", "’"} and key_at(words, behind + 1) == "s"
