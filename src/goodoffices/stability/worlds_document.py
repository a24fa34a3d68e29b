"""Stability over worlds as JSON; fields in docs/reference/stability.md."""

from __future__ import annotations

from goodoffices.packages.document_parts import Json, proof_document
from goodoffices.packages.uncertainty.intervals import wilson_interval
from goodoffices.stability.concepts import Concept
from goodoffices.stability.identifiers import Identifiers
from goodoffices.stability.verdicts import Verdict
from goodoffices.stability.worlds import Counts, Worlds

CERTAIN, POSSIBLE, NEVER = "certain", "possible", "never"


def worlds_document(words: Identifiers, worlds: Worlds, states: list[int]) -> Json:
    """Return what holds in every world, in some, and how often, as JSON values.

    Parameters
    ----------
    words : Identifiers
        Identifiers.
    worlds : Worlds
        What was found.
    states : list of int
        Numbers of the states listed.

    Returns
    -------
    dict
        Per state and concept for each decision maker and for all.
    """
    return {
        "draws": worlds.draws,
        "seed": worlds.seed,
        "states": [_state(words, worlds, state) for state in states],
        "proof": proof_document(worlds.verdicts.proof),
    }


def verdict_for_all(worlds: Worlds, concept: Concept, state: int) -> str | None:
    """Return whether a state is stable for everybody in every, some or no world.

    Parameters
    ----------
    worlds : Worlds
        What was found.
    concept : Concept
        Under which concept.
    state : int
        Number of the state.

    Returns
    -------
    str or None
        ``"certain"``, ``"possible"`` or ``"never"``; ``None`` where that was refused.
    """
    if worlds.verdicts.value is None:
        return None
    of_all = [of_maker[concept] for of_maker in worlds.verdicts.value]
    if all(verdict.certain[state] for verdict in of_all):
        return CERTAIN
    return POSSIBLE if all(verdict.possible[state] for verdict in of_all) else NEVER


def _state(words: Identifiers, worlds: Worlds, state: int) -> Json:
    made = worlds.verdicts.value
    return {
        "id": words.label(state),
        "stable": {
            words.maker(number): {
                concept.value: {
                    "verdict": None if made is None else _verdict(made[number][concept], state),
                    "share": _share(worlds, counts[concept], state),
                }
                for concept in Concept
            }
            for number, counts in enumerate(worlds.for_each)
        },
        "equilibrium": {
            concept.value: {
                "verdict": verdict_for_all(worlds, concept, state),
                "share": _share(worlds, worlds.for_all[concept], state),
            }
            for concept in Concept
        },
    }


def _verdict(verdict: Verdict, state: int) -> str:
    if verdict.certain[state]:
        return CERTAIN
    return POSSIBLE if verdict.possible[state] else NEVER


def _share(worlds: Worlds, counts: Counts, state: int) -> Json:
    count = int(counts[state])
    interval = [round(end, 6) for end in wilson_interval(count, worlds.draws)]
    return {"count": count, "interval": interval}
