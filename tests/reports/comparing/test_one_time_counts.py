"""Counts that state their own time are of that time, whatever day their reports have."""

from __future__ import annotations

import pytest

from goodoffices.reports.comparing.context import context_of
from goodoffices.reports.comparing.count_causes import share_slow_cause
from goodoffices.reports.comparing.count_owners import owners_of
from goodoffices.reports.comparing.figure_pairs import figure_pairs
from goodoffices.reports.comparing.one_time_counts import counts_of_one_time, is_some, is_to_come
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.record import UNSOURCED
from tests.reports.comparing.test_rival_counts import CASE, LOM, VARU, Told, count, figures
from tests.reports.made_records import Desk, day

USK = "usk"


def dead(words: str, value: int, by: str = UNSOURCED) -> Told:
    return Told(words, value, by, what="killed")


def sum_of(words: str, value: int, by: str) -> Told:
    return Told(words, value, by, "mark", UnitClass.MONEY, "")


def kinds(
    first: tuple[str, Told], second: tuple[str, Told], *, days: tuple[int, int] = (4, 5)
) -> list[str]:
    """Return the kinds in which the counts of two reports are set beside each other."""
    desk = Desk(dates={"a": day(days[0]), "b": day(days[1])})
    made = [
        figure
        for report, (sentence, told) in zip("ab", (first, second), strict=True)
        for figure in figures(desk, report, sentence, told)
    ]
    context = context_of(desk.record(), CASE)
    found = counts_of_one_time(made, owners_of(made, context), context)
    told = [kind.value for kind, _, _ in found]
    shown = [pair.kind.value for pair in figure_pairs(made, context)]
    assert told == [kind for kind in shown if kind in told]
    return told


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        pytest.param(
            ("Varu seized six trawlers in the inner bay on 2 May.",
             count("six trawlers", 6, VARU, "trawler")),
            ("Eleven trawlers were seized in the inner bay on 2 May, the Front said.",
             count("Eleven trawlers", 11, LOM, "trawler")),
            "contradiction", id="R496: one day",
        ),
        pytest.param(
            ("The reservoir fell by 40 metres in April, Varu said.",
             count("40 metres", 40, VARU, "metre")),
            ("The Front said the reservoir fell by 12 metres in April.",
             count("12 metres", 12, LOM, "metre")),
            "contradiction", id="R496: one month",
        ),
        pytest.param(
            ("The blast at the Orran depot on 1 May killed 7 workers, the company said.",
             dead("7 workers", 7)),
            ("The union said 19 workers died in the blast at the Orran depot on 1 May.",
             dead("19 workers", 19)),
            "contradiction", id="R496: two voices that nobody knows by name",
        ),
        pytest.param(
            ("Twelve states abstained in the river vote of 3 May.", count("Twelve states", 12)),
            ("Nine states abstained in the river vote of 3 May.", count("Nine states", 9)),
            "contradiction", id="R496: two reports on one vote",
        ),
        pytest.param(
            ("Police counted 30 dead in Monday's attack on the Orran market.", dead("30", 30)),
            ("Eighty people died in Monday's attack on the Orran market, police said.",
             dead("Eighty people", 80)),
            "update", id="R496: a toll that rises, told by one voice",
        ),
        pytest.param(
            ("Eleven trawlers were seized in the inner bay on 2 May, Varu said.",
             count("Eleven trawlers", 11, VARU, "trawler")),
            ("The Front said it had seized 11 trawlers in the inner bay on 2 May.",
             count("11 trawlers", 11, LOM, "trawler")),
            "agree", id="R496: one value",
        ),
        pytest.param(
            ("The dam has cost 4 million marks, Varu said.",
             sum_of("4 million marks", 4_000_000, VARU)),
            ("The Front put the cost of the dam at 7 million marks.",
             sum_of("7 million marks", 7_000_000, LOM)),
            "contradiction", id="R497: what one thing costs",
        ),
        pytest.param(
            ("Shelling of Orran killed 5 people on 1 May.", dead("5 people", 5, VARU)),
            ("Shelling of Orran killed 11 people on 4 May.", dead("11 people", 11, LOM)),
            "", id="two days",
        ),
        pytest.param(
            ("A bomb killed 7 people in Orran on Tuesday.", dead("7 people", 7)),
            ("A bomb killed 12 people in Lesk on Tuesday.", dead("12 people", 12)),
            "", id="two places",
        ),
        pytest.param(
            ("Varu said 14 of its soldiers were killed in April.",
             dead("14 of its soldiers", 14, VARU)),
            ("The Front said 31 of its soldiers were killed in April.",
             dead("31 of its soldiers", 31, LOM)),
            "", id="two owners",
        ),
        pytest.param(
            ("Varu said 90 lorries a day reached Orran in April.",
             count("90 lorries", 90, VARU, "lorry")),
            ("The Front said 400 lorries had reached Orran in April.",
             count("400 lorries", 400, LOM, "lorry")),
            "", id="a rate and a total",
        ),
        pytest.param(
            ("Up to 600 lorries may reach Orran in May, the Union said.",
             count("600 lorries", 600, USK, "lorry")),
            ("The Front said 400 lorries had reached Orran in May.",
             count("400 lorries", 400, LOM, "lorry")),
            "", id="a forecast and a count",
        ),
        pytest.param(
            ("The exchange of 3 May covers 500 captives.", Told("500 captives", 500, USK)),
            ("A first group of 120 captives left in the exchange of 3 May.",
             Told("120 captives", 120, VARU)),
            "", id="R498: a first group",
        ),
        pytest.param(
            ("The dam has cost 4 million marks, Varu said.",
             sum_of("4 million marks", 4_000_000, VARU)),
            ("The Front said it had asked 7 million marks for the dam.",
             sum_of("7 million marks", 7_000_000, LOM)),
            "", id="a sum that is no cost",
        ),
        pytest.param(
            ("Six trawlers were seized in the inner bay on 2 May.",
             count("Six trawlers", 6, VARU, "trawler")),
            ("Eleven trawlers sank off Lesk on 2 May.",
             count("Eleven trawlers", 11, LOM, "trawler")),
            "", id="another thing that befell them",
        ),
    ],
)  # fmt: skip
def test_counts_of_one_time_are_set_beside_each_other_and_no_others(
    first: tuple[str, Told], second: tuple[str, Told], kind: str
) -> None:
    assert kinds(first, second) == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        pytest.param("A first group of 120 captives was freed.", True, id="R498: a group"),
        pytest.param("The second convoy of 120 captives left.", True, id="R498: a convoy"),
        pytest.param("In all 120 captives were freed.", False, id="all"),
        pytest.param("The group freed 120 captives.", False, id="whoever frees them"),
    ],
)
def test_group_is_a_part_of_those_counted(sentence: str, group: bool) -> None:
    desk = Desk(dates={"a": day(1)})
    (figure,) = figures(desk, "a", sentence, Told("120 captives", 120))
    assert is_some(figure, context_of(desk.record(), CASE)) is group


