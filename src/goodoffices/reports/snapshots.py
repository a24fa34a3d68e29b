"""A record as it stood at one time: enough of it to say what has changed since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Positions
from goodoffices.case.sources import SourceSpan
from goodoffices.errors import CaseError, RecordError
from goodoffices.reports.document import positions_from_document
from goodoffices.reports.positions import positions_of
from goodoffices.reports.record import Comparison, ReadReport, Record
from goodoffices.reports.reviewing.anchoring import items_in
from goodoffices.reports.reviewing.decision import Item, ItemKind
from goodoffices.reports.reviewing.item_documents import item_from
from goodoffices.reports.reviewing.reviewed import Reviewed, State

_LISTS = {
    "statements": ItemKind.STATEMENT,
    "figures": ItemKind.FIGURE,
    "events": ItemKind.EVENT,
    "claims": ItemKind.CLAIM,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What a record held.

    Parameters
    ----------
    digests : mapping of str to str
        Digest of each report's bytes by its identifier.
    groups : mapping of str to str
        Group of copies of each report that has one.
    items : tuple of items
        Statements, figures, events and claims.
    comparisons : tuple of Comparison
        Between them.
    positions : Positions
        Where the principals stood.
    settled : frozenset of str
        Comparisons that a person had settled.
    """

    digests: Mapping[str, str]
    groups: Mapping[str, str]
    items: tuple[Item, ...]
    comparisons: tuple[Comparison, ...]
    positions: Positions
    settled: frozenset[str] = frozenset()


def snapshot_of(
    record: Record, positions: Positions, reviewed: Reviewed | None = None
) -> Snapshot:
    """Take a snapshot of a record.

    Parameters
    ----------
    record : Record
        What was read.
    positions : Positions
        Where the principals stand.
    reviewed : Reviewed or None
        What was decided, for what is settled.

    Returns
    -------
    Snapshot
        Of now.
    """
    return Snapshot(
        digests={one.article.report.id: one.article.report.sha256 for one in record.reports},
        groups={
            one.article.report.id: one.duplicate_group
            for one in record.reports
            if one.duplicate_group
        },
        items=tuple(items_in(record)),
        comparisons=record.comparisons,
        positions=positions,
        settled=frozenset(_settled(reviewed, date.max)),
    )


def _settled(reviewed: Reviewed | None, before: date) -> list[str]:
    return [
        name
        for name, row in (reviewed.standings.items() if reviewed else ())
        if row.state is State.SETTLED
        and row.decision is not None
        and (before == date.max or row.decision.at[:10] < before.isoformat())
    ]


def snapshot_before(
    record: Record, day: date, *, case: Case, reviewed: Reviewed | None = None
) -> Snapshot:
    """Take the snapshot that the reports written before a day give.

    Parameters
    ----------
    record : Record
        What was read, later reports included.
    day : date
        The first day that counts as since.
    case : Case
        The negotiation.
    reviewed : Reviewed or None
        What was decided, for what was settled before that day.

    Returns
    -------
    Snapshot
        Of the reports that were certainly written before the day (R217).
    """
    old = {one.article.report.id for one in record.reports if is_before(one, day)}
    items = [one for one in items_in(record) if one.spans[0].report in old]
    names = {one.id for one in items}
    left = replace(
        record,
        reports=tuple(one for one in record.reports if one.article.report.id in old),
        statements=tuple(one for one in record.statements if one.id in names),
        figures=tuple(one for one in record.figures if one.id in names),
        events=tuple(one for one in record.events if one.id in names),
        claims=tuple(one for one in record.claims if one.id in names),
        comparisons=tuple(one for one in record.comparisons if set(one.items) <= names),
    )
    taken = snapshot_of(left, positions_of(left, case=case))
    return replace(taken, settled=frozenset(_settled(reviewed, day)))


def is_before(read: ReadReport, day: date) -> bool:
    """Whether a report was certainly written before a day; one without a last day was not."""
    latest = read.dating.when.latest
    return latest is not None and latest < day


def snapshot_from(document: Mapping[str, Any]) -> Snapshot:
    """Read the snapshot that a record document holds.

    Parameters
    ----------
    document : mapping
        As ``goodoffices read --json`` printed it.

    Returns
    -------
    Snapshot
        Of the time when it was printed.

    Raises
    ------
    RecordError
        If it is of another kind or version, or a part of it cannot be read.
    """
    positions = positions_from_document(document)
    try:
        reports = document["reports"]
        return Snapshot(
            digests={str(one["id"]): str(one["sha256"]) for one in reports},
            groups={
                str(one["id"]): str(one["duplicate_group"])
                for one in reports
                if one.get("duplicate_group")
            },
            items=tuple(
                found
                for name, kind in _LISTS.items()
                for one in document[name]
                if not isinstance(found := _item(kind, one), Comparison)
            ),
            comparisons=tuple(
                found
                for one in document["comparisons"]
                if isinstance(found := _item(ItemKind.COMPARISON, one), Comparison)
            ),
            positions=positions,
        )
    except (KeyError, TypeError, ValueError, AttributeError, CaseError) as error:
        raise RecordError(
            f"The earlier record cannot be read ({type(error).__name__}: {error})."
            " Give one that `goodoffices read --json` printed."
        ) from None


def _item(kind: ItemKind, document: Mapping[str, Any]) -> Item | Comparison:
    spans = [
        SourceSpan(report=s["report"], start=s["start"], end=s["end"], quote=s["quote"])
        for s in document.get("spans", ())
    ]
    labels = {key: value for key, value in document.items() if key not in {"id", "spans"}}
    return item_from(kind, name=str(document["id"]), spans=spans, labels=labels)
