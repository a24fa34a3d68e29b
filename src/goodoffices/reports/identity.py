"""Identifiers of items, derived from what they are: a second reading finds them again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from goodoffices.case.sources import SourceSpan

DIGITS = 12
"""Hexadecimal digits kept: two of a million items meet with probability 0.002."""


def item_id(kind: str, sha256: str, spans: Iterable[SourceSpan], *, detail: str = "") -> str:
    """Derive an item's identifier from the report's digest, its kind and its spans.

    Parameters
    ----------
    kind : str
        ``"statement"``, ``"figure"``, ``"event"`` or ``"claim"``.
    sha256 : str
        Digest of the report's bytes.
    spans : iterable of SourceSpan
        The item's spans, in order.
    detail : str
        Tells apart items of one kind on the same words, such as two claims in one clause.

    Returns
    -------
    str
        The kind's first letter, a hyphen and 12 hexadecimal digits.

    Examples
    --------
    >>> item_id("figure", "00", [SourceSpan(report="r", start=0, end=2, quote="40")])
    'f-6a312b6f7edf'
    """
    places = ";".join(f"{span.start}-{span.end}" for span in spans)
    digest = hashlib.sha256(f"{sha256}|{kind}|{places}|{detail}".encode()).hexdigest()
    return f"{kind[0]}-{digest[:DIGITS]}"
