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
