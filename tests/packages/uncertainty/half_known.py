"""Cases whose wishes are known only in part, and their worlds on a grid."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from hypothesis import strategies as st

from goodoffices.case.links import Condition, Excludes, Link
from goodoffices.case.negotiation import Case
from goodoffices.case.numbers import Range
from goodoffices.case.preferences import LinkedPoints, OptionPoints, Ordering, Preferences
from tests.packages.builders import issue, principals
from tests.packages.oracles import Deal, all_true

Number = int | str | tuple[int | str, int | str] | None
Rows = Sequence[Sequence[Number]]
Ranks = Mapping[str, Sequence[Sequence[str]]]


@dataclass(frozen=True)
class Wishes:
    """What is stated of one party; rows are issues a, b, c... with options a1, a2..."""

    points: Rows = ()
    ranks: Ranks | None = None
    walk_away: Number = None
    linked: Sequence[tuple[tuple[Condition, ...], Number]] = ()


EASY = Wishes(linked=[((Condition(issue="a", options=("a1",)),), 0)], walk_away=0)
"""A party that accepts every package of a case with one issue."""


def number(value: Number) -> Range:
    assert value is not None
    return Range.of(*value) if isinstance(value, tuple) else Range.of(value)


def half_known(shape: Sequence[int], links: Sequence[Link] = (), **parties: Wishes) -> Case:
    letters = [chr(ord("a") + n) for n in range(len(shape))]
    issues = tuple(
        issue(letter, *(f"{letter}{k + 1}" for k in range(count)))
        for letter, count in zip(letters, shape, strict=True)
    )
    return Case(
        id="test",
        title="Test",
        parties=principals(*parties),
        issues=issues,
        links=tuple(links),
        preferences=tuple(preferences(party, said) for party, said in parties.items()),
    )


def preferences(party: str, said: Wishes) -> Preferences:
    return Preferences(
        party=party,
        points=tuple(
            OptionPoints(issue=chr(97 + i), option=f"{chr(97 + i)}{k + 1}", points=number(value))
            for i, row in enumerate(said.points)
            for k, value in enumerate(row)
            if value is not None
        ),
        orderings=tuple(
            Ordering(issue=issue_id, ranks=tuple(tuple(rank) for rank in ranks))
            for issue_id, ranks in (said.ranks or {}).items()
        ),
        linked_points=tuple(LinkedPoints(when=w, points=number(v)) for w, v in said.linked),
        walk_away=None if said.walk_away is None else number(said.walk_away),
    )


def grid(within: Range) -> range:
    return range(int(within.low), int(within.high) + 1)


def worlds_of_issue(case: Case, party: str, issue_id: str) -> list[dict[str, int]]:
    """Whole-number worlds of one issue: the ends of linear functions are among them."""
    said = case.preferences_of(party)
    assert said is not None
    options = [one.option for one in said.points if one.issue == issue_id]
    ranges = [grid(one.points) for one in said.points if one.issue == issue_id]
    ranks = next((one.ranks for one in said.orderings if one.issue == issue_id), ())
    every = [dict(zip(options, v, strict=True)) for v in itertools.product(*ranges)]
    return [world for world in every if in_order(world, ranks)]


def in_order(world: Mapping[str, int], ranks: Sequence[Sequence[str]]) -> bool:
    placed = [(n, world[option]) for n, rank in enumerate(ranks) for option in rank]
    return all((a >= b if m < n else a == b) for m, a in placed for n, b in placed if m <= n)


def totals(case: Case, party: str, deal: Deal) -> Iterator[int]:
    """Points of a package in every whole-number world."""
    said = case.preferences_of(party)
    assert said is not None
    parts: list[list[int]] = [
        sorted({world[deal[one.id]] for world in worlds_of_issue(case, party, one.id)})
        for one in case.issues
    ]
    parts += [
        list(grid(one.points)) if all_true(one.when, deal) else [0] for one in said.linked_points
    ]
    return map(sum, itertools.product(*parts))


def with_seat_order(case: Case, order: Sequence[int]) -> Case:
    return replace(case, parties=tuple(case.parties[n] for n in order))


@st.composite
def half_known_cases(draw: st.DrawFn) -> Case:
    """Two or three parties, ranges with or without rankings, small in range."""
    shape = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
    names = [f"p{n}" for n in range(draw(st.integers(2, 3)))]

    def value() -> Number:
        low = draw(st.integers(-1, 3))
        return low, low + draw(st.integers(0, 2))

    def ranking(letter: str, count: int) -> list[list[str]]:
        options = draw(st.permutations([f"{letter}{k + 1}" for k in range(count)]))
        cut = draw(st.integers(0, count))
        return [[option] for option in options[:cut]]

    def wishes() -> Wishes:
        rows: list[list[Number]] = []
        ranks: dict[str, list[list[str]]] = {}
        for number_, count in enumerate(shape):
            letter = chr(97 + number_)
            row = [value() for _ in range(count)]
            rank = ranking(letter, count)
            said = Wishes(points=[[*row]])
            ok = fits(row, letter, rank)
            rows.append(list(said.points[0]))
            if ok and rank:
                ranks[letter] = rank
        linked = []
        if len(shape) > 1 and draw(st.booleans()):
            when = (Condition(issue="a", options=("a1",)), Condition(issue="b", options=("b1",)))
            linked.append((when, value()))
        return Wishes(points=rows, ranks=ranks, walk_away=value(), linked=linked)

    links = []
    if len(shape) > 1 and draw(st.booleans()):
        together = (Condition(issue="a", options=("a1",)), Condition(issue="b", options=("b1",)))
        links.append(Excludes(id="l", together=together))
    return half_known(shape, links, **{name: wishes() for name in names})


@st.composite
def partly_ranked_cases(draw: st.DrawFn) -> Case:
    """As above, and one more party of whom only some rankings are known."""
    case = draw(half_known_cases())
    ranks = {}
    for one in case.issues:
        options = draw(st.permutations([option.id for option in one.options]))
        cut = draw(st.integers(0, len(options)))
        if cut:
            ranks[one.id] = [[option] for option in options[:cut]]
    low = draw(st.integers(0, 60))
    said = Wishes(ranks=ranks, walk_away=(low, low + draw(st.integers(0, 40))))
    return replace(
        case,
        parties=(*case.parties, *principals("z")),
        preferences=(*case.preferences, preferences("z", said)),
    )


def fits(row: Sequence[Number], letter: str, ranks: Sequence[Sequence[str]]) -> bool:
    place = {f"{letter}{k + 1}": number(value) for k, value in enumerate(row)}
    order = [place[option] for rank in ranks for option in rank]
    return all(
        better.high >= worse.low for n, better in enumerate(order) for worse in order[n + 1 :]
    )


def written(*numbers: Fraction) -> str:
    """Exact numbers as text, to be compared with what a reader would write."""
    return " ".join(str(one) for one in numbers)
