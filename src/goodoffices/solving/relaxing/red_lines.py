"""The lines a package may cross: walk-away values and links, each of them one line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from goodoffices.solving.model import Choice, Constraint, IntegerModel

Lines = frozenset[int]
"""Red lines by number: first those of parties, then those of links."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLines:
    """The walk-away values and links of a model, numbered.

    Parameters
    ----------
    model : IntegerModel
        The model.
    parties : tuple of int
        Positions of the parties that have a walk-away value; their lines come first.
    links : tuple of str
        Identifiers of the links, in the order of the model.
    """

    model: IntegerModel
    parties: tuple[int, ...]
    links: tuple[str, ...]

    @property
    def all(self) -> Lines:
        """Every line."""
        return frozenset(range(len(self.parties) + len(self.links)))

    @property
    def of_links(self) -> Lines:
        """The lines that are links."""
        return frozenset(range(len(self.parties), len(self.parties) + len(self.links)))

    def name(self, line: int) -> tuple[str, str]:
        """Return ``("link", identifier)`` or ``("party", identifier)``."""
        if line < len(self.parties):
            return "party", self.model.parties[self.parties[line]].party
        return "link", self.links[line - len(self.parties)]

    def in_order(self, lines: Iterable[int]) -> tuple[int, ...]:
        """Return lines by kind and identifier: the order of the case plays no part."""
        return tuple(sorted(lines, key=self.name))

    def constraints(self, line: int) -> tuple[Constraint, ...]:
        """Return the conditions of one link."""
        link = self.links[line - len(self.parties)]
        return tuple(c for c in self.model.constraints if c.link == link)

    def shortfalls(self, choice: Choice) -> tuple[int, ...]:
        """Return how far a package falls below each walk-away value, scaled; 0 where it does not.

        One number per line of a party.
        """
        found = []
        for position in self.parties:
            party = self.model.parties[position]
            found.append(max(0, (party.walk_away or 0) - party.points(choice)))
        return tuple(found)

    def crossed(self, choice: Choice) -> Lines:
        """Return the lines that a package crosses."""
        short = {line for line, amount in enumerate(self.shortfalls(choice)) if amount}
        broken = {c.link for c in self.model.constraints if not c.holds(choice)}
        first = len(self.parties)
        return frozenset(
            short | {first + n for n, link in enumerate(self.links) if link in broken}
        )


def red_lines(model: IntegerModel) -> RedLines:
    """Return the walk-away values and links of a model, numbered.

    Parameters
    ----------
    model : IntegerModel
        The model.

    Returns
    -------
    RedLines
        A party without walk-away value has no line (R53); a link without conditions has none.
    """
    return RedLines(
        model=model,
        parties=tuple(n for n, party in enumerate(model.parties) if party.walk_away is not None),
        links=tuple(dict.fromkeys(constraint.link for constraint in model.constraints)),
    )
