"""From what a person asks for to a decision that can be kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from goodoffices.case.negotiation import Case
from goodoffices.case.sources import SourceSpan
from goodoffices.errors import RecordError
from goodoffices.reports.identity import item_id
from goodoffices.reports.record import UNSOURCED, Comparison, Event
from goodoffices.reports.reviewing.anchoring import occurrences, pin
from goodoffices.reports.reviewing.decision import (
    Act,
    Decision,
    ItemKind,
    Pinned,
    Reason,
    Reviewable,
    kind_of,
    spans_of,
)
from goodoffices.reports.reviewing.item_documents import EDITABLE, item_from, labels_of
from goodoffices.reports.reviewing.log import with_id
from goodoffices.reports.reviewing.reviewed import Reviewed, State

_ACTORS = ("speaker", "via", "reporter", "by", "about")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a person wants done with an item, in as few words as it takes.

    Parameters
    ----------
    item : str
        Identifier of the item; for an undo it may be empty.
    act : Act
        What to do.
    reason : Reason or None
        For a rejection.
    note : str
        Own words.
    changes : mapping
        For an edit, labels with their new values; ``"words"`` may give other words of the
        report, as a text or a list of texts.
    parts : sequence of mapping
        For a split, one such mapping per part, each with its ``"words"``.
    others : sequence of str
        For a merge, identifiers of the items that go into this one.
    undoes : str or None
        For an undo, the decision to take back; ``None`` means the last one about the item.
    """

    item: str
    act: Act
    reason: Reason | None = None
    note: str = ""
    changes: Mapping[str, Any] = field(default_factory=dict)
    parts: Sequence[Mapping[str, Any]] = ()
    others: Sequence[str] = ()
    undoes: str | None = None


def decide(reviewed: Reviewed, request: Request, *, case: Case, by: str, at: str) -> Decision:
    """Make a decision about an item of a record under review.

    Parameters
    ----------
    reviewed : Reviewed
        Where the items stand now.
    request : Request
        What is wanted.
    case : Case
        Names that an edit may use.
    by, at : str
        Who decides, and when (ISO 8601 with zone).

    Returns
    -------
    Decision
        To be added at the end of the log.

    Raises
    ------
    RecordError
        If there is no such item, its words or labels cannot be so, or the act does not fit it.
    """
    last = reviewed.decisions[-1].id if reviewed.decisions else ""
    if request.act is Act.UNDO:
        decision = Decision(
            id="",
            at=at,
            by=by,
            act=Act.UNDO,
            undoes=_to_undo(reviewed, request),
            note=request.note,
        )
        return with_id(decision, after=last)
    item = _item(reviewed, request.item)
    others = tuple(_item(reviewed, name) for name in request.others)
    decision = Decision(
        id="",
        at=at,
        by=by,
        act=request.act,
        target=pin(item, reviewed.record),
        becomes=_becomes(reviewed, request, item, others, case),
        others=tuple(pin(one, reviewed.record) for one in others),
        reason=request.reason,
        note=request.note,
    )
    return with_id(decision, after=last)


def is_so_already(reviewed: Reviewed, decision: Decision) -> bool:
    """Whether a decision would change nothing: the item stands so already.

    Parameters
    ----------
    reviewed : Reviewed
        Where the items stand now.
    decision : Decision
        A new one.

    Returns
    -------
    bool
        Whether the same person has already decided the same.
    """
    known = reviewed.standings.get(decision.target.item.id) if decision.target else None
    held = known.decision if known else None
    return held is not None and is_the_same(decision, held)


def is_the_same(one: Decision, other: Decision) -> bool:
    """Whether the same person decides the same, at whatever time.

    Parameters
    ----------
    one, other : Decision
        About one item.

    Returns
    -------
    bool
        Whether act, reason, note and what becomes of it are equal.
    """
    return _content(one) == _content(other)


def _content(decision: Decision) -> tuple[object, ...]:
    return (
        decision.by,
        decision.act,
        decision.becomes,
        decision.others,
        decision.reason,
        decision.note,
    )


def _item(reviewed: Reviewed, name: str) -> Reviewable:
    known = reviewed.standings.get(name)
    if known is None:
        raise RecordError(f"There is no item {name!r}. List them with --list.")
    if not known.in_record and known.state is not State.REJECTED:
        raise RecordError(f"{name} was {known.state}. Undo that, or decide about what came of it.")
    return known.item


def _to_undo(reviewed: Reviewed, request: Request) -> str:
    if request.undoes:
        if all(one.id != request.undoes for one in reviewed.decisions):
            raise RecordError(f"The log holds no decision {request.undoes!r} to take back.")
        return request.undoes
    known = reviewed.standings.get(request.item)
    if known is None or known.decision is None:
        raise RecordError(f"Nothing is decided about {request.item!r}, so nothing is undone.")
    return known.decision.id


