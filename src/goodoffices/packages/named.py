"""How the packages that a rule names are put into an answer."""

from __future__ import annotations

from collections.abc import Sequence

from goodoffices.packages.question import Question
from goodoffices.packages.results import Concept, NamedPackage
from goodoffices.solving.answer import Proof, Status, not_applicable
from goodoffices.solving.model import Choice

TIED_LIMIT = 20
"""Most different vectors of points that are shown for one concept."""


def named_package(
    question: Question,
    concept: Concept,
    *,
    vectors: Sequence[Choice],
    ties: int | None,
    notes: tuple[str, ...],
    proof: Proof,
) -> NamedPackage:
    """Return the answer that names one canonical package and shows those that tie.

    Parameters
    ----------
    question : Question
        The case and its model.
    concept : Concept
        The rule.
    vectors : sequence of tuple of int
        One package per vector of points among the ties, canonical order; at least one.
    ties : int or None
        How many packages tie; ``None`` when not counted.
    notes : tuple of str
        Assumptions.
    proof : Proof
        How the ties were found.

    Returns
    -------
    NamedPackage
        At most 20 vectors; ``tied_complete`` is false when there are more (R57).

    Raises
    ------
    CertificateError
        If a package fails the exact re-check.
    """
    shown = tuple(question.package(choice) for choice in vectors[:TIED_LIMIT])
    return NamedPackage(
        concept=concept,
        package=shown[0],
        ties=ties,
        tied=shown,
        tied_complete=len(vectors) <= TIED_LIMIT,
        notes=notes,
        proof=proof,
    )


def withheld(concept: Concept, reason: str) -> NamedPackage:
    """Return the answer of a concept to which the case gives no ground."""
    return NamedPackage(concept=concept, package=None, proof=not_applicable(reason))


def empty_zone(concept: Concept, *, engine: str, method: str) -> NamedPackage:
    """Return the answer over an empty zone: proved, and there is no such package (R54)."""
    proof = Proof(
        status=Status.PROVED,
        engine=engine,
        method=method,
        reason="The zone of agreement is empty, so there is no package to name.",
    )
    return NamedPackage(concept=concept, package=None, ties=0, proof=proof)


def concept_notes(
    question: Question, concept: Concept, *, choice: Choice, ideals: Sequence[int]
) -> tuple[str, ...]:
    """Return what a reader must know to read a named package.

    Parameters
    ----------
    question : Question
        The case and its model.
    concept : Concept
        The rule.
    choice : tuple of int
        The package shown.
    ideals : sequence of int
        Largest gain of each party over the zone.

    Returns
    -------
    tuple of str
        Parties are named; no value is.
    """
    notes = question.comparison_note(concept)
    names = [party.name for party in question.case.principals]
    if concept is Concept.NASH:
        without = [
            name
            for name, party in zip(names, question.model.parties, strict=True)
            if party.points(choice) == party.walk_away
        ]
        if without:
            notes += (
                "No package gives every party a gain: as many as possible gain, then the"
                f" product over those is largest. No gain here for {', '.join(without)}."
                " This assumes that points of different parties weigh alike.",
            )
    if concept is Concept.KALAI_SMORODINSKY:
        out = [name for name, ideal in zip(names, ideals, strict=True) if ideal == 0]
        if out:
            notes += (f"Left out, since no package of the zone brings a gain: {', '.join(out)}.",)
    return notes
