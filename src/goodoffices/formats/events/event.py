"""Events of other projects' tables: their provenance is a row, not words of a report."""

from __future__ import annotations

from dataclasses import dataclass, field

from goodoffices.case.dates import DateInterval
from goodoffices.errors import CaseError

PROVENANCE = "table"
"""Provenance class of these events; a report's items have the class of their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceTable:
    """A file of events that somebody handed in (R228).

    Parameters
    ----------
    source : str
        Project it comes from: a value of :class:`goodoffices.formats.kinds.EventSource`.
    name : str
        File name.
    sha256 : str
        Digest of its bytes, hexadecimal.
    licence : str
        What its project allows, in one sentence.
    restricted : bool
        Whether its rows may not be passed on.
    """

    source: str
    name: str
    sha256: str
    licence: str
    restricted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Fatalities:
    """Deaths as a table gives them; ``None`` where it gives none.

    Parameters
    ----------
    low, best, high : int or None
        Lowest, best and highest estimate.

    Raises
    ------
    CaseError
        If they stand in the wrong order, or one is below zero.
    """

    low: int | None = None
    best: int | None = None
    high: int | None = None

    def __post_init__(self) -> None:
        given = [value for value in (self.low, self.best, self.high) if value is not None]
        if given != sorted(given) or (given and given[0] < 0):
            raise CaseError(f"deaths stand in the wrong order: {given}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where, as written.

    Parameters
    ----------
    name : str
        Place, with the regions it lies in.
    country : str
        Country, as the table names or codes it.
    latitude, longitude : str
        As written.
    precision : str
        The table's own code for how well the place is known.
    """

    name: str = ""
    country: str = ""
    latitude: str = ""
    longitude: str = ""
    precision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableEvent:
    """An event of one row.

    Parameters
    ----------
    id : str
        Made from the table's digest and the row.
    row : int
        Row of the table, the first of the file being 1.
    source_id : str
        The project's own identifier.
    kind : str
        Kind of event, as written.
    date : DateInterval
        First and last possible day, from the date and its stated precision (R229).
    precision : str
        The stated precision, in words.
    place : Place
        Where.
    actors : tuple of str
        Actors as written; nobody of the case is looked up.
    fatalities : Fatalities or None
        Deaths, where the table counts them.
    what : str
        Description or title.
    told_by : str
        Sources that the table names, as written.
    flags : tuple of str
        ``"machine-coded"``, ``"ambiguous date"``, ``"repeated id"``.
    """

    id: str
    row: int
    source_id: str
    kind: str
    date: DateInterval
    precision: str
    place: Place = field(default_factory=Place)
    actors: tuple[str, ...] = ()
    fatalities: Fatalities | None = None
    what: str = ""
    told_by: str = ""
    flags: tuple[str, ...] = ()
