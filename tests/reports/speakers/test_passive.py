"""In the passive the agent speaks: about the subject, or to whoever is told."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cues import find_cues
from goodoffices.reports.speakers.passive import passive
from tests.reports.saying import unit_in


@pytest.mark.parametrize(
    ("sentence", "actor", "content"),
    [
        pytest.param(
            "The quota was rejected by Dunmar.", "dunmar", "the quota was rejected by dunmar",
            id="who rejected it",
        ),
        pytest.param(
            "The pilots were told by Dunmar on Monday that the port was shut.", "dunmar",
            "that the port was shut", id="what they were told",
        ),
        pytest.param(
            "The quota, a wish of Kestria, was rejected by Dunmar.", "dunmar",
            "the quota , a wish of kestria , was rejected by dunmar",
            id="an aside behind the subject",
        ),
        pytest.param("The quota was rejected by night.", None, "", id="nobody did it"),
    ],
)  # fmt: skip
def test_passive_gives_the_agent_and_its_words(
    sentence: str, actor: str | None, content: str
) -> None:
    unit, cast = unit_in(sentence)
    found = passive(unit, find_cues(unit)[0], cast)
    assert (found.voice.actor if found else None) == actor
    told = range(*found.content) if found else ()
    assert " ".join(unit.fold(at) for at in told) == content


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param("The quota was accepted by Kestria and the tolls were rejected by Dunmar.",
                     "the tolls were rejected by dunmar", id="two subjects"),
        pytest.param("The quota and the tolls were rejected by Dunmar.",
                     "the quota and the tolls were rejected by dunmar", id="one of two things"),
        pytest.param("The quota sought by Kestria and Dunmar was rejected by Solenne.",
                     "the quota sought by kestria and dunmar was rejected by solenne", id="a row"),
    ],
)  # fmt: skip
def test_a_second_subject_begins_behind_the_first_agent(sentence: str, content: str) -> None:
    unit, cast = unit_in(sentence)
    found = passive(unit, find_cues(unit)[-1], cast)
    assert found is not None
    assert " ".join(unit.fold(at) for at in range(*found.content)) == content
