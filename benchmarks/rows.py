"""What is measured: one row each, with its floor and its goal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from benchmarks.answering import (
    everything,
    frontier_by_sums,
    listed_frontier,
    named_by_solver,
    start_up,
    whole_frontier,
)
from benchmarks.cases import REAL, additive_case, drawn_points
from benchmarks.cases_chained import chained_case, clustered_case, tangled_case
from benchmarks.cases_linked import linked_case
from goodoffices.case.negotiation import Case
from goodoffices.packages.results import Concept


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the table.

    Parameters
    ----------
    number : str
        The row of the list of goals it belongs to.
    what : str
        What is computed.
    shape : str
        Parties, issues and options, and what ties them.
    build : callable
        Makes the case, or the conflict, from a seed; not timed.
    run : callable
        Does it, given what was built, and says in a few words what came out. Timed.
    floor, goal : float or None
        Seconds that must be kept, and that are aimed at; ``None`` where there is no number.
    megabytes : float or None
        Peak memory that must be kept.
    starts_processes : bool
        Whether it starts processes, whose memory counts too.
    """

    number: str
    what: str
    shape: str
    build: Callable[[int], Any]
    run: Callable[[Any], str]
    floor: float | None = None
    goal: float | None = None
    megabytes: float | None = None
    starts_processes: bool = False


def additive(parties: int, issues: int, *, total: int, options: int = 10) -> Callable[[int], Case]:
    """Return what builds an additive case; walk-away values are three tenths of the points."""

    def build(seed: int) -> Case:
        points = drawn_points((parties, issues, options), total=total, seed=seed)
        return additive_case(points, walk_away=3 * total // 10)

    return build


def linked(parties: int, issues: int, links: int) -> Callable[[int], Case]:
    """Return what builds a case with links all over."""
    return lambda seed: linked_case(parties, issues, links, seed=seed)


def _clusters(parties: int, seed: int) -> Case:
    return clustered_case(parties, clusters=10, total=1_000, seed=seed)


SUMS = "frontier, named packages, witnesses"
ADDITIVE = (
    Row(
        number="1",
        what=f"{SUMS}, real-valued",
        shape="2 × 30 × 10",
        build=additive(2, 30, total=REAL),
        run=frontier_by_sums,
        floor=0.05,
        goal=0.02,
        megabytes=200,
    ),
    Row(
        number="2",
        what=f"{SUMS}, 1,000 points",
        shape="3 × 30 × 10",
        build=additive(3, 30, total=1_000),
        run=frontier_by_sums,
        floor=1,
        goal=0.5,
        megabytes=500,
    ),
    Row(
        number="2",
        what=f"{SUMS}, real-valued",
        shape="3 × 30 × 10",
        build=additive(3, 30, total=REAL),
        run=frontier_by_sums,
        floor=6,
        goal=3,
        megabytes=500,
    ),
    *(
        Row(
            number="3",
            what=f"{SUMS}, 100 points",
            shape=f"{parties} × {issues} × 10",
            build=additive(parties, issues, total=100),
            run=frontier_by_sums,
            floor=floor,
            goal=goal,
        )
        for parties, issues, floor, goal in (
            (4, 30, 1.5, 0.5),
            (5, 12, 3, 1.5),
            (5, 20, 20, 10),
        )
    ),
)
_NAMED = (
    (Concept.UTILITARIAN, "6", 0.5, 0.3),
    (Concept.NASH, "6", 5, 3),
    (Concept.EGALITARIAN, "7", 20, 8),
    (Concept.KALAI_SMORODINSKY, "7", 20, 8),
)
_LARGE = (
    (Concept.UTILITARIAN, 2, 2),
    (Concept.NASH, 20, 20),
    (Concept.EGALITARIAN, None, 30),
    (Concept.KALAI_SMORODINSKY, 60, 30),
)
NAMED = (
    *(
        Row(
            number=number,
            what=f"{concept.value.replace('_', '-')}, complete and proved",
            shape="5 × 30 × 10, 60 links",
            build=linked(5, 30, 60),
            run=named_by_solver(concept),
            floor=floor,
            goal=goal,
        )
        for concept, number, floor, goal in _NAMED
    ),
    *(
        Row(
            number="8",
            what=f"{concept.value.replace('_', '-')}, complete and proved",
            shape="8 × 40 × 10, 80 links",
            build=linked(8, 40, 80),
            run=named_by_solver(concept),
            floor=floor,
            goal=goal,
        )
        for concept, floor, goal in _LARGE
    ),
)
LINKED = (
    Row(
        number="9",
        what="whole frontier, 1,000 points",
        shape="2 × 30 × 10, width 2",
        build=lambda seed: chained_case(2, 30, width=2, total=1_000, seed=seed),
        run=whole_frontier,
        floor=1,
        goal=0.5,
    ),
    Row(
        number="9",
        what="whole frontier, 1,000 points",
        shape="3 × 20 × 10, width 1",
        build=lambda seed: chained_case(3, 20, width=1, total=1_000, seed=seed),
        run=whole_frontier,
        floor=1,
        goal=0.5,
    ),
    *(
        Row(
            number="9",
            what="whole frontier, 1,000 points",
            shape=f"{parties} × 30 × 10, ten clusters of three",
            build=partial(_clusters, parties),
            run=whole_frontier,
            floor=floor,
            goal=floor / 2,
        )
        for parties, floor in ((2, 0.05), (3, 2))
    ),
    Row(
        number="10",
        what="whole frontier, 100 points",
        shape="4 × 12 × 10, 20 links, 5 bans",
        build=lambda seed: tangled_case(4, 12, links=20, bans=5, seed=seed),
        run=whole_frontier,
        floor=60,
        goal=10,
        megabytes=2_048,
    ),
)
SMALL = (
    Row(
        number="–",
        what="everything, every package listed",
        shape="3 × 6 × 4",
        build=additive(3, 6, total=1_000, options=4),
        run=everything,
    ),
    Row(
        number="–",
        what="frontier, every package listed",
        shape="5 × 5 × 10",
        build=additive(5, 5, total=1_000),
        run=listed_frontier,
    ),
    Row(
        number="24",
        what="first answer of a new process",
        shape="3 × 6 × 4",
        build=additive(3, 6, total=1_000, options=4),
        run=start_up,
        floor=0.3,
        goal=0.2,
    ),
)
