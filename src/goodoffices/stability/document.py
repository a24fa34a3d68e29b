"""Stability as a JSON document; fields in docs/reference/stability.md."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from goodoffices import __version__
from goodoffices.packages.document_parts import Json, proof_document
from goodoffices.stability.concepts import Flags
from goodoffices.stability.conflict import Conflict
from goodoffices.stability.document_schema import SCHEMA
from goodoffices.stability.finding import NAMES, Stability, StableStates, Together
from goodoffices.stability.holding import Holding, holding_document
from goodoffices.stability.identifiers import Identifiers
from goodoffices.stability.moves import Places, improvements
from goodoffices.stability.worlds_document import worlds_document

STATES_LISTED = 4_096
"""Most states listed; of more, only equilibria and the status quo are."""


def stability_document(found: Stability, *, holding: Holding | None = None) -> Json:
    """Return the answer as a JSON document.

    Parameters
    ----------
    found : Stability
        What was found.
    holding : Holding or None
        What it would take for one state to hold, where that was asked.

    Returns
    -------
    dict
        Plain JSON values; the same bytes for the same answer. It holds preferences:
        confidential.
    """
    conflict = found.conflict
    words = Identifiers(conflict)
    listed = _listed(found)
    return {
        "schema": SCHEMA,
        "conflict": conflict.id,
        "title": conflict.title,
        "version": __version__,
        "sanctions": found.sanctions.value,
        "decision_makers": [
            {"id": maker.id, "name": maker.name, "basis": basis}
            for maker, basis in zip(conflict.makers, conflict.bases, strict=True)
        ],
        "options": [
            {"id": one.id, "name": one.name, "owner": one.owner, "changes": one.changes.value}
            for one in conflict.choices
        ],
        "status_quo": words.label_or_none(conflict.status_quo),
        "count": len(conflict.states.numbers),
        "listed": len(listed),
        "listing_limit": STATES_LISTED,
        "states": _states(found, words, listed),
        "equilibria": {name: _labels(words, found.equilibria(name)) for name in NAMES},
        "stable_counts": {
            name: _counts(conflict, answer.value) for name, answer in found.concepts
        },
        "coalitions": _coalitions(words, found.together.value, listed),
        "universal": _universal(words, found.together.value),
        "gains": [words.gain(gain) for gain in found.gains],
        "routes": [words.route(route) for route in found.routes],
        "hold": None if holding is None else holding_document(words, holding),
        "worlds": None
        if found.worlds is None
        else worlds_document(words, found.worlds, listed.tolist()),
        "proofs": {
            **{name: proof_document(answer.proof) for name, answer in found.concepts},
            "coalitions": proof_document(found.together.proof),
        },
    }


def _listed(found: Stability) -> Places:
    feasible = found.conflict.model.moves.feasible
    if int(feasible.sum()) <= STATES_LISTED:
        return np.flatnonzero(feasible)
    wanted = np.flatnonzero(found.any_equilibrium())[:STATES_LISTED].tolist()
    quo = [] if found.conflict.status_quo is None else [found.conflict.status_quo]
    return np.array(sorted({*wanted, *quo}), dtype=np.int64)


def _states(found: Stability, words: Identifiers, listed: Places) -> list[Json]:
    conflict = found.conflict
    gains = _improvements(conflict, listed)
    values = [(name, answer.value) for name, answer in found.concepts]
    return [
        {
            "id": words.label(state),
            "name": words.name(state),
            "options": words.options(state),
            "ranks": {
                maker.id: int(ranks[state])
                for maker, ranks in zip(conflict.makers, conflict.model.ranks, strict=True)
            },
            "stable": {
                maker.id: {
                    name: None if value is None else bool(value.for_each[number][state])
                    for name, value in values
                }
                for number, maker in enumerate(conflict.makers)
            },
            "equilibrium": {
                name: None if value is None else bool(value.for_all[state])
                for name, value in values
            },
            "improvements": {
                maker.id: [words.label(end) for end in gains[number].get(state, ())]
                for number, maker in enumerate(conflict.makers)
            },
        }
        for state in listed.tolist()
    ]


def _improvements(conflict: Conflict, listed: Places) -> list[dict[int, list[int]]]:
    """Return, per decision maker and listed state, the states it could gain by moving to."""
    wanted = np.zeros(conflict.model.moves.states, dtype=bool)
    wanted[listed] = True
    found: list[dict[int, list[int]]] = []
    for number, ranks in enumerate(conflict.model.ranks):
        gains: dict[int, list[int]] = {}
        for start, end in improvements(conflict.model.moves, number, ranks):
            chosen = wanted[start]
            for here, there in zip(start[chosen].tolist(), end[chosen].tolist(), strict=True):
                gains.setdefault(here, []).append(there)
        found.append({here: sorted(ends) for here, ends in gains.items()})
    return found


def _labels(words: Identifiers, flags: Flags | None) -> list[str] | None:
    """Return the states that are marked, at most as many as are listed."""
    if flags is None:
        return None
    return [words.label(state) for state in np.flatnonzero(flags)[:STATES_LISTED].tolist()]


def _counts(conflict: Conflict, value: StableStates | None) -> Json | None:
    if value is None:
        return None
    each = {
        maker.id: int(flags.sum())
        for maker, flags in zip(conflict.makers, value.for_each, strict=True)
    }
    return {"for_each": each, "for_all": int(value.for_all.sum())}


def _coalitions(words: Identifiers, value: Together | None, listed: Places) -> list[Json] | None:
    if value is None:
        return None
    return [
        {
            "members": [words.maker(member) for member in one.members],
            "stable": {name: _labels(words, _among(flags, listed)) for name, flags in one.stable},
        }
        for one in value.coalitions
    ]


def _universal(words: Identifiers, value: Together | None) -> Json | None:
    if value is None:
        return None
    return {name: _labels(words, flags) for name, flags in value.universal}


def _among(flags: Flags, listed: Sequence[int] | Places) -> Flags:
    kept = np.zeros_like(flags)
    kept[listed] = flags[listed]
    return kept
