"""What a package is worth in the worst and in the best world, and whether it is accepted.

Closed forms in exact fractions: nothing here is sampled [GrecoMousseauSlowinski2008].
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction

from goodoffices.case.acceptance import Acceptance
from goodoffices.case.preferences import LinkedPoints
from goodoffices.packages.uncertainty.worlds import WHOLE, PartyWorlds
from goodoffices.solving.evaluation import Options


class Verdict(StrEnum):
    """In how many worlds a package is accepted."""

    NECESSARY = "necessary"
    """In every world."""
    POSSIBLE = "possible"
    """In some world, and not in every."""
    IMPOSSIBLE = "impossible"
    """In no world."""
    UNKNOWN = "unknown"
    """No walk-away value is known."""


def points_between(worlds: PartyWorlds, options: Options) -> tuple[Fraction, Fraction]:
    """Return the least and the most points a package has over the worlds of a party.

    Parameters
    ----------
    worlds : PartyWorlds
        What is known of the party.
    options : mapping of str to str
        Option chosen on each issue.

    Returns
    -------
    (Fraction, Fraction)
        Both are reached in some world.

    Notes
    -----
    Exact. Issues and linked points vary independently, so bounds add up. By rankings alone
    the weights may all lie on one issue, so the least share over the issues decides.
    """
    bounds = [one.of(options[one.issue]) for one in worlds.issues]
    if worlds.by_rank:
        return WHOLE * min(b.low for b in bounds), WHOLE * max(b.high for b in bounds)
    linked = [one.points for one in worlds.linked if holds(one, options)]
    low = sum((b.low for b in bounds), sum((r.low for r in linked), Fraction(0)))
    high = sum((b.high for b in bounds), sum((r.high for r in linked), Fraction(0)))
    return low, high


def holds(linked: LinkedPoints, options: Options) -> bool:
    """Whether a package meets all conditions of linked points."""
    return all(options[c.issue] in c.options for c in linked.when)


def verdict_of(worlds: PartyWorlds, options: Options) -> Verdict:
    """Return whether a party accepts a package in every, in some or in no world (R100).

    Parameters
    ----------
    worlds : PartyWorlds
        What is known of the party.
    options : mapping of str to str
        Option chosen on each issue.

    Returns
    -------
    Verdict
        Exact; equality accepts (R3).
    """
    if worlds.walk_away is None:
        return Verdict.UNKNOWN
    low, high = points_between(worlds, options)
    if low >= worlds.walk_away.high:
        return Verdict.NECESSARY
    return Verdict.POSSIBLE if high >= worlds.walk_away.low else Verdict.IMPOSSIBLE


def joint_verdict(
    verdicts: Sequence[tuple[str, Verdict]], rule: Acceptance | None = None
) -> Verdict:
    """Return whether a package stands in every, in some or in no world of all parties.

    Worlds of different parties are independent, so the worst worlds of all can come true
    together, and so can the best.

    Parameters
    ----------
    verdicts : sequence of (str, Verdict)
        Verdict of every principal by its identifier; unknown ones make no cut (R53).
    rule : Acceptance or None
        Who must accept; ``None`` when all must.

    Returns
    -------
    Verdict
        Never unknown.

    Examples
    --------
    >>> joint_verdict([("a", Verdict.NECESSARY), ("b", Verdict.POSSIBLE)]).value
    'possible'
    """
    surely = {Verdict.NECESSARY, Verdict.UNKNOWN}
    if _stands({p for p, v in verdicts if v in surely}, verdicts, rule):
        return Verdict.NECESSARY
    maybe = {p for p, v in verdicts if v is not Verdict.IMPOSSIBLE}
    return Verdict.POSSIBLE if _stands(maybe, verdicts, rule) else Verdict.IMPOSSIBLE


def _stands(
    accepting: set[str], verdicts: Sequence[tuple[str, Verdict]], rule: Acceptance | None
) -> bool:
    if rule is None:
        return len(accepting) == len(verdicts)
    return len(accepting) >= rule.at_least and accepting >= set(rule.veto)
