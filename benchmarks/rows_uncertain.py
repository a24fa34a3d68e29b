"""Rows about half-known wishes and about bridging."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from benchmarks.answering import NotAnsweredError
from benchmarks.cases import additive_case, drawn_points
from benchmarks.cases_half_known import demanding, widened
from benchmarks.cases_linked import linked_case
from benchmarks.rows import Row
from goodoffices.case.negotiation import Case
from goodoffices.packages.bridging.bridging import find_bridging
from goodoffices.packages.uncertainty.acceptability import acceptability
from goodoffices.packages.uncertainty.judged import judged
from goodoffices.packages.uncertainty.robustness import find_robust
from goodoffices.packages.uncertainty.stated import plausible_worlds
from goodoffices.solving.answer import Status

DRAWS = 10_000
POOL = 1_000
OFF = Fraction(1, 5)
"""Share by which points may be off."""
DEMAND = 800
"""Points of 1,000 that every party asks for, more than five parties can get together."""


def shares(case: Case) -> str:
    """Count in how many drawn worlds each package of a pool is accepted."""
    rng = np.random.default_rng(1)
    options = [len(issue.options) for issue in case.issues]
    choices = rng.integers(options, size=(POOL, len(options))).astype(np.int32)
    worlds = plausible_worlds(case)
    known = judged(case, worlds, choices)
    counted = acceptability(case, worlds, known, draws=DRAWS, seed=1)
    return f"{counted.draws:,} draws × {len(counted.jointly):,} packages"


def robust(case: Case) -> str:
    """Find which packages hold up over all plausible worlds."""
    found = find_robust(case, draws=DRAWS, seed=1)
    status = found.most_robust.proof.status.value
    return f"{len(found.pool)} compared, most robust {status}"


def bridged(case: Case) -> str:
    """Find the conflict core and the least changes that open a zone."""
    found = find_bridging(case)
    for proof in (found.core.proof, found.proof):
        if proof.status is not Status.PROVED:
            raise NotAnsweredError(f"{proof.status.value}: {proof.limit or proof.reason}")
    return f"{len(found.openings)} openings" if found.zone_is_empty else "nothing to bridge"


def _ranges(seed: int) -> Case:
    points = drawn_points((5, 8, 10), total=1_000, seed=seed)
    return widened(additive_case(points, walk_away=300), OFF)


def _linked_ranges(seed: int) -> Case:
    return widened(linked_case(6, 12, 30, seed=seed), OFF)


def _demanding(seed: int) -> Case:
    return demanding(linked_case(5, 12, 30, seed=seed), DEMAND)


UNCERTAIN = (
    Row(
        number="12",
        what="shares of 10,000 drawn worlds, 1,000 packages",
        shape="5 × 8 × 10, ranges",
        build=_ranges,
        run=shares,
        floor=1,
        goal=0.5,
        megabytes=500,
    ),
    Row(
        number="13",
        what="most robust package, shares of 10,000 worlds, regret",
        shape="6 × 12 × 10, 30 links, ranges",
        build=_linked_ranges,
        run=robust,
        floor=180,
        goal=60,
    ),
    Row(
        number="14",
        what="conflict core and least change, proved",
        shape="5 × 12 × 10, 30 links",
        build=_demanding,
        run=bridged,
        floor=5,
        goal=1,
    ),
)
