"""What is found out about packages when wishes are known only in part, as values."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from goodoffices.packages.results import Concept, Zone
from goodoffices.packages.uncertainty.most_robust import MostRobust
from goodoffices.packages.uncertainty.verdicts import Verdict
from goodoffices.packages.uncertainty.worlds import LeftOut
from goodoffices.solving.answer import Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A count of draws with the interval for the share it estimates.

    Parameters
    ----------
    count, draws : int
        Draws counted, and all draws.
    low, high : Fraction
        Interval at 95 %, rounded outward to four decimals.
    """

    count: int
    draws: int
    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyView:
    """What one party makes of one package over its worlds.

    Parameters
    ----------
    party : str
        Identifier.
    verdict : Verdict
        Whether it accepts in every, some or no world; exact.
    least, most : Fraction
        Least and most points over its worlds, in its own unit; exact.
    accepted : Share
        Draws in which it accepts.
    shortfall : Fraction or None
        Its worst shortfall below its own walk-away value, as a share of its span; exact;
        ``None`` without a walk-away value.
    """

    party: str
    verdict: Verdict
    least: Fraction
    most: Fraction
    accepted: Share
    shortfall: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedPackage:
    """One package of the pool and how it fares.

    Parameters
    ----------
    options : tuple of (issue, option)
        Identifiers, in the order of the case.
    origins : tuple of str
        Why it is in the pool.
    verdict : Verdict
        Whether it stands in every, some or no world; exact.
    parties : tuple of PartyView
        Principals described, in the order of the case.
    accepted : Share
        Draws in which it stands.
    first : tuple of (Concept, int)
        Draws in which each rule names it among the pool; empty where the rules do not apply.
    ranks : tuple of (Concept, tuple of int)
        Draws in which each rule gives it rank 1, 2, 3, 4 and 5 among the pool; empty where
        the pool has more than 50 packages, or the rules do not apply.
    regret : Fraction or None
        The most that another package of the pool can bring more, in shares of span summed
        over the parties; exact; ``None`` where refused.
    """

    options: tuple[tuple[str, str], ...]
    origins: tuple[str, ...]
    verdict: Verdict
    parties: tuple[PartyView, ...]
    accepted: Share
    first: tuple[tuple[Concept, int], ...]
    ranks: tuple[tuple[Concept, tuple[int, ...]], ...] = ()
    regret: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MostAccepted:
    """The package of the pool that stands in most draws.

    Parameters
    ----------
    number : int or None
        Its position in the pool; ``None`` when no package stands in any draw.
    interval : tuple of Fraction or None
        Interval for its share that also holds for having been picked, rounded outward.
    not_separated : tuple of int
        Positions of the packages that the draws do not tell from it.
    proof : Proof
        Sampled; the error stands in ``interval``.
    """

    number: int | None
    interval: tuple[Fraction, Fraction] | None = None
    not_separated: tuple[int, ...] = ()
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class LeastRegret:
    """The packages of the pool that another can outdo least, in the worst world.

    Parameters
    ----------
    numbers : tuple of int
        Positions in the pool of all that tie.
    regret : Fraction or None
        Their regret; ``None`` where refused.
    proof : Proof
        Proved for the pool.
    """

    numbers: tuple[int, ...]
    regret: Fraction | None
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class LeastShortfall:
    """Of the packages of the pool with the least worst shortfall, the one accepted most often.

    Parameters
    ----------
    number : int or None
        Its position in the pool; ``None`` when no walk-away value is known.
    shortfall : Fraction or None
        The largest shortfall of any party in its worst world, as a share of span; exact.
    tied : int
        Packages of the pool with that shortfall.
    proof : Proof
        Sampled: the shortfall is exact, the choice among ties is by draws.
    """

    number: int | None
    shortfall: Fraction | None = None
    tied: int = 0
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Robustness:
    """Everything found out about packages over all plausible worlds.

    Parameters
    ----------
    case : str
        Identifier of the case.
    case_digest : str
        SHA-256 of the case.
    model_digest : str
        SHA-256 of the worst and the best world; equal digests mean equal statements.
    principals, issues : tuple of str
        Identifiers, in the order of the case.
    rule : str
        Who must accept, in one sentence.
    draws, seed : int
        Worlds drawn, and their seed.
    left_out : tuple of LeftOut
        Principals whose worlds cannot be described: they make no cut.
    necessary, possible : Zone
        Packages that all accept in every world, and in some; exact.
    most_robust : MostRobust
        The package whose worst case is least bad, over all packages; exact.
    most_accepted : MostAccepted
        The package of the pool that stands in most draws.
    least_regret : LeastRegret
        The packages of the pool that another can outdo least.
    least_shortfall : LeastShortfall
        The package of the pool that is most robust when ties are settled by draws.
    any_stands : Share or None
        Draws in which some package of the pool stands.
    pool : tuple of ComparedPackage
        The packages compared, in canonical order.
    pool_is_whole : bool
        Whether these are all packages of the case.
    withheld : tuple of (str, Proof)
        Sources of the pool that gave no package, with the reason.
    notes : tuple of str
        What holds for all answers.
    proof : Proof
        How the draws were made, or why there are none.
    """

    case: str
    case_digest: str
    model_digest: str
    principals: tuple[str, ...]
    issues: tuple[str, ...]
    rule: str
    draws: int
    seed: int
    left_out: tuple[LeftOut, ...]
    necessary: Zone
    possible: Zone
    most_robust: MostRobust
    most_accepted: MostAccepted
    least_regret: LeastRegret
    least_shortfall: LeastShortfall
    any_stands: Share | None
    pool: tuple[ComparedPackage, ...]
    pool_is_whole: bool
    withheld: tuple[tuple[str, Proof], ...] = ()
    notes: tuple[str, ...] = ()
    proof: Proof
