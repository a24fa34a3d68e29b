"""Summaries speak in names and in lines that fit a page."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from goodoffices.cli.bridging_summary import bridging_summary
from goodoffices.cli.near_summary import near_summary
from goodoffices.cli.option_words import WIDTH, folded, option_words, worth_words
from goodoffices.cli.packages_summary import packages_summary
from goodoffices.cli.robust_summary import robust_summary
from goodoffices.packages.bridging.bridging import find_bridging
from goodoffices.packages.finding import find_packages
from goodoffices.packages.near.near_text import find_near
from goodoffices.packages.uncertainty.robustness import find_robust
from tests.packages.builders import case_of

PLAIN = case_of({"x": [[9, 0], [0]], "y": [[0, 9], [0]]}, walk_away={"x": 5, "y": 5})
CASE = replace(
    PLAIN,
    issues=tuple(
        replace(
            issue,
            name=f"The long name of issue {issue.id}, " + "and so on " * 9,
            options=tuple(replace(o, name=f"Way {o.id}") for o in issue.options),
        )
        for issue in PLAIN.issues
    ),
)


def test_options_and_points_are_written_by_name() -> None:
    assert option_words(PLAIN, (("a", "a1"), ("b", "b1"))) == "a: a1"
    assert option_words(PLAIN, (("b", "b1"),)) == "b: b1"
    assert worth_words(PLAIN, (("x", Fraction(1, 3)),)) == "[X 1/3]"
    assert worth_words(PLAIN, ()) == "points unknown"


def test_every_summary_speaks_in_names_and_fits_the_width() -> None:
    for said in (
        bridging_summary(CASE, find_bridging(CASE)),
        near_summary(CASE, find_near(CASE, {"a": "a2", "b": "b1"}, changes=1)),
        robust_summary(CASE, find_robust(CASE, draws=20)),
    ):
        assert "Way a1" in said
        assert "a=a1" not in said
        assert max(map(len, said.splitlines())) <= WIDTH


def test_an_empty_line_stays() -> None:
    assert folded(["a", "", "  b"]) == "a\n\n  b"


def test_one_package_and_one_red_line_are_told_in_the_singular() -> None:
    one = case_of({"x": [[1]], "y": [[0]]}, walk_away={"x": 0, "y": 0})
    said = packages_summary(one, find_packages(one))
    assert "2 principals, 1 issue, 1 package before links." in said
    assert "Frontier: 1 package (proved)." in said
    shut = case_of({"x": [[1]], "y": [[0]]}, walk_away={"x": 2, "y": 0})
    assert "This red line alone leaves nothing:" in bridging_summary(shut, find_bridging(shut))
