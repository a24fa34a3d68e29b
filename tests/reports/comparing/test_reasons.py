"""A reason is a sentence in a reader's words: amounts with their nouns, no inner identifier."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from goodoffices.case.dates import DateInterval
from goodoffices.case.sources import SourceSpan
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.reasons import act_words, amount_words, reason_on, sentence
from goodoffices.reports.labels import EventType, Stance, Status, UnitClass
from goodoffices.reports.record import Event, Figure
from tests.reports.comparing.test_comparison import CASE
from tests.reports.made_records import Desk, day, undisclosed


def figure(words: str, value: int, unit: str, unit_class: UnitClass, what: str = "") -> Figure:
    span = SourceSpan(report="a", start=0, end=len(words), quote=words)
    return Figure(
        id="f",
        spans=(span,),
        low=Decimal(value), high=Decimal(value),
        unit=unit, unit_class=unit_class, what=what or unit,
    )  # fmt: skip


PEOPLE, COUNT = UnitClass.PEOPLE, UnitClass.COUNT


@pytest.mark.parametrize(
    ("told", "words"),
    [
        pytest.param(figure("19", 19, "boat", COUNT), "19 boats", id="a noun left out"),
        pytest.param(figure("Nearly 25 boats", 25, "boat", COUNT), "nearly 25 boats", id="a noun"),
        pytest.param(
            figure("eleven of its boats", 11, "boat", COUNT), "eleven of its boats", id="of its"
        ),
        pytest.param(figure("one", 1, "lorry", COUNT), "one lorry", id="one alone"),
        pytest.param(
            figure("40", 40, "people", PEOPLE, "killed"),
            "40 people dead",
            id="R585: dead, of whatever",
        ),
        pytest.param(
            figure("40 people", 40, "people", PEOPLE, "killed"), "40 people dead", id="people"
        ),
        pytest.param(
            figure("40 deaths", 40, "people", PEOPLE, "killed"), "40 deaths", id="deaths"
        ),
        pytest.param(
            figure("40", 40, "people", PEOPLE, "prisoners"), "40 prisoners", id="prisoners"
        ),
        pytest.param(
            figure("40", 40, "people", PEOPLE, "fighter"), "40 fighters", id="a noun of people"
        ),
        pytest.param(figure("40", 40, "people", PEOPLE), "40 people", id="nobody in particular"),
        pytest.param(
            figure("61", 61, "percent", UnitClass.SHARE), "61 percent", id="a share left bare"
        ),
        pytest.param(figure("$61", 61, "USD", UnitClass.MONEY), "$61", id="a sign"),
        pytest.param(figure("61", 61, "USD", UnitClass.MONEY), "61 USD", id="a sum left bare"),
    ],
)
def test_amount_is_told_with_its_noun(told: Figure, words: str) -> None:
    assert amount_words(told) == words


@pytest.mark.parametrize("kind", list(EventType))
def test_act_is_told_as_a_reader_would(kind: EventType) -> None:
    span = SourceSpan(report="a", start=0, end=1, quote="x")
    act = Event(id="e", spans=(span,), type=kind, status=Status.HAPPENED, what="x")
    words = (act_words(act), act_words(act, many=True))
    assert words[0] != words[1]
    assert not any("_" in one for one in words)


def _desk() -> Desk:
    """Two reports with files named as people name them, and a pair of nearly every kind."""
    names = ("04-harbour-post", "tern_wire-2031-05-02")
    desk = Desk(dates={names[0]: day(1), names[1]: DateInterval.on(date(2031, 5, 2))})
    for report in names:
        desk.says(report, "varu", Stance.REJECT)
        desk.says(report, "lom", Stance.DEMAND)
        desk.says(report, "mira-talden", Stance.SUPPORT)
        desk.claims(report, "lom", "varu", "support")
        desk.says(report, "varu", None, words="Varu denied it.")
        desk.claims(report, "lom", "varu", "assert", issue=None, words="Varu mined the bay.")
        desk.says(report, "varu", None, issue=None, words="Varu denied mining the bay.")
        desk.happens(report, ("mira-talden", "hadi-al-sorin"), duration=f"{len(report)}-hour")
    for report, value in zip(names, (25, 40), strict=True):
        desk.counts(report, f"{value} people", value, reporter="varu")
        desk.counts(report, f"{value + 9}", value + 9, reporter="lom")
    return desk


def test_no_reason_holds_an_identifier() -> None:
    desk = _desk()
    found = compare(desk.record([undisclosed(report) for report in desk.dates]), case=CASE)
    assert len({one.kind for one in found}) > 4
    inner = {*desk.dates, *(one.id for one in desk.items), "did_not_happen", "None"}
    for one in found:
        assert one.reason[0].isupper() or one.reason[0].isdigit()
        assert one.reason.endswith(".")
        assert "Harbour Post of 1 May 2031" in one.reason or "Tern Wire of 2 May" in one.reason
        assert not [name for name in inner if name in one.reason]


def test_reason_names_its_issue_first_and_weighs_it() -> None:
    desk = Desk(dates={"harbour-post": day(1)})
    said = desk.says("harbour-post", "varu", Stance.REJECT)
    context = context_of(desk.record(), CASE)
    told = reason_on("bridge", "nobody yields", (said,), context)
    assert told == ("Iron bridge: nobody yields (Harbour Post of 1 May 2031).", 3)
    plain = reason_on(None, "nobody yields", (said,), context)
    assert plain == (sentence("nobody yields", "Harbour Post of 1 May 2031"), 1)
