"""How well the comparisons of an answer agree with those of a reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.gold.scoring import HIT, Item, Tally, overlap, touching

DISAGREEMENTS = frozenset({"contradiction", "different_positions", "internal_division", "tension"})
"""Kinds that tell a reader that two sides do not agree."""


TOLD = frozenset({"events", "figures"})
"""Kinds of items that are the same wherever their stretches touch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two items that stand to each other in some way.

    Parameters
    ----------
    kinds : tuple of str
        Kinds that an annotator may choose, the preferred one first; an answer gives one.
    items : tuple of Item
        What is compared, in any order; two in a reading, two or more in an answer.
    required : bool
        Whether an answer must have it; otherwise it may.
    """

    kinds: tuple[str, ...]
    items: tuple[Item, ...]
    required: bool = True


def same_items(wanted: Pair, found: Pair) -> bool:
    """Whether ``found`` compares both items of ``wanted``, each with its own one."""
    first, second = wanted.items
    return any(
        _is(first, one) and _is(second, other)
        for i, one in enumerate(found.items)
        for j, other in enumerate(found.items)
        if i != j
    )


def _is(wanted: Item, found: Item) -> bool:
    if wanted.report != found.report:
        return False
    if wanted.value("kind") in TOLD and wanted.value("kind") == found.value("kind"):
        return touching(wanted, found) > 0
    return any(
        overlap(one, other) >= HIT for one in wanted.spans for other in (*found.spans, found.hull)
    )


def comparison_tally(wanted: Sequence[Pair], found: Sequence[Pair]) -> tuple[Tally, Tally]:
    """Count comparisons of a reading and of an answer.

    Parameters
    ----------
    wanted, found : sequence of Pair
        Required and acceptable pairs of the reading; all pairs of the answer.

    Returns
    -------
    required, proposed : Tally
        Recall is that of the first: required pairs found among required ones. Precision is
        that of the second: disagreements that are required or acceptable among those proposed.
    """
    required = [one for one in wanted if one.required]
    seen = [one for one in required if any(_answers(one, other) for other in found)]
    proposed = [one for one in found if one.kinds[0] in DISAGREEMENTS]
    fine = [one for one in proposed if any(_answers(other, one) for other in wanted)]
    return (
        Tally(hits=len(seen), found=len(seen), wanted=len(required)),
        Tally(hits=len(fine), found=len(proposed), wanted=len(fine)),
    )


def _answers(wanted: Pair, found: Pair) -> bool:
    return found.kinds[0] in wanted.kinds and same_items(wanted, found)


def raised(silent: Sequence[Pair], found: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return the answer's pairs that a reading forbids: look-alikes of the kind named."""
    return tuple(one for one in found if any(_answers(other, one) for other in silent))
