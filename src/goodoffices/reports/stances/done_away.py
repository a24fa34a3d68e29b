"""Verbs that do away with what an issue's sentence only names: "wants the tolls abolished"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.stances.affirmed_change import change_in, denies, movement_in
from goodoffices.reports.stances.changes import telling_of
from goodoffices.reports.wording.function_words import BE, NOT
from goodoffices.reports.wording.inflection import Tense, inflected

BETWEEN = 4
"""Words between a verb and what it does away with: "abolish all the old road | tolls"."""
LONGEST = 4
"""Words of "put an end to"."""

_LEADING = frozenset({"of", "to", "from", "with"})
"""Right behind a noun or verb they lead to its object: "abolition of", "withdraw from"."""
_PARTING = frozenset(
    (",", ";", ":", ".", "?", "!", "—", "–", "and", "or", "but", "for", "in", "on", "at", "by",
     "of", "to", "from", "with", "that", "which", "who", "before", "after", "until", "if", "when",
     "while", "unless", "because", "as", "about", "over", "behind")
)  # fmt: skip
_POWERS = frozenset(("control", "command", "charge", "power", "authority", "claim", "claims"))
"""Whoever gives these up leaves the thing itself as it is: "give up control of the | police"."""
_MILD = frozenset({"ease", "relax", "loosen", "avoid", "avert", "prevent", "spare", "reverse"})
"""Verbs of ending that leave some of a thing, or keep it from coming."""
_CLOSING = frozenset(
    (",", ";", ":", ".", "?", "!", "—", "–", "and", "or", "but", "on", "by", "at", "in", "before",
     "after", "until", "if", "when", "once", "now", "soon", "immediately", "today",
     "altogether", "entirely", "completely", "for", "as", "too", "”", '"', "»", "“", "’")
)  # fmt: skip
"""Behind "to end" and the like, where nothing else is ended: "wants the talks to end now"."""


@lru_cache(maxsize=1024)
def ending_words(affirms: str) -> frozenset[str]:
    """Return the words that do away with the thing an issue's sentence names.

    R601: where the sentence only has a thing be ("Tolls are levied"), whoever abolishes, ends,
    lifts, bans or quits it is against the sentence. One that tells a change, or denies, is
    held against that change itself (R416, R513): there no word is returned.

    Parameters
    ----------
    affirms : str
        The issue's sentence.

    Examples
    --------
    >>> "abolished" in ending_words("Tolls are levied.")
    True
    >>> ending_words("The blockade is lifted.")
    frozenset()
    """
    told = change_in(affirms) is not None or movement_in(affirms) or denies(affirms)
    if told or not affirms:
        return frozenset()
    mild = frozenset(form for verb in _MILD for form, _ in inflected(verb))
    return telling_of("stopped") - mild


def ends_before(before: Sequence[str], affirms: str, named: str = "") -> int:
    """Return how many words before a thing do away with it and turn nothing else (R601).

    Parameters
    ----------
    before : sequence of str
        The words before the thing, without case.
    affirms : str
        The issue's sentence.
    named : str
        The first word of the thing, without case: a power only changes hands.

    Examples
    --------
    >>> ends_before("it wants to abolish all".split(), "Tolls are levied.")
    1
    >>> ends_before("it wants the withdrawal of troops and".split(), "Tolls are levied.")
    0
    """
    ending, known = ending_words(affirms), words("stance", "shifters")
    if not ending or named in _POWERS:
        return 0
    return sum(
        _governs(before[end:])
        for at, end in _places(before, ending)
        if known.isdisjoint(before[at:end])
    )


def is_lessened(before: Sequence[str], after: Sequence[str], affirms: str) -> bool:
    """Whether less of a thing is wanted, of whose amount its sentence tells nothing (R601).

    Parameters
    ----------
    before, after : sequence of str
        The words before and behind the thing, without case.
    affirms : str
        The issue's sentence.

    Examples
    --------
    >>> is_lessened(["fewer"], [], "The depots are inspected.")
    True
    >>> is_lessened([], "to be reduced".split(), "Fewer depots are inspected.")
    False
    """
    lessening = telling_of("down") | _LESS
    near = {*before[-2:], *after[:LESSENED]}
    return bool(ending_words(affirms)) and not lessening.isdisjoint(near)


LESSENED = 3
"""Words of "to be reduced"."""
_LESS = frozenset({"fewer", "less"})


def is_parted(before: Sequence[str], place: int) -> bool:
    """Whether a word of ending has its own object, and "and" brings in another thing (R601).

    Parameters
    ----------
    before : sequence of str
        The words before a thing, without case.
    place : int
        Where the word of ending stands.

    Examples
    --------
    >>> is_parted("an end to the siege and a".split(), 1)
    True
    >>> is_parted("an end to tolls and".split(), 1)
    False
    """
    behind = before[place + 1 :]
    ends = before[place] in telling_of("stopped")
    return ends and any(led == "and" and then in _ANEW for led, then in pairwise(behind))


_ANEW = frozenset({"a", "an", "to", "for"})


def _places(found: Sequence[str], ending: frozenset[str]) -> Sequence[tuple[int, int]]:
    """Return where words of ending begin and end, the longest at each place."""
    places: list[tuple[int, int]] = []
    for at in range(max(0, len(found) - BETWEEN - LONGEST), len(found)):
        ends = (at + n for n in range(LONGEST, 0, -1) if " ".join(found[at : at + n]) in ending)
        end = next(ends, None)
        if end is not None and (not places or at >= places[-1][1]):
            places.append((at, min(end, len(found))))
    return places


def _governs(between: Sequence[str]) -> bool:
    led = between[1:] if not _LEADING.isdisjoint(between[:1]) else between
    return len(led) <= BETWEEN and _PARTING.isdisjoint(led) and _POWERS.isdisjoint(led)


def ends_behind(after: Sequence[str], affirms: str) -> bool:
    """Whether words behind a thing tell that it is, or shall be, done away with (R601).

    Parameters
    ----------
    after : sequence of str
        The words behind the thing, without case.
    affirms : str
        The issue's sentence.

    Examples
    --------
    >>> ends_behind("to be abolished".split(), "Tolls are levied.")
    True
    >>> ends_behind("to end the war".split(), "A truce begins.")
    False
    >>> ends_behind("kept off the agenda".split(), "Tolls are levied.")
    True
    """
    ending = ending_words(affirms)
    # A negation is counted apart: "must not go" is "must go", denied.
    after = _as_one([word for word in after if word not in NOT], ending)
    let_go = not _LET_GO.isdisjoint(affirms.casefold().replace(",", " ").strip(".").split())
    if ending and not let_go and _is_taken_off(after):
        return True
    if ending.isdisjoint(after):
        return False
    if after[0] in ending and (after[0] in _participles() or _is_alone(after[1:])):
        return True
    return any(
        then in ending and (led in BE or (led in _TO and _is_alone(after[at + 2 :])))
        for at, (led, then) in enumerate(pairwise(after))
    )


def _as_one(found: Sequence[str], ending: frozenset[str]) -> list[str]:
    """Join the words of an ending of several: "given up" is one."""
    if not ending:
        return list(found)
    joined, at = [], 0
    while at < len(found):
        ends = (at + n for n in range(LONGEST, 1, -1) if " ".join(found[at : at + n]) in ending)
        end = min(next(ends, at + 1), len(found))
        joined.append(" ".join(found[at:end]))
        at = end
    return joined


def _is_taken_off(after: Sequence[str]) -> bool:
    """Whether a thing is wanted elsewhere: "out of the deal", "kept off its river"."""
    at = 1 if after[:1] and after[0] in _TAKEN else 0
    off = bool(after[at : at + 1]) and after[at] in _OFF
    return off and not (after[at + 1 : at + 2] and after[at + 1] in _ON) and "way" not in after


_LET_GO = frozenset(
    {"free", "freed", "frees", "release", "released", "releases", "return", "returned", "returns"}
    | {"leave", "leaves", "go", "goes", "home"}
)
"""In an issue's sentence: whoever is out of somewhere is let go."""
_TAKEN = frozenset(
    {"kept", "left", "taken", "struck", "moved", "put", "thrown", "pulled", "driven", "cut"}
)
_OFF = frozenset({"out", "off", "away", "aside"})
_ON = frozenset({"to", "in", "limits", "into", "on"})
"""Behind "off" and "out" they lead elsewhere: "off to a good start", "out in the open"."""

_TO = frozenset({"to", "must", "should", "will", "would", "shall", ""})
"""Words before a bare verb; none is left of "have to", which is read as "necessary"."""


def _is_alone(behind: Sequence[str]) -> bool:
    return not behind or behind[0] in _CLOSING


@lru_cache(maxsize=1)
def _participles() -> frozenset[str]:
    """Return the participles of every verb of ending: "withdrawn", "undone"."""
    return frozenset(
        form
        for word in telling_of("stopped")
        for form, tense in inflected(word)
        if tense is Tense.PAST and form in telling_of("stopped")
    )
