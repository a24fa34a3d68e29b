"""Stability under half-known preferences, in lines."""

from __future__ import annotations

from goodoffices.brief.stability_words import TABLE_STATES, Names
from goodoffices.packages.uncertainty.intervals import wilson_interval
from goodoffices.stability.concepts import Concept
from goodoffices.stability.conflict import Conflict
from goodoffices.stability.worlds import Worlds
from goodoffices.stability.worlds_document import verdict_for_all


def world_lines(conflict: Conflict, worlds: Worlds) -> list[str]:
    """Say which states hold for everybody in every world, in some, and how often.

    Parameters
    ----------
    conflict : Conflict
        Names.
    worlds : Worlds
        What was found.

    Returns
    -------
    list of str
        A line per state that holds in some world, under each concept; at most forty.
    """
    names = Names(conflict)
    unsure = [
        maker.name
        for maker, half in zip(conflict.makers, conflict.half_known, strict=True)
        if half is not None
    ]
    lines = [
        f"{conflict.title}: preferences are known in part for {', '.join(unsure)}.",
        f"Stable for everybody, in every world or in some, and in which share of {worlds.draws:,}"
        f" drawn worlds (seed {worlds.seed}, 95 % interval):",
    ]
    states = [
        state
        for state in conflict.states.numbers
        if any(verdict_for_all(worlds, concept, state) != "never" for concept in Concept)
    ]
    for state in states[:TABLE_STATES]:
        cells = [_cell(worlds, concept, state) for concept in Concept]
        lines.append(f"  {names.state(state)}: {'; '.join(cells)}")
    if len(states) > TABLE_STATES:
        lines.append(f"  and {len(states) - TABLE_STATES:,} more (--json lists them).")
    if not states:
        lines.append("  none under any concept")
    proof = worlds.verdicts.proof
    lines.append(
        f"In every world and in some: {proof.status.value}. {proof.reason or ''}".rstrip()
    )
    return lines


def _cell(worlds: Worlds, concept: Concept, state: int) -> str:
    count = int(worlds.for_all[concept][state])
    low, high = wilson_interval(count, worlds.draws)
    title = "Nash" if concept is Concept.NASH else concept.value.upper()
    verdict = verdict_for_all(worlds, concept, state) or "not worked out"
    return f"{title} {verdict}, {count / worlds.draws:.0%} ({low:.0%} to {high:.0%})"
