"""Stated 95 % intervals cover the true share of worlds in 94 to 96 of 100 cases (R104)."""

from __future__ import annotations

import itertools
import math
from fractions import Fraction

import numpy as np
import pytest

from goodoffices.case.negotiation import Case
from goodoffices.packages.uncertainty.acceptability import acceptability
from goodoffices.packages.uncertainty.intervals import wilson_interval
from goodoffices.packages.uncertainty.judged import judged
from goodoffices.packages.uncertainty.stated import plausible_worlds
from goodoffices.solving.integer_model import link_model
from goodoffices.solving.table import table
from tests.packages.oracles import Deal, deals
from tests.packages.uncertainty.half_known import Number, Wishes, half_known

CASES, RUNS, DRAWS = 150, 30, 500


def share_reached(widths: list[Fraction], needed: Fraction) -> Fraction:
    """Probability that independent uniform numbers on [0, width] add up to at least a number.

    The volume below a plane in a box, by inclusion and exclusion over its corners.
    """
    below, count = Fraction(0), len(widths)
    for taken in itertools.product((0, 1), repeat=count):
        corner = sum((w for w, yes in zip(widths, taken, strict=True) if yes), Fraction(0))
        below += (-1) ** sum(taken) * max(needed - corner, Fraction(0)) ** count
    return 1 - below / (math.factorial(count) * math.prod(widths))


def true_share(case: Case, deal: Deal) -> float:
    share = Fraction(1)
    for said in case.preferences:
        chosen = [one.points for one in said.points if deal[one.issue] == one.option]
        assert said.walk_away is not None
        # A walk-away value that varies counts like points: its distance from its upper end.
        chosen_low = sum((one.low for one in chosen), Fraction(0))
        widths = [one.high - one.low for one in [*chosen, said.walk_away]]
        share *= share_reached(widths, said.walk_away.high - chosen_low)
    return float(share)


def random_case(rng: np.random.Generator) -> Case:
    def between(low: int, high: int) -> tuple[int, int]:
        start = int(rng.integers(low, high))
        return start, start + int(rng.integers(2, 25))

    def rows() -> list[list[Number]]:
        return [[between(0, 30), between(0, 30)] for _ in range(2)]

    return half_known(
        [2, 2],
        p=Wishes(points=rows(), walk_away=between(25, 50)),
        q=Wishes(points=rows(), walk_away=between(20, 45)),
    )


def test_share_reached_of_known_volumes() -> None:
    assert share_reached([Fraction(1)], Fraction(1, 4)) == Fraction(3, 4)
    assert share_reached([Fraction(1)] * 2, Fraction(3, 2)) == Fraction(1, 8)


@pytest.mark.slow
def test_intervals_cover_as_often_as_they_say() -> None:
    rng = np.random.Generator(np.random.PCG64(2026))
    covered = stated = 0
    for number in range(CASES):
        case = random_case(rng)
        worlds = plausible_worlds(case)
        known = judged(case, worlds, table(link_model(case)).choices)
        true = [true_share(case, deal) for deal in deals(case)]
        for run in range(RUNS):
            # No two runs share a seed: the same seed draws the same worlds for equal names.
            seed = number * RUNS + run
            found = acceptability(case, worlds, known, draws=DRAWS, seed=seed)
            for count, share in zip(found.jointly.tolist(), true, strict=True):
                if 0.02 < share < 0.98:
                    low, high = wilson_interval(count, DRAWS)
                    covered += low <= share <= high
                    stated += 1
    assert stated > 2_000
    assert 0.94 <= covered / stated <= 0.96, (covered, stated)
