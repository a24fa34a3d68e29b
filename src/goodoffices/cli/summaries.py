"""What commands say to a person in a few lines."""

from __future__ import annotations

from fractions import Fraction

from goodoffices.app.demonstration import Demonstration
from goodoffices.brief.words import count_of
from goodoffices.cli.record_summary import record_counts
from goodoffices.packages.results import NamedPackage
from goodoffices.reports.labels import ComparisonKind
from goodoffices.solving.answer import Proof, Status


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
        f"{record_counts(record)}.",
        f"Read with {record.method}; every item points at its exact words and awaits review.",
        f"Disagreements: {kinds[ComparisonKind.CONTRADICTION]} contradictions,"
        f" {kinds[ComparisonKind.UPDATE]} later values,"
        f" {kinds[ComparisonKind.DIFFERENT_EVENT]} different events.",
        f"From the record: {number_of(found.from_record.count)} packages nobody has refused,"
        f" {count_of(len(found.from_record.blocks), 'block')}.",
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
