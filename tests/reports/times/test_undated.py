"""Whatever an undated report tells of the case's anchors, its interval holds its true day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from goodoffices.case.anchors import Anchor
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.times.dating import date_report
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between

KNOWN = (
    ("dock strike", "2031-03-03", "2031-03-03"),
    ("fire at Selle", "2031-03-12", "2031-03-12"),
    ("first round", "2031-03-17", "2031-03-19"),
    ("salt pact", "2031-03-28", "2031-03-28"),
    ("referendum", "2031-04-13", "2031-04-13"),
    ("second round", "2031-04-22", "2031-04-23"),
)
SALT = replace(
    CASE,
    anchors=tuple(
        Anchor(id=words, words=(words,), when=between(first, last)) for words, first, last in KNOWN
    ),
)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        pytest.param(
            "2031-03-14",
            "Two days after the fire at Selle, families were still searching the ruins on Friday.",
            id="R331: two days after",
        ),
        pytest.param(
            "2031-03-14",
            "The fire at Selle on Wednesday destroyed 40 boats. On Thursday the premier visited.",
        ),
        pytest.param(
            "2031-03-20",
            "The first round ended on Wednesday without a text. Delegates flew home this morning.",
        ),
        pytest.param("2031-03-16", "The first round opens in Halm tomorrow, officials said."),
        pytest.param(
            "2031-03-15",
            "Envoys arrive this weekend for the first round, which begins on Monday.",
        ),
        pytest.param("2031-03-29", "The salt pact was signed yesterday in Halm. Crowds cheered."),
        pytest.param(
            "2031-04-20",
            "The Assembly on 13 April rejected the motion. The mayors vote on 21 April.",
            id="R244: a past verb behind its day, and a plan",
        ),
        pytest.param(
            "2031-03-31",
            "Three days after the salt pact was signed, trucks rolled again.",
        ),
        pytest.param("2031-04-02", "Since Friday's salt pact, prices have fallen by a third."),
        pytest.param("2031-04-10", "On Sunday the valley votes in a referendum on the tolls."),
        pytest.param(
            "2031-04-14",
            "The referendum passed with 54 per cent, the board said on Monday.",
        ),
        pytest.param(
            "2031-04-16",
            "Three days after the referendum, no result has been certified.",
        ),
        pytest.param(
            "2031-04-25",
            "A second round of talks ended on Wednesday. A third is to follow next month.",
        ),
        pytest.param(
            "2031-04-01",
            "It is two weeks since the first round, and nothing has moved.",
        ),
        pytest.param(
            "2031-03-25",
            "Last week's first round left eleven points open. On Friday the sides hope to "
            "sign a salt pact.",
        ),
        pytest.param("2031-04-30", "A month after the salt pact, half of the boats are back."),
        pytest.param(
            "2031-05-03",
            "The dock strike, now in its third month, cost the port 40 million. Two months "
            "after it began, nobody counts.",
        ),
        pytest.param(
            "2031-04-20",
            "In March the fire at Selle killed nine; on Tuesday the second round starts.",
        ),
        pytest.param(
            "2031-04-05",
            "The minister said on Wednesday that the fire at Selle could have been avoided.",
        ),
        pytest.param("2031-04-07", "On Friday the union criticised the salt pact as a surrender."),
        pytest.param("2031-04-04", "On Friday the union marched against the salt pact."),
        pytest.param("2031-04-03", "Talks on Wednesday did not touch the fire at Selle."),
        pytest.param(
            "2031-04-03",
            "The harbour master, whose son died in the fire at Selle, resigned on Wednesday.",
        ),
        pytest.param(
            "2031-04-09",
            "The court will hear on Wednesday the case of the fire at Selle.",
        ),
        pytest.param("2031-05-07", "A report on the fire at Selle was published on Wednesday."),
        pytest.param("2031-04-18", "The board, meeting on Friday, declared the salt pact void."),
        pytest.param(
            "2031-04-25",
            "Parliament on Friday approved the salt pact by 40 votes to 12.",
        ),
        pytest.param("2031-04-11", "Ministers on Friday signed a protocol to the salt pact."),
        pytest.param(
            "2031-04-01",
            "Yesterday the second round was postponed to 22 April, the mediator said.",
        ),
        pytest.param(
            "2031-04-08",
            "The envoy arrives next week for the referendum and stays for the second round.",
        ),
        pytest.param(
            "2031-04-09",
            "On Wednesday they buried the last victim of the fire at Selle.",
        ),
        pytest.param("2031-04-15", "On Monday the dock strike entered its seventh week."),
        pytest.param("2031-03-24", "The dock strike began three weeks ago today."),
        pytest.param("2031-05-05", "The union called the dock strike on a Monday."),
        pytest.param(
            "2031-03-28",
            "The salt pact, due to be signed today in Halm, runs to four pages.",
        ),
        pytest.param("2031-03-27", "A salt pact is to be signed in Halm on Friday."),
        pytest.param("2031-04-14", "After Sunday's referendum, the premier offered to resign."),
        pytest.param("2031-04-24", "The two-day second round broke up last night in Halm."),
        pytest.param("2031-04-22", "The second round began in Halm this morning."),
        pytest.param(
            "2031-06-12",
            "Three months to the day since the fire at Selle, the mill reopened.",
        ),
        pytest.param(
            "2031-04-04",
            "A week after signing the salt pact on the 28th, the premier flew home.",
        ),
        pytest.param(
            "2031-04-02",
            "The law passed on Monday the 31st says nothing of boats. The salt pact was "
            "signed before.",
        ),
        pytest.param(
            "2031-04-12",
            "Tomorrow's referendum splits families. It follows the dock strike of March.",
        ),
        pytest.param(
            "2031-04-21",
            "The sides meet tomorrow for a second round. The salt pact was signed last month.",
        ),
        pytest.param("2031-04-15", "On Monday, a day after the referendum, shops stayed shut."),
        pytest.param(
            "2031-03-30",
            "Ferries sail again on Monday. On Friday, signing the salt pact, the premier wept.",
        ),
        pytest.param(
            "2031-05-01",
            "Ms Venn told the inquiry on Wednesday that she had seen the fire at Selle start.",
        ),
        pytest.param(
            "2031-04-30",
            "On Wednesday night a storm struck the ruins of the fire at Selle.",
        ),
        pytest.param("2031-04-25", "On Friday gunmen attacked a convoy agreed in the salt pact."),
        pytest.param("2031-05-02", "On Friday the army seized boats freed under the salt pact."),
    ],
)
def test_the_interval_holds_the_true_day(day: str, text: str) -> None:
    article = article_of(f"{text} Nobody spoke to the press.")
    when = date_report(article, case=SALT, cast=Cast()).when
    true = date.fromisoformat(day)
    assert when.earliest is None or when.earliest <= true
    assert when.latest is None or true <= when.latest


@pytest.mark.parametrize(
    ("text", "width"),
    [
        pytest.param("The salt pact was signed yesterday in Halm.", 1, id="a day counted back"),
        pytest.param("It is two weeks since the first round.", 11, id="weeks since three days"),
        pytest.param("The salt pact is to be signed in Halm on Friday.", 7, id="a plan"),
        pytest.param(
            "On Monday, a day after the referendum, shops stayed shut.", 7, id="a day after"
        ),
    ],
)
def test_the_interval_is_short_where_a_term_is_tied_to_an_anchor(text: str, width: int) -> None:
    when = date_report(article_of(text), case=SALT, cast=Cast()).when
    assert when.days is not None
    assert when.days <= width
