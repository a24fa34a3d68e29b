"""Numbers, proofs and packages are written the same way, exactly, in every document."""

from __future__ import annotations

from fractions import Fraction

from goodoffices.packages.document_parts import number_or_none, package_document, proof_document
from goodoffices.packages.results import Package
from goodoffices.solving.answer import Proof, Status


def test_a_bounded_proof_says_the_bound_the_gap_and_the_seed() -> None:
    proof = Proof(status=Status.BOUNDED, bound=Fraction(7, 2), gap=Fraction(1, 2), seed=4)
    written = proof_document(proof)
    assert (written["bound"], written["gap"], written["seed"]) == ("7/2", "1/2", 4)


def test_a_package_is_written_with_exact_points() -> None:
    package = Package(options=(("i", "o"),), points=(("a", Fraction(1, 3)),), in_zone=True)
    assert package_document(package) == {
        "options": {"i": "o"},
        "points": {"a": "1/3"},
        "in_zone": True,
    }


def test_a_number_that_is_missing_is_written_as_missing() -> None:
    assert [number_or_none(one) for one in (Fraction(3), Fraction(-1, 3), None)] == [
        3,
        "-1/3",
        None,
    ]
