"""Word lists as TOML files, for rules that a reader who is no programmer can change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import tomli


@cache
def lexicon(name: str) -> Mapping[str, Any]:
    """Load one word list.

    Parameters
    ----------
    name : str
        File name without ``.toml``: ``"titles"``.

    Returns
    -------
    mapping of str to lists, tables or words
        As written in the file. Loaded once; do not change it. ``Any`` because each list
        has its own shape.

    Raises
    ------
    FileNotFoundError
        If there is no such list.

    Examples
    --------
    >>> "mr" in lexicon("titles")["titles"]
    True
    """
    return tomli.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))


def any_of(words: Iterable[str]) -> str:
    """Return part of a pattern that fits any of some words, the longest first.

    Parameters
    ----------
    words : iterable of str
        As written: signs stand for themselves.

    Examples
    --------
    >>> any_of(["put", "puts"])
    '(?:puts|put)'
    """
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
