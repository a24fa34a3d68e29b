"""In a question, "you" is whoever answers it; elsewhere it is nobody."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.addressed import addressed_in
from tests.reports.saying import article_of, cast_of, claims_in

TALK = """Kestria and Dunmar met all day long. Ana Berel spoke and Tomas Rhee of Dunmar heard her.

PRESENTER: Good morning.

ANA BEREL: Good morning to all of you out there.

PRESENTER: {question}

ANA BEREL: That is an old story, and it was told by others before.
"""


def told(question: str) -> list[str]:
    """Return who claims what of whom in a talk with one question."""
    return [
        f"{one.by} of {one.about}: {one.position}"
        for one in claims_in(TALK.format(question=question))
    ]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param(
            "Tomas Rhee says that you closed the port.",
            ["tomas-rhee of kestria: assert"],
            id="R316: you",
        ),
        pytest.param(
            "Tomas Rhee said you've sold the wheat.",
            ["tomas-rhee of kestria: assert"],
            id="R316: you with its auxiliary",
        ),
        pytest.param(
            "Dunmar accuses your men of burning nets.",
            ["dunmar of kestria: assert"],
            id="R316: your men",
        ),
        pytest.param("Tomas Rhee says that you must pay.", [], id="a duty"),
        pytest.param("Do you like the hall?", [], id="a mere question"),
    ],
)
def test_you_is_whoever_answers(question: str, expected: list[str]) -> None:
    assert told(question) == expected


def test_r316_without_turns_you_is_nobody() -> None:
    article = article_of("Ana Berel said you never know what Dunmar wants.")
    assert addressed_in(article, cast_of(article)) == ()
