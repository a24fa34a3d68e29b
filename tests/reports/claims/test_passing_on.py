"""What sources and sides pass on of another is claimed where they stand before it."""

from __future__ import annotations

import pytest

from tests.reports.saying import LEAD, claims_in

TALK = "QUESTION: How did it go?\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A diplomat close to the talks said Dunmar had privately signalled that it could "
            "accept the truce.",
            [("dunmar", 1)],
            id="R246: signalled that it could accept",
        ),
        pytest.param(
            "A person briefed on the talks, who asked not to be named, said the Hill Front had "
            "hinted that it could live with shared tolls.",
            [("hill-front", 1)],
            id="R246: hinted that it could live with",
        ),
        pytest.param(
            "Dunmar on Monday turned down the truce, officials said.",
            [],
            id="R246: officials named behind it only vouch for the report",
        ),
    ],
)
def test_r246_what_unnamed_sources_pass_on(text: str, expected: list[tuple[str, int]]) -> None:
    found = [(one.about, one.position) for one in claims_in(LEAD + text)]
    assert [about for about, _ in found] == [about for about, _ in expected]
    assert {position for _, position in found} <= {"support", "conditional_support"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "LIO SAND: Long. The Dunmari army gave us six names.",
            [],
            id="R401: a mediator tells what happened",
        ),
        pytest.param(
            "LIO SAND: Long. Dunmar has accepted the truce.",
            [("lio-sand", "dunmar", "support")],
            id="R401: a mediator tells a position",
        ),
        pytest.param(
            "LIO SAND: Long. Dunmar's view is that both steps fall together.",
            [("lio-sand", "dunmar", "assert")],
            id="R401: a mediator tells a view",
        ),
    ],
)
def test_r401_what_a_mediator_answers(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = claims_in(f"{LEAD}{TALK}{text}\n\nQUESTION: Thank you.\n")
    assert [(one.by, one.about, one.position) for one in found] == expected


def test_r401_one_sentence_claims_one_thing_of_a_side() -> None:
    found = claims_in(
        f"{LEAD}Ana Berel accuses Dunmar of having walked away from a truce that Dunmar accepted."
    )
    assert [(one.about, one.position) for one in found] == [("dunmar", "unwilling")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tomas Rhee asked for a line where they stood in May.", id="where they"),
        pytest.param(
            "The Kestrians came late. 'They rode through the market,' Tomas Rhee said.",
            id="R370: they, in quoted words, are told no act",
        ),
        pytest.param(
            "The finance chief, Odd Mar, sees Ana Berel at ten.", id="who is seen says nothing"
        ),
        pytest.param("Tomas Rhee rejects it insofar as Kestria named a date.", id="insofar as"),
    ],
)
def test_what_tells_no_act(text: str) -> None:
    assert claims_in(LEAD + text) == ()
