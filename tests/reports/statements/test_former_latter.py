"""R477: "the former" and "the latter" are the two named together, and counterparts speak."""

from __future__ import annotations

import pytest

from goodoffices.reports.statements.former_latter import former_and_latter
from tests.reports.saying import LEAD, article_of, cast_of, statements_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Solenne's envoy spoke with Kestria and Dunmar. The former accepted the truce, the"
            " latter rejected it.",
            [("kestria", "support"), ("dunmar", "reject")],
            id="R477: two that are joined",
        ),
        pytest.param(
            "Kestria met the Hill Front on Monday. The latter ruled out tolls.",
            [("hill-front", "reject")],
            id="R477: the only two of a sentence",
        ),
        pytest.param(
            "The Kestrian minister met his Dunmari counterpart. The latter later called for a"
            " prisoner swap.",
            [("dunmar", "demand")],
            id="R477: a minister and his counterpart",
        ),
        pytest.param(
            "The Kestrian minister and his Dunmari counterpart called for a truce.",
            [("kestria", "demand")],
            id="a minister and his counterpart speak together",
        ),
        pytest.param(
            "The Kestrian minister spoke to his Dunmari counterpart, who rejected the tolls.",
            [("dunmar", "reject")],
            id="a clause tells what a counterpart said",
        ),
        pytest.param(
            "Solenne spoke. The former said little.\n\nKestria met Dunmar. The latter refused.",
            [("dunmar", "reject")],
            id="two behind one who was no pair",
        ),
        pytest.param(
            "Solenne, Kestria and Dunmar met. The former rejected the tolls.",
            [],
            id="nobody of three",
        ),
        pytest.param(
            "Kestria met Dunmar. The former minister rejected the tolls.",
            [],
            id="no minister who held the office before",
        ),
        pytest.param(
            "Kestria met Dunmar. The latter half of the truce was quiet.", [], id="no half"
        ),
    ],
)
def test_which_of_the_two(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(one.speaker, one.stance) for one in statements_in(LEAD + text) if one.speaker]
    assert found == expected


def test_places_of_the_words() -> None:
    text = LEAD + "Kestria met Dunmar. The latter refused."
    found = former_and_latter(text, cast_of(article_of(text)))
    assert [(one.actor, text[one.start : one.end]) for one in found] == [("dunmar", "The latter")]
