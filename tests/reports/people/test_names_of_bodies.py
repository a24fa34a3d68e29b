"""A body's name goes on behind "of", and a state's name may end it."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.names_of_bodies import ends_name, whole_body
from goodoffices.reports.people.sightings import line_of
from tests.reports.stage import stage_case

GAZETTEER = gazetteer_of(stage_case())


@pytest.mark.parametrize(
    ("text", "at", "verdict"),
    [
        pytest.param("Seafood Varu said", 1, True, id="a body of the state"),
        pytest.param("the guild, Fisheries Varu, said", 3, True, id="within a sentence"),
        pytest.param("Mediator Varu said", 1, False, id="what the state is"),
        pytest.param("Privately Varu said", 1, False, id="an adverb"),
        pytest.param("In Selma Varu said", 2, False, id="a place"),
        pytest.param("On Monday Varu said", 2, False, id="a day"),
        pytest.param("President Varu said", 1, False, id="a title"),
        pytest.param("Old Varans said", 1, False, id="a people"),
        pytest.param("then Varu said", 1, False, id="a small word"),
        pytest.param("Has Varu agreed", 1, False, id="a question"),
        pytest.param("Will Varu pay", 1, False, id="another question"),
        pytest.param("Why Varu left", 1, False, id="a heading"),
        pytest.param("Ask Varu", 1, False, id="an order"),
    ],
)
def test_a_state_s_name_may_end_another(text: str, at: int, *, verdict: bool) -> None:
    assert ends_name(line_of(text, 0, len(text), GAZETTEER), at, GAZETTEER) is verdict


@pytest.mark.parametrize(
    ("text", "size", "whole"),
    [
        pytest.param("Northern Fund for River Basins said", 2, 5, id="for"),
        pytest.param("Joint Commission of the Lake Ports said", 2, 6, id="of the"),
        pytest.param("Pilots Guild House for Widows and Orphans said", 3, 7, id="and within it"),
        pytest.param("Joint Commission of Varu said", 2, 2, id="no known party is part of a name"),
        pytest.param("Joint Commission for three years", 2, 2, id="nor are small words"),
        pytest.param("Joint Commission of", 2, 2, id="nor nothing"),
        pytest.param("Joint Commission on Monday said", 2, 2, id="nor a day"),
        pytest.param("Ulla Kerst of Selma said", 2, 2, id="a person stays as named"),
    ],
)
def test_a_body_has_what_it_is_for_in_its_name(text: str, size: int, whole: int) -> None:
    line = line_of(text, 0, len(text), GAZETTEER)
    assert whole_body(line, 0, size) == whole
