"""What was not done, or not yet: "failed to accept", "has yet to confirm"."""

from __future__ import annotations

from collections.abc import Collection

FAILING = frozenset({"fail", "fails", "failed", "failing", "neglected"})
"""Before "to" they deny as "not" does: "failed to accept"."""

_STILL = frozenset({"yet", "still"})
_HAVING = frozenset({"has", "have", "had", "is", "are", "was", "were"})


def has_failed(group: Collection[str]) -> bool:
    """Whether the words before a verb tell that it was not done: "failed to accept".

    Parameters
    ----------
    group : collection of str
        Words that belong to the verb, without case.

    Examples
    --------
    >>> has_failed(["has", "failed", "to"]), has_failed(["did", "not"])
    (True, False)
    """
    return "to" in group and not FAILING.isdisjoint(group)


def is_still_to_come(group: Collection[str]) -> bool:
    """Whether the words before a verb tell that it is not done so far: "has yet to confirm".

    Whoever has yet to confirm or to answer does not do so, as with "not".

    Parameters
    ----------
    group : collection of str
        Words that belong to the verb, without case.

    Examples
    --------
    >>> is_still_to_come(["has", "yet", "to"]), is_still_to_come(["has", "still", "not"])
    (True, False)
    """
    found = frozenset(group)
    return "to" in found and not (_STILL.isdisjoint(found) or _HAVING.isdisjoint(found))
