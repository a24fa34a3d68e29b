"""What is stable in every world, and in some, where preferences are known in part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.stability.concepts import Concept, Flags, Model
from goodoffices.stability.half_known import HalfKnown, Relation
from goodoffices.stability.moves import Moves, Places
from goodoffices.stability.together import joined, reach, require_few


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Verdict:
    """Where a decision maker has no reason to move, in every and in some world.

    Parameters
    ----------
    certain : bool array, shape (states,)
        In every world.
    possible : bool array, shape (states,)
        In some world.
    is_exact : bool
        Whether these are all such states; else ``certain`` may lack some, and ``possible``
        hold too many.
    """

    certain: Flags
    possible: Flags
    is_exact: bool


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Known:
    """Comparisons of one decision maker, by row: columns better always, and never."""

    better: Relation
    never: Relation


def verdicts(
    model: Model, half_known: Sequence[HalfKnown | None]
) -> tuple[dict[Concept, Verdict], ...]:
    """Return what is certainly and possibly stable.

    Parameters
    ----------
    model : Model
        The conflict; its ranks count for decision makers that are known in full.
    half_known : sequence of HalfKnown or None
        Per decision maker what is known; ``None`` where all is.

    Returns
    -------
    tuple of dict of Concept to Verdict
        Per decision maker. Opponents answer as a group.

    Raises
    ------
    LimitError
        If there are more than 4,096 states.

    Notes
    -----
    A state is the likelier to hold, the more states are no better than it; taking that of
    all states at once is a world, so two questions answer for all worlds (R164). Exact for
    Nash, GMR and SMR; for SEQ, where answers depend on the worlds of several decision makers,
    the moves that improve in every world and in some give bounds. Time is states cubed.
    """
    moves = model.moves
    require_few(moves)
    known = [_known(model, maker, half_known[maker]) for maker in range(moves.makers)]
    always = _Edges(moves, [one.better for one in known])
    sometimes = _Edges(moves, [~one.never for one in known])
    found: list[dict[Concept, Verdict]] = []
    for maker, one in enumerate(known):
        others = model.opponents(maker)
        any_moves = reach(moves, others)
        own = reach(moves, (maker,))
        of_maker: dict[Concept, Verdict] = {}
        for concept in Concept:
            least = most = any_moves
            if concept is Concept.SEQ:
                least = reach(moves, others, gains=always)
                most = reach(moves, others, gains=sometimes)
            of_maker[concept] = Verdict(
                certain=_stable(moves, own, one.never, least, concept),
                possible=_stable(moves, own, ~one.better, most, concept),
                is_exact=concept is not Concept.SEQ
                or not any(half_known[other] for other in others),
            )
        found.append(of_maker)
    return tuple(found)


class _Edges:
    """Moves that improve, given which comparisons count."""

    def __init__(self, moves: Moves, better: Sequence[Relation]) -> None:
        self._moves = moves
        self._better = better

    def __call__(self, maker: int) -> Iterator[tuple[Places, Places]]:
        for start, end in self._moves.each(maker):
            gains = self._better[maker][start, end]
            if gains.any():
                yield start[gains], end[gains]


def _known(model: Model, maker: int, half: HalfKnown | None) -> _Known:
    states = model.moves.states
    if half is not None:
        return _Known(better=half.certainly_better(states), never=half.never_better(states))
    ranks = model.ranks[maker]
    better: Relation = ranks[None, :] > ranks[:, None]
    return _Known(better=better, never=~better)


def _stable(
    moves: Moves, own: Relation, no_better: Relation, answers: Relation, concept: Concept
) -> Flags:
    """Apply the definition, given by row which states are no better."""
    gains = own & ~no_better
    if concept is not Concept.NASH:
        stops = no_better
        if concept is Concept.SMR:
            stops = stops & ~joined(~no_better, own.T)
        gains &= ~joined(stops, answers.T)
    stable: Flags = moves.feasible & ~gains.any(axis=1)
    return stable
