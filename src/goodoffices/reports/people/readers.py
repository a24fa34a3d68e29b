"""What is known while one report is read, and what its words are found to name."""

from __future__ import annotations

from dataclasses import dataclass, field

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.chains import Chains
from goodoffices.reports.people.forms import Entry
from goodoffices.reports.people.gazetteer import Gazetteer
from goodoffices.reports.people.strangers import Strangers


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Words of a line that name somebody.

    Parameters
    ----------
    first, size : int
        Position of the first word, and how many.
    actors : tuple of str
        Everybody they may stand for.
    kind : MentionKind
        How they name.
    entries : tuple of Entry
        Forms of the gazetteer behind ``actors``, where there are any.
    plural : bool
        Whether they name several at once.
    flags : tuple of str
        What a reviewer must look at.
    """

    first: int
    size: int
    actors: tuple[str, ...]
    kind: MentionKind
    entries: tuple[Entry, ...] = ()
    plural: bool = False
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """What is known while one report is read.

    Parameters
    ----------
    gazetteer : Gazetteer
        Names of the case.
    strangers : Strangers
        People met so far that the case does not list.
    chains : Chains
        Undisclosed sources met so far.
    sources : dict of str to tuple
        Words and party of each undisclosed source met so far.
    places : frozenset of str
        Names of the case's places.
    spellings : dict of str to str
        Names of people of the case as this report spells them otherwise, with the actor.
    """

    gazetteer: Gazetteer
    strangers: Strangers
    chains: Chains
    sources: dict[str, tuple[str, str | None]]
    places: frozenset[str] = frozenset()
    spellings: dict[str, str] = field(default_factory=dict)
