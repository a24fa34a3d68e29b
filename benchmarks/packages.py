"""How long packages take, and how much memory, on generated cases.

Each row runs five times in a process of its own, so that memory is the row's own; the table
shows the median of CPU times, which other work on the machine hardly moves, and the peak
memory. Cases are generated from a fixed seed.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from goodoffices.case.issues import Issue, Option
from goodoffices.case.links import Condition, Excludes
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.parties import Party, Role
from goodoffices.case.preferences import OptionPoints, Preferences
from goodoffices.packages.enumerated import Enumeration
from goodoffices.packages.finding import find_packages
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept
from goodoffices.packages.searched import Search
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.loading import exact_search

REPEATS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table.

    Parameters
    ----------
    name : str
        What is measured.
    shape : tuple of int
        Parties, issues, options per issue, links.
    run : callable
        Does it, given the case.
    points : int
        About how many points a party's best package has.
    """

    name: str
    shape: tuple[int, int, int, int]
    run: Callable[[Case], object]
    points: int = 1_000


def generated_case(
    parties: int, issues: int, options: int, links: int, *, points: int = 1_000
) -> Case:
    """Generate a case; walk-away values are three tenths of a party's points."""
    rng = np.random.default_rng(20240613)
    names = [f"i{n:02}" for n in range(issues)]
    listed = tuple(
        Issue(id=n, name=n, options=tuple(_option(f"o{k}") for k in range(options))) for n in names
    )
    excluded = tuple(
        Excludes(id=f"l{n}", together=tuple(_condition(rng, names, options) for _ in range(2)))
        for n in range(links)
    )
    people = tuple(
        Party(id=f"p{n}", name=f"Party {n}", role=Role.PRINCIPAL) for n in range(parties)
    )
    wishes = tuple(_preferences(rng, party.id, listed, points) for party in people)
    return Case(
        id="generated",
        title="Generated",
        parties=people,
        issues=listed,
        links=excluded,
        preferences=wishes,
    )


def _option(name: str) -> Option:
    return Option(id=name, name=name)


def _condition(rng: np.random.Generator, names: list[str], options: int) -> Condition:
    chosen = sorted(rng.choice(options, size=max(1, options // 3), replace=False).tolist())
    issue = names[int(rng.integers(len(names)))]
    return Condition(issue=issue, options=tuple(f"o{k}" for k in chosen))


def _preferences(
    rng: np.random.Generator, party: str, issues: tuple[Issue, ...], most: int
) -> Preferences:
    weights = rng.dirichlet(np.ones(len(issues))) * most
    points = [
        OptionPoints(issue=issue.id, option=option.id, points=Range.of(int(weight * rng.random())))
        for issue, weight in zip(issues, weights, strict=True)
        for option in issue.options
    ]
    return Preferences(party=party, points=tuple(points), walk_away=Range.of(3 * most // 10))


def _named(concept: Concept) -> Callable[[Case], object]:
    def run(case: Case) -> object:
        model = integer_model(case)
        return Search(Question(case=case, model=model), exact_search(model)).named(concept)

    return run


def _listed_frontier(case: Case) -> object:
    return Enumeration(Question(case=case, model=integer_model(case))).frontier()


def _summed(case: Case) -> object:
    search = Search(Question(case=case, model=integer_model(case)))
    named = [search.named(concept) for concept in Concept]
    frontier = search.frontier()
    for proof in (frontier.proof, *(one.proof for one in named)):
        if proof.engine != "sums":
            raise AssertionError(f"not answered by sums: {proof.method}")
    return named, frontier


SUMS = "frontier, named packages and witnesses, by sums"
ROWS = (
    Row(name=f"{SUMS}, real-valued", shape=(2, 30, 10, 0), run=_summed, points=10**12),
    Row(name=SUMS, shape=(2, 30, 10, 0), run=_summed),
    Row(name=SUMS, shape=(3, 30, 10, 0), run=_summed),
    Row(name=f"{SUMS}, real-valued", shape=(3, 30, 10, 0), run=_summed, points=10**12),
    Row(name=f"{SUMS}, 100 points", shape=(4, 30, 10, 0), run=_summed, points=100),
    Row(name=f"{SUMS}, 100 points", shape=(5, 12, 10, 0), run=_summed, points=100),
    Row(name="everything, additive", shape=(3, 30, 10, 0), run=find_packages),
    Row(name="everything, listed", shape=(3, 6, 4, 4), run=find_packages),
    Row(name="everything, listed, at the limit", shape=(3, 5, 10, 4), run=find_packages),
    Row(name="frontier, listed, at the limit", shape=(5, 5, 10, 4), run=_listed_frontier),
    *(
        Row(name=f"{concept.value}, proved", shape=(3, 12, 10, 15), run=_named(concept))
        for concept in Concept
    ),
)


def measure(number: int) -> None:
    """Run one row and print its CPU times in seconds and peak memory in MB as JSON."""
    row = ROWS[number]
    case = generated_case(*row.shape, points=row.points)
    seconds = []
    for _ in range(REPEATS):
        start = time.process_time()
        row.run(case)
        seconds.append(time.process_time() - start)
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": seconds, "megabytes": kilobytes / 1024}))


def main() -> None:
    """Print the table of medians."""
    print(f"| what | parties x issues x options, links | median CPU of {REPEATS}, s | peak, MB |")
    print("|---|---|---|---|")
    for number, row in enumerate(ROWS):
        command = [
            sys.executable,
            "-c",
            f"from benchmarks.packages import measure; measure({number})",
        ]
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        result = json.loads(output)
        parties, issues, options, links = row.shape
        median = statistics.median(result["seconds"])
        shape = f"{parties} x {issues} x {options}, {links}"
        print(f"| {row.name} | {shape} | {median:.3f} | {result['megabytes']:.0f} |", flush=True)
