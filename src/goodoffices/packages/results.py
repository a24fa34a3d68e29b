"""What is found out about the packages of a case, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from goodoffices.case.positions import OptionPosition
from goodoffices.packages.adjusted_winner import AdjustedWinner
from goodoffices.solving.answer import Proof


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
class UnrefusedPackage:
    """A package that no principal has refused any part of.

    Parameters
    ----------
    options : tuple of (issue, option)
        Identifiers, in the order of the case.
    unknown : int
        Pairs of principal and issue on which the record is silent.
    accepted, sought : int
        Pairs on which the principal has accepted, or itself seeks, the option.
    """

    options: tuple[tuple[str, str], ...]
    unknown: int
    accepted: int
    sought: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedOption:
    """An option and those who refuse it.

    Parameters
    ----------
    issue, option : str
        Identifiers.
    refusals : tuple of OptionPosition
        The refusing cells of the record, with their spans, in the order of the case.
    """

    issue: str
    option: str
    refusals: tuple[OptionPosition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningMove:
    """What one party alone can do to open a block.

    Parameters
    ----------
    party : str
        Identifier of the principal.
    withdraws : tuple of (issue, option)
        Refusals that must go together; the fewest that suffice.
    opens : tuple of (issue, option)
        The options, on the issues of the block, that are then refused by nobody.
    """

    party: str
    withdraws: tuple[tuple[str, str], ...]
    opens: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Issues on which no combination of options is left that nobody refuses.

    Parameters
    ----------
    issues : tuple of str
        The one issue all of whose options are refused; or the issues that links tie
        together so that their unrefused options cannot be combined.
    links : tuple of str
        Identifiers of the links involved; empty when one issue is blocked by itself.
    options : tuple of RefusedOption
        Who refuses what on these issues.
    openings : tuple of OpeningMove
        Each single party's moves that would open it; empty when no single party can.
    open_by_one : bool or None
        Whether one party alone can open it; ``None`` when that was not worked out.
    reason : str
        One sentence in plain words.
    """

    issues: tuple[str, ...]
    links: tuple[str, ...] = ()
    options: tuple[RefusedOption, ...]
    openings: tuple[OpeningMove, ...] = ()
    open_by_one: bool | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FromRecord:
    """What the record alone says about packages; no number of points enters.

    Parameters
    ----------
    count : int or None
        Packages that meet the links and that no principal has refused any part of.
    packages : tuple of UnrefusedPackage
        The best known first, at most a stated number of them.
    listing_limit : int
        That number.
    blocks : tuple of Block
        Why no package is left, or which issues are blocked.
    cells : tuple of OptionPosition
        Cells of the record that are not unknown, with their spans.
    notes : tuple of str
        What a reader must know.
    proof : Proof
        How the count was got.
    """

    count: int | None
    packages: tuple[UnrefusedPackage, ...] = ()
    listing_limit: int
    blocks: tuple[Block, ...] = ()
    cells: tuple[OptionPosition, ...] = ()
    notes: tuple[str, ...] = ()
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Packages:
    """Everything found out about the packages of one case.

    Parameters
    ----------
    case : str
        Identifier of the case.
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
    divided : AdjustedWinner or None
        How two principals could divide the issues.
    accepted : Accepted or None
        Packages that stand under the acceptance rule; ``None`` when the case has none, so
        that every principal must accept.
    notes : tuple of str
        What holds for all numeric answers.
    """

    case: str
    model_digest: str
    principals: tuple[str, ...]
    issues: tuple[str, ...]
    zone: Zone
    named: tuple[NamedPackage, ...]
    frontier: Frontier
    from_record: FromRecord
    divided: AdjustedWinner | None = None
    accepted: Accepted | None = None
    notes: tuple[str, ...] = ()

    def by_concept(self, concept: Concept) -> NamedPackage:
        """Return the answer of one rule."""
        return next(named for named in self.named if named.concept is concept)
