"""Numbers in digits of any script, with the separators of several languages."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

LONGEST = 24
"""Digits and separators that still make a number; anything longer is a code."""

_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:([,'’٬\u00a0\u202f\u2009])\d{3})(?:\1\d{3})*")
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_LAKHS = re.compile(r"[1-9]\d?(?:,\d{2})+,\d{3}")


def digits_value(written: str) -> tuple[Decimal, tuple[str, ...]] | None:
    """Read a number in digits, with separators.

    Parameters
    ----------
    written : str
        Digits of any script with inner separators.

    Returns
    -------
    (Decimal, flags) or None
        ``None`` when the grouping is that of no number, or too long for one.

    Notes
    -----
    R20: ``1.200`` is read as 1200 and flagged, since some languages write it for 1200 and
    others for 1.2; ``1,200`` is 1200 without a flag.

    Examples
    --------
    >>> digits_value("1,200")
    (Decimal('1200'), ())
    >>> digits_value("٢٥٠")
    (Decimal('250'), ())
    """
    if len(written) > LONGEST:
        return None
    plain = "".join(
        str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in written
    )
    plain = plain.replace("٫", ".")
    if plain.isdecimal():
        return Decimal(plain), ()
    if _THOUSANDS.fullmatch(plain) or _LAKHS.fullmatch(plain):
        return Decimal(re.sub(r"\D", "", plain)), ()
    if _DOTTED.fullmatch(plain):
        flag = () if plain.count(".") > 1 else (f"ambiguous separator: {written}",)
        return Decimal(plain.replace(".", "")), flag
    return _with_decimals(plain)


def _with_decimals(plain: str) -> tuple[Decimal, tuple[str, ...]] | None:
    mark = max(plain.rfind("."), plain.rfind(","))
    if mark < 0:
        return None
    whole, part = plain[:mark], plain[mark + 1 :]
    if not part.isdecimal():
        return None
    if not whole.isdecimal() and not _grouped(whole, plain[mark]):
        return None
    return Decimal(f"{re.sub(chr(92) + 'D', '', whole)}.{part}"), ()


def _grouped(whole: str, decimal_mark: str) -> bool:
    if decimal_mark in whole:
        return False
    return bool(_THOUSANDS.fullmatch(whole) or _DOTTED.fullmatch(whole))
