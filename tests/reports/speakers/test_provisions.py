"""A text speaks by what it lays down, not by what is done with it."""

from __future__ import annotations

import pytest

from goodoffices.reports.speakers.provisions import opens_on_text, provision_in
from goodoffices.reports.speakers.voices import VoiceKind
from tests.reports.saying import LEAD, statements_in, unit_in


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The draft gives Dunmar two berths for ten years", id="R232: a draft gives"),
        "The draft, which this newspaper has seen, lowers the quota to 400 tonnes",
        "The treaty obliges every ship to carry a pilot",
        "Article 5 of the accord bars foreign monitors",
        "The agreement would put observers on both roads",
        "The compromise leaves the border to a court and halves the debt",
        "The bill does not mention refugees at the border",
        "The proposals cap the price of vaccines",
        "The text of 20 March grants each prisoner one visit",
        "The law will entitle farmers to a third of the water",
    ],
)
def test_a_text_speaks_by_what_it_lays_down(sentence: str) -> None:
    (statement,) = statements_in(f"{LEAD}{sentence}.")
    assert (statement.speaker, statement.source_kind) == (None, "document")
    assert statement.spans[0].quote == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The treaty was signed in May.",
        "The treaty gave Dunmar the bridge a century ago.",
        "The plan failed in May.",
        "The report fell off the table.",
        "The law has been in force since spring.",
        "Under the draft the ferries sail on.",
        "The vote on the bill puts farmers in the street.",
    ],
)
def test_what_is_done_with_a_text_is_no_provision(sentence: str) -> None:
    unit, _ = unit_in(sentence)
    assert provision_in(unit) is None


def test_it_is_the_text_still() -> None:
    found = statements_in(
        f"{LEAD}The draft is nine pages long. It gives Dunmar two berths. It asks Kestria to pay."
    )
    assert [(one.speaker, one.source_kind) for one in found] == [(None, "document")] * 2


def test_whose_text_it_is() -> None:
    unit, _ = unit_in("Solenne's draft gives Dunmar two berths.")
    said = provision_in(unit)
    assert said is not None
    assert (said.voice.kind, said.voice.actor) == (VoiceKind.DOCUMENT, "solenne")


def test_a_sentence_is_about_the_text_that_opens_it() -> None:
    assert opens_on_text("The paper was short.")
    assert not opens_on_text("Ana Berel read the paper.")
