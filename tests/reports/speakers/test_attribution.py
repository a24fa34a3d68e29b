"""Content that stands before its cue is put together with what follows it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.reports.cues.cues import Cue, find_cues
from goodoffices.reports.cues.units import Unit
from goodoffices.reports.speakers.attribution import (
    Attribution,
    as_reported,
    inverted,
    parenthetic,
    postposed_said,
)
from goodoffices.reports.speakers.speakers import subject_before
from goodoffices.reports.speakers.voices import Voice
from tests.reports.saying import LEAD, statements_in, unit_in

Form = Callable[[Unit, Cue, Voice], Attribution | None]


def words_of(unit: Unit, said: Attribution | None) -> str | None:
    if said is None:
        return None
    return " ".join(piece.fold for piece in unit.pieces[said.start : said.end])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "“The tolls are theft”, has declared the Dunmari minister.",
            ["“The tolls are theft”, has declared the Dunmari minister"],
            id="an auxiliary may stand before the speaker",
        ),
        pytest.param(
            "The tolls would stay, Ana Berel said, to the end of the year.",
            ["The tolls would stay, Ana Berel said, to the end of the year"],
            id="what is told goes on behind its tag",
        ),
        pytest.param(
            "The tolls would stay, Ana Berel said, to reporters in the port.",
            ["The tolls would stay, Ana Berel said"],
            id="who is told is no part of it",
        ),
        pytest.param(
            "Dunmar, Ana Berel said, had agreed.",
            ["Dunmar, Ana Berel said, had agreed"],
            id="a verb alone may follow the tag",
        ),
        pytest.param(
            "After the long winter, said Ana Berel, the tolls would rise.",
            ["After the long winter, said Ana Berel, the tolls would rise"],
            id="a clause follows a mere adverbial",
        ),
        pytest.param(
            "After the long winter, said Ana Berel, and the tolls would rise.",
            ["After the long winter, said Ana Berel"],
            id="another clause is joined",
        ),
        pytest.param(
            "Tomas Rhee, whom Kestria accuses of theft, said the tolls would stay.",
            [
                "Tomas Rhee, whom Kestria accuses of theft, said the tolls would stay",
                "Kestria accuses of theft",
            ],
            id="a clause with whom ends before the verb of the sentence",
        ),
    ],
)
def test_how_far_the_words_around_a_tag_reach(sentence: str, expected: list[str]) -> None:
    assert [one.spans[0].quote for one in statements_in(LEAD + sentence)] == expected


@pytest.mark.parametrize(
    ("form", "sentence", "expected"),
    [
        pytest.param(
            postposed_said,
            "The tolls rose again, Dunmar said on Monday.",
            "the tolls rose again , dunmar said",
            id="postposed",
        ),
        pytest.param(
            postposed_said, "In town, Dunmar said tolls rose.", None, id="content follows"
        ),
        pytest.param(
            parenthetic,
            "The tolls, Dunmar said, rose once again.",
            "the tolls , dunmar said , rose once again",
            id="in the middle",
        ),
        pytest.param(parenthetic, "The tolls rose, Dunmar said.", None, id="nothing after"),
        pytest.param(
            as_reported,
            "As Dunmar said, the tolls rose once again.",
            "dunmar said , the tolls rose once again",
            id="as X said",
        ),
        pytest.param(as_reported, "So Dunmar said, the tolls rose.", None, id="no as"),
    ],
)
def test_content_around_a_cue(form: Form, sentence: str, expected: str | None) -> None:
    unit, cast = unit_in(sentence)
    cue = next(cue for cue in find_cues(unit) if cue.lemma == "say")
    voice = subject_before(unit, cue, cast)
    assert voice is not None
    assert words_of(unit, form(unit, cue, voice)) == expected


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        pytest.param("“The tolls rose,” said Dunmar.", True, id="a quotation"),
        pytest.param("Nobody said Dunmar was there.", False, id="no mark before"),
    ],
)
def test_a_cue_before_its_subject(sentence: str, found: bool) -> None:
    unit, cast = unit_in(sentence)
    cue = next(cue for cue in find_cues(unit) if cue.lemma == "say")
    assert (inverted(unit, cue, cast) is not None) is found


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        pytest.param(
            "Only nine barges left on Monday, the Kestrian Foreign Ministry reports.",
            "kestrian-ministry",
            id="a ministry reports",
        ),
        pytest.param("“Two roads, no more,” specified Tomas Rhee.", "tomas-rhee", id="specified"),
        pytest.param(
            "Dunmar never offered five, the Solennese envoy maintains; it rains.",
            "lio-sand",
            id="before a semicolon",
        ),
        pytest.param(
            "Tomas Rhee, who in May urged the Front to share tolls, left.",
            "tomas-rhee",
            id="a relative clause with a month",
        ),
        pytest.param(
            "The Kestrian Foreign Ministry denied that Dunmar had asked for tolls, and said no.",
            "kestrian-ministry",
            id="the main clause goes on",
        ),
    ],
)
def test_verbs_of_telling_stand_behind_what_they_tell(sentence: str, speaker: str) -> None:
    assert {one.speaker for one in statements_in(LEAD + sentence)} == {speaker}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The clerk denied that Dunmar had paid its dues, estimated at ten tons.",
                     id="a sum"),
        pytest.param("The nurse said Kestria had closed its wells, reported on Friday.",
                     id="a day"),
        pytest.param("The skipper denied that Dunmar had sold its boats, announced in May.",
                     id="a month"),
    ],
)  # fmt: skip
def test_nobody_says_what_stands_before_a_participle(sentence: str) -> None:
    """Words that tell more of a thing are no words of whoever was named last."""
    assert not {"dunmar", "kestria"} & {one.speaker for one in statements_in(LEAD + sentence)}
