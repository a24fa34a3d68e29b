"""Decisions put upon a record: what people accepted, changed and took out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from goodoffices.case.negotiation import Case
from goodoffices.case.sources import SourceSpan
from goodoffices.errors import RecordError
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.record import Claim, Comparison, Event, Figure, Record, Statement
from goodoffices.reports.reviewing.comparisons import decide_comparisons
from goodoffices.reports.reviewing.decision import Act, Decision, Item, Pinned, kind_of
from goodoffices.reports.reviewing.history import standing_decisions, unknown_undos
from goodoffices.reports.reviewing.moved import moved
from goodoffices.reports.reviewing.reviewed import Finding, Reviewed, Standing, State, Unplaced
from goodoffices.reports.reviewing.table import Table

WORDS_GONE = "Its words are found no more in the reports."
WORDS_MOVED = "Its words have changed: decide again on those that stand there now."
NOT_PROPOSED = "The rules do not propose it any more."
CASE_CHANGED = "It names an issue or option that the case has no longer: decide again."
NAME_TAKEN = "What came of it bears the name of another item."
NO_SUCH_DECISION = "It takes back a decision that the log does not hold."

_STATES = {Act.ACCEPT: State.ACCEPTED, Act.EDIT: State.EDITED}


def apply_decisions(record: Record, decisions: Sequence[Decision], *, case: Case) -> Reviewed:
    """Put decisions upon a record.

    Parameters
    ----------
    record : Record
        What the rules propose.
    decisions : sequence of Decision
        The log, oldest line first; it may stem from another reading of the same reports.
    case : Case
        The negotiation, to compare what is left.

    Returns
    -------
    Reviewed
        The record after review, where each item stands, and the decisions that found nothing.

    Notes
    -----
    Same arguments, same result; a second application to the result changes nothing in the
    record. R210: the last decision about an item holds. R211: decisions find their items by
    identifier, else by words and context, else by half their words; what was accepted stays as
    it was accepted while its words stand, whatever the rules read now, and while the case has
    its issue and options. R214: what was rejected does not come back while its words are the
    same. No decision is dropped.
    """
    table = Table(record)
    orphaned = [Unplaced(decision=one, why=NO_SUCH_DECISION) for one in unknown_undos(decisions)]
    idle: list[Unplaced] = []
    pairs = []
    for decision in standing_decisions(decisions):
        if decision.target is not None and isinstance(decision.target.item, Comparison):
            pairs.append(decision)
        elif why := _beyond_case(decision, case) or _decide(table, decision):
            (idle if why == NOT_PROPOSED else orphaned).append(_unplaced(decision, why, table))
    left = _record_of(record, table) if decisions else record
    compared = record.comparisons if not decisions else compare(left, case=case)
    rows, lost, unused = decide_comparisons(compared, pairs, table)
    kept = tuple(row.item for row in rows.values() if isinstance(row.item, Comparison))
    order = {one.id: place for place, one in enumerate(decisions)}
    return Reviewed(
        record=replace(left, comparisons=tuple(one for one in kept if rows[one.id].in_record)),
        standings={**table.rows, **rows},
        orphaned=tuple(sorted([*orphaned, *lost], key=lambda one: order[one.decision.id])),
        idle=tuple(sorted([*idle, *unused], key=lambda one: order[one.decision.id])),
        decisions=tuple(decisions),
    )


def _unplaced(decision: Decision, why: str, table: Table) -> Unplaced:
    """Say why a decision changes nothing, and where its words may have gone (R262)."""
    target = decision.target
    if why != WORDS_GONE or target is None:
        return Unplaced(decision=decision, why=why)
    near = moved(target.passages, table.shelf)
    return Unplaced(decision=decision, why=WORDS_MOVED if near else why, moved=near)


def _beyond_case(decision: Decision, case: Case) -> str:
    """Say that a decision would put an issue or option on record that the case has not."""
    issues = {issue.id for issue in case.issues}
    options = {one.id for issue in case.issues for one in issue.options}
    for one in decision.becomes or (decision.target,):
        item = one.item if one and decision.act is not Act.REJECT else None
        if not isinstance(item, Statement | Claim):
            continue
        further = item.further_issues if isinstance(item, Statement) else ()
        chosen = item.options if isinstance(item, Statement) else ()
        named = {*further} | ({item.issue} if item.issue else set())
        if named - issues or set(chosen) - options:
            return CASE_CHANGED
    return ""


def _decide(table: Table, decision: Decision) -> str:
    """Apply one decision; return why nothing came of it, or nothing."""
    target = decision.target
    if target is None:
        return WORDS_GONE
    spans = table.words(target.passages)
    if decision.act in {Act.SPLIT, Act.MERGE}:
        return _parts(table, decision, target, spans)
    if spans is None:
        return WORDS_GONE
    name, finding = table.find(target, spans)
    if decision.act is Act.REJECT:
        return _reject(table, decision, target, name, finding)
    wanted = decision.becomes[0] if decision.act is Act.EDIT else target
    words = table.words(wanted.passages)
    if words is None:
        return WORDS_GONE
    row = table.rows.get(name) if name else None
    name = name or target.item.id
    table.decided(target, name)
    table.put(
        Standing(
            item=_held(wanted, name, words, row),
            kind=kind_of(target.item),
            state=_STATES[decision.act],
            decision=decision,
            finding=finding or Finding.KEPT,
            proposed=row.proposed if row else None,
            read_otherwise=table.read_otherwise(name, row.proposed if row else None),
        )
    )
    return ""


def _held(wanted: Pinned, name: str, spans: tuple[SourceSpan, ...], row: Standing | None) -> Item:
    """Return an item as a person left it, with today's places and references."""
    item = wanted.item
    if isinstance(item, Comparison):
        raise RecordError(f"{item.id} is of another kind than its decision says.")
    held = replace(item, id=name, spans=spans)
    if isinstance(held, Claim) and row is not None and isinstance(row.proposed, Claim):
        held = replace(held, statement=row.proposed.statement, answers=row.proposed.answers)
    return held


