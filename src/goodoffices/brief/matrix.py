"""Where each party stands: issues down, parties across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.brief.days import short_words
from goodoffices.brief.items import Items, spoken
from goodoffices.brief.lines import Line
from goodoffices.brief.movements import by_importance
from goodoffices.brief.voices import Voice, voices_on
from goodoffices.brief.words import POSITIONS
from goodoffices.case.issues import Issue
from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Evidence, OptionPosition, Position, Positions
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.record import Record

NO_REPORT = "no report"
"""What an empty cell says. Silence is no consent."""


SHOWN = 2
"""Lines of a cell on the first pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where one party stands on one issue.

    Parameters
    ----------
    party : str
        Name shown.
    lines : tuple of Line
        Options first, in the order of the case, then stances, the latest first; empty
        means no report.
    divided : bool
        Whether voices of the same side pull apart.
    """

    party: str
    lines: tuple[Line, ...]
    divided: bool = False

    @property
    def top(self) -> tuple[Line, ...]:
        """The lines shown on the first pages."""
        return self.lines[:SHOWN]

    @property
    def more(self) -> int:
        """How many lines stand in the annex only."""
        return len(self.lines) - len(self.top)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One issue.

    Parameters
    ----------
    issue, affirms : str
        Name, and the sentence that stances are measured against.
    cells : tuple of Cell
        One per principal, in the order of the case.
    """

    issue: str
    affirms: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The whole table.

    Parameters
    ----------
    parties : tuple of str
        Names of the principals.
    rows : tuple of MatrixRow
        One per issue, the weightiest first.
    """

    parties: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


def position_matrix(case: Case, record: Record, positions: Positions, items: Items) -> Matrix:
    """Set out where each principal stands on each issue.

    Parameters
    ----------
    case : Case
        Parties and issues.
    record : Record
        Statements for the stances.
    positions : Positions
        What the record says of each option.
    items : Items
        Names, dates and source marks.

    Returns
    -------
    Matrix
        A cell without lines means that nothing is reported (R73).
    """
    return Matrix(
        parties=tuple(party.name for party in case.principals),
        rows=tuple(
            MatrixRow(
                issue=issue.name,
                affirms=issue.affirms,
                cells=_cells(number, issue, case, record, positions, items),
            )
            for number, issue in enumerate(by_importance(case), start=1)
        ),
    )


def _cells(
    number: int,
    issue: Issue,
    case: Case,
    record: Record,
    positions: Positions,
    items: Items,
) -> tuple[Cell, ...]:
    voices = voices_on(issue.id, case=case, record=record, items=items)
    divisions = [
        set(comparison.items)
        for comparison in record.comparisons
        if comparison.kind is ComparisonKind.INTERNAL_DIVISION
    ]
    cells = []
    for column, party in enumerate(case.principals, start=1):
        mine = [voice for voice in voices if voice.party == party.id]
        options = [positions.at(party.id, issue.id, option.id) for option in issue.options]
        prefix = f"cell-{number}-{column}"
        lines = (*_options(prefix, issue, options, items), *_stances(prefix, mine, items))
        said = {voice.statement.id for voice in mine}
        split = any(len(division & said) > 1 for division in divisions)
        cells.append(Cell(party=party.name, lines=lines, divided=split))
    return tuple(cells)


def _options(
    prefix: str, issue: Issue, options: Sequence[OptionPosition], items: Items
) -> tuple[Line, ...]:
    lines = []
    for number, cell in enumerate(options, start=1):
        own = [one for one in cell.evidence if one.own_word]
        if cell.position is Position.UNKNOWN or not own:
            continue
        decisive = [one for one in own if one.position is cell.position] or own
        item = items.by_id.get(decisive[-1].item)
        disputed = " (disputed)" if cell.disputed else ""
        lines.append(
            Line(
                id=f"{prefix}-o{number}",
                words=f"{POSITIONS[cell.position]}: {issue.option(cell.option).name}{disputed}",
                marks=items.citations.marks(_spans(decisive)),
                badge=items.badge(item) if item else "",
                when=short_words(items.when(item)) if item else "",
            )
        )
    return tuple(lines)


def _spans(evidence: Sequence[Evidence]) -> list[SourceSpan]:
    return [span for one in evidence for span in one.spans]


def _stances(prefix: str, voices: Sequence[Voice], items: Items) -> tuple[Line, ...]:
    lines = []
    for number, voice in enumerate(reversed(voices), start=1):
        if voice.stance is None:
            continue
        lines.append(
            Line(
                id=f"{prefix}-s{number}",
                words=f"{items.source(voice.statement)}: {spoken(voice.stance)}",
                marks=items.citations.marks(voice.statement.spans),
                badge=items.badge(voice.statement),
                when=short_words(voice.when),
            )
        )
    return tuple(lines)
