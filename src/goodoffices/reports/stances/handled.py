"""A wish about how, where or whether a matter is dealt with: "wants the toll discussed"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise, takewhile

from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.stances.affirmed_change import words_of
from goodoffices.reports.stances.direction import (
    Content,
    before_issue,
    leans_of,
    moved_by,
    place_of,
)
from goodoffices.reports.wording.inflection import inflected

BEHIND = 8
"""Words behind what is named within which it is told what is to be done with it."""

_STOPS = frozenset(
    {",", ";", ".", "?", "!", ":", "—", "–", "and", "but", "or"}
    | {"before", "after", "until", "if", "when", "while", "once", "unless", "so", "as"}
)
_OPEN = frozenset({"open", "aside", "unresolved", "undecided", "for", "until", "till"})
_PUT = frozenset({"put", "placed", "taken", "brought"})
_BEFORE = frozenset({"to", "before", "on", "up", "off", "onto"})


def is_only_handled(content: Content) -> bool:
    """Whether somebody wants a matter dealt with and tells no side: "wants it discussed".

    R516: a wish to discuss a matter, to refer it somewhere, to leave it open or to put it to a
    vote is no demand for it.

    Parameters
    ----------
    content : Content
        What is demanded.
    """
    if not content.hits or leans_of(content) or moved_by(content) or _is_its_own(content):
        return False
    if _is_discussing(before_issue(content)):
        return True
    at = place_of(content, content.hits[-1].end)
    behind = content.words[at : at + BEHIND]
    after = list(takewhile(lambda word: word not in _STOPS, behind))
    if "wait" in after or not _dealt().isdisjoint(after):
        return True
    return any(
        (word == "left" and then in _OPEN) or (word in _PUT and then in _BEFORE)
        for word, then in pairwise(behind)
    )


def _is_its_own(content: Content) -> bool:
    """Whether to deal with the matter is what its sentence tells: "A vote is held"."""
    told = words_of(content.affirms)
    return not (_dealt() | words("stance", "talks_about")).isdisjoint(told)


def _is_discussing(before: Sequence[str]) -> bool:
    """Whether a verb or noun of talking stands before a matter: "to discuss", "a debate on"."""
    if before[:1] == ("to",) and not _bare().isdisjoint(before[1:2]):
        return True
    talks = words("stance", "talks_about")
    return any(word in talks and then in _ABOUT for word, then in pairwise(before))


_ABOUT = frozenset({"on", "about", "over", "of", "into", "concerning", "regarding", "whether"})


@cache
def _bare() -> frozenset[str]:
    return words("stance", "talking") | words("stance", "dealing")


@cache
def _dealt() -> frozenset[str]:
    """Return the participles of dealing with a matter: "discussed", "referred"."""
    verbs = words("stance", "dealing") | (words("stance", "talking") - {"look", "meet", "think"})
    return frozenset(form for verb in verbs for form, _ in inflected(verb) if form.endswith("ed"))
