"""How much say each member of a body has, as exact fractions."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import factorial

from goodoffices.case.bodies import Body
from goodoffices.errors import LimitError
from goodoffices.ratification.by_coalition import MEMBERS_LIMIT, tally_by_coalition
from goodoffices.ratification.by_kind import CELLS_LIMIT, kind_cells, tally_by_kind
from goodoffices.ratification.by_weight import tally_by_weight
from goodoffices.ratification.layout import layout
from goodoffices.ratification.tally import Tally
from goodoffices.ratification.two_way import TwoWay, two_way
from goodoffices.solving.answer import Answer, Proof, Status, refused

METHOD = "Coalitions were counted exactly; who does not vote in favour votes against."


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberPower:
    """What one member's vote can do.

    Parameters
    ----------
    member : str
        Identifier.
    swings : int
        Coalitions without the member that lose and win when it joins.
    banzhaf_absolute, banzhaf : Fraction
        Swings divided by all coalitions of the others, and by all members' swings.
    shapley_shubik : Fraction or None
        Share of the orders of voting in which the member tips the vote; ``None`` where it
        was not counted.
    prevents, initiates : Fraction
        Share of winning coalitions that the member can make lose, and of losing ones that it
        can make win (Coleman).
    """

    member: str
    swings: int
    banzhaf_absolute: Fraction
    banzhaf: Fraction
    shapley_shubik: Fraction | None
    prevents: Fraction
    initiates: Fraction

    @property
    def is_dummy(self) -> bool:
        """Whether the member's vote never matters."""
        return self.swings == 0

    @property
    def can_block(self) -> bool:
        """Whether nothing passes without the member."""
        return self.prevents == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Power:
    """How much say the members of a body have.

    Parameters
    ----------
    body : str
        Identifier.
    members : tuple of MemberPower
        In the order of the body.
    winning, coalitions : int
        Coalitions that win, and all coalitions.
    note : str or None
        What was not counted, and why.
    """

    body: str
    members: tuple[MemberPower, ...]
    winning: int
    coalitions: int
    note: str | None = None

    @property
    def passes_by_chance(self) -> Fraction:
        """Share of all coalitions that win (Coleman's power of the body to act)."""
        return Fraction(self.winning, self.coalitions)


def power(body: Body) -> Answer[Power]:
    """Return the Shapley-Shubik, Banzhaf and Coleman indices of a body's members.

    Parameters
    ----------
    body : Body
        The body.

    Returns
    -------
    Answer of Power
        Exact fractions. Refused, with the limit named, for rules and sizes beyond the
        counting methods; where only the Shapley-Shubik index is beyond them, it is absent and
        a note says so.

    Notes
    -----
    Definitions: [ShapleyShubik1954], [Banzhaf1965], [Coleman1971]; two ways to vote (R143).
    Limits: members alike in all parts of the rule give up to 2**20 combinations; otherwise
    quotas over up to two different weights, with up to 2**26 combinations of sums; otherwise
    every coalition of up to 28 members.

    Examples
    --------
    >>> from goodoffices.case.members import Member
    >>> three = tuple(Member(id=name, name=name) for name in "abc")
    >>> answer = power(Body(id="b", name="B", members=three, quota=2))
    >>> [str(one.shapley_shubik) for one in answer.value.members]
    ['1/3', '1/3', '1/3']
    """
    game = two_way(body)
    try:
        tally, note = _tally(game)
    except LimitError as error:
        return Answer(
            value=None,
            proof=refused(engine="counting", reason=str(error), limit=str(error).split(". ")[0]),
        )
    found = Power(
        body=body.id,
        members=_members(body, tally),
        winning=tally.winning,
        coalitions=2 ** len(body.members),
        note=note,
    )
    return Answer(value=found, proof=Proof(status=Status.PROVED, engine="counting", method=METHOD))


def _tally(game: TwoWay) -> tuple[Tally, str | None]:
    if kind_cells(game) <= CELLS_LIMIT:
        return tally_by_kind(game), None
    try:
        return tally_by_weight(layout(game, by_size=True)), None
    except LimitError as error:
        if len(game.body.members) <= MEMBERS_LIMIT:
            return tally_by_coalition(game), None
        note = f"The Shapley-Shubik index was not counted. {error}"
        return tally_by_weight(layout(game, by_size=False)), note


def _members(body: Body, tally: Tally) -> tuple[MemberPower, ...]:
    others = 2 ** (len(body.members) - 1)
    all_swings = sum(tally.swings)
    losing = 2 * others - tally.winning
    return tuple(
        MemberPower(
            member=member.id,
            swings=swings,
            banzhaf_absolute=Fraction(swings, others),
            banzhaf=Fraction(swings, all_swings),
            shapley_shubik=None if tally.by_size is None else _tips(tally.by_size[number]),
            prevents=Fraction(swings, tally.winning),
            initiates=Fraction(swings, losing),
        )
        for number, (member, swings) in enumerate(zip(body.members, tally.swings, strict=True))
    )


def _tips(by_size: tuple[int, ...]) -> Fraction:
    """Return the share of orders in which a member comes where its vote tips the scale."""
    members = len(by_size)
    orders = sum(
        swings * factorial(size) * factorial(members - 1 - size)
        for size, swings in enumerate(by_size)
    )
    return Fraction(orders, factorial(members))
