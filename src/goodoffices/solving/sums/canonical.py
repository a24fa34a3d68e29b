"""The first package, by identifiers, of all that have the same points."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from goodoffices.solving.model import Choice
from goodoffices.solving.sums.front import Front
from goodoffices.solving.sums.pieces import Branch
from goodoffices.solving.vectors.undominated import Rows


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
    pieces = front.pieces
    place = {i: (n, c) for n, piece in enumerate(pieces) for c, i in enumerate(piece.issues)}
    chosen = [0] * len(model.issues)
    for issue in sorted(place, key=lambda n: model.issues[n]):
        number, column = place[issue]
        branch = branches[number]
        options = pieces[number].settled(branch.ways)[:, column]
        first = min(set(options.tolist()), key=lambda n: model.options[issue][n])
        chosen[issue] = first
        kept = options == first
        if not kept.all():
            branches[number] = branch.only(kept)
            _drop_loose_ends(branches, number)
    return tuple(chosen)


def _branches(front: Front, row: int) -> list[Branch]:
    """Return, for each piece in the order of adding, all branches that lead to a row."""
    rows: Rows = np.array([row], dtype=np.intp)
    branches = []
    for number in range(len(front.pieces), 0, -1):
        before, after = front.steps[number - 1], front.steps[number]
        branch = front.pieces[number - 1].branches(before, after, rows, keys=front.keys)
        branches.append(branch)
        rows = np.unique(branch.parents)
    return branches[::-1]


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
