"""What people decide about comparisons, once the items compared are settled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from goodoffices.errors import RecordError
from goodoffices.reports.labels import ComparisonKind
from goodoffices.reports.record import Comparison
from goodoffices.reports.reviewing.decision import Act, Decision, ItemKind, Pinned
from goodoffices.reports.reviewing.reviewed import Finding, Standing, State, Unplaced
from goodoffices.reports.reviewing.table import Table

MEMBER_GONE = "An item it compares is no longer in the record."
NOT_COMPARED = "The rules do not make this comparison any more."

_KINDS = tuple(ComparisonKind)
_STATES = {
    Act.ACCEPT: State.ACCEPTED,
    Act.EDIT: State.EDITED,
    Act.REJECT: State.REJECTED,
    Act.SETTLE: State.SETTLED,
}


def decide_comparisons(
    compared: Iterable[Comparison], decisions: Sequence[Decision], table: Table
) -> tuple[dict[str, Standing], list[Unplaced], list[Unplaced]]:
    """Apply decisions about comparisons.

    Parameters
    ----------
    compared : iterable of Comparison
        Made from the items that are in the record.
    decisions : sequence of Decision
        About comparisons, in the order of the log.
    table : Table
        Where the items stand.

    Returns
    -------
    dict of str to Standing
        Comparisons by identifier, in the order of kinds; those that rest on reviewed items
        before those that rest on proposals, else by rank (R213).
    list of Unplaced
        Decisions about items that are gone.
    list of Unplaced
        Rejections of what is compared no more.
    """
    rows = {one.id: Standing(item=one, kind=ItemKind.COMPARISON, proposed=one) for one in compared}
    orphaned, idle = [], []
    for decision in decisions:
        members = _members(decision, table)
        if members is None:
            orphaned.append(Unplaced(decision=decision, why=MEMBER_GONE))
        elif not _placed(decision, members, rows):
            idle.append(Unplaced(decision=decision, why=NOT_COMPARED))
    return _ranked(rows, table), orphaned, idle


def _members(decision: Decision, table: Table) -> tuple[str, ...] | None:
    """Return the items compared as they are called now; ``None`` where one is gone."""
    target = decision.target
    if target is None or not target.members:
        return None
    names = [_member(one, table) for one in target.members]
    return None if any(name is None for name in names) else tuple(map(str, names))


def _member(pinned: Pinned, table: Table) -> str | None:
    named = table.now(pinned.item.id)
    if len(named) == 1:
        return named[0]
    spans = table.words(pinned.passages)
    name, _ = table.find(pinned, spans) if spans else (None, None)
    return name if name and table.rows[name].in_record else None


def _placed(decision: Decision, members: tuple[str, ...], rows: dict[str, Standing]) -> bool:
    target = decision.target.item if decision.target else None
    if not isinstance(target, Comparison):
        return False
    same = [
        name
        for name, row in rows.items()
        if isinstance(row.item, Comparison)
        and set(row.item.items) == set(members)
        and target.kind in _kinds(row)
    ]
    row = rows[same[0]] if same else None
    if row is None and decision.act is Act.REJECT:
        return False
    wanted = decision.becomes[0].item if decision.becomes else target
    if not isinstance(wanted, Comparison):
        return False
    name = same[0] if same else target.id
    held = replace(wanted, id=name, items=members)
    if decision.act in {Act.REJECT, Act.ACCEPT, Act.SETTLE} and row is not None:
        held = row.item if isinstance(row.item, Comparison) else held
    rows[name] = Standing(
        item=held,
        kind=ItemKind.COMPARISON,
        state=_STATES[decision.act],
        decision=decision,
        finding=Finding.SAME if row else Finding.KEPT,
        proposed=row.proposed if row else None,
        in_record=decision.act is not Act.REJECT,
    )
    return True


def _kinds(row: Standing) -> set[ComparisonKind]:
    found = (row.item, row.proposed)
    return {one.kind for one in found if isinstance(one, Comparison)}


def _ranked(rows: dict[str, Standing], table: Table) -> dict[str, Standing]:
    def order(row: Standing) -> tuple[int, bool, int, str]:
        item = row.item
        if not isinstance(item, Comparison):
            raise RecordError(f"{item.id} is of another kind than its decision says.")
        members = all(table.rows[one].state.is_reviewed for one in item.items if one in table.rows)
        return (
            _KINDS.index(item.kind),
            not (row.state.is_reviewed or members),
            item.rank,
            item.id,
        )

    ranks: dict[ComparisonKind, int] = {}
    ordered: dict[str, Standing] = {}
    for row in sorted(rows.values(), key=order):
        item = row.item
        if isinstance(item, Comparison):
            if row.in_record:
                ranks[item.kind] = ranks.get(item.kind, 0) + 1
                item = replace(item, rank=ranks[item.kind])
            ordered[item.id] = replace(row, item=item)
    return ordered
