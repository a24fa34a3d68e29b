"""Tellings are one event only when nothing in them clashes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.reports.happenings.merging import Telling, continued, merge, united
from goodoffices.reports.labels import EventType, Status
from goodoffices.reports.text import ReportText
from tests.reports.made_case import CASE, between

REPORT = ReportText(id="r", sha256="0", text="abcd", encoding="utf-8", encoding_basis="utf-8")
FIRST = Telling(
    span=REPORT.span(0, 1),
    type=EventType.MEETING,
    status=Status.HAPPENED,
    date=between("2031-07-01", "2031-07-02"),
    participants=("ada-venn", "bo-lund"),
    place="Port Ash",
)
SECOND = replace(FIRST, span=REPORT.span(1, 2))


@pytest.mark.parametrize(
    ("second", "groups"),
    [
        pytest.param(SECOND, 1, id="the same again"),
        pytest.param(replace(SECOND, place=None), 1, id="without its place"),
        pytest.param(replace(SECOND, status=Status.ONGOING), 1, id="begun is happened"),
        pytest.param(replace(SECOND, date=between("2031-07-03", None)), 2, id="a later day"),
        pytest.param(replace(SECOND, place="Highmoor"), 2, id="elsewhere"),
        pytest.param(replace(SECOND, participants=("ada-venn", "cy-marr")), 2, id="with another"),
        pytest.param(replace(SECOND, status=Status.PLANNED), 2, id="yet to come"),
        pytest.param(replace(SECOND, type=EventType.VISIT), 2, id="another kind"),
        pytest.param(replace(SECOND, points_back=True, participants=()), 1, id="a mere pointer"),
    ],
)
def test_r24_when_two_tellings_are_one_event(second: Telling, groups: int) -> None:
    assert len(merge((FIRST, second), case=CASE)) == groups


@pytest.mark.parametrize(
    ("voter", "groups"),
    [
        pytest.param("dockers", 2, id="another body"),
        pytest.param("pilots", 1, id="the same body"),
        pytest.param(None, 1, id="nobody named"),
    ],
)
def test_two_bodies_that_vote_hold_two_votes(voter: str | None, groups: int) -> None:
    first = replace(FIRST, type=EventType.VOTE, participants=(), voter="pilots")
    second = replace(first, span=SECOND.span, voter=voter)
    assert len(merge((first, second), case=CASE)) == groups


def test_what_only_explains_an_act_joins_the_one_before() -> None:
    second = replace(SECOND, participants=("cy-marr",), place="Highmoor", explains=True)
    assert len(merge((FIRST, second), case=CASE)) == 1


def test_united_keeps_what_every_telling_allows() -> None:
    second = replace(SECOND, date=between("2031-07-02", "2031-07-09"), duration="two hours")
    whole = united((FIRST, second))
    assert whole.date == between("2031-07-02", "2031-07-02")
    assert whole.duration == "two hours"


def test_an_apposition_keeps_its_own_number() -> None:
    trip = replace(SECOND, place=None, participants=(), number=5, status=Status.HAPPENED)
    told = continued(trip, replace(FIRST, status=Status.PLANNED))
    assert (told.number, told.status, told.place) == (5, Status.PLANNED, "Port Ash")
    assert told.participants == FIRST.participants
    assert told.span == trip.span
