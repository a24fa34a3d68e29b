"""The first hostile inputs hold, and each one can be made again from its number."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzzing.__main__ import main
from tests.fuzzing.mutations import mutated
from tests.fuzzing.targets import TARGETS, failures_in, input_of


@pytest.mark.parametrize("first", range(0, 200, 50))
def test_nothing_raises_and_every_quote_is_exact(first: int) -> None:
    assert failures_in(range(first, first + 50)) == []


@given(st.integers(0, 2**32))
def test_an_input_is_made_again_from_its_number(seed: int) -> None:
    assert input_of(seed) == input_of(seed)


@given(st.integers(0, 2**32), st.binary(max_size=50))
def test_a_mutation_is_decided_by_its_number(seed: int, data: bytes) -> None:
    once, again = (mutated(Random(seed), data, [b"other"]) for _ in range(2))  # noqa: S311
    assert once == again


def test_every_kind_of_input_is_tried() -> None:
    assert {input_of(seed).kind for seed in range(200)} == set(TARGETS)


def test_a_failure_is_found_and_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(TARGETS, "case", breaks)
    seed = next(seed for seed in range(500) if input_of(seed).kind == "case")
    ((number, told),) = failures_in([seed])
    assert number == seed
    assert told.startswith("ZeroDivisionError in breaks")
    with pytest.raises(ZeroDivisionError):
        main(["--seed", str(seed)])
    assert "kind='case'" in capsys.readouterr().out


@pytest.mark.parametrize(
    "seed", [pytest.param(2_009_541, id="a report that ends behind 'also says that it'")]
)
def test_what_once_failed_holds(seed: int) -> None:
    assert failures_in([seed]) == []
