"""What is found out about an empty zone, as values."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from goodoffices.packages.results import Package
from goodoffices.solving.answer import Proof
from goodoffices.solving.relaxing.measures import ChangeRule


@dataclass(frozen=True, slots=True, kw_only=True)
class CoreMember:
    """One red line of a conflict core.

    Parameters
    ----------
    kind : str
        ``"party"`` for a walk-away value, ``"link"`` for a link.
    id : str
        Identifier of the party or link.
    sentence : str
        The line in one sentence, with its reason.
    source : str or None
        Where it comes from, if the case says so.
    without : Package
        A package that meets all other members: without this one something is left.
    """

    kind: str
    id: str
    sentence: str
    source: str | None
    without: Package


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictCore:
    """Red lines that together leave nothing, each of them needed for that (R86).

    Parameters
    ----------
    members : tuple of CoreMember
        Empty when no core was found.
    is_smallest : bool
        Whether it is proved that no smaller set of red lines leaves nothing.
    at_least : int
        No smaller set than this leaves nothing.
    proof : Proof
        How it was got.
    """

    members: tuple[CoreMember, ...]
    is_smallest: bool
    at_least: int
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Concession:
    """What one party would have to come down.

    Parameters
    ----------
    party : str
        Identifier.
    points : Fraction
        Points below its walk-away value, in its own unit; just as many points would have
        to be added elsewhere for the party to stay where it is.
    share : Fraction
        The same as a share of its range (R87).
    options : tuple of (issue, option)
        Options of the package that cost the party most against its own best ones, until
        that covers what it lacks (R90).
    """

    party: str
    points: Fraction
    share: Fraction
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A least change that opens a zone.

    Parameters
    ----------
    concessions : tuple of Concession
        Parties that come down, in the order of the case.
    links : tuple of str
        Identifiers of links that are dropped, in the order of the case.
    package : Package
        A package that then becomes possible.
    opens : int or None
        How many packages become possible; ``None`` when not counted.
    sentence : str
        Who moves, by how much, in words.
    """

    concessions: tuple[Concession, ...]
    links: tuple[str, ...]
    package: Package
    opens: int | None
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OneParty:
    """What one party alone could do.

    Parameters
    ----------
    party : str
        Identifier of a principal with a walk-away value.
    opening : Opening or None
        Its own least change; ``None`` when nothing opens as long as all others stay.
    sentence : str
        The same in words.
    """

    party: str
    opening: Opening | None
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridging:
    """Why no package suits everybody, and the least changes that would open one.

    Parameters
    ----------
    case : str
        Identifier of the case.
    model_digest : str
        SHA-256 of the model that was searched.
    rule : ChangeRule
        Which change counts as the least.
    zone_is_empty : bool or None
        Whether no package meets all red lines; ``None`` when that was not found out.
    core : ConflictCore
        The red lines that collide.
    openings : tuple of Opening
        The least change first; none touches all parties and links of an earlier one (R89).
    is_complete : bool
        Whether there is no other.
    alone : tuple of OneParty
        One row for each principal with a walk-away value, in the order of the case.
    notes : tuple of str
        What must be known to read the answer.
    proof : Proof
        How the openings were got.
    """

    case: str
    model_digest: str
    rule: ChangeRule
    zone_is_empty: bool | None
    core: ConflictCore
    openings: tuple[Opening, ...]
    is_complete: bool
    alone: tuple[OneParty, ...]
    notes: tuple[str, ...]
    proof: Proof
