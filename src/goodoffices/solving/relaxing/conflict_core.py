"""A smallest set of red lines that together leave nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goodoffices.errors import CertificateError, LimitError
from goodoffices.solving.model import Choice
from goodoffices.solving.relaxing.hitting_sets import first_hitting_set
from goodoffices.solving.relaxing.red_lines import Lines
from goodoffices.solving.relaxing.relaxed_search import RelaxedSearch

ROUNDS = 300
"""Most candidate cores tried before only a minimal one is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """Red lines that no package meets together, each of them needed for that.

    Parameters
    ----------
    members : tuple of int
        The lines, by kind and identifier.
    witnesses : tuple of tuple of int
        For each member a package that meets all the others.
    at_least : int
        No smaller set than this leaves nothing; equal to the number of members when the
        core is proved to be as small as can be.
    stopped : str or None
        Why the search for a smaller core was stopped; ``None`` when it was not.
    """

    members: tuple[int, ...]
    witnesses: tuple[Choice, ...]
    at_least: int
    stopped: str | None = None


def conflict_core(
    search: RelaxedSearch, *, among: Lines, known: Sequence[Choice] = ()
) -> Core | None:
    """Return a smallest set of lines of ``among`` that no package meets together.

    A set of lines leaves nothing exactly when it shares a line with what every package
    crosses. So the smallest set that meets the crossings found so far is either such a core,
    as small as can be, or some package meets it, whose crossings are one more set to meet
    [LiffitonSakallah2008]. Of several smallest cores the first by identifiers is found (R86).

    Parameters
    ----------
    search : RelaxedSearch
        The engine.
    among : frozenset of int
        The lines that may be members; all others are left aside.
    known : sequence of tuple of int
        Packages, if any are known that cross few lines.

    Returns
    -------
    Core or None
        ``None`` when some package meets all lines.

    Raises
    ------
    LimitError
        If a limit ends the search before any core is proved minimal.
    CertificateError
        If an engine contradicts itself.

    Notes
    -----
    Exact. Where 300 rounds or the engine's limit do not suffice, lines are struck out one
    by one instead; that core is minimal and ``at_least`` bounds how small one could be.
    """
    order = search.lines.in_order(among)
    crossings = {choice: search.lines.crossed(choice) & among for choice in known}
    at_least, reason = 0, f"{ROUNDS} rounds were not enough."
    try:
        for _ in range(ROUNDS):
            if not all(crossings.values()):
                return None
            members = first_hitting_set(list(crossings.values()), order)
            at_least = len(members)
            package = search.fewest_crossed(frozenset(members), among)
            if package is None:
                witnesses = tuple(_without(search, members, line, crossings) for line in members)
                return Core(members=members, witnesses=witnesses, at_least=at_least)
            crossings[package] = search.lines.crossed(package) & among
    except LimitError as error:
        reason = str(error)
    return _struck_out(search, order, at_least=at_least, reason=reason)


def _without(
    search: RelaxedSearch, members: Sequence[int], line: int, crossings: Mapping[Choice, Lines]
) -> Choice:
    """Return a package that meets all members but one."""
    for choice, crossed in crossings.items():
        if crossed & frozenset(members) == {line}:
            return choice
    package = search.meeting(frozenset(members) - {line})
    if package is None:
        raise CertificateError("A conflict core that must be minimal is not.")
    return package


def _struck_out(
    search: RelaxedSearch, order: Sequence[int], *, at_least: int, reason: str
) -> Core | None:
    """Drop one line after another unless that opens something, from what the engine names."""
    if search.meeting(frozenset(order)) is not None:
        return None
    start = search.colliding(frozenset(order))
    members, witnesses = [line for line in order if line in start], {}
    for line in tuple(members):
        package = search.meeting(frozenset(members) - {line})
        if package is None:
            members.remove(line)
        else:
            witnesses[line] = package
    return Core(
        members=tuple(members),
        witnesses=tuple(witnesses[line] for line in members),
        at_least=at_least,
        stopped=None if at_least == len(members) else reason,
    )
