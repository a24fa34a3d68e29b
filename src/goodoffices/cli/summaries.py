"""What commands say to a person in a few lines."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from goodoffices.app.demonstration import Demonstration
from goodoffices.packages.results import NamedPackage
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.record import Record
from goodoffices.solving.answer import Proof, Status


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
    lines = [f"{_counts(record)}. Read with {record.method}."]
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


def _counts(record: Record) -> str:
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


def _named_lines(named: NamedPackage) -> list[str]:
    title = named.concept.replace("_", "-")
    if named.package is None:
        return [f"{title}: none ({proof_words(named.proof)})."]
    tied = "" if named.ties in {1, None} else f"; {named.ties} packages tie"
    return [
        f"{title}: {_options(named.package.options)}  {_points(named.package.points)}"
        f" ({proof_words(named.proof)}{tied})",
        *(f"  {note}" for note in named.notes),
    ]


def proof_words(proof: Proof) -> str:
    """Say how far an answer can be relied on.

    Parameters
    ----------
    proof : Proof
        How the answer was got.

    Returns
    -------
    str
        ``"proved"``, or the status with its reason or limit.
    """
    if proof.status is Status.PROVED:
        return "proved"
    reason = proof.limit or proof.reason or ""
    return f"{proof.status.replace('_', ' ')}: {reason}".rstrip(": ")


def demonstration_summary(shown: Demonstration) -> str:
    """Say in ten lines what the demonstration made and where to look.

    Parameters
    ----------
    shown : Demonstration
        What was read, found and written.

    Returns
    -------
    str
        Ten lines without a final line feed.
    """
    record, found = shown.record, shown.packages
    kinds = dict.fromkeys(ComparisonKind, 0)
    for comparison in record.comparisons:
        kinds[comparison.kind] += 1
    principals = ", ".join(party.name for party in shown.case.principals)
    lines = [
        f"{shown.case.title}: an invented negotiation between {principals}.",
        f"{_counts(record)}.",
        f"Read with {record.method}; every item points at its exact words and awaits review.",
        f"Disagreements: {kinds[ComparisonKind.CONTRADICTION]} contradictions,"
        f" {kinds[ComparisonKind.UPDATE]} later values,"
        f" {kinds[ComparisonKind.DIFFERENT_EVENT]} different events.",
        f"From the record: {number_of(found.from_record.count)} packages nobody has refused,"
        f" {len(found.from_record.blocks)} blocks.",
        f"From the points: {number_of(found.zone.count)} of {found.zone.packages} packages"
        f" acceptable to all ({proof_words(found.zone.proof)}),"
        f" {number_of(found.frontier.count)} on the frontier.",
        *(_named_lines(found.named[0])[:1]),
        f"Record: {shown.record_path}",
        f"Brief:  {shown.brief_path}  (open it in any browser; it needs no network)",
        "Next:   goodoffices new my-case.yaml",
    ]
    return "\n".join(lines)


def number_of(count: int | None) -> str:
    """Write a count with separators; say so where there is none."""
    return "no count of" if count is None else f"{count:,}"


def _options(options: tuple[tuple[str, str], ...]) -> str:
    return ", ".join(f"{issue}={option}" for issue, option in options)


def _points(points: tuple[tuple[str, Fraction], ...]) -> str:
    return "[" + ", ".join(f"{party} {worth}" for party, worth in points) + "]" if points else ""
