"""Several people whom nobody names, and whether a verb tells what they say (R40)."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.people.chains import Source
from goodoffices.reports.people.saying import saying_forms, says_past_aside
from goodoffices.reports.people.sightings import Line, listed, phrases

REACH = 8
"""Words within which a verb of telling follows: "a doctor at the district hospital told"."""

CLAUSE = 24
"""The same past "who sat through the last night of the talks"."""


def tells_soon(line: Line, at: int) -> bool:
    """Whether a verb of telling follows within a few words.

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the first word behind a source.

    Returns
    -------
    bool
        ``False`` where a mark comes first, and for a passive.
    """
    reach = CLAUSE if line.fold(at) == "who" else REACH
    for place in range(at, min(at + reach, len(line.words))):
        if line.gap(place) not in {" ", "-", "'"}:
            return False
        if line.fold(place) in telling():
            return line.fold(place - 1) not in {"to", "was", "were", "been", "be"}
    return False


@cache
def telling() -> frozenset[str]:
    """Return the verbs that make somebody unnamed a source.

    Examples
    --------
    >>> "said" in telling()
    True
    """
    return listed("anonymous", "telling") | saying_forms()


def _numbered_speaks(line: Line, at: int, end: int) -> bool:
    """Whether "the second" or "another" tells something: also past ", who was running,"."""
    if line.fold(at - 1) in saying_forms() and line.gap(at) == " ":
        return line.fold(at - 1) not in {"told", "tells", "tell", "say"}
    if end < len(line.words) and line.gap(end) == " ":
        alone = end == at + 1
        return line.fold(end) in (saying_forms() if alone else telling())
    return says_past_aside(line, end, listed("titles", "verbs"))


_PRESENT = frozenset(
    {"around", "in", "at", "present", "close", "involved", "briefed", "familiar", "near", "inside"}
    | {"attending", "gathered", "taking", "working", "with", "privy", "there", "aboard", "behind"}
)


def crowd_at(line: Line, at: int) -> Source | None:
    """Read "many fear", "the second said" or "those around the table put it".

    Parameters
    ----------
    line : Line
        The sentence.
    at : int
        Position of the first word.

    Returns
    -------
    Source or None
        ``None`` where no verb of telling follows.
    """
    counted = line.phrase(at, phrases("anonymous", "counted"))
    if counted and _numbered_speaks(line, at, at + counted):
        words = " ".join(line.fold(at + i) for i in range(counted))
        repeats = words.startswith("the ")
        return Source(
            first=at, size=counted, head=words, plural=False, definite=False, repeats=repeats
        )
    word = line.fold(at)
    if word == "those" and line.fold(at + 1) in _PRESENT and tells_soon(line, at + 2):
        # "Those around the table put it at a week."
        return Source(first=at, size=1, head=word, plural=True, definite=False, repeats=False)
    if word not in listed("anonymous", "crowd"):
        return None
    if line.fold(at + 1) not in listed("anonymous", "crowd_verbs"):
        return None
    return Source(first=at, size=1, head=word, plural=True, definite=False, repeats=False)
