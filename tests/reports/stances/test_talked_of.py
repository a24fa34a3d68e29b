"""R546: who welcomes or regrets talks about a matter is neither for it nor against."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.talked_of import is_of_talks
from tests.reports.saying import statements_in
from tests.reports.stances.test_direction import content_of


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Dunmar welcomed the talks on shared tolls.", id="welcomed"),
        pytest.param("Kestria praised the tone of the discussion about the tolls.", id="praised"),
        pytest.param("The Hill Front hailed the truce talks.", id="behind the name"),
        pytest.param(
            "Ana Berel welcomed the resumption of negotiations over the prisoners.", id="resumed"
        ),
        pytest.param("Dunmar criticised the meeting on the permanent truce.", id="criticised"),
        pytest.param("Kestria hailed a first round on shared tolls.", id="a round"),
        pytest.param("Tomas Rhee commended the dialogue on the joint fund.", id="an option"),
    ],
)
def test_talks_about_a_matter_are_not_the_matter(sentence: str) -> None:
    (found, *_) = statements_in(sentence)
    assert found.stance is not None
    assert found.stance.polarity == 0


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        pytest.param("Dunmar welcomed a permanent truce.", 1, id="the matter itself"),
        pytest.param("Kestria hailed shared tolls after the talks.", 1, id="talks behind"),
        pytest.param("Kestria criticised the permanent truce.", -1, id="blame"),
    ],
)
def test_the_matter_itself_is_taken_a_side_on(sentence: str, polarity: int) -> None:
    (found, *_) = statements_in(sentence)
    assert found.stance is not None
    assert found.stance.polarity == polarity


@pytest.mark.parametrize(
    ("words", "talks"),
    [
        pytest.param("the resumption of talks on the permanent truce", True, id="on it"),
        pytest.param("the truce talks in spring", True, id="behind it"),
        pytest.param("the talks in which the permanent truce was signed", False, id="in which"),
        pytest.param("the permanent truce", False, id="none"),
        pytest.param("the talks", False, id="no matter named"),
    ],
)
def test_talks_are_told_right_beside_the_matter(words: str, talks: bool) -> None:
    assert is_of_talks(content_of(words)) is talks
