"""Large whole numbers as remainders, and back."""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd, prod

MODULUS_LIMIT = 2**40
"""Moduli are below this, so that a million remainders add up within 64 bits."""


def moduli_beyond(largest: int) -> tuple[int, ...]:
    """Return numbers below 2**40 without common divisor whose product exceeds ``largest``.

    Examples
    --------
    >>> len(moduli_beyond(2**79)), len(moduli_beyond(1))
    (2, 1)
    """
    found: list[int] = []
    candidate = MODULUS_LIMIT - 1
    while prod(found) <= largest or not found:
        if all(gcd(candidate, one) == 1 for one in found):
            found.append(candidate)
        candidate -= 1
    return tuple(found)


def number_of(remainders: Sequence[int], moduli: Sequence[int]) -> int:
    """Return the number from 0 up to the product of the moduli that has these remainders.

    Notes
    -----
    The Chinese remainder theorem, one modulus after the other.

    Examples
    --------
    >>> number_of([2, 3], [3, 5])
    8
    """
    total, product = 0, 1
    for remainder, modulus in zip(remainders, moduli, strict=True):
        step = (remainder - total) * pow(product, -1, modulus) % modulus
        total, product = total + product * step, product * modulus
    return total
