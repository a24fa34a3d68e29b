"""The arithmetic of Adjusted Winner: who gets which issue, and what moves to make it even."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake:
    """What two sides have at stake in one issue.

    Parameters
    ----------
    issue : str
        Identifier.
    first, second : Fraction
        Points of 100 that each side has at stake; not negative.
    """

    issue: str
    first: Fraction
    second: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """A division that gives both sides the same.

    Parameters
    ----------
    stakes : tuple of Stake
        As given.
    shares : tuple of Fraction
        Part of each issue that goes to the first side.
    before : tuple of Fraction
        Points of the two sides before anything moved.
    moved : tuple of (issue, Fraction)
        Parts of issues that moved, in order.
    to_first : bool
        Whether they moved to the first side.
    final : Fraction
        Points of each side in the end.
    """

    stakes: tuple[Stake, ...]
    shares: tuple[Fraction, ...]
    before: tuple[Fraction, Fraction]
    moved: tuple[tuple[str, Fraction], ...]
    to_first: bool
    final: Fraction


def adjust(stakes: Sequence[Stake], *, first_on_ties: bool = True) -> Adjustment:
    """Give each issue to the side with more at stake, then move shares until both are even.

    Equal stakes go to the side with fewer points so far, by identifier of the issue. Issues
    move in the order of the ratio of the giver's stake to the receiver's, least first
    [BramsTaylor1996, Sec. 4.2].

    Parameters
    ----------
    stakes : sequence of Stake
        Each side's stakes sum to 100.
    first_on_ties : bool
        Whether the first side gets an issue of equal stakes while points are equal.

    Returns
    -------
    Adjustment
        At most one share lies strictly between 0 and 1.

    Notes
    -----
    Exact. Time n log n.

    Examples
    --------
    >>> pond = Stake(issue="pond", first=Fraction(60), second=Fraction(50))
    >>> mill = Stake(issue="mill", first=Fraction(40), second=Fraction(50))
    >>> adjust([pond, mill]).moved
    (('pond', Fraction(1, 11)),)
    """
    shares = _first_round(stakes, first_on_ties=first_on_ties)
    before = _points(stakes, shares)
    to_first = before[0] < before[1]
    behind, ahead = min(before), max(before)
    moved: list[tuple[str, Fraction]] = []
    for place in _order(stakes, shares, to_first=to_first):
        if behind == ahead:
            break
        stake = stakes[place]
        gets, gives = (stake.first, stake.second) if to_first else (stake.second, stake.first)
        share = min(Fraction(1), (ahead - behind) / (gets + gives))
        shares[place] = share if to_first else 1 - share
        behind, ahead = behind + share * gets, ahead - share * gives
        moved.append((stake.issue, share))
    return Adjustment(
        stakes=tuple(stakes),
        shares=tuple(shares),
        before=before,
        moved=tuple(moved),
        to_first=to_first,
        final=behind,
    )


def _first_round(stakes: Sequence[Stake], *, first_on_ties: bool) -> list[Fraction]:
    shares = [Fraction(1) if stake.first > stake.second else Fraction(0) for stake in stakes]
    apart = [stake for stake in stakes if stake.first != stake.second]
    mine = sum((stake.first for stake in apart if stake.first > stake.second), Fraction(0))
    theirs = sum((stake.second for stake in apart if stake.second > stake.first), Fraction(0))
    even = [place for place, stake in enumerate(stakes) if stake.first == stake.second]
    for place in sorted(even, key=lambda one: stakes[one].issue):
        if mine < theirs or (mine == theirs and first_on_ties):
            shares[place] = Fraction(1)
            mine += stakes[place].first
        else:
            theirs += stakes[place].second
    return shares


def _points(stakes: Sequence[Stake], shares: Sequence[Fraction]) -> tuple[Fraction, Fraction]:
    pairs = list(zip(stakes, shares, strict=True))
    first = sum((stake.first * share for stake, share in pairs), Fraction(0))
    return first, sum((stake.second * (1 - share) for stake, share in pairs), Fraction(0))


def _order(stakes: Sequence[Stake], shares: Sequence[Fraction], *, to_first: bool) -> list[int]:
    """Return the giver's issues, least ratio of its stake to the receiver's first."""
    held = [place for place, share in enumerate(shares) if (share == 0) == to_first]

    def key(place: int) -> tuple[bool, Fraction, str]:
        stake = stakes[place]
        gets, gives = (stake.first, stake.second) if to_first else (stake.second, stake.first)
        return gets == 0, gives / gets if gets else Fraction(0), stake.issue

    return sorted(held, key=key)
