"""Fewer collections of cycles while reports are read: what is read of them holds hardly any."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 50_000
"""Objects made and kept, of some twenty reports, before the youngest are looked through."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let Python look for cycles seldom inside; afterwards as often as before.

    Notes
    -----
    A record is a tree of values. The collector would walk through all of it, and through the
    word lists, again and again: up to a fifteenth of the time of reading.

    Examples
    --------
    >>> with seldom_collected():
    ...     gc.get_threshold()[0] >= SELDOM
    True
    """
    before = gc.get_threshold()
    gc.set_threshold(max(SELDOM, before[0]) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
