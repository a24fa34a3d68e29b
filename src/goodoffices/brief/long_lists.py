"""What is printed of lists too long for a page, and what is said of the rest (R359)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from goodoffices.brief.happenings import Happening
from goodoffices.brief.lines import Line, SourceMark, parts_of
from goodoffices.brief.matrix import Matrix, MatrixRow
from goodoffices.brief.measures import Measure
from goodoffices.brief.questions import OpenQuestions
from goodoffices.reports.record import Record

WHOLE = 150
"""Reports up to which everything is printed: a page of ten megabytes."""
MOST = 100
"""Entries printed of each list beyond that."""
MOST_EACH = 20
"""Lines printed in one cell or under one measure beyond that, and marks behind one line."""


def most_printed(record: Record) -> int | None:
    """Return how many entries of a list are printed; ``None`` for all.

    Parameters
    ----------
    record : Record
        What was read.

    Returns
    -------
    int or None
        :data:`MOST` for a record of more than :data:`WHOLE` reports.

    Examples
    --------
    >>> most_printed(Record(case="c")) is None
    True
    """
    return None if len(record.reports) <= WHOLE else MOST


def rest_words(printed: int, total: int, which: str) -> str:
    """Say how much of a list is printed, and where all of it stands.

    Parameters
    ----------
    printed, total : int
        Entries on the page, and in the record.
    which : str
        Which of them are printed, in words.

    Returns
    -------
    str
        Empty where all are printed.

    Examples
    --------
    >>> rest_words(100, 2_400, "the latest")
    'Of 2,400 the latest 100 are printed here; the record holds all.'
    >>> rest_words(3, 3, "the latest")
    ''
    """
    if printed >= total:
        return ""
    return f"Of {total:,} {which} {printed:,} are printed here; the record holds all."


def latest_happenings(
    happenings: Sequence[Happening], upcoming: Sequence[Happening]
) -> tuple[Happening, ...]:
    """Return the events with the latest dates, and some that lie ahead, in the order given."""
    dated = [one for one in happenings if one.date.days is not None]
    kept = {one.line.id for one in (*dated[-MOST:], *upcoming)}
    return tuple(one for one in happenings if one.line.id in kept)


def first_measures(measures: Sequence[Measure]) -> tuple[Measure, ...]:
    """Return the measures that rank first, each with its latest figures."""
    return tuple(replace(one, rows=one.rows[-MOST_EACH:]) for one in measures[:MOST])


def shortened_matrix(matrix: Matrix) -> Matrix:
    """Return a matrix with the first lines of each cell, and the first marks of each line."""
    return replace(matrix, rows=tuple(map(_shortened_row, matrix.rows)))


def shortened_questions(questions: OpenQuestions) -> OpenQuestions:
    """Return the first open questions of each kind."""
    return replace(
        questions,
        lines=questions.lines[:MOST],
        undated=questions.undated[:MOST],
        unread=questions.unread[:MOST],
    )


def reports_cited(content: object) -> frozenset[int]:
    """Return the numbers of the reports that a piece of content leads to.

    Parameters
    ----------
    content : object
        A dataclass, a tuple of them, or anything else.

    Returns
    -------
    frozenset of int
        Those whose words a mark in it leads to.

    Examples
    --------
    >>> sorted(reports_cited((SourceMark(anchor="r3-m2", number="3.2"),)))
    [3]
    """
    marks = parts_of(content, SourceMark)
    return frozenset(int(mark.number.partition(".")[0]) for mark in marks)


def _shortened_row(row: MatrixRow) -> MatrixRow:
    cells = (
        replace(cell, lines=tuple(map(_shortened_line, cell.lines[:MOST_EACH])))
        for cell in row.cells
    )
    return replace(row, cells=tuple(cells))


def _shortened_line(line: Line) -> Line:
    return replace(line, marks=line.marks[:MOST_EACH])
