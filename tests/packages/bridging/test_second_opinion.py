"""On cases far too large to list, another solver finds the same least concessions and cores."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import numpy.typing as npt
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from goodoffices.case.links import Excludes
from goodoffices.case.negotiation import Case
from goodoffices.packages.bridging.bridging import find_bridging
from goodoffices.solving.answer import Status
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.model import Clause, IntegerModel, Literal
from tests.packages.builders import case_of, where

Row = npt.NDArray[np.float64]


def drawn(seed: int, *, issues: int, parties: int = 4, links: int = 12) -> Case:
    """Ten options an issue, bans and linked points between issues, walk-aways out of reach."""
    rng = np.random.default_rng(seed)
    letters = [chr(ord("a") + n) for n in range(issues)]

    def some(letter: str) -> str:
        chosen = rng.choice(10, size=int(rng.integers(1, 4)), replace=False)
        return " ".join(sorted(f"{letter}{k + 1}" for k in chosen.tolist()))

    def two() -> dict[str, str]:
        first, second = (letters[n] for n in rng.choice(issues, size=2, replace=False).tolist())
        return {first: some(first), second: some(second)}

    names = [f"p{n}" for n in range(parties)]
    bans = [Excludes(id=f"l{n:02}", together=where(**two())) for n in range(links)]
    linked = {
        party: [(where(**two()), int(rng.integers(-20, 21))) for _ in range(3)] for party in names
    }
    points = {party: rng.integers(0, 40, size=(issues, 10)).tolist() for party in names}
    return case_of(points, walk_away=dict.fromkeys(names, 29 * issues), linked=linked, links=bans)


class SecondOpinion:
    """The same model for HiGHS: columns are options, then linked points that hold."""

    def __init__(self, model: IntegerModel) -> None:
        self.model = model
        self.starts = np.cumsum([0, *(len(options) for options in model.options)])
        self.terms = [(p, term) for p, party in enumerate(model.parties) for term in party.terms]
        self.size = int(self.starts[-1]) + len(self.terms)
        self.rows: list[tuple[Row, float, float]] = []
        for issue in range(len(model.options)):
            every = Literal(issue=issue, options=tuple(range(len(model.options[issue]))))
            self.rows.append((self.chosen(every), 1, 1))
        for number, (_, term) in enumerate(self.terms):
            holds = np.zeros(self.size)
            holds[int(self.starts[-1]) + number] = 1
            parts = [self.chosen(literal) for literal in term.when]
            self.rows += [(part - holds, 0, np.inf) for part in parts]
            self.rows.append((holds - sum(parts), 1 - len(parts), np.inf))

    def chosen(self, literal: Literal) -> Row:
        row = np.zeros(self.size)
        for option in literal.options:
            row[int(self.starts[literal.issue]) + option] = 1
        return row

    def gain(self, party: int) -> Row:
        row = np.zeros(self.size)
        row[: int(self.starts[-1])] = np.concatenate(self.model.parties[party].unary)
        for number, (owner, term) in enumerate(self.terms):
            if owner == party:
                row[int(self.starts[-1]) + number] = term.points
        return row

    def most(self, party: int | None, *, links: set[str], parties: set[str]) -> int | None:
        """Find the most points of a party where these links and walk-away values hold."""
        rows = list(self.rows)
        for constraint in self.model.constraints:
            if constraint.link in links:
                assert isinstance(constraint, Clause)
                held = np.sum([self.chosen(lit) for lit in constraint.literals], axis=0)
                rows.append((held, 1, np.inf))
        for number, one in enumerate(self.model.parties):
            if one.party in parties:
                rows.append((self.gain(number), one.walk_away or 0, np.inf))
        matrix, low, high = (list(column) for column in zip(*rows, strict=True))
        target = np.zeros(self.size) if party is None else -self.gain(party)
        solved = milp(
            target,
            constraints=LinearConstraint(np.array(matrix), low, high),
            integrality=np.ones(self.size),
            bounds=Bounds(0, 1),
            options={"mip_rel_gap": 0},
        )
        return None if solved.x is None else round(-solved.fun)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_least_concessions_and_the_core_stand_a_second_opinion(seed: int) -> None:
    case = drawn(seed, issues=12 if seed < 2 else 8)
    found = find_bridging(case)
    assert (found.proof.status, found.core.proof.status) == (Status.PROVED, Status.PROVED)
    model = integer_model(case)
    other = SecondOpinion(model)
    links = {link.id for link in case.links}
    parties = {party.party for party in model.parties}
    assert found.zone_is_empty == (other.most(None, links=links, parties=parties) is None)
    assert found.zone_is_empty == bool(found.core.members)
    for number, row in enumerate(found.alone):
        most = other.most(number, links=links, parties=parties - {row.party})
        least = None if most is None else (model.parties[number].walk_away or 0) - most
        told = None if row.opening is None else row.opening.concessions[0].points
        assert told == (None if least is None else Fraction(least))
    members = {member.id for member in found.core.members}
    within = other.most(None, links=links & members, parties=parties & members)
    assert found.zone_is_empty == (within is None)
    for member in members:
        rest = members - {member}
        assert other.most(None, links=links & rest, parties=parties & rest) is not None
