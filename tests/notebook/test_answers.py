"""Packages found in Python are the core's answers, shown without letting a name act as markup."""

from __future__ import annotations

import json
from dataclasses import fields
from fractions import Fraction

import numpy as np
import pytest
import vl_convert
from lxml import html

from goodoffices.app.cases import open_case
from goodoffices.notebook.answers import NotebookPackages, find_packages
from goodoffices.notebook.cases import load
from goodoffices.notebook.pictures import VEGA_LITE
from goodoffices.notebook.points import case_from_points
from goodoffices.packages import finding
from goodoffices.packages.document import packages_document
from goodoffices.packages.results import Packages
from tests.packages.builders import case_of

HOSTILE = "<script>alert(1)</script>\u202e"


@pytest.fixture(scope="module")
def camp_david() -> NotebookPackages:
    return find_packages(load("camp-david-1978"))


def test_answers_are_those_of_the_core(camp_david: NotebookPackages) -> None:
    core = finding.find_packages(open_case("camp-david-1978"))
    for field in fields(Packages):
        assert getattr(camp_david, field.name) == getattr(core, field.name)
    assert packages_document(camp_david) == packages_document(core)


def test_every_named_package_and_party_is_in_the_table(camp_david: NotebookPackages) -> None:
    text = html.fromstring(camp_david._repr_html_()).text_content()
    assert "Zone of agreement: 64 of 64 packages (proved)." in text
    assert all(party.name in text for party in camp_david.negotiation.principals)


def test_names_never_act_as_markup() -> None:
    case = case_from_points(
        [[[3, 0]], [[0, 2]]],
        walk_away=[0, 0],
        parties=["North", HOSTILE],
        issues={HOSTILE: ["<img src=x onerror=1>", "other"]},
        title=HOSTILE,
    )
    for shown in (case._repr_html_(), find_packages(case)._repr_html_()):
        page = html.fromstring(f"<div>{shown}</div>")
        assert page.xpath("//script|//img") == []
        assert "\u202e" not in shown


def test_a_case_shows_no_number_of_points() -> None:
    shown = case_from_points([[[987, 654]], [[321, 123]]], walk_away=[777, 111])._repr_html_()
    assert not any(secret in shown for secret in ("987", "654", "321", "123", "777", "111"))


@pytest.mark.slow
def test_the_picture_is_drawn_by_both_versions_of_its_format(
    camp_david: NotebookPackages,
) -> None:
    bundle = camp_david._repr_mimebundle_()
    assert bundle["image/svg+xml"].startswith("<svg")  # type: ignore[attr-defined] # text
    spec = json.dumps(bundle[VEGA_LITE])
    older = vl_convert.vegalite_to_svg(spec, vl_version="5.20", allowed_base_urls=[])
    assert "walk-away" in older


def test_without_points_there_is_a_table_with_the_reason_and_no_picture() -> None:
    found = find_packages(load("ceasefire-2024"))
    assert "Exact points of every principal are needed" in found._repr_html_()
    assert set(found._repr_mimebundle_()) == {"text/plain", "text/html"}


def test_arrays_hold_the_frontier_exactly() -> None:
    case = case_of({"p0": [["1/3", "1/2"], [0, 2]], "p1": [[10**30, 0], [1, 0]]})
    found = find_packages(case)
    arrays = found.to_numpy()
    assert arrays.points.dtype == object
    for row, package in zip(range(len(arrays.points)), found.frontier.packages, strict=True):
        worth = dict(package.points)
        for column, party in enumerate(arrays.parties):
            value = Fraction(int(arrays.points[row, column]), int(arrays.denominators[column]))
            assert value == worth[party]


def test_arrays_of_small_points_are_int64(camp_david: NotebookPackages) -> None:
    arrays = camp_david.to_numpy()
    assert arrays.points.dtype == np.int64
    assert arrays.points.shape == (camp_david.frontier.count, 2)
    assert arrays.rounded()[0].tolist() == [0.0, 100.0]


def test_arrays_of_an_absent_frontier_have_no_row() -> None:
    assert find_packages(load("ceasefire-2024")).to_numpy().choices.shape[0] == 0
