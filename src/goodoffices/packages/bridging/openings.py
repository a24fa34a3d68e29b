"""Least changes of red lines, as a mediator reads them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from goodoffices.case.negotiation import Case
from goodoffices.packages.bridging.bridging_words import opening_sentence
from goodoffices.packages.bridging.crossing_package import crossing_package, lacking
from goodoffices.packages.bridging.results import Concession, OneParty, Opening
from goodoffices.solving.model import Choice
from goodoffices.solving.relaxing.measures import ChangeRule, Measures
from goodoffices.solving.relaxing.relaxed_search import Change, Changes, RelaxedSearch


@dataclass(frozen=True, slots=True, kw_only=True)
class Openings:
    """Turns changes of red lines into openings.

    Parameters
    ----------
    case : Case
        The negotiation.
    measures : Measures
        How changes are compared.
    """

    case: Case
    measures: Measures

    def opening(self, change: Change) -> Opening:
        """Return one change with the package that it opens, checked against the case.

        Raises
        ------
        CertificateError
            If the case disagrees with the engine.
        """
        lines = self.measures.lines
        package = crossing_package(self.case, lines, change.choice)
        concessions = tuple(
            self._concession(line, points, change.choice)
            for line, points in lacking(lines, change.choice, change.lines)
        )
        dropped = {lines.name(line)[1] for line in change.lines & lines.of_links}
        links = tuple(link.id for link in self.case.links if link.id in dropped)
        return Opening(
            concessions=concessions,
            links=links,
            package=package,
            opens=change.opens,
            sentence=opening_sentence(self.case, concessions, links),
        )

    def alone(self, search: RelaxedSearch, found: Changes) -> tuple[OneParty, ...]:
        """Return what each party could do alone, in the order of the case.

        Raises
        ------
        LimitError
            If the engine's limit does not suffice.
        CertificateError
            If the case disagrees with the engine.
        """
        return tuple(
            self._one_party(line, self._least(search, found, line))
            for line in range(len(search.lines.parties))
        )

    def _one_party(self, line: int, change: Change | None) -> OneParty:
        party = self.measures.lines.name(line)[1]
        if change is not None:
            opening = self.opening(change)
            return OneParty(party=party, opening=opening, sentence=opening.sentence)
        name = self.case.party(party).name
        sentence = f"{name} alone cannot open anything: the others and the links leave nothing."
        return OneParty(party=party, opening=None, sentence=sentence)

    def _least(self, search: RelaxedSearch, found: Changes, line: int) -> Change | None:
        for change in found.found:
            if change.lines == {line}:
                return change
        beyond = found.is_complete or any(len(change.lines) > 1 for change in found.found)
        if self.measures.rule is ChangeRule.FEWEST and beyond:
            # Single lines come first, so one that was not listed opens nothing.
            return None
        choice = search.least_shortfall(line)
        return (
            None if choice is None else Change(lines=frozenset({line}), choice=choice, opens=None)
        )

    def _concession(self, line: int, points: Fraction, choice: Choice) -> Concession:
        lines = self.measures.lines
        party = lines.model.parties[lines.parties[line]]
        width = Fraction(self.measures.ranges[line], party.scale)
        return Concession(
            party=party.party,
            points=points,
            share=points / width,
            options=self._costly(line, points, choice),
        )

    def _costly(self, line: int, points: Fraction, choice: Choice) -> tuple[tuple[str, str], ...]:
        """Return the options that pull the party below its line, the costliest first (R90)."""
        model = self.measures.lines.model
        party = model.parties[self.measures.lines.parties[line]]
        named = model.named(choice)
        losses = [
            (max(row) - row[option], pair)
            for row, option, pair in zip(party.unary, choice, named, strict=True)
        ]
        shown: list[tuple[str, str]] = []
        left = points * party.scale
        for loss, pair in sorted(losses, key=lambda one: (-one[0], one[1])):
            if loss > 0 and left > 0:
                shown.append(pair)
                left -= loss
        return tuple(shown)
