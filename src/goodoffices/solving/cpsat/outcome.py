"""What a question came to: everything proved, or the best package known with a bound."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from goodoffices.solving.exact_search import Tie, Ties
from goodoffices.solving.model import Choice

MORE_TIE = "What is shown is proved best; more packages may tie with it."
NOT_BEST = (
    "The best package found before the search was stopped; a better one, up to the bound, is"
    " not excluded."
)
NOT_COMPARED = (
    "Its value is proved largest; the search was stopped before packages with the same value"
    " were compared."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Packages with what is proved about them.

    Parameters
    ----------
    ties : Ties
        Complete where everything is proved.
    bound, gap : Fraction or None
        Where the search was stopped: no package has a higher value than the bound, and it
        lies this far above the value of the package given (R135).
    reason : str or None
        What is not proved; ``None`` where everything is.
    limit : str or None
        The limit that was met.
    """

    ties: Ties
    bound: Fraction | None = None
    gap: Fraction | None = None
    reason: str | None = None
    limit: str | None = None


def settled(ties: Ties, *, value: Fraction | None = None, limit: str | None = None) -> Outcome:
    """Return packages whose value is proved, whether or not they are all that tie."""
    if ties.complete:
        return Outcome(ties=ties)
    gap = None if value is None else Fraction(0)
    return Outcome(ties=ties, bound=value, gap=gap, reason=MORE_TIE, limit=limit)


def best_known(
    choice: Choice,
    *,
    value: Fraction,
    bound: Fraction,
    limit: str,
    ideals: tuple[int, ...] = (),
) -> Outcome:
    """Return a package that was not proved best.

    Parameters
    ----------
    choice : tuple of int
        The best package found.
    value : Fraction
        Its value, exactly.
    bound : Fraction
        No package has a higher value.
    limit : str
        The limit that was met.
    ideals : tuple of int
        Largest gains, where the question needed them.
    """
    bound = max(bound, value)
    return Outcome(
        ties=Ties(vectors=(Tie(choice=choice, count=None),), complete=False, ideals=ideals),
        bound=bound,
        gap=bound - value,
        reason=NOT_BEST if bound > value else NOT_COMPARED,
        limit=limit,
    )
