"""What a grammar parser tells the reader, whichever parser is installed.

The pipeline is handed in as a function: this package loads no model. Without one, the
rules alone do the work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word with its place in the sentence's grammar.

    Parameters
    ----------
    start, end : int
        Offsets into the string that was parsed.
    text : str
        The word as written.
    pos, dep : str
        Universal part of speech and dependency label, as spaCy names them.
    head : int
        Position of the governing token in :attr:`Parse.tokens`; its own for a root.
    """

    start: int
    end: int
    text: str
    pos: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A named thing.

    Parameters
    ----------
    start, end : int
        Offsets into the string that was parsed.
    label : str
        OntoNotes label: ``"PERSON"``, ``"ORG"``, ``"GPE"``, ``"NORP"``.
    """

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """Grammar of one string.

    Parameters
    ----------
    tokens : tuple of Token
        Words in order.
    """

    tokens: tuple[Token, ...] = ()


class Parser(Protocol):
    """A grammar parser, whichever is installed."""

    @property
    def name(self) -> str:
        """Name and version, for the record."""
        ...

    def __call__(self, sentences: Sequence[str], /) -> Sequence[Parse]:
        """Parse sentences: one :class:`Parse` for each, in order."""
        ...

    def names(self, sentences: Sequence[str], /) -> Sequence[tuple[Entity, ...]]:
        """Find the named things of each sentence, in order, without its grammar."""
        ...