def _reject(
    table: Table, decision: Decision, target: Pinned, name: str | None, finding: Finding | None
) -> str:
    if name is None or finding is Finding.OVERLAP:
        return NOT_PROPOSED
    row = table.rows[name]
    table.decided(target, name)
    table.put(
        replace(
            row,
            state=State.REJECTED,
            decision=decision,
            finding=finding,
            read_otherwise=table.read_otherwise(name, row.proposed),
            in_record=False,
        )
    )
    return ""


def _parts(
    table: Table, decision: Decision, target: Pinned, spans: tuple[SourceSpan, ...] | None
) -> str:
    """Take items out and put in what they were split or merged into."""
    placed = [(part, table.words(part.passages)) for part in decision.becomes]
    if any(words is None for _, words in placed):
        return WORDS_GONE
    state = State.SPLIT if decision.act is Act.SPLIT else State.MERGED
    names = [part.item.id for part, _ in placed]
    if any(table.is_another(part.item.id, words or ()) for part, words in placed):
        return NAME_TAKEN
    for one in (target, *decision.others):
        where = spans if one is target else table.words(one.passages)
        name, finding = table.find(one, where) if where else (None, None)
        if name is None or name in names:
            continue
        table.decided(one, name)
        table.turned(name, names)
        row = table.rows[name]
        gone = replace(row, state=state, decision=decision, finding=finding, in_record=False)
        table.put(gone)
    for part, words in placed:
        table.put(
            Standing(
                item=_held(part, part.item.id, words or (), None),
                kind=kind_of(part.item),
                state=state,
                decision=decision,
                finding=Finding.SAME,
            )
        )
    return ""


def _record_of(record: Record, table: Table) -> Record:
    """Return the record with the items that are left, in the order of the reports."""
    place = {read.article.report.id: number for number, read in enumerate(record.reports)}

    def order(item: Item) -> tuple[int, int, int, str]:
        first = min(item.spans, key=attrgetter("start"))
        return place[item.spans[0].report], first.start, first.end, item.id

    items = [
        row.item
        for row in table.rows.values()
        if row.in_record and not isinstance(row.item, Comparison)
    ]
    ordered: Iterable[Item] = sorted(items, key=order)
    ordered = [table.claim(one) if isinstance(one, Claim) else one for one in ordered]
    for one in ordered:
        table.put(replace(table.rows[one.id], item=one))
    return replace(
        record,
        statements=tuple(one for one in ordered if isinstance(one, Statement)),
        figures=tuple(one for one in ordered if isinstance(one, Figure)),
        events=tuple(one for one in ordered if isinstance(one, Event)),
        claims=tuple(one for one in ordered if isinstance(one, Claim)),
    )
