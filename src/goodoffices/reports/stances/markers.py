"""Words within what somebody says that decide for or against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from goodoffices.reports.cues.verbforms import words
from goodoffices.reports.lexicon import lexicon
from goodoffices.reports.stances.changes import telling_of

KINDS = ("bad", "needs", "good", "ready", "commits")
"""Kinds of markers: a verdict goes before an obligation, that before a plan."""

_OWNING = frozenset({"a", "an", "the", "no", "any", "its", "their", "his", "her", "our", "my"})
_COUNTED = frozenset({"first", "second", "third", "last", "next", "this", "same", "long", "some"})
_NEGATING = frozenset({"not", "no", "never", "hardly", "nobody", "nothing", "little", "without"})


def first_marker(found: Sequence[str]) -> str | None:
    """Return the kind of the word that decides.

    Parameters
    ----------
    found : sequence of str
        Words without case.

    Returns
    -------
    str or None
        One of ``KINDS``; ``None`` where no word decides.

    Examples
    --------
    >>> first_marker("the tolls must be shared".split())
    'needs'
    """
    if is_minimum(found) or _is_order(found):
        return "needs"
    return next((kind for kind in KINDS if any(True for _ in places_of(kind, found))), None)


def is_minimum(found: Sequence[str]) -> bool:
    """Whether words tell that nothing less will do.

    Examples
    --------
    >>> is_minimum("nothing but a toll".split()), is_minimum("anything less".split())
    (True, True)
    """
    only = words("stance", "only")
    return any(
        (word == "nothing" and after in only) or (word, after) == ("anything", "less")
        for word, after in pairwise(found)
    )


def places_of(kind: str, found: Sequence[str]) -> Iterator[int]:
    """Yield where markers of a kind stand.

    Parameters
    ----------
    kind : str
        One of ``KINDS``.
    found : sequence of str
        Words without case.

    Yields
    ------
    int
        Places, ascending. "A right to pass" holds no verdict, "open the gate" no readiness,
        "need not be paid" no need.

    Examples
    --------
    >>> list(places_of("good", "it is right and they keep a right".split()))
    [2]
    """
    listed, pairs = words("stance", kind), lexicon("stance")["followed"]
    if listed.isdisjoint(found):
        return
    for at, word in enumerate(found):
        if word not in listed:
            continue
        after = found[at + 1] if at + 1 < len(found) else ""
        if word in pairs and after not in pairs[word]:
            continue
        if (word, after) == ("need", "not"):
            continue
        if word == "time" and at > 0 and found[at - 1] in _COUNTED:
            continue
        if kind == "good" and at > 0 and found[at - 1] in _OWNING and word == "right":
            continue
        yield at


def verdict_negated(found: Sequence[str], marker: str) -> bool:
    """Whether a marker stands behind a negation: "not acceptable".

    Examples
    --------
    >>> verdict_negated("this is hardly fair".split(), "good")
    True
    """
    at = next(iter(places_of(marker, found)), 0)
    before = found[max(0, at - 3) : at]
    # "A truce without tolls is worthless": there "without" denies the tolls alone.
    parted = "without" in before[:-1]
    return not (_NEGATING - {"without"} if parted else _NEGATING).isdisjoint(before)


def before_condition(found: Sequence[str]) -> Sequence[str]:
    """Return the words before a condition: what it names decides nothing.

    Examples
    --------
    >>> before_condition("they stay for as long as they are needed".split())
    ['they', 'stay', 'for']
    """
    for at, word in enumerate(found):
        long = word in {"as", "so"} and tuple(found[at + 1 : at + 3]) == ("long", "as")
        if at > 1 and (long or word in _CONDITIONS):
            return found[:at]
    return found


_CONDITIONS = frozenset({"if", "unless", "until", "till", "provided", "because", "since"})


def is_conditional(found: Sequence[str]) -> bool:
    """Whether words tie what they say to a condition: "provided", "only if".

    Examples
    --------
    >>> is_conditional("it would pay if the gates open".split())
    True
    """
    text = f" {' '.join(found)} "
    listed = any(f" {form} " in text for form in lexicon("stance")["conditions"])
    return listed or _is_tied(found) or _depends(found)


def _is_tied(found: Sequence[str]) -> bool:
    """Whether conditions are told to stand: "on one condition", "with certain conditions"."""
    return any(
        word in _TIES
        and not _TYING.isdisjoint(found[max(0, at - 3) : at])
        and _FREE.isdisjoint(found[max(0, at - 4) : at])
        for at, word in enumerate(found)
    )


_TIES = frozenset({"condition", "conditions", "proviso", "provisos", "caveats", "strings"})
_TYING = frozenset({"on", "with", "under"})
_FREE = frozenset({"without", "no", "any", "not"})


def _depends(found: Sequence[str]) -> bool:
    """Whether a yes is told to depend on something: "but its support depends on the fee"."""
    if _DEPENDING.isdisjoint(found):
        return False
    consents = words("disowned", "consents")
    return any(
        word in _DEPENDING
        and any(
            own in _OWNING and noun in consents
            for own, noun in pairwise(found[max(0, at - DEPENDS) : at])
        )
        for at, word in enumerate(found)
    )


_DEPENDING = frozenset(
    {"depends", "depended", "depend", "hinges", "hinged", "conditional", "contingent", "dependent"}
)
DEPENDS = 5
"""Words of "its support would in the end" before "depend"."""


def kept(found: Sequence[str]) -> tuple[str, ...]:
    """Read "leaves the gate shut", "leave troops there" as keeping, not as leaving.

    Examples
    --------
    >>> kept("plans that leave the gate shut".split())
    ('plans', 'that', 'keep', 'the', 'gate', 'shut')
    >>> kept("they leave the valley".split())
    ('they', 'leave', 'the', 'valley')
    """
    leaving = {"leave", "leaves", "leaving", "left"}
    return tuple(
        "keep" if word in leaving and _is_result(found[at + 1 : at + 6]) else word
        for at, word in enumerate(found)
    )


def _is_result(after: Sequence[str]) -> bool:
    results, stay = words("stance", "results"), telling_of("stay")
    if any(word in results for word in after):
        return True
    if "behind" in after:
        # Soldiers left behind stay; rifles left behind are given up.
        return not stay.isdisjoint(after)
    inside = {"in", "on", "at", "along", "inside"}
    return any(word in stay and following in inside for word, following in pairwise(after))


def _is_order(found: Sequence[str]) -> bool:
    """Whether quoted words give an order: "Bring them home"."""
    quoted = len(found) > 1 and not found[0][:1].isalnum() and found[0] != ""
    return quoted and found[1] in words("stance", "orders")
