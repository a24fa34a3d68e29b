"""Will it hold: the conflict of a case in sentences, as a picture, and as a table."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.brief.pictures import Picture
from goodoffices.brief.stability_words import (
    SHOWN,
    Names,
    equilibrium_rows,
    gain_sentences,
    gains_by_state,
    route_sentence,
    state_rows,
)
from goodoffices.brief.world_words import world_lines
from goodoffices.case.negotiation import Case
from goodoffices.charts.states import GainMark, StateMark, state_graph
from goodoffices.stability.conflict import Conflict
from goodoffices.stability.finding import Stability, find_stability
from goodoffices.stability.reading import read_conflict

ROUTES = 6
"""Most routes told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldsShown:
    """The conflict of a case as a reader sees it.

    Parameters
    ----------
    title : str
        Title of the conflict.
    sentences : tuple of str
        Who could gain by moving from today's state, and which answer stops it.
    stable : tuple of (str, str)
        Per concept what it means, and the states that hold for everybody.
    routes : tuple of str
        How these can be reached from today's state.
    rows : tuple of tuple of str
        A head and all states; empty above forty.
    picture : Picture or None
        The same drawn, where there are at most forty states.
    bases : tuple of str
        How preferences are known.
    """

    title: str
    sentences: tuple[str, ...]
    stable: tuple[tuple[str, str], ...]
    routes: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    picture: Picture | None
    bases: tuple[str, ...]


def holds_shown(case: Case) -> HoldsShown | None:
    """Return what the brief says about the conflict of a case.

    Parameters
    ----------
    case : Case
        The negotiation.

    Returns
    -------
    HoldsShown or None
        ``None`` when the case holds no conflict.

    Raises
    ------
    CaseDocumentError
        If the conflict in the case has problems; all of them at once.
    """
    if not case.conflict:
        return None
    conflict = read_conflict(case.conflict)
    found = find_stability(conflict)
    names = Names(conflict)
    routes = sorted(found.routes, key=lambda route: len(route.steps))[:ROUTES]
    return HoldsShown(
        title=conflict.title,
        sentences=_sentences(found, names),
        stable=() if found.worlds else tuple(equilibrium_rows(found)),
        routes=tuple(route_sentence(names, route) for route in routes),
        rows=() if found.worlds else tuple(state_rows(found) or ()),
        picture=None if found.worlds else state_picture(found),
        bases=tuple(sorted(set(conflict.bases))),
    )


def state_picture(found: Stability) -> Picture | None:
    """Draw the states of a conflict and the moves by which somebody gains.

    Parameters
    ----------
    found : Stability
        What was found.

    Returns
    -------
    Picture or None
        ``None`` above forty states; the table says the same in words.
    """
    conflict, holds = found.conflict, found.equilibria("seq")
    if holds is None:
        return None
    names = Names(conflict)
    places = {number: place for place, number in enumerate(conflict.states.numbers)}
    states = [
        StateMark(
            label=names.label(number),
            holds=bool(holds[number]),
            today=number == conflict.status_quo,
        )
        for number in conflict.states.numbers
    ]
    spec = state_graph(states, _gains(conflict, places))
    caption = (
        "An arrow is a move by which somebody gains. Filled: every gain from there is answered by"
        " moves that gain for who answers (SEQ). The table says the same in words."
    )
    return None if spec is None else Picture(caption=caption, spec=spec)


def _gains(conflict: Conflict, places: dict[int, int]) -> list[GainMark]:
    return [
        GainMark(mover=maker.name, start=places[start], end=places[end])
        for maker, gains in zip(conflict.makers, gains_by_state(conflict), strict=True)
        for start, ends in sorted(gains.items())
        for end in ends
    ]


def _sentences(found: Stability, names: Names) -> tuple[str, ...]:
    if found.worlds is not None:
        return tuple(line.strip() for line in world_lines(found.conflict, found.worlds)[1:])
    if found.conflict.status_quo is None:
        return ("No status quo is given, so nothing is said about moves from it.",)
    told = [f"Things stand at {names.state(found.conflict.status_quo)}."]
    if not found.gains:
        told.append("Nobody could gain by moving from here.")
    told += [" ".join(gain_sentences(names, gain)) for gain in found.gains[:SHOWN]]
    if len(found.gains) > SHOWN:
        told.append(f"{len(found.gains) - SHOWN:,} more gains are in the data.")
    return tuple(told)
