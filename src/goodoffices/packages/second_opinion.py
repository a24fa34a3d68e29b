"""The same questions put to a second engine."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.case.negotiation import Case
from goodoffices.errors import CertificateError
from goodoffices.packages.question import Question
from goodoffices.packages.results import Frontier, NamedPackage, Package, Packages, Zone
from goodoffices.packages.searched import Search
from goodoffices.solving.answer import Certificate, Proof, Status
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.limits import DEFAULT_LIMITS, Limits
from goodoffices.solving.loading import exact_search

OWN_ENGINES = ("table", "sums")
"""Engines that share no search code with the solver."""


def second_opinion(case: Case, packages: Packages, *, limits: Limits = DEFAULT_LIMITS) -> Packages:
    """Ask the solver what a table or sums have answered, and compare.

    Parameters
    ----------
    case : Case
        The negotiation.
    packages : Packages
        Its answers.
    limits : Limits
        What the second search may take.

    Returns
    -------
    Packages
        With the certificate ``two engines`` where both proved the same and the answer is not
        checkable anyway (R112). Answers that the solver gave itself, or that it cannot prove
        within the limits, stay as they are.

    Raises
    ------
    CertificateError
        If the engines disagree; there is then no answer to rely on.

    Notes
    -----
    Exact. Costs what the solver takes: seconds to minutes.
    """
    if packages.zone.count is None and packages.zone.at_least is None:
        return packages
    model = integer_model(case)
    other = Search(Question(case=case, model=model), exact_search(model, limits))
    named = tuple(
        one if not _asked(one.proof) else _compared(one, other.named(one.concept))
        for one in packages.named
    )
    zone, frontier = packages.zone, packages.frontier
    if _asked(zone.proof):
        zone = _same_count(zone, other.zone())
    if _asked(frontier.proof):
        frontier = _same_vectors(frontier, other.frontier())
    return replace(packages, zone=zone, named=named, frontier=frontier)


def _asked(proof: Proof) -> bool:
    return proof.status is Status.PROVED and proof.engine in OWN_ENGINES


def _compared(first: NamedPackage, second: NamedPackage) -> NamedPackage:
    if second.proof.status is not Status.PROVED:
        return first
    mine, theirs = _vectors(first.tied), _vectors(second.tied)
    if first.tied_complete and second.tied_complete:
        _require(mine == theirs, first.concept.value)
        return replace(first, proof=_vouched(first.proof))
    _require(bool(mine) == bool(theirs), first.concept.value)
    return first


def _same_count(first: Zone, second: Zone) -> Zone:
    if second.proof.status is not Status.PROVED or first.count is None:
        return first
    _require(first.count == second.count, "zone")
    return replace(first, proof=_vouched(first.proof))


def _same_vectors(first: Frontier, second: Frontier) -> Frontier:
    if second.proof.status is not Status.PROVED:
        return first
    mine, theirs = _vectors(first.packages), _vectors(second.packages)
    _require(first.vectors == second.vectors and mine <= theirs, "frontier")
    return replace(first, proof=_vouched(first.proof))


def _vectors(packages: tuple[Package, ...]) -> set[object]:
    return {package.points for package in packages}


def _require(same: bool, part: str) -> None:
    if not same:
        raise CertificateError(
            f"Two engines disagree about {part}, so neither answer is shown. Please report this"
            " with the case, or with one that shows the same and holds no secret."
        )


def _vouched(proof: Proof) -> Proof:
    if proof.certificate is Certificate.CHECKABLE:
        return proof
    return replace(proof, certificate=Certificate.TWO_ENGINES)
