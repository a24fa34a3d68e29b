"""How well the comparisons of an answer agree with those of a reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.gold.scoring import HIT, Item, Share, Tally, overlap, touching

DISAGREEMENTS = frozenset({"contradiction", "different_positions", "internal_division", "tension"})
"""Kinds that tell a reader that two sides do not agree."""


TOLD = frozenset({"events", "figures"})
"""Kinds of items that are the same wherever their stretches touch."""


FIRST = 10
"""Candidates of a ranked list that a reader looks at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Counts behind precision and recall that are taken over different pairs.

    Parameters
    ----------
    fine, proposed : int
        Disagreements of the answer that are required or acceptable, and all of them.
    seen, required : int
        Required pairs that the answer has, and all of them.
    """

    fine: int = 0
    proposed: int = 0
    seen: int = 0
    required: int = 0

    def __add__(self, other: Judged) -> Judged:
        return Judged(
            fine=self.fine + other.fine,
            proposed=self.proposed + other.proposed,
            seen=self.seen + other.seen,
            required=self.required + other.required,
        )

    @property
    def precision(self) -> float:
        """Share of the proposed disagreements that are fine; 1 when there is none."""
        return self.fine / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        """Share of the required pairs that are seen; 1 when there is none."""
        return self.seen / self.required if self.required else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


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


def judged(wanted: Sequence[Pair], found: Sequence[Pair]) -> Judged:
    """Count the comparisons of a reading and of an answer on both sides at once."""
    required, proposed = comparison_tally(wanted, found)
    return Judged(
        fine=proposed.hits,
        proposed=proposed.found,
        seen=required.hits,
        required=required.wanted,
    )


def first_right(wanted: Sequence[Pair], found: Sequence[Pair]) -> Share:
    """Return how many of an answer's first disagreements are required or acceptable.

    Parameters
    ----------
    wanted, found : sequence of Pair
        Pairs of the reading; pairs of the answer, the first one ranked highest.
    """
    ranked = [one for one in found if one.kinds[0] in DISAGREEMENTS][:FIRST]
    right = sum(any(_answers(other, one) for other in wanted) for one in ranked)
    return Share(right=right, answered=len(ranked), asked=len(ranked))


def _answers(wanted: Pair, found: Pair) -> bool:
    return found.kinds[0] in wanted.kinds and same_items(wanted, found)


def raised(silent: Sequence[Pair], found: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return the answer's pairs that a reading forbids: look-alikes of the kind named."""
    return tuple(one for one in found if any(_answers(other, one) for other in silent))
