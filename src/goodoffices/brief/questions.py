"""What is not known, as questions somebody can go and ask."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.brief.days import interval_words
from goodoffices.brief.items import Items
from goodoffices.brief.lines import Line
from goodoffices.brief.matrix import Matrix
from goodoffices.brief.words import count_of
from goodoffices.reports.labels import ComparisonKind, DatingBasis
from goodoffices.reports.record import UNSOURCED, ReadReport, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestions:
    """What the record leaves open.

    Parameters
    ----------
    silent : tuple of str
        One sentence per issue on which some principal is not reported.
    lines : tuple of Line
        Statements without a speaker, and figures that nobody vouches for.
    undated : tuple of str
        One sentence per report with a text and without a date.
    unread : tuple of str
        One sentence per note on a report that could not be read in full.
    contradictions : int
        How many are open.
    empty, cut : int
        How many reports gave no text at all, and how many were read in part.
    """

    silent: tuple[str, ...]
    lines: tuple[Line, ...]
    undated: tuple[str, ...]
    unread: tuple[str, ...]
    contradictions: int
    empty: int = 0
    cut: int = 0


def open_questions(record: Record, matrix: Matrix, items: Items) -> OpenQuestions:
    """Gather what the record leaves open.

    Parameters
    ----------
    record : Record
        What was read.
    matrix : Matrix
        Where parties stand; empty cells are questions.
    items : Items
        Names and source marks.

    Returns
    -------
    OpenQuestions
        In the order of the matrix and of the reports.
    """
    return OpenQuestions(
        silent=_silent(matrix),
        lines=(*_speakers(record, items), *_figures(record, items)),
        undated=tuple(
            f"Report {items.citations.reports[read.article.report.id]} has no date."
            f" {' '.join(read.dating.reasons) or 'Nothing in it dates it.'}"
            for read in record.reports
            if read.dating.basis is DatingBasis.NONE and not _is_empty(read)
        ),
        unread=tuple(
            f"Report {items.citations.reports[read.article.report.id]}: {note}."
            for read in record.reports
            for note in dict.fromkeys((*read.article.report.notes, *read.notes))
            if not note.startswith("from: ")
        ),
        contradictions=sum(one.kind is ComparisonKind.CONTRADICTION for one in record.comparisons),
        empty=sum(map(_is_empty, record.reports)),
        cut=sum(
            any(note.startswith("partial: ") for note in read.notes) for read in record.reports
        ),
    )


def _is_empty(read: ReadReport) -> bool:
    return not read.article.report.text.strip()


def _silent(matrix: Matrix) -> tuple[str, ...]:
    found = []
    for row in matrix.rows:
        parties = [cell.party for cell in row.cells if not cell.lines]
        if parties:
            found.append(f"{row.issue}: no report from {', '.join(parties)}.")
    return tuple(found)


def _speakers(record: Record, items: Items) -> list[Line]:
    silent = [statement for statement in record.statements if statement.speaker is None]
    return [
        Line(
            id=f"unnamed-{number}",
            words="Who says this?",
            marks=items.citations.marks(statement.spans),
            when=interval_words(items.when(statement)),
            quotes=(items.quote(statement),),
        )
        for number, statement in enumerate(silent, start=1)
    ]


def _figures(record: Record, items: Items) -> list[Line]:
    unsourced = [figure for figure in record.figures if figure.reporter == UNSOURCED]
    return [
        Line(
            id=f"unsourced-{number}",
            words="Who gives this figure?",
            marks=items.citations.marks(figure.spans),
            badge=UNSOURCED,
            when=interval_words(figure.as_of),
            quotes=(items.quote(figure),),
        )
        for number, figure in enumerate(unsourced, start=1)
    ]


def question_counts(questions: OpenQuestions) -> tuple[str, ...]:
    """Say how much is open, in half-sentences.

    Parameters
    ----------
    questions : OpenQuestions
        All of them.

    Returns
    -------
    tuple of str
        Only kinds that occur.

    Examples
    --------
    >>> question_counts(OpenQuestions(silent=(), lines=(), undated=("Report 1 has no date.",),
    ...                               unread=(), contradictions=2))
    ('2 contradictions open', '1 report without a date')
    """
    speakers = sum(line.badge != UNSOURCED for line in questions.lines)
    figures = len(questions.lines) - speakers
    counts = (
        (questions.contradictions, count_of(questions.contradictions, "contradiction") + " open"),
        (questions.empty, count_of(questions.empty, "report") + " without any text to read"),
        (questions.cut, count_of(questions.cut, "report") + " read only in part"),
        (speakers, count_of(speakers, "statement") + " without a known speaker"),
        (figures, count_of(figures, "figure") + " unsourced"),
        (len(questions.undated), count_of(len(questions.undated), "report") + " without a date"),
        (len(questions.unread), count_of(len(questions.unread), "note") + " on reading"),
    )
    return tuple(words for number, words in counts if number)
