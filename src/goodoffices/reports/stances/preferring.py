"""What is told only as less wanted than something else: "would rather close than open them"."""

from __future__ import annotations

from goodoffices.reports.labels import Stance
from goodoffices.reports.stances.direction import Content, leaning_hits, place_of
from goodoffices.reports.stances.hits import Hit

_MEASURED = frozenset({"more", "less", "fewer", "other", "longer", "later", "earlier", "better"})
"""Before "than" they measure: "no more than six weeks"."""


def preferred(content: Content) -> int:
    """Return -1 when only what is less wanted is named: "would rather close than open them"."""
    if "than" not in content.words or not _MEASURED.isdisjoint(content.words):
        return 1
    at = content.starts[content.words.index("than")]
    named = leaning_hits(content) or content.hits
    return -1 if named and all(hit.start > at for hit in named) else 1


def is_avoided(stance: Stance | None, content: Content) -> bool:
    """Whether a yes is read of what somebody would avoid: "sooner leave than accept it".

    R540: of "would go to court rather than accept a toll" the toll is what is refused; where
    the words before "than" do not tell so, the reader abstains.

    Parameters
    ----------
    stance : Stance or None
        The side as the words tell it.
    content : Content
        What is said.
    """
    avoiding = not _SOONER.isdisjoint(content.words) and preferred(content) < 0
    return stance is not None and stance.polarity > 0 and avoiding


_SOONER = frozenset({"rather", "sooner"})


def is_less_liked(content: Content) -> bool:
    """Whether the issue is named only as what something is preferred to: "a rebate to a toll"."""
    at = next((i for i, word in enumerate(content.words) if i and word in _OVER), 0)
    named = place_of(content, max(content.hits, key=_weight_of).start) if content.hits else 0
    # "Prefers Varu to open the gates": a verb behind "to" tells what is preferred.
    article = content.words[at + 1 : at + 2]
    return 0 < at < named and (named == at + 1 or article[0] in _ARTICLES)


def _weight_of(hit: Hit) -> int:
    return hit.weight


_OVER = frozenset({"to", "over"})
_ARTICLES = frozenset({"a", "an", "the", "any", "this", "that", "its", "their", "his", "her"})
