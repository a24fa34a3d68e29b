"""What a search found out, and how well it is proved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Generic, TypeVar

from goodoffices.errors import LimitError

T = TypeVar("T")


class Status(StrEnum):
    """How far an answer can be relied on."""

    PROVED = "proved"
    """Exact, and nothing better or further exists."""
    BOUNDED = "bounded"
    """What is given is right, but it is only a bound or a part; ``reason`` says which."""
    SAMPLED = "sampled"
    """Estimated from seeded draws; the sampling error stands beside the value."""
    REFUSED = "refused"
    """Not answered, because a limit was met; ``limit`` names it."""
    NOT_APPLICABLE = "not_applicable"
    """Nothing to answer, because the case lacks something; ``reason`` says what."""


class Certificate(StrEnum):
    """Who besides the engine vouches for an answer (R112)."""

    RECOMPUTED = "recomputed"
    """Packages shown were worked out again from the case; that nothing is better rests on the
    engine alone."""
    TWO_ENGINES = "two engines"
    """A second engine, asked the same, gave the same answer."""
    CHECKABLE = "checkable"
    """The stand-alone checker proves it again from the case by listing all packages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """How an answer was got and what it rests on.

    Parameters
    ----------
    status : Status
        Proved, bounded, sampled, refused or not applicable.
    engine : str
        ``"table"`` or the solver with its version; empty when nothing ran.
    method : str
        What was done, in one sentence.
    recomputed : int
        Packages whose points and links were worked out again from the case in exact
        fractions, without the engine.
    reason : str or None
        Why the answer is bounded, refused or absent; ``None`` when proved.
    limit : str or None
        The limit that was met, with its number.
    bound : Fraction or None
        Where a search was stopped: no package has a higher value than this, in the unit
        of the question; ``None`` where there is no such number.
    gap : Fraction or None
        The bound less the value that was reached; ``None`` without bound.
    seed : int or None
        What the draws were seeded with, where anything was drawn.
    certificate : Certificate or None
        Who else vouches for it; ``None`` where nobody does.
    """

    status: Status
    engine: str = ""
    method: str = ""
    recomputed: int = 0
    reason: str | None = None
    limit: str | None = None
    bound: Fraction | None = None
    gap: Fraction | None = None
    seed: int | None = None
    certificate: Certificate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Generic[T]):
    """A value with its proof.

    Parameters
    ----------
    value : object or None
        The answer; ``None`` exactly when it is refused or does not apply.
    proof : Proof
        How far it can be relied on.

    Raises
    ------
    LimitError
        If a value comes without being proved, bounded or sampled, or the other way round.
    """

    value: T | None
    proof: Proof

    def __post_init__(self) -> None:
        has_value = self.proof.status in {Status.PROVED, Status.BOUNDED, Status.SAMPLED}
        if has_value != (self.value is not None):
            raise LimitError(f"An answer that is {self.proof.status} has the wrong value.")


def refused(*, engine: str, reason: str, limit: str) -> Proof:
    """Return the proof of a question not answered because of ``limit``.

    Examples
    --------
    >>> refused(engine="table", reason="Too many packages.", limit="100,000").status.value
    'refused'
    """
    return Proof(status=Status.REFUSED, engine=engine, reason=reason, limit=limit)


def not_applicable(reason: str) -> Proof:
    """Return the proof of a question that the case gives no ground to answer.

    Examples
    --------
    >>> not_applicable("No preferences.").reason
    'No preferences.'
    """
    return Proof(status=Status.NOT_APPLICABLE, reason=reason)
