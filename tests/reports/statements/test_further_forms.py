"""Rarer forms of attribution give their statements: views, accounts, answers, datelines."""

from __future__ import annotations

import pytest

from goodoffices.reports.claims.acts_told import acts_in
from goodoffices.reports.claims.charges import is_cue, near_before, negates
from goodoffices.reports.claims.spoken_of import named_in
from tests.reports.saying import LEAD, case_of_the_bridge, in_brief, statements_in, unit_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The tolls must be shared, Ana Berel told state radio.",
            ["ana-berel: demand tolls: The tolls must be shared, Ana Berel told"],
            id="X told somebody, behind what was told",
        ),
        pytest.param(
            "The tolls must be shared, Ana Berel demanded.",
            ["ana-berel: demand tolls: The tolls must be shared, Ana Berel demanded"],
            id="X demanded, behind what was demanded",
        ),
        pytest.param(
            "“We shall pay for the vaccine,” promised Tomas Rhee.",
            ["tomas-rhee: assert None: “We shall pay for the vaccine,” promised Tomas Rhee"],
            id="promised X",
        ),
        pytest.param(
            "In Ana Berel's view, the tolls must be shared.",
            ["ana-berel: demand tolls: In Ana Berel's view, the tolls must be shared"],
            id="in X's view",
        ),
        pytest.param(
            "The tolls, by Ana Berel's account, must be shared.",
            ["ana-berel: demand tolls: The tolls, by Ana Berel's account, must be shared"],
            id="by X's account, in the middle",
        ),
        pytest.param(
            "Ana Berel stood by the claim that the tolls must be shared.",
            [
                "ana-berel: demand tolls:"
                " Ana Berel stood by the claim that the tolls must be shared"
            ],
            id="stood by is no passive",
        ),
        pytest.param(
            "Ana Berel let it be known that the tolls must be shared.",
            ["ana-berel: demand tolls: Ana Berel let it be known that the tolls must be shared"],
            id="let it be known",
        ),
        pytest.param(
            "Kestria's demand for a permanent truce has grown.",
            ["kestria: demand truce: Kestria's demand for a permanent truce"],
            id="a demand ends before the verb of its sentence",
        ),
        pytest.param(
            "Ana Berel said the tolls were shared, something that Dunmar disputes.",
            [
                "ana-berel: assert tolls: Ana Berel said the tolls were shared",
                "dunmar: oppose tolls: something that Dunmar disputes",
            ],
            id="an answer in a clause behind",
        ),
        pytest.param(
            '"We wait for a truce," Ana Berel said. "But not until winter."',
            [
                "ana-berel: None truce:"
                ' "We wait for a truce," Ana Berel said. "But not until winter."'
            ],
            id="a quotation that resumes in the next sentence",
        ),
        pytest.param(
            "PORT ASH, May 3, 2031 (Agency) - The tolls must be shared, Ana Berel said.",
            ["ana-berel: demand tolls: The tolls must be shared, Ana Berel said"],
            id="a dateline is no part of what is said",
        ),
    ],
)
def test_a_rarer_form_gives_its_statements(text: str, expected: list[str]) -> None:
    assert in_brief(LEAD + text) == expected


def test_r36_what_is_told_of_another_side_is_a_charge() -> None:
    sentence = "Ana Berel alleged that Dunmar had mined the road."
    unit, cast = unit_in(sentence)
    (statement,) = statements_in(LEAD + sentence)
    (span,) = statement.spans
    within = (span.start, span.end)
    named = named_in(unit, statement, within, cast, case_of_the_bridge())
    (charge,) = acts_in(unit, statement, within, cast, named, frozenset({"dunmar"}))
    assert charge.about == "dunmar"
    assert is_cue("alleged", statement)
    assert near_before(unit, charge.first, frozenset({"alleged"}))
    assert not negates(unit, charge.end)
