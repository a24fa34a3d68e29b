"""An anchor dates a report only where the report tells it as past; else it may be to come."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.anchors import Anchor
from goodoffices.reports.times.anchor_tense import is_told_past
from goodoffices.reports.times.dating import date_report
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in

RAID = Anchor(
    id="raid",
    words=("raid on the harbour", "harbour raid"),
    when=between("2031-03-10", "2031-03-10"),
    soft=False,
)
SIGNING = Anchor(
    id="signing", words=("signing",), when=between("2031-08-10", "2031-08-10"), soft=False
)
VOTE = Anchor(
    id="vote", words=("referendum",), when=between("2031-09-21", "2031-09-21"), soft=False
)
CASE_OF_DAYS = replace(CASE, anchors=(RAID, SIGNING, VOTE))


def window(text: str) -> str:
    article = article_of(text)
    when = date_report(article, case=CASE_OF_DAYS, cast=cast_in(article)).when
    return f"{when.earliest} {when.latest}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They are preparing the signing.", id="preparing it"),
        pytest.param("Bo Lund wants them home before the signing.", id="before it"),
        pytest.param("No date for the signing has been set.", id="no date for it"),
        pytest.param("The signing has been postponed.", id="it was put off"),
        pytest.param("The planned signing worries the pilots.", id="it is planned"),
        pytest.param("The envoys spoke about the signing and the tolls.", id="spoken about"),
        pytest.param("Norland made the signing conditional on a pause.", id="made conditional"),
        pytest.param("On the eve of the signing, the town was full.", id="on its eve"),
        pytest.param("The opposition demanded a referendum.", id="demanded"),
        pytest.param("The referendum campaign opened quietly.", id="what comes before it"),
        pytest.param("Fears of a raid on the harbour grow.", id="feared"),
        pytest.param("A raid on the harbour would be folly.", id="only possible"),
    ],
)
def test_r244_what_may_be_to_come_bounds_nothing_from_below(text: str) -> None:
    assert window(text).startswith("None")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Since the signing, the port is open.", "2031-08-10 None", id="since it"),
        pytest.param("The signing changed little.", "2031-08-10 None", id="what it did"),
        pytest.param(
            "Voters rejected the text in the referendum.", "2031-09-21 None", id="an act in it"
        ),
        pytest.param("The harbour raid was a mistake.", "2031-03-10 None", id="a raid unforeseen"),
        pytest.param(
            "The signing is set for August 10.", "None 2031-08-10", id="a day set for it"
        ),
        pytest.param(
            "The signing brought calm. The referendum will be held in the autumn.",
            "2031-08-10 2031-09-21",
            id="one past and one to come",
        ),
        pytest.param(
            "Sunday's referendum will decide.", "2031-09-15 2031-09-21", id="a day to come"
        ),
    ],
)
def test_r244_past_and_planned_anchors_bound_a_report(text: str, expected: str) -> None:
    assert window(text) == expected


def test_r244_a_sign_of_the_past_is_asked_of_what_is_arranged() -> None:
    article = article_of("The signing and the harbour raid worry the pilots.")
    text = article.report.text
    signing, raid = text.index("signing"), text.index("harbour raid")
    assert not is_told_past(article, SIGNING, signing, signing + 7)
    assert is_told_past(article, RAID, raid, raid + 12)
