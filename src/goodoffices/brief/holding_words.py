"""What it would take for a state to hold, in sentences."""

from __future__ import annotations

from goodoffices.brief.stability_words import Names
from goodoffices.stability.concepts import Concept
from goodoffices.stability.conflict import Conflict
from goodoffices.stability.holding import Holding, holds_for
from goodoffices.stability.inverse import Need

SHOWN = 5
"""Most ways told for one decision maker and concept."""
TITLES = {
    Concept.NASH: "So that nobody can gain (Nash)",
    Concept.GMR: "So that every gain can be answered (GMR)",
    Concept.SMR: "So that no answer can be escaped (SMR)",
    Concept.SEQ: "So that every answer gains for who makes it (SEQ)",
}
"""What is asked for, per concept."""


def holding_sentences(conflict: Conflict, holding: Holding) -> list[str]:
    """Say, per concept, who would have to find which states no better.

    Parameters
    ----------
    conflict : Conflict
        Names.
    holding : Holding
        What was found.

    Returns
    -------
    list of str
        The state first; then a sentence per concept and decision maker that would have to
        change its mind.
    """
    names = Names(conflict)
    lines = [
        f"For {names.state(holding.state)} to hold, with the preferences of others as they are:"
    ]
    for concept in Concept:
        if holds_for(holding, concept):
            lines.append(f"{TITLES[concept]}: it holds already.")
            continue
        lines.append(f"{TITLES[concept]}:")
        lines += [
            f"  {sentence}"
            for need in holding.needs
            if need.concept is concept
            for sentence in _need(names, need)
        ]
    return lines


def _need(names: Names, need: Need) -> list[str]:
    value, who = need.changes.value, names.maker(need.maker)
    if value is None:
        proof = need.changes.proof
        return [f"{who}: not answered: {proof.limit or proof.reason}"]
    if value.sets == ((),):
        return []
    ways = " or ".join(
        " and ".join(names.state(state) for state in one) for one in value.sets[:SHOWN]
    )
    more = len(value.sets) - SHOWN
    tail = f", or one of {more} other sets" if more > 0 else ""
    tail += "" if value.is_complete else " (there may be further sets)"
    rise = ", ".join(names.label(state) for state in need.passes)
    return [
        f"{who} would have to find no better than it: {ways}{tail}. If nothing else changes"
        f" places in its order, it has to rise past {rise}."
    ]
