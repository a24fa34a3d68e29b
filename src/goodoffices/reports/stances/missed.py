"""What nothing goes without: "no deal without a toll", "without a toll there will be no port"."""

from __future__ import annotations

from itertools import takewhile

from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.direction import Content, direction_of, from_word, place_of

_CLAUSE = frozenset(
    (",", ";", ".", ":", "—", "–", "there", "it", "he", "she", "they", "we", "i", "you", "nobody",
     "nothing", "none", "no", "neither")
)  # fmt: skip
"""They begin what would not be without the thing."""

_NOTHING = frozenset({"nothing", "end", "ends", "over", "neither", "little", "hardly"})
_OPENING = frozenset({"that", '"', "“", "‘", "'"})


def is_missed(content: Content) -> bool:
    """Whether the issue is named only as what there would be nothing without.

    Parameters
    ----------
    content : Content
        What is said: "that without a truce there would be no vote".
    """
    if "without" not in content.words or not content.hits:
        return False
    at, end = _stretch(content)
    within = at < place_of(content, content.hits[0].start)
    within = within and place_of(content, content.hits[-1].start) < end
    return within and (_opens(content, at) or bool(_would_be(content, at, end)))


def missed(content: Content) -> Stance | None:
    """Return the side towards what there would be nothing without: it is demanded.

    R483: "no deal without a toll" demands the toll as a condition of everything else; what would
    be good without it, or no worse, is told as a forecast alone.

    Parameters
    ----------
    content : Content
        What is said.

    Returns
    -------
    Stance or None
        ``None`` where what would be is left open, or is a good thing.
    """
    at, end = _stretch(content)
    if _would_be(content, at, end) != 1:
        return None
    named = from_word(content, at + 1)
    size = end - at - 1
    direction = direction_of(named._replace(words=named.words[:size], starts=named.starts[:size]))
    return None if direction is None else Stance.DEMAND if direction == 1 else Stance.OPPOSE


def _stretch(content: Content) -> tuple[int, int]:
    """Return where "without" stands, and where what it names ends."""
    at = content.words.index("without")
    named = takewhile(lambda word: word not in _CLAUSE, content.words[at + 1 :])
    return at, at + 1 + sum(1 for _ in named)


def _opens(content: Content, at: int) -> bool:
    return _OPENING.issuperset(content.words[:at])


def _would_be(content: Content, at: int, end: int) -> int:
    """Return how many times the words around deny or blame: "no vote", "no harm" are 1 and 2."""
    around = {*content.words[:at], *content.words[end:]}
    denied = words("stance", "negations") | _NOTHING
    return (not denied.isdisjoint(around)) + (not words("stance", "bad").isdisjoint(around))
