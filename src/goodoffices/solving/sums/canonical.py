"""The first package, by identifiers, of all that have the same points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from goodoffices.solving.model import Choice
from goodoffices.solving.sums.front import Front

Rows = npt.NDArray[np.intp]
"""Row numbers."""
Flags = npt.NDArray[np.bool_]
"""True where something stays."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Branch:
    """The ways in which one group can take part in reaching a vector.

    Parameters
    ----------
    parents, children : intp array, shape (branches,)
        Rows of the step before and after the group is added.
    ways : intp array, shape (branches,)
        The way to settle the group.
    """

    parents: Rows
    children: Rows
    ways: Rows

    def only(self, kept: Flags) -> Branch:
        """Return some of the branches."""
        return Branch(
            parents=self.parents[kept], children=self.children[kept], ways=self.ways[kept]
        )


def canonical_choices(front: Front, rows: Sequence[int]) -> list[Choice]:
    """Return, for each row of the front, the first package with its points (R57).

    Parameters
    ----------
    front : Front
        With all its steps.
    rows : sequence of int
        Rows of the front.

    Returns
    -------
    list of tuple of int
        In the order of ``rows``.

    Notes
    -----
    Exact. A row that only one package reaches is read from the back-pointers. For others,
    all branches that lead to the row are found again, and issue by issue, in the order of
    identifiers, those stay that begin with the first option still possible.
    """
    found = front.witnesses(np.array(rows, dtype=np.intp))
    choices = [tuple(int(position) for position in choice) for choice in found]
    return [
        choice if front.counts[row] == 1 else first_choice(front, row)
        for row, choice in zip(rows, choices, strict=True)
    ]


def first_choice(front: Front, row: int) -> Choice:
    """Return the first package, by identifiers, that has the points of a row of the front.

    Parameters
    ----------
    front : Front
        With all its steps.
    row : int
        A row of the front.

    Returns
    -------
    tuple of int
        Option positions.
    """
    model = front.addends.model
    branches = _branches(front, row)
    groups = [front.addends.groups[n] for n in front.order]
    place = {i: (n, c) for n, group in enumerate(groups) for c, i in enumerate(group.issues)}
    chosen = [0] * len(model.issues)
    for issue in sorted(place, key=lambda n: model.issues[n]):
        number, column = place[issue]
        branch = branches[number]
        options = groups[number].ways[branch.ways, column]
        first = min(set(options.tolist()), key=lambda n: model.options[issue][n])
        chosen[issue] = first
        kept = options == first
        if not kept.all():
            branches[number] = branch.only(kept)
            _drop_loose_ends(branches, number)
    return tuple(chosen)


def _branches(front: Front, row: int) -> list[Branch]:
    """Return, for each group in the order of adding, all branches that lead to a row."""
    rows: Rows = np.array([row], dtype=np.intp)
    branches = []
    for number in range(len(front.order), 0, -1):
        branch = _into(front, number, rows)
        branches.append(branch)
        rows = np.unique(branch.parents)
    return branches[::-1]


def _into(front: Front, number: int, rows: Rows) -> Branch:
    """Return the branches by which a step reaches some of its rows."""
    group = front.addends.groups[front.order[number - 1]]
    before, after = front.steps[number - 1], front.steps[number]
    wanted = after.keys[rows][:, None] - front.keys.of(group.vectors)[None, :]
    places = np.minimum(np.searchsorted(before.keys, wanted), len(before) - 1)
    child, vector = np.nonzero(before.keys[places] == wanted)
    parents = places[child, vector]
    sums = before.vectors[parents] + group.vectors[vector]
    equal = (sums == after.vectors[rows[child]]).all(axis=1)
    child, vector, parents = child[equal], vector[equal], parents[equal]
    counts = group.starts[vector + 1] - group.starts[vector]
    # Ways with the same points stand together: way = start of the vector + 0, 1, 2...
    steps = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
    return Branch(
        parents=np.repeat(parents, counts),
        children=np.repeat(rows[child], counts),
        ways=np.repeat(group.starts[vector], counts) + steps,
    )


def _drop_loose_ends(branches: list[Branch], number: int) -> None:
    """Drop the branches that lie on no path any more since some of one group were dropped."""
    for later in range(number + 1, len(branches)):
        kept = np.isin(branches[later].parents, branches[later - 1].children)
        if kept.all():
            break
        branches[later] = branches[later].only(kept)
    for earlier in range(number - 1, -1, -1):
        kept = np.isin(branches[earlier].children, branches[earlier + 1].parents)
        if kept.all():
            break
        branches[earlier] = branches[earlier].only(kept)
