"""A conflict: who decides on which options, what cannot occur, and who prefers what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from goodoffices.stability.concepts import Model
from goodoffices.stability.half_known import HalfKnown
from goodoffices.stability.moves import Places, Ranks
from goodoffices.stability.option_moves import Direction, OptionMoves, feasible_states

Pattern = tuple[bool | None, ...]
"""Per option taken, not taken, or either."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionMaker:
    """Somebody who can move.

    Parameters
    ----------
    id, name : str
        Identifier, and the name shown.
    """

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something a decision maker can do or leave.

    Parameters
    ----------
    id, name : str
        Identifier, and the name shown: "Withdraw".
    owner : str
        The decision maker that controls it.
    changes : Direction
        Which changes are possible: what cannot be undone changes one way only.
    """

    id: str
    name: str
    owner: str
    changes: Direction = Direction.BOTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something a decision maker wants of a state.

    Parameters
    ----------
    wants : Pattern
        The state should match this.
    when : Pattern
        Asked for only in states that match this; others meet the statement.
    """

    wants: Pattern
    when: Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class States:
    """The states of a conflict, in the order in which they are shown.

    Parameters
    ----------
    labels : tuple of str
        What each state is called: one letter per option (Y taken, N not), or an identifier.
    numbers : tuple of int
        The number of each state in the model.
    names : tuple of str
        Names given to states; empty where none is.
    """

    labels: tuple[str, ...]
    numbers: tuple[int, ...]
    names: tuple[str, ...]

    def label_of(self, number: int) -> str:
        """Return what the state with a number of the model is called."""
        return self.labels[self.numbers.index(number)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Decision makers, what each can do, and what each prefers.

    Parameters
    ----------
    id, title : str
        Identifier and title.
    makers : tuple of DecisionMaker
        In the order of the document.
    choices : tuple of Choice
        Options; empty where states and moves are listed instead.
    states : States
        All states that can occur.
    model : Model
        The conflict as numbers.
    status_quo : int or None
        Number of the state of today, in the model.
    bases : tuple of str
        Per decision maker how its preferences are known: a citation, or ``"assumption"``.
    half_known : tuple of HalfKnown or None
        Per decision maker what is known where that is not all; its ranks in the model are
        then one world of many. ``None`` where all is known.
    """

    id: str
    title: str
    makers: tuple[DecisionMaker, ...]
    choices: tuple[Choice, ...]
    states: States
    model: Model
    status_quo: int | None
    bases: tuple[str, ...]
    half_known: tuple[HalfKnown | None, ...]

    @property
    def is_known(self) -> bool:
        """Whether the preferences of all decision makers are known in full."""
        return not any(self.half_known)


def option_moves(
    makers: Sequence[DecisionMaker], choices: Sequence[Choice], forbidden: Sequence[Pattern]
) -> OptionMoves:
    """Return the moves that options allow.

    Parameters
    ----------
    makers : sequence of DecisionMaker
        Who decides.
    choices : sequence of Choice
        Options, each owned by one of them.
    forbidden : sequence of Pattern
        Combinations of options that cannot occur.

    Returns
    -------
    OptionMoves
        States as bit masks, in the order of ``choices``.

    Raises
    ------
    LimitError
        If there are more than 22 options.
    """
    ids = [maker.id for maker in makers]
    return OptionMoves(
        owners=tuple(ids.index(choice.owner) for choice in choices),
        directions=tuple(choice.changes for choice in choices),
        makers=len(makers),
        feasible=feasible_states(len(choices), forbidden),
    )


def matching(states: Places, pattern: Pattern) -> Places:
    """Return which states match a pattern, as ones and zeros."""
    named = sum(1 << n for n, wanted in enumerate(pattern) if wanted is not None)
    taken = sum(1 << n for n, wanted in enumerate(pattern) if wanted)
    met: Places = (states & named == taken).astype(np.int64)
    return met


def ranks_by_statements(states: int, statements: Sequence[Statement]) -> Ranks:
    """Return the ranks that ordered statements give: the first one that differs decides.

    Parameters
    ----------
    states : int
        How many numbers of states there are.
    statements : sequence of Statement
        The most important first.

    Returns
    -------
    int64 array, shape (states,)
        From 0 upwards; states that meet the same statements rank alike.

    Notes
    -----
    Option prioritising [FangHipelKilgourPeng2003]. Statements are compared one after the
    other, so their number has no limit.
    """
    numbers = np.arange(states, dtype=np.int64)
    ranks: Ranks = np.zeros(states, dtype=np.int64)
    for statement in statements:
        met = matching(numbers, statement.wants) | (1 - matching(numbers, statement.when))
        ranks = np.unique(2 * ranks + met, return_inverse=True)[1].astype(np.int64)
    return ranks


def ranks_by_order(states: int, ranked: Sequence[Sequence[int]]) -> Ranks:
    """Return the ranks that an order of states gives.

    Parameters
    ----------
    states : int
        How many numbers of states there are.
    ranked : sequence of sequence of int
        Numbers of states, best first; those in one inner sequence are equally good.

    Returns
    -------
    int64 array, shape (states,)
        States that are left out rank 0.
    """
    ranks = np.zeros(states, dtype=np.int64)
    for place, alike in enumerate(ranked):
        ranks[list(alike)] = len(ranked) - place
    return ranks