@pytest.mark.parametrize(
    ("sentence", "ahead"),
    [
        pytest.param("Some 120 captives will leave.", True, id="R496: will"),
        pytest.param("Varu has promised 120 captives their freedom.", True, id="promised"),
        pytest.param("Varu will wait, 120 captives have left.", False, id="another clause"),
        pytest.param("In May 120 captives left.", False, id="a month"),
    ],
)
def test_what_is_to_come_is_no_account(sentence: str, ahead: bool) -> None:
    desk = Desk(dates={"a": day(1)})
    (figure,) = figures(desk, "a", sentence, Told("120 captives", 120))
    assert is_to_come(figure, context_of(desk.record(), CASE)) is ahead


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            ("Varu has sent 400 guards.", Told("400 guards", 400)),
            ("Varu has promised 600 guards.", Told("600 guards", 600)),
            id="promised",
        ),
        pytest.param(
            ("Some 600 guards will go.", Told("600 guards", 600)),
            ("Some 400 guards are there.", Told("400 guards", 400)),
            id="will",
        ),
    ],
)
def test_what_is_to_come_is_no_later_value(
    first: tuple[str, Told], second: tuple[str, Told]
) -> None:
    desk = Desk(dates={"a": day(4), "b": day(9)})
    made = figures(desk, "a", *first) + figures(desk, "b", *second)
    assert not list(figure_pairs(made, context_of(desk.record(), CASE)))


@pytest.mark.parametrize(
    ("cause", "kinds_shown"),
    [
        pytest.param("Cholera", ["update"], id="R455: one disease is one toll"),
        pytest.param("Fighting", [], id="the dead of two fights"),
    ],
)
def test_toll_of_one_disease_grows(cause: str, kinds_shown: list[str]) -> None:
    desk = Desk(dates={"a": day(4), "b": day(20)})
    made = [
        *figures(desk, "a", f"{cause} has killed 9 people in the camps.", dead("9 people", 9)),
        *figures(desk, "b", f"{cause} has killed 27 people in the camps.", dead("27 people", 27)),
    ]
    shown = figure_pairs(made, context_of(desk.record(), CASE))
    assert [pair.kind.value for pair in shown] == kinds_shown
    shared = share_slow_cause(made[0], made[1], context_of(desk.record(), CASE))
    assert shared is bool(kinds_shown)
