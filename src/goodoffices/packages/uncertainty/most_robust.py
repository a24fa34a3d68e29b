"""The package whose worst case is least bad."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from goodoffices.case.negotiation import Case
from goodoffices.packages.leximin import leximin
from goodoffices.packages.summed import SumSearch
from goodoffices.packages.uncertainty.margins import Margins, margins_of
from goodoffices.packages.uncertainty.stated import plausible_worlds
from goodoffices.packages.uncertainty.worlds import Worlds
from goodoffices.solving.answer import Answer, Proof, Status, not_applicable
from goodoffices.solving.evaluation import certify
from goodoffices.solving.exact_search import Tie, Ties
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.model import Choice, IntegerModel
from goodoffices.solving.table import TABLE_LIMIT, Integers, fits_int64, table

TIED_LIMIT = 20
"""Most packages that are shown when several tie."""
METHOD = "The parties' margins in the worst world were compared exactly, the least first."
EMPTY = "In no world do all parties accept one and the same package."


@dataclass(frozen=True, slots=True, kw_only=True)
class RobustPackage:
    """A package with each party's margin in the worst world.

    Parameters
    ----------
    options : tuple of (issue, option)
        Identifiers, in the order of the case.
    least : tuple of (party, Fraction)
        Least points over the party's worlds, in the party's own unit.
    margins : tuple of (party, Fraction)
        Least points less the highest possible walk-away value, as a share of the party's
        span; below 0 the party refuses in some world.
    """

    options: tuple[tuple[str, str], ...]
    least: tuple[tuple[str, Fraction], ...]
    margins: tuple[tuple[str, Fraction], ...]

    @property
    def is_necessary(self) -> bool:
        """Whether every party with a known walk-away value accepts in every world."""
        return all(margin >= 0 for _, margin in self.margins)


@dataclass(frozen=True, slots=True, kw_only=True)
class MostRobust:
    """The package whose worst case is least bad, or why none is named.

    Parameters
    ----------
    package : RobustPackage or None
        The first in canonical order of those that tie (R57); ``None`` when none is named.
    ties : int or None
        How many packages tie; ``None`` when not counted.
    tied : tuple of RobustPackage
        One per vector of margins among the ties where that is known, at most 20.
    notes : tuple of str
        Parties left out and assumptions.
    proof : Proof
        How it was got.
    """

    package: RobustPackage | None
    ties: int | None = None
    tied: tuple[RobustPackage, ...] = ()
    notes: tuple[str, ...] = ()
    proof: Proof


def most_robust(
    case: Case, worlds: Worlds | None = None, *, limits: Limits = DEFAULT_LIMITS
) -> MostRobust:
    """Return the package whose worst case is least bad, over all packages of the case.

    Among packages that all accept in some world it is the one whose margins, sorted
    ascending, are lexicographically largest; a margin is the party's least points less its
    highest walk-away value, as a share of its span (R101). Where all preferences are exact
    it is the package farthest from anybody's walk-away value.

    Parameters
    ----------
    case : Case
        The negotiation.
    worlds : Worlds or None
        What is known of its principals; read from the case when ``None``.
    limits : Limits
        What the search may take.

    Returns
    -------
    MostRobust
        Proved, refused with the limit named, or not applicable when nobody's walk-away
        value is known.

    Raises
    ------
    CaseDocumentError
        If points are given twice to an option.
    CertificateError
        If the package fails the exact re-check.

    Notes
    -----
    Exact; nothing is sampled. Up to 100,000 packages are listed; above, the engine for
    exact points answers for the worst world.
    """
    worlds = plausible_worlds(case) if worlds is None else worlds
    margins = margins_of(case, worlds)
    if margins is None:
        reason = "No principal has both known wishes and a known walk-away value."
        return MostRobust(package=None, notes=_notes(worlds), proof=not_applicable(reason))
    answer = _listed(margins) if margins.worst.size <= TABLE_LIMIT else _searched(margins, limits)
    if answer.value is None:
        return MostRobust(package=None, notes=_notes(worlds), proof=answer.proof)
    return _shown(margins, answer.value, answer.proof, notes=_notes(worlds))


def _shown(margins: Margins, ties: Ties, proof: Proof, *, notes: tuple[str, ...]) -> MostRobust:
    if not ties.vectors:
        return MostRobust(package=None, ties=0, notes=notes, proof=replace(proof, reason=EMPTY))
    tied = tuple(_package(margins, one.choice) for one in ties.vectors[:TIED_LIMIT])
    return MostRobust(
        package=tied[0],
        ties=ties.all_packages,
        tied=tied,
        notes=notes,
        proof=replace(proof, recomputed=len(tied)),
    )


def _package(margins: Margins, choice: Choice) -> RobustPackage:
    model = margins.worst
    options = model.named(choice)
    names = [party.party for party in model.parties]
    least = tuple(zip(names, model.points(choice), strict=True))
    certify(margins.worst_case, dict(options), points=dict(least))
    return RobustPackage(options=options, least=least, margins=margins.of(choice))


def _listed(margins: Margins) -> Answer[Ties]:
    worst, best = table(margins.worst), table(margins.best)
    possible = np.flatnonzero((best.points >= _lines(margins.best)).all(axis=1))
    gains = worst.points[possible] - _lines(margins.worst)
    rows = possible[leximin(margins.comparable(gains))]
    choices = margins.worst.canonical_order([worst.choice(row) for row in rows.tolist()])
    first: dict[tuple[Fraction, ...], Choice] = {}
    for choice in choices:
        first.setdefault(tuple(margin for _, margin in margins.of(choice)), choice)
    proof = Proof(status=Status.PROVED, engine="table", method=METHOD)
    return Answer(value=_ties(list(first.values()), count=len(choices)), proof=proof)


def _searched(margins: Margins, limits: Limits) -> Answer[Ties]:
    """Return the ties by an engine for exact points, asked up to three times.

    Necessary packages have no negative margin, so where there are any they come first.
    Otherwise lines are lowered for all alike until every possible package is in reach, and
    last the search is confined to possible packages.
    """
    answer = _ask(margins.worst, margins, limits)
    if answer.value is None or answer.value.vectors:
        return answer
    lowered = margins.lowered()
    answer = _ask(lowered, margins, limits)
    if answer.value is None or not answer.value.vectors:
        return answer
    possible = [one for one in answer.value.vectors if margins.is_possible(one.choice)]
    if len(possible) == len(answer.value.vectors) and margins.worst == margins.best:
        return answer
    if possible:
        # Packages with the same margins may differ in being possible, so they are not counted.
        return Answer(
            value=_ties([one.choice for one in possible], count=None), proof=answer.proof
        )
    answer = _ask(margins.confined(lowered), margins, limits)
    if answer.value is None:
        return answer
    issues = len(lowered.issues)
    vectors = tuple(replace(one, choice=one.choice[:issues]) for one in answer.value.vectors)
    return Answer(value=replace(answer.value, vectors=vectors), proof=answer.proof)


def _ask(model: IntegerModel, margins: Margins, limits: Limits) -> Answer[Ties]:
    factors = [
        mine.scale // theirs.scale
        for mine, theirs in zip(model.parties, margins.worst.parties, strict=True)
    ]
    scales = [scale * factor for scale, factor in zip(margins.scales, factors, strict=True)]
    answer = SumSearch(model, limits=limits).leximin(scales)
    if answer.value is None or answer.value.all_packages is not None:
        return answer
    counts = [one.count for one in answer.value.vectors]
    known = [count for count in counts if count is not None]
    complete = answer.value.complete and len(known) == len(counts)
    ties = replace(answer.value, all_packages=sum(known) if complete else None)
    return Answer(value=ties, proof=answer.proof)


def _ties(choices: Sequence[Choice], *, count: int | None) -> Ties:
    vectors = tuple(Tie(choice=choice, count=None) for choice in choices)
    return Ties(vectors=vectors, complete=True, all_packages=count)


def _lines(model: IntegerModel) -> Integers:
    lines = [party.walk_away or 0 for party in model.parties]
    return np.array(lines, dtype=np.int64 if fits_int64(model) else object)


def _notes(worlds: Worlds) -> tuple[str, ...]:
    notes = []
    if worlds.left_out:
        gaps = "; ".join(gap.sentence() for gap in worlds.left_out)
        notes.append(f"Left out, so that they make no cut: {gaps}.")
    if worlds.without_line:
        names = ", ".join(worlds.without_line)
        notes.append(f"Walk-away values unknown for {names}: they make no cut.")
    if worlds.is_exact and not worlds.without_line:
        notes.append(
            "All preferences are exact: this is the package farthest from anybody's walk-away"
            " value, measured in shares of each party's span."
        )
    return tuple(notes)
