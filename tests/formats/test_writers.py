"""Files written for other programs have the form those programs read."""

from __future__ import annotations

import json
from fractions import Fraction

import yaml
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from goodoffices.formats.exchange import Findings
from goodoffices.formats.exportable import sides_of
from goodoffices.formats.genius.writing import write_genius
from goodoffices.formats.geniusweb.reading import read_geniusweb
from goodoffices.formats.geniusweb.writing import deal_worth, write_geniusweb
from goodoffices.formats.negmas.functions import type_name, values_of
from goodoffices.formats.negmas.reading import read_negmas
from goodoffices.formats.negmas.writing import write_negmas
from goodoffices.formats.negolog import read_negolog
from tests.formats.builders import own
from tests.packages.builders import case_of

CASE = case_of({"p0": ([4, 0, 2], [6, 3]), "p1": ([0, 5, 1], [0, 5])}, walk_away={"p0": 7})


def test_genius_profiles_have_weights_and_best_evaluations_of_1() -> None:
    findings = Findings()
    files = dict(write_genius(CASE, sides_of(CASE, findings), findings))
    assert list(files) == ["test_domain.xml", "1-p0.xml", "2-p1.xml"]
    root = etree.fromstring(files["1-p0.xml"])
    assert [w.get("value") for w in root.iter("weight")] == ["4", "6"]
    assert [i.get("evaluation") for i in root.iter("item")] == ["1", "0", "0.5", "1", "0.5"]
    assert any("worth more than 1 as 1" in note for note in findings.notes)


def test_genius_evaluations_are_whole_where_shares_have_no_decimal() -> None:
    case = case_of({"p0": ([3, 2],), "p1": ([1, 1],)})
    findings = Findings()
    files = dict(write_genius(case, sides_of(case, findings), findings))
    items = etree.fromstring(files["1-p0.xml"]).iter("item")
    assert [item.get("evaluation") for item in items] == ["3", "2"]
    assert any("such as NegMAS" in note for note in findings.notes)


def test_geniusweb_values_lie_between_0_and_1() -> None:
    findings = Findings()
    files = dict(write_geniusweb(CASE, sides_of(CASE, findings), findings))
    space = json.loads(files["1-p0.json"])["LinearAdditiveUtilitySpace"]
    tables = [
        t["DiscreteValueSetUtilities"]["valueUtilities"] for t in space["issueUtilities"].values()
    ]
    assert all(0 <= value <= 1 for one in tables for value in one.values())
    assert space["reservationBid"] == {"issuevalues": {"a": "a1", "b": "b2"}}
    assert any("weights that add up to 1" in note for note in findings.notes)


def test_negmas_files_are_plain_yaml() -> None:
    findings = Findings()
    files = dict(write_negmas(CASE, sides_of(CASE, findings), findings))
    function = yaml.safe_load(files["1-p0.yml"])
    assert function["values"][0]["mapping"] == {"a1": 4, "a2": 0, "a3": 2}
    assert (function["reserved_value"], function["weights"]) == (7, [1, 1])
    assert type_name({}) == ""
    assert values_of.__module__.endswith("negmas.functions")


@given(
    st.lists(st.lists(st.integers(0, 4), min_size=1, max_size=3), min_size=1, max_size=4),
    st.integers(0, 12),
)
def test_deal_is_found_exactly_when_there_is_one(rows: list[list[int]], total: int) -> None:
    points = [tuple(map(Fraction, row)) for row in rows]
    reachable = {0}
    for row in rows:
        reachable = {old + new for old in reachable for new in row}
    deal = deal_worth(points, Fraction(total))
    assert (deal is not None) == (total in reachable)
    if deal is not None:
        assert sum(row[k] for row, k in zip(points, deal, strict=True)) == total


def test_readers_return_drafts_without_identifiers() -> None:
    for read, folder in (
        (read_geniusweb, "geniusweb"),
        (read_negmas, "negmas"),
        (read_negolog, "negolog"),
    ):
        findings = Findings()
        draft = read(own(folder), findings)
        assert findings.problems == []
        assert draft is not None
        assert draft.format == folder
