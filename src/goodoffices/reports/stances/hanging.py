"""A yes or no that hangs on something else: "a truce without inspections is worthless"."""

from __future__ import annotations

from goodoffices.reports.stances.direction import Content, place_of

_PLAIN = frozenset(
    ("delay", "delays", "condition", "conditions", "precondition", "preconditions", "reservation",
     "reservations", "hesitation", "exception", "exceptions", "question", "fail", "doubt")
)  # fmt: skip
"""Behind "without" they hold no thing of their own: "a truce without delay"."""
WITHIN = 3
"""Words behind "without" that it governs: "without any further delay"."""


def hangs_on_another(content: Content) -> bool:
    """Whether what is said of the issue is said only of it without something else.

    R600: "a truce without inspections is worthless", "without inspections there can be no truce"
    and "the truce would collapse without them" are neither for the truce nor against it.

    Parameters
    ----------
    content : Content
        What is said.
    """
    found = content.words
    if "without" not in found or not content.hits:
        return False
    at = found.index("without")
    if not _PLAIN.isdisjoint(found[at + 1 : at + 1 + WITHIN]):
        return False
    governed = range(at + 1, at + 1 + WITHIN)
    return all(place_of(content, one.start) not in governed for one in content.hits)
