"""Where in a text the words of an issue stand."""

from __future__ import annotations

from typing import NamedTuple

from goodoffices.case.issues import Lean


class Hit(NamedTuple):
    """A place where words of an issue stand; offsets into the text looked at."""

    start: int
    end: int
    issue: str
    option: str | None
    lean: Lean
    weight: int
    term: tuple[str, ...] = ()
