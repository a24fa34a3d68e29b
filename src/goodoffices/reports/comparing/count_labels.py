"""Whether the words for what two figures count are the same, or exclude each other (R323)."""

from __future__ import annotations

from functools import cache

from goodoffices.reports.comparing.counting import measure
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.record import Figure

_STEM = 6
_STATES = frozenset({"held", "seized", "alive", "living", "remain", "left", "still"})
"""Beginnings of words for how those counted are: who is held is alive."""


def one_label(first: Figure, second: Figure) -> bool:
    """Whether both are told to count the same in several words: "incidents by the army"."""
    mine, other = _label(first), _label(second)
    return len(mine) > 1 and mine == other


def labels_differ(first: Figure, second: Figure) -> bool:
    """Whether the words for what is counted exclude each other: "goods by air", "by road"."""
    mine, other = _label(first) - _STATES, _label(second) - _STATES
    return len(mine) > 1 and len(other) > 1 and not (mine <= other or other <= mine)


def _label(figure: Figure) -> frozenset[str]:
    """Return the words for what is counted, each measure by its one name, plurals cut short."""
    return _label_of(figure.what)


@cache
def _label_of(what: str) -> frozenset[str]:
    words = lexicon("measures")
    told = [word for word in what.casefold().split() if word not in words["closing"]]
    named = (word for word in told if word not in {"the", "its", "their", "people"})
    plain = {"seized" if word in words["seized"] else measure(word) for word in named}
    return frozenset(word[:_STEM].rstrip("s") for word in plain)
