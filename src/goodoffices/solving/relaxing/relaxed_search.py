"""The questions about red lines that an engine answers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from goodoffices.solving.model import Choice
from goodoffices.solving.relaxing.measures import Measures
from goodoffices.solving.relaxing.red_lines import Lines, RedLines


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A set of red lines that give way, with a package that then becomes possible.

    Parameters
    ----------
    lines : frozenset of int
        The lines crossed.
    choice : tuple of int
        The package shown.
    opens : int or None
        How many packages cross only these lines and none by more; ``None`` when not counted.
    """

    lines: Lines
    choice: Choice
    opens: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Changes of red lines, the least first.

    Parameters
    ----------
    found : tuple of Change
        Each is proved to be the least that does not touch all lines of an earlier one.
    is_complete : bool
        Whether there is no other.
    stopped : str or None
        The limit that ended the search; ``None`` where it ended by itself.
    unproved : Change or None
        Where nothing was proved: a change that opens something, perhaps not the least.
    at_least : Fraction or None
        With it: no change that keeps the links has a smaller total.
    """

    found: tuple[Change, ...]
    is_complete: bool
    stopped: str | None = None
    unproved: Change | None = None
    at_least: Fraction | None = None


class RelaxedSearch(Protocol):
    """What an engine can prove about the red lines of a model.

    Every method raises :class:`goodoffices.errors.LimitError` where a limit ends the search
    before the proof.
    """

    engine: str
    lines: RedLines

    def ranges(self) -> tuple[int, ...]:
        """Return by how much the scaled points of each party with a line vary, at least 1.

        Over the packages that the links allow; over all packages where that is nothing; and
        where points never vary, what the party lacks, so that its share is 1 (R87).
        """
        ...

    def fewest_crossed(self, keep: Lines, among: Lines) -> Choice | None:
        """Return a package that meets ``keep`` and crosses as few lines of ``among`` as can be."""
        ...

    def meeting(self, keep: Lines) -> Choice | None:
        """Return any package that meets ``keep``."""
        ...

    def colliding(self, among: Lines) -> Lines:
        """Return lines of ``among`` that no package meets together, where no package meets all."""
        ...

    def least_shortfall(self, line: int) -> Choice | None:
        """Return a package that crosses no other line and this party's by as little as can be."""
        ...

    def changes(self, measures: Measures, *, limit: int) -> Changes:
        """Return the least changes, none of them touching all lines of an earlier one."""
        ...
