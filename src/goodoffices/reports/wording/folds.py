"""The words of a stretch by their position, and nothing outside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable


class Folds(dict[int, str]):
    """Words without case by position; the word at any other position is empty."""

    __slots__ = ()

    def __missing__(self, at: int) -> str:
        return ""


def fold_at(words: Iterable[str]) -> Callable[[int], str]:
    """Return what tells the word at a position; empty outside the stretch.

    Notes
    -----
    A bare look-up in a dictionary: readers ask for the words around a word far more often than
    for anything else.

    Examples
    --------
    >>> fold = fold_at(["they", "met"])
    >>> fold(1), fold(2), fold(-1)
    ('met', '', '')
    """
    return Folds(enumerate(words)).__getitem__
