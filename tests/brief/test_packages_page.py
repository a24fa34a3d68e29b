"""The page of packages is whole, loads nothing and names no value that is not in the table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from goodoffices.brief.banned_words import BANNED
from goodoffices.brief.packages_page import candidate_words, packages_html, packages_page
from goodoffices.brief.page import POLICY, draw_picture, page_environment, page_style
from goodoffices.brief.shown import shown_picture
from goodoffices.case.acceptance import Acceptance
from goodoffices.case.links import Excludes
from goodoffices.packages.candidates import Candidate
from goodoffices.packages.finding import find_packages
from tests.packages.builders import case_of, where

CASE = replace(
    case_of(
        {"x": [[4, 2, 0], [1, 0]], "y": [[0, 2, 1], [0, 0]]},
        walk_away={"x": 2, "y": 1},
        links=[Excludes(id="dry", together=where(a="a1", b="b2"))],
    ),
    title="</style><script>alert(1)</script>\u202eevil",
)


def draft(name: str, *options: str) -> Candidate:
    return Candidate(name=name, options=tuple((option[0], option) for option in options))


POOL = [
    draft("fine", "a2", "b1"),
    draft("wasteful", "a2", "b2"),
    draft("broken", "a1", "b2"),
    draft("refused", "a3", "b1"),
]


def test_the_page_runs_no_script_and_loads_nothing() -> None:
    page = packages_html(CASE, find_packages(CASE, candidates=POOL))
    document = html.document_fromstring(page)
    assert not document.xpath("//script | //link | //img | //iframe | //@onload")
    assert document.xpath("//meta[@http-equiv]/@content") == [POLICY]
    assert "\u202e" not in page
    assert all(href.startswith("#") for href in document.xpath("//@href"))


def test_the_same_input_gives_the_same_bytes() -> None:
    found = find_packages(CASE, candidates=POOL)
    assert packages_html(CASE, found) == packages_html(CASE, found)


def test_no_banned_word_is_said() -> None:
    content = packages_page(CASE, find_packages(CASE, candidates=POOL))
    words = " ".join([*content.facts, *content.sentences, *content.notes])
    assert [word for word in BANNED if word in words.casefold()] == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("fine", "In the zone of agreement. On the frontier.", id="on the frontier"),
        pytest.param(
            "wasteful",
            "In the zone of agreement. Better for somebody at nobody's cost: b: b1.",
            id="dominated",
        ),
        pytest.param("broken", "It breaks the links dry.", id="a broken link"),
        pytest.param(
            "refused",
            "Below the walk-away value of X. Better for somebody at nobody's cost: a: a2.",
            id="refused by one",
        ),
    ],
)
def test_what_holds_of_a_candidate_is_said(name: str, words: str) -> None:
    scored = {one.name: one for one in find_packages(CASE, candidates=POOL).candidates}
    assert candidate_words(CASE, scored[name]) == words


def test_whether_a_candidate_stands_is_said() -> None:
    ruled = replace(CASE, acceptance=Acceptance(at_least=1))
    (scored,) = find_packages(ruled, candidates=[POOL[3]]).candidates
    assert "It stands." in candidate_words(ruled, scored)


def test_a_page_without_zone_still_says_so() -> None:
    case = case_of({"x": [[1, 0]], "y": [[0, 1]]}, walk_away={"x": 1, "y": 1})
    content = packages_page(case, find_packages(case))
    assert content.table is None
    assert content.facts[0].startswith("0 of 2 packages")


def test_the_pieces_of_a_page_are_those_of_the_brief() -> None:
    picture = shown_picture(CASE, find_packages(CASE))
    assert picture is not None
    assert draw_picture(picture).startswith("<svg")
    assert "\\3C " in page_style("<")
    assert page_environment() is page_environment()
