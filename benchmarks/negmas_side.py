"""The peer's half of a comparison; run by a Python that has NegMAS and nothing of ours.

``python negmas_side.py CASE.json`` reads ``{"points": [party][issue][option], "question":
"frontier" | "mobanos", "repeats": n}`` and prints the CPU seconds of each run, the peak memory
and the frontier it found as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from importlib.metadata import version

from memory import peak_megabytes  # type: ignore[import-not-found] # beside this script
from negmas.outcomes import make_issue, make_os
from negmas.preferences.crisp.linear import LinearAdditiveUtilityFunction
from negmas.preferences.ops import pareto_frontier
from negmas.preferences.pareto_sampler import MOBANOSParetoSampler
from negmas.preferences.value_fun import TableFun

PATIENCE = 30.0
"""Seconds after which the question is not asked again."""
MOST_POINTS = 100_000
"""MOBANOS drops points above this number without saying so."""

Points = list[list[list[int]]]


def utilities(points: Points) -> list[LinearAdditiveUtilityFunction]:
    """Return one additive utility per party; every weight is 1, no reservation value."""
    options = [[f"o{k}" for k in range(len(row))] for row in points[0]]
    space = make_os([make_issue(names, name=f"i{n}") for n, names in enumerate(options)])
    return [
        LinearAdditiveUtilityFunction(
            values=[
                TableFun(dict(zip(names, map(float, row), strict=True)))
                for names, row in zip(options, rows, strict=True)
            ],
            weights=[1.0] * len(rows),
            outcome_space=space,
            reserved_value=float("-inf"),
        )
        for rows in points
    ]


def frontier(points: Points) -> list[tuple[float, ...]]:
    """Ask for the frontier by enumeration."""
    return list(pareto_frontier(utilities(points))[0])


def mobanos(points: Points) -> list[tuple[float, ...]]:
    """Ask for the frontier of two parties by the MOBANOS sampler."""
    first, second = utilities(points)
    sampler = MOBANOSParetoSampler(max_pareto_size=MOST_POINTS)
    sampler.init(first, second)
    outcomes = sampler.pareto_outcomes(min_util=float("-inf"))
    if len(outcomes) >= MOST_POINTS:
        raise SystemExit("MOBANOS has cut its frontier")
    return [(float(first(outcome)), float(second(outcome))) for outcome in outcomes]


def main(path: str) -> None:
    """Run one question and print what it took and gave."""
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - this script stands alone
        asked = json.load(file)
    ask = {"frontier": frontier, "mobanos": mobanos}[asked["question"]]
    ask([[[0, 1], [1, 0]], [[1, 0], [0, 1]]])
    seconds: list[float] = []
    found: list[tuple[float, ...]] = []
    while len(seconds) < asked["repeats"] and sum(seconds) < PATIENCE:
        start = time.process_time()
        found = ask(asked["points"])
        seconds.append(time.process_time() - start)
    answer = {
        "seconds": seconds,
        "megabytes": peak_megabytes(),
        "frontier": sorted({tuple(map(round, vector)) for vector in found}),
        "version": version("negmas"),
    }
    print(json.dumps(answer))


if __name__ == "__main__":
    main(sys.argv[1])
