"""Bodies, outlets and countries that speak although no case lists them (R430, R431)."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from goodoffices.reports.cues.asides import before_adjunct
from goodoffices.reports.cues.phrases import MARKS
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.cues.verbforms import verb_forms, words
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.people.person_nouns import person_noun
from goodoffices.reports.wording.marks import QUOTES

LONGEST = 10
"""Words of "the standing conference of the fishing ports of the north"."""

ACRONYM = 2
"""Letters from which capitals are a name: "EU"."""


class Sort(StrEnum):
    """What an unlisted speaker is."""

    BODY = "body"
    OUTLET = "outlet"


class Unlisted(NamedTuple):
    """An unlisted speaker: what it is, and its words, half-open."""

    sort: Sort
    start: int
    end: int


def unlisted_before(unit: Unit, at: int, cast: Cast) -> Unlisted | None:
    """Return the body or outlet whose noun phrase ends at a word.

    R430: a phrase for a public body, a post held for a country or body ("the Kenyan delegate"),
    or a bare name in capitals speaks for an office, although the case lists nobody behind it.
    R431: a news outlet speaks as a text does; what it reports of a party is no word of the party.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at : int
        Position of the last word before a verb.
    cast : Cast
        Who is mentioned where; its text tells what is written in capitals.

    Returns
    -------
    Unlisted or None
        ``None`` for common nouns, and where somebody known is named.
    """
    if not cast.text or at < 0:
        return None
    found, last = _ending(unit, at, cast), before_adjunct(unit, at)
    if found is None and last >= 0:
        # "Turkey on Monday condemned".
        found = _ending(unit, last, cast)
    return None if found is None else found._replace(end=at + 1)


def unlisted_after(unit: Unit, at: int, end: int, cast: Cast) -> Unlisted | None:
    """Return the body or outlet that the words between two positions name.

    Parameters
    ----------
    unit : Unit
        The sentence.
    at, end : int
        Positions of the phrase behind a verb or "according to", half-open.
    cast : Cast
        Who is mentioned where.

    Returns
    -------
    Unlisted or None
        As :func:`unlisted_before`.
    """
    end -= unit.fold(end - 1) == "."
    closed = unit.fold(end) in _CLOSING or (end < len(unit.pieces) and unit.pieces[end].quoted)
    if not cast.text or end <= at or not closed or "to" in map(unit.fold, range(at, end)):
        return None
    last = before_adjunct(unit, end - 1)
    return _read(unit, at, end - 1, cast) or (_read(unit, at, last, cast) if last >= at else None)


_CLOSING = MARKS | {"", "that", "and", "which", "who"} | QUOTES


def _ending(unit: Unit, at: int, cast: Cast) -> Unlisted | None:
    if unit.fold(at) in MARKS or unit.pieces[at].quoted:
        return None
    return _read(unit, _opening(unit, at, cast), at, cast)


def _opening(unit: Unit, at: int, cast: Cast) -> int:
    """Return the first word of the clause whose subject ends at a word."""
    openers, start = words("subjects", "grammar", "openers"), at
    while start > 0 and at - start < LONGEST:
        word = unit.fold(start - 1)
        joined = word in {"and", "&"} and not _is_name(unit, start - 2, cast)
        if word in MARKS or word in openers or word in {"or", "but"} or joined:
            break
        if unit.pieces[start - 1].quoted:
            break
        start -= 1
    return start


def _read(unit: Unit, start: int, at: int, cast: Cast) -> Unlisted | None:
    """Read a phrase from its first word to its last."""
    start += unit.fold(start) in _LEADING
    if unit.fold(start) in _OWNED:
        return None
    head = _head(unit, start, at)
    word = unit.fold(head)
    if unit.pieces[head].mention >= 0 or unit.pieces[head].possessive:
        return None
    if _is_outlet(unit, start, head, cast):
        return Unlisted(Sort.OUTLET, start, at + 1)
    if any(unit.pieces[place].mention >= 0 for place in range(start, head + 1)):
        return None
    if word in words("subjects", "bodies"):
        return Unlisted(Sort.BODY, start, at + 1)
    if any(unit.pieces[place].mention >= 0 for place in range(head, at + 1)):
        return None
    held = word in words("subjects", "posts") and _is_held(unit, start, head, at, cast)
    if held or _is_proper(unit, start, at, cast):
        return Unlisted(Sort.BODY, start, at + 1)
    return None


_OWNED = frozenset({"his", "her", "its", "their", "my", "our", "your", "whose"})
_LEADING = frozenset({"and", "then", "also", "meanwhile", "yesterday", "today", "only", "even"})


def _head(unit: Unit, start: int, at: int) -> int:
    """Return the head of a phrase: the word before its first preposition."""
    prepositions = words("subjects", "grammar", "prepositions")
    for place in range(start + 1, at + 1):
        if unit.fold(place) in prepositions:
            return place - 1 - (unit.fold(place - 1) in _STANDING and place - 1 > start)
    return at


_STANDING = frozenset(
    {"close", "loyal", "linked", "aligned", "friendly", "sympathetic", "tied", "near", "based"}
    | {"published", "read", "run", "owned", "printed", "financed", "funded", "backed"}
)
"""Between a noun and "to", "by" or "in": "a paper close to the army"."""


def _is_outlet(unit: Unit, start: int, head: int, cast: Cast) -> bool:
    """Whether a news outlet is named: "state television", "the daily Kurier", "a newspaper"."""
    outlets, newsy = words("subjects", "media"), words("subjects", "newsy")
    for place in range(head, max(start - 1, head - 4), -1):
        word = unit.fold(place)
        if is_newspaper(unit, place):
            return True
        named = place < head or (place > start and _names_outlet(unit, place, cast))
        if word in outlets and (word not in _DOUBTFUL or named or unit.fold(place - 1) in newsy):
            return all(_is_name(unit, behind, cast) for behind in range(place + 1, head + 1))
    return False


def is_newspaper(unit: Unit, at: int) -> bool:
    """Whether "paper" is a newspaper and no text of anybody: "Varu's biggest paper"."""
    return unit.fold(at) == "paper" and unit.fold(at - 1) in words("subjects", "of_papers")


def _names_outlet(unit: Unit, at: int, cast: Cast) -> bool:
    """Whether a name stands before "agency" in lower case: "the Farla agency"."""
    own = unit.pieces[at - 1].mention < 0 and not unit.pieces[at - 1].possessive
    return own and _is_name(unit, at - 1, cast) and not _is_name(unit, at, cast)


# "An agency of the state" tells no news, "the press agency" does.
_DOUBTFUL = frozenset({"agency", "channel", "channels", "station", "stations", "wire", "wires"})


def _is_held(unit: Unit, start: int, head: int, at: int, cast: Cast) -> bool:
    """Whether a post is told with whose it is: "France's delegate", "the speaker for Kenya"."""
    owned = any(
        _is_name(unit, place, cast) and (place > start or unit.pieces[place].possessive)
        for place in range(start, head)
    )
    return owned or (
        unit.fold(head + 1) in {"of", "for", "from"}
        and any(_is_name(unit, place, cast) for place in range(head + 2, at + 1))
    )


def _is_proper(unit: Unit, start: int, at: int, cast: Cast) -> bool:
    """Whether a phrase is nothing but a name: "the African Union", "Egypt and Qatar"."""
    start += unit.fold(start) == "the"
    if start > at or person_noun(unit.fold(at)) is not None:
        return False
    named = [place for place in range(start, at + 1) if unit.fold(place) not in _WITHIN_NAMES]
    if not named or not all(_is_name(unit, place, cast) for place in named):
        return False
    if _opens_sentence(unit, start) and len(named) == 1:
        return _stands_alone(unit, start, cast)
    return True


_WITHIN_NAMES = frozenset({"the", "of", "and", "for", "&"})


def _is_name(unit: Unit, at: int, cast: Cast) -> bool:
    """Whether a word is written in capitals and is no day, month or sentence opener."""
    if not 0 <= at < len(unit.pieces) or unit.pieces[at].quoted:
        return False
    piece = unit.pieces[at]
    return cast.text[piece.start].isupper() and piece.fold not in words("titles", "not_names")


def _opens_sentence(unit: Unit, at: int) -> bool:
    return at == 0 or unit.fold(at - 1) in {".", "!", "?", ":", ";"}


def _stands_alone(unit: Unit, at: int, cast: Cast) -> bool:
    """Whether a single word that opens a sentence is a name and no common noun: "Turkey"."""
    piece = unit.pieces[at]
    word, written = piece.fold, cast.text[piece.start : piece.end]
    if written.isupper() and len(written) >= ACRONYM:
        return True
    if word in words("states", "names"):
        return True
    return word not in verb_forms() and written in _within_sentences(cast.text)


@lru_cache(maxsize=4)
def _within_sentences(text: str) -> frozenset[str]:
    """Return the words that a report writes with a capital within a sentence."""
    return frozenset(_WITHIN.findall(text))


_WITHIN = re.compile(r"(?<=[a-z,] )[A-Z]\w+")
