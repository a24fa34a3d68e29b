"""What stands beside a name tells a post, a side, a pronoun, or nothing."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.posts import described_until, gender_of, post_words, told_party
from goodoffices.reports.people.sightings import Line, line_of
from tests.reports.bare import bare_case

GAZETTEER = gazetteer_of(bare_case())


def _line(text: str) -> Line:
    return line_of(text, 0, len(text), GAZETTEER)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        pytest.param("Bero, the harbour spokesman, left.", 4, id="a post"),
        pytest.param("Bero, 54, left.", 2, id="an age"),
        pytest.param("Bero, who had waited, left.", 2, id="a clause"),
        pytest.param("Bero, the minister said, left.", 0, id="a tag"),
        pytest.param("Bero, a club of pilots, left.", 0, id="of persons"),
        pytest.param("Bero left.", 0, id="nothing"),
    ],
)
def test_description_ends(text: str, until: int) -> None:
    assert described_until(_line(text), 1) == until


@pytest.mark.parametrize(
    ("text", "post"),
    [
        pytest.param("the Varan fisheries minister", "fisheries minister", id="with its field"),
        pytest.param("opposition leader", "", id="of a party"),
        pytest.param("former foreign minister", "", id="held once"),
        pytest.param("deputy prime minister", "deputy minister", id="a deputy"),
        pytest.param("Mrs", "", id="a form of address"),
    ],
)
def test_post_is_read(text: str, post: str) -> None:
    line = _line(text)
    assert post_words(line, 0, len(line.words)) == post


@pytest.mark.parametrize(
    ("text", "pronouns"),
    [
        pytest.param("his spokeswoman", {"she"}, id="a noun"),
        pytest.param("the wife of the king", {"she"}, id="the first noun"),
        pytest.param("the envoy of the queen", set(), id="not whom they serve"),
        pytest.param("the minister", set(), id="a post of anybody"),
    ],
)
def test_pronoun_is_implied(text: str, pronouns: set[str]) -> None:
    line = _line(text)
    assert gender_of(line, (0, len(line.words)), len(line.words)) == pronouns


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param("Voss (Bresse) said", "bresse", id="a party"),
        pytest.param("Voss (Bresse and Corland) said", None, id="more"),
        pytest.param("Voss, Bresse said", None, id="no brackets"),
    ],
)
def test_party_in_brackets(text: str, side: str | None) -> None:
    assert told_party(_line(text), 1, GAZETTEER) == side
