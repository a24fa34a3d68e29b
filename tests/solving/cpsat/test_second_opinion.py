"""Another solver with another formulation agrees on cases far too large to list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import log, prod

import numpy as np
import numpy.typing as npt
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from benchmarks.cases_linked import linked_case
from goodoffices.case.links import Condition, Counts, Excludes, Requires
from goodoffices.case.negotiation import Case
from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept
from goodoffices.packages.searched import Search
from goodoffices.solving.answer import Status
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.loading import exact_search
from tests.packages import oracles

SEEDS = range(50)
Row = dict[int, float]


@dataclass
class Program:
    """A mixed-integer program read from the case by its definitions, in floats."""

    case: Case

    def __post_init__(self) -> None:
        pairs = [(i.id, o.id) for i in self.case.issues for o in i.options]
        self.column = {pair: n for n, pair in enumerate(pairs)}
        self.whole = [1] * len(pairs)
        self.upper = [1.0] * len(pairs)
        self.rows: list[tuple[Row, float, float]] = []
        for issue in self.case.issues:
            self.add({self.column[issue.id, o.id]: 1.0 for o in issue.options}, 1, 1)
        for link in self.case.links:
            self._add_link(link)
        self.gains = [self._gain(party.id) for party in self.case.principals]

    def add(self, row: Row, low: float, high: float) -> None:
        self.rows.append((row, low, high))

    def variable(self, *, whole: bool, upper: float) -> int:
        self.whole.append(int(whole))
        self.upper.append(upper)
        return len(self.whole) - 1

    def holds(self, conditions: tuple[Condition, ...], sign: float = 1.0) -> Row:
        row: Row = {}
        for condition in conditions:
            for option in condition.options:
                place = self.column[condition.issue, option]
                row[place] = row.get(place, 0.0) + sign
        return row

    def _add_link(self, link: object) -> None:
        if isinstance(link, Excludes):
            self.add(self.holds(link.together), -np.inf, len(link.together) - 1)
        elif isinstance(link, Requires):
            for condition in link.then:
                row = self.holds(link.when)
                for place, value in self.holds((condition,), -1.0).items():
                    row[place] = row.get(place, 0.0) + value
                self.add(row, -np.inf, len(link.when) - 1)
        elif isinstance(link, Counts):
            low = -np.inf if link.at_least is None else link.at_least
            self.add(self.holds(link.of), low, np.inf if link.at_most is None else link.at_most)

    def _gain(self, party: str) -> int:
        """Return the column of a party's gain, at least 0."""
        wishes = self.case.preferences_of(party)
        assert wishes is not None
        assert wishes.walk_away is not None
        row = {self.column[p.issue, p.option]: float(p.points.low) for p in wishes.points}
        for linked in wishes.linked_points:
            both = self.variable(whole=True, upper=1.0)
            for condition in linked.when:
                self.add({**self.holds((condition,)), both: -1.0}, 0, np.inf)
            self.add({**self.holds(linked.when), both: -1.0}, -np.inf, len(linked.when) - 1)
            row[both] = float(linked.points.low)
        gain = self.variable(whole=False, upper=10_000.0)
        least = float(wishes.walk_away.low)
        self.add({**row, gain: -1.0}, least, least)
        return gain

    def largest(self, objective: Row) -> tuple[float, dict[str, str]]:
        """Return the proved upper bound, and the package found."""
        cost = np.zeros(len(self.whole))
        for place, value in objective.items():
            cost[place] = -value
        places = [(n, k, v) for n, (row, _, _) in enumerate(self.rows) for k, v in row.items()]
        lines, columns, values = zip(*places, strict=True)
        shape = (len(self.rows), len(cost))
        matrix = csr_matrix((values, (lines, columns)), shape=shape)
        found = milp(
            cost,
            constraints=LinearConstraint(
                matrix, [low for _, low, _ in self.rows], [high for _, _, high in self.rows]
            ),
            integrality=np.array(self.whole),
            bounds=Bounds(0.0, np.array(self.upper)),
            options={"mip_rel_gap": 0.0},
        )
        assert found.status == 0
        chosen: npt.NDArray[np.float64] = found.x
        deal = {issue: o for (issue, o), n in self.column.items() if chosen[n] > 0.5}
        return -float(found.mip_dual_bound), deal


def linked(seed: int) -> Case:
    """Return a case of 10^12 packages or more, with links, counts and linked points."""
    case = linked_case(3 + seed % 2, 12 + seed % 3, 14 + seed % 5, seed=seed)
    chosen = case.issues[seed % 5 : seed % 5 + 5]
    of = tuple(Condition(issue=issue.id, options=("o0", "o1", "o2")) for issue in chosen)
    counts = Counts(id="counts", of=of, at_least=1, at_most=2)
    return replace(case, links=(*case.links, counts))


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_both_solvers_agree(seed: int) -> None:
    case = linked(seed)
    model = integer_model(case)
    assert model.size >= 10**12
    search = Search(Question(case=case, model=model), exact_search(model))
    gains: dict[Concept, oracles.Vector] = {}
    for concept in (Concept.UTILITARIAN, Concept.EGALITARIAN, Concept.NASH):
        named = search.named(concept)
        assert named.proof.status is Status.PROVED
        assert named.package is not None
        gains[concept] = oracles.gains(case, dict(named.package.options))
    assert_same_welfare(case, sum(gains[Concept.UTILITARIAN]))
    assert_same_least(case, min(gains[Concept.EGALITARIAN]))
    assert_no_larger_product(case, gains[Concept.NASH])


def assert_same_welfare(case: Case, total: Fraction | int) -> None:
    program = Program(case)
    _, deal = program.largest(dict.fromkeys(program.gains, 1.0))
    assert sum(within(case, deal)) == total


def assert_same_least(case: Case, least: Fraction) -> None:
    program = Program(case)
    smallest = program.variable(whole=False, upper=10_000.0)
    for gain in program.gains:
        program.add({gain: 1.0, smallest: -1.0}, 0.0, np.inf)
    _, deal = program.largest({smallest: 1.0})
    assert min(within(case, deal)) == least


def assert_no_larger_product(case: Case, gains: oracles.Vector) -> None:
    """Tangents bound the logarithm from above, so the bound must lie above our product."""
    program = Program(case)
    heights = []
    for gain, reached in zip(program.gains, gains, strict=True):
        # Shifted by 100, so that logarithms of gains below 1 are no negative numbers.
        height = program.variable(whole=False, upper=200.0)
        for place in [*np.geomspace(1.0, 3_000.0, 25).tolist(), float(reached)]:
            offset = 100.0 + log(place) - 1.0
            program.add({height: 1.0, gain: -1.0 / place}, -np.inf, offset)
        heights.append(height)
    bound, deal = program.largest(dict.fromkeys(heights, 1.0))
    assert bound - 100.0 * len(gains) >= log(prod(gains)) - 1e-6
    assert prod(within(case, deal)) <= prod(gains)


def within(case: Case, deal: dict[str, str]) -> oracles.Vector:
    """Return the exact gains of a package, which must lie in the zone and meet all links."""
    assert all(oracles.meets(case, link, deal) for link in case.links)
    gains = oracles.gains(case, deal)
    assert min(gains) >= 0
    return gains
