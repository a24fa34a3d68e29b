"""Events of one kind and company are told apart by duration, place, number and time."""

from __future__ import annotations

import pytest

from goodoffices.case.dates import ANY_DAY, DateInterval
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.event_pairs import event_pairs
from goodoffices.reports.labels import EventType, Status
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()


def told(desk: Desk) -> list[tuple[str, str]]:
    comparisons = compare(desk.record(), case=CASE)
    return [(comparison.kind.value, comparison.reason) for comparison in comparisons]


def two_reports() -> Desk:
    return Desk(dates={"a": day(1), "b": day(2)})


def test_r45_meetings_of_different_length_are_different_events() -> None:
    desk = two_reports()
    desk.happens("a", duration="two-hour")
    desk.happens("b", duration="three-hour")
    ((kind, reason),) = told(desk)
    assert kind == "different_event"
    assert "“two-hour” is told of one, “three-hour” of the other" in reason


def test_r45_meeting_told_again_agrees() -> None:
    desk = two_reports()
    desk.happens("a", date=day(1), place="Lesk")
    desk.happens("b", date=day(1))
    assert [kind for kind, _ in told(desk)] == ["agree"]


def test_r45_unknown_days_tell_nothing() -> None:
    desk = two_reports()
    desk.happens("a", date=ANY_DAY)
    desk.happens("b", date=ANY_DAY)
    assert told(desk) == []


def test_r45_one_report_has_it_happen_and_the_other_not() -> None:
    desk = two_reports()
    desk.happens("a", date=day(1))
    desk.happens("b", date=day(1), status=Status.DID_NOT_HAPPEN)
    assert [kind for kind, _ in told(desk)] == ["contradiction"]


def test_r45_planned_and_then_not_happened_is_an_update() -> None:
    desk = two_reports()
    desk.happens("a", date=day(1), status=Status.PLANNED)
    desk.happens("b", date=day(1), status=Status.DID_NOT_HAPPEN)
    assert [kind for kind, _ in told(desk)] == ["update"]


def test_r45_visits_counted_apart_are_different_events() -> None:
    desk = two_reports()
    for report, number in (("a", 4), ("b", 5)):
        visit = desk.happens(report, ("oskar-brenn",), kind=EventType.VISIT)
        desk.ordinal(visit, number)
    assert [kind for kind, _ in told(desk)] == ["different_event"]


def test_r45_other_place_on_known_days_is_another_event() -> None:
    desk = two_reports()
    desk.happens("a", date=day(1), place="Lesk")
    desk.happens("b", date=day(1), place="Orm")
    ((kind, reason),) = told(desk)
    assert kind == "different_event"
    assert "one was in Lesk, the other in Orm" in reason


def test_r45_meetings_with_one_person_in_common_are_not_compared() -> None:
    desk = two_reports()
    desk.happens("a", ("oskar-brenn", "mira-talden"), duration="two-hour")
    desk.happens("b", ("oskar-brenn", "hadi-al-sorin"), duration="three-hour")
    record = desk.record()
    assert list(event_pairs(record.events, record.figures, context_of(record, CASE))) == []


def test_r45_events_that_clash_come_before_those_whose_days_do_not_meet() -> None:
    desk = Desk(dates={"a": day(1), "b": day(20)})
    desk.happens("a", ("mira-talden", "hadi-al-sorin"), date=day(1))
    desk.happens("b", ("mira-talden", "hadi-al-sorin"), date=day(20))
    desk.happens("a", duration="two-hour")
    desk.happens("b", duration="three-hour")
    reasons = [reason for kind, reason in told(desk) if kind == "different_event"]
    assert ["two-hour" in reason for reason in reasons] == [True, False]


def test_r45_two_proposals_are_two_texts() -> None:
    for words, expected in (
        ("Varu proposed an escrow account for the pensions", []),
        ("Varu proposed a shared station on the river", ["contradiction"]),
    ):
        desk = Desk(dates={"a": day(1)})
        text = "Varu had put forward a shared station on the river"
        desk.happens("a", kind=EventType.PROPOSAL, date=day(1), words=text)
        put = Status.DID_NOT_HAPPEN
        desk.happens("a", kind=EventType.PROPOSAL, date=day(1), words=words, status=put)
        assert [kind for kind, _ in told(desk)] == expected


