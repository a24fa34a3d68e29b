"""Acts whose noun is left out, and acts undone by the next sentence, must be told."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.ellipsis import (
    is_number,
    left_out,
    number_alone,
    shared_status,
)
from goodoffices.reports.happenings.entries import entry_day, status_in_entry
from goodoffices.reports.happenings.frames import find_triggers
from goodoffices.reports.happenings.journeys import is_sent
from goodoffices.reports.happenings.moved_days import is_moved_on
from goodoffices.reports.happenings.turning import is_called_by
from goodoffices.reports.happenings.undoing import renames, undoes, undone
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.times.timewords import find_timewords
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import DATING, events, told
from tests.reports.made_articles import article_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The fourth round ended in Port Ash on Monday. A fifth is planned for August.",
            [
                ("negotiation_round", "happened", "Port Ash"),
                ("negotiation_round", "planned", None),
            ],
            id="a fifth is planned",
        ),
        pytest.param(
            "Two summits have been agreed. The first opens in Port Ash on Monday, the second in "
            "Highmoor on Friday.",
            [("meeting", "planned", "Port Ash"), ("meeting", "planned", "Highmoor")],
            id="the first here, the second there",
        ),
        pytest.param(
            "Venn's visit to Highmoor ended on Monday. Another is foreseen for August.",
            [("visit", "happened", "Highmoor"), ("visit", "planned", None)],
            id="another",
        ),
        pytest.param(
            "A first vote failed on Monday. A second was called off.",
            [("vote", "happened", None), ("vote", "did_not_happen", None)],
            id="a second was called off",
        ),
        pytest.param(
            "The first round ended in Port Ash on Monday. The second delegate was a fisherman.",
            [("negotiation_round", "happened", "Port Ash")],
            id="a number with its noun is none",
        ),
        pytest.param(
            "The first round ended in Port Ash on Monday. The second was a disaster for bakers.",
            [("negotiation_round", "happened", "Port Ash")],
            id="a number of which nothing is set is none",
        ),
        pytest.param("The first prize is planned for May. A second is planned.", [], id="no act"),
    ],
)
def test_nouns_left_out(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


def test_a_number_alone_stands_for_the_act_before_it() -> None:
    earlier = lexemes("Two rounds failed.")
    words = lexemes("The third is planned.")
    (found,) = left_out(words, earlier, ())
    assert found.type is EventType.NEGOTIATION_ROUND
    assert number_alone(words, found) == 3
    assert left_out(words, (), ()) == ()
    assert is_number(words[1])
    assert shared_status(words, found, None) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param(
            "The first round opens in Port Ash on 21 July, the second in Highmoor on 29 July.",
            ["planned 2031-07-21", "planned 2031-07-29"],
            id="both are to come",
        ),
        pytest.param(
            "The first round ended in Port Ash on 21 April, the second in Highmoor on 29 April.",
            ["happened 2031-04-21", "happened 2031-04-29"],
            id="both are past",
        ),
    ],
)
def test_an_act_that_shares_a_verb_shares_its_side_of_the_report(
    text: str, days: list[str]
) -> None:
    assert [f"{one.status} {one.date.earliest}" for one in events(text)] == days


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("It did not.", "did_not_happen", id="it did not"),
        pytest.param("That never happened.", "did_not_happen", id="that never happened"),
        pytest.param("But it was called off.", "did_not_happen", id="it was called off"),
        pytest.param("Nothing came of it.", "did_not_happen", id="nothing came of it"),
        pytest.param("It did not please everybody.", "planned", id="it did not please"),
        pytest.param("That is new.", "planned", id="another thing"),
    ],
)
def test_the_next_sentence_undoes_a_plan(text: str, status: str) -> None:
    plan = "Ada Venn was due to meet Bo Lund in Port Ash on Monday. "
    assert [event.status.value for event in events(plan + text)] == [status]
    assert undoes(lexemes(text)) == (status == "did_not_happen")


def test_what_took_place_is_not_undone() -> None:
    text = "Ada Venn met Bo Lund in Port Ash on Monday. It did not."
    assert [event.status for event in events(text)] == [Status.HAPPENED]
    assert undone.__doc__


def test_a_sentence_that_says_what_the_act_was_adds_none() -> None:
    text = "Ada Venn met Bo Lund in Port Ash on Monday. It was their third meeting."
    assert told(text) == [("meeting", "happened", "Port Ash")]
    assert renames(lexemes("It was their third meeting."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The two delegations arrive tomorrow.", ("visit", "planned", None), id="a day alone"
        ),
        pytest.param(
            "Norland is to send a team of inspectors to Highmoor in August.",
            ("visit", "planned", "Highmoor"),
            id="sends a team",
        ),
        pytest.param(
            "Sudmark dispatched observers to Highmoor on Monday.",
            ("visit", "happened", "Highmoor"),
            id="dispatched observers",
        ),
        pytest.param(
            "Bo Lund sets out on Saturday for Highmoor.",
            ("visit", "planned", "Highmoor"),
            id="a day between the parts of a verb",
        ),
        pytest.param(
            "The chamber voted the levy bill down on Monday.",
            ("vote", "happened", None),
            id="the bill between the parts of a verb",
        ),
        pytest.param(
            "The senate threw the agreement out on Monday.", ("vote", "happened", None), id="out"
        ),
        pytest.param(
            "The chamber postponed its vote on the lease, set for Monday, to the next week.",
            ("vote", "planned", None),
            id="somebody moves a vote",
        ),
        pytest.param(
            "Ada Venn sits down with Bo Lund on Monday.",
            ("meeting", "planned", None),
            id="sits down",
        ),
        pytest.param(
            "Norland and Varland are to sign Saturday.",
            ("signing", "planned", None),
            id="a day without on",
        ),
        pytest.param(
            "Norland and Varland will sign on 23 August.",
            ("signing", "planned", None),
            id="a day of the month",
        ),
        pytest.param(
            "Norland and Varland signed May 23.",
            ("signing", "happened", None),
            id="the month before the day",
        ),
        pytest.param(
            "Norland will sign on Wednesday in Port Ash.",
            ("signing", "planned", "Port Ash"),
            id="what is signed was named before",
        ),
        pytest.param(
            "Two trucks were hit by mortar fire on the Highmoor road on Monday.",
            ("strike", "happened", "Highmoor"),
            id="on a road",
        ),
        pytest.param(
            "Norland made Sudmark an offer on Monday.",
            ("proposal", "happened", None),
            id="an offer",
        ),
        pytest.param(
            "The two walked out of the exchange talks on Monday.",
            ("negotiation_round", "happened", None),
            id="walked out",
        ),
        pytest.param(
            "The Highmoor round ended on Monday.",
            ("negotiation_round", "happened", "Highmoor"),
            id="a round called by its place",
        ),
        pytest.param(
            "On 10 May Ada Venn held talks with Bo Lund in Port Ash.",
            ("meeting", "happened", "Port Ash"),
            id="the month is no doubt",
        ),
        pytest.param(
            "The truce talks entered their fifth week in Port Ash.",
            ("negotiation_round", "happened", "Port Ash"),
            id="talks entered a week",
        ),
        pytest.param(
            "A press conference announced for 16:30 has been scrapped.",
            ("meeting", "did_not_happen", None),
            id="past the hour",
        ),
        pytest.param(
            "Both armies are to vacate Highmoor by August.",
            ("withdrawal", "planned", "Highmoor"),
            id="a place is vacated",
        ),
        pytest.param(
            "Sudmark's counterproposal came on Tuesday.",
            ("proposal", "happened", None),
            id="a proposal came",
        ),
        pytest.param(
            "9 June: First meeting of Ada Venn and Bo Lund, at Port Ash.",
            ("meeting", "happened", "Port Ash"),
            id="an entry without a verb",
        ),
        pytest.param(
            "9 June: Norland troops leave Highmoor.",
            ("withdrawal", "happened", "Highmoor"),
            id="an entry in the present",
        ),
        pytest.param(
            "9 August 2031: Signing of the treaty in Port Ash.",
            ("signing", "planned", "Port Ash"),
            id="an entry to come",
        ),
    ],
)
def test_wordings_of_acts(text: str, expected: tuple[str, str, str | None]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Lund proposed a vote of thanks to the cooks.", id="a vote of thanks"),
        pytest.param("Norland has met its obligations.", id="met its obligations"),
        pytest.param("The voting rights of Norland are old.", id="voting rights"),
        pytest.param("Lund offered coffee and a chair.", id="offered a chair"),
        pytest.param("A meeting of minds is far away.", id="a meeting of minds"),
        pytest.param("A storm struck Port Ash on Monday.", id="a storm struck"),
        pytest.param("Sudmark voted with its feet, said Lund.", id="voted with its feet"),
        pytest.param("The minister's round face fell.", id="a round face"),
        pytest.param("Norland withdrew its remark on Monday.", id="withdrew a remark"),
        pytest.param("The goods arrive tomorrow.", id="goods arrive"),
        pytest.param("Every morning Bo Lund arrives on foot.", id="arrives on foot"),
        pytest.param("Bo Lund landed a contract on Monday.", id="landed a contract"),
        pytest.param("Bo Lund will arrive at a decision on Monday.", id="arrive at a decision"),
        pytest.param("After his departure from custom, Lund slept in Port Ash.", id="custom"),
        pytest.param("Ada Venn addressed an audience of farmers.", id="an audience"),
        pytest.param("In an interview, Ada Venn spoke of fish.", id="an interview"),
        pytest.param("Norland offered Sudmark its condolences on Monday.", id="condolences"),
    ],
)
def test_look_alikes_stay_silent(text: str) -> None:
    assert told(text) == []


def test_a_round_may_be_called_by_its_place() -> None:
    assert is_called_by(lexemes("The Highmoor round"), 2)


def test_who_is_sent_goes() -> None:
    words = lexemes("Two teams of observers arrived.")
    assert any(is_sent(words, one) for one in find_triggers(words))


def test_a_vote_is_moved_on() -> None:
    words = lexemes("It postponed the vote to Monday.")
    (vote,) = find_triggers(words)
    assert is_moved_on(words, vote, words[: vote.first])


def test_entries_of_a_chronology_open_with_a_day() -> None:
    article = article_of("9 June: First meeting of the two.")
    words = lexemes(article.report.text)
    day = entry_day(words, find_timewords(article))
    assert day is not None
    (meeting,) = find_triggers(words)
    status = status_in_entry(words, meeting, day, None, dating=DATING)
    assert status is Status.HAPPENED
