"""The questions that an exact search engine answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from goodoffices.solving.answer import Answer
from goodoffices.solving.model import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One vector of points among those that tie.

    Parameters
    ----------
    choice : tuple of int
        The canonical package with these points.
    count : int or None
        How many packages have these points; ``None`` when counting stopped early.
    """

    choice: Choice
    count: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """All packages that tie for one question.

    Parameters
    ----------
    vectors : tuple of Tie
        One per vector of points, in canonical order; at most a stated number.
    complete : bool
        Whether these are all vectors.
    ideals : tuple of int
        Largest gain of each party over the zone, where the question needed them.
    all_vectors, all_packages : int or None
        How many vectors and packages there are, where that is known although not all are
        listed.
    """

    vectors: tuple[Tie, ...]
    complete: bool
    ideals: tuple[int, ...] = ()
    all_vectors: int | None = None
    all_packages: int | None = None


class ExactSearch(Protocol):
    """What a search engine can prove about an integer model.

    Every answer has status ``PROVED``, or ``BOUNDED`` or ``REFUSED`` with the limit named.
    A proved ``Ties`` without vectors says that the zone is empty.
    """

    def zone_count(self) -> Answer[int]:
        """Count the packages of the zone; bounded means "at least"."""
        ...

    def most_welfare(self, weights: Sequence[int]) -> Answer[Ties]:
        """Maximise the weighted sum of gains over the zone, then leximin."""
        ...

    def leximin(self, scales: Sequence[int]) -> Answer[Ties]:
        """Maximise the gains divided by ``scales``, sorted ascending, lexicographically."""
        ...

    def kalai_smorodinsky(self) -> Answer[Ties]:
        """Maximise the shares of the ideal gains, sorted ascending, lexicographically."""
        ...

    def nash(self, weights: Sequence[int]) -> Answer[Ties]:
        """Maximise the number of gainers, then the product of their weighted gains."""
        ...

    def frontier(self) -> Answer[Ties]:
        """Enumerate the frontier; bounded means "and more exist"."""
        ...
