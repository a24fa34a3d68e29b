"""Crowds and those who are only counted are sources where a verb of telling follows."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.crowds import crowd_at, telling, tells_soon
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.sightings import Line, line_of
from tests.reports.saying import case_of_the_bridge

GAZETTEER = gazetteer_of(case_of_the_bridge())


def line(text: str) -> Line:
    return line_of(text, 0, len(text), GAZETTEER)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        pytest.param("Many fear a drought", 1, id="many fear"),
        pytest.param("Those around the table put it at nine", 1, id="those around the table"),
        pytest.param("Those in the room said so", 1, id="those in the room"),
        pytest.param("The second said no", 2, id="the second"),
        pytest.param("Those nets were cut", 0, id="those nets"),
        pytest.param("Those in the hold were cut", 0, id="those who tell nothing"),
        pytest.param("Many nets were cut", 0, id="many nets"),
    ],
)
def test_crowd_is_a_source_where_it_tells(text: str, size: int) -> None:
    found = crowd_at(line(text), 0)
    assert (found.size if found else 0) == size


def test_a_verb_of_telling_follows_within_a_few_words() -> None:
    assert "warned" in telling()
    assert tells_soon(line("doctors at the port warned"), 1)
    assert not tells_soon(line("doctors at the port were told"), 1)
    assert not tells_soon(line("doctors, it was warned"), 1)
