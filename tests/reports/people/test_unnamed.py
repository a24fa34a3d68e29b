"""R341: a pronoun never passes over those who act without a name, be it one or several."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.saying import told_from
from goodoffices.reports.people.sightings import Line, line_of
from goodoffices.reports.people.unnamed import (
    NOBODY,
    unknown_sighting,
    unnamed_actor,
    unnamed_several,
)
from tests.reports.saying import LEAD, case_of_the_bridge, statements_in

GAZETTEER = gazetteer_of(case_of_the_bridge())


def line(text: str) -> Line:
    return line_of(text, 0, len(text), GAZETTEER)


@pytest.mark.parametrize(
    ("text", "at", "several"),
    [
        pytest.param("Diplomats met at noon.", 0, True, id="a bare plural"),
        pytest.param("Three senior inspectors left.", 2, True, id="with words before it"),
        pytest.param("The ministers gathered late.", 1, True, id="with an article"),
        pytest.param("Kestrian diplomats met at noon.", 1, False, id="of a party"),
        pytest.param("Its diplomats met at noon.", 1, False, id="owned"),
        pytest.param("It met diplomats at noon.", 2, False, id="no subject"),
        pytest.param("Lorries stood at the gate.", 0, False, id="no people"),
    ],
)
def test_several_without_a_name_act(text: str, at: int, several: bool) -> None:
    assert unnamed_several(line(text), at) is several


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            "Diplomats met the Hill Front's chief. They said the truce was dead.",
            [None],
            id="they are the diplomats and no party",
        ),
        pytest.param(
            "Kestrian diplomats met the Hill Front's chief. The truce was dead, they said.",
            ["kestria"],
            id="they are whose people act",
        ),
        pytest.param(
            "Kestria sent a note on Dunmar. Dunmar's tolls had doubled, it said.",
            ["kestria"],
            id="a tag is nobody's whom the words before it name",
        ),
        pytest.param(
            "Ana Berel met the press. Tomas Rhee would leave the bridge, she said on Monday.",
            ["ana-berel"],
            id="a tag with a day behind it",
        ),
        pytest.param(
            "Dunmar called the tolls unfair. Dunmar would pay them, it said.",
            ["dunmar", "dunmar"],
            id="a tag of whoever spoke before, and of oneself",
        ),
        pytest.param(
            "Dunmar's tolls had doubled, it said.", [None], id="a tag of nobody named before"
        ),
    ],
)
def test_who_they_are(text: str, speakers: list[str | None]) -> None:
    assert [one.speaker for one in statements_in(LEAD + text)] == speakers


def test_one_without_a_name() -> None:
    assert unnamed_actor(line("Her deputy smiled"), 1)
    assert not unnamed_actor(line("It reached her deputy late"), 3)
    unknown = unknown_sighting(line("Her deputy smiled"), 1, GAZETTEER, (0, 0))
    assert unknown is not None
    assert unknown.actors == (NOBODY,)


def test_where_a_tag_begins() -> None:
    assert told_from(line("The tolls rose, it said."), 3) == 0
    assert told_from(line("The tolls rose, it said, and left."), 3) == -1
