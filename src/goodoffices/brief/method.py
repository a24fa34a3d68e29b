"""How the brief was made, on which assumptions, and what it leaves out."""

from __future__ import annotations

import hashlib
from itertools import chain

from goodoffices.brief.words import count_of
from goodoffices.case.negotiation import Case
from goodoffices.case.preferences import Knowledge
from goodoffices.reports.record import Record

REVIEWED = (
    "Items that a person rejected are left out, and edits hold. Numbers with ° lead to words that"
    " nobody has reviewed; where both speak of an option, reviewed words decide."
)
UNREVIEWED = "Machine-proposed, not yet reviewed by a person."
"""Stands on the first page until somebody has accepted the items."""

_KNOWLEDGE = {
    Knowledge.EXACT: "exact points",
    Knowledge.RANGES: "ranges of points",
    Knowledge.ORDERINGS: "orderings",
    Knowledge.NONE: "a walk-away value only",
}


def record_digest(record: Record) -> str:
    """Return a digest of everything a record holds.

    Parameters
    ----------
    record : Record
        What was read.

    Returns
    -------
    str
        SHA-256, hexadecimal, of the reports' digests and the items; equal records have
        equal digests.

    Examples
    --------
    >>> record_digest(Record(case="c")) == record_digest(Record(case="c"))
    True
    """
    digest = hashlib.sha256(record.case.encode("utf-8", "surrogatepass"))
    items = (record.statements, record.figures, record.events, record.claims, record.comparisons)
    parts = chain(
        [record.method],
        (read.article.report.sha256 for read in record.reports),
        (repr(item) for kind in items for item in kind),
    )
    for part in parts:
        digest.update(f"\n{part}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def assumptions_of(case: Case) -> tuple[str, ...]:
    """Say what the case assumes, party by party and link by link.

    Parameters
    ----------
    case : Case
        Preferences with their basis, links with their reasons.

    Returns
    -------
    tuple of str
        No number of any party's points is quoted.
    """
    said = []
    for party in case.principals:
        preferences = case.preferences_of(party.id)
        if preferences is None:
            said.append(f"{party.name}: nothing is assumed about what it wants.")
        else:
            known = _KNOWLEDGE[preferences.knowledge]
            said.append(f"{party.name}: {known}. Basis: {preferences.basis.rstrip('.')}.")
    said += [f"Link {link.id}: {link.reason.rstrip('.')}." for link in case.links if link.reason]
    return tuple(said)


def method_of(record: Record, *, is_reviewed: bool = False) -> tuple[str, ...]:
    """Say how the record was made and what it holds.

    Parameters
    ----------
    record : Record
        What was read.
    is_reviewed : bool
        Whether decisions of people were put upon it.

    Returns
    -------
    tuple of str
        One sentence each.
    """
    reader = (
        "rules alone, without a grammar parser"
        if record.method == "rules"
        else record.method.replace("rules + parser", "rules and the grammar parser")
    )
    counts = ", ".join(
        (
            count_of(len(record.statements), "statement"),
            count_of(len(record.figures), "figure"),
            count_of(len(record.events), "event"),
            count_of(len(record.claims), "claim about others", "claims about others"),
            count_of(len(record.comparisons), "comparison"),
        )
    )
    return (
        f"Read by {reader}; no language model took part.",
        f"{count_of(len(record.reports), 'report')} gave {counts}.",
        REVIEWED if is_reviewed else UNREVIEWED,
        "Every claim carries a number such as [3.2]: mark 2 of report 3, where the words stand.",
        "How we know: direct (words in quotation marks), reported (paraphrase, or passed on),"
        " anonymous (source not named), inferred (the report itself says what a party holds).",
        "An arrow compares a side's latest own words with its words in reports that are"
        " certainly older; it is a reading, not a measurement.",
        "Copies of one report count as one voice. Silence is no consent: an empty cell says"
        ' "no report".',
    )
