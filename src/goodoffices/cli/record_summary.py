"""What a command says about a record; loads nothing that only packages need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from goodoffices.brief.days import interval_words
from goodoffices.brief.words import BASES, count_of
from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.record import ReadReport, Record
from goodoffices.reports.reviewing.reviewed import Reviewed


def record_summary(record: Record) -> str:
    """Say what was read: counts, then one line per report with its date and notes.

    Parameters
    ----------
    record : Record
        What was read.

    Returns
    -------
    str
        Lines without a final line feed.
    """
    lines = [f"{record_counts(record)}. Read with {record.method}."]
    if empty := sum(map(_is_empty, record.reports)):
        lines.append(f"{count_of(empty, 'report')} gave no text: each says below what to do.")
    lines += [f"  {_report_line(read)}" for read in record.reports]
    if record.reports:
        lines.append("All items are proposals for a person to review. Data for programs: --json.")
    return "\n".join(lines)


def _report_line(read: ReadReport) -> str:
    """Name the file, and the short name that items use for it where it is another."""
    short, dating = read.article.report.id, read.dating
    name = read.name or short
    called = name if short == name.partition(".")[0] else f"{name} [{short}]"
    dated = f"{interval_words(dating.when)}, {BASES[dating.basis]}"
    notes = [note for note in read.notes if not note.startswith("from: ")]
    if _is_empty(read):
        notes = [note for note in notes if not note.startswith("no items: ")] or notes
    return "; ".join(
        (f"{called}: {'no date' if dating.basis is DatingBasis.NONE else dated}", *notes)
    )


def _is_empty(read: ReadReport) -> bool:
    return not read.article.report.text.strip()


def proposals_summary(document: Mapping[str, Any], where: str) -> str:
    """Say what became of a language model's answers, and what to do next.

    Parameters
    ----------
    document : mapping
        Of proposals.
    where : str
        The file it was written to.

    Returns
    -------
    str
        Lines without a final line feed.
    """
    count = count_of(document["proposed"], "statement")
    lines = [f"{count} proposed by {document['model']}, in no record yet."]
    lines += [f"  dropped: {why} ({times})" for why, times in document["dropped"].items()]
    lines.append(f"Review them: goodoffices review CASE REPORT... --proposals {where}")
    return "\n".join(lines)


def unplaced_words(reviewed: Reviewed) -> str:
    """Say how many decisions of a log have no effect, and where they are listed.

    Parameters
    ----------
    reviewed : Reviewed
        A record after review.

    Returns
    -------
    str
        Empty when each decision finds its words.
    """
    if not reviewed.orphaned:
        return ""
    count = count_of(len(reviewed.orphaned), "decision")
    if len(reviewed.orphaned) == len(reviewed.decisions):
        return (
            f"Without effect: {count}, which is all there are."
            " Is this the log of another case, or of other reports?"
        )
    return (
        f"Without effect: {count}, for the words are gone or have changed."
        " See: goodoffices review CASE REPORT... --list"
    )


def record_counts(record: Record) -> str:
    """Say how many reports were read and how many items of each kind."""
    items = (
        count_of(len(record.statements), "statement"),
        count_of(len(record.figures), "figure"),
        count_of(len(record.events), "event"),
        count_of(len(record.claims), "claim about others", "claims about others"),
        count_of(len(record.comparisons), "comparison"),
    )
    return f"{count_of(len(record.reports), 'report')}: {', '.join(items)}"
