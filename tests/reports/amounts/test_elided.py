"""A bare number that a verb governs goes on with what the report told before (R294)."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.elided import (
    bare_millions,
    elided,
    elided_scale,
    magnitude,
    of_its_size,
    pushed_behind,
    subject_of_change,
)
from goodoffices.reports.amounts.figures import find_figures
from goodoffices.reports.amounts.named_measures import Memory, number_of
from goodoffices.reports.wording.lexemes import Lexeme, lexemes
from goodoffices.reports.wording.numerals import Numeral, numeral_at
from tests.reports.amounts.test_constructions import DATING, amounts
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, cast_in


def _number(text: str, position: int) -> tuple[tuple[Lexeme, ...], Numeral]:
    words = lexemes(text)
    number = numeral_at(words, position)
    assert number is not None
    return words, number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The offer is 2 per cent. In 2014 we got three, and five would do.",
            "2 share; 3 share; 5 share",
            id="shares",
        ),
        pytest.param(
            "I asked for sixty rangers and was given eleven.", "60 people; 11 people", id="given"
        ),
        pytest.param(
            "The map opens eight passes. In the north they count five.",
            "8 count; 5 count",
            id="count",
        ),
        pytest.param(
            "The board logged 14 incidents; it lays ten at the army's door.",
            "14 count; 10 count",
            id="lays",
        ),
        pytest.param(
            "The fund holds 40 million crowns. How much of it? Six million for the wells.",
            "40000000 money; 6000000 money",
            id="millions go on with a sum",
        ),
        pytest.param(
            "The mill brings 31 million crowns, she claims. Her auditors say 16.",
            "31000000 money; 16000000 money",
            id="a magnitude left out",
        ),
        pytest.param(
            "The line lost 84 million florins, against 112 million a year earlier.",
            "84000000 money; 112000000 money",
            id="set against",
        ),
        pytest.param(
            "Aldo put at 900,000 those living in the hills.", "900000 people", id="those behind it"
        ),
        pytest.param(
            "The union puts at between 600 and 800 the jobs at risk.", "600-800 count", id="jobs"
        ),
        pytest.param(
            "The number of persons in need is put by Norland at 3.3 million (June: 3.1 million).",
            "3300000 people; 3100000 people",
            id="in brackets",
        ),
        pytest.param(
            "Refugees totalled 1,328,000: 983,000 of them are in the hills.",
            "1328000 people; 983000 people",
            id="totalled, before a colon",
        ),
        pytest.param("Norland is a country of nine million.", "9000000 people", id="a country of"),
        pytest.param("Selling the mill brings nine million.", "9000000 money", id="of nothing"),
        pytest.param(
            "The House approved $15 million for dykes, 287 to 121.",
            "15000000 money; 287 count; 121 count",
            id="a division",
        ),
        pytest.param(
            "The strike vote is in. For: 322. Against: 31.", "322 count; 31 count", id="labels"
        ),
        pytest.param(
            "Thirty signatures, said one whip. Forty, said another.",
            "30 count; 40 count",
            id="opens",
        ),
        pytest.param(
            "How many passengers use it? Thirty-eight a night.", "38 people", id="a rate"
        ),
        pytest.param(
            "Delivered: 16,150 t, of it 40 MW.", "16150 count; 40 count", id="short forms"
        ),
        pytest.param(
            "Two staff and a symbolic hundred guards came.", "2 people; 100 people", id="staff"
        ),
        pytest.param(
            "It was nearly a quarter of a million people.", "250000 people", id="a quarter"
        ),
    ],
)
def test_r294_what_was_told_before_is_counted_again(text: str, expected: str) -> None:
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("She was eleven when 40 miners died.", "40 people", id="an age"),
        pytest.param("The train left at five with 30 nurses.", "30 people", id="an hour"),
        pytest.param(
            "Nine dead, says the clinic; dozens fled. The army counts six.",
            "9 people; 24-99 people; 6 people",
            id="no dozens left out",
        ),
        pytest.param(
            "They owe 40 million crowns. In May she took two.", "40000000 money", id="far apart"
        ),
        pytest.param("The 40 wells failed. He won two.", "40 count", id="a score"),
    ],
)
def test_what_goes_on_with_nothing(text: str, expected: str) -> None:
    assert amounts(text) == expected


def test_nothing_told_is_nothing_to_go_on_with() -> None:
    words, number = _number("We got three", 2)
    assert elided(words, number, Memory()) is None
    assert elided_scale(words, number, Memory(), gapped=True) is None
    assert pushed_behind(words, number) is None
    assert number_of(words, number) is None
    words, number = _number("The number of people killed in the shelling had risen to 52", 11)
    told = number_of(words, number)
    assert told is not None
    assert told.what == "killed"
    assert of_its_size(number, Memory()) is None


def test_millions_of_nothing_are_money() -> None:
    words, number = _number("It brings nine million", 2)
    assert magnitude(words, number) == 1_000_000
    found = bare_millions(words, number, Memory())
    assert found is not None
    assert found.unit == "money"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In 2014 the town had 40 wells.", "2014-01-01", id="before"),
        pytest.param("Some 40 wells failed in 2014.", "2014-01-01", id="behind"),
        pytest.param("In 1998, about 40 wells failed.", "1998-01-01", id="a comma"),
        pytest.param(
            "It failed in 2014, and 40 wells are dry.", "2031-07-01", id="another clause"
        ),
    ],
)
def test_r21_a_figure_holds_in_the_year_of_its_clause(text: str, expected: str) -> None:
    article = article_of(text)
    found = find_figures(article, case=CASE, cast=cast_in(article), dating=DATING)
    assert str(found[-1].as_of.earliest) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Tourist arrivals fell to 1.1 million.", "1100000 count", id="arrivals"),
        pytest.param("Imports rose to 3 million.", "3000000 money", id="imports"),
        pytest.param("Volunteers have doubled to 900.", "900 people", id="volunteers"),
        pytest.param("A crowd of 1.5 million lined the route.", "1500000 people", id="a crowd of"),
        pytest.param("A mob of 500 burned 12 houses.", "500 people; 12 count", id="a mob of"),
        pytest.param(
            "The museum welcomed 1.4 million last year.", "1400000 people", id="welcomed"
        ),
        pytest.param(
            "The number of homes without water rose by 40,000 to 1.2 million.",
            "40000 count; 1200000 count",
            id="by so many, to so many",
        ),
        pytest.param(
            "Of 4 million registered voters, 2.1 million turned out.",
            "4000000 people; 2100000 people",
            id="a part of millions",
        ),
        pytest.param("All 11 men were freed; the two men left.", "11 people", id="all 11 men"),
        pytest.param("Bread now costs 45 lumen.", "45 money", id="a currency without plural"),
        pytest.param(
            "Forty-one per cent want it back, 39 do not.", "41 share; 39 share", id="a poll"
        ),
        pytest.param(
            "The army lost six soldiers and the militia nine.", "6 people; 9 people", id="a gap"
        ),
        pytest.param("Eggs cost 40 dinars, milk 25.", "40 money; 25 money", id="prices of a list"),
        pytest.param("The app was used 3 million times.", "3000000 count", id="times"),
    ],
)
def test_r294_subjects_say_what_is_counted(text: str, expected: str) -> None:
    assert amounts(text) == expected


def test_what_changes_is_named_before_its_verb() -> None:
    words, number = _number("Arrivals fell to 900", 3)
    found = subject_of_change(words, number)
    assert found is not None
    assert found.unit == "arrival"
    words, number = _number("It fell to 900", 3)
    assert subject_of_change(words, number) is None
