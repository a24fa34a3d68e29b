"""Which decisions of a log hold: an undo takes one back, and an undo can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.reports.reviewing.decision import Act, Decision

_PARTS = frozenset({Act.SPLIT, Act.MERGE})


def standing_decisions(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that hold, without those taken back.

    Parameters
    ----------
    decisions : sequence of Decision
        The log, oldest line first.

    Returns
    -------
    tuple of Decision
        In the order of the log, undos left out.

    Notes
    -----
    R212: an undo is a line of its own and may itself be undone. With a split or a merge
    everything is taken back that was decided about what came of it.
    """
    undone: set[str] = set()
    for decision in reversed(decisions):
        if decision.act is Act.UNDO and decision.undoes and decision.id not in undone:
            undone.add(decision.undoes)
    held: list[Decision] = []
    lost: set[str] = set()
    for decision in decisions:
        if decision.act is Act.UNDO:
            continue
        void = decision.id in undone or bool(_about(decision) & lost)
        if decision.act in _PARTS:
            parts = {part.item.id for part in decision.becomes}
            lost = lost | parts if void else lost - parts
        if not void:
            held.append(decision)
    return tuple(held)


def _about(decision: Decision) -> set[str]:
    pinned = (*(() if decision.target is None else (decision.target,)), *decision.others)
    return {one.item.id for one in pinned}


def overruled(
    decisions: Sequence[Decision], *, known: int
) -> tuple[tuple[Decision, Decision], ...]:
    """Return what one person decided and another one now decides otherwise.

    Parameters
    ----------
    decisions : sequence of Decision
        The log, oldest line first.
    known : int
        How many of its lines stood there before.

    Returns
    -------
    tuple of pair of Decision
        The earlier decision and the later one that holds by R210, in the order of the log.
        The same act with the same outcome overrules nothing.
    """
    new = {one.id for one in decisions[known:]}
    held: dict[str, Decision] = {}
    pairs = []
    for one in standing_decisions(decisions):
        for name in _about(one):
            before = held.get(name)
            if before and one.id in new and before.by != one.by and _is_other(before, one):
                pairs.append((before, one))
            held[name] = one
    return tuple(pairs)


def _is_other(one: Decision, other: Decision) -> bool:
    return (one.act, one.becomes) != (other.act, other.becomes)


def unknown_undos(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the undos of decisions that the log does not hold.

    Parameters
    ----------
    decisions : sequence of Decision
        The log.

    Returns
    -------
    tuple of Decision
        In the order of the log.
    """
    known = {one.id for one in decisions}
    return tuple(one for one in decisions if one.act is Act.UNDO and one.undoes not in known)
