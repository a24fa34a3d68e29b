"""A package is fairer exactly when its sorted shares are lexicographically larger."""

from __future__ import annotations

from fractions import Fraction

import pytest

from goodoffices.solving.cpsat.fairer import require_fairer
from goodoffices.solving.cpsat.formulation import Formulation
from goodoffices.solving.cpsat.running import Budget, find_best
from goodoffices.solving.cpsat.shares import Shares
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.model import IntegerModel
from tests.packages.seeded import seeded_case


def every_choice(model: IntegerModel) -> list[tuple[int, ...]]:
    choices: list[tuple[int, ...]] = [()]
    for options in model.options:
        choices = [(*one, k) for one in choices for k in range(len(options))]
    return [choice for choice in choices if model.is_feasible(choice)]


@pytest.mark.parametrize("seed", range(12))
def test_something_is_fairer_exactly_when_a_list_says_so(seed: int) -> None:
    model = integer_model(seeded_case(seed))
    shares = Shares.by_scale([party.scale for party in model.parties])
    listed = [shares.ascending(model, choice) for choice in every_choice(model)]
    for beaten in listed[:3] + ([max(listed)] if listed else []):
        formulation = Formulation(model, in_zone=False)
        require_fairer(formulation, shares, beaten)
        found = find_best(formulation, Budget())
        assert (found is None) == (max(listed) == beaten)
        assert found is None or shares.ascending(model, found) > beaten


def test_shares_are_cut_finely_enough_to_tell_them_apart() -> None:
    shares = Shares(scales=((0, 3), (1, 7)))
    unit, is_exact = shares.unit()
    assert is_exact
    assert (unit, shares.at_most(5)) == (21, Fraction(5, 21))
    assert shares.reaching(Fraction(1, 2)) == {0: 2, 1: 4}
    assert shares.exceeding(Fraction(1, 3)) == {0: 2, 1: 3}
