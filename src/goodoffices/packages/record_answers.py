"""What the record alone says about packages, as values."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.case.positions import OptionPosition
from goodoffices.solving.answer import Proof


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
