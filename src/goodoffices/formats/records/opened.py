"""A record document made ready for other programs: complete, and true to its reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from goodoffices.case.sources import SourceSpan
from goodoffices.errors import CaseError
from goodoffices.formats.exchange import Findings
from goodoffices.formats.records.shape import shape_faults
from goodoffices.reports.record_schema import SCHEMA, Json, record_schema

KINDS = {
    "reports": "report",
    "actors": "actor",
    "statements": "statement",
    "figures": "figure",
    "events": "event",
    "claims": "claim",
    "comparisons": "comparison",
    "positions": "position",
}
"""Lists of a record, with the kind of what stands in each."""

READ_AGAIN = "Read the reports again: goodoffices read CASE REPORT... -o record.json"
"""Remedy for a damaged record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedRecord:
    """A record document whose parts and spans have been checked.

    Parameters
    ----------
    document : dict
        The record, as :func:`goodoffices.reports.document.record_document` writes it.
    texts : mapping of str to str
        Text by report identifier, of the reports whose text is at hand.
    is_compared : bool
        Whether reports were given to compare the quotes with.
    """

    document: Json
    texts: Mapping[str, str] = field(default_factory=dict)
    is_compared: bool = False

    @property
    def reports(self) -> dict[str, Json]:
        """Reports by identifier."""
        return {report["id"]: report for report in self.document["reports"]}

    @property
    def untold(self) -> tuple[str, ...]:
        """Identifiers of reports whose text is not at hand, in order."""
        return tuple(name for name in self.reports if name not in self.texts)


def opened_record(document: object, texts: Mapping[str, str] | None = None) -> OpenedRecord:
    """Check a record document before it goes out (R225).

    Parameters
    ----------
    document : object
        The record, from JSON.
    texts : mapping of str to str or None
        Text by SHA-256 of the report's file, and by its name, of reports whose text the record
        does not hold. A file of the name that has other bytes was changed since it was read.

    Returns
    -------
    OpenedRecord
        Every span names a report of the record and is as long as its quote; where the text
        is at hand, the quote stands there word for word.

    Raises
    ------
    FormatError
        With all problems at once.

    Notes
    -----
    Time linear in the length of the document.
    """
    findings = Findings()
    checked: Json = document if isinstance(document, dict) else {}
    if checked.get("schema") != SCHEMA:
        findings.problem("schema", f"This is no record {SCHEMA!r}.", READ_AGAIN)
        findings.stop("The record cannot be written")
    schema = record_schema()
    for name, part in schema["properties"].items():
        for place in shape_faults(checked.get(name), part, defs=schema["$defs"], place=name):
            findings.problem(place, "This is missing, or of another kind.", READ_AGAIN)
    findings.stop("The record cannot be written")
    found = {
        report["id"]: text
        for report in checked["reports"]
        if (text := _text_of(report, texts or {})) is not None
    }
    by_report = {report["id"]: found.get(report["id"]) for report in checked["reports"]}
    for place, span in _spans(checked):
        _check_span(place, span, by_report, findings)
    findings.stop("The record cannot be written")
    return OpenedRecord(document=checked, texts=found, is_compared=bool(texts))


def _text_of(report: Json, texts: Mapping[str, str]) -> str | None:
    held = report["text"]
    if isinstance(held, str):
        return held
    return texts.get(str(report["sha256"]), texts.get(str(report["name"])))


def spans_of(entry: Mapping[str, Any]) -> list[Json]:
    """Return the spans of an item, of a position's evidence included, in order.

    Examples
    --------
    >>> spans_of({"evidence": [{"spans": [{"start": 3}]}]})
    [{'start': 3}]
    """
    evidence = [one for part in entry.get("evidence") or () for one in part.get("spans", ())]
    return [*(entry.get("spans") or ()), *evidence]


def _spans(document: Json) -> Iterator[tuple[str, Any]]:
    for name in KINDS:
        for number, entry in enumerate(document[name]):
            dated = entry["date"].get("evidence", ()) if name == "reports" else ()
            for span in [*spans_of(entry), *dated]:
                yield f"{name}[{number}]", span


def _check_span(
    place: str,
    span: Any,  # noqa: ANN401 - not yet checked
    texts: Mapping[str, str | None],
    findings: Findings,
) -> None:
    try:
        read = SourceSpan(
            report=str(span["report"]),
            start=int(span["start"]),
            end=int(span["end"]),
            quote=str(span["quote"]),
        )
    except (TypeError, KeyError, ValueError, CaseError):
        findings.problem(place, "A span and its quote do not fit.", READ_AGAIN)
        return
    text = texts.get(read.report)
    if read.report not in texts:
        findings.problem(place, f"There is no report {read.report!r}.", READ_AGAIN)
    elif text is not None and not read.matches(text):
        where = f"{read.start}-{read.end} of report {read.report!r}"
        findings.problem(place, f"The quote does not stand at {where}.", READ_AGAIN)
