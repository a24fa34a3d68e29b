"""Tasks that other processes can find."""

from __future__ import annotations

import time

import numpy as np

from goodoffices.errors import LimitError

SECRET = 4711


def draw(seed: int) -> list[int]:
    return [int(n) for n in np.random.default_rng(seed).integers(100, size=3)]


def fails_at_three(seed: int) -> int:
    if seed == 3:
        raise ValueError(f"the walk-away value is {SECRET}")
    return seed


def refuses_odd(seed: int) -> tuple[int, str]:
    if seed % 2:
        raise LimitError("A seed is odd. Take an even one.")
    return seed, "even"


def slow(seed: int) -> int:
    time.sleep(0.2)
    return seed


def ends_its_process(seed: int) -> int:
    raise SystemExit(seed)
