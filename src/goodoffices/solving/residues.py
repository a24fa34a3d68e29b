"""Large whole numbers as remainders, and back."""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd, prod

MODULUS_LIMIT = 2**40
"""Moduli are below this unless asked otherwise: a million remainders add up within 64 bits."""


def moduli_beyond(largest: int, *, largest_modulus: int = MODULUS_LIMIT - 1) -> tuple[int, ...]:
    """Return numbers without common divisor whose product exceeds ``largest``.

    Parameters
    ----------
    largest : int
        The largest number that must be told from every smaller one.
    largest_modulus : int
        No number returned is larger; below 2**40 unless given.

    Examples
    --------
    >>> len(moduli_beyond(2**79)), len(moduli_beyond(1))
    (2, 1)
    """
    found: list[int] = []
    candidate = largest_modulus
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
