"""While reports are read Python looks for cycles seldom, and afterwards as often as before."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from goodoffices.app.collecting import SELDOM, seldom_collected


@pytest.fixture(autouse=True)
def _threshold() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_cycles_are_looked_for_seldom_inside_and_as_before_afterwards() -> None:
    gc.set_threshold(700, 10, 10)
    with seldom_collected():
        assert gc.get_threshold() == (SELDOM, 10, 10)
    assert gc.get_threshold() == (700, 10, 10)


def test_what_goes_wrong_inside_leaves_nothing_behind() -> None:
    gc.set_threshold(700, 10, 10)
    with pytest.raises(KeyError), seldom_collected():
        raise KeyError
    assert gc.get_threshold() == (700, 10, 10)


@pytest.mark.parametrize(
    "chosen",
    [
        pytest.param(0, id="whoever switched the collector off keeps it off"),
        pytest.param(2 * SELDOM, id="whoever looks more seldom still goes on doing so"),
    ],
)
def test_a_choice_made_before_is_kept(chosen: int) -> None:
    gc.set_threshold(chosen, 10, 10)
    with seldom_collected():
        assert gc.get_threshold()[0] == chosen
