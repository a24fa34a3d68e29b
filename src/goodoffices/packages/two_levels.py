"""What changes when bodies at home must pass a package too, as values."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from goodoffices.solving.answer import Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedShift:
    """What the bodies' say does to the package of one rule.

    Parameters
    ----------
    concept : str
        The rule.
    before, after : tuple of (issue, option), or None
        The package it names without and with the bodies' say; ``None`` when none.
    gains_before, gains_after : tuple of (party, Fraction)
        Each principal's points above its walk-away value there; parties without an exact
        walk-away value are left out.
    """

    concept: str
    before: tuple[tuple[str, str], ...] | None
    after: tuple[tuple[str, str], ...] | None
    gains_before: tuple[tuple[str, Fraction], ...] = ()
    gains_after: tuple[tuple[str, Fraction], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoLevels:
    """Packages that all principals accept and that pass at home (R175).

    Parameters
    ----------
    bodies : tuple of str
        Bodies that must pass a package, in the order in which they vote.
    demand : str
        What is demanded of each package, in words.
    issues : tuple of str
        Issues on which votes depend.
    combinations, passing : int
        Ways to settle these issues, and those of them that meet the demand.
    links : tuple of str
        Links added to the case, one or more for each body.
    zone_before : int or None
        Packages that all principals accept without the bodies' say; ``None`` when not counted.
    shifts : tuple of NamedShift
        One per rule.
    proof : Proof
        How the ways to settle the issues were judged.
    """

    bodies: tuple[str, ...]
    demand: str
    issues: tuple[str, ...]
    combinations: int
    passing: int
    links: tuple[str, ...]
    zone_before: int | None
    shifts: tuple[NamedShift, ...]
    proof: Proof
