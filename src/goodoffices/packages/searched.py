"""Answers for cases with too many packages to list."""

from __future__ import annotations

from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept, Frontier, NamedPackage, Zone
from goodoffices.solving.answer import refused
from goodoffices.solving.table import TABLE_LIMIT

Found = tuple[Zone, tuple[NamedPackage, ...], Frontier]
"""Zone, named packages in the order of the concepts, frontier."""


def searched(question: Question) -> Found:
    """Answer by search where packages cannot be listed.

    Parameters
    ----------
    question : Question
        More than 100,000 packages before links.

    Returns
    -------
    tuple of Zone, tuple of NamedPackage, Frontier
        Each proved, bounded or refused with the limit named.
    """
    size = question.model.size
    proof = refused(
        engine="table",
        reason=f"There are {size:,} packages; the table holds up to {TABLE_LIMIT:,}.",
        limit=f"{TABLE_LIMIT:,} packages",
    )
    named = tuple(NamedPackage(concept=concept, package=None, proof=proof) for concept in Concept)
    frontier = Frontier(count=None, vectors=None, packages=(), proof=proof)
    return Zone(count=None, packages=size, proof=proof), named, frontier
