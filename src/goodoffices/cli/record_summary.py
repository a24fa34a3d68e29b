"""What a command says about a record; loads nothing that only packages need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from goodoffices.brief.days import interval_words
from goodoffices.brief.words import BASES, count_of
from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.record import ReadReport, Record
from goodoffices.reports.reviewing.reviewed import Reviewed

EACH = 100
"""Reports up to which each has a line of its own."""
SHOWN = 20
"""Of more reports, those with notes that have one."""


PROPOSED = "All items are proposals for a person to review."
REVIEWED = "All items were reviewed by a person."
MIXED = "Items that nobody has decided about are proposals for a person to review."
"""What an item is: of a reading, of a review alone, and of a reading with a review upon it."""


def record_summary(record: Record, standing: str = PROPOSED) -> str:
    """Say what was read: counts, then one line per report with its date and notes.

    Of more than :data:`EACH` reports it counts how they are dated and how many repeat another one,
    and lists the first :data:`SHOWN` with other notes, those without text before the rest.

    Parameters
    ----------
    record : Record
        What was read.
    standing : str
        One sentence: what its items are.

    Returns
    -------
    str
        Lines without a final line feed.
    """
    lines = [f"{record_counts(record)}. Read with {record.method}."]
    few = len(record.reports) <= EACH
    if empty := sum(not _has_text(read) for read in record.reports):
        each = (
            "each says below what to do"
            if few or empty <= SHOWN
            else "the note of each says what to do"
        )
        lines.append(f"{count_of(empty, 'report')} gave no text: {each}.")
    told = map(_report_line, record.reports) if few else _told_together(record.reports)
    lines += [f"  {line}" for line in told]
    if record.reports:
        lines.append(f"{standing} Data for programs: --json.")
    return "\n".join(lines)


def _told_together(reports: Sequence[ReadReport]) -> Iterator[str]:
    """Yield how many reports are dated in which way and repeat another, and the noted ones."""
    dated = Counter(read.dating.basis for read in reports)
    yield "Dates: " + "; ".join(f"{n:,} {BASES[basis]}" for basis, n in dated.most_common())
    copies = sum(_has_text(read) and any(map(_is_of_copy, read.notes)) for read in reports)
    if copies:
        yield f"Identical copies: {copies:,}; their items are listed once"
    noted = sorted((read for read in reports if _asks_for_a_look(read)), key=_has_text)
    yield from map(_report_line, islice(noted, SHOWN))
    if len(noted) > SHOWN:
        yield f"… and {len(noted) - SHOWN:,} more with notes: reports[] in the record, or --json"


def _is_of_copy(note: str) -> bool:
    return note.startswith("identical copy of ")


def _asks_for_a_look(read: ReadReport) -> bool:
    return any(not note.startswith("from: ") and not _is_of_copy(note) for note in read.notes)


def _report_line(read: ReadReport) -> str:
    """Name the file, and the short name that items use for it where it is another."""
    short, dating = read.article.report.id, read.dating
    name = read.name or short
    called = name if short == name.partition(".")[0] else f"{name} [{short}]"
    dated = f"{interval_words(dating.when)}, {BASES[dating.basis]}"
    notes = [note for note in read.notes if not note.startswith("from: ")]
    if not _has_text(read):
        notes = [note for note in notes if not note.startswith("no items: ")] or notes
    if dating.basis is DatingBasis.NONE:
        dated = "no date"
        notes = [*(f"{why[:1].lower()}{why[1:-1]}" for why in dating.reasons), *notes]
    return "; ".join((f"{called}: {dated}", *notes))


def _has_text(read: ReadReport) -> bool:
    return bool(read.article.report.text.strip())


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
        f"Without effect: {count}, for the words are gone or have changed, or the case has."
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
