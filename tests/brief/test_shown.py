"""What is said of the few packages shown agrees with what was found."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from goodoffices.brief.alternatives import (
    frontier_words,
    gives_rows,
    settles_rows,
    zone_words,
)
from goodoffices.brief.pictures import drawn_packages
from goodoffices.brief.shown import shown_name, shown_picture, shown_sentences, shown_table
from goodoffices.case.negotiation import Case
from goodoffices.packages.candidates import Candidate
from goodoffices.packages.finding import find_packages
from goodoffices.packages.results import Packages
from tests.packages.builders import case_of

THREE = case_of(
    {"x": [[9, 5, 0], [4, 0]], "y": [[0, 5, 9], [0, 4]], "z": [[3, 3, 3], [1, 0]]},
    walk_away={"x": 2},
)
TWO = case_of({"x": [[9, 6, 0]], "y": [[0, 6, 9]]})
DRAFT = Candidate(name="draft", options=(("a", "a3"), ("b", "b2")))


def found(case: Case, *candidates: Candidate) -> Packages:
    return find_packages(case, candidates=candidates)


def test_every_shown_package_is_a_column_with_its_points() -> None:
    packages = found(THREE)
    assert packages.shown is not None
    table = shown_table(THREE, packages.shown)
    assert table is not None
    assert len(table.heads) == len(packages.shown.packages) == len(table.gives[0].cells)
    assert [row.label for row in table.gives] == [
        "X (walk-away 2)",
        "Y (walk-away 0)",
        "Z (walk-away 0)",
    ]
    first = packages.shown.packages[0].package
    assert settles_rows(THREE, [first.options])[0].cells == (dict(first.options)["a"],)
    assert gives_rows(THREE, [first])[0].cells == (str(first.points[0][1]),)


def test_packages_are_called_by_number_and_by_rule() -> None:
    packages = found(TWO, Candidate(name="mine", options=(("a", "a1"),)))
    assert packages.shown is not None
    names = [shown_name(n, one) for n, one in enumerate(packages.shown.packages, start=1)]
    assert names[0].startswith("1 balanced · equal shares · strongest minimum")
    assert "2 “mine”" in names
    assert names[2] == "3 from the frontier"


def test_who_is_near_or_below_the_walk_away_value_is_said() -> None:
    table = shown_table(THREE, found(THREE, DRAFT).shown)
    assert table is not None
    details = dict(zip(table.heads, table.details, strict=True))
    (drafted,) = [words for head, words in details.items() if "draft" in head]
    assert "below the walk-away value of X" in drafted


def test_how_they_were_chosen_and_who_moves_is_said() -> None:
    showing = found(THREE).shown
    assert showing is not None
    said = " ".join(shown_sentences(showing))
    assert "no ranking" in said
    assert "against package 1: " in said
    assert shown_sentences(None) == ()


@pytest.mark.parametrize(
    ("within", "words"),
    [
        pytest.param(None, "Not all of the frontier", id="a part"),
        pytest.param(Fraction(0), "all the different gains", id="everything"),
        pytest.param(Fraction(1, 8), "more than 12.5 % of", id="a tenth of a per cent"),
        pytest.param(Fraction(1, 3), "more than 33.4 % of", id="rounded up"),
        pytest.param(Fraction(1, 5), "more than 20 % of", id="a whole per cent"),
    ],
)
def test_how_much_is_left_out_is_said(within: Fraction | None, words: str) -> None:
    showing = found(THREE).shown
    assert showing is not None
    assert words in " ".join(shown_sentences(replace(showing, within=within)))


def test_two_parties_are_drawn_by_points_and_more_as_lines() -> None:
    two, three = shown_picture(TWO, found(TWO)), shown_picture(THREE, found(THREE))
    assert two is not None
    assert three is not None
    assert "X and Y" in two.caption
    assert "Each line is a package" in three.caption


def test_an_empty_zone_has_nothing_to_show() -> None:
    case = case_of({"x": [[1, 0]], "y": [[0, 1]]}, walk_away={"x": 1, "y": 1})
    packages = found(case)
    assert shown_table(case, packages.shown) is None
    assert shown_picture(case, packages) is None
    assert zone_words(packages).startswith("0 of 2 packages")
    assert frontier_words(packages).startswith("2 packages are")


def test_of_thousands_of_packages_some_hundreds_are_drawn() -> None:
    ends = list(range(1_000))
    case = case_of({"x": [ends], "y": [ends[::-1]]})
    packages = found(case)
    drawn = drawn_packages(packages)
    assert len(packages.frontier.packages) == 1_000
    assert len({package.options for package in drawn}) == 400
    points = [int(package.points[0][1]) for package in drawn]
    assert (min(points), max(points)) == (0, 999)
