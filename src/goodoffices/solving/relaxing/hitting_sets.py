"""The smallest set that meets every one of some sets."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.errors import LimitError

NODE_LIMIT = 200_000
"""Most partial sets tried for one question."""


def first_hitting_set(sets: Sequence[frozenset[int]], order: Sequence[int]) -> tuple[int, ...]:
    """Return the smallest set that shares an element with each of ``sets``.

    Parameters
    ----------
    sets : sequence of frozenset of int
        None of them empty.
    order : sequence of int
        The elements; among smallest sets the one whose places in this order, ascending,
        come first is returned.

    Returns
    -------
    tuple of int
        Elements in that order; empty when there is no set to meet.

    Raises
    ------
    LimitError
        If more than 200,000 partial sets would have to be tried.

    Notes
    -----
    Exact, by branching over the elements of a set not yet met, for one size after another.
    The work grows with the size of the sets to the power of the size of the answer.

    Examples
    --------
    >>> first_hitting_set([frozenset({1, 2}), frozenset({2, 3}), frozenset({1, 3})], [1, 2, 3])
    (1, 2)
    """
    place = {element: number for number, element in enumerate(order)}
    masks = _minimal([sum(1 << place[element] for element in one) for one in sets])
    size, nodes = _disjoint(masks), [NODE_LIMIT]
    while True:
        found = _of_size(masks, size, nodes)
        if found:
            return tuple(order[n] for n in min(_places(mask) for mask in found))
        size += 1


def _minimal(masks: list[int]) -> list[int]:
    """Keep the sets that contain no other; small ones first."""
    kept: list[int] = []
    for mask in sorted(set(masks), key=lambda m: (m.bit_count(), m)):
        if not any(other & mask == other for other in kept):
            kept.append(mask)
    return kept


def _disjoint(masks: list[int]) -> int:
    """Return how many sets share nothing, taken greedily: as many elements are needed."""
    taken = count = 0
    for mask in masks:
        if not mask & taken:
            taken |= mask
            count += 1
    return count


def _of_size(masks: list[int], size: int, nodes: list[int]) -> list[int]:
    """Return all sets of so many elements that meet every mask."""
    nodes[0] -= 1
    if nodes[0] < 0:
        raise LimitError(f"More than {NODE_LIMIT:,} sets of red lines would have to be compared.")
    if not masks:
        return [0]
    if _disjoint(masks) > size:
        return []
    found = []
    rest = masks
    for place in _places(masks[0]):
        bit = 1 << place
        left = [mask for mask in rest if not mask & bit]
        found += [bit | other for other in _of_size(left, size - 1, nodes)]
        # Sets with this element are done: the branches after it go without.
        rest = [mask & ~bit for mask in rest]
        if not all(rest):
            break
        rest.sort(key=lambda mask: mask.bit_count())
    return found


def _places(mask: int) -> tuple[int, ...]:
    return tuple(n for n in range(mask.bit_length()) if mask >> n & 1)
