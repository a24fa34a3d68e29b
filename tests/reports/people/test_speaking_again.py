"""Who holds a post is known again by it, and a stranger's minister is no minister of the case."""

from __future__ import annotations

import pytest

from tests.reports.bare import bare_record
from tests.reports.saying import LEAD, statements_in


def speakers_of(text: str) -> list[str | None]:
    found = bare_record(text).statements
    return [one.speaker and one.speaker.replace(one.spans[0].report, "r") for one in found]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param(
            "Aldmark's foreign minister, a hawk, said tolls stay. The minister said so again.",
            "aldmark", id="R434: the minister of one party",
        ),
        pytest.param(
            "Bresse's ambassador said tolls must go. The ambassador said Aldmark was stalling.",
            "bresse", id="R434: the ambassador",
        ),
        pytest.param(
            "The prime minister of Bresse said tolls stay. The premier accused Aldmark of theft.",
            "bresse", id="R434: a premier is a prime minister",
        ),
        pytest.param(
            "The League's spokesman said tolls must go. The spokesman accused Aldmark of theft.",
            "league", id="R434: the spokesman of a movement",
        ),
        pytest.param(
            "Bresse's ambassador and Aldmark's ambassador met. The ambassador said tolls must go.",
            None, id="R434: nobody where two were named",
        ),
        pytest.param(
            "Bresse's premier told Aldmark's president that tolls must go. She replied that they"
            " would stay.", None, id="R434: who replies is not who told",
        ),
        pytest.param(
            "The Aldmarkian premier was asked about tolls. He replied that they would stay.",
            "aldmark", id="R434: who was asked replies",
        ),
        pytest.param(
            'One minister was furious about tolls. "No deal," the minister said.',
            "anonymous:r:1", id="R434: somebody who was brought in without a word",
        ),
        pytest.param(
            "A minister who sat through the last night of the round called it a promise."
            ' "Every rifle," the minister said.', "anonymous:r:1",
            id="R434: behind a long clause",
        ),
    ],
)  # fmt: skip
def test_the_last_speaker_is_who_held_the_post(text: str, last: str | None) -> None:
    assert speakers_of(text)[-1] == last


def test_they_behind_both_sides_are_neither_of_the_two() -> None:
    record = bare_record("Aldmark and Bresse met. Both sides said they had agreed to no toll.")
    assert [(one.speaker, one.flags[:1]) for one in record.statements] == [
        ("aldmark", ("joint speakers",))
    ]
    assert record.claims == ()


def test_a_minister_without_a_name_is_no_minister_of_the_case() -> None:
    text = (
        LEAD + "The Prime Minister, Ana Berel, left. One minister was furious about the bridge."
        ' "The garrison stays," the minister said.'
    )
    assert [one.speaker for one in statements_in(text)] == ["anonymous:r:1"]


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        pytest.param("Hadi Moun of the League said tolls were theft.", "league", id="R438: of"),
        pytest.param("Hadi Moun, from the League, said tolls were theft.", "league", id="from"),
        pytest.param("Petra Lunn, for Aldmark, said tolls would stay.", "aldmark", id="for"),
        pytest.param(
            "Speaking for Aldmark, Petra Lunn said tolls stay.", "aldmark", id="speaking"
        ),
        pytest.param(
            "Petra Lunn, speaking on behalf of Aldmark, said so.", "aldmark", id="behalf"
        ),
        pytest.param("Foreign Minister Abel Orn of Bresse said so.", "bresse", id="with a title"),
        pytest.param("Abel Orn of Bresse said tolls were theft.", None, id="a citizen"),
        pytest.param("Abel Orn, head of Bresse's delegation, said so.", "bresse", id="head"),
        pytest.param(
            '"Never," the League\'s delegation chief, Omar Deen, said.', "league", id="chief"
        ),
        pytest.param("Petra Lunn, a Corlandic analyst, said so.", None, id="an analyst"),
        pytest.param(
            "Petra Lunn, a critic of the Aldmarkian government, said so.", None, id="foe"
        ),
    ],
)
def test_who_belongs_to_a_party_is_on_its_side(sentence: str, side: str | None) -> None:
    record = bare_record(sentence + " Rain fell.")
    named = [
        one.side
        for one in record.actors
        if one.id in {"hadi-moun", "petra-lunn", "abel-orn", "omar-deen"}
    ]
    assert named == [side]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("Bresse said Aldmark rejected tolls. It added that boats would stay.",
                     "bresse", id="R487: who said adds, not who is told of"),
        pytest.param("Bresse's foreign ministry said Aldmark had left. It added that tolls stay.",
                     "bresse", id="R487: a ministry"),
        pytest.param("Aldmark would leave, said Bresse. It added that tolls would stay.",
                     "bresse", id="R487: behind its verb"),
        pytest.param("Bresse's irrigation ministry said Aldmark had left. It said tolls stay.",
                     "bresse", id="R487: a ministry of any field"),
        pytest.param("Bresse left. Aldmark said Bresse agreed. It added that tolls would stay.",
                     "aldmark", id="R487: the other way round"),
    ],
)  # fmt: skip
def test_whoever_adds_has_said_something_before(text: str, last: str) -> None:
    assert speakers_of(text)[-1] == last
