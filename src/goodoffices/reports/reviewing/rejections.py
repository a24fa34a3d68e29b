"""Rejections as regression cases: what was rejected must not be proposed again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from goodoffices.errors import RecordError
from goodoffices.reports.record import Comparison, Record
from goodoffices.reports.reviewing.anchoring import items_in
from goodoffices.reports.reviewing.decision import Act, Item, ItemKind, kind_of
from goodoffices.reports.reviewing.history import standing_decisions
from goodoffices.reports.reviewing.item_documents import Json, labels_of
from goodoffices.reports.reviewing.reviewed import Reviewed, State

SCHEMA = "goodoffices/rejection@1"
"""Name and version of one case."""

KEPT: Mapping[ItemKind, tuple[str, ...]] = {
    ItemKind.STATEMENT: ("speaker", "via", "directness", "source_kind", "issue", "stance"),
    ItemKind.FIGURE: ("value", "low", "high", "unit", "unit_class", "reporter"),
    ItemKind.EVENT: ("type", "status", "date", "participants"),
    ItemKind.CLAIM: ("by", "about", "position", "issue"),
}
"""Labels of a case: those that hold no words of the report."""


def rejection_documents(reviewed: Reviewed) -> Iterator[Json]:
    """Write each rejection that holds as a regression case.

    Parameters
    ----------
    reviewed : Reviewed
        A record after review.

    Yields
    ------
    dict
        As documented in ``docs/reference/decisions.md``: digests of the report's bytes and of
        the words, places, kind, labels and reason. It holds no word of the report and no name
        of a reviewer, so that it may travel with code.
    """
    for decision in standing_decisions(reviewed.decisions):
        target = decision.target
        if decision.act is not Act.REJECT or target is None or not target.passages:
            continue
        held = reviewed.standings.get(target.item.id)
        if held is None or held.state is not State.REJECTED or isinstance(target.item, Comparison):
            continue
        kind, labels = kind_of(target.item), labels_of(target.item)
        yield {
            "schema": SCHEMA,
            "decision": decision.id,
            "kind": kind.value,
            "reason": str(decision.reason),
            "words": [
                {
                    "sha256": one.sha256,
                    "start": one.span.start,
                    "end": one.span.end,
                    "words_sha256": _digest(one.span.quote),
                }
                for one in target.passages
            ],
            "labels": {name: labels[name] for name in KEPT[kind] if name in labels},
        }


def comes_back(document: object, record: Record) -> Item | None:
    """Find an item that was rejected and is proposed again.

    Parameters
    ----------
    document : object
        A regression case, as :func:`rejection_documents` writes it.
    record : Record
        What the rules propose now.

    Returns
    -------
    item or None
        An item of the same kind on the same words with the same labels; ``None`` where there
        is none, also where the record does not hold the report.

    Raises
    ------
    RecordError
        If the document is of another kind or version, or cannot be read.
    """
    if not isinstance(document, Mapping) or document.get("schema") != SCHEMA:
        raise RecordError(f"This is no {SCHEMA} document.")
    try:
        kind, labels = ItemKind(document["kind"]), dict(document["labels"])
        wanted = {_place(one["sha256"], one) for one in document["words"]}
    except (KeyError, TypeError, ValueError) as error:
        raise RecordError(f"The rejection cannot be read ({error!r}).") from None
    digests = {read.article.report.id: read.article.report.sha256 for read in record.reports}
    for item in items_in(record):
        if kind_of(item) is not kind or _places(item, digests) != wanted:
            continue
        read = labels_of(item)
        if all(read.get(name) == value for name, value in labels.items()):
            return item
    return None


def _places(item: Item, digests: Mapping[str, str]) -> set[tuple[str, int, int, str]]:
    spans: Iterable[dict[str, Any]] = (
        {"report": s.report, "start": s.start, "end": s.end, "words_sha256": _digest(s.quote)}
        for s in item.spans
    )
    return {_place(digests[one["report"]], one) for one in spans}


def _place(sha256: str, one: Mapping[str, Any]) -> tuple[str, int, int, str]:
    return sha256, int(one["start"]), int(one["end"]), str(one["words_sha256"])


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
