"""A search that would take too much is given up after its first steps, with an estimate."""

from __future__ import annotations

import numpy as np
import pytest

from goodoffices.errors import LimitError
from goodoffices.solving import limits
from goodoffices.solving.limits import Limits
from goodoffices.solving.model import IntegerModel, PartyPoints
from goodoffices.solving.sums.addends import addends
from goodoffices.solving.sums.building import Building
from goodoffices.solving.sums.forecast import forecast
from goodoffices.solving.sums.front import front, front_of

GENEROUS = Limits(sums=10**12)


def drawn(parties: int, issues: int, top: int, seed: int = 1) -> IntegerModel:
    """Draw a case whose issues add up."""
    rng = np.random.default_rng([seed, parties, issues])
    rows = rng.integers(0, top, (parties, issues, 10)).tolist()
    return IntegerModel(
        issues=tuple(f"i{n:02}" for n in range(issues)),
        options=(tuple("abcdefghij"),) * issues,
        parties=tuple(
            PartyPoints(party=f"p{n}", scale=1, unary=tuple(tuple(row) for row in rows[n]))
            for n in range(parties)
        ),
        constraints=(),
    )


def test_what_has_been_done_is_counted_and_not_estimated() -> None:
    building = Building(addends(drawn(2, 6, 9)), in_zone=False, limits=GENEROUS)
    found = front_of(building)
    expected = building.forecast()
    assert (expected.is_exact, expected.rows) == (True, len(found.points))
    assert expected.kept == sum(map(len, found.steps))


def test_going_on_gives_what_going_through_gives() -> None:
    cut = addends(drawn(3, 8, 9))
    building = Building(cut, in_zone=False, limits=GENEROUS)
    for work in (0, 10, 1000, 5000):
        building.run(work)
    whole = front(cut, in_zone=False, limits=GENEROUS)
    assert (front_of(building).points == whole.points).all()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_forecast_half_way_is_right_within_a_factor_of_two(seed: int) -> None:
    building = Building(addends(drawn(3, 24, 60, seed)), in_zone=False, limits=GENEROUS)
    building.run(20_000)
    assert not building.is_done
    half_way = building.forecast()
    building.run()
    assert half_way.sums / 2 < building.forecast().sums < half_way.sums * 2


def test_a_hopeless_front_is_refused_at_once_with_an_estimate() -> None:
    cut = addends(drawn(8, 30, 1000))
    building = Building(cut, in_zone=False, limits=Limits())
    with pytest.raises(LimitError, match=r"estimated at [\d,]+ vectors"):
        front_of(building)
    assert sum(map(len, building.steps)) < 100_000


# R82: the limit is named and no part of the front is given.
def test_little_memory_is_named_when_it_does_not_suffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LEAST_MEMORY", 0)
    cut = addends(drawn(3, 20, 100))
    building = Building(cut, in_zone=False, limits=Limits(memory=2**20))
    with pytest.raises(LimitError, match="more than 1 MiB of memory"):
        front_of(building)


def test_without_any_step_nothing_is_known_to_grow() -> None:
    building = Building(addends(drawn(2, 3, 9)), in_zone=False, limits=GENEROUS)
    found = forecast(building.steps, [], sums=0, reach=(27, 27))
    assert (found.rows, found.is_exact) == (1, True)
