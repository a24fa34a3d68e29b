"""Worlds drawn at random, each with the same chance as any other (R102).

Every party, issue, linked points and walk-away value has a stream of its own, named by its
identifiers, so that the order of the case and the pool of packages change no draw.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from goodoffices.case.numbers import Range
from goodoffices.packages.uncertainty.chain import ordered_uniforms
from goodoffices.packages.uncertainty.worlds import WHOLE, IssueWorlds, PartyWorlds

BLOCK = 1_000
"""Worlds drawn at a time: what a block needs stays in the processor's cache."""

Floats = npt.NDArray[np.float64]
"""Numbers of drawn worlds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnWorlds:
    """Some worlds of one party.

    Parameters
    ----------
    options : dict of (issue, option) to float64 array, shape (worlds,)
        Points of each option; options known exactly are left out.
    linked : dict of int to float64 array, shape (worlds,)
        Points for combinations by position; those known exactly are left out.
    walk_away : float64 array, shape (worlds,), or None
        ``None`` when known exactly or not at all.
    """

    options: dict[tuple[str, str], Floats]
    linked: dict[int, Floats]
    walk_away: Floats | None


def blocks(draws: int) -> Iterator[tuple[int, int]]:
    """Yield number and size of each block of draws.

    Examples
    --------
    >>> list(blocks(2_500))
    [(0, 1000), (1, 1000), (2, 500)]
    """
    for number, start in enumerate(range(0, draws, BLOCK)):
        yield number, min(BLOCK, draws - start)


def stream(seed: int, block: int, names: tuple[str, ...]) -> np.random.Generator:
    """Return a generator of its own for one thing that is drawn.

    Parameters
    ----------
    seed : int
        Seed of the whole run, at least 0.
    block : int
        Number of the block of draws.
    names : tuple of str
        What is drawn.

    Returns
    -------
    numpy.random.Generator
        PCG64; the same arguments give the same numbers in every run.
    """
    digest = hashlib.sha256("\x1f".join(names).encode()).digest()
    key = int.from_bytes(digest[:16], "big")
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, block, key])))


def draw_worlds(worlds: PartyWorlds, *, seed: int, block: int, count: int) -> DrawnWorlds:
    """Draw worlds of one party.

    Numbers within ranges are uniform and independent; numbers that a ranking orders are
    uniform over all that meet ranges and ranking. By rankings alone the weights are uniform
    over the simplex, and options lie in order between nothing and the weight (R102).

    Parameters
    ----------
    worlds : PartyWorlds
        What is known of the party.
    seed, block : int
        Seed of the run and number of the block.
    count : int
        Worlds drawn.

    Returns
    -------
    DrawnWorlds
        ``count`` independent worlds: no chain, so each draw counts fully.
    """
    options: dict[tuple[str, str], Floats] = {}
    for one in sorted(worlds.issues, key=lambda issue: issue.issue):
        rng = stream(seed, block, (worlds.party, "issue", one.issue))
        drawn = _relative(one, rng, count) if worlds.by_rank else _issue(one, rng, count)
        options.update(((one.issue, option), column) for option, column in drawn.items())
    if worlds.by_rank:
        options = _weighted(worlds, options, stream(seed, block, (worlds.party, "weights")), count)
    linked = {
        number: _uniform(
            one.points, stream(seed, block, (worlds.party, "linked", str(number))), count
        )
        for number, one in enumerate(worlds.linked)
        if not one.points.is_exact
    }
    line = worlds.walk_away
    rng = stream(seed, block, (worlds.party, "walk-away"))
    drawn_line = None if line is None or line.is_exact else _uniform(line, rng, count)
    return DrawnWorlds(options=options, linked=linked, walk_away=drawn_line)


def _uniform(within: Range, rng: np.random.Generator, count: int) -> Floats:
    low = float(within.low)
    return low + (float(within.high) - low) * rng.random(count)


def _issue(one: IssueWorlds, rng: np.random.Generator, count: int) -> dict[str, Floats]:
    ranked = {option for rank in one.ranks for option in rank}
    free = [
        bounds
        for bounds in sorted(one.bounds, key=lambda bounds: bounds.option)
        if bounds.option not in ranked and bounds.low != bounds.high
    ]
    low = np.array([float(bounds.low) for bounds in free])
    high = np.array([float(bounds.high) for bounds in free])
    # One row per option, so that each option's numbers lie side by side.
    numbers = low[:, None] + (high - low)[:, None] * rng.random((len(free), count))
    drawn = {bounds.option: row for bounds, row in zip(free, numbers, strict=True)}
    upwards = one.ranks[::-1]
    if upwards:
        chain = [one.of(rank[0]) for rank in upwards]
        columns = ordered_uniforms(
            [b.low for b in chain], [b.high for b in chain], rng=rng, count=count
        )
        for rank, bounds, column in zip(upwards, chain, columns.T, strict=True):
            if bounds.low != bounds.high:
                drawn.update(dict.fromkeys(rank, column))
    return drawn


def _relative(one: IssueWorlds, rng: np.random.Generator, count: int) -> dict[str, Floats]:
    """Draw shares of the issue's weight: the largest is 1 and the smallest 0."""
    ranked = {option for rank in one.ranks for option in rank}
    drawn = {
        option: rng.random(count)
        for option in sorted(bounds.option for bounds in one.bounds)
        if option not in ranked
    }
    upwards = np.sort(rng.random((count, len(one.ranks))), axis=1)
    for place, rank in enumerate(one.ranks[::-1]):
        drawn.update(dict.fromkeys(rank, upwards[:, place]))
    columns = np.column_stack(list(drawn.values()))
    low, high = columns.min(axis=1), columns.max(axis=1)
    return {option: (column - low) / (high - low) for option, column in drawn.items()}


def _weighted(
    worlds: PartyWorlds,
    shares: dict[tuple[str, str], Floats],
    rng: np.random.Generator,
    count: int,
) -> dict[tuple[str, str], Floats]:
    names = sorted(one.issue for one in worlds.issues)
    spacings = rng.standard_exponential((count, len(names)))
    weights = float(WHOLE) * spacings / spacings.sum(axis=1, keepdims=True)
    column = {name: weights[:, number] for number, name in enumerate(names)}
    return {(issue, option): column[issue] * share for (issue, option), share in shares.items()}
