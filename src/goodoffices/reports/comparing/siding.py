"""Whether statements take a side on one thing: a wish is no account of a fact."""

from __future__ import annotations

from goodoffices.reports.comparing.context import Context
from goodoffices.reports.labels import Stance
from goodoffices.reports.record import Statement


def alike(first: Statement, second: Statement) -> bool:
    """Whether two statements are for the same thing, or against it: no denial of a fact."""
    stances = (first.stance, second.stance)
    same = first.issue is not None and first.issue == second.issue
    return same and polarity(stances[0]) * polarity(stances[1]) > 0


def take_sides(first: Statement, second: Statement) -> bool:
    """Whether two statements are for and against something, or both for it: no other account."""
    opposed = polarity(first.stance) * polarity(second.stance) < 0
    return opposed or alike(first, second)


def one_matter(first: Statement, second: Statement) -> bool:
    """Whether two statements may be of one matter: not of two issues of the case (R453)."""
    return None in {first.issue, second.issue} or first.issue == second.issue


def polarity(stance: Stance | None) -> int:
    """Return 1 for a thing, -1 against it, 0 for neither and for no stance."""
    return 0 if stance is None else stance.polarity


def one_side(first: Statement, second: Statement, context: Context) -> bool:
    """Whether both are words of one side of the case."""
    side = context.side(first.speaker)
    return side is not None and side == context.side(second.speaker)
