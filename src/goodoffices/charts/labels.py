"""Words inside pictures: short, and without characters that a picture cannot hold."""

from __future__ import annotations

import unicodedata
from fractions import Fraction


def short_label(words: str, limit: int = 44) -> str:
    r"""Put words on one line of at most ``limit`` characters.

    Parameters
    ----------
    words : str
        Anything, also hostile.
    limit : int
        Most characters shown, the ellipsis included.

    Returns
    -------
    str
        White space runs become one space; control, format and unassigned characters a
        middle dot; an ellipsis marks what was cut.

    Examples
    --------
    >>> short_label("Talks\n on  the corridor", 14)
    'Talks on the…'
    """
    kept = "".join(
        " " if char.isspace() else "·" if unicodedata.category(char)[0] == "C" else char
        for char in words
    )
    line = " ".join(kept.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def drawn(number: Fraction | int) -> int | float:
    """Return a number as a picture can place it; whole numbers stay whole.

    Parameters
    ----------
    number : Fraction or int
        The exact number.

    Returns
    -------
    int or float
        For placing marks only; numbers in words come from the exact value.

    Examples
    --------
    >>> drawn(Fraction(6, 2)), drawn(Fraction(1, 4))
    (3, 0.25)
    """
    exact = Fraction(number)
    return exact.numerator if exact.denominator == 1 else float(exact)
