"""Packages across the parties are drawn so that each can be told from the others."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.charts.frontier import LOWEST, PackageLine, package_lines
from goodoffices.charts.svg import to_svg


def line(name: str, *shares: Fraction | int | None) -> PackageLine:
    parties = ["North", "South", "East"]
    return PackageLine(
        name=name,
        shares=tuple(
            (party, None if share is None else Fraction(share))
            for party, share in zip(parties, shares, strict=False)
        ),
    )


def test_each_package_has_a_mark_for_each_party() -> None:
    spec = package_lines([line("1", 1, Fraction(1, 2), 0), line("2", 0, 1, 1)])
    assert spec is not None
    assert [(row["package"], row["share"]) for row in spec["data"]["values"]] == [
        ("1", 1),
        ("1", 0.5),
        ("1", 0),
        ("2", 0),
        ("2", 1),
        ("2", 1),
    ]


def test_packages_are_told_apart_by_colour_and_by_shape() -> None:
    spec = package_lines([line(str(n), 1, n % 2) for n in range(7)])
    assert spec is not None
    marks = spec["layer"][5]["encoding"]
    assert len(set(marks["color"]["scale"]["range"])) == 7
    assert len(set(marks["shape"]["scale"]["range"])) == 7


def test_a_party_that_can_gain_nothing_has_no_mark() -> None:
    spec = package_lines([line("1", 1, None)])
    assert spec is not None
    assert len(spec["data"]["values"]) == 1
    assert package_lines([line("1", None, None)]) is None
    assert package_lines([]) is None


def test_a_package_far_below_the_walk_away_value_flattens_nothing() -> None:
    spec = package_lines([line("1", 1, -30)])
    assert spec is not None
    assert spec["data"]["values"][1]["share"] == float(LOWEST)
    assert spec["data"]["values"][1]["words"] == "-3000 %"


@given(
    st.lists(
        st.tuples(st.text(max_size=12), st.lists(st.fractions(-2, 2), min_size=2, max_size=3)),
        min_size=1,
        max_size=7,
    )
)
def test_names_never_overlap(packages: list[tuple[str, list[Fraction]]]) -> None:
    lines = [line(name, *shares[:2]) for name, shares in packages]
    spec = package_lines(lines)
    assert spec is not None
    texts = [layer for layer in spec["layer"][6:] if layer["mark"]["type"] == "text"]
    places = [layer["encoding"]["y"]["value"] for layer in texts]
    assert len(places) == len(lines)
    assert all(later - earlier > 17.9 for earlier, later in pairwise(places))


def test_it_draws_with_words_for_those_who_do_not_see_it() -> None:
    spec = package_lines([line("1 balanced", 1, Fraction(1, 3), 0)])
    assert spec is not None
    drawn = to_svg(spec)
    assert "1 balanced" in drawn
    assert "0 is the party's walk-away value" in drawn
