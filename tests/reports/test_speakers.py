"""The speaker is the head of the subject, and nobody where that is not certain."""

from __future__ import annotations

import pytest

from tests.reports.saying import statements_in

LEAD = "The talks about the river went on in the old town hall all day long.\n\n"


@pytest.mark.parametrize(
    ("sentence", "speaker", "flags"),
    [
        pytest.param("Ana Berel said tolls must be shared.", "ana-berel", (), id="a name"),
        pytest.param(
            "Prime Minister Ana Berel said tolls rose.", "ana-berel", (), id="with title"
        ),
        pytest.param("In Solenne Ana Berel said tolls rose.", "ana-berel", (), id="after a place"),
        pytest.param(
            "In Solenne, Ana Berel said tolls rose.", "ana-berel", (), id="after a comma"
        ),
        pytest.param("Ana Berel on Monday said tolls rose.", "ana-berel", (), id="before a day"),
        pytest.param(
            "A spokesman for Dunmar said that tolls rose.", "dunmar", ("spoken for",), id="for X"
        ),
        pytest.param(
            "Ana Berel and Tomas Rhee said tolls rose.",
            "ana-berel",
            ("joint speakers",),
            id="joint",
        ),
        pytest.param(
            "An aide of Ana Berel said that tolls rose.", "anonymous:r:1", (), id="a person's aide"
        ),
        pytest.param(
            "The baker said that the tolls rose.", None, ("no speaker",), id="somebody unknown"
        ),
        pytest.param(
            "“The tolls rose,” said the spokesman of Dunmar.",
            "dunmar",
            ("spoken for",),
            id="after",
        ),
        pytest.param(
            "“The tolls rose,” said Dunmar's foreign minister, Tomas Rhee.",
            "tomas-rhee",
            (),
            id="named in apposition after the cue",
        ),
        pytest.param(
            "The head of the Dunmari army said that tolls rose.",
            "dunmari-army",
            ("spoken for",),
            id="the head of an army speaks for it",
        ),
    ],
)
def test_who_speaks(sentence: str, speaker: str | None, flags: tuple[str, ...]) -> None:
    (statement,) = statements_in(LEAD + sentence)
    assert (statement.speaker, statement.flags) == (speaker, flags)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Talks with Dunmar said to be hard went on.", id="talks with X"),
        pytest.param("The vote on the resolution signals hope.", id="a vote on a document"),
        pytest.param("The way to Dunmar demanded patience.", id="the way to X"),
    ],
)
def test_nobody_speaks(sentence: str) -> None:
    assert [one.speaker for one in statements_in(LEAD + sentence) if one.speaker] == []


def test_a_pronoun_is_flagged() -> None:
    text = LEAD + "Ana Berel came to the bridge. She said that the tolls must be shared."
    (statement,) = statements_in(text)
    assert (statement.speaker, statement.flags) == ("ana-berel", ("pronoun",))
