"""R340 to R342: a pronoun looks ahead, stops at a stranger, and may stand for a party's voice."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.referring import (
    counterpart_at,
    counterpart_noun,
    describes_name,
    gives_word,
    is_heard,
    named_ahead,
    owns_office,
    pronoun_sighting,
    speaks_as_person,
)
from goodoffices.reports.people.sightings import Line, line_of
from tests.reports.saying import LEAD, case_of_the_bridge, statements_in

GAZETTEER = gazetteer_of(case_of_the_bridge())


def line(text: str) -> Line:
    return line_of(text, 0, len(text), GAZETTEER)


def speakers(text: str) -> list[str | None]:
    return [one.speaker for one in statements_in(LEAD + text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            'Lio Sand came at noon. In an interview in which he called the quota "theft", Tomas'
            " Rhee said that the ferries would stop.",
            ["tomas-rhee", "tomas-rhee"],
            id="R340 an interview opens on him",
        ),
        pytest.param(
            "Lio Sand waited. Asked whether he would sign, Tomas Rhee said that he had no pen.",
            ["tomas-rhee"],
            id="R340 a question opens on him",
        ),
        pytest.param(
            "Lio Sand stayed. Before he flew home, Tomas Rhee told reporters that it had come.",
            ["tomas-rhee"],
            id="R340 a journey opens on him",
        ),
        pytest.param(
            "Ana Berel left. When she asked Tomas Rhee for the list of refugees, he refused.",
            ["ana-berel", "tomas-rhee"],
            id="R340 a clause that names somebody does not look ahead",
        ),
        pytest.param(
            'Tomas Rhee left early. His deputy used fewer words. "We shall see," he said.',
            [None],
            id="R341 a deputy without a name acts",
        ),
        pytest.param(
            "Tomas Rhee had left. At the port authority a clerk picked up the telephone. No ship"
            " had been held, he said.",
            [None],
            id="R341 a clerk picks up the telephone",
        ),
        pytest.param(
            "Tomas Rhee sat down. The representative of Kestria recalled the drought. He rejected"
            " any debt.",
            ["kestria", "kestria"],
            id="R342 a representative goes on as he",
        ),
        pytest.param(
            "Tomas Rhee sat down. A Kestrian spokesman said that the road was mined. He added that"
            " no map existed.",
            ["kestria", "kestria"],
            id="R342 a spokesman goes on as he",
        ),
        pytest.param(
            "Ana Berel's office denied on Friday that she would resign. It said that the news"
            " was false.",
            ["ana-berel", "ana-berel"],
            id="R342 an office goes on as it",
        ),
        pytest.param(
            "Ana Berel met Lio Sand on the train. She said that the harvest was safe. Her"
            " counterpart was guarded, saying only that rain was due.",
            ["ana-berel", "lio-sand"],
            id="her counterpart is the other one of two",
        ),
        pytest.param(
            "Ana Berel waited. Her adviser smiled, saying that the train was late.",
            [None],
            id="R341 who belongs to her is not she",
        ),
    ],
)
def test_words_go_to_whom_the_pronoun_stands_for(text: str, expected: list[str | None]) -> None:
    found = speakers(text)
    assert [one for one in found if one is not None] == [
        one for one in expected if one is not None
    ]


def test_r342_an_office_vouches_for_what_it_says() -> None:
    said = statements_in(LEAD + "Ana Berel's office was silent. It said later that she was ill.")
    assert [one.source_kind.value for one in said] == ["office"]


def test_r43_it_is_whoever_gives_an_account() -> None:
    text = "Solenne welcomed the announcement by Dunmar that it would accept a truce."
    sides = {one.speaker: one.stance for one in statements_in(LEAD + text)}
    assert {name: str(stance) for name, stance in sides.items()} == {
        "solenne": "support",
        "dunmar": "support",
    }


def test_parts_of_referring_look_only_at_their_words() -> None:
    voice = line("The representative of Kestria spoke")
    assert speaks_as_person(voice, 3, 1)
    assert not speaks_as_person(line("The army of Kestria spoke"), 3, 1)
    assert owns_office(line("Berel's office spoke"), 1)
    assert not owns_office(line("Berel's harvest spoke"), 1)
    assert is_heard(line("Berel rejected it"), 0, 1)
    assert not is_heard(line("They burnt Berel for heat"), 2, 1)
    assert gives_word(line("The pledge by Dunmar that it would pay"), 3, 1)
    assert not gives_word(line("It was told by Dunmar that it must pay"), 4, 1)
    assert describes_name(line("Ede, a Kestrian spokeswoman, left"), 1, 4)
    ahead = line("After he left, Tomas Rhee said so")
    assert named_ahead(ahead, 1, "he", GAZETTEER) == "tomas-rhee"
    assert named_ahead(ahead, 1, "she", GAZETTEER) is None
    assert pronoun_sighting(ahead, 1, "he", (0, 0)).word == "he"
    alone = line("Her counterpart left")
    assert [counterpart_noun(alone, at) for at in range(2)] == [-1, 1]
    assert counterpart_noun(line("Her Dunmari counterpart left"), 1) == 2
    assert counterpart_at(alone, 1, heard=(), sentence=1, gazetteer=GAZETTEER) is None
