"""What is found out about the packages of a case, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goodoffices.packages.adjusted_winner import AdjustedWinner
from goodoffices.packages.record_answers import FromRecord
from goodoffices.packages.two_levels import TwoLevels
from goodoffices.solving.answer import Proof
from goodoffices.solving.planning import Plan


class Concept(StrEnum):
    """A rule that names packages within the zone of agreement."""

    UTILITARIAN = "utilitarian"
    EGALITARIAN = "egalitarian"
    NASH = "nash"
    KALAI_SMORODINSKY = "kalai_smorodinsky"
    EQUAL_GAIN = "equal_gain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One option for every issue, with what it is worth to each principal.

    Parameters
    ----------
    options : tuple of (issue, option)
        Identifiers, in the order of the case.
    points : tuple of (party, Fraction)
        Exact points in the party's own unit, in the order of the case; higher is better.
    in_zone : bool or None
        Whether every principal gets at least its walk-away value; ``None`` when some
        walk-away value is not known exactly.
    """

    options: tuple[tuple[str, str], ...]
    points: tuple[tuple[str, Fraction], ...]
    in_zone: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """The packages that every principal accepts.

    Parameters
    ----------
    count : int or None
        How many there are; an upper bound when the proof is bounded for want of a
        walk-away value.
    at_least : int or None
        A lower bound where counting stopped early.
    packages : int
        All packages before links and walk-away values: the product of the options.
    notes : tuple of str
        What a reader must know to read the count.
    proof : Proof
        How the count was got.
    """

    count: int | None
    at_least: int | None = None
    packages: int
    notes: tuple[str, ...] = ()
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """The packages that stand under the acceptance rule of the case (R105).

    Parameters
    ----------
    rule : str
        The rule in one sentence.
    count : int or None
        How many there are; an upper bound when the proof is bounded for want of a
        walk-away value; ``None`` when not counted.
    satisfied : tuple of (party, int)
        In how many of them each principal reaches its walk-away value.
    proof : Proof
        How they were counted.
    """

    rule: str
    count: int | None
    satisfied: tuple[tuple[str, int], ...] = ()
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPackage:
    """The package, or packages, that one rule names.

    Parameters
    ----------
    concept : Concept
        The rule.
    package : Package or None
        The canonical one of those that tie (R57); ``None`` when the rule names none.
    ties : int or None
        How many packages tie, the shown one included; ``None`` when not counted.
    tied : tuple of Package
        One package for each different vector of points among the ties, the shown one first.
    tied_complete : bool
        Whether ``tied`` holds every such vector.
    notes : tuple of str
        Assumptions: comparison between parties, parties left out.
    proof : Proof
        How it was got.
    """

    concept: Concept
    package: Package | None
    ties: int | None = None
    tied: tuple[Package, ...] = ()
    tied_complete: bool = True
    notes: tuple[str, ...] = ()
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Frontier:
    """The packages that cannot be improved for one principal without costing another.

    Parameters
    ----------
    count : int or None
        Packages on the frontier; ``None`` when not counted.
    vectors : int or None
        Different vectors of points among them; ``None`` when not counted.
    packages : tuple of Package
        All of them where enumerated; one per vector of points otherwise.
    proof : Proof
        How it was got.
    """

    count: int | None
    vectors: int | None
    packages: tuple[Package, ...]
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPackage:
    """One of the few packages that are shown, and why.

    Parameters
    ----------
    package : Package
        The package.
    names : tuple of str
        Rules that name it: a :class:`Concept` or ``"most_robust"``; empty where it is shown
        because no other shown package represents it.
    candidates : tuple of str
        Names under which a person added it.
    shares : tuple of (party, Fraction or None)
        Gain as a share of the party's largest gain in the zone, as far as that is known;
        ``None`` where no package brings it a gain or its walk-away value is not known exactly.
    near : tuple of str
        Principals whose gain is near nothing: see :attr:`Showing.near_share`.
    reference : str
        What it is compared with; empty for the first without reference.
    changes : tuple of (issue, option, option)
        Issues settled differently: the reference's option and this one's.
    trade : str
        Who moves on what against the reference, in one sentence.
    proof : Proof
        How it was got.
    """

    package: Package
    names: tuple[str, ...]
    candidates: tuple[str, ...] = ()
    shares: tuple[tuple[str, Fraction | None], ...] = ()
    near: tuple[str, ...] = ()
    reference: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()
    trade: str = ""
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """The few packages that are shown (R108).

    Parameters
    ----------
    packages : tuple of ShownPackage
        Named ones first; no ranking.
    within : Fraction or None
        No frontier package of the zone is better for any party by more than this share of
        the party's range than some shown package; ``None`` when that is not known.
    near_share : Fraction
        A gain of at most this share of the party's largest gain is near its walk-away value.
    proof : Proof
        Whether the whole frontier of the zone was looked at.
    """

    packages: tuple[ShownPackage, ...] = ()
    within: Fraction | None = None
    near_share: Fraction
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredCandidate:
    """A package that a person added, with what it is worth and what is better for everybody.

    Parameters
    ----------
    name : str
        What it is called.
    options : tuple of (issue, option)
        One option for every issue, in the order of the case.
    broken_links : tuple of str
        Links that it does not meet, in the order of the case.
    points : tuple of (party, Fraction)
        Exact points of every principal.
    in_zone : bool or None
        Whether every principal accepts it; ``None`` when some walk-away value is not known
        exactly and nobody is known to refuse.
    refused_by : tuple of str
        Principals that get less than their walk-away value.
    stands : bool or None
        Whether it stands under the acceptance rule; ``None`` when the case has none.
    on_frontier : bool or None
        Whether nothing is better for somebody at nobody's cost; ``None`` when not found out.
    dominated_by : Package or None
        A package as good for everybody and better for somebody.
    proof : Proof
        How the comparison with the frontier was got.
    """

    name: str
    options: tuple[tuple[str, str], ...]
    broken_links: tuple[str, ...] = ()
    points: tuple[tuple[str, Fraction], ...] = ()
    in_zone: bool | None = None
    refused_by: tuple[str, ...] = ()
    stands: bool | None = None
    on_frontier: bool | None = None
    dominated_by: Package | None = None
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Packages:
    """Everything found out about the packages of one case.

    Parameters
    ----------
    case : str
        Identifier of the case.
    case_digest : str
        SHA-256 of what decides packages in the case (R110).
    model_digest : str
        SHA-256 of the model that was searched; equal digests mean equal questions.
    principals, issues : tuple of str
        Identifiers, in the order of the case.
    zone : Zone
        Packages that every principal accepts.
    named : tuple of NamedPackage
        One per concept, in the order of :class:`Concept`.
    frontier : Frontier
        Packages that cannot be improved for free.
    from_record : FromRecord
        Packages that nobody has refused, and the blocks.
    shown : Showing or None
        The few packages to look at first; ``None`` where the case lacks points.
    candidates : tuple of ScoredCandidate
        Packages that a person added, in the order given.
    divided : AdjustedWinner or None
        How two principals could divide the issues.
    accepted : Accepted or None
        Packages that stand under the acceptance rule; ``None`` when the case has none, so
        that every principal must accept.
    ratification : TwoLevels or None
        What bodies at home change, where packages must pass them; ``None`` where they need not.
    plan : Plan or None
        How the answers were to be found; ``None`` where the case lacks points.
    notes : tuple of str
        What holds for all numeric answers.
    """

    case: str
    case_digest: str
    model_digest: str
    principals: tuple[str, ...]
    issues: tuple[str, ...]
    zone: Zone
    named: tuple[NamedPackage, ...]
    frontier: Frontier
    from_record: FromRecord
    divided: AdjustedWinner | None = None
    accepted: Accepted | None = None
    shown: Showing | None = None
    candidates: tuple[ScoredCandidate, ...] = ()
    ratification: TwoLevels | None = None
    plan: Plan | None = None
    notes: tuple[str, ...] = ()

    def by_concept(self, concept: Concept) -> NamedPackage:
        """Return the answer of one rule."""
        return next(named for named in self.named if named.concept is concept)
