"""Small numbers above and below the line: they must not run into the number before them."""

from __future__ import annotations

import re

_SMALL_NUMBER = re.compile(r"[-+−]?\d{1,4}(?:[,;–-]\d{0,4}){0,8}$", re.ASCII)
_ABOVE = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_BELOW = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")


def raised(words: str) -> str:
    """Return a number that stands above the line in digits that stand there by themselves (R267).

    Parameters
    ----------
    words : str
        What is set above the line: the mark of a note, a power, or other words.

    Returns
    -------
    str
        As long as before; unchanged unless it is a short number or a list of such.

    Examples
    --------
    >>> "40" + raised("1"), "3" + raised("rd")
    ('40¹', '3rd')
    """
    return words.translate(_ABOVE) if _SMALL_NUMBER.match(words) else words


def lowered(words: str, *, behind: str) -> str:
    """Return a number below the line in such digits, where it stands behind a stroke or a digit.

    Parameters
    ----------
    words : str
        What is set below the line.
    behind : str
        The character before it; behind a letter, as in CO2, it can run into no number.

    Examples
    --------
    >>> "1/" + lowered("2", behind="/"), "CO" + lowered("2", behind="O")
    ('1/₂', 'CO2')
    """
    runs_on = behind.isdigit() or behind in {"/", "⁄"}
    return words.translate(_BELOW) if runs_on and _SMALL_NUMBER.match(words) else words
