"""A second count needs no verb where its form says that it counts the same (R323)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.anchors import Place
from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.counting import counted_noun, is_further, is_whole
from goodoffices.reports.comparing.figure_voices import beside, places_at
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.record import UNSOURCED
from tests.reports.comparing.test_rival_counts import CASE, LOM, VARU, Told, count, figures
from tests.reports.made_records import Desk, day

PERCENT = UnitClass.SHARE


def rivals(sentence: str, *told: Told) -> int:
    desk = Desk(dates={"a": day(1)})
    made = figures(desk, "a", sentence, *told)
    return len(list(beside(made, context_of(desk.record(), CASE))))


@pytest.mark.parametrize(
    ("sentence", "first", "second", "expected"),
    [
        pytest.param(
            "Fewer than 30 licences, one clerk whispered. Forty, whispered another.",
            count("30 licences", 30, LOM, "licence"), count("Forty", 40, VARU, "licence"), 1,
            id="R323: a number alone",
        ),
        pytest.param(
            "You lost four ferries in the storm? Two were lost.",
            count("four ferries", 4, LOM, "ferry"), count("Two", 2, VARU, "ferry"), 1,
            id="R323: the same of fewer",
        ),
        pytest.param(
            "Refugees, about 300 of them (police: 85), sat on the rails.",
            Told("about 300 of them", 300), Told("police: 85", 85), 1,
            id="R323: a voice in brackets",
        ),
        pytest.param(
            "Refugees, about 300 of them (in all 850), sat on the rails.",
            Told("about 300 of them", 300), Told("850", 850), 0, id="R323: brackets alone",
        ),
        pytest.param(
            "The clinic has received 187 vials, it complains. The ministry insists on 205.",
            count("187 vials", 187, LOM, "vial"), count("205", 205, VARU, "vial"), 1,
            id="R323: insists on another count",
        ),
        pytest.param(
            "The port wants 187 berths. The ministry insists on 205.",
            count("187 berths", 187, LOM, "berth"), count("205", 205, VARU, "berth"), 0,
            id="R323: insists on a wish",
        ),
        pytest.param(
            "Pay would rise by 2 per cent, she says. We got 3 per cent, says the guild.",
            Told("2 per cent", 2, LOM, "percent", PERCENT, "wage offer"),
            Told("3 per cent", 3, VARU, "percent", PERCENT, "wage rise of 2014"), 0,
            id="R323: an offer by its label",
        ),
        pytest.param(
            "He counts 36 barges at the lock. Five sailed.",
            count("36 barges", 36, LOM, "barge"), count("Five", 5, VARU, "barge"), 0,
            id="R323: something else became of those",
        ),
    ],
)  # fmt: skip
def test_second_count_by_its_form(sentence: str, first: Told, second: Told, expected: int) -> None:
    assert rivals(sentence, first, second) == expected


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        pytest.param("Eleven drowned there", "", id="R323: what became of them, and where"),
        pytest.param("four ferries sunk", "ferries", id="R323: behind the noun"),
        pytest.param("40 wounded", "wounded", id="R323: a noun that ends like a verb"),
        pytest.param("12 armed men", "men", id="R323: a verb form before the noun"),
        pytest.param("two sheds", "sheds", id="R323: a plural"),
    ],
)
def test_noun_is_not_what_became_of_them(words: str, noun: str) -> None:
    assert counted_noun(Desk(dates={"a": day(1)}).counts("a", words, 1)) == noun


def test_r323_whole_may_stand_first() -> None:
    desk = Desk(dates={"a": day(1)})
    (whole,) = figures(desk, "a", "Of 410 pilots, 190 were out.", Told("410 pilots", 410))
    (part,) = figures(desk, "a", "He spoke of 410 pilots yesterday.", Told("410 pilots", 410))
    context = context_of(desk.record(), CASE)
    assert (is_whole(whole, context), is_whole(part, context)) == (True, False)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        pytest.param("Tarn Weir", {"contradiction", "agree"}, id="R323: one act in three reports"),
        pytest.param("the harbour", {"agree"}, id="R323: no place of the case"),
    ],
)
def test_value_told_before_the_lower_one_is_no_newer_count(place: str, expected: set[str]) -> None:
    desk = Desk(dates={"a": day(1), "b": day(3), "c": day(5)})
    told = (
        ("a", "26 people", 26, LOM),
        ("b", "Eleven", 11, VARU),
        ("c", "26 lives", 26, UNSOURCED),
    )
    for report, words, value, by in told:
        desk.texts[report] = f"Shells fell on {place}. "
        desk.counts(report, words, value, reporter=by)
    record = desk.record()
    case = replace(CASE, places=(Place(name="Tarn Weir"),))
    kinds = {one.kind.value for one in compare(record, case=case)}
    assert kinds == expected
    known = places_at(record.figures[0], context_of(record, case))
    assert known == ({"Tarn Weir"} if place == "Tarn Weir" else set())


def test_r323_part_of_those_counted_before_is_no_count_of_all() -> None:
    desk = Desk(dates={"a": day(1)})
    told = "Eleven drowned, he insisted, four of them on the weir."
    (some,) = figures(desk, "a", told, Told("four", 4))
    assert is_further(some, context_of(desk.record(), CASE))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("The bureau counts 90 wells (June: 70).", 0, id="R323: a month is no voice"),
        pytest.param("The bureau counts 90 wells (farmers: 70).", 1, id="R323: farmers are one"),
    ],
)
def test_brackets_hold_a_voice_or_a_time(sentence: str, expected: int) -> None:
    first, second = count("90 wells", 90, LOM, "well"), count("70", 70, UNSOURCED, "well")
    assert rivals(sentence, first, second) == expected
