"""A large number is its remainders, however small the moduli must be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.solving.residues import MODULUS_LIMIT, moduli_beyond, number_of


@pytest.mark.parametrize("number", [0, 1, 2**40, 2**100 + 12345, 7**60])
def test_numbers_come_back_from_their_remainders(number: int) -> None:
    moduli = moduli_beyond(number)
    assert number_of([number % one for one in moduli], moduli) == number


@given(st.integers(0, 10**9), st.integers(50, MODULUS_LIMIT - 1))
def test_no_modulus_is_larger_than_asked_for(number: int, largest: int) -> None:
    moduli = moduli_beyond(number, largest_modulus=largest)
    assert max(moduli) <= largest
    assert number_of([number % one for one in moduli], moduli) == number
