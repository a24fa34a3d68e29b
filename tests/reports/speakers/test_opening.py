"""Who is named before a long apposition speaks behind it."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cues import find_cues
from goodoffices.reports.speakers.opening import person_described, person_opening
from tests.reports.saying import LEAD, place, statements_in, unit_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Envoy Lio Sand, 61, a former dredger captain with a taste for cold soup and a habit, "
            "noted by all who have sat near him, of answering questions with questions, says a "
            "truce is near.",
            "lio-sand",
            id="several asides",
        ),
        pytest.param(
            '"It is fair", sums up Tomas Rhee, jurist of the delegation, who assures that the '
            "bridge will be closed.",
            "tomas-rhee",
            id="an apposition before who",
        ),
        pytest.param(
            "Ana Berel, 54, born on the river, raised in a lock house, never "
            "late, said the bridge must be opened.",
            "ana-berel",
            id="a list of asides",
        ),
    ],
)
def test_r43_a_person_far_from_the_verb_speaks(text: str, speaker: str) -> None:
    assert statements_in(LEAD + text)[-1].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "With Ana Berel, who was late, in the car, the driver, a local man, said nothing.",
            id="behind a preposition",
        ),
        pytest.param(
            "Ana Berel, 54, was late; the old ferry, a wreck in the port, said nothing.",
            id="another clause begins between",
        ),
    ],
)
def test_a_person_in_another_clause_does_not(text: str) -> None:
    unit, cast = unit_in(text)
    assert all(person_opening(unit, cue, cast) is None for cue in find_cues(unit))


def test_only_a_name_before_the_comma_is_described() -> None:
    unit, cast = unit_in("Tomas Rhee, jurist of the delegation, who said it rained.")
    found = person_described(unit, place(unit, "delegation"), cast)
    assert found is not None
    assert found.actor == "tomas-rhee"
    assert person_described(unit, place(unit, "tomas"), cast) is None
