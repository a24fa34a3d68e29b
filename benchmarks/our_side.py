"""Our half of a comparison: the same questions as ``negmas_side.py``, in a process of its own."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

import goodoffices
from benchmarks.cases import additive_case
from benchmarks.memory import peak_megabytes
from goodoffices.case.negotiation import Case
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.sums.addends import addends
from goodoffices.solving.sums.front import front
from goodoffices.solving.table import Integers, points_of_rows


def frontier_with_witnesses(case: Case) -> Integers:
    """Return every vector of the frontier, each rebuilt as a package and worked out again.

    The engine is the one chosen for additive cases; it never lists the packages.
    """
    model = integer_model(case)
    found = front(addends(model), in_zone=False)
    packages = found.witnesses(np.arange(len(found.points)))
    points = points_of_rows(model, packages)
    if (points != found.points).any():
        raise AssertionError("a package of the frontier fails the exact re-check")
    return points


def answered(asked: dict[str, Any]) -> dict[str, Any]:
    """Run one question.

    Parameters
    ----------
    asked : dict
        ``points`` by party, issue and option, ``repeats``.

    Returns
    -------
    dict
        CPU seconds of each run, peak memory, the frontier and our version.
    """
    case = additive_case(np.array(asked["points"], dtype=np.int64), walk_away=None)
    frontier_with_witnesses(additive_case(np.eye(2, dtype=np.int64)[None] + 1, walk_away=None))
    seconds: list[float] = []
    found: Integers = np.empty((0, 0), dtype=np.int64)
    for _ in range(asked["repeats"]):
        start = time.process_time()
        found = frontier_with_witnesses(case)
        seconds.append(time.process_time() - start)
    return {
        "seconds": seconds,
        "megabytes": peak_megabytes(),
        "frontier": sorted(map(tuple, found.tolist())),
        "version": goodoffices.__version__,
    }


if __name__ == "__main__":
    print(json.dumps(answered(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))))
