"""Every vector of points that cannot be improved for free, group of issues by group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import prod

import numpy as np
import numpy.typing as npt

from goodoffices.errors import LimitError
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits, shown_bytes
from goodoffices.solving.sums.addends import Addends, Group, Vectors
from goodoffices.solving.sums.undominated import undominated
from goodoffices.solving.table import INT64_LIMIT, Choices, Integers

CHUNK = 2_000_000
"""Most sums formed at once."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Step:
    """Vectors of points that the groups so far can reach and none of them dominates.

    Parameters
    ----------
    vectors : int64 array, shape (rows, parties)
        Sums of group vectors; all different.
    keys : int64 array, shape (rows,)
        One number per vector, ascending; keys add up as vectors do.
    counts : int64 or object array, shape (rows,)
        How many ways have this vector.
    parents, picks : int32 array, shape (rows,)
        A row of the step before and a vector of the group that add up to this vector.
    """

    vectors: Vectors
    keys: npt.NDArray[np.int64]
    counts: Integers
    parents: npt.NDArray[np.int32]
    picks: npt.NDArray[np.int32]

    def __len__(self) -> int:
        """Return how many vectors there are."""
        return len(self.keys)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Keys:
    """Numbers that stand for vectors and add up as vectors do.

    Parameters
    ----------
    factors : int64 array, shape (parties,)
        The key of a vector is its product with these, modulo 2**64.
    are_exact : bool
        Whether different vectors always have different keys.
    """

    factors: npt.NDArray[np.int64]
    are_exact: bool

    def of(self, vectors: Vectors) -> npt.NDArray[np.int64]:
        """Return the keys of vectors."""
        keys: npt.NDArray[np.int64] = vectors @ self.factors
        return keys


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Front:
    """The vectors of points that no package dominates, with all steps that led there.

    Parameters
    ----------
    addends : Addends
        The model, cut into groups.
    keys : Keys
        What the keys of the steps are made of.
    order : tuple of int
        Positions of groups, in the order in which they were added.
    steps : tuple of Step
        One more than groups: before the first there is only the empty sum.
    """

    addends: Addends
    keys: Keys
    order: tuple[int, ...]
    steps: tuple[Step, ...]

    @property
    def points(self) -> Vectors:
        """Scaled points of each party, shape (rows, parties)."""
        return self.steps[-1].vectors + np.array(self.addends.offset, dtype=np.int64)

    @property
    def counts(self) -> Integers:
        """How many packages have each vector, shape (rows,)."""
        return self.steps[-1].counts

    def witnesses(self, rows: npt.NDArray[np.intp]) -> Choices:
        """Return one package for each of some rows, by the back-pointers.

        Parameters
        ----------
        rows : intp array, shape (n,)
            Rows of the front.

        Returns
        -------
        int32 array, shape (n, issues)
            Option positions.
        """
        choices = np.zeros((len(rows), len(self.addends.model.issues)), dtype=np.int32)
        for step, number in zip(self.steps[:0:-1], self.order[::-1], strict=True):
            group = self.addends.groups[number]
            choices[:, group.issues] = group.ways[group.starts[step.picks[rows]]]
            rows = step.parents[rows].astype(np.intp)
        return choices


def front(addends: Addends, *, in_zone: bool, limits: Limits = DEFAULT_LIMITS) -> Front:
    """Return every vector of points that no package dominates.

    Groups are added one after another; of the sums only those stay that differ, that no
    other dominates and that can still reach the walk-away values: the rest could be
    replaced in any package [NemhauserUllmann1969].

    Parameters
    ----------
    addends : Addends
        The model, cut into groups.
    in_zone : bool
        Whether only packages count that everybody with a walk-away value accepts.
    limits : Limits
        Its ``sums`` are formed at most, each party above three doubling what one counts.

    Returns
    -------
    Front
        Without rows exactly when there is no package.

    Raises
    ------
    LimitError
        If more memory or more sums are needed; the message says which.

    Notes
    -----
    Exact, counts included: a way to reach a vector that stays has only parts that stay.
    The number of vectors decides, not the number of packages; it grows with the parties.
    """
    groups = addends.groups
    keys = _keys(addends)
    order = sorted(range(len(groups)), key=lambda n: len(groups[n].vectors))
    floors = _floors(addends, order) if in_zone else [None] * len(order)
    steps = [_empty_sum(len(addends.offset))]
    spent = Spent(limits, parties=len(addends.offset))
    picked = [undominated(groups[number].vectors) for number in order]
    for number, picks, floor in zip(order, picked, floors, strict=True):
        # Without walk-away values the vectors hardly ever get fewer: what is to come is known.
        later = 0 if in_zone else sum(len(p) for p in picked[len(steps) :])
        spent.require(steps[-1], len(picks), later=later)
        steps.append(_next(steps[-1], groups[number], keys=keys, picks=picks, floor=floor))
        spent.keep(steps[-1])
    return Front(addends=addends, keys=keys, order=tuple(order), steps=tuple(steps))


class Spent:
    """Work and memory used so far.

    Parameters
    ----------
    limits : Limits
        What may be used.
    parties : int
        Columns of the vectors.
    """

    def __init__(self, limits: Limits, *, parties: int) -> None:
        self._row = 8 * parties + 24
        self._cost = 2 ** max(0, parties - 3)
        self._work = 0
        self._limits = limits
        self._kept = 0

    def require(self, step: Step, picks: int, *, later: int = 0) -> None:
        """Refuse the next step when it, or those to come, would pass a limit.

        Parameters
        ----------
        step : Step
            The vectors so far.
        picks : int
            Vectors of the group to be added.
        later : int
            Vectors of the groups after it, to be added to no fewer vectors than now.

        Raises
        ------
        LimitError
            If too many sums, or too much memory for them, would be needed.
        """
        sums = len(step) * picks
        self._work += sums * self._cost
        if self._work + len(step) * later * self._cost > self._limits.sums:
            raise LimitError(
                f"More than {self._limits.sums // self._cost:,} sums of points would be formed."
            )
        # A chunk holds keys, order, vectors and their floating-point copy.
        if self._kept + 3 * self._row * min(sums, CHUNK) > self._limits.room:
            memory = shown_bytes(self._limits.memory)
            raise LimitError(f"Sums of points would take more than {memory} of memory.")

    def keep(self, step: Step) -> None:
        """Take note of vectors that stay to the end."""
        self._kept += self._row * len(step)


