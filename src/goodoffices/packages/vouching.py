"""Which answers the stand-alone checker can prove again."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.packages.results import Concept, Frontier, NamedPackage, Packages, Zone
from goodoffices.solving.answer import Certificate, Proof, Status

LISTED_BY_CHECKER = 200_000
"""Most packages that the checker lists."""

KEPT_BY_CHECKER = 5_000
"""Longest frontier, in vectors of points, that the checker works out."""


def vouched(packages: Packages) -> Packages:
    """Return answers with the certificate that each deserves (R112).

    Parameters
    ----------
    packages : Packages
        Answers of any engine.

    Returns
    -------
    Packages
        ``checkable`` where the checker, listing all packages, comes to the same answer from
        the case alone; elsewhere what the engine said, by default that packages shown were
        worked out again.

    Notes
    -----
    A promise that holds for every answer of the kind. The checker may prove more than it
    says, never less.
    """
    if packages.zone.packages > LISTED_BY_CHECKER:
        return packages
    vectors = packages.frontier.vectors
    short = vectors is not None and vectors <= KEPT_BY_CHECKER
    return replace(
        packages,
        zone=_zone(packages.zone),
        named=tuple(_named(one, short=short) for one in packages.named),
        frontier=_frontier(packages.frontier) if short else packages.frontier,
    )


def _zone(zone: Zone) -> Zone:
    return zone if zone.count is None else replace(zone, proof=_checkable(zone.proof))


def _named(named: NamedPackage, *, short: bool) -> NamedPackage:
    searched = named.concept is not Concept.EQUAL_GAIN or short
    stopped = named.proof.status is Status.BOUNDED and named.proof.limit is not None
    if named.ties is None or stopped or not searched:
        return named
    return replace(named, proof=_checkable(named.proof))


def _frontier(frontier: Frontier) -> Frontier:
    if frontier.count is None:
        return frontier
    return replace(frontier, proof=_checkable(frontier.proof))


def _checkable(proof: Proof) -> Proof:
    return replace(proof, certificate=Certificate.CHECKABLE)
