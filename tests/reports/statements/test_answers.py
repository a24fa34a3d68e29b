"""Sentences of one answer are one statement, and a label gives the floor to nobody else."""

from __future__ import annotations

from itertools import pairwise

import pytest

from goodoffices.reports.statements.answers import goes_on_answering, joined
from goodoffices.reports.statements.made_statements import takes_side
from tests.reports.people.test_interviews import INTERVIEW
from tests.reports.saying import statements_in

RADIO = """The morning show: transcript

PRESENTER: Are the trains running?

RHEE: They never stopped. The strike hit two lines in the south and was over by noon.

PRESENTER: And the truce?

RHEE: Nobody has seen a paper. The clerks would read it if somebody sent one.

PRESENTER: Tomas Rhee, thank you.
"""


def spoken(text: str) -> list[tuple[str | None, str]]:
    """Return who says what."""
    return [(one.speaker, one.spans[0].quote) for one in statements_in(text)]


def test_sentences_of_one_answer_are_one_statement() -> None:
    assert (
        "tomas-rhee",
        "RHEE: Nobody has seen a paper. The clerks would read it if somebody sent one.",
    ) in spoken(RADIO), "R284"


def test_the_interviewee_says_every_answer() -> None:
    found = spoken(INTERVIEW)
    assert {speaker for speaker, _ in found} == {"ana-berel"}
    assert any(words.startswith("I answer every letter") for _, words in found)


def test_the_question_itself_is_not_joined_to_an_answer() -> None:
    assert not any(
        "The pilots say" in words and "I answer" in words for _, words in spoken(INTERVIEW)
    )


LIVE = """Ferry talks: live

09:10
Tomas Rhee: no comment on the fares, and none before noon.

10:25
Ana Berel, back from the lock: "We waited for nothing."

11:40
The Front says that none of the pilots is a member.
"""


def test_a_live_blog_gives_nobody_the_floor() -> None:
    speakers = {words.rstrip(".")[:12]: speaker for speaker, words in spoken(LIVE)}
    assert speakers["The Front sa"] == "hill-front"
    assert speakers["Ana Berel, b"] == "ana-berel"
    assert all(one.via is None for one in statements_in(LIVE))


def test_joining_needs_one_speaker_and_one_label() -> None:
    found = statements_in(RADIO)
    assert not any(
        goes_on_answering(None, first, second)  # type: ignore[arg-type]
        for first, second in pairwise(found)
        if first.speaker != second.speaker
    )
    assert callable(joined)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        pytest.param("Tomas Rhee, hoarse: a quarter of the catch or no signature.", "tomas-rhee",
                     id="an adjective before the colon"),
        pytest.param('Tomas Rhee, five minutes later: "We offered nothing."', "tomas-rhee",
                     id="a time before the colon"),
        pytest.param("Tomas Rhee, who has no seat, through the window: over his dead nets.",
                     "tomas-rhee", id="a clause and a place before the colon"),
        pytest.param("Foreign Minister Tomas Rhee: no comment on the vaccines.", "tomas-rhee",
                     id="an office before the name"),
        pytest.param('For Ana Berel, who broke her silence, Dunmar "lets sugar through".',
                     "ana-berel", id="for somebody, in quotation marks"),
    ],
)  # fmt: skip
def test_a_label_may_say_how_and_when(sentence: str, speaker: str) -> None:
    lead = "The talks about the river went on in the old town hall all day long.\n\n"
    assert [one for one, _ in spoken(lead + sentence)] == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Tomas Rhee, 61, won three seats: Ostra, Vell and the north.", id="a list"),
        pytest.param("Tomas Rhee, back home, brought two gifts: a ferry and a dam.", id="an act"),
    ],
)
def test_a_colon_behind_an_act_is_no_label(sentence: str) -> None:
    lead = "The talks about the river went on in the old town hall all day long.\n\n"
    assert spoken(lead + sentence) == []


def answered(*answers: str) -> list[tuple[str | None, str | None, str]]:
    """Return issue, stance and words of each statement of an interview's two answers."""
    first, second = answers
    text = (
        "Halm Post interview with Tomas Rhee\n\n"
        f"Q. Will Dunmar leave the bridge?\n\nA. {first}\n\nQ. And the tolls?\n\nA. {second}\n"
    )
    found = statements_in(text)
    assert {one.speaker for one in found} == {"tomas-rhee"}
    return [(one.issue, one.stance, one.spans[0].quote) for one in found]


@pytest.mark.parametrize(
    ("answer", "stance"),
    [
        pytest.param("We oppose the tolls.", "oppose", id="against"),
        pytest.param("We want shared tolls.", "support", id="for"),
        pytest.param("I welcome shared tolls.", "support", id="I"),
        pytest.param("We cannot accept tolls.", "oppose", id="cannot"),
    ],
)
def test_r37_a_short_answer_counts_where_it_takes_a_side(answer: str, stance: str) -> None:
    issue, told, words = answered("It rained.", answer)[-1]
    assert (issue, told, words.removeprefix("A. ")) == ("tolls", stance, answer)


def test_r37_a_word_or_two_leave_the_question_standing() -> None:
    found = answered("No. We will not do that so soon.", "Never. They stay with us.")
    assert [(issue, words.removeprefix("A. ")) for issue, _, words in found] == [
        ("bridge", "No."),
        ("bridge", "We will not do that so soon."),
        ("tolls", "Never. They stay with us."),
    ]
    long = answered("They have asked for it twice. It rained.", "It rained.")
    assert [words for issue, _, words in long if issue == "bridge"] == [
        "A. They have asked for it twice."
    ]


def test_what_takes_a_side() -> None:
    told, wanted = statements_in("Dunmar said it rained.\n\nDunmar rejects the truce.")
    assert (takes_side(told), takes_side(wanted)) == (False, True)


def test_joined_sentences_take_the_side_that_one_of_them_takes() -> None:
    assert answered("No. The garrison stays.", "It rained.")[0] == (
        "bridge",
        "oppose",
        "A. No. The garrison stays.",
    )
