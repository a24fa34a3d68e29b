"""Copies of one report are one group, different reports are not, and changes are shown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.comparing.changes import changed_facts
from goodoffices.reports.comparing.duplicates import containment, duplicate_groups, shingles_of
from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.text import Article

FIRST = (
    "The delegations of Norvia and Estara met for two hours in Kessel on Tuesday over the dam.",
    "Norvia's minister said that 40,000 people had left the valley since the flood of March.",
    "Estara will sign the gauging protocol, its envoy told the mediators from Oster in Kessel.",
    "The mediators proposed a shared station on the river, staffed by engineers of both states.",
)
SECOND = (
    "Fishing boats of the Moran islands returned to port after a week of storms and high seas.",
    "The harbour master counted eleven boats with broken masts and one without its rudder.",
    "Owners want help from the island council, which meets on Friday to hear their case again.",
    "Insurers said that most of the damage would be covered, although not before the summer.",
)


def article(*lines: str, name: str = "r") -> Article:
    return cut_up(take_in("\n\n".join(lines).encode(), report_id=name))


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(("Another title", *FIRST), id="another title"),
        pytest.param(FIRST[::-1], id="paragraphs reordered"),
        pytest.param(FIRST[1:], id="the lead is cut"),
        pytest.param((*FIRST, "Share this", "#dam"), id="residue added"),
        pytest.param((*SECOND, *FIRST), id="R19: pasted into a longer text"),
        pytest.param((FIRST[0], FIRST[1].replace("40,000", "14,000"), *FIRST[2:]), id="edited"),
    ],
)
def test_a_copy_is_grouped_with_its_original(copy: tuple[str, ...]) -> None:
    articles = [article(*FIRST, name="a"), article(*copy, name="b")]
    groups = duplicate_groups(articles)
    assert set(groups) == {"a", "b"}
    assert groups["a"] == groups["b"]


def test_different_reports_have_no_group() -> None:
    assert duplicate_groups([article(*FIRST, name="a"), article(*SECOND, name="b")]) == {}


def test_a_roundup_does_not_make_two_reports_one() -> None:
    articles = [
        article(*FIRST, name="a"),
        article(*SECOND, name="b"),
        article(*FIRST, *SECOND, name="roundup"),
    ]
    groups = duplicate_groups(articles)
    assert groups.get("a") != groups.get("b")
    assert "roundup" in groups


def test_fifty_copies_are_one_group() -> None:
    articles = [article(f"Title {n}", *FIRST, name=str(n)) for n in range(50)]
    groups = duplicate_groups(articles)
    assert len(groups) == 50
    assert len(set(groups.values())) == 1


def test_texts_without_prose_are_no_copies_of_each_other() -> None:
    assert duplicate_groups([article("", name="a"), article("", name="b")]) == {}


def test_a_phrase_in_common_makes_no_copy() -> None:
    articles = [article("The envoys met in Oslo.", name="a"), article(*FIRST, name="b")]
    assert duplicate_groups(articles) == {}


@settings(max_examples=25, deadline=None)
@given(st.permutations([("a", FIRST), ("b", FIRST[1:]), ("c", SECOND), ("d", FIRST[:3])]))
def test_order_of_reports_does_not_matter(
    order: list[tuple[str, tuple[str, ...]]],
) -> None:
    groups = duplicate_groups([article(*lines, name=name) for name, lines in order])
    assert set(groups) == {"a", "b", "d"}
    assert len(set(groups.values())) == 1


def test_another_report_changes_no_group() -> None:
    pair = [article(*FIRST, name="a"), article(*FIRST[1:], name="b")]
    assert duplicate_groups(pair) == duplicate_groups([article(*SECOND, name="c"), *pair])


@given(st.frozensets(st.sampled_from("abcdef")), st.frozensets(st.sampled_from("abcdef")))
def test_containment_is_symmetric_and_between_nought_and_one(
    first: frozenset[str], second: frozenset[str]
) -> None:
    assert containment(first, second) == containment(second, first)
    assert 0 <= containment(first, second) <= 1


def test_shingles_are_rows_of_four_words() -> None:
    assert shingles_of(article("The envoys met in Oslo.")) == {
        "the envoys met in",
        "envoys met in oslo",
    }


@pytest.mark.parametrize(
    ("edited", "kind", "before", "after"),
    [
        pytest.param(
            FIRST[1].replace("40,000", "14,000"), "figure", "40,000", "14,000", id="a figure"
        ),
        pytest.param(
            FIRST[2].replace("will sign", "will not sign"), "negation", "", "not", id="a negation"
        ),
        pytest.param(
            FIRST[0].replace("two", "three"), "figure", "two", "three", id="a number in words"
        ),
    ],
)
def test_a_changed_fact_is_shown(edited: str, kind: str, before: str, after: str) -> None:
    lines = [edited if edited[:12] == line[:12] else line for line in FIRST]
    other = article(*lines, name="b")
    (change,) = changed_facts(article(*FIRST, name="a"), other)
    assert (change.kind, change.first_words, change.second_words) == (kind, before, after)
    assert change.second.quote == edited


def test_equal_texts_have_no_changed_fact() -> None:
    assert changed_facts(article(*FIRST), article(*FIRST)) == ()
