"""Two versions of a draft text compared, as a JSON document and in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goodoffices.packages.document_parts import Json
from goodoffices.ratification.wording.changes import Change, ClauseChange
from goodoffices.ratification.wording.clauses import Clause
from goodoffices.ratification.wording.stances import StanceOnWording, Version, stances_on

SCHEMA = "goodoffices/wording@1"
"""Name and version of the document."""
SAID = {"accepts": "accepts", "asks_change": "asks for a change", "refuses": "refuses"}
"""Stances in words."""


def wording_document(
    changes: Sequence[ClauseChange], stances: Sequence[StanceOnWording] = ()
) -> Json:
    """Return a comparison as plain data.

    Parameters
    ----------
    changes : sequence of ClauseChange
        The comparison.
    stances : sequence of StanceOnWording
        Who says what of which wording.

    Returns
    -------
    dict
        The document ``goodoffices/wording@1``, ready for ``json.dumps``.
    """
    return {
        "schema": SCHEMA,
        "counts": {kind.value: sum(one.change is kind for one in changes) for kind in Change},
        "clauses": [
            {
                "change": one.change.value,
                "old": _clause(one.old),
                "new": _clause(one.new),
                "pieces": [{"old": piece.old, "new": piece.new} for piece in one.pieces],
                "stances": [_stance(stance) for stance in _on(one, stances)],
            }
            for one in changes
        ],
    }


def wording_lines(
    changes: Sequence[ClauseChange], stances: Sequence[StanceOnWording] = ()
) -> tuple[str, ...]:
    """Say what changed, clause by clause, and who says what of it.

    Parameters
    ----------
    changes : sequence of ClauseChange
        The comparison.
    stances : sequence of StanceOnWording
        Who says what of which wording.

    Returns
    -------
    tuple of str
        Words taken out stand in ``[- -]``, words put in in ``{+ +}``. Clauses that stayed the
        same, and of which nobody says anything, are counted only.
    """
    same = sum(one.change is Change.SAME for one in changes)
    lines = [f"{len(changes)} clauses; {same} stayed the same."]
    for one in changes:
        said = _on(one, stances)
        if one.change is not Change.SAME or said:
            lines.append(f"{_place(one)} {one.change.value.replace('_', ' ')}: {_marked(one)}")
            lines += [f"  {sentence}" for sentence in map(_sentence, said)]
    return tuple(lines)


def _on(one: ClauseChange, stances: Sequence[StanceOnWording]) -> tuple[StanceOnWording, ...]:
    return (
        *stances_on(stances, one.old, Version.OLD),
        *stances_on(stances, one.new, Version.NEW),
    )


def _clause(clause: Clause | None) -> Json | None:
    if clause is None:
        return None
    return {"label": clause.label, "text": clause.text, "operative": clause.is_operative}


def _stance(one: StanceOnWording) -> Json:
    return {
        "clause": one.clause,
        "version": one.version.value,
        "by": one.by,
        "stance": one.stance.value,
        "source": one.source,
        "note": one.note,
    }


def _place(one: ClauseChange) -> str:
    labels = [clause.label for clause in (one.old, one.new) if clause is not None]
    return " → ".join(dict.fromkeys(labels))


def _marked(one: ClauseChange) -> str:
    return " ".join(mark for piece in one.pieces for mark in _marks(piece.old, piece.new))


def _marks(old: str, new: str) -> Iterator[str]:
    if old == new:
        yield old
        return
    if old:
        yield f"[-{old}-]"
    if new:
        yield f"{{+{new}+}}"


def _sentence(one: StanceOnWording) -> str:
    note = f" ({one.note})" if one.note else ""
    return f"{one.by} {SAID[one.stance.value]}{note}, {one.version.value} wording: {one.source}"
