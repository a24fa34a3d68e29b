"""Sums of vectors of points, step by step, for every state that links are left in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import prod

import numpy as np
import numpy.typing as npt

from goodoffices.errors import LimitError
from goodoffices.solving.table import INT64_LIMIT, Integers
from goodoffices.solving.vectors.undominated import Rows, Vectors, undominated_within

Small = npt.NDArray[np.int32]
"""Small whole numbers: states, picks, rows."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Step:
    """Vectors of points that can be reached and that no other of the same state dominates.

    Parameters
    ----------
    starts : intp array, shape (states + 1,)
        State ``s`` has the rows ``starts[s]`` up to ``starts[s + 1]``.
    vectors : int64 array, shape (rows, parties)
        Sums of amounts; all different within a state.
    keys : int64 array, shape (rows,)
        One number per vector, ascending within a state; keys add up as vectors do.
    counts : int64 or object array, shape (rows,)
        How many ways have this vector and leave this state.
    parents, picks : int32 array, shape (rows,)
        A row of the step before and a pick of the layer that add up to this vector.
    """

    starts: Rows
    vectors: Vectors
    keys: npt.NDArray[np.int64]
    counts: Integers
    parents: Small
    picks: Small

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.keys)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layer:
    """What can be added at one step: from a state, by a pick, to a state.

    Parameters
    ----------
    states : int
        How many states there are afterwards.
    sources, targets : int32 array, shape (moves,)
        State before and after; moves stand by ascending target.
    amounts : int64 array, shape (moves, parties)
        What is added; none negative.
    counts : int64 array, shape (moves,)
        How many ways the move stands for.
    picks : int32 array, shape (moves,)
        What is picked.
    """

    states: int
    sources: Small
    targets: Small
    amounts: Vectors
    counts: npt.NDArray[np.int64]
    picks: Small


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


def keys_up_to(reach: Sequence[int]) -> Keys:
    """Return keys for vectors that no party's entry of ``reach`` is below.

    Examples
    --------
    >>> keys_up_to([9, 99]).of(np.array([[1, 2]]))
    array([23])
    """
    # Odd bases have an inverse modulo 2**64, so no party's points vanish from the key.
    bases = [(top + 1) | 1 for top in reach]
    factors = list(accumulate([1, *bases[:-1]], lambda product, base: product * base))
    wrapped = [(factor + 2**63) % 2**64 - 2**63 for factor in factors]
    return Keys(factors=np.array(wrapped, dtype=np.int64), are_exact=prod(bases) < 2**63)


def empty_sum(parties: int) -> Step:
    """Return the step before anything is added: one state, one vector of zeros."""
    return Step(
        starts=np.array([0, 1]),
        vectors=np.zeros((1, parties), dtype=np.int64),
        keys=np.zeros(1, dtype=np.int64),
        counts=np.ones(1, dtype=np.int64),
        parents=np.zeros(1, dtype=np.int32),
        picks=np.zeros(1, dtype=np.int32),
    )


def sums_formed(step: Step, layer: Layer) -> int:
    """Return how many sums the next step forms before it drops any."""
    # After links that leave nothing there may be no state at all.
    return int(np.diff(step.starts)[layer.sources].sum()) if len(step) else 0


def next_step(step: Step, layer: Layer, *, keys: Keys, floors: Vectors | None, chunk: int) -> Step:
    """Add a layer; keep the sums that differ and that none of the same state dominates (R84).

    Parameters
    ----------
    step : Step
        What was reached so far.
    layer : Layer
        What can be added.
    keys : Keys
        What the keys are made of.
    floors : int64 array, shape (states, parties), or None
        Least sums that still matter in each state.
    chunk : int
        Most sums formed at once.

    Returns
    -------
    Step
        With one section per state of the layer.

    Raises
    ------
    LimitError
        If two vectors share a key.

    Notes
    -----
    Exact, counts included.
    """
    step = _with_room(step, layer)
    parts = []
    for spans in _spans(step, layer, chunk):
        pieces = [_sums(step, layer, floors, keys=keys, span=span) for span in spans]
        whole = _joined(pieces)
        if len(pieces) > 1:
            whole = whole.only(undominated_within(whole.vectors, _sections(whole.targets)))
        parts.append(_different(whole, keys))
    return _sectioned(parts, layer, parties=step.vectors.shape[1])


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sums:
    """Rows of the next step in the making, by ascending target."""

    targets: Small
    vectors: Vectors
    keys: npt.NDArray[np.int64]
    counts: Integers
    parents: Small
    picks: Small

    def only(self, rows: Rows) -> Sums:
        """Return some of the rows."""
        return Sums(
            targets=self.targets[rows],
            vectors=self.vectors[rows],
            keys=self.keys[rows],
            counts=self.counts[rows],
            parents=self.parents[rows],
            picks=self.picks[rows],
        )


def _with_room(step: Step, layer: Layer) -> Step:
    """Count in Python integers where 64 bits might not do."""
    if int(step.counts.sum()) * int(layer.counts.sum()) < INT64_LIMIT:
        return step
    return Step(
        starts=step.starts,
        vectors=step.vectors,
        keys=step.keys,
        counts=step.counts.astype(object),
        parents=step.parents,
        picks=step.picks,
    )


