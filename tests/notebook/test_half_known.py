"""Robustness and bridging found in Python are the core's, shown as tables."""

from __future__ import annotations

from dataclasses import fields

from lxml import html

from goodoffices.notebook.bridges import find_bridging
from goodoffices.notebook.half_known import find_robust
from goodoffices.notebook.points import case_from_points
from goodoffices.packages.bridging import bridging
from goodoffices.packages.bridging.results import Bridging
from goodoffices.packages.uncertainty import robustness
from goodoffices.packages.uncertainty.results import Robustness

POINTS = [[[5, 0], [0, 2]], [[0, 5], [1, 0]]]


def text(shown: str) -> str:
    return str(html.fromstring(f"<div>{shown}</div>").text_content())


def test_robustness_is_that_of_the_core_and_names_every_share() -> None:
    case = case_from_points(POINTS, walk_away=[1, 1], parties=["<North>", "South"])
    found = find_robust(case, draws=100, seed=3)
    core = robustness.find_robust(case, draws=100, seed=3)
    assert all(getattr(found, f.name) == getattr(core, f.name) for f in fields(Robustness))
    assert "100 worlds drawn with seed 3" in text(found._repr_html_())
    assert "<North>" in text(found._repr_html_())


def test_bridging_is_that_of_the_core_and_shows_each_change() -> None:
    case = case_from_points(POINTS, walk_away=[6, 6])
    found, core = find_bridging(case), bridging.find_bridging(case)
    assert all(getattr(found, f.name) == getattr(core, f.name) for f in fields(Bridging))
    shown = text(found._repr_html_())
    assert all(opening.sentence in shown for opening in core.openings)
    assert "no package meets every red line" in repr(found)


def test_nothing_to_bridge_is_said() -> None:
    assert "some package meets every red line" in repr(find_bridging(case_from_points(POINTS)))
