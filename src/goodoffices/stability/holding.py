"""What it would take for one state of a conflict to hold, found and as JSON."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.errors import CaseError
from goodoffices.packages.document_parts import Json, proof_document
from goodoffices.stability.concepts import Concept, Sanctions
from goodoffices.stability.conflict import Conflict
from goodoffices.stability.identifiers import Identifiers
from goodoffices.stability.inverse import Need, needs_to_hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What it would take for one state to hold.

    Parameters
    ----------
    state : int
        Number of the state.
    needs : tuple of Need
        By decision maker, then by concept.
    """

    state: int
    needs: tuple[Need, ...]


def find_holding(
    conflict: Conflict, written: str, *, sanctions: Sanctions = Sanctions.GROUP
) -> Holding:
    """Find what decision makers would have to prefer for a state to hold.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    written : str
        The state as in the document: its letters, identifier or name.
    sanctions : Sanctions
        Who is taken to answer together.

    Returns
    -------
    Holding
        One need per decision maker and concept.

    Raises
    ------
    CaseError
        If there is no such state, or it cannot occur.
    """
    states = conflict.states
    named = zip(states.numbers, states.labels, states.names, strict=True)
    numbers = [number for number, label, name in named if written in {label, name} - {""}]
    if len(numbers) != 1:
        form = (
            f"{len(conflict.choices)} letters, Y taken and N not, that can occur together"
            if conflict.choices
            else "one of its identifiers"
        )
        raise CaseError(f"There is no state {written!r} in this conflict. A state is {form}.")
    needs = needs_to_hold(conflict.model, numbers[0], sanctions=sanctions)
    return Holding(state=numbers[0], needs=needs)


def holding_document(identifiers: Identifiers, holding: Holding) -> Json:
    """Return what it would take for a state to hold as JSON values."""
    needs: Json = {}
    for need in holding.needs:
        of_maker = needs.setdefault(identifiers.maker(need.maker), {})
        of_maker[need.concept.value] = _need(identifiers, need)
    return {"state": identifiers.label(holding.state), "needs": needs}


def holds_for(holding: Holding, concept: Concept) -> bool:
    """Whether the state holds for everybody as preferences are."""
    return all(
        need.changes.value is not None and need.changes.value.sets == ((),)
        for need in holding.needs
        if need.concept is concept
    )


def _need(identifiers: Identifiers, need: Need) -> Json:
    value = need.changes.value
    sets = None if value is None else [identifiers.labels(one) for one in value.sets]
    return {
        "stable": not need.passes,
        "fewest": None if sets is None else len(sets[0]),
        "changes": sets,
        "complete": value is not None and value.is_complete,
        "passes": identifiers.labels(need.passes),
        "proof": proof_document(need.changes.proof),
    }