def _spans(step: Step, layer: Layer, chunk: int) -> Iterator[list[tuple[int, int]]]:
    """Cut the sums into spans of at most a chunk; only a single target is cut further."""
    if sums_formed(step, layer) == 0:
        return
    per_move = np.diff(step.starts)[layer.sources]
    per_target = np.bincount(layer.targets, weights=per_move, minlength=layer.states)
    ends = np.cumsum(per_target.astype(np.int64)).tolist()
    begin = 0
    for number, end in enumerate(ends):
        following = ends[number + 1] if number + 1 < len(ends) else None
        if following is None or following - begin > chunk:
            if end > begin:
                yield [(a, min(a + chunk, end)) for a in range(begin, end, chunk)]
            begin = end


def _sums(
    step: Step, layer: Layer, floors: Vectors | None, *, keys: Keys, span: tuple[int, int]
) -> Sums:
    """Form the sums of a span; return those that matter and that none of them dominates."""
    move, row = _pairs(step, layer, span)
    vectors = step.vectors[row] + layer.amounts[move]
    if floors is not None:
        enough = np.flatnonzero((vectors >= floors[layer.targets[move]]).all(axis=1))
        move, row, vectors = move[enough], row[enough], vectors[enough]
    kept = undominated_within(vectors, _sections(layer.targets[move]))
    move, row = move[kept], row[kept]
    return Sums(
        targets=layer.targets[move],
        vectors=vectors[kept],
        keys=step.keys[row] + keys.of(layer.amounts)[move],
        counts=step.counts[row] * layer.counts[move],
        parents=row.astype(np.int32),
        picks=layer.picks[move],
    )


def _pairs(step: Step, layer: Layer, span: tuple[int, int]) -> tuple[Rows, Rows]:
    """Return the move and the row of each sum of a span."""
    per_move = np.diff(step.starts)[layer.sources]
    ends = np.cumsum(per_move)
    first, last = np.searchsorted(ends, [span[0], span[1] - 1], side="right").tolist()
    moves = np.arange(first, last + 1)
    begins = np.maximum(ends[moves] - per_move[moves], span[0])
    move = np.repeat(moves, np.minimum(ends[moves], span[1]) - begins)
    before = step.starts[layer.sources] - (ends - per_move)
    return move, before[move] + np.arange(span[0], span[1])


def _sections(targets: Small) -> Rows:
    """Return where each run of equal targets starts, and the end."""
    is_new = np.ones(len(targets), dtype=bool)
    is_new[1:] = targets[1:] != targets[:-1]
    return np.append(np.flatnonzero(is_new), len(targets))


def _joined(parts: Sequence[Sums]) -> Sums:
    if len(parts) == 1:
        return parts[0]
    return Sums(
        targets=np.concatenate([part.targets for part in parts]),
        vectors=np.concatenate([part.vectors for part in parts]),
        keys=np.concatenate([part.keys for part in parts]),
        counts=np.concatenate([part.counts for part in parts]),
        parents=np.concatenate([part.parents for part in parts]),
        picks=np.concatenate([part.picks for part in parts]),
    )


def _different(sums: Sums, keys: Keys) -> Sums:
    """Return one row per vector and target, by ascending key, with equal ones counted."""
    order = np.lexsort((sums.keys, sums.targets))
    ordered = sums.only(order)
    is_new = np.ones(len(order), dtype=bool)
    is_new[1:] = (ordered.keys[1:] != ordered.keys[:-1]) | (
        ordered.targets[1:] != ordered.targets[:-1]
    )
    if is_new.all():
        return ordered
    if not keys.are_exact:
        require_equal(ordered.vectors, is_new)
    firsts = np.flatnonzero(is_new)
    counts = np.add.reduceat(ordered.counts, firsts)
    kept = ordered.only(firsts)
    return Sums(
        targets=kept.targets,
        vectors=kept.vectors,
        keys=kept.keys,
        counts=counts,
        parents=kept.parents,
        picks=kept.picks,
    )


def require_equal(vectors: Vectors, is_new: npt.NDArray[np.bool_]) -> None:
    """Require that rows that share a key with the row before are equal to it.

    Raises
    ------
    LimitError
        If two different vectors share a key.
    """
    repeated = np.flatnonzero(~is_new)
    if (vectors[repeated] != vectors[repeated - 1]).any():
        raise LimitError("Points are too large to be told apart by 64-bit keys.")


def _sectioned(parts: Sequence[Sums], layer: Layer, *, parties: int) -> Step:
    if not parts:
        parts = [_no_sums(parties)]
    whole = _joined(parts)
    return Step(
        starts=np.searchsorted(whole.targets, np.arange(layer.states + 1)),
        vectors=whole.vectors,
        keys=whole.keys,
        counts=whole.counts,
        parents=whole.parents,
        picks=whole.picks,
    )


def _no_sums(parties: int) -> Sums:
    return Sums(
        targets=np.empty(0, dtype=np.int32),
        vectors=np.empty((0, parties), dtype=np.int64),
        keys=np.empty(0, dtype=np.int64),
        counts=np.empty(0, dtype=np.int64),
        parents=np.empty(0, dtype=np.int32),
        picks=np.empty(0, dtype=np.int32),
    )
