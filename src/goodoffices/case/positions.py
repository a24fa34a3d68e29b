"""Where each party stands on each option, and on what evidence. No numbers are invented.

This type stands in ``case`` because ``reports`` fills it and ``packages`` reads it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from goodoffices.case.sources import SourceSpan


class Position(StrEnum):
    """What the record says of a party and an option."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    SOUGHT = "sought"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One item of the record that bears on a position.

    Parameters
    ----------
    item : str
        Identifier of the statement or claim.
    position : Position
        What this item alone says; never ``UNKNOWN``.
    own_word : bool
        Whether the party's own voice says it. A claim by somebody else does not count
        as the party's position; it is kept beside it.
    spans : tuple of SourceSpan
        The exact words; at least one.
    """

    item: str
    position: Position
    own_word: bool
    spans: tuple[SourceSpan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionPosition:
    """Where one party stands on one option.

    Parameters
    ----------
    party, issue, option : str
        Identifiers; the party is a principal.
    position : Position
        The standing position (R48). Own words stand until a later one says otherwise.
        Refused when any standing own word refuses; sought before accepted; unknown when
        there is no own word.
    disputed : bool
        Whether evidence, own word or not, pulls the other way.
    evidence : tuple of Evidence
        All items, oldest report first; empty exactly when nothing is reported.
    """

    party: str
    issue: str
    option: str
    position: Position
    disputed: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Positions:
    """The whole matrix: every principal by every option.

    Parameters
    ----------
    cells : tuple of OptionPosition
        One per principal and option, in the order of the case.
    """

    cells: tuple[OptionPosition, ...] = ()

    def at(self, party: str, issue: str, option: str) -> OptionPosition:
        """Return the cell; one with ``UNKNOWN`` where the record is silent."""
        for cell in self.cells:
            if (cell.party, cell.issue, cell.option) == (party, issue, option):
                return cell
        return OptionPosition(party=party, issue=issue, option=option, position=Position.UNKNOWN)