def _becomes(
    reviewed: Reviewed,
    request: Request,
    item: Reviewable,
    others: Sequence[Reviewable],
    case: Case,
) -> tuple[Pinned, ...]:
    if request.act is Act.EDIT:
        if not request.changes:
            raise RecordError(f"{item.id}: an edit changes something. Give 'set', or accept it.")
        edited = _changed(reviewed, item, request.changes, case)
        return (pin(edited, reviewed.record),)
    if request.act is Act.SPLIT:
        parts = [_changed(reviewed, item, one, case) for one in request.parts]
        named = [_renamed(reviewed, one, f"part {n}") for n, one in enumerate(parts, start=1)]
        return tuple(pin(one, reviewed.record) for one in named)
    if request.act is Act.MERGE:
        return (pin(_merged(reviewed, item, others), reviewed.record),)
    return ()


def _changed(
    reviewed: Reviewed, item: Reviewable, changes: Mapping[str, Any], case: Case
) -> Reviewable:
    kind, labels = kind_of(item), labels_of(item)
    wanted = {key: value for key, value in changes.items() if key != "words"}
    if unknown := sorted(set(wanted) - set(EDITABLE[kind])):
        raise RecordError(
            f"{item.id}: {unknown[0]!r} cannot be changed. A {kind} has"
            f" {', '.join(('words', *EDITABLE[kind]))}."
        )
    if "value" in wanted:
        labels = {key: value for key, value in labels.items() if key not in {"low", "high"}}
    elif {"low", "high"} & set(wanted):
        labels.setdefault("low", labels.get("value"))
        labels.setdefault("high", labels.pop("value", None))
    if kind is ItemKind.STATEMENT and wanted.keys() & {"issue"}:
        wanted.setdefault("options", [])
    spans = _spans(reviewed, item, changes.get("words"))
    found = item_from(kind, name=item.id, spans=spans, labels=labels | wanted)
    _refuse_unknown_names(reviewed, found, wanted, case)
    return found


def _spans(reviewed: Reviewed, item: Reviewable, words: object) -> tuple[SourceSpan, ...]:
    spans = spans_of(item)
    if words is None or not spans:
        return spans
    given = [words] if isinstance(words, str) else words
    if not isinstance(given, list) or not given or not all(isinstance(w, str) for w in given):
        raise RecordError(f"{item.id}: words are a text or a list of texts.")
    texts = {one.article.report.id: one.article.report for one in reviewed.record.reports}
    report, near = texts[spans[0].report], spans[0].start
    found = []
    for wanted in given:
        places = list(occurrences(wanted.strip(), report.text)) if wanted.strip() else []
        if not places:
            raise RecordError(
                f"{item.id}: the report does not say {wanted.strip()[:60]!r}."
                " Take the words from the report, letter for letter."
            )
        start, end = min(places, key=lambda place: abs(place[0] - near))
        found.append(report.span(start, end))
    return tuple(found)


def _refuse_unknown_names(
    reviewed: Reviewed, item: Reviewable, wanted: Mapping[str, Any], case: Case
) -> None:
    known = {one.id for one in reviewed.record.actors} | {UNSOURCED}
    known |= {one.id for one in case.parties} | {one.id for one in case.persons}
    named = [wanted[key] for key in _ACTORS if wanted.get(key) is not None]
    named += wanted.get("participants", None) or []
    if strange := sorted(set(named) - known):
        raise RecordError(
            f"{item.id}: nobody is called {strange[0]!r} in the case or the record."
            " Add the person to the case, or take an identifier from the record's actors."
        )
    issues = {issue.id: {option.id for option in issue.options} for issue in case.issues}
    touched = [wanted.get("issue"), *(wanted.get("further_issues") or [])]
    if strange := sorted({one for one in touched if one is not None} - set(issues)):
        raise RecordError(
            f"{item.id}: the case has no issue {strange[0]!r}. It has {', '.join(issues)}."
        )
    options = issues.get(str(getattr(item, "issue", None)), set())
    if strange := sorted(set(wanted.get("options") or []) - options):
        raise RecordError(f"{item.id}: its issue has no option {strange[0]!r}.")


def _merged(reviewed: Reviewed, item: Reviewable, others: Sequence[Reviewable]) -> Reviewable:
    kinds = {kind_of(one) for one in (item, *others)}
    if len(kinds) > 1 or isinstance(item, Comparison) or not others:
        raise RecordError(f"{item.id} merges only with items of its own kind.")
    spans = {span for one in (item, *others) for span in spans_of(one)}
    if len({span.report for span in spans}) > 1 and not isinstance(item, Event):
        raise RecordError(f"{item.id}: only events are merged across reports.")
    labels = labels_of(item)
    for one in others:
        for key, value in labels_of(one).items():
            if isinstance(value, list) and key != "spans":
                labels[key] = list(dict.fromkeys([*labels[key], *value]))
            elif labels.get(key) is None and key not in {"value", "low", "high"}:
                labels[key] = value
    place = {one.article.report.id: n for n, one in enumerate(reviewed.record.reports)}
    ordered = sorted(spans, key=lambda span: (place[span.report], span.start, span.end))
    merged = item_from(kind_of(item), name=item.id, spans=ordered, labels=labels)
    return _renamed(reviewed, merged, "merged")


def _renamed(reviewed: Reviewed, item: Reviewable, detail: str) -> Reviewable:
    spans = spans_of(item)
    digests = {one.article.report.id: one.article.report.sha256 for one in reviewed.record.reports}
    name = item_id(kind_of(item).value, digests[spans[0].report], spans, detail=detail)
    return replace(item, id=name)
