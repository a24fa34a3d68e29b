"""How far above or below its walk-away value each party is in the worst world."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm

from goodoffices.case.negotiation import Case
from goodoffices.packages.uncertainty.ends import best_case, worst_case
from goodoffices.packages.uncertainty.worlds import PartyWorlds, Worlds
from goodoffices.solving.integer_model import integer_model
from goodoffices.solving.model import (
    Choice,
    Clause,
    IntegerModel,
    LinearBound,
    Literal,
    PartyPoints,
    Term,
)
from goodoffices.solving.reach import points_reach
from goodoffices.solving.table import Integers, columns_times


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """The worst and the best world as integer models, and what margins are measured in.

    The *margin* of a party is its least points less the highest value its walk-away value
    may have, as a share of its span (R101).

    Parameters
    ----------
    worst_case : Case
        The case of least points, with the parties that have a walk-away value.
    worst, best : IntegerModel
        Models of the worst and of the best world, same parties, issues and links.
    spans : tuple of Fraction
        Span of each party: from the least to the most that its points and its walk-away
        value can be, before links; 1 where they can be one number only.
    """

    worst_case: Case
    worst: IntegerModel
    best: IntegerModel
    spans: tuple[Fraction, ...]

    @property
    def scales(self) -> list[int]:
        """Whole numbers to divide the parties' scaled gains by, so that they are margins."""
        common = lcm(*(span.denominator for span in self.spans))
        return [
            party.scale * int(span * common)
            for party, span in zip(self.worst.parties, self.spans, strict=True)
        ]

    def of(self, choice: Choice) -> tuple[tuple[str, Fraction], ...]:
        """Return the margin of each party in a package; negative below the walk-away value."""
        return tuple(
            (party.party, Fraction(_gain(party, choice), party.scale) / span)
            for party, span in zip(self.worst.parties, self.spans, strict=True)
        )

    def is_possible(self, choice: Choice) -> bool:
        """Whether every party accepts the package in some world."""
        return all(_gain(party, choice) >= 0 for party in self.best.parties)

    def comparable(self, gains: Integers) -> Integers:
        """Return scaled gains as whole numbers in one unit, in which margins compare.

        Parameters
        ----------
        gains : int64 or object array, shape (packages, parties)
            Scaled gains in the worst world.

        Returns
        -------
        int64 or object array, shape (packages, parties)
            Margins times one common number.
        """
        common = lcm(*self.scales)
        factors = [common // scale for scale in self.scales]
        return columns_times(gains, factors)

    def lowered(self) -> IntegerModel:
        """Return the worst world with lines low enough for every possible package.

        All lines fall by one and the same share of the span, so the packages keep their
        order by margins.
        """
        falls = [
            (Fraction(worst.walk_away or 0, worst.scale) - _floor(worst, best)) / span
            for worst, best, span in zip(
                self.worst.parties, self.best.parties, self.spans, strict=True
            )
        ]
        share = max(Fraction(0), *falls)
        parties = tuple(
            _with_line(party, Fraction(party.walk_away or 0, party.scale) - share * span)
            for party, span in zip(self.worst.parties, self.spans, strict=True)
        )
        return replace(self.worst, parties=parties)

    def confined(self, model: IntegerModel) -> IntegerModel:
        """Return a model whose packages are possible as well.

        Linked points of the best world become issues of their own, one per combination,
        that are settled by whether it holds; then being possible is one sum per party. The
        new issues come last, so a package is the first positions of a choice.
        """
        added = [
            _combination(model, party, number, term)
            for party in self.best.parties
            for number, term in enumerate(party.terms)
        ]
        places = iter(range(len(model.issues), len(model.issues) + len(added)))
        bounds = tuple(_possible(party, places) for party in self.best.parties)
        clauses = [
            clause
            for place, (_, term) in enumerate(added, start=len(model.issues))
            for clause in _settled(model, place, term)
        ]
        return IntegerModel(
            issues=(*model.issues, *(name for name, _ in added)),
            options=(*model.options, *(("no", "yes") for _ in added)),
            parties=tuple(
                replace(party, unary=(*party.unary, *((0, 0) for _ in added)))
                for party in model.parties
            ),
            constraints=(*model.constraints, *clauses, *bounds),
        )


def margins_of(case: Case, worlds: Worlds) -> Margins | None:
    """Return the margins of a case over the parties with a known walk-away value.

    Parameters
    ----------
    case : Case
        The negotiation.
    worlds : Worlds
        What is known of its principals.

    Returns
    -------
    Margins or None
        ``None`` when no party has one.

    Notes
    -----
    Exact.
    """
    lined = replace(worlds, parties=tuple(p for p in worlds.parties if p.walk_away is not None))
    if not lined.parties:
        return None
    least = worst_case(case, lined)
    worst, best = integer_model(least), integer_model(best_case(case, lined))
    spans = tuple(
        span_of(party, low, high)
        for party, low, high in zip(lined.parties, worst.parties, best.parties, strict=True)
    )
    return Margins(worst_case=least, worst=worst, best=best, spans=spans)


def regrets(margins: Sequence[tuple[str, Fraction]]) -> tuple[tuple[str, Fraction], ...]:
    """Return each party's worst shortfall below its own line, as a share of its span.

    Examples
    --------
    >>> regrets([("a", Fraction(-1, 4)), ("b", Fraction(1, 2))])
    (('a', Fraction(1, 4)), ('b', Fraction(0, 1)))
    """
    return tuple((party, max(Fraction(0), -margin)) for party, margin in margins)


def _gain(party: PartyPoints, choice: Choice) -> int:
    return party.points(choice) - (party.walk_away or 0)


def span_of(worlds: PartyWorlds, worst: PartyPoints, best: PartyPoints) -> Fraction:
    """Return the span of a party: how far apart its numbers can lie, before links.

    Parameters
    ----------
    worlds : PartyWorlds
        What is known of the party.
    worst, best : PartyPoints
        Its points in the worst and in the best world.

    Returns
    -------
    Fraction
        From the least to the most that points and walk-away value can be; 1 where these
        are one number only.

    Raises
    ------
    LimitError
        If linked points leave too many cases open at once.
    """
    low = Fraction(points_reach(worst)[0], worst.scale)
    high = Fraction(points_reach(best)[1], best.scale)
    if worlds.walk_away is not None:
        low, high = min(low, worlds.walk_away.low), max(high, worlds.walk_away.high)
    return high - low or Fraction(1)


def _floor(worst: PartyPoints, best: PartyPoints) -> Fraction:
    """Return what the least points of a possible package do not fall below."""
    spread = Fraction(0)
    for low_row, high_row in zip(worst.unary, best.unary, strict=True):
        pairs = zip(low_row, high_row, strict=True)
        spread += max(Fraction(h, best.scale) - Fraction(w, worst.scale) for w, h in pairs)
    lows = sum((Fraction(t.points, worst.scale) for t in worst.terms), Fraction(0))
    highs = sum((Fraction(t.points, best.scale) for t in best.terms), Fraction(0))
    same = [t.when for t in worst.terms] == [t.when for t in best.terms]
    # Terms that differ in kind stem from rankings: points then lie between 0 and 100.
    spread += highs - lows if same else Fraction(0)
    return Fraction(best.walk_away or 0, best.scale) - spread


def _combination(
    model: IntegerModel, party: PartyPoints, number: int, term: Term
) -> tuple[str, Term]:
    """Return an identifier that sorts after every issue, with the term."""
    return f"{max(model.issues)}~{party.party}~{number}", term


def _possible(party: PartyPoints, places: Iterator[int]) -> LinearBound:
    options = tuple(enumerate(party.unary))
    linked = tuple((next(places), (0, term.points)) for term in party.terms)
    return LinearBound(
        link=f"possible for {party.party}",
        weights=(*options, *linked),
        low=party.walk_away,
        high=None,
    )


def _settled(model: IntegerModel, place: int, term: Term) -> list[Clause]:
    """Return the conditions that an issue says yes exactly when a combination holds."""
    yes, no = Literal(issue=place, options=(1,)), Literal(issue=place, options=(0,))
    fails = [
        Literal(
            issue=one.issue,
            options=tuple(n for n in range(len(model.options[one.issue])) if n not in one.options),
        )
        for one in term.when
    ]
    name = "possible"
    return [
        Clause(link=name, literals=(yes, *fails)),
        *(Clause(link=name, literals=(no, one)) for one in term.when),
    ]


def _with_line(party: PartyPoints, line: Fraction) -> PartyPoints:
    factor = Fraction(line * party.scale).denominator
    return replace(
        party,
        scale=party.scale * factor,
        unary=tuple(tuple(points * factor for points in row) for row in party.unary),
        terms=tuple(replace(term, points=term.points * factor) for term in party.terms),
        walk_away=int(line * party.scale * factor),
    )
