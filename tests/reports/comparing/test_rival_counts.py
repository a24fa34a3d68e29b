"""Two voices that count one thing otherwise are found, whatever is counted (R250)."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import pytest

from goodoffices.reports.comparing.comparison import compare
from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.count_series import over_time
from goodoffices.reports.comparing.counting import (
    counted_noun,
    is_corrected,
    is_further,
    is_part,
    is_whole,
    known_measures,
    same_population,
)
from goodoffices.reports.comparing.figure_voices import beside, one_thing
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.record import UNSOURCED, Figure
from tests.reports.made_records import Desk, day
from tests.reports.stage import stage_case

CASE = stage_case()
VARU, LOM = "varu", "lom"


class Told(NamedTuple):
    """A figure in a sentence: its words, its value, who gives it."""

    words: str
    value: int
    by: str = UNSOURCED
    unit: str = "people"
    kind: UnitClass = UnitClass.PEOPLE
    what: str = "people"


def figures(desk: Desk, report: str, sentence: str, *told: Told) -> list[Figure]:
    start = len(desk.texts.setdefault(report, ""))
    desk.texts[report] += f"{sentence}\n\n"
    made = []
    for one in told:
        at = sentence.index(one.words)
        text = desk.texts[report]
        figure = desk.counts(report, one.words, one.value, reporter=one.by, what=one.what)
        desk.texts[report] = text
        span = figure.spans[0]
        moved = type(span)(
            report=report, start=start + at, end=start + at + len(one.words), quote=one.words
        )
        made.append(
            Figure(
                id=figure.id, spans=(moved,), low=Decimal(one.value), high=Decimal(one.value),
                unit=one.unit, unit_class=one.kind, what=one.what, reporter=one.by,
            )
        )  # fmt: skip
        desk.items.remove(figure)
        desk.items.append(made[-1])
    return made


def rivals(sentence: str, *told: Told) -> int:
    desk = Desk(dates={"a": day(1)})
    made = figures(desk, "a", sentence, *told)
    return len(list(beside(made, context_of(desk.record(), CASE))))


def count(words: str, value: int, by: str = UNSOURCED, unit: str = "boat") -> Told:
    return Told(words, value, by, unit, UnitClass.COUNT, unit)


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        pytest.param(
            "The union counts 3,400 families without work; the ministry speaks of 2,100.",
            Told("3,400 families", 3400, LOM), Told("2,100", 2100, VARU), id="fisheries",
        ),
        pytest.param(
            "The harbour master names 38 boats, the customs 41.",
            count("38 boats", 38, LOM), count("41", 41, VARU), id="a verb for both voices",
        ),
        pytest.param(
            "Some 120 prisoners were freed, says the Front. The ministry gives 85.",
            Told("120 prisoners", 120, LOM), Told("85", 85, VARU), id="prisoners",
        ),
        pytest.param(
            "Turnout was 71 percent, by the board's account. The observers put it at 58 percent.",
            Told("71 percent", 71, LOM, "percent", UnitClass.SHARE, ""),
            Told("58 percent", 58, VARU, "percent", UnitClass.SHARE, ""), id="an election",
        ),
        pytest.param(
            "Only 14 trains crossed on Monday, the railway reported. The army claims 60.",
            count("14 trains", 14, LOM, "train"), count("60", 60, VARU, "train"), id="rail",
        ),
        pytest.param(
            "The agency has delivered 9,000 doses, it says; the clinic recorded 4,000 doses.",
            count("9,000 doses", 9000, LOM, "dose"), count("4,000 doses", 4000, VARU, "dose"),
            id="vaccines",
        ),
        pytest.param(
            "The debt stands at 80 million crowns, the bank maintains, but the Front puts it at"
            " 55 million crowns.",
            Told("80 million crowns", 80, LOM, "crown", UnitClass.MONEY, ""),
            Told("55 million crowns", 55, VARU, "crown", UnitClass.MONEY, ""), id="debt",
        ),
        pytest.param(
            "Around 600 refugees camp at the bridge, police say. Aid workers counted 1,900.",
            Told("600 refugees", 600, LOM), Told("1,900", 1900, VARU), id="refugees",
        ),
        pytest.param(
            "212 of 320 pilots are out, says the guild. The port authority makes it 140.",
            Told("212 of 320 pilots", 212, LOM), Told("140", 140, VARU), id="a strike",
        ),
        pytest.param(
            "By the mayor's count 45 wells ran dry. The farmers dispute that: they found 90.",
            count("45 wells", 45, LOM, "well"), count("90", 90, VARU, "well"), id="water",
        ),
        pytest.param(
            "The tower was hit by 30 shells; residents spoke of 70.",
            count("30 shells", 30, LOM, "shell"), count("70", 70, UNSOURCED, "shell"),
            id="one voice without a name",
        ),
        pytest.param(
            "Turnout was 71 percent, the Front said. Varu said turnout was 58 percent.",
            Told("71 percent", 71, LOM, "percent", UnitClass.SHARE, ""),
            Told("58 percent", 58, VARU, "percent", UnitClass.SHARE, ""), id="R582: one share",
        ),
    ],
)  # fmt: skip
def test_r250_two_voices_count_one_thing_otherwise(
    sentence: str, first: Told, second: Told
) -> None:
    assert rivals(sentence, first, second) == 1


@pytest.mark.parametrize(
    ("sentence", "first", "second"),
    [
        pytest.param(
            "Flour rose 30 percent, the Front said. Varu said 60 percent of ports were closed.",
            Told("30 percent", 30, LOM, "percent", UnitClass.SHARE, ""),
            Told("60 percent", 60, VARU, "percent", UnitClass.SHARE, ""), id="R582: two shares",
        ),
        pytest.param(
            "The dam cost 4 million crowns, the Front said. Varu said pilots were owed 7 million"
            " crowns.",
            Told("4 million crowns", 4, LOM, "crown", UnitClass.MONEY, ""),
            Told("7 million crowns", 7, VARU, "crown", UnitClass.MONEY, ""), id="R582: two sums",
        ),
        pytest.param(
            "The guild sent 14 pilots, it said. The port gives 20 clerks.",
            Told("14 pilots", 14, LOM), Told("20 clerks", 20, VARU), id="others are counted",
        ),
        pytest.param(
            "The Front demands 90 seats, but the government gives 40.",
            count("90 seats", 90, LOM, "seat"), count("40", 40, VARU, "seat"), id="a wish",
        ),
        pytest.param(
            "Varu can live with eleven marks, it says; the mandate is nine, says the Front.",
            Told("eleven marks", 11, LOM, "mark", UnitClass.MONEY, ""),
            Told("nine", 9, VARU, "mark", UnitClass.MONEY, ""), id="two offers",
        ),
        pytest.param(
            "The army found six bodies, it said. The clinic reports eleven more.",
            Told("six bodies", 6, LOM, what="killed"),
            Told("eleven more", 11, VARU, what="killed"),
            id="further ones",
        ),
        pytest.param(
            "38 were hurt, the clinic says, nine of them children; the army counts 38.",
            Told("38", 38, LOM), Told("nine of them", 9, LOM), id="a part of those",
        ),
        pytest.param(
            "Of the crew, 12 of 40 sailors fell ill, the owner said; the union counted 12.",
            Told("40 sailors", 40, LOM), Told("12.", 12, VARU), id="the whole is no rival",
        ),
        pytest.param(
            "It counted 58 trucks on Monday, it said, compared with 500 a day before the war.",
            count("58 trucks", 58, LOM, "truck"), count("500", 500, VARU, "truck"),
            id="an earlier value",
        ),
        pytest.param(
            "About 62,000 people fled, the relief network said; the mayor counted 62,300.",
            Told("62,000 people", 62000, LOM), Told("62,300", 62300, VARU), id="within rounding",
        ),
        pytest.param(
            "The ministry counts 19,000 dead. A journal puts the figure at 26,000.",
            Told("19,000 dead", 19000, LOM, what="killed"), Told("26,000", 26000, what="killed"),
            id="another method and no voice",
        ),
        pytest.param(
            "The pilots' own count is 36 barges at the lock. Five left on Sunday, says the port.",
            count("36 barges", 36, LOM, "barge"), count("Five", 5, VARU, "barge"),
            id="a number that begins a sentence of its own",
        ),
        pytest.param(
            "The union counts 400 boats. It counted 300 sails.",
            count("400 boats", 400, LOM), count("300 sails", 300, LOM, "sail"), id="one voice",
        ),
    ],
)  # fmt: skip
def test_r250_what_only_looks_like_another_count(sentence: str, first: Told, second: Told) -> None:
    assert rivals(sentence, first, second) == 0


def test_r250_value_told_twice_is_one_account_where_it_stands_nearer() -> None:
    sentence = "Seventeen men fell, says Lom. It names 17 men; the Varan side counted six."
    told = (
        Told("Seventeen men", 17, LOM), Told("17 men", 17, LOM), Told("six", 6, VARU),
    )  # fmt: skip
    assert rivals(sentence, *told) == 1


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        pytest.param("41 barges it has held", "barges", id="a clause behind"),
        pytest.param("Thirty-six of the barges", "barges", id="of the"),
        pytest.param("9 marks a tonne", "marks", id="per something"),
        pytest.param("to 14 from", "", id="no noun"),
        pytest.param("some 48,000 growing families", "families", id="the last word"),
    ],
)
def test_noun_behind_a_number(words: str, noun: str) -> None:
    assert counted_noun(Desk(dates={"a": day(1)}).counts("a", words, 1)) == noun


def test_parts_wholes_and_further_ones_are_told_from_counts() -> None:
    desk = Desk(dates={"a": day(1)})
    part, whole = figures(
        desk, "a", "212 of 320 pilots are out.", Told("212 of 320", 212), Told("320 pilots", 320)
    )
    (further,) = figures(desk, "a", "Then eleven more came.", Told("eleven more", 11))
    context = context_of(desk.record(), CASE)
    assert (is_part(part), is_whole(whole, context), is_further(further, context)) == (
        True,
        True,
        True,
    )
    assert (is_part(whole), is_whole(part, context), is_further(whole, context)) == (
        False,
        False,
        False,
    )
    assert one_thing(whole, part)
    assert "killed" in known_measures()


@pytest.mark.parametrize(
    ("sentence", "corrected"),
    [
        pytest.param("The army lowered the number of dead to 14 from 17.", True, id="lowered"),
        pytest.param("The clinic has revised its count to 14.", True, id="revised"),
        pytest.param("The count rose to 14.", False, id="a count that rose"),
        pytest.param("It was corrected on 14 May.", False, id="a day"),
    ],
)
def test_r44_report_says_that_it_corrects_a_count(sentence: str, corrected: bool) -> None:
    desk = Desk(dates={"a": day(1)})
    (figure,) = figures(desk, "a", sentence, Told("14", 14))
    assert is_corrected(figure, context_of(desk.record(), CASE)) is corrected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(
            "Customs holds 41 barges at the sluice over unpaid dues.",
            "The sluice is still shut, and 36 barges wait with unpaid dues.", 1,
            id="the same barges again",
        ),
        pytest.param(
            "Customs holds 41 barges at the sluice over unpaid dues.",
            "Elsewhere 36 barges sailed to the northern market.", 0, id="other barges",
        ),
        pytest.param(
            "Customs holds nine barges at the sluice over unpaid dues.",
            "The sluice is shut, and six barges wait with unpaid dues.", 0,
            id="a handful is rather part of a plan",
        ),
    ],
)  # fmt: skip
def test_r250_count_is_taken_again_in_a_later_report(
    first: str, second: str, expected: int
) -> None:
    desk = Desk(dates={"a": day(1), "b": day(9)})
    numbers = {"41": 41, "36": 36, "nine": 9, "six": 6}
    made = []
    for report, sentence in (("a", first), ("b", second)):
        word = next(one for one in numbers if one in sentence.split())
        told = count(f"{word} barges", numbers[word], unit="barge")
        made += figures(desk, report, sentence, told)
    assert len(list(over_time(made, context_of(desk.record(), CASE)))) == expected


def test_count_of_them_is_of_the_noun_before_unless_a_number_stands_there() -> None:
    desk = Desk(dates={"a": day(1), "b": day(1)})
    (all_of_them,) = figures(desk, "a", "She counts 2,000 of them.", Told("2,000 of them", 2000))
    (some,) = figures(desk, "b", "Of 90 tugs, six of them sank.", Told("six of them", 6))
    context = context_of(desk.record(), CASE)
    assert not is_further(all_of_them, context)
    assert is_further(some, context)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(
            "400 trawlers put to sea; the union counts 510, including ferries.", id="more"
        ),
        pytest.param(
            "Five chapters are closed of six, she said; he puts it at four.", id="a whole"
        ),
    ],
)
def test_count_that_takes_in_others_contradicts_nothing(words: str) -> None:
    desk = Desk(dates={"a": day(1)})
    told = (Told("400 trawlers", 400, "varu"), Told("510", 510, "lom"))
    if "chapters" in words:
        told = (Told("closed of six", 6, "varu"), Told("four", 4, "lom"))
    figures(desk, "a", words, *told)
    kinds = {one.kind.value for one in compare(desk.record(), case=CASE)}
    assert "contradiction" not in kinds


def test_killed_in_the_war_are_not_those_killed_by_the_flood() -> None:
    desk = Desk(dates={"a": day(1)})
    first = desk.counts("a", "9,000 people", 9_000, what="killed by the flood", reporter="varu")
    second = desk.counts("a", "12,000", 12_000, what="killed in the war", reporter="lom")
    assert not same_population(first, second)
    third = desk.counts("a", "11,000", 11_000, what="killed in the war", reporter="varu")
    assert same_population(second, third)


def test_one_voice_with_two_numbers_in_one_report_counts_two_things() -> None:
    desk = Desk(dates={"a": day(20)})
    desk.counts("a", "90,000 people", 90_000, as_of=day(2))
    desk.counts("a", "12,000", 12_000, as_of=day(20))
    assert "contradiction" not in {one.kind.value for one in compare(desk.record(), case=CASE)}
