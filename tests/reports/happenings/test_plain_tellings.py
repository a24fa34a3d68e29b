"""Acts told in one plain sentence, as agencies tell them, and what only looks like one."""

from __future__ import annotations

import pytest

from goodoffices.reports.happenings.denial import is_declined
from goodoffices.reports.wording.lexemes import lexemes
from tests.reports.happenings.telling import events, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A drone strike on a grain store outside Highmoor wounded nine.",
            ("strike", "happened", "Highmoor"),
            id="R428: what was hit stands before where",
        ),
        pytest.param(
            "Sudmark shot down two drones over Gull Bay on Monday.",
            ("strike", "happened", "Gull Bay"),
            id="R428: above a place",
        ),
        pytest.param(
            "Norland jets bombed a bridge north of Karst on Monday.",
            ("strike", "happened", "Karst"),
            id="R428: north of a place",
        ),
        pytest.param(
            "Mortar fire hit the village of Lower Fen on Monday.",
            ("strike", "happened", "Lower Fen"),
            id="R428: the village of",
        ),
        pytest.param(
            "A session of the river council was held on Sunday at Norland's request.",
            ("meeting", "happened", None),
            id="R428: at somebody's request",
        ),
        pytest.param(
            "The lease was signed by Venn for Norland and by Lund for Sudmark on Monday.",
            ("signing", "happened", None),
            id="R428: for whom it was signed",
        ),
        pytest.param(
            "The guild handed over its counter-offer to Brand on Monday.",
            ("proposal", "happened", None),
            id="R428: to whom it was handed",
        ),
        pytest.param(
            "The guild's delegation left Port Ash for consultations in Highmoor.",
            ("visit", "happened", "Highmoor"),
            id="left for an act in a place",
        ),
        pytest.param(
            "The ferry workers' delegation is in Highmoor.",
            ("visit", "ongoing", "Highmoor"),
            id="R429: a delegation is somewhere",
        ),
        pytest.param(
            "The envoy, Rafael Oduya, is in Port Ash.",
            ("visit", "ongoing", "Port Ash"),
            id="R429: behind his name",
        ),
        pytest.param(
            "Norland pulled back heavy weapons on Monday.",
            ("withdrawal", "happened", None),
            id="weapons are forces",
        ),
        pytest.param(
            "Sudmark forces began pulling back on Monday.",
            ("withdrawal", "ongoing", None),
            id="began pulling back",
        ),
        pytest.param(
            "The committee, some 200 members, votes on the toll on 9 July.",
            ("vote", "planned", None),
            id="behind an aside",
        ),
        pytest.param(
            "If it agrees, all members vote on 25 July.",
            ("vote", "planned", None),
            id="members vote",
        ),
        pytest.param(
            "The chamber will debate the budget on Monday and vote on it on Wednesday.",
            ("vote", "planned", None),
            id="will debate and vote",
        ),
        pytest.param(
            "A motion of no confidence failed by three votes on Monday.",
            ("vote", "happened", None),
            id="a motion fails",
        ),
        pytest.param(
            "After five hours behind closed doors in Highmoor the two ministers left in silence.",
            ("meeting", "happened", "Highmoor"),
            id="behind closed doors",
        ),
        pytest.param(
            "At dawn the patrol came under small-arms fire near Highmoor.",
            ("strike", "happened", "Highmoor"),
            id="fire of some kind",
        ),
        pytest.param(
            "The ceremony at which the pact was to be signed was called off.",
            ("signing", "did_not_happen", None),
            id="a clause inside",
        ),
        pytest.param(
            "Rafael Oduya arrived in the Norland capital, Karst, on Monday.",
            ("visit", "happened", "Karst"),
            id="R428: the capital, by name",
        ),
        pytest.param(
            "Norland guns shelled the border town of Lower Fen on Monday.",
            ("strike", "happened", "Lower Fen"),
            id="R428: a name is not cut",
        ),
        pytest.param(
            "They signed a memorandum on fishing rights in Highmoor on Monday.",
            ("signing", "happened", "Highmoor"),
            id="a place behind the matter",
        ),
        pytest.param(
            "A vote on the toll, set for Tuesday, was put off for lack of a quorum.",
            ("vote", "did_not_happen", None),
            id="put off for a reason",
        ),
        pytest.param(
            "A vote on the toll, set for Tuesday, was put off for a week.",
            ("vote", "planned", None),
            id="put off for a length",
        ),
        pytest.param(
            "The committee put off its vote until next week.",
            ("vote", "planned", None),
            id="somebody puts it off",
        ),
        pytest.param(
            "Observers recorded nine breaches, including shelling near Highmoor.",
            ("strike", "happened", "Highmoor"),
            id="recorded among others",
        ),
        pytest.param(
            "Fire was exchanged along the river on Sunday.",
            ("strike", "happened", None),
            id="fire is exchanged",
        ),
        pytest.param(
            "Delegates gathered round one table on Tuesday.",
            ("meeting", "happened", None),
            id="round a table",
        ),
    ],
)
def test_one_sentence_tells_one_act(text: str, expected: tuple[str, str, str | None]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Fishing resumed along the line of contact on Monday.", id="line of contact"),
        pytest.param("Norland submitted its reply to the guild's text on Monday.", id="a reply"),
        pytest.param("Norland's withdrawal from the treaty surprised nobody.", id="of no forces"),
        pytest.param("Sudmark suspended its participation in the talks.", id="no longer there"),
        pytest.param("Norland has halted the withdrawal of its forces.", id="halted"),
        pytest.param("Lund declined an invitation to the summit in Highmoor.", id="an invitation"),
        pytest.param("The president of Norland is in Highmoor.", id="R429: who may live there"),
        pytest.param("The bank is in Port Ash.", id="what stands there"),
    ],
)
def test_what_only_looks_like_an_act_tells_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "The withdrawal of the garrison began on Monday.", "2031-06-30", id="began on a day"
        ),
        pytest.param(
            "The assembly will debate the toll on Monday and vote on it on Wednesday.",
            "2031-07-09",
            id="the day behind the second verb",
        ),
        pytest.param(
            "The pullout from Highmoor, agreed in February, was completed on Sunday.",
            "2031-06-29",
            id="not that of an aside",
        ),
        pytest.param(
            "Sudmark fired 40 rounds across the river between 22:00 and 23:30 on Monday.",
            "2031-06-30",
            id="behind hours",
        ),
        pytest.param(
            "Venn has cancelled a trip to Port Ash that had been planned for Sunday.",
            "2031-07-06",
            id="R414: the nearer Sunday",
        ),
        pytest.param(
            "The meeting planned for Thursday was cancelled.", "2031-07-03", id="R414: yesterday"
        ),
    ],
)
def test_an_act_takes_its_own_day(text: str, day: str) -> None:
    (event,) = events(text)
    assert (str(event.date.earliest), str(event.date.latest)) == (day, day)


def test_an_aside_that_explains_an_act_tells_no_second_one() -> None:
    text = "The two leaders held talks in Highmoor on Monday, their first meeting since 2029."
    assert told(text) == [("meeting", "happened", "Highmoor")]


def test_an_offer_of_whoever_put_no_text_joins_none() -> None:
    (event,) = events("Norland tabled a draft on Monday. The guild proposed to store the grain.")
    assert len(event.spans) == 1


def test_an_invitation_may_be_declined() -> None:
    assert is_declined(lexemes("turned down an invitation to the"))
    assert not is_declined(lexemes("accepted an invitation to the"))
