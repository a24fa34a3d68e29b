"""The object of what is said points with what its issue affirms, or against it."""

from __future__ import annotations

import pytest

from goodoffices.case.issues import Lean
from goodoffices.reports.stances.direction import (
    Content,
    before_issue,
    denied_after,
    direction_of,
    leaning_hits,
    leans_of,
    moved_by,
    outside_hits,
    place_of,
    turned_after,
)
from goodoffices.reports.stances.hits import Hit
from goodoffices.reports.stances.topics import topic_index
from tests.reports.saying import case_of_the_bridge

CASE = case_of_the_bridge()


def content_of(text: str) -> Content:
    """Read the words of a text as what somebody says."""
    words = text.split()
    starts = tuple(len(" ".join(words[:at])) + (at > 0) for at in range(len(words)))
    topics = topic_index(CASE).topics(text)
    return Content(
        words=tuple(word.casefold() for word in words),
        starts=starts,
        first=0,
        hits=tuple(hit for hit in topics.hits if hit.issue == topics.issue),
        affirms=CASE.issue(topics.issue).affirms if topics.issue else "",
        foreign=False,
    )


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        pytest.param("a permanent truce", 1, id="an option for"),
        pytest.param("a temporary truce", -1, id="an option against"),
        pytest.param("no permanent truce", -1, id="turned"),
        pytest.param("not only a permanent truce", 1, id="not only"),
        pytest.param("not gold but a permanent truce", 1, id="not this but that"),
        pytest.param("a permanent truce or a temporary truce", None, id="both"),
        pytest.param("troops on the Iron Bridge", -1, id="they stay"),
        pytest.param("departure of troops from the Iron Bridge", 1, id="they leave"),
        pytest.param("plans that leave troops on the Iron Bridge", -1, id="left there"),
        pytest.param(
            "never accept in any form , be it old or be it new , a permanent truce", 1, id="a stop"
        ),
        pytest.param(
            "never accept in whatever form old or new this permanent truce", -1, id="far reach"
        ),
    ],
)
def test_which_way_an_object_points(text: str, direction: int | None) -> None:
    assert direction_of(content_of(text)) == direction


def test_what_stands_behind_turns_as_well() -> None:
    assert denied_after(content_of("a permanent truce is not near")) == -1
    assert denied_after(content_of("a permanent truce pleases nobody")) == 1
    assert turned_after(content_of("a permanent truce should be dropped")) == -1
    assert turned_after(content_of("a permanent truce . Not that")) == 1


def test_leans_and_moves_are_those_of_the_words_named() -> None:
    assert leans_of(content_of("a temporary truce")) == {Lean.CON}
    assert leans_of(content_of("a truce")) == set()
    assert moved_by(content_of("tolls")) == 0
    assert place_of(content_of("a truce"), 2) == 1
    assert before_issue(content_of("no longer a truce")) == ("no", "longer", "a")
    assert before_issue(content_of("no longer")) == ("no", "longer")


def test_a_verdict_in_the_name_of_an_issue_is_none() -> None:
    content = Content(
        words=("the", "right", "of", "passage", "is", "right"),
        starts=(0, 4, 10, 13, 21, 24),
        first=0,
        hits=(Hit(4, 20, "passage", None, Lean.NEITHER, 1),),
        affirms="",
        foreign=False,
    )
    assert outside_hits(content) == ("the", "", "of", "passage", "is", "right")


def test_single_words_of_an_option_count_only_alone() -> None:
    content = content_of("a permanent truce")
    assert leaning_hits(content) == list(content.hits)
    bare = content._replace(hits=tuple(hit._replace(lean=Lean.NEITHER) for hit in content.hits))
    assert leaning_hits(bare) == []
