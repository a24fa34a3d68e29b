"""The thing that an issue's sentence does away with: "the toll" in "The toll is abolished"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.stances.changes import telling_of
from goodoffices.reports.stances.stems import stem

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "all", "any", "every"})
_HELPING = frozenset({"is", "are", "be", "been", "gets", "get"})
_AROUND = frozenset(
    ("of", "in", "on", "with", "to", "for", "under", "from", "by", "at", "when", "where", "after",
     "before", "over", "until", "within", "without", "as", "and", "or")
)  # fmt: skip


def side_of(term: Sequence[str], sentence: str) -> int:
    """Return -1 for the thing that a sentence does away with, 1 for other words, 0 in doubt.

    R440: where an issue's sentence ends or excludes a thing ("The toll is abolished", "The state
    stops spraying", "No toll is levied"), whoever is for the thing is against the sentence.
    R415: an alias that such a sentence does not hold may name the thing ("robots") or its end
    ("phase-out"); there the reader takes no side. R565: what is closed is done away with too, and
    so is an end that the sentence itself ends ("The embargo is lifted").

    Parameters
    ----------
    term : sequence of str
        Stems of the words.
    sentence : str
        What the issue affirms.

    Examples
    --------
    >>> sentence = "The toll on the bridge is abolished."
    >>> side_of(("toll",), sentence), side_of(("bridg",), sentence), side_of(("fare",), sentence)
    (-1, 1, 0)
    >>> side_of(("fare",), "The toll on the bridge is doubled.")
    1
    """
    thing, doubted = _thing(sentence)
    if not thing:
        return 1
    held = frozenset(map(stem, _words_of(sentence)))
    doubted = doubted and held.isdisjoint(term)
    fought = not _fighting().isdisjoint(thing)
    if ends_itself(term) and not ends_itself(sorted(thing.intersection(term))):
        # "Office closures" end something else; "a humanitarian truce" ends any fighting.
        return 0 if doubted and len(term) > 1 and not fought else 1
    if fought and not _fighting().isdisjoint(term):
        return -1
    if any(_is_kin(one, other) for one in term for other in thing):
        return -1
    return 0 if doubted else 1


def _is_kin(one: str, other: str) -> bool:
    """Whether two stems are of one word: "automat", "automation"."""
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= KIN and longer.startswith(shorter))


KIN = 6
"""Letters of a stem from which another one that begins with it is of the same word."""


def ends_itself(term: Sequence[str]) -> bool:
    """Whether words name what is an end itself: "a truce", "the spawning ban".

    Parameters
    ----------
    term : sequence of str
        Stems of the words.

    Examples
    --------
    >>> ends_itself(("spawn", "ban")), ends_itself(("toll",))
    (True, False)
    """
    if not _stems_of_ending().isdisjoint(term):
        return True
    # "Cease-fire" is a word of two parts.
    return any(pair in _pairs_of_ending() for pair in pairwise(term))


@cache
def _pairs_of_ending() -> frozenset[tuple[str, ...]]:
    hyphened = (noun.split("-") for noun in words("stance", "ends_itself") if "-" in noun)
    return frozenset(tuple(map(stem, parts)) for parts in hyphened)


@lru_cache(maxsize=1024)
def _thing(sentence: str) -> tuple[frozenset[str], bool]:
    """Return the stems of what a sentence does away with, and whether that is all it tells."""
    found = _words_of(sentence)
    ended = _ended_noun(found) or _not_made(found)
    noun = ended or _left_out(found)
    if noun and noun[-1] in telling_of("up") | telling_of("down"):
        # In "the pay cut" pay is no cut.
        noun = noun[-1:]
    doubted = bool(ended) or "without" not in found
    return frozenset(map(stem, noun)), doubted and _YIELDING.isdisjoint(found)


_YIELDING = frozenset(
    {"give", "gives", "lay", "lays", "relinquish", "relinquishes", "hand", "hands"}
)
"""Of what is given up, other words tell that it is yielded: "refuses to deliver its arms"."""


def _ended_noun(found: Sequence[str]) -> Sequence[str]:
    """Return the noun that a verb of ending is about: "stops *spraying*"."""
    ending = telling_of("stopped") | _CLOSED
    at = next((i for i, word in enumerate(found) if word in ending), 0)
    after = found[at + 1 :]
    if not at:
        at = next((i for i, pair in enumerate(pairwise(found)) if " ".join(pair) in ending), 0)
        after = found[at + 2 :]
    if not at or after[:1] == ["from"]:
        return ()
    passive = found[at - 1] in _HELPING or not after or after[0] in _AROUND
    return _subject(found[:at]) if passive else _noun(after)


_CLOSED = frozenset({"close", "closes", "closed", "shut", "shuts"})


def _not_made(found: Sequence[str]) -> Sequence[str]:
    """Return the subject of what is not brought about: "*The dam* is not built"."""
    at = found.index("not") if "not" in found[:-1] else 0
    made = at > 0 and found[at - 1] in _HELPING and found[at + 1] in _BROUGHT_ABOUT
    return _subject(found[:at]) if made else ()


_BROUGHT_ABOUT = frozenset(
    ("built", "introduced", "levied", "charged", "used", "deployed", "imposed", "allowed", "sent",
     "admitted", "installed", "created", "established", "stationed", "permitted", "applied",
     "erected", "planted", "dumped", "tested", "exported", "imported", "tolerated", "sold")
)  # fmt: skip


def _left_out(found: Sequence[str]) -> Sequence[str]:
    """Return the noun behind "no" or "without": "carry no *tolls*"."""
    at = next((i for i, word in enumerate(found[:-1]) if word in {"no", "without"}), -1)
    after = found[at + 1 :]
    if at < 0 or after[0] in _MEASURING or after[0].endswith("ing"):
        return ()
    return _noun(after)


_MEASURING = frozenset({"later", "sooner", "more", "less", "fewer", "longer", "earlier", "one"})


def _subject(found: Sequence[str]) -> Sequence[str]:
    """Return the noun that opens a clause; none where another noun follows its verb."""
    noun = _noun(found)
    at = next((i for i, word in enumerate(found) if word not in _ARTICLES), 0) + len(noun)
    return () if found[at : at + 1] and found[at] in _ARTICLES else noun


def _noun(found: Sequence[str]) -> Sequence[str]:
    """Return the words up to what only tells where, when or of what."""
    first = next((i for i, word in enumerate(found) if word not in _ARTICLES), len(found))
    noun = found[first:]
    past = (_AROUND | _ARTICLES | _HELPING).__contains__
    return noun[: next((i for i, word in enumerate(noun) if past(word)), len(noun))]


def _words_of(sentence: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(sentence)]


@cache
def _stems_of_ending() -> frozenset[str]:
    """Return the stems of nouns of the list."""
    return frozenset(map(stem, words("stance", "ends_itself")))


@cache
def _fighting() -> frozenset[str]:
    """Return the stems of words of fighting: an end of one is an end of all."""
    return frozenset(map(stem, words("stance", "fighting")))
