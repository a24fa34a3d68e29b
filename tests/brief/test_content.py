"""Every line of the brief leads to words (R72), and every cited word to a line."""

from __future__ import annotations

from dataclasses import replace

from goodoffices.brief.content import StateOfPlay, state_of_play
from goodoffices.brief.lines import Line, parts_of
from goodoffices.case.positions import Positions
from goodoffices.packages.finding import find_packages
from tests.brief.harbour import harbour_case, harbour_positions, harbour_record, nothing_read

CASE = harbour_case()


def content_of(points: bool = True) -> StateOfPlay:
    case = CASE if points else replace(CASE, preferences=())
    packages = find_packages(case, harbour_positions())
    return state_of_play(case, harbour_record(), harbour_positions(), packages)


def test_no_line_stands_without_a_source() -> None:
    lines = list(parts_of(content_of(), Line))
    assert len(lines) > 20
    assert [line.words for line in lines if not line.marks] == []


def test_every_cited_word_leads_back_to_a_line() -> None:
    content = content_of()
    lines = {line.id for line in parts_of(content, Line)}
    openings = [
        opening
        for source in content.sources
        for block in source.blocks
        for piece in block.pieces
        for opening in piece.opens
        if opening.first
    ]
    assert openings
    assert {opening.back for opening in openings} <= lines


def test_headline_says_what_moved_and_what_is_open() -> None:
    assert content_of().headline == (
        "Harbour patrol improved; 1 contradiction open; 8 packages refused by nobody."
    )


def test_level_says_who_may_see_it() -> None:
    assert content_of().level == "Mediator only: holds what parties want"
    assert content_of(points=False).level == "Mediator: from reports only"


def test_same_input_same_content() -> None:
    assert content_of() == content_of()


def test_empty_record_gives_an_empty_brief_and_no_error() -> None:
    content = state_of_play(CASE, nothing_read(), Positions(), None)
    assert content.headline == "No change found on any issue."
    assert content.reports == "no report"
    assert content.sources == ()
