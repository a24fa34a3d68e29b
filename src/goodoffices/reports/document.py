"""The record as a plain JSON document, and the positions read back from one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from goodoffices.case.dates import DateInterval
from goodoffices.case.position_document import position_document, span_documents
from goodoffices.case.positions import Evidence, OptionPosition, Position, Positions
from goodoffices.case.sources import SourceSpan
from goodoffices.errors import CaseError, RecordError
from goodoffices.reports.origin import Origin
from goodoffices.reports.record import (
    Actor,
    Claim,
    Comparison,
    Event,
    Figure,
    ReadReport,
    Record,
    Statement,
)
from goodoffices.reports.record_schema import SCHEMA, Json, record_schema
from goodoffices.reports.text import DECODED

__all__ = [
    "SCHEMA",
    "item_document",
    "positions_from_document",
    "record_document",
    "record_parts",
    "record_schema",
]


def record_document(record: Record, positions: Positions) -> Json:
    """Write a record as plain JSON values.

    Parameters
    ----------
    record : Record
        What was read.
    positions : Positions
        Where the principals stand, from
        :func:`goodoffices.reports.positions.positions_of`.

    Returns
    -------
    dict
        As documented in ``docs/reference/record.md`` and described by
        :func:`goodoffices.reports.record_schema.record_schema`. Spans are half-open
        code-point offsets. Numbers are JSON integers where whole, else the decimal number
        as written; one that a double cannot hold stands as a string.

    Notes
    -----
    Same record, same bytes when dumped with the same settings.

    Examples
    --------
    >>> record_document(Record(case="c"), Positions())["schema"]
    'goodoffices/record@1'
    """
    return {
        key: list(value) if isinstance(value, Iterator) else value
        for key, value in record_parts(record, positions)
    }


def record_parts(record: Record, positions: Positions) -> Iterator[tuple[str, Any]]:
    """Yield the parts of a record document, so that a large one is written as it is made.

    Parameters
    ----------
    record : Record
        What was read.
    positions : Positions
        Where the principals stand.

    Yields
    ------
    tuple of str and value
        A key of :func:`record_document` and its value; for a list an iterator over it.

    Examples
    --------
    >>> [key for key, _ in record_parts(Record(case="c"), Positions())][:4]
    ['schema', 'case', 'method', 'reports']
    """
    yield "schema", SCHEMA
    yield "case", record.case
    yield "method", record.method
    yield "reports", map(_report, record.reports)
    yield "actors", map(_actor, record.actors)
    yield "statements", map(_statement, record.statements)
    yield "figures", map(_figure, record.figures)
    yield "events", map(_event, record.events)
    yield "claims", map(_claim, record.claims)
    yield "comparisons", map(_comparison, record.comparisons)
    yield "positions", map(position_document, positions.cells)


def item_document(item: Statement | Figure | Event | Claim | Comparison) -> Json:
    """Write one item as it stands in the record document.

    Parameters
    ----------
    item : Statement, Figure, Event, Claim or Comparison
        From a record.

    Returns
    -------
    dict
        Plain JSON values.

    Examples
    --------
    >>> span = SourceSpan(report="r", start=0, end=2, quote="No")
    >>> item_document(Claim(id="c", spans=(span,), by="a", about="b", position="reject"))["by"]
    'a'
    """
    if isinstance(item, Statement):
        return _statement(item)
    if isinstance(item, Figure):
        return _figure(item)
    if isinstance(item, Event):
        return _event(item)
    return _claim(item) if isinstance(item, Claim) else _comparison(item)


def _interval(when: DateInterval) -> Json:
    return {
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
    }


def _report(read: ReadReport) -> Json:
    report = read.article.report
    return {
        "id": report.id,
        "name": read.name,
        "sha256": report.sha256,
        "encoding": report.encoding,
        "extraction": report.method,
        "text": report.text if report.method != DECODED else None,
        "language": main_language(read),
        "date": {
            **_interval(read.dating.when),
            "basis": read.dating.basis.value,
            "evidence": span_documents(read.dating.evidence),
            "reasons": list(read.dating.reasons),
            "conflicts": list(read.dating.conflicts),
        },
        "segments": [
            {"label": segment.label.value, "start": segment.start, "end": segment.end}
            for segment in read.article.segments
        ],
        "origin": _origin(report.origin),
        "duplicate_group": read.duplicate_group,
        "notes": list(read.notes),
    }


def _origin(origin: Origin | None) -> Json | None:
    if origin is None:
        return None
    return {"unit": origin.unit.value, "rows": [list(row) for row in origin.rows]}


def main_language(read: ReadReport) -> str:
    """Return the language of most of the body, by characters; ``"und"`` when unknown."""
    counts: Counter[str] = Counter()
    for paragraph in read.article.paragraphs:
        counts[paragraph.language] += paragraph.end - paragraph.start
    ordered = sorted(counts.items(), key=lambda pair: (pair[0] == "und", -pair[1], pair[0]))
    return ordered[0][0] if ordered else "und"


def _actor(actor: Actor) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "side": actor.side,
        "role": actor.role.value,
        "in_case": actor.in_case,
        "spans": span_documents(actor.spans),
    }


def _statement(statement: Statement) -> Json:
    return {
        "id": statement.id,
        "spans": span_documents(statement.spans),
        "speaker": statement.speaker,
        "via": statement.via,
        "directness": statement.directness.value,
        "source_kind": statement.source_kind.value,
        "issue": statement.issue,
        "further_issues": list(statement.further_issues),
        "stance": statement.stance.value if statement.stance else None,
        "option_stance": statement.option_stance.value if statement.option_stance else None,
        "options": list(statement.options),
        "hedges": list(statement.hedges),
        "cue": statement.cue,
        "flags": list(statement.flags),
    }


def _figure(figure: Figure) -> Json:
    values = (
        {"value": number(figure.low)}
        if figure.low == figure.high
        else {"low": number(figure.low), "high": number(figure.high)}
    )
    return {
        "id": figure.id,
        "spans": span_documents(figure.spans),
        **values,
        "unit": figure.unit,
        "unit_class": figure.unit_class.value,
        "qualifier": figure.qualifier,
        "what": figure.what,
        "population": figure.population,
        "reporter": figure.reporter,
        "as_of": _interval(figure.as_of),
        "flags": list(figure.flags),
    }


def number(value: Decimal) -> int | float | str:
    """Return a decimal as the plainest JSON value that keeps it exactly.

    Examples
    --------
    >>> number(Decimal("2300000.0")), number(Decimal("8.5"))
    (2300000, 8.5)
    >>> number(Decimal("0.12345678901234567890123"))
    '0.12345678901234567890123'
    """
    if not value.is_finite():
        return str(value)
    if value == value.to_integral_value():
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else str(value)


def _event(event: Event) -> Json:
    return {
        "id": event.id,
        "spans": span_documents(event.spans),
        "type": event.type.value,
        "status": event.status.value,
        "date": _interval(event.date),
        "place": event.place,
        "participants": list(event.participants),
        "duration": event.duration,
        "what": event.what,
        "flags": list(event.flags),
    }


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "spans": span_documents(claim.spans),
        "by": claim.by,
        "about": claim.about,
        "position": claim.position,
        "issue": claim.issue,
        "statement": claim.statement,
        "answers": list(claim.answers),
    }


def _comparison(comparison: Comparison) -> Json:
    return {
        "id": comparison.id,
        "kind": comparison.kind.value,
        "items": list(comparison.items),
        "reason": comparison.reason,
        "rule": comparison.rule,
        "rank": comparison.rank,
    }


def positions_from_document(document: Mapping[str, Any]) -> Positions:
    """Read the positions of a record document back.

    Parameters
    ----------
    document : mapping
        As :func:`record_document` writes it, from JSON.

    Returns
    -------
    Positions
        Equal to those the document was written with.

    Raises
    ------
    RecordError
        If the document is of another kind or version, or a cell cannot be read; the
        message names the place.

    Examples
    --------
    >>> positions_from_document({"schema": SCHEMA, "positions": []})
    Positions(cells=())
    """
    schema = document.get("schema") if isinstance(document, Mapping) else None
    if schema != SCHEMA:
        raise RecordError(
            f"This is no record that can be read: its schema is {schema!r}, not {SCHEMA!r}."
            " Write it with `goodoffices read CASE REPORT... --json`."
        )
    cells = document.get("positions")
    if not isinstance(cells, list):
        raise RecordError("positions: the record has no list of positions. Read it again.")
    return Positions(cells=tuple(_cell(cell, place) for place, cell in enumerate(cells)))


def _cell(cell: Any, place: int) -> OptionPosition:  # noqa: ANN401 - not yet checked
    where = f"positions[{place}]"
    try:
        return OptionPosition(
            party=_text(cell["party"]),
            issue=_text(cell["issue"]),
            option=_text(cell["option"]),
            position=Position(cell["position"]),
            disputed=cell.get("disputed", False) is True,
            evidence=tuple(_evidence(one) for one in cell.get("evidence", ())),
        )
    except KeyError as error:
        message = f"{where}: {error.args[0]!r} is missing. Read the reports again."
        raise RecordError(message) from error
    except (TypeError, ValueError, AttributeError, CaseError, RecordError) as error:
        message = f"{where}: cannot be read ({error}). Read the reports again."
        raise RecordError(message) from error


def _evidence(one: Mapping[str, Any]) -> Evidence:
    return Evidence(
        item=_text(one["item"]),
        position=Position(one["position"]),
        own_word=one["own_word"] is True,
        spans=tuple(
            SourceSpan(
                report=_text(span["report"]),
                start=int(span["start"]),
                end=int(span["end"]),
                quote=_text(span["quote"]),
            )
            for span in one["spans"]
        ),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise RecordError(f"{value!r} is no text")
    return value
