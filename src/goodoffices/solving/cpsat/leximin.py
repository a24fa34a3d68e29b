"""Leximin by counting how many parties reach a share, step by step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, lcm, prod

from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.running import Budget, find_best, gains_of
from goodoffices.solving.cpsat.tying import all_ties
from goodoffices.solving.exact_search import Ties
from goodoffices.solving.model import Choice, IntegerModel

RESOLUTION = 10**8
"""Most parts into which one unit of share is cut; finer differences need a separate finish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """Gains divided by one scale per party, for some of the parties.

    Parameters
    ----------
    scales : tuple of (int, int)
        Position of a party and the positive number its gain is divided by.
    """

    scales: tuple[tuple[int, int], ...]

    def ascending(self, model: IntegerModel, choice: Choice) -> list[Fraction]:
        """Return the shares of a package, smallest first."""
        gains = gains_of(model, choice)
        return sorted(Fraction(gains[party], scale) for party, scale in self.scales)

    def reaching(self, share: Fraction) -> dict[int, int]:
        """Return the least gains that reach a share."""
        return {party: ceil(share * scale) for party, scale in self.scales}

    def exceeding(self, share: Fraction) -> dict[int, int]:
        """Return the least gains that exceed a share."""
        return {party: floor(share * scale) + 1 for party, scale in self.scales}


def leximin_ties(
    build: Callable[[], Formulation], shares: Shares, *, budget: Budget, hint: Choice | None = None
) -> Ties:
    """Return the packages whose shares, sorted ascending, are lexicographically largest.

    Step k makes t as large as possible so that at least P - k + 1 parties reach share t,
    while all earlier steps hold in the same form [BouveretLemaitre2009]. Which party is at
    the minimum is never fixed: on packages one can list, that would be wrong.

    Parameters
    ----------
    build : callable
        Builds the formulation to optimise over.
    shares : Shares
        Parties that count, with their scales.
    budget : Budget
        Work left.
    hint : tuple of int or None
        A package to start from.

    Returns
    -------
    Ties
        All that tie; no vector when there is no package.

    Raises
    ------
    LimitError
        If the budget ends first.

    Notes
    -----
    Exact: each step ends with the proof that no package lets so many parties exceed the
    share of the package found, computed as a fraction.
    """
    best = hint
    steps: list[Fraction] = []
    for step in range(len(shares.scales)):
        found = _step(build, shares, steps=steps, hint=best, budget=budget)
        if found is None:
            return Ties(vectors=(), complete=True)
        best = found
        steps.append(shares.ascending(build().model, best)[step])

    def tied() -> Formulation:
        return _with_steps(build(), shares, steps)

    if best is None or not steps:
        best = find_best(tied(), budget)
    if best is None:
        return Ties(vectors=(), complete=True)
    return all_ties(tied, best, budget=budget)


def _with_steps(
    formulation: Formulation, shares: Shares, steps: Sequence[Fraction]
) -> Formulation:
    parties = len(shares.scales)
    for number, share in enumerate(steps):
        formulation.require_count(shares.reaching(share), at_least=parties - number)
    return formulation


def _step(
    build: Callable[[], Formulation],
    shares: Shares,
    *,
    steps: Sequence[Fraction],
    hint: Choice | None,
    budget: Budget,
) -> Choice | None:
    """Return a package that is best in one more step."""
    formulation = _with_steps(build(), shares, steps)
    unit, is_exact = _unit(shares)
    known = None if hint is None else shares.ascending(formulation.model, hint)[len(steps)]
    _maximise_share(
        formulation, shares, unit=unit, at_least=len(shares.scales) - len(steps), known=known
    )
    if hint is not None:
        formulation.hint(hint)
    best = find_best(formulation, budget)
    better = best
    while better is not None and not is_exact:
        best = better
        share = shares.ascending(formulation.model, best)[len(steps)]
        formulation = _with_steps(build(), shares, steps)
        exceeding = shares.exceeding(share)
        formulation.require_count(exceeding, at_least=len(exceeding) - len(steps))
        better = find_best(formulation, budget)
    return best


def _unit(shares: Shares) -> tuple[int, bool]:
    """Return into how many parts a share is cut, and whether that tells all shares apart.

    Shares with denominators b and c differ by at least 1 / (b c), or are equal.
    """
    scales = sorted(scale for _, scale in shares.scales)
    apart = min(lcm(*scales), prod(scales[-2:]))
    return (apart, True) if apart <= RESOLUTION else (RESOLUTION, False)


def _maximise_share(
    formulation: Formulation,
    shares: Shares,
    *,
    unit: int,
    at_least: int,
    known: Fraction | None,
) -> None:
    """Maximise a share in parts of ``1 / unit``; a share known to be reached bounds it below."""
    parties = formulation.model.parties
    lowest = min(
        Fraction(parties[p].lowest - (parties[p].walk_away or 0), s) for p, s in shares.scales
    )
    low = floor(unit * (lowest if known is None else known))
    high = max(unit * parties[p].magnitude // s for p, s in shares.scales)
    share = formulation.cp.new_int_var(low, high, "")
    reached = []
    for party, scale in shares.scales:
        if at_least == len(shares.scales):
            formulation.cp.add(unit * formulation.gains[party] >= scale * share)
            continue
        reaches = formulation.cp.new_bool_var("")
        gain = formulation.gains[party]
        formulation.cp.add(unit * gain >= scale * share).only_enforce_if(reaches)
        reached.append(reaches)
    if reached:
        formulation.cp.add(sum(reached) >= at_least)
    formulation.cp.maximize(share)
