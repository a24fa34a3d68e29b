"""Words of an issue within a word that denies them, or that tells another time: "toll-free"."""

from __future__ import annotations

import re

from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.direction import Content, place_of
from goodoffices.reports.stances.hits import Hit


def is_within_compound(stance: Stance | None, content: Content) -> bool:
    """Whether a side is taken towards no more than "an anti-toll rule" or "a post-truce patrol".

    Who rejects "anti-toll rules" may be for tolls, and who wants "a toll-free bridge" against
    them; of a post-truce patrol nobody knows.

    Parameters
    ----------
    stance : Stance or None
        The side.
    content : Content
        What it is taken towards.

    Returns
    -------
    bool
        ``False`` where the issue is named outside such a word too, and where no side is taken.
    """
    sided = stance is not None and stance.polarity != 0
    return sided and bool(content.hits) and all(_is_compound(hit, content) for hit in content.hits)


def _is_compound(hit: Hit, content: Content) -> bool:
    at = place_of(content, hit.start + 1) - 1
    word, start = content.words[at], content.starts[at]
    before, behind = word[: hit.start - start], word[hit.end - start :]
    return not (_LEADS.isdisjoint(_parts(before)) and _ENDS.isdisjoint(_parts(behind)))


def _parts(word: str) -> list[str]:
    return re.split("[-‐‑]", word)


_LEADS = frozenset({"anti", "no", "non", "zero", "pre", "post", "ex"})
_ENDS = frozenset({"free", "less"})
