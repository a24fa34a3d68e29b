"""Exact numbers: points, weights and quotas are fractions, never floats."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from goodoffices.errors import CaseError

MAX_DIGITS = 60
"""Longest number accepted from a document, in characters; of a fraction, each part."""


def exact(value: int | str | Decimal | Fraction) -> Fraction:
    """Read a number without rounding it.

    Parameters
    ----------
    value : int, str, Decimal or Fraction
        A whole number, a decimal such as ``"0.25"`` or a fraction such as ``"1/3"``.

    Returns
    -------
    Fraction
        The same number.

    Raises
    ------
    CaseError
        If the value is no finite number, is longer than 60 characters, or is a
        float: a float has been rounded before it came here.

    Notes
    -----
    Exact.

    Examples
    --------
    >>> exact("0.1") + exact("1/5")
    Fraction(3, 10)
    """
    if isinstance(value, bool | float):
        raise CaseError(f"{value!r} is not exact. Write a whole number, '1/3' or '0.25' as text.")
    if max(map(len, str(value).split("/", 1))) > MAX_DIGITS:
        raise CaseError(f"A number has over {MAX_DIGITS} characters. Use fewer digits.")
    try:
        number = Decimal(value.strip()) if isinstance(value, str) and "/" not in value else value
        # A short exponent such as 1e999999999 stands for a number that fills the memory.
        if isinstance(number, Decimal) and abs(number.adjusted()) > MAX_DIGITS:
            raise CaseError(f"{value!r} is too large or too small. Use up to {MAX_DIGITS} digits.")
        return Fraction(number)
    except (ValueError, InvalidOperation, ZeroDivisionError, OverflowError, TypeError):
        raise CaseError(
            f"{value!r} is no number. Write a whole number, '1/3' or '0.25'."
        ) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A number known to lie between two exact bounds; a known number has equal bounds.

    Parameters
    ----------
    low, high : Fraction
        Bounds, both included, ``low <= high``.

    Raises
    ------
    CaseError
        If the bounds are in the wrong order.

    Examples
    --------
    >>> Range.of(3).is_exact
    True
    """

    low: Fraction
    high: Fraction

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise CaseError("A range has its bounds in the wrong order. Put the lower one first.")

    @classmethod
    def of(cls, low: int | str | Fraction, high: int | str | Fraction | None = None) -> Range:
        """Build a range from numbers as people write them; one number means exactly that."""
        bound = exact(low)
        return cls(low=bound, high=bound if high is None else exact(high))

    @property
    def is_exact(self) -> bool:
        """Whether the number is known."""
        # Comparing fractions is slow, and known numbers mostly share one.
        return self.low is self.high or self.low == self.high


def written_number(number: Fraction) -> int | str:
    """Return an exact number as a document carries it.

    Examples
    --------
    >>> written_number(Fraction(6, 2)), written_number(Fraction(1, 3))
    (3, '1/3')
    """
    return number.numerator if number.denominator == 1 else str(number)


def written_range(range_: Range) -> int | str | list[int | str]:
    """Return a range as a document carries it: one number where it is known.

    Examples
    --------
    >>> written_range(Range.of(1, 2)), written_range(Range.of("1/3"))
    ([1, 2], '1/3')
    """
    if range_.is_exact:
        return written_number(range_.low)
    return [written_number(range_.low), written_number(range_.high)]
