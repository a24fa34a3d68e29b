"""What is found out around a text on the table, as values."""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.packages.results import NamedPackage, Package
from goodoffices.packages.trades import Trades
from goodoffices.solving.answer import Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class TextOnTheTable:
    """The package that others are compared with.

    Parameters
    ----------
    package : Package
        Its options and points; ``in_zone`` says whether everybody accepts it.
    broken_links : tuple of str
        Identifiers of links it does not meet.
    below : tuple of str
        Principals it leaves below their walk-away value.
    """

    package: Package
    broken_links: tuple[str, ...]
    below: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NearPackage:
    """A package beside the text.

    Parameters
    ----------
    package : Package
        Its options and points.
    trades : Trades
        What each party gives and gets against the text.
    headline : str
        Who moves on what, in one sentence.
    """

    package: Package
    trades: Trades
    headline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """The packages within some changes of the text, the first of them shown.

    Parameters
    ----------
    packages : tuple of NearPackage
        By the smallest gain, then by the sum of gains, each a share of the range (R92).
    count : int or None
        Packages within the changes that meet the links; ``None`` when not counted.
    accepted : int or None
        How many of them every principal accepts.
    proof : Proof
        How it was got.
    """

    packages: tuple[NearPackage, ...]
    count: int | None
    accepted: int | None
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Improvements:
    """Packages at least as good as the text for everybody and better for somebody.

    Parameters
    ----------
    packages : tuple of NearPackage
        Of these only such as no other one improves on, one per vector of points (R93).
    is_complete : bool
        Whether these are all vectors of points.
    proof : Proof
        How it was got; where there is none, that is proved.
    """

    packages: tuple[NearPackage, ...]
    is_complete: bool
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """What lies around a text on the table.

    Parameters
    ----------
    case : str
        Identifier of the case.
    model_digest : str
        SHA-256 of the model that was searched.
    text : TextOnTheTable
        The text.
    changes : int
        Most issues that may be settled otherwise.
    named : tuple of NamedPackage
        What each rule names among the packages within the changes that everybody accepts.
    ranked : Ranked
        Packages within the changes, accepted or not.
    improvements : Improvements
        Improvements on the text, however many issues they change.
    notes : tuple of str
        What must be known to read the answers.
    """

    case: str
    model_digest: str
    text: TextOnTheTable
    changes: int
    named: tuple[NamedPackage, ...]
    ranked: Ranked
    improvements: Improvements
    notes: tuple[str, ...]
