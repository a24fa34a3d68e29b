"""Who speaks for whom: officials of a party, people of a person, the only mediator."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.pronouns import stands_apart
from goodoffices.reports.people.sightings import line_of
from tests.reports.saying import LEAD, case_of_the_bridge, statements_in


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        pytest.param("Officials of Dunmar said the sugar was late.", "dunmar",
                     id="officials of a party"),
        pytest.param("Negotiators from Kestria said the sugar was late.", "kestria",
                     id="negotiators from a party"),
        pytest.param("A senior official from Kestria said the sugar was late.", "anonymous:r:1",
                     id="one official is a source"),
        pytest.param("Sources in Kestria said the sugar was late.", "anonymous:r:1",
                     id="sources stay undisclosed"),
        pytest.param("Tomas Rhee's people told us that the sugar was late.", "anonymous:r:1",
                     id="the people of a person"),
        pytest.param("The mediator confirmed that the sugar was late.", "lio-sand",
                     id="the only person who mediates"),
        pytest.param("Commodore Ana Berel said the sugar was late.", "ana-berel",
                     id="a rank nobody lists before a known name"),
        pytest.param("Minister of Rail and Trade Tomas Rhee said it was late.", "tomas-rhee",
                     id="a field between office and name"),
        pytest.param("Madame Berel said the sugar was late. Ana Berel left.", "ana-berel",
                     id="a foreign form of address"),
        pytest.param("The Kestrian General Staff said the sugar was late.", "kestria",
                     id="a staff is no name"),
        pytest.param("It quoted Tomas Rhee, Dunmar's envoy in Vell, as saying the sugar was late.",
                     "tomas-rhee", id="somebody quoted, past what describes him"),
    ],
)  # fmt: skip
def test_who_speaks(sentence: str, speaker: str) -> None:
    assert [one.speaker for one in statements_in(LEAD + sentence)] == [speaker]


def test_he_is_not_whom_his_words_are_about() -> None:
    tagged = "Lio Sand, he predicted, would go by rail."
    found = statements_in(f"{LEAD}Tomas Rhee was glad. {tagged}")
    assert [one.speaker for one in found] == ["tomas-rhee"]
    alone = statements_in(LEAD + tagged)
    assert [one.speaker for one in alone] == [None]


def test_a_tag_between_commas_stands_apart() -> None:
    gazetteer = gazetteer_of(case_of_the_bridge())
    text = "Lio Sand, he predicted, would come."
    assert stands_apart(line_of(text, 0, len(text), gazetteer), 2) == len("Lio Sand")
    text = "Lio Sand, he predicted that, would come."
    assert stands_apart(line_of(text, 0, len(text), gazetteer), 2) == 0
