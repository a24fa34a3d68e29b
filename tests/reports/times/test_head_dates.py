"""The date that a report states of itself is read in the dress of any desk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.anchors import Anchor
from goodoffices.case.negotiation import Case
from goodoffices.reports.labels import DatingBasis
from goodoffices.reports.layout.article import cut_up
from goodoffices.reports.layout.intake import take_in
from goodoffices.reports.people.cast import Cast
from goodoffices.reports.record import Dating
from goodoffices.reports.times.body_dates import closes_body, is_announced, opens_body
from goodoffices.reports.times.dating import date_report
from goodoffices.reports.times.head_dates import heads_report, is_wire_code, opens_note
from goodoffices.reports.times.head_lines import ends_sentence
from goodoffices.reports.times.timewords import find_timewords
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between

BODY = (
    "The ministers of both valleys met in the old salt store and agreed on nothing at all."
    " Nobody spoke to the press afterwards.\n\n"
    "The bridge stays shut, the deputy harbour master said. Forty boats wait below it."
)
BARE = replace(CASE, anchors=())
SALT = replace(
    CASE,
    anchors=(
        Anchor(id="pact", words=("salt pact",), when=between("1962-03-08", "1962-03-08")),
        Anchor(id="raid", words=("raid on Selle",), when=between("1961-05-02", "1961-05-02")),
    ),
)


def dated(text: str, case: Case = BARE) -> Dating:
    article = cut_up(take_in(text.replace("%", BODY).encode(), report_id="r"))
    return date_report(article, case=case, cast=Cast())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Boats wait\nHalm, 22 March 2024 (Ribera).- %", id="R333: a Latin wire"),
        pytest.param("Boats wait\nHALM, 22 Mar. 2024 (RIB) .- %", id="the same with a blank"),
        pytest.param("Halm - 22 March 2024: %", id="a place and a dash"),
        pytest.param(
            "Boats wait\n22 March 2024 (Ribera Wire)\n\n%", id="an agency behind the day"
        ),
        pytest.param("Boats wait\n\nHafenblatt 22.3.2024\n\n%", id="a paper of one word"),
        pytest.param(
            "Machine translation from Orran - Hafenblatt, 22 March 2024\n\nBoats wait\n\n%",
            id="what a paper is translated from",
        ),
        pytest.param(
            "Translated from the Orran by machine, Halm Post, 22 March 2024\n\n%",
            id="by whom it is translated",
        ),
        pytest.param("HALM POST 22 March 2024\nBoats wait\n\n%", id="a running head"),
        pytest.param("THE BOATMAN - March 22, 2024 - Price 20 florins\n\n%", id="a price"),
        pytest.param("(22 March 2024, Halm) %", id="a place behind the day"),
        pytest.param("HALM, MARCH 22, 2024 /HNA/. %", id="an agency between strokes"),
        pytest.param(
            'Radio Two - "Early Shift", Friday 22 March 2024. Write-up of the 7.10 talk.\n\n%',
            id="a programme's name",
        ),
        pytest.param(
            "RELIEF GROUP\nPeriod: 15-21 March 2024. Issued in Halm on Friday 22 March 2024\n\n%",
            id="a period, and a place of issue",
        ),
        pytest.param("Boats\nPosted by Ada Holm on March 22, 2024 at 6:04 pm\n\n%", id="blog"),
        pytest.param(
            "Boats wait\nPublié le 22 mars 2024 à 18h04 - Mis à jour le 23 mars 2024 à 10h00\n\n%",
            id="a French page",
        ),
        pytest.param("Boats wait\nFreitag, 22. März 2024, 18:04 Uhr\n\n%", id="a German page"),
        pytest.param("Boats\nPor Ada Holm, 22 de março de 2024 às 18h04\n\n%", id="Portuguese"),
        pytest.param("Boats wait\npiątek, 22 marca 2024\n\n%", id="Polish"),
        pytest.param("Boats wait\n22 марта 2024 г.\n\n%", id="Russian"),
        pytest.param("Boats wait\nHalm, 22 III 2024\n\n%", id="a month in Roman figures"),
        pytest.param("MINUTES of the rail board, Friday 22 March 2024, 2 p.m.\n\n%", id="a clock"),
        pytest.param(
            "Good evening. This is the six o'clock news on Friday, the 22nd of March 2024. %",
            id="a broadcast announces its day",
        ),
        pytest.param("Here is the news at six on Friday 22 March 2024.\n\n%", id="as a headline"),
        pytest.param("%\n\nDone at Halm, this 22nd day of March 2024.", id="a closing formula"),
        pytest.param('"Voice" in Portuguese 1730 gmt 22 Mar 24\nText\n\n%', id="a monitor"),
        pytest.param(
            "Boats wait\nBy Ada Holm Last updated: 22 March 2024, 18:04 GMT\n\n%",
            id="R333: changed",
        ),
        pytest.param("BC-BOATS-1STLD\nHALM 221911 GMT MAR 24\n\n%", id="a wire's code"),
        pytest.param("Boats wait\nHalm Post, 22/03/24\n\n%", id="two figures for the year"),
        pytest.param(
            "Relief note\nEmbargoed until 00:01 GMT, Friday 22 March 2024\n\n%", id="an embargo"
        ),
    ],
)
def test_the_stated_day_is_read_in_every_dress(text: str) -> None:
    found = dated(text)
    assert (found.when, found.basis) == (
        between("2024-03-22", "2024-03-22"),
        DatingBasis.STATED_DATELINE,
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Boats wait\nPosted 2 hours ago\n\n%", id="R333: an age is no date"),
        pytest.param("Deadline: 22 March 2024\n\n%", id="a deadline"),
        pytest.param("SALT PACT SIGNED 22 MARCH 2024\n\n%", id="a headline in capitals"),
        pytest.param("Read what was agreed on 22 March 2024\n\n%", id="an agreement"),
        pytest.param("After 22 March 2024, nothing was the same\n\n%", id="an event"),
        pytest.param("Rail strike of 22 March 2024 goes on\n\n%", id="a strike"),
        pytest.param("The communiqué of 22 March 2024 is dead. %", id="a document"),
        pytest.param("%\n\nThe conference opens in Halm on 22 March 2024.", id="a plan"),
        pytest.param("Section 22.3.24 of the port code\n\n%", id="a section"),
        pytest.param("Boats wait\n\nElection 22 March 2024\n\n%", id="an election"),
    ],
)
def test_another_day_is_not_the_report_s(text: str) -> None:
    assert dated(text).basis is not DatingBasis.STATED_DATELINE


@pytest.mark.parametrize(
    ("text", "case", "expected"),
    [
        pytest.param("HALM 191911 GMT MAR 62\n\n%", SALT, "1962-03-19", id="R334: by the anchors"),
        pytest.param("HALM 191911 GMT MAR 62\n\n%", BARE, "2062-03-19", id="without anchors"),
        pytest.param("Halm, 19 Mar 62 (Wire) - %", SALT, "1962-03-19", id="in a dateline"),
        pytest.param(
            "HALM, Jan 4 (Wire) - %", SALT, "1962-01-04", id="R335: one year fits the case"
        ),
        pytest.param(
            "HALM, Aug 4 (Wire) - The salt pact was signed in March. %",
            SALT,
            "1962-08-04",
            id="another anchor leaves one",
        ),
    ],
)
def test_the_case_tells_the_century_and_the_year(text: str, case: Case, expected: str) -> None:
    found = dated(text, case)
    assert (found.when, found.basis) == (
        between(expected, expected),
        DatingBasis.STATED_DATELINE,
    )


def test_a_day_without_a_year_stays_open_where_no_anchor_fixes_it() -> None:
    assert dated("HALM, Jan 4 (Wire) - %").when.earliest is None
    assert CASE.anchors


def test_each_form_is_told_by_itself() -> None:
    line = article_of("Halm, 3 May 2031: The ministers met.")
    [day] = find_timewords(line)
    assert opens_body(line, day)
    assert not closes_body(line, day)
    assert not is_announced(line, day)
    posted = "Posted on 3 May 2031"
    [day] = find_timewords(article_of(posted))
    assert heads_report(posted, day)
    assert not is_wire_code(posted, day)
    assert opens_note("3 May 2031. All local.", "", ". All local.")
    assert not ends_sentence("Friday, 2 p.m.")
