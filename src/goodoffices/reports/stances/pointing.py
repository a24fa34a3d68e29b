"""A refusal or a yes to what only the words before name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from goodoffices.reports.cues.cues import Cue
from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.direction import Content

_POINTING = frozenset({"it", "this", "that", "these", "those", "them", "such", "so"})
"""Words that point back."""

_DETERMINING = frozenset(
    {"the", "a", "an", "any", "its", "their", "his", "her", "another", "some"}
)
_FAINT = _POINTING | frozenset(
    ("anything", "at", "more", "either", "too", "yet", "now", "again", "until", "unless", "before",
     "if", "for", "by", "on", "without", "today", "tomorrow", ",", ".", "—", "–", "because", "as")
)  # fmt: skip
"""Words behind a bare verb that name nothing else: "refuses to pay until"."""


def answered(own: Stance, cue: Cue, content: Content) -> Stance | None:
    """Read a refusal or a yes to what only the words before name: "Varu rejects it".

    What is demanded may be anything: by itself it takes no side on what the context is about. Nor
    does a refusal of a thing of its own: "objected to the title", "refused to bow to threats".

    Parameters
    ----------
    own : Stance
        What the verb tells.
    cue : Cue
        The verb.
    content : Content
        What is refused or wanted, which names no issue.
    """
    told = not words("stance", "accounts").isdisjoint(content.words)
    points = _points(content.words)
    pointed = (_POINTING - {"so"}).intersection(content.words)
    if own is Stance.DEMAND and content.words and not (pointed or told or cue.negated):
        return Stance.ASSERT
    if cue.negated or own is Stance.DEMAND or content.around == 0 or told or not points:
        return None
    if content.around == 1 or (own.polarity < 0 and content.words[:1] == ("to",)):
        return own
    if own.polarity < 0:
        return Stance.SUPPORT if content.ended else None
    return Stance.OPPOSE


def _points(found: Sequence[str]) -> bool:
    """Whether words only point back, or tell by a bare verb what is refused: "to pay"."""
    if found[:1] == ("to",) and not (_DETERMINING | _POINTING).isdisjoint(found[1:2]):
        found = found[1:]
    if found[:1] == ("to",):
        # "Refuses to ask for a single crown" insists on what is asked.
        return len(found) < BARE or found[2] in _FAINT or "single" in found
    return len(found) < BARE - 1 or not _POINTING.isdisjoint(found[:2])


BARE = 3
"""Words from which more than a bare verb follows "to"."""


def has_own_object(found: Sequence[str]) -> bool:
    """Whether words name a thing of their own: "a visit by the envoy", "the new envoy".

    R518: what is accepted, refused or blamed and is neither put forward ("the proposal") nor
    pointed to ("it") is no answer to what was told just before.

    Parameters
    ----------
    found : sequence of str
        What is accepted or refused, without case.

    Examples
    --------
    >>> has_own_object("a visit by the envoy".split())
    True
    >>> has_own_object("the latest proposal of the envoy".split())
    False
    """
    if not _POINTING.isdisjoint(found) or not _CLAUSES.isdisjoint(found[:1]):
        return False
    grammar = words("subjects", "grammar", "prepositions") | words(
        "subjects", "grammar", "auxiliaries"
    )
    first = 1 if _DETERMINING.issuperset(found[:1]) else 0
    named = list(takewhile(lambda word: word[:1].isalpha() and word not in grammar, found[first:]))
    return bool(named) and words("stance", "put_forward").isdisjoint(named)


_CLAUSES = frozenset({"to", "that", "what", "whether", "how", "if", "not"})
