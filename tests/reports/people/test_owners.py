"""A post that is "hers" or "its" is held on the side of whoever was named."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.newcomers import newcomers_in
from goodoffices.reports.people.owners import Owners
from goodoffices.reports.people.sightings import line_of
from tests.reports.bare import bare_case
from tests.reports.stage import article_of

GAZETTEER = gazetteer_of(bare_case())


def test_nobody_named_owns_nothing() -> None:
    line = line_of("her envoy", 0, 9, GAZETTEER)
    assert Owners().side(line, 0) is None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param(
            "Aldmark's premier, Ada Bero, left. But her envoy, Pal Hedin, stayed.",
            "aldmark",
            id="R391: hers are on the side of the person last named",
        ),
        pytest.param(
            "The League left. Its envoy in Selma, Pal Hedin, stayed.",
            "league",
            id="R391: its are on the side of the party last named",
        ),
        pytest.param(
            "Bresse left. Ada Bero, the Aldmarkian envoy, and her aide, Pal Hedin, sat.",
            "aldmark",
            id="no party owns what is hers",
        ),
        pytest.param(
            "Ada Bero, Aldmark's envoy, met Jon Kell, a Bressian envoy. His aide, Pal Hedin, sat.",
            None,
            id="of two it is nobody",
        ),
        pytest.param(
            "The Bressian council left after the Green List had. Its leader, Pal Hedin, stayed.",
            None,
            id="a body that nobody knows may own it",
        ),
        pytest.param(
            "The League left. Its representative in Bresse, Pal Hedin, stayed.",
            "league",
            id="where a post is held is no side",
        ),
        pytest.param(
            "Aldmark and Bresse met. Their host, Pal Hedin, sat.", None, id="of both it is neither"
        ),
    ],
)
def test_side_of_an_owned_post(text: str, side: str | None) -> None:
    found = {one.name: one.side for one in newcomers_in(article_of(text), GAZETTEER)}
    assert found["Pal Hedin"] == side
