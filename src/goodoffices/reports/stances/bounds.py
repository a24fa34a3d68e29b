"""An amount told as a bound: "more than ten crowns", "any fee above ten crowns"."""

from __future__ import annotations

from goodoffices.reports.stances.direction import Content, place_of
from goodoffices.reports.stances.excepted import is_excepted

_MEASURES = frozenset(
    ("more", "higher", "greater", "longer", "larger", "bigger", "later", "less", "lower", "fewer",
     "shorter", "smaller", "earlier", "sooner")
)  # fmt: skip
_PAST = frozenset({"above", "beyond", "exceeding", "below", "exceeds", "exceed"})
_DENYING = frozenset({"no", "not", "none"})


def is_bound(content: Content) -> bool:
    """Whether an option is named only as what would be passed: "a fee above ten crowns".

    R571: who refuses more than ten crowns may pay ten, and who demands more does not want ten:
    the option named is neither refused nor sought. "No more than ten" names the most that is
    given, and "will not accept less than ten" what is demanded (R446).

    Parameters
    ----------
    content : Content
        What is wanted or refused.
    """
    option = next((hit for hit in content.hits if hit.option is not None), None)
    if option is None or is_excepted(content):
        return False
    at = place_of(content, option.start)
    before = content.words[max(0, at - 4) : at]
    if not _PAST.isdisjoint(before[-2:]):
        return True
    if before[-1:] != ("than",) or len(before) < 2 or before[-2] not in _MEASURES:
        return False
    return _DENYING.isdisjoint(before[:-2][-1:])
