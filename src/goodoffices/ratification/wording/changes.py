"""What changed from one version of a draft text to the next, clause by clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from goodoffices.errors import LimitError
from goodoffices.ratification.wording.clauses import Clause

CLAUSES_LIMIT = 1_000
"""Most clauses of one version."""


class Change(StrEnum):
    """What became of a clause."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    MOVED_AND_CHANGED = "moved_and_changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of words that both versions have, or that differ.

    Parameters
    ----------
    old, new : str
        Words of each version; equal where nothing changed, empty where there are none.
    """

    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseChange:
    """One clause in both versions.

    Parameters
    ----------
    change : Change
        What became of it.
    old, new : Clause or None
        The clause in each version; ``None`` where it was added or removed.
    pieces : tuple of Piece
        The words, where they differ and where they do not.
    """

    change: Change
    old: Clause | None
    new: Clause | None
    pieces: tuple[Piece, ...]


def compare(old: Sequence[Clause], new: Sequence[Clause]) -> tuple[ClauseChange, ...]:
    """Compare two versions clause by clause.

    Clauses with half their words in common are paired, in order, so that the words in common
    are as many as can be; of those left over, like ones are paired as moved (R149).

    Parameters
    ----------
    old, new : sequence of Clause
        The versions; at most 1,000 clauses each.

    Returns
    -------
    tuple of ClauseChange
        In the order of the new version; removed clauses stand after what preceded them.

    Raises
    ------
    LimitError
        If a version has more clauses.

    Notes
    -----
    Time is clauses x clauses.
    """
    if max(len(old), len(new)) > CLAUSES_LIMIT:
        raise LimitError(
            f"A version has {max(len(old), len(new)):,} clauses; up to {CLAUSES_LIMIT:,} are"
            " compared. Compare it in parts."
        )
    likeness = _likeness(old, new)
    pairs = _in_order(likeness)
    moved = _moved(likeness, pairs)
    of_new = {
        b: (a, is_moved) for found, is_moved in ((pairs, False), (moved, True)) for a, b in found
    }
    changes = [_paired(old, clause, of_new.get(place)) for place, clause in enumerate(new)]
    return _with_removed(old, changes, {a for a, _ in of_new.values()})


def _likeness(old: Sequence[Clause], new: Sequence[Clause]) -> list[list[int]]:
    """Return the words in common; none where they are less than half of all."""
    first = [Counter(word.casefold() for word in clause.words) for clause in old]
    second = [Counter(word.casefold() for word in clause.words) for clause in new]
    likeness = [[(a & b).total() for b in second] for a in first]
    return [
        [
            common if 4 * common >= one.total() + other.total() else 0
            for common, other in zip(row, second, strict=True)
        ]
        for row, one in zip(likeness, first, strict=True)
    ]


def _in_order(likeness: list[list[int]]) -> list[tuple[int, int]]:
    """Return the pairs, in order in both versions, of the greatest likeness in all."""
    rows, columns = len(likeness), len(likeness[0]) if likeness else 0
    most = [[0] * (columns + 1) for _ in range(rows + 1)]
    for a in range(rows - 1, -1, -1):
        for b in range(columns - 1, -1, -1):
            alike = likeness[a][b]
            joined = alike + most[a + 1][b + 1] if alike else -1
            most[a][b] = max(joined, most[a + 1][b], most[a][b + 1])
    pairs, a, b = list[tuple[int, int]](), 0, 0
    while a < rows and b < columns:
        alike = likeness[a][b]
        if alike and most[a][b] == alike + most[a + 1][b + 1]:
            pairs.append((a, b))
            a, b = a + 1, b + 1
        elif most[a][b] == most[a + 1][b]:
            a += 1
        else:
            b += 1
    return pairs


def _moved(likeness: list[list[int]], pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pair what is left over, the most alike first."""
    used_old, used_new = {a for a, _ in pairs}, {b for _, b in pairs}
    left = sorted(
        (-alike, a, b)
        for a, row in enumerate(likeness)
        for b, alike in enumerate(row)
        if alike and a not in used_old and b not in used_new
    )
    moved = []
    for _, a, b in left:
        if a not in used_old and b not in used_new:
            moved.append((a, b))
            used_old.add(a)
            used_new.add(b)
    return moved


def _paired(old: Sequence[Clause], clause: Clause, found: tuple[int, bool] | None) -> ClauseChange:
    if found is None:
        piece = Piece(old="", new=clause.text)
        return ClauseChange(change=Change.ADDED, old=None, new=clause, pieces=(piece,))
    before, is_moved = old[found[0]], found[1]
    is_same = before.text == clause.text
    if is_moved:
        change = Change.MOVED if is_same else Change.MOVED_AND_CHANGED
    else:
        change = Change.SAME if is_same else Change.CHANGED
    return ClauseChange(
        change=change, old=before, new=clause, pieces=pieces(before.text, clause.text)
    )


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """Return two texts as runs of words that are the same or differ.

    Parameters
    ----------
    old, new : str
        The texts.

    Returns
    -------
    tuple of Piece
        Joined with spaces, their old sides are the old text and their new sides the new one.

    Examples
    --------
    >>> pieces("shall consider a truce", "shall agree a truce")[1]
    Piece(old='consider', new='agree')
    """
    first, second = old.split(), new.split()
    matcher = SequenceMatcher(a=first, b=second, autojunk=False)
    return tuple(
        Piece(old=" ".join(first[a:b]), new=" ".join(second[c:d]))
        for _, a, b, c, d in matcher.get_opcodes()
    )


def _with_removed(
    old: Sequence[Clause], changes: list[ClauseChange], kept: set[int]
) -> tuple[ClauseChange, ...]:
    places = {clause.label: place for place, clause in enumerate(old)}
    for place, clause in enumerate(old):
        if place in kept:
            continue
        before = [
            n
            for n, one in enumerate(changes)
            if one.old is not None
            and places[one.old.label] < place
            and one.change in {Change.SAME, Change.CHANGED, Change.REMOVED}
        ]
        removed = ClauseChange(
            change=Change.REMOVED, old=clause, new=None, pieces=(Piece(old=clause.text, new=""),)
        )
        changes.insert(before[-1] + 1 if before else 0, removed)
    return tuple(changes)
