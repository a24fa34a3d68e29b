"""What a command says about a record; loads nothing that only packages need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from goodoffices.reports.record import Record


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
    for report in record.reports:
        when = report.dating.when
        days = f"{when.earliest or 'unknown'} to {when.latest or 'unknown'}"
        dated = str(when.earliest) if when.days == 1 else days
        notes = "".join(f"; {note}" for note in report.notes if not note.startswith("from: "))
        basis = report.dating.basis.replace("_", " ")
        lines.append(f"  {report.article.report.id}  {dated} ({basis}){notes}")
    lines.append("All items are proposals for a person to review. Data for programs: --json.")
    return "\n".join(lines)


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
    count = document["proposed"]
    noun = "statement" if count == 1 else "statements"
    lines = [f"{count} {noun} proposed by {document['model']}, in no record yet."]
    lines += [f"  dropped: {why} ({times})" for why, times in document["dropped"].items()]
    lines.append(f"Review them: goodoffices review CASE REPORT... --proposals {where}")
    return "\n".join(lines)


def record_counts(record: Record) -> str:
    """Say how many reports were read and how many items of each kind."""
    items = (
        ("statements", record.statements),
        ("figures", record.figures),
        ("events", record.events),
        ("claims about others", record.claims),
        ("comparisons", record.comparisons),
    )
    return f"{len(record.reports)} reports: " + ", ".join(
        f"{len(all_)} {what}" for what, all_ in items
    )
