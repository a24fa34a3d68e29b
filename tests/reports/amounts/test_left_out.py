"""A number that leaves its noun out goes on with what was counted, or counts people.

R240: the unit of the number beside it; R242: what only looks like a count stays silent.
"""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.ages import is_age
from goodoffices.reports.amounts.left_out import left_out, same_scale
from goodoffices.reports.amounts.named_measures import Measure
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.wording.lexemes import lexemes
from goodoffices.reports.wording.numerals import numeral_at
from tests.reports.amounts.test_constructions import amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The inspectors list 212 wells. The farmers' league: 340.",
            "212 count; 340 count",
            id="behind a colon",
        ),
        pytest.param(
            "Some 400 officers came, far short of the 2,500 promised in May.",
            "400 people; 2500 people",
            id="short of those promised",
        ),
        pytest.param(
            "Norland sent 400 officers, not the 1,000 it had pledged.",
            "400 people; 1000 people",
            id="not those it had pledged",
        ),
        pytest.param(
            "The port got 60 pumps, fewer than the 90 planned.", "60 count; 90 count", id="planned"
        ),
        pytest.param(
            "Boats may land 60 per cent. An earlier version of the nine-page text had said 55.",
            "60 share; 9 count; 55 share",
            id="what only describes a text counts nothing behind it",
        ),
        pytest.param(
            "The bus company needs 900 drivers and has 610.",
            "900 people; 610 people",
            id="behind a verb of having",
        ),
        pytest.param(
            "The army speaks of 5000 fighters; the movement claims 8000.",
            "5000 people; 8000 people",
            id="no year, though four digits",
        ),
        pytest.param(
            "They unloaded 16150 t: 9800 by rail, 5150 by road and 1200 by air.",
            "16150 count; 9800 count; 5150 count; 1200 count",
            id="a row of four digits",
        ),
        pytest.param("The guild had 900 members in 1998.", "900 people", id="a year"),
        pytest.param(
            "Of 640 miners, 212 returned to work.", "640 people; 212 people", id="a part returned"
        ),
        pytest.param("About 80 will come from the north.", "80 people", id="who comes is people"),
        pytest.param(
            "They counted 40 ferries. Nine of them sank.",
            "40 count; 9 count",
            id="so many of them",
        ),
        pytest.param("There were 60 of us in the boat.", "60 people", id="so many of us"),
        pytest.param(
            "The camp was built for 4,000; it now holds 11,300.",
            "4000 people; 11300 people",
            id="a place for people",
        ),
        pytest.param("The union puts membership at 26,000.", "26000 people", id="membership"),
        pytest.param("Wounded: 34.", "34 people", id="a label says what befell them"),
        pytest.param("Households reached: 5,310", "5310 count", id="a label names things"),
        pytest.param("Twelve of the dead were women.", "12 people", id="so many of the dead"),
        pytest.param(
            "The collapse killed 19 and injured 40 others.",
            "19 people; 40 people",
            id="others who were hurt",
        ),
        pytest.param(
            "Two of the three turbines are still.",
            "2 count; 3 count",
            id="a part of a definite whole",
        ),
        pytest.param(
            "Seventy per cent of households have water, against 45 in 2011.",
            "70 share; 45 share",
            id="a share set against another",
        ),
        pytest.param(
            "The old lease ran for 15 years; the new one for 40.",
            "15 duration; 40 duration",
            id="a length set against another",
        ),
        pytest.param(
            "Support is up six points, at 48%.", "6 share; 48 share", id="points of a poll"
        ),
        pytest.param("One pump in three is broken.", "33.3 share", id="one of so many"),
        pytest.param(
            "It reached 81 in every hundred children.", "81 share", id="in every hundred"
        ),
        pytest.param(
            "Fewer than half of the 3,000 seedlings survived.",
            "50 share; 3000 count",
            id="a half of so many",
        ),
        pytest.param(
            "Fuel duty goes up from 12 to 15 cents a litre.",
            "0.12 money; 0.15 money",
            id="hundredths at both ends",
        ),
        pytest.param(
            "The bridge will cost 90 million, the road 35 million.",
            "90000000 money; 35000000 money",
            id="a sum without its currency",
        ),
        pytest.param(
            "Olive growers expect 12,000 tonnes, 40% less than a year ago.",
            "12000 count; 40 share",
            id="a share less than a year ago",
        ),
    ],
)
def test_a_number_without_its_noun_is_read(text: str, expected: str) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He lives at 14 Harbour Road.", id="an address"),
        pytest.param("From 9 to 5 the office is open.", id="office hours"),
        pytest.param("The 2015-2016 plan remains.", id="two years"),
        pytest.param("They are two peas in a pod.", id="a figure of speech"),
        pytest.param("A three-year-old girl and a baker (47) were seen.", id="ages"),
        pytest.param("They too could count to forty-one.", id="counting"),
        pytest.param("Details: 4711.", id="a telephone"),
        pytest.param("He turned 70 and left at 19.", id="an age and an hour"),
    ],
)
def test_what_counts_nothing_stays_silent(text: str) -> None:
    assert amounts(text) == ""


def test_a_bare_number_needs_something_counted_or_a_verb_of_people() -> None:
    words = lexemes("By noon 340")
    number = numeral_at(words, 2)
    barges = Measure(unit="barge", unit_class=UnitClass.COUNT, what="barge")
    assert number is not None
    assert left_out(words, number, barges) == barges
    assert left_out(words, number, None) is None


def test_a_share_is_set_against_shares_alone() -> None:
    words = lexemes("60 per cent, against 45")
    number = numeral_at(words, 5)
    share = Measure(unit="percent", unit_class=UnitClass.SHARE, what="")
    people = Measure(unit="people", unit_class=UnitClass.PEOPLE, what="people")
    assert number is not None
    assert same_scale(words, number, (3, share)) == share
    assert same_scale(words, number, (3, people)) is None


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        pytest.param("Ada Holm, 47, said", 3, True, id="between commas"),
        pytest.param("the baker (47) left", 3, True, id="in brackets"),
        pytest.param("Of the boats, 47, he said", 4, False, id="behind no person"),
        pytest.param("a quiet man of 70, he urged", 4, True, id="of so many years"),
        pytest.param("a girl of nine.", 3, True, id="a child of so many years"),
        pytest.param("a crew of 70, he said", 3, False, id="a group of so many"),
        pytest.param("a leader of 70 families", 3, False, id="so many of what follows"),
        pytest.param("the pension age for pilots, now 62.", 7, True, id="an age for many"),
        pytest.param("raise the retirement age from 60 to 62", 5, True, id="an age raised"),
        pytest.param("men of that age, now 62 boats", 6, False, id="so many things"),
        pytest.param("the age of sail had 62 ports", 5, False, id="another age"),
    ],
)
def test_an_age_stands_beside_a_person(text: str, position: int, expected: bool) -> None:
    words = lexemes(text)
    number = numeral_at(words, position)
    assert number is not None
    assert is_age(words, number) is expected
