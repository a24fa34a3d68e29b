"""What ``goodoffices stability`` says to a person."""

from __future__ import annotations

from goodoffices.brief.holding_words import holding_sentences
from goodoffices.brief.stability_words import (
    RULES,
    SHOWN,
    TABLE_STATES,
    Names,
    equilibrium_rows,
    gain_sentences,
    route_sentence,
    state_rows,
    states_in_words,
)
from goodoffices.brief.world_words import world_lines
from goodoffices.stability.conflict import Conflict
from goodoffices.stability.finding import Stability
from goodoffices.stability.holding import Holding

ROUTES_SHOWN = 6
"""Most routes told, the shortest."""
WIDEST = 44
"""Characters of the widest column of the table."""


def stability_summary(found: Stability) -> str:
    """Say who could gain by moving from here, what stops it, and where nobody gains.

    Parameters
    ----------
    found : Stability
        What was found.

    Returns
    -------
    str
        Lines without a final line feed.
    """
    if found.worlds is not None:
        return "\n".join(world_lines(found.conflict, found.worlds))
    conflict, names = found.conflict, Names(found.conflict)
    count = len(conflict.states.numbers)
    lines = [
        f"{conflict.title}: {len(conflict.makers)} decision makers, {count:,} states that can"
        f" occur. Answers to a move: {RULES[found.sanctions]}.",
        *_from_here(found, names),
        "",
        "States from which everybody has no reason to move:",
        *(f"  {meaning}: {states}." for meaning, states in equilibrium_rows(found)),
        *_together(found, names),
        *_routes(found, names),
        "",
        *_table(found),
    ]
    bases = sorted(set(conflict.bases))
    lines.append(f"Preferences: {'; '.join(bases)}. Data for programs: --json.")
    return "\n".join(lines)


def holding_summary(conflict: Conflict, holding: Holding) -> str:
    """Say what decision makers would have to prefer for a state to hold.

    Parameters
    ----------
    conflict : Conflict
        Names.
    holding : Holding
        What was found.

    Returns
    -------
    str
        Lines without a final line feed.
    """
    first, *lines = holding_sentences(conflict, holding)
    return "\n".join([first, *(f"  {line}" for line in lines)])


def _from_here(found: Stability, names: Names) -> list[str]:
    if found.conflict.status_quo is None:
        return ["No status quo is given, so nothing is said about moves from it."]
    lines = [f"Status quo: {names.state(found.conflict.status_quo)}."]
    if not found.gains:
        lines.append("Nobody could gain by moving from here.")
    for gain in found.gains[:SHOWN]:
        first, *answers = gain_sentences(names, gain)
        lines += [f"  {first}", *(f"    {answer}" for answer in answers)]
    if len(found.gains) > SHOWN:
        lines.append(f"  and {len(found.gains) - SHOWN:,} more gains (--json lists all).")
    return lines


def _together(found: Stability, names: Names) -> list[str]:
    value = found.together.value
    if value is None:
        proof = found.together.proof
        return [f"  Coalitions: not answered: {proof.limit or proof.reason}"]
    return [
        f"  for every coalition too ({concept.upper() if concept != 'nash' else 'Nash'}):"
        f" {states_in_words(names, flags)}."
        for concept, flags in value.universal
    ]


def _routes(found: Stability, names: Names) -> list[str]:
    if not found.routes:
        return []
    routes = sorted(found.routes, key=lambda route: len(route.steps))
    lines = ["", "From the status quo to states that are stable for all under some concept:"]
    lines += [f"  {route_sentence(names, route)}" for route in routes[:ROUTES_SHOWN]]
    if len(routes) > ROUTES_SHOWN:
        lines.append(f"  and {len(routes) - ROUTES_SHOWN:,} more (--json lists up to 200).")
    return lines


def _table(found: Stability) -> list[str]:
    rows = state_rows(found)
    if rows is None:
        return [f"The table of states is shown for up to {TABLE_STATES} states."]
    shown = [[cell[:WIDEST] for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in shown
    ]
