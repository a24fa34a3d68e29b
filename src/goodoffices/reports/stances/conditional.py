"""Threats and conditions: what is said to happen if something else does, or without it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.changes import telling_of
from goodoffices.reports.stances.direction import (
    Content,
    direction_of,
    from_word,
    moved_by,
    turned_after,
)
from goodoffices.reports.stances.markers import before_condition
from goodoffices.reports.stances.thin import is_threat


def only_conditional(content: Content) -> bool:
    """Whether a condition alone names the issue: "threatened to strike if the tolls rose"."""
    ahead = len(before_condition(content.words))
    return (
        bool(content.hits)
        and 0 < ahead < len(content.words)
        and (content.hits[0].start > content.starts[ahead])
    )


def threatened(cue: Cue, content: Content) -> Stance | None:
    """Read a threat for the case that something happens as being against it."""
    ahead = len(before_condition(content.words))
    word = content.words[ahead]
    if cue.lemma != "threaten" or word not in {"if", "unless"} or cue.negated:
        return None
    # "Leave the talks if the tolls return": what is threatened turns nothing behind "if".
    direction = direction_of(from_word(content, ahead + 1))
    if direction is None:
        return None
    against = (direction == 1) == (word == "if")
    return Stance.OPPOSE if against else Stance.DEMAND


def price_of(content: Content, *, refused: bool = False) -> Stance | None:
    """Read what is not done until something else is: that is the price, and it is demanded.

    R441: "will not sign until the gates open" demands open gates, "no train runs as long as
    the tolls stand" is against the tolls. What is named before the condition decides by itself.

    Parameters
    ----------
    content : Content
        What is said.
    refused : bool
        Whether the verb before it refuses already: "refuses to sign until the gates open".

    Returns
    -------
    Stance or None
        ``None`` where no condition alone names the issue, or its direction is open.
    """
    if not is_priced(content):
        return None
    at, while_it_lasts = _price(content.words)
    before = content.words[:at]
    negated = not words("stance", "negations").isdisjoint(before)
    stops = content.words[at] == "unless" and not _breaking_off().isdisjoint(before)
    if not (refused or negated or stops or before[-1:] == ("only",) or is_threat(before)):
        return None
    behind = from_word(content, at + 1)
    direction = direction_of(behind)
    if direction is None:
        return None
    direction *= -1 if while_it_lasts else 1
    if not moved_by(behind):
        direction *= turned_after(behind)
    return Stance.DEMAND if direction == 1 else Stance.OPPOSE


@cache
def _breaking_off() -> frozenset[str]:
    """Return verbs of what is threatened: "would suspend payments unless"."""
    return telling_of("stopped") | {"cut", "withhold", "leave", "walk", "boycott", "resign"}


def is_priced(content: Content) -> bool:
    """Whether the issue is named only in what something is not done until or without (R441).

    Parameters
    ----------
    content : Content
        What is said, or what is not done: "until the gates open".
    """
    at, _ = _price(content.words)
    return at >= 0 and bool(content.hits) and content.hits[0].start >= content.starts[at]


def _price(found: Sequence[str]) -> tuple[int, bool]:
    """Return where a condition begins, and whether it holds while something lasts; -1 for none."""
    for at, word in enumerate(found):
        if word in _UNTIL and not (word == "before" and _is_in_front_of(found[:at])):
            return at, False
        if word in {"as", "so"} and tuple(found[at + 1 : at + 3]) == ("long", "as"):
            return at + 2, True
        if word == "while":
            return at, True
        if at > 1 and word in _ONLY and found[at - 1] == "only":
            return at, False
    return -1, False


def _is_in_front_of(before: Sequence[str]) -> bool:
    """Whether "before" tells in front of whom: "will not appear before the court"."""
    return not _APPEARING.isdisjoint(before[-1:])


_ONLY = frozenset({"once", "when", "if", "after"})
_UNTIL = frozenset({"until", "unless", "before", "till"})
_APPEARING = frozenset(
    ("appear", "appears", "appeared", "appearing", "testify", "testifies", "testified", "plead",
     "pleaded", "stand", "brought", "heard", "argued", "put", "lodged", "laid", "pending")
)  # fmt: skip


def unconditional(content: Content) -> Content:
    """Leave out what only a condition names, where the issue is named before it too.

    Parameters
    ----------
    content : Content
        What is said: "they would stay as long as the convoys need them".
    """
    ahead = len(before_condition(content.words))
    if not 0 < ahead < len(content.words):
        return content
    hits = tuple(hit for hit in content.hits if hit.start < content.starts[ahead])
    return content._replace(hits=hits) if hits else content


def without_condition(content: Content) -> Content:
    """Leave out the words of a condition too: what is closed in it moves nothing before it.

    Parameters
    ----------
    content : Content
        What is wanted or refused: "the embargo unless the base is closed".
    """
    kept = unconditional(content)
    if kept is content:
        return content
    ahead = len(before_condition(content.words))
    return kept._replace(words=content.words[:ahead], starts=content.starts[:ahead])