def _keys(addends: Addends) -> Keys:
    # Odd bases have an inverse modulo 2**64, so no party's points vanish from the key.
    bases = [(top + 1) | 1 for top in addends.reach]
    factors = list(accumulate([1, *bases[:-1]], lambda product, base: product * base))
    wrapped = [(factor + 2**63) % 2**64 - 2**63 for factor in factors]
    return Keys(factors=np.array(wrapped, dtype=np.int64), are_exact=prod(bases) < 2**63)


def _floors(addends: Addends, order: Sequence[int]) -> list[Vectors | None]:
    """Return, after each step, the least sums that can still reach the walk-away values."""
    tops = [addends.groups[n].vectors.max(axis=0, initial=0) for n in order]
    needs = np.array([0 if need is None else need for need in addends.needs], dtype=np.int64)
    later = np.cumsum([np.zeros_like(needs), *tops[:0:-1]], axis=0)[::-1]
    return [needs - rest for rest in later]


def _empty_sum(parties: int) -> Step:
    return Step(
        vectors=np.zeros((1, parties), dtype=np.int64),
        keys=np.zeros(1, dtype=np.int64),
        counts=np.ones(1, dtype=np.int64),
        parents=np.zeros(1, dtype=np.int32),
        picks=np.zeros(1, dtype=np.int32),
    )


def _next(
    step: Step,
    group: Group,
    *,
    keys: Keys,
    picks: npt.NDArray[np.intp],
    floor: Vectors | None,
) -> Step:
    parts = [_kept(part, keys, floor=floor) for part in _sums(step, group, keys=keys, picks=picks)]
    if len(parts) == 1:
        return parts[0]
    return _kept(_joined(parts), keys, floor=None)


def _sums(step: Step, group: Group, *, keys: Keys, picks: npt.NDArray[np.intp]) -> Iterator[Step]:
    """Form the sums of every vector so far with every vector of a group, in chunks."""
    own_keys = keys.of(group.vectors[picks])
    own_counts: Integers = group.counts[picks]
    counts = step.counts
    if int(counts.sum()) * int(own_counts.sum()) >= INT64_LIMIT:
        counts, own_counts = counts.astype(object), own_counts.astype(object)
    rows = max(1, CHUNK // max(1, len(picks)))
    for start in range(0, max(1, len(step)), rows):
        span = slice(start, start + rows)
        parents = np.arange(len(step), dtype=np.int32)[span]
        summed = step.vectors[span, None, :] + group.vectors[picks][None, :, :]
        yield Step(
            vectors=summed.reshape(-1, summed.shape[2]),
            keys=(step.keys[span, None] + own_keys[None, :]).ravel(),
            counts=(counts[span, None] * own_counts[None, :]).ravel(),
            parents=np.repeat(parents, len(picks)),
            picks=np.tile(picks.astype(np.int32), len(parents)),
        )


def _joined(parts: Sequence[Step]) -> Step:
    return Step(
        vectors=np.concatenate([part.vectors for part in parts]),
        keys=np.concatenate([part.keys for part in parts]),
        counts=np.concatenate([part.counts for part in parts]),
        parents=np.concatenate([part.parents for part in parts]),
        picks=np.concatenate([part.picks for part in parts]),
    )


def _kept(sums: Step, keys: Keys, *, floor: Vectors | None) -> Step:
    """Return the different sums that reach the floor and that no other dominates."""
    if floor is not None:
        sums = _rows(sums, np.flatnonzero((sums.vectors >= floor).all(axis=1)))
    different = _different(sums, keys)
    return _rows(different, undominated(different.vectors))


def _different(sums: Step, keys: Keys) -> Step:
    """Return one row per vector, by ascending key, with the ways of equal ones counted."""
    order = np.argsort(sums.keys, kind="stable")
    ordered = sums.keys[order]
    is_new = np.ones(len(order), dtype=bool)
    is_new[1:] = ordered[1:] != ordered[:-1]
    if is_new.all():
        return _rows(sums, order)
    if not keys.are_exact:
        _require_equal(sums.vectors, order=order, is_new=is_new)
    firsts = np.flatnonzero(is_new)
    kept = _rows(sums, order[firsts])
    return Step(
        vectors=kept.vectors,
        keys=kept.keys,
        counts=np.add.reduceat(sums.counts[order], firsts),
        parents=kept.parents,
        picks=kept.picks,
    )


def _require_equal(
    vectors: Vectors, *, order: npt.NDArray[np.intp], is_new: npt.NDArray[np.bool_]
) -> None:
    repeated = np.flatnonzero(~is_new)
    if (vectors[order[repeated]] != vectors[order[repeated - 1]]).any():
        raise LimitError("Points are too large to be told apart by 64-bit keys.")


def _rows(step: Step, rows: npt.NDArray[np.intp]) -> Step:
    return Step(
        vectors=step.vectors[rows],
        keys=step.keys[rows],
        counts=step.counts[rows],
        parents=step.parents[rows],
        picks=step.picks[rows],
    )
