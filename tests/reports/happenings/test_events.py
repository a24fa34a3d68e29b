"""Each event is found once, with its status by the body and every telling as a span."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.happenings.events import find_events
from goodoffices.reports.labels import Status
from goodoffices.reports.record import Dating, Event
from goodoffices.reports.text import Label
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in
from tests.reports.stage import article_of as cut_article

DATING = Dating(when=between("2031-07-04", "2031-07-04"))


def events(text: str, **labels: Label) -> tuple[Event, ...]:
    article = article_of(text, labels={int(key[1:]): label for key, label in labels.items()})
    return find_events(article, case=CASE, cast=cast_in(article), dating=DATING)


def told(event: Event) -> tuple[str, str, str | None]:
    return event.type.value, event.status.value, event.place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ada Venn met Bo Lund in Port Ash on Monday.",
            [("meeting", "happened", "Port Ash")],
            id="a meeting that happened",
        ),
        pytest.param(
            "Ada Venn will meet Bo Lund in High Moor.",
            [("meeting", "planned", "Highmoor")],
            id="a planned one, its place by another spelling",
        ),
        pytest.param(
            "No joint press conference took place.",
            [("meeting", "did_not_happen", None)],
            id="one that did not take place",
        ),
        pytest.param(
            "A planned meeting of Norland and Sudmark on Friday has been cancelled.",
            [("meeting", "did_not_happen", None)],
            id="cancelled beats planned",
        ),
        pytest.param(
            "Ada Venn visited Sudmark.", [("visit", "happened", "Sudmark")], id="a state gone to"
        ),
        pytest.param(
            "The council is preparing to vote on a resolution.",
            [("vote", "planned", None)],
            id="R28: a vote in preparation",
        ),
        pytest.param(
            "The council has yet to pass a resolution.",
            [("vote", "did_not_happen", None)],
            id="R28: has yet to",
        ),
        pytest.param(
            "A new round of talks is slated to open in Port Ash.",
            [("negotiation_round", "planned", "Port Ash")],
            id="a round to come",
        ),
        pytest.param(
            "Delegates of Norland are convening in Highmoor to negotiate a truce.",
            [("negotiation_round", "ongoing", "Highmoor")],
            id="a round that goes on",
        ),
        pytest.param(
            "Ada Venn called a meeting of her cabinet for Tuesday.",
            [("meeting", "planned", None)],
            id="set for a day",
        ),
        pytest.param(
            "Treaties will be signed in Port Ash.",
            [("signing", "planned", "Port Ash")],
            id="an object in the plural before the verb",
        ),
        pytest.param(
            "Norland withdrew from the islands.", [("withdrawal", "happened", None)], id="withdrew"
        ),
        pytest.param(
            "Calm returned after the Norlander strikes of recent days.",
            [("strike", "happened", None)],
            id="strikes by an adjective",
        ),
        pytest.param(
            "Norland and Sudmark signed a treaty.", [("signing", "happened", None)], id="signed"
        ),
        pytest.param(
            "Bo Lund offered on Monday to open the port.",
            [("proposal", "happened", None)],
            id="a proposal by its verb",
        ),
    ],
)
def test_events_of_a_sentence(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [told(event) for event in events(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norland met the conditions of the treaty.", id="met the conditions"),
        pytest.param("Ada Venn warned that a strike could follow.", id="a threat"),
        pytest.param("Ada Venn called for a meeting with Bo Lund.", id="a wish"),
        pytest.param("An end to the war is the goal of Norland.", id="a goal"),
        pytest.param("Ada Venn struck a pose in a new coat.", id="struck a pose"),
        pytest.param("After seven trips Ada Venn rests.", id="seven trips are no single one"),
        pytest.param("The talks were hard.", id="words that point back to nothing"),
        pytest.param("Ada Venn would not sign any deal.", id="what would not be"),
        pytest.param("Bo Lund said Ada Venn was tired of the talks.", id="only spoken of"),
    ],
)
def test_what_tells_no_event(text: str) -> None:
    assert events(text) == ()


def test_r24_three_tellings_are_one_event() -> None:
    text = (
        "During a two-hour meeting in Port Ash Ada Venn heard Bo Lund.\n"
        "Following the talks Bo Lund smiled.\nAda Venn met Bo Lund on Monday."
    )
    [event] = events(text)
    assert (len(event.spans), event.duration) == (3, "two-hour")
    assert event.participants == ("ada-venn", "bo-lund")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Ada Venn held a two-hour meeting with Bo Lund.\n"
            "Ada Venn held a three-hour meeting with Bo Lund.",
            id="R24: lengths clash",
        ),
        pytest.param("Ada Venn met Bo Lund.\nAda Venn met Cy Marr.", id="R24: other people"),
        pytest.param("Ada Venn met Bo Lund.\nAda Venn will meet Bo Lund.", id="R24: another time"),
        pytest.param(
            "Ada Venn met Bo Lund in Port Ash.\nAda Venn met Bo Lund in Highmoor.",
            id="R24: another place",
        ),
        pytest.param(
            "Ada Venn ended her second visit.\nAda Venn began her third visit.",
            id="R24: another of the series",
        ),
    ],
)
def test_different_events_stay_apart(text: str) -> None:
    assert len(events(text)) == 2


def test_headlines_and_residue_tell_no_event() -> None:
    text = "Ada Venn meets Bo Lund\nIt rained.\nAda Venn met Cy Marr."
    assert events(text, _0=Label.TITLE, _2=Label.RELATED) == ()


def test_dates_resolve_against_the_report() -> None:
    text = "Ada Venn met Bo Lund yesterday. Ada Venn will visit Sudmark on Monday."
    assert [event.date for event in events(text)] == [
        between("2031-07-03", "2031-07-03"),
        between("2031-07-07", "2031-07-07"),
    ]


@pytest.mark.parametrize("link", ["after", "since", "following"])
def test_what_time_is_counted_from_is_not_to_come(link: str) -> None:
    told = events(f"Two years {link} the signing of the harbour treaty, no barge has sailed.")
    assert all(event.status is not Status.PLANNED for event in told)


def test_since_when_is_not_when() -> None:
    [event] = events("Ada Venn ended her second visit since May 3.")
    assert event.date == between(None, "2031-07-04")


def test_who_only_reports_takes_no_part() -> None:
    [event] = events("Ada Venn met Bo Lund in Port Ash, Cy Marr said.")
    assert event.participants == ("ada-venn", "bo-lund")


@given(
    st.lists(
        st.sampled_from(
            (
                "Ada Venn",
                "met",
                "visit to",
                "Port Ash",
                "the talks",
                "will",
                "no",
                ".",
                ",",
                "two-hour",
                "strikes",
                "signed a treaty",
                "proposal",
                "\n",
            )
        ),
        max_size=30,
    )
)
@settings(max_examples=40)
def test_spans_are_exact_and_no_telling_is_in_two_events(words: list[str]) -> None:
    text = " ".join(words)
    found = events(text)
    spans = [(event.type, span.start) for event in found for span in event.spans]
    assert all(span.matches(text) for event in found for span in event.spans)
    assert len(spans) == len(set(spans))


@pytest.mark.parametrize("unit", ["met with ", "visit to the ", "the talks ", "He met in Rome. "])
def test_hostile_repetition_is_read_in_linear_time(unit: str) -> None:
    events(unit * 1_000)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("They met on Oct. 26 in Ostra.", "They met on Oct. 26 in Ostra", id="month"),
        pytest.param("They met Gen. Falk in Ostra.", "They met Gen. Falk in Ostra", id="title"),
        pytest.param("They met the U.S. envoys.", "They met the U.S. envoys", id="initials"),
    ],
)
def test_the_words_shown_go_on_behind_an_abbreviation(text: str, quote: str) -> None:
    article = cut_article(f"PORT ASH, 4 July 2031\n\n{text}\n\nNobody spoke to the press on it.")
    found = find_events(article, case=CASE, cast=cast_in(article), dating=DATING)
    assert [event.spans[0].quote for event in found] == [quote]
