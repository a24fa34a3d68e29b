"""Every cue with a speaker gives one draft, and nested ones are sorted out afterwards."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.labels import Directness, SourceKind
from goodoffices.reports.speakers.arrangement import arranged
from goodoffices.reports.speakers.drafts import drafts_of
from tests.reports.saying import LEAD, statements_in, unit_in


@pytest.mark.parametrize(
    ("sentence", "drafts", "kept"),
    [
        pytest.param("The rain fell on the town.", 0, 0, id="nothing"),
        pytest.param("Dunmar rejected the tolls.", 1, 1, id="one"),
        pytest.param("Dunmar reiterated its demand for tolls.", 2, 1, id="R30: one speaker"),
        pytest.param("Dunmar said Kestria rejected tolls.", 2, 1, id="R31: inside an assertion"),
        pytest.param("Dunmar rejected Kestria's call for tolls.", 2, 2, id="R31: presupposed"),
        pytest.param("Dunmar accepted tolls; Kestria rejected peace.", 2, 2, id="side by side"),
    ],
)
def test_drafts_and_what_is_kept(sentence: str, drafts: int, kept: int) -> None:
    unit, cast = unit_in(sentence)
    found = drafts_of(unit, cast)
    assert (len(found), len(arranged(unit, found, cast))) == (drafts, kept)


PARTS = ["Dunmar", "Kestria", "said", "rejected", "that", ",", "while", "and", "tolls", "—", "its",
         "demand for", "adding", "Ana Berel"]  # fmt: skip


@settings(max_examples=80)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=16))
def test_kept_attributions_lie_in_the_unit_and_differ(parts: list[str]) -> None:
    unit, cast = unit_in("In the old town " + " ".join(parts) + " today.")
    kept = arranged(unit, drafts_of(unit, cast), cast)
    bounds = [(one.start, one.end) for one in kept]
    assert len(set(bounds)) == len(bounds)
    for one in kept:
        assert 0 <= one.start < one.end <= len(unit.pieces)
        assert 0 <= one.content[0] < one.content[1] <= len(unit.pieces)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Its head, Pavo Renn, said that tolls rose. Tomas Rhee, the foreign minister, who"
            " met Henry A. Brandt in town three years ago, has ruled out tolls.",
            "tomas-rhee",
            id="a clause between subject and verb",
        ),
        pytest.param("Tomas Rhee called it a forgery.", "tomas-rhee", id="called it a"),
        pytest.param(
            "A diplomat left. Kestria never offered tolls, the envoy maintains.",
            "anonymous:r:1",
            id="a source maintains",
        ),
        pytest.param(
            "Two officials add that Kestria has agreed to free prisoners.",
            "anonymous:r:1",
            id="what a source says a side accepted is the source's claim",
        ),
        pytest.param(
            "Tomas Rhee, of the Dunmari army, who in May dropped tolls, now says tolls are fair.",
            "tomas-rhee",
            id="named, of a body",
        ),
        pytest.param(
            "Tomas Rhee's insistence on tolls, a person familiar with the talks said, was met in"
            " private with a smile.",
            "anonymous:r:1",
            id="a source in the middle governs the sentence",
        ),
        pytest.param("Tomas Rhee put the number of dead at 14.", "tomas-rhee", id="put at"),
        pytest.param("For years the Kestrians wanted tolls.", "kestria", id="a whole people"),
        pytest.param("Ana Berel reproached Dunmar with stalling.", "ana-berel", id="reproached"),
        pytest.param(
            "Tomas Rhee brought himself to say that tolls may be shared.",
            "tomas-rhee",
            id="brought himself to say",
        ),
        pytest.param(
            "Kestria had agreed to free prisoners, Ana Berel told state television, and would"
            " go further.",
            "ana-berel",
            id="told somebody, in the middle",
        ),
        pytest.param(
            "Tomas Rhee left. According to him, the tolls are shared by both.",
            "tomas-rhee",
            id="according to him",
        ),
        pytest.param("Not so, said Tomas Rhee, who speaks for Dunmar.", "tomas-rhee", id="not so"),
        pytest.param(
            "One Kestrian official here called it “a fence.”", "anonymous:r:1", id="here"
        ),
        pytest.param(
            "Ana Berel left. Officials travelling with her add that tolls will stay.",
            "anonymous:r:1",
            id="people travelling with somebody",
        ),
        pytest.param(
            "Ana Berel left. People close to the prime minister insist that tolls rise.",
            "anonymous:r:1",
            id="people close to somebody",
        ),
        pytest.param(
            "Kestria will accept no toll, a senior negotiator told reporters.",
            "anonymous:r:1",
            id="what a side will not do is said by its source",
        ),
    ],
)
def test_the_last_statement_is_of(text: str, speaker: str) -> None:
    assert statements_in(LEAD + text)[-1].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Many hope the truce holds.", id="many hope"),
        pytest.param("Kestria vetoed the truce on Monday.", id="a veto is an act"),
        pytest.param("Ana Berel has reported from the bridge for years.", id="reporting from"),
        pytest.param("Nobody in Kestria has repeated that.", id="nobody repeats"),
        pytest.param("And there'll be no truce, we're told.", id="we are told"),
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert statements_in(LEAD + text) == ()


def test_a_study_speaks_as_a_document() -> None:
    text = "A poll published on 8 May found that most favour a permanent truce."
    (said,) = statements_in(LEAD + text)
    assert (said.speaker, said.source_kind) == (None, SourceKind.DOCUMENT)


def test_what_a_source_insists_on_is_said() -> None:
    (said,) = statements_in(LEAD + "People close to Ana Berel insist that tolls will rise.")
    assert said.directness is Directness.INDIRECT


def test_what_is_added_to_a_quotation_belongs_to_it() -> None:
    text = "“We wait,” said nobody. “We wait,” Tomas Rhee told a station, adding that tolls rose."
    said = statements_in(LEAD + text)[-1]
    assert said.spans[0].quote.endswith("adding that tolls rose")
