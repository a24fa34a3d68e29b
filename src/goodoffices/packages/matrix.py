"""Who has refused, accepted or sought which option: the record as the package search reads it."""

from __future__ import annotations

from collections.abc import Iterable

from goodoffices.case.negotiation import Case
from goodoffices.case.positions import OptionPosition, Position, Positions


class PositionMatrix:
    """Positions of principals on options, by identifier.

    Parameters
    ----------
    case : Case
        The negotiation.
    positions : Positions
        What the record says. Cells of parties that are no principals, or of options that
        the case does not have, are left aside (R60).
    """

    def __init__(self, case: Case, positions: Positions) -> None:
        self.principals = tuple(party.id for party in case.principals)
        options = {(issue.id, option.id) for issue in case.issues for option in issue.options}
        self._cells = {
            (cell.party, cell.issue, cell.option): cell
            for cell in positions.cells
            if cell.party in self.principals and (cell.issue, cell.option) in options
        }

    def known(self) -> tuple[OptionPosition, ...]:
        """Return the cells that say something, in the order of the record."""
        cells = self._cells.values()
        return tuple(cell for cell in cells if cell.position is not Position.UNKNOWN)

    def position(self, party: str, issue: str, option: str) -> Position:
        """Return where a principal stands on an option; unknown where the record is silent."""
        cell = self._cells.get((party, issue, option))
        return Position.UNKNOWN if cell is None else cell.position

    def refusals(self, issue: str, option: str) -> tuple[OptionPosition, ...]:
        """Return the cells that refuse an option, in the order of the principals."""
        return tuple(
            self._cells[party, issue, option]
            for party in self.principals
            if self.position(party, issue, option) is Position.REFUSED
        )

    def refusers(self, options: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        """Return the principals that refuse any of some options, in the order of the case."""
        found = {cell.party for issue, option in options for cell in self.refusals(issue, option)}
        return tuple(party for party in self.principals if party in found)

    def count(self, position: Position, issue: str, option: str) -> int:
        """Return how many principals stand so on an option."""
        return sum(self.position(p, issue, option) is position for p in self.principals)