@pytest.mark.parametrize(
    ("second", "place", "status", "expected"),
    [
        pytest.param(9, "Tarn Weir", Status.DID_NOT_HAPPEN, 1, id="R324: denied days later"),
        pytest.param(29, "Tarn Weir", Status.DID_NOT_HAPPEN, 0, id="R324: weeks later"),
        pytest.param(9, "Port Ash", Status.DID_NOT_HAPPEN, 0, id="R324: elsewhere"),
        pytest.param(9, "Tarn Weir", Status.PLANNED, 0, id="R324: only planned"),
    ],
)
def test_attack_on_a_place_that_another_report_denies(
    second: int, place: str, status: Status, expected: int
) -> None:
    desk = Desk(dates={"a": day(1), "b": day(second)})
    desk.happens("a", (), kind=EventType.STRIKE, place="Tarn Weir")
    desk.happens("b", (), kind=EventType.STRIKE, place=place, status=status)
    kinds = [one.kind.value for one in compare(desk.record(), case=CASE)]
    assert kinds == ["contradiction"] * expected


def test_r324_attack_without_a_place_needs_a_shared_word_and_a_few_days() -> None:
    for second, words, expected in (
        (4, "No shot was fired at any ferry", 1),
        (20, "No shot was fired at any ferry", 0),
        (4, "Nobody threw stones", 0),
    ):
        desk = Desk(dates={"a": day(1), "b": day(second)})
        desk.happens("a", (), kind=EventType.STRIKE, words="A cutter opened fire on a ferry.")
        told = Status.DID_NOT_HAPPEN
        desk.happens("b", (), kind=EventType.STRIKE, status=told, words=words)
        assert len(compare(desk.record(), case=CASE)) == expected


@pytest.mark.parametrize(
    ("kind", "dates", "place", "expected"),
    [
        pytest.param(EventType.MEETING, (day(4), day(4)), "Lesk", True, id="R459: a day, a place"),
        pytest.param(EventType.MEETING, (day(4), day(5)), "Lesk", False, id="R459: two days"),
        pytest.param(EventType.MEETING, (day(4), day(4)), None, False, id="R459: no place"),
        pytest.param(EventType.PROPOSAL, (day(4), day(4)), "Lesk", False, id="R459: two papers"),
    ],
)
def test_an_act_of_one_day_and_place_that_another_report_denies(
    kind: EventType, dates: tuple[DateInterval, DateInterval], place: str | None, expected: bool
) -> None:
    desk = Desk(dates={"a": day(6), "b": day(12)})
    desk.happens("a", (), kind=kind, date=dates[0], place=place)
    denied = Status.DID_NOT_HAPPEN
    desk.happens("b", (), kind=kind, date=dates[1], place=place, status=denied)
    assert [one for one, _ in told(desk)] == ["contradiction"] * expected


@pytest.mark.parametrize(
    ("statuses", "who", "days", "expected"),
    [
        pytest.param((Status.HAPPENED, Status.DID_NOT_HAPPEN), "lom", 9, True, id="R459: denied"),
        pytest.param((Status.DID_NOT_HAPPEN, Status.HAPPENED), "lom", 9, False, id="R459: since"),
        pytest.param(
            (Status.HAPPENED, Status.DID_NOT_HAPPEN), "varu", 9, False, id="another side"
        ),
        pytest.param((Status.HAPPENED, Status.DID_NOT_HAPPEN), "lom", 28, False, id="weeks later"),
    ],
)
def test_r459_a_withdrawal_that_a_later_report_denies(
    statuses: tuple[Status, Status], who: str, days: int, expected: bool
) -> None:
    desk = Desk(dates={"a": day(1), "b": day(days)})
    kind, words = EventType.WITHDRAWAL, "The patrols pulled back"
    desk.happens("a", ("lom",), kind=kind, status=statuses[0], words=words)
    desk.happens("b", (who,), kind=kind, status=statuses[1], words=words)
    assert [one for one, _ in told(desk)] == ["contradiction"] * expected
