"""A number without a noun goes on with the nearest measure, and a memory is a paragraph long."""

from __future__ import annotations

from decimal import Decimal

import pytest

from goodoffices.reports.amounts.currencies import currency_signs
from goodoffices.reports.amounts.named_measures import Measure, Memory, measures_named
from goodoffices.reports.amounts.quantities import find_quantities, is_name
from goodoffices.reports.amounts.repeats import repeats
from goodoffices.reports.amounts.unit_words import acts, singular, states
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.wording.lexemes import lexemes
from goodoffices.reports.wording.numerals import numeral_at

TRUCKS = Measure(unit="truck", unit_class=UnitClass.COUNT, what="truck", low=Decimal(70))
DEAD = Measure(unit="people", unit_class=UnitClass.PEOPLE, what="killed")
LENGTH = Measure(unit="hour", unit_class=UnitClass.DURATION, what="talks", low=Decimal(2))


def test_a_count_is_nearer_than_a_name_and_both_nearer_than_the_paragraph_before() -> None:
    memory = Memory().with_name(DEAD)
    assert memory.nearest == DEAD
    assert memory.with_count(TRUCKS).nearest == TRUCKS
    assert memory.with_count(LENGTH).nearest == DEAD
    assert memory.next_paragraph().nearest == DEAD
    assert memory.next_paragraph().next_paragraph().nearest is None


@pytest.mark.parametrize(
    ("text", "units"),
    [
        pytest.param("They counted 90.", ["truck"], id="counted"),
        pytest.param("They counted 90 a day.", ["truck"], id="a rate"),
        pytest.param("They counted 90,000.", [], id="too far from the last count"),
        pytest.param("The figure is 90,000.", ["truck"], id="unless the words speak of a figure"),
        pytest.param("They counted in 2031 again.", [], id="a year"),
        pytest.param("Ada Holm, 41, counted them.", [], id="an age"),
        pytest.param("They were counted between 2031 and 2036.", [], id="from year to year"),
        pytest.param("They counted one.", [], id="one"),
        pytest.param("They met at 6.", [], id="a small number that nobody claims"),
    ],
)
def test_what_goes_on_with_trucks(text: str, units: list[str]) -> None:
    words = lexemes(text)
    again, memory = repeats(words, (), Memory(counted=TRUCKS))
    assert [quantity.unit for quantity, _ in again] == units
    assert memory.nearest == TRUCKS


@pytest.mark.parametrize(
    ("text", "whats"),
    [
        pytest.param("The displaced wait.", ["displaced"], id="a state with an article"),
        pytest.param("The refugees wait for trucks.", ["displaced", "truck"], id="plurals"),
        pytest.param("How many soldiers died?", ["killed"], id="how many"),
        pytest.param("Some 40 soldiers wait.", [], id="a noun with its number"),
        pytest.param("He met the Soldiers.", [], id="a name"),
    ],
)
def test_measures_named_without_a_number(text: str, whats: list[str]) -> None:
    words = lexemes(text)
    taken = tuple(find_quantities(words))
    assert [measure.what for _, measure in measures_named(words, taken)] == whats


@pytest.mark.parametrize(
    ("text", "units"),
    [
        pytest.param("71 percent, down from 78 in May", ["percent"] * 2, id="down from"),
        pytest.param("3,000 monitors; they accept 500.", ["people"] * 2, id="same sentence"),
        pytest.param("50 prisoners on Monday, the last 20 on Friday", ["people"] * 2, id="last"),
        pytest.param("The toll climbed above 2,300.", ["people"], id="a toll climbs"),
        pytest.param("Some 1.2 million need food.", ["people"], id="people in need"),
        pytest.param("It would last 42 days.", ["day"], id="last as a verb"),
        pytest.param("It lies 1,200 square kilometres off.", ["square kilometre"], id="areas"),
        pytest.param("It lies 12 kilometers off.", ["kilometre"], id="one unit in two spellings"),
        pytest.param("He died in the last 42 days.", [], id="the last days"),
    ],
)
def test_units_of_a_sentence(text: str, units: list[str]) -> None:
    words = lexemes(text)
    taken = tuple(
        (
            found,
            Measure(unit=found.unit, unit_class=found.unit_class, what="", low=found.number.low),
        )
        for found in find_quantities(words)
    )
    again, _ = repeats(words, taken, Memory())
    assert [quantity.unit for quantity, _ in (*taken, *again)] == units


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        pytest.param("Resolution 242", 1, True, id="a resolution"),
        pytest.param("number 7", 1, True, id="a numbered thing"),
        pytest.param("they number 7,000", 2, False, id="number as a verb"),
        pytest.param("at 10:30", 1, True, id="a clock"),
        pytest.param("some 30", 1, False, id="a count"),
    ],
)
def test_numbers_in_names(text: str, place: int, *, name: bool) -> None:
    words = lexemes(text)
    number = numeral_at(words, place)
    assert number is not None
    assert is_name(words, number) == name


def test_words_of_people_are_reduced() -> None:
    assert (states()["fatalities"], acts()["wounding"]) == ("killed", "wounded")
    assert (singular("deaths"), singular("people")) == ("death", "people")
    assert currency_signs()["€"] == "EUR"


@pytest.mark.parametrize("unit", ["from 14 to ", "five of its ", "voted 2 to ", "the dead, 40, "])
def test_hostile_repetition_is_read_in_linear_time(unit: str) -> None:
    words = lexemes(unit * 2_000)
    repeats(words, (), Memory(counted=TRUCKS))
