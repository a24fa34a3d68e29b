"""Tables as they are written, and sheets as they are read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from goodoffices.formats.exchange import Findings

Value = str | Decimal | None
"""What a cell holds: text, an exact number, or nothing."""

CASE, PARTIES, ISSUES = "Case", "Parties", "Issues"
LINKED, LINKS, REST = "Linked points", "Links", "Rest"
MAX_ROWS = 20_000
"""Most rows of a sheet that are read."""

MAX_COLUMNS = 200
"""Most columns of a sheet that are read."""

SHEETS = (CASE, PARTIES, ISSUES, LINKED, LINKS, REST)
"""Names of the sheets, in order; CSV files are named after them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table to write.

    Parameters
    ----------
    name : str
        One of :data:`SHEETS`.
    header : tuple of str
        Headings.
    rows : tuple of tuple of Value
        Rows, each as long as the header or longer.
    """

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell as it was read.

    Parameters
    ----------
    text : str
        Text, or the digits of a number; empty for an empty cell.
    place : str
        Where, as a person finds it: ``Issues!C4``.
    fault : str
        Why the cell cannot be used (``"holds a formula"``); empty when it can.
    """

    text: str
    place: str
    fault: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it but spaces."""
        return not self.text.strip() and not self.fault

    def words(self, findings: Findings) -> str:
        """Return the text without surrounding spaces; a fault becomes a problem."""
        if self.fault:
            findings.problem(self.place, f"The cell {self.fault}.", _REMEDY)
        return self.text.strip()


_REMEDY = "Type the value, or paste it as a value; format the cell as text if need be."


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet as it was read.

    Parameters
    ----------
    name : str
        Its name.
    header : tuple of Cell
        First row that is not empty.
    rows : tuple of tuple of Cell
        Further rows that are not empty.
    """

    name: str
    header: tuple[Cell, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()

    @classmethod
    def of(cls, name: str, rows: list[tuple[Cell, ...]]) -> Sheet:
        """Build a sheet from its rows; empty ones are passed over."""
        filled = [row for row in rows if not all(cell.is_empty for cell in row)]
        return cls(name=name, header=filled[0] if filled else (), rows=tuple(filled[1:]))

    def column(self, *headings: str) -> int | None:
        """Return the position of the first column with one of these headings."""
        for number, cell in enumerate(self.header):
            if cell.text.strip().casefold() in headings:
                return number
        return None


def cell_at(row: tuple[Cell, ...], column: int | None) -> Cell:
    """Return a cell of a row; an empty one where the row or the column ends before."""
    if column is not None and column < len(row):
        return row[column]
    return Cell(text="", place=row[0].place if row else "")
