"""How well an answer agrees with a reading made by hand.

Pure functions over stretches with labels; nothing here knows a report or a rule. The
definitions are those printed in ``docs/explanation/annotation-guide.md``, section Scores.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import linear_sum_assignment

HIT = 0.4
"""Least share of common characters for two stretches to be the same item."""

Stretch = tuple[int, int]
Labels = Mapping[str, tuple[str | None, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a reading, or of an answer.

    Parameters
    ----------
    report : str
        Name of the report.
    spans : tuple of (start, end)
        Where it stands; several for an item that is told more than once.
    labels : mapping of str to tuple
        Values per label. An answer gives one; a reading lists every value that an annotator
        may choose, the preferred one first.
    optional : bool
        Whether annotators may differ on its being an item at all.
    """

    report: str
    spans: tuple[Stretch, ...]
    labels: Labels = field(default_factory=dict)
    optional: bool = False

    @property
    def hull(self) -> Stretch:
        """From the first character to the last."""
        return min(start for start, _ in self.spans), max(end for _, end in self.spans)

    def value(self, label: str) -> str | None:
        """Return the preferred value of a label; ``None`` when it has none."""
        return self.labels.get(label, (None,))[0]

    def allows(self, label: str, value: str | None) -> bool:
        """Whether an annotator may have chosen ``value``."""
        return value in self.labels.get(label, (None,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts behind precision and recall; tallies of several reports add up.

    Parameters
    ----------
    hits, found, wanted : int
        Items in both, in the answer, in the reading; optional items are in none of them.
    """

    hits: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            hits=self.hits + other.hits,
            found=self.found + other.found,
            wanted=self.wanted + other.wanted,
        )

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 when nothing was found."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 1 when nothing is there."""
        return self.hits / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of some answers are right, and how many questions were answered at all."""

    right: int = 0
    answered: int = 0
    asked: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(
            right=self.right + other.right,
            answered=self.answered + other.answered,
            asked=self.asked + other.asked,
        )

    @property
    def rate(self) -> float:
        """Right among answered; 1 when nothing was answered."""
        return self.right / self.answered if self.answered else 1.0

    @property
    def coverage(self) -> float:
        """Answered among asked; 1 when nothing was asked."""
        return self.answered / self.asked if self.asked else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Which items of an answer hit which of a reading.

    Parameters
    ----------
    hits : tuple of (wanted, found)
        Required items of the reading with the answer that hits each.
    excused : tuple of (wanted, found)
        The same for optional items.
    missed, false : tuple of Item
        Required items without an answer; answers that hit nothing.
    """

    hits: tuple[tuple[Item, Item], ...]
    excused: tuple[tuple[Item, Item], ...]
    missed: tuple[Item, ...]
    false: tuple[Item, ...]

    @property
    def tally(self) -> Tally:
        """Counts without the optional items."""
        n = len(self.hits)
        return Tally(hits=n, found=n + len(self.false), wanted=n + len(self.missed))


def overlap(first: Stretch, second: Stretch) -> float:
    """Return the share of common characters among all characters of two stretches.

    Examples
    --------
    >>> overlap((0, 10), (5, 15))
    0.3333333333333333
    """
    common = min(first[1], second[1]) - max(first[0], second[0])
    if common <= 0:
        return 0.0
    return common / (max(first[1], second[1]) - min(first[0], second[0]))


def same_stretch(wanted: Item, found: Item) -> float:
    """Return how alike the hulls are; 0 below :data:`HIT`."""
    share = overlap(wanted.hull, found.hull)
    return share if share >= HIT else 0.0


def touching(wanted: Item, found: Item) -> float:
    """Return the best overlap of any two spans; above 0 when any two touch."""
    return max(overlap(one, other) for one in wanted.spans for other in found.spans)


def agreeing(*labels: str) -> Callable[[Item, Item], float]:
    """Return a likeness for items that touch and agree on all of ``labels``."""

    def likeness(wanted: Item, found: Item) -> float:
        if all(wanted.allows(label, found.value(label)) for label in labels):
            return touching(wanted, found)
        return 0.0

    return likeness


def pair(
    wanted: Sequence[Item],
    found: Sequence[Item],
    likeness: Callable[[Item, Item], float] = same_stretch,
) -> Pairing:
    """Match a reading and an answer one to one: most hits, then the highest total likeness.

    Parameters
    ----------
    wanted, found : sequence of Item
        The reading and the answer, of any number of reports.
    likeness : callable
        From 0 (no hit) to 1 for an item of the reading and one of the answer.

    Returns
    -------
    Pairing
        Every item in exactly one of its parts, optional ones that nothing hits left out.
    """
    table = np.zeros((len(wanted), len(found)))
    for i, one in enumerate(wanted):
        for j, other in enumerate(found):
            if one.report == other.report:
                table[i, j] = likeness(one, other)
    # A hit outweighs any sum of likenesses, so the number of hits comes first.
    worth = np.where(table > 0, table + len(wanted) + len(found), 0.0)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    chosen = [(i, j) for i, j in zip(rows.tolist(), columns.tolist(), strict=True) if table[i, j]]
    taken_rows, taken_columns = {i for i, _ in chosen}, {j for _, j in chosen}
    return Pairing(
        hits=tuple((wanted[i], found[j]) for i, j in chosen if not wanted[i].optional),
        excused=tuple((wanted[i], found[j]) for i, j in chosen if wanted[i].optional),
        missed=tuple(
            one for i, one in enumerate(wanted) if i not in taken_rows and not one.optional
        ),
        false=tuple(one for j, one in enumerate(found) if j not in taken_columns),
    )


def label_share(hits: Iterable[tuple[Item, Item]], label: str) -> Share:
    """Return how often the answer's label is one that an annotator may choose."""
    verdicts = [wanted.allows(label, found.value(label)) for wanted, found in hits]
    return Share(right=sum(verdicts), answered=len(verdicts), asked=len(verdicts))


ANONYMOUS = "anonymous"


def right_speakers(hits: Sequence[tuple[Item, Item]]) -> tuple[bool, ...]:
    """Tell for each hit whether it names the speaker of the reading.

    An anonymous speaker is right when all statements of one source carry one identifier in
    their report, and those of another source another one.
    """
    chains: dict[tuple[str, str], str] = {}
    verdicts = []
    for wanted, found in sorted(hits, key=lambda hit: (hit[0].report, hit[0].hull)):
        said, given = wanted.value("speaker"), found.value("speaker")
        verdict = wanted.allows("speaker", given)
        if said is not None and said.startswith(ANONYMOUS) and given is not None:
            verdict = given.startswith(ANONYMOUS) and _keeps_chain(
                chains, (wanted.report, said), given
            )
        verdicts.append(verdict)
    return tuple(verdicts)


def _keeps_chain(chains: dict[tuple[str, str], str], source: tuple[str, str], given: str) -> bool:
    if source[1] == ANONYMOUS:
        return True
    if source not in chains and given not in chains.values():
        chains[source] = given
    return chains.get(source) == given


def polarity_share(hits: Iterable[tuple[Item, Item]], polarity: Callable[[str], int]) -> Share:
    """Return how often the answer is on the right side of the issue.

    Only hits on the reading's own main issue are judged: towards another sentence, for and
    against mean something else. An answer without a stance lowers the coverage alone.
    """
    asked = [
        (wanted, found.value("stance"))
        for wanted, found in hits
        if wanted.value("issue") is not None
        and wanted.value("stance") is not None
        and found.value("issue") == wanted.value("issue")
    ]
    answered = [(wanted, stance) for wanted, stance in asked if stance is not None]
    right = [
        polarity(stance) in {polarity(s) for s in wanted.labels["stance"] if s is not None}
        for wanted, stance in answered
    ]
    return Share(right=sum(right), answered=len(answered), asked=len(asked))


def positions_within(stretches: Iterable[Stretch], text: str) -> frozenset[int]:
    """Return the positions of the non-space characters within some stretches."""
    return frozenset(
        i for start, end in stretches for i in range(start, end) if not text[i].isspace()
    )


def residue_tally(wanted: frozenset[int], prose: frozenset[int], removed: frozenset[int]) -> Tally:
    """Count residue by characters; characters that are neither residue nor prose are ignored."""
    return Tally(
        hits=len(removed & wanted), found=len(removed & (wanted | prose)), wanted=len(wanted)
    )


def prose_lost(prose: frozenset[int], kept: frozenset[int]) -> Share:
    """Return the share of prose characters that the answer does not keep as body."""
    return Share(right=len(prose - kept), answered=len(prose), asked=len(prose))
