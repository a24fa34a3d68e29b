"""Requests from plain JSON values: what a script writes, or a person in an editor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from goodoffices.errors import RecordError
from goodoffices.reports.reviewing.deciding import Request
from goodoffices.reports.reviewing.decision import (
    REASONS,
    Act,
    Reason,
    Reviewable,
    kind_of,
    spans_of,
)
from goodoffices.reports.reviewing.item_documents import EDITABLE, Json, labels_of
from goodoffices.reports.reviewing.log import text_or_none

_KEYS = frozenset({"item", "act", "reason", "note", "set", "parts", "with", "undoes", "by", "at"})


def request_from(document: Mapping[str, Any]) -> Request:
    """Read a request.

    Parameters
    ----------
    document : mapping
        ``{"item": ..., "act": ...}`` with ``reason`` for a rejection, ``set`` for an edit,
        ``parts`` for a split, ``with`` for a merge, ``note`` for a settlement, ``undoes``.

    Returns
    -------
    Request
        What is wanted.

    Raises
    ------
    RecordError
        If a key is unknown or a value cannot be so.

    Examples
    --------
    >>> request_from({"item": "f-1", "act": "reject", "reason": "told_twice"}).reason.value
    'told_twice'
    """
    if unknown := sorted(set(document) - _KEYS):
        raise RecordError(f"a decision has no {unknown[0]!r}. It has {', '.join(sorted(_KEYS))}.")
    changes, parts = document.get("set", {}), document.get("parts", [])
    others = document.get("with", [])
    if not isinstance(changes, Mapping) or not _is_list_of(parts, Mapping):
        raise RecordError("'set' and each of 'parts' are labels with their values.")
    if not _is_list_of(others, str):
        raise RecordError("'with' lists identifiers of items.")
    for name in ("item", "note", "by", "at"):
        text_or_none(document, name)
    try:
        act = Act(str(document.get("act")))
        reason = Reason(document["reason"]) if document.get("reason") else None
    except ValueError as error:
        known = ", ".join(act.value for act in Act)
        reasons = ", ".join(reason.value for reason in REASONS)
        raise RecordError(f"{error}. Acts: {known}. Reasons: {reasons}.") from None
    return Request(
        item=document.get("item") or "",
        act=act,
        reason=reason,
        note=document.get("note") or "",
        changes=changes,
        parts=tuple(parts),
        others=tuple(others),
        undoes=text_or_none(document, "undoes"),
    )


def _is_list_of(value: object, kind: type) -> bool:
    return isinstance(value, list) and all(isinstance(one, kind) for one in value)


def editable_document(item: Reviewable) -> Json:
    """Return what a person may change of an item, with its words.

    Parameters
    ----------
    item : Statement, Figure, Event, Claim or Comparison
        The item.

    Returns
    -------
    dict
        ``words`` first, then labels in their usual order.
    """
    labels = labels_of(item)
    words = [span.quote for span in spans_of(item)]
    found: Json = {"words": words[0] if len(words) == 1 else words} if words else {}
    return found | {name: labels[name] for name in EDITABLE[kind_of(item)] if name in labels}


def changes_between(before: Mapping[str, Any], after: object) -> Json:
    """Return what a person has changed.

    Parameters
    ----------
    before : mapping
        As :func:`editable_document` returned it.
    after : object
        The same after editing.

    Returns
    -------
    dict
        Labels whose values differ; a label taken out is unknown.

    Raises
    ------
    RecordError
        If what was edited is no list of labels any more.

    Examples
    --------
    >>> changes_between({"issue": "road", "stance": "reject"}, {"issue": "road"})
    {'stance': None}
    """
    if not isinstance(after, Mapping):
        raise RecordError("Leave a list of labels, one 'name: value' a line.")
    gone: Json = {name: None for name in before if name not in after and name != "words"}
    return {name: value for name, value in after.items() if before.get(name, ...) != value} | gone
