"""Packages that no principal has refused any part of."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from goodoffices.case.negotiation import Case
from goodoffices.case.positions import Position, Positions
from goodoffices.errors import CertificateError, LimitError
from goodoffices.packages.blocks import find_blocks
from goodoffices.packages.matrix import PositionMatrix
from goodoffices.packages.record_answers import Block, FromRecord, UnrefusedPackage
from goodoffices.solving.answer import Proof, Status, not_applicable, refused
from goodoffices.solving.components import component_choices, components
from goodoffices.solving.evaluation import broken_links
from goodoffices.solving.integer_model import link_model
from goodoffices.solving.model import IntegerModel
from goodoffices.solving.table import TABLE_LIMIT, Choices

LISTING_LIMIT = 50
"""Most packages listed; the count is never cut."""
METHOD = "Options that nobody refuses were combined, linked issues together; links were checked."
CAUTION = "A package that nobody has refused is not a package that everybody accepts."


def from_record(case: Case, positions: Positions | None) -> FromRecord:
    """Return the packages that no principal has refused, best known first, and the blocks.

    No number of points enters. A package counts when it meets the links and no principal
    refuses any of its options (R60). Packages with the fewest unknown pairs of principal
    and issue come first, then those with the most accepted pairs, then the canonical order
    (R61).

    Parameters
    ----------
    case : Case
        The negotiation.
    positions : Positions or None
        What the record says; ``None`` when there is no record.

    Returns
    -------
    FromRecord
        The count is exact or refused with the limit named; at most 50 packages are listed.

    Raises
    ------
    CaseError
        If a link names an unknown issue or option.

    Notes
    -----
    Exact. Issues that no link ties together are counted by multiplication, so the count has
    no limit without links; a group of linked issues may have up to 100,000 combinations.
    """
    if positions is None:
        return _nothing("No record was given.")
    if not case.principals:
        return _nothing("The case names no principal, so nobody's refusal counts.")
    matrix = PositionMatrix(case, positions)
    model = link_model(case)
    allowed = unrefused_options(model, matrix)
    blocks = find_blocks(case, model, matrix=matrix, allowed=allowed)
    try:
        ways = [component_choices(model, c, allowed=allowed) for c in components(model)]
    except LimitError as error:
        limit = f"{TABLE_LIMIT:,} combinations of linked issues"
        proof = refused(engine="table", reason=str(error), limit=limit)
        return _found(matrix, count=None, packages=(), blocks=blocks, proof=proof)
    count = math.prod(len(choices) for choices in ways)
    packages = _best_known(model, matrix, ways) if count else ()
    for package in packages:
        _require_sound(case, matrix, dict(package.options))
    proof = Proof(status=Status.PROVED, engine="table", method=METHOD, recomputed=len(packages))
    return _found(matrix, count=count, packages=packages, blocks=blocks, proof=proof)


def unrefused_options(model: IntegerModel, matrix: PositionMatrix) -> tuple[tuple[int, ...], ...]:
    """Return the positions of the options that no principal refuses, for every issue."""
    return tuple(
        tuple(n for n, option in enumerate(options) if not matrix.refusals(issue, option))
        for issue, options in zip(model.issues, model.options, strict=True)
    )


def _nothing(reason: str) -> FromRecord:
    return FromRecord(count=None, listing_limit=LISTING_LIMIT, proof=not_applicable(reason))


def _found(
    matrix: PositionMatrix,
    *,
    count: int | None,
    packages: tuple[UnrefusedPackage, ...],
    blocks: tuple[Block, ...],
    proof: Proof,
) -> FromRecord:
    notes: tuple[str, ...] = (CAUTION,)
    if not matrix.known():
        notes += ("The record holds no position of any principal on any option.",)
    if count is not None and count > len(packages):
        notes += (f"{len(packages)} of {count:,} packages are listed, the best known first.",)
    return FromRecord(
        count=count,
        packages=packages,
        listing_limit=LISTING_LIMIT,
        blocks=blocks,
        cells=matrix.known(),
        notes=notes,
        proof=proof,
    )


def _best_known(
    model: IntegerModel, matrix: PositionMatrix, ways: Sequence[Choices]
) -> tuple[UnrefusedPackage, ...]:
    """Return the first packages of the ranking without listing all of them.

    The ranking adds up over groups and its ties are broken issue by issue, so a way to
    settle one group that is not among its own first 50 is in none of the first 50 packages.
    """
    best: list[Ranked] = [Ranked(scores=(0, 0, 0), options=())]
    for component, choices in zip(components(model), ways, strict=True):
        own = _ranked(model, matrix, component, choices=choices)
        joined = [first.joined(second) for first in best for second in own]
        best = sorted(joined, key=Ranked.key)[:LISTING_LIMIT]
    order = {issue: number for number, issue in enumerate(model.issues)}
    return tuple(
        UnrefusedPackage(
            options=tuple(sorted(ranked.options, key=lambda pair: order[pair[0]])),
            unknown=ranked.scores[0],
            accepted=ranked.scores[1],
            sought=ranked.scores[2],
        )
        for ranked in best
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A way to settle some issues, with how well it is known.

    Parameters
    ----------
    scores : tuple of int
        Unknown, accepted and sought pairs of principal and issue.
    options : tuple of (issue, option)
        Identifiers, sorted by issue.
    """

    scores: tuple[int, int, int]
    options: tuple[tuple[str, str], ...]

    def key(self) -> tuple[int, int, tuple[str, ...]]:
        """Return what the ranking compares (R61)."""
        return self.scores[0], -self.scores[1], tuple(option for _, option in self.options)

    def joined(self, other: Ranked) -> Ranked:
        """Return this way together with one for other issues."""
        first, second, third = self.scores
        return Ranked(
            scores=(
                first + other.scores[0],
                second + other.scores[1],
                third + other.scores[2],
            ),
            options=tuple(sorted(self.options + other.options)),
        )


def _ranked(
    model: IntegerModel,
    matrix: PositionMatrix,
    component: Sequence[int],
    *,
    choices: Choices,
) -> list[Ranked]:
    scores = np.zeros((len(choices), 3), dtype=np.int64)
    by_name = sorted(component, key=lambda issue: model.issues[issue])
    names = []
    for issue in by_name:
        options = model.options[issue]
        per_option = np.array([_scores(matrix, model.issues[issue], o) for o in options])
        scores += per_option[choices[:, issue]]
        alphabetical = sorted(options)
        rank = np.array([alphabetical.index(option) for option in options])
        names.append(rank[choices[:, issue]])
    order = np.lexsort((*reversed(names), -scores[:, 1], scores[:, 0]))[:LISTING_LIMIT]
    return [
        Ranked(
            scores=(int(scores[row, 0]), int(scores[row, 1]), int(scores[row, 2])),
            options=tuple((model.issues[i], model.options[i][choices[row, i]]) for i in by_name),
        )
        for row in order.tolist()
    ]


def _scores(matrix: PositionMatrix, issue: str, option: str) -> tuple[int, int, int]:
    return (
        matrix.count(Position.UNKNOWN, issue, option),
        matrix.count(Position.ACCEPTED, issue, option),
        matrix.count(Position.SOUGHT, issue, option),
    )


def _require_sound(case: Case, matrix: PositionMatrix, options: Mapping[str, str]) -> None:
    if broken_links(case, options) or matrix.refusers(options.items()):
        raise CertificateError("A package listed as refused by nobody fails the re-check.")
