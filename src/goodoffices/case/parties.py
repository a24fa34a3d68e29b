"""Who takes part: parties, the people who act for them and the offices they hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goodoffices.case.dates import ANY_DAY, DateInterval


class Role(StrEnum):
    """What a party is to the negotiation."""

    PRINCIPAL = "principal"
    """Signs, and must accept the package."""
    MEDIATOR = "mediator"
    """Helps the others to settle."""
    GUARANTOR = "guarantor"
    """Stands behind the agreement."""
    OTHER = "other"
    """Anyone else who is heard: a ministry, an opposition, a court, a neighbour."""


class Kind(StrEnum):
    """What a party or an actor is."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    ARMED_GROUP = "armed_group"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A side, or a part of one that is heard separately.

    Parameters
    ----------
    id, name : str
        Identifier within the case, and the name shown.
    role : Role
        What it is to the negotiation. Principals must accept a package.
    kind : Kind
        State, organisation or armed group.
    aliases : tuple of str
        Other names it goes by: ``"IDF"``, ``"the kingdom"``.
    adjectives : tuple of str
        Words that mark its people and organs: ``"Egyptian"`` in "Egyptian officials".
    side : str or None
        The party that this one is part of: an army, ministry or opposition names its state.
    speaks_for_side : bool
        Whether its word counts as the word of its side. A foreign ministry's does;
        an opposition's does not.
    """

    id: str
    name: str
    role: Role = Role.OTHER
    kind: Kind = Kind.ORGANISATION
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    side: str | None = None
    speaks_for_side: bool = False

    def __hash__(self) -> int:
        # Equal ones share it; cheap, for what is known of a case is kept by its parts.
        return hash(self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A post a person holds, for a time.

    Parameters
    ----------
    title : str
        Title as reports write it: ``"Secretary of State"``.
    aliases : tuple of str
        Other ways to write it: ``"the head of American diplomacy"``.
    held : DateInterval
        When the person holds it; open where not known.
    speaks_for_side : bool
        Whether its holder's word counts as the party's word.
    """

    title: str
    aliases: tuple[str, ...] = ()
    held: DateInterval = ANY_DAY
    speaks_for_side: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who acts or speaks.

    Parameters
    ----------
    id, name : str
        Identifier within the case, and full name.
    party : str or None
        Identifier of the party, or part of one, that the person belongs to.
    aliases : tuple of str
        Short names, nicknames and spellings: ``"Dagalo"``, ``"Daglo"``.
    offices : tuple of Office
        Posts held, with dates.
    pronouns : tuple of str
        Pronouns that may stand for the person: ``("he", "his", "him")``. Empty: any.
    """

    id: str
    name: str
    party: str | None = None
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    pronouns: tuple[str, ...] = ()

    def __hash__(self) -> int:
        # Equal ones share it; cheap, for what is known of a case is kept by its parts.
        return hash(self.id)

    @property
    def speaks_for_side(self) -> bool:
        """Whether any office held at some time makes the person's word the party's word."""
        return any(office.speaks_for_side for office in self.offices)

    def speaks_for_side_on(self, when: DateInterval) -> bool:
        """Whether an office that may be held then makes the person's word the party's (R239)."""
        return any(office.speaks_for_side and office.held.meets(when) for office in self.offices)
