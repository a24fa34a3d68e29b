"""Numbers as other programs write them, read and written without rounding."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from goodoffices.case.numbers import exact
from goodoffices.errors import CaseError
from goodoffices.formats.exchange import Findings


def read_number(value: object, path: str, findings: Findings) -> Fraction:
    """Read a number exactly; the value itself never reaches a message.

    Parameters
    ----------
    value : object
        Text, whole number or exact decimal.
    path : str
        Place, for the message.
    findings : Findings
        Told when the value is no number.

    Returns
    -------
    Fraction
        The number; 0 beside a problem when it is none.

    Examples
    --------
    >>> read_number("0.10", "w", Findings())
    Fraction(1, 10)
    """
    try:
        if isinstance(value, str | int | Decimal) and not isinstance(value, bool):
            return exact(value)
    except CaseError:
        pass
    message = (
        "A number is missing here."
        if value is None or value == ""
        else "This is no finite number."
    )
    findings.problem(path, message, "Write a whole number or a decimal such as 0.25.")
    return Fraction(0)


def read_whole(value: str, path: str, findings: Findings) -> int:
    """Read a whole number such as an index or a bound.

    Examples
    --------
    >>> read_whole("7", "index", Findings())
    7
    """
    try:
        number = exact(value)
    except CaseError:
        number = Fraction(1, 2)
    if number.denominator == 1:
        return int(number)
    findings.problem(path, "This must be a whole number.", "Write digits only.", value[:60])
    return 0


def decimal_text(value: Fraction) -> str | None:
    """Write a number as a finite decimal; ``None`` when it has none.

    Parameters
    ----------
    value : Fraction
        Any number.

    Returns
    -------
    str or None
        All its digits, no exponent.

    Examples
    --------
    >>> decimal_text(Fraction(-5, 8)), decimal_text(Fraction(3)), decimal_text(Fraction(1, 3))
    ('-0.625', '3', None)
    """
    rest, places = value.denominator, 0
    twos = fives = 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return None
    places = max(twos, fives)
    digits = abs(value.numerator) * 10**places // value.denominator
    text = str(digits).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (f"{text[:-places]}.{text[-places:]}" if places else text)


def rounded(value: Fraction, decimals: int) -> Fraction:
    """Round to so many decimal places, halves to even.

    Examples
    --------
    >>> rounded(Fraction(1, 3), 2)
    Fraction(33, 100)
    """
    return Fraction(round(value * 10**decimals), 10**decimals)
