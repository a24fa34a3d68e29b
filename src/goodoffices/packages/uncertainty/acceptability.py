"""In how many of the drawn worlds each package is accepted [LahdelmaSalminen2001]."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from goodoffices.case.acceptance import Acceptance
from goodoffices.case.negotiation import Case
from goodoffices.packages.results import Concept
from goodoffices.packages.uncertainty.drawing import Floats, blocks, draw_worlds
from goodoffices.packages.uncertainty.judged import Judged
from goodoffices.packages.uncertainty.ranking import PLACES, RANKED, first_ranks, rank_counts
from goodoffices.packages.uncertainty.worlds import PartyWorlds, Worlds

MOST_RANKED = 50
"""Largest pool of which ranks after the first are counted."""

Counts = npt.NDArray[np.int64]
"""Draws counted."""
Flags = npt.NDArray[np.bool_]
"""Yes or no, per draw or per package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptability:
    """Draws counted for every package of a pool.

    Parameters
    ----------
    draws : int
        Worlds drawn; the same for all packages.
    by_party : int64 array, shape (parties, packages)
        Draws in which the party accepts the package.
    jointly : int64 array, shape (packages,)
        Draws in which the package stands.
    any_stands : int
        Draws in which some package of the pool stands.
    first : dict of Concept to int64 array, shape (packages,)
        Draws in which the rule names the package within the pool; ties count for each.
    ranks : dict of Concept to int64 array, shape (5, packages)
        Draws in which the package takes the rank within the pool; empty where the pool has
        more than 50 packages, or the rules do not apply.
    together : uint8 array, shape (packages, bytes)
        One bit per draw: whether the package stands.
    """

    draws: int
    by_party: Counts
    jointly: Counts
    any_stands: int
    first: dict[Concept, Counts]
    ranks: dict[Concept, Counts]
    together: npt.NDArray[np.uint8]

    def only(self, first: int) -> tuple[Counts, Counts]:
        """Return, against each package, the draws in which one alone stands.

        Parameters
        ----------
        first : int
            Position of a package.

        Returns
        -------
        (int64 array, int64 array)
            Draws in which ``first`` alone stands, and in which the other alone does.
        """
        mine = self.together[first]
        alone = np.bitwise_count(mine & ~self.together).sum(axis=1, dtype=np.int64)
        other = np.bitwise_count(~mine & self.together).sum(axis=1, dtype=np.int64)
        return alone, other

    @property
    def notes(self) -> tuple[str, ...]:
        """What was not counted, in words."""
        if self.ranks or not self.first:
            return ()
        return (f"Ranks after the first are counted for pools of up to {MOST_RANKED} packages.",)

    def ranks_of(self, row: int) -> tuple[tuple[Concept, tuple[int, ...]], ...]:
        """Return the draws by rank of one package under each rule."""
        return tuple((rule, tuple(n[:, row].tolist())) for rule, n in self.ranks.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scoring:
    """How one party's drawn numbers add up to gains of the packages of a pool."""

    worlds: PartyWorlds
    options: tuple[tuple[str, str], ...]
    linked: tuple[int, ...]
    holding: Floats
    fixed: Floats
    always: Flags
    never: Flags

    def gains(self, seed: int, block: int, count: int) -> Floats:
        """Return gains in the party's own unit, shape (draws, packages)."""
        drawn = draw_worlds(self.worlds, seed=seed, block=block, count=count)
        columns = [drawn.options[pair] for pair in self.options]
        columns += [drawn.linked[number] for number in self.linked]
        line = drawn.walk_away
        columns.append(np.zeros(count) if line is None else -line)
        found: Floats = np.array(columns).T @ self.holding
        found += self.fixed
        return found

    def accepts(self, gains: Floats) -> Flags:
        """Return which packages are accepted; what is certain is not left to a float."""
        accepted: Flags = gains >= 0
        accepted |= self.always
        accepted &= ~self.never
        return accepted


def acceptability(
    case: Case, worlds: Worlds, known: Judged, *, draws: int, seed: int
) -> Acceptability:
    """Count, for every package, the drawn worlds in which it is accepted.

    All packages are judged on the same draws. What is accepted in every world counts in all
    draws and what is accepted in none in no draw, by the exact verdict.

    Parameters
    ----------
    case : Case
        The negotiation; its acceptance rule says who must accept. Principals left out make
        no cut (R98).
    worlds : Worlds
        What is known of the principals.
    known : Judged
        The pool.
    draws : int
        Worlds drawn, at least one.
    seed : int
        Seed, at least 0.

    Returns
    -------
    Acceptability
        The same for the same arguments in every run.

    Notes
    -----
    Sampled. Time draws x packages x parties; memory draws x packages / 8 bytes and a few
    blocks of 1,000 draws.
    """
    scorings = [_scoring(known, one, column) for column, one in enumerate(worlds.parties)]
    tally = _Tally(scorings, len(known.choices), rule=case.acceptance, worlds=worlds)
    for block, count in blocks(draws):
        tally.add([one.gains(seed, block, count) for one in scorings])
    return tally.result(draws)


class _Tally:
    """Counts of the blocks drawn so far."""

    def __init__(
        self,
        scorings: Sequence[_Scoring],
        packages: int,
        *,
        rule: Acceptance | None,
        worlds: Worlds,
    ) -> None:
        self._scorings = scorings
        self._rule = rule
        self._silent = {one.party for one in worlds.left_out}
        self._ranked = not worlds.left_out and not worlds.without_line
        self._step = max(1, 60_000 // max(packages, 1))
        self._by_party = np.zeros((len(scorings), packages), dtype=np.int64)
        self._jointly = np.zeros(packages, dtype=np.int64)
        self._first = {c: np.zeros(packages, dtype=np.int64) for c in RANKED if self._ranked}
        several = RANKED if self._ranked and packages <= MOST_RANKED else ()
        self._ranks = {c: np.zeros((PLACES, packages), dtype=np.int64) for c in several}
        self._any = 0
        self._together: list[npt.NDArray[np.uint8]] = []

    def add(self, gains: Sequence[Floats]) -> None:
        """Count one block; rows are taken in steps that fit the processor's cache."""
        stands = np.empty(gains[0].shape, dtype=bool)
        for start in range(0, len(stands), self._step):
            rows = slice(start, start + self._step)
            stands[rows] = self._count([one[rows] for one in gains])
        self._jointly += np.count_nonzero(stands, axis=0)
        self._any += int(np.count_nonzero(stands.any(axis=1)))
        self._together.append(np.packbits(np.ascontiguousarray(stands.T), axis=1))

    def _count(self, gains: Sequence[Floats]) -> Flags:
        accepted = [one.accepts(g) for one, g in zip(self._scorings, gains, strict=True)]
        for number, accepts in enumerate(accepted):
            self._by_party[number] += np.count_nonzero(accepts, axis=0)
        zone = np.logical_and.reduce(accepted)
        if self._ranked and zone.any():
            drawn = np.flatnonzero(zone.any(axis=1))
            self._rank(np.stack([one[drawn] for one in gains]), zone[drawn])
        return zone if self._rule is None else self._standing(accepted, self._rule)

    def _rank(self, gains: Floats, zone: Flags) -> None:
        if not self._ranks:
            for concept, named in first_ranks(gains, zone).items():
                self._first[concept] += np.count_nonzero(named, axis=0)
            return
        for concept, counts in rank_counts(gains, zone).items():
            self._ranks[concept] += counts
            self._first[concept] += counts[0]

    def _standing(self, accepted: Sequence[Flags], rule: Acceptance) -> Flags:
        enough: Flags = np.sum(accepted, axis=0) + len(self._silent) >= rule.at_least
        for one, accepts in zip(self._scorings, accepted, strict=True):
            if one.worlds.party in rule.veto:
                enough = enough & accepts
        return enough

    def result(self, draws: int) -> Acceptability:
        """Return all counts."""
        return Acceptability(
            draws=draws,
            by_party=self._by_party,
            jointly=self._jointly,
            any_stands=self._any,
            first=self._first,
            ranks=self._ranks,
            together=np.concatenate(self._together, axis=1),
        )


def _scoring(known: Judged, worlds: PartyWorlds, column: int) -> _Scoring:
    model, choices = known.worst, known.choices
    options: list[tuple[str, str]] = []
    rows: list[Flags] = []
    for one in sorted(worlds.issues, key=lambda issue: issue.issue):
        issue = model.issues.index(one.issue)
        for bounds in sorted(one.bounds, key=lambda bounds: bounds.option):
            chosen = choices[:, issue] == model.options[issue].index(bounds.option)
            if (worlds.by_rank or bounds.low != bounds.high) and chosen.any():
                options.append((one.issue, bounds.option))
                rows.append(chosen)
    linked = [n for n, one in enumerate(worlds.linked) if not one.points.is_exact]
    for number in linked:
        literals = model.parties[column].terms[number].when
        held = [np.isin(choices[:, lit.issue], lit.options) for lit in literals]
        rows.append(np.logical_and.reduce(held))
    rows.append(np.ones(len(choices), dtype=bool))
    return _Scoring(
        worlds=worlds,
        options=tuple(options),
        linked=tuple(linked),
        holding=np.array(rows, dtype=np.float64),
        fixed=known.fixed[:, column],
        always=known.necessary[:, column],
        never=~known.possible[:, column],
    )
