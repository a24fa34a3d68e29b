"""A parser's name is a stranger only where nobody of the case is meant."""

from __future__ import annotations

import pytest

from goodoffices.reports.parsing import Entity
from goodoffices.reports.people.chains import Chains
from goodoffices.reports.people.entities import entity_at
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.readers import Readers
from goodoffices.reports.people.sightings import line_of
from goodoffices.reports.people.strangers import Strangers
from tests.reports.stage import stage_case

GAZETTEER = gazetteer_of(stage_case())


@pytest.mark.parametrize(
    ("name", "label", "actors"),
    [
        pytest.param("Ulla Kerst", "PERSON", ("ulla-kerst",), id="a person nobody knows"),
        pytest.param("Varu", "PERSON", None, id="a party is no person"),
        pytest.param("Port Board", "ORG", None, id="a body that does nothing"),
    ],
)
def test_whom_a_parser_s_name_is(name: str, label: str, actors: tuple[str, ...] | None) -> None:
    text = f"{name} at dawn."
    readers = Readers(
        gazetteer=GAZETTEER, strangers=Strangers(GAZETTEER), chains=Chains("r"), sources={}
    )
    line = line_of(text, 0, len(text), GAZETTEER)
    found = entity_at(line, 0, Entity(start=0, end=len(name), label=label), readers)
    assert (found.actors if found else None) == actors
