"""A set of ways to settle some issues, as few conditions that describe it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

Flags = npt.NDArray[np.bool_]
"""One axis per issue, one place per option; true for the ways that are meant."""
Box = tuple[tuple[int, ...], ...]
"""Per issue, in the order of the axes, the options that it may take."""

ENLARGED_LIMIT = 2_000
"""Up to so many conditions, each is made as wide as the set allows."""


def boxes(meant: Flags) -> tuple[Box, ...]:
    """Describe a set of ways by conditions, of which each way meets at least one.

    Parameters
    ----------
    meant : bool array, one axis per issue
        The set.

    Returns
    -------
    tuple of Box
        No way outside the set meets one. Few, though not always the fewest.

    Notes
    -----
    Exact. Options that make no difference are joined; then each condition is widened.

    Examples
    --------
    >>> boxes(np.array([[True, True], [False, True]]))
    (((0,), (0, 1)), ((0, 1), (1,)))
    """
    found = list(_split(meant))
    if len(found) > ENLARGED_LIMIT:
        return tuple(found)
    wide = sorted({_widened(meant, box) for box in found})
    wide.sort(key=lambda box: -int(np.prod([len(options) for options in box])))
    left, chosen = meant.copy(), []
    for box in wide:
        if left[np.ix_(*box)].any():
            left[np.ix_(*box)] = False
            chosen.append(box)
    return tuple(sorted(chosen))


def _split(meant: Flags) -> Iterator[Box]:
    """Yield conditions that exclude one another, options with the same rest joined."""
    if not meant.any():
        return
    if meant.ndim == 0:
        yield ()
        return
    rests: dict[bytes, list[int]] = {}
    for option in range(meant.shape[0]):
        rests.setdefault(meant[option].tobytes(), []).append(option)
    for options in rests.values():
        for rest in _split(np.asarray(meant[options[0]])):
            yield (tuple(options), *rest)


def _widened(meant: Flags, box: Box) -> Box:
    parts: list[Sequence[int]] = [list(options) for options in box]
    for axis, size in enumerate(meant.shape):
        rest = np.ix_(*(range(size) if n == axis else part for n, part in enumerate(parts)))
        others = tuple(n for n in range(meant.ndim) if n != axis)
        parts[axis] = np.flatnonzero(meant[rest].all(axis=others)).tolist()
    return tuple(tuple(part) for part in parts)
