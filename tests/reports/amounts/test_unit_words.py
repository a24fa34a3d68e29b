"""Nouns are told apart by what they name: people, things, fields, money, figures of speech."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.currencies import currency_of, currency_signs, currency_words
from goodoffices.reports.amounts.lengths import (
    before_time_unit,
    length_at,
    unnumbered_length_at,
)
from goodoffices.reports.amounts.money import is_code, is_lettered, money_at, money_range
from goodoffices.reports.amounts.quantity import quantity_of
from goodoffices.reports.amounts.unit_words import (
    is_field,
    is_idle,
    is_known_noun,
    is_person,
    is_plural,
    is_pointed,
    plural_of,
)
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.wording.cardinals import (
    cardinal_at,
    follows_unit_of_time,
    numeral_table,
    says_at,
    scale_before,
)
from goodoffices.reports.wording.fractions import fraction_at, ratio_at
from goodoffices.reports.wording.lexemes import by_first_word, lexemes
from goodoffices.reports.wording.numerals import is_change, numeral_at
from tests.reports.amounts.test_figures import figures


@pytest.mark.parametrize(
    "noun", ["growers", "violinists", "detainees", "welders", "quarrymen", "sailor", "townsfolk"]
)
def test_nouns_for_people(noun: str) -> None:
    assert is_person(noun)


@pytest.mark.parametrize(
    "noun",
    ["containers", "reactors", "committees", "tankers", "restaurants", "rivers", "quarters"],
)
def test_nouns_that_only_end_like_people(noun: str) -> None:
    assert not is_person(noun)


@pytest.mark.parametrize(
    ("word", "plural"),
    [("buses", True), ("sheep", True), ("various", False), ("bus", False), ("was", False)],
)
def test_plurals(word: str, plural: bool) -> None:
    assert is_plural(word) is plural


def test_regular_plurals_are_made() -> None:
    assert [plural_of(noun) for noun in ("ferry", "box", "day")] == ["ferries", "boxes", "days"]


def test_fields_and_figures_of_speech_are_listed() -> None:
    assert is_field("customs")
    assert is_idle("sides")
    assert is_known_noun("barges")
    assert not is_known_noun("dreks")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("3 million florins", "florin"),
        ("USD 40 million", "USD"),
        ("Rs. 300 crore", "INR"),
        ("CA$12", "CAD"),
        ("12 €", "EUR"),
        ("40 Swiss francs", "franc"),
        ("worth 90 dreks", "drek"),
        ("30 pence", "GBP"),
        ("30 million Canadian dollars", "CAD"),
        ("30 million US dollars", "USD"),
        ("3 million Hong Kong dollars", "HKD"),
        ("30 million Egyptian pounds", "EGP"),
        ("30 million Lesker pounds", "pound"),
        ("30 million pounds", "GBP"),
        ("30 million Pakistani rupees", "PKR"),
        ("3 billion rupees", "rupee"),
    ],
)
def test_r241_the_unit_of_a_sum(text: str, unit: str) -> None:
    words = lexemes(text)
    number = next(n for i in range(len(words)) if (n := numeral_at(words, i)))
    found = money_at(words, number)
    assert found is not None
    assert found.unit == unit


def test_r499_a_nation_decides_whose_money_it_is() -> None:
    """R499: an unlisted nation leaves it open."""
    assert currency_of("rupees", "indian") == "INR"
    assert currency_of("dollars", "lesker") == "dollar"
    assert currency_of("barges", "indian") is None


def test_codes_stand_in_capitals() -> None:
    twenty, large = numeral_at(lexemes("20"), 0), numeral_at(lexemes("20,000"), 0)
    assert twenty is not None
    assert large is not None
    assert is_code(lexemes("EUR 20"), 0, twenty)
    assert not is_code(lexemes("eur 20"), 0, twenty)
    assert is_code(lexemes("COP 20,000"), 0, large)
    assert not is_code(lexemes("COP 20"), 0, twenty), "a conference"
    assert currency_signs()["₩"] == "KRW"
    assert currency_words()["talers"] == "thaler"


def test_both_ends_of_a_sum_join_unless_it_changed() -> None:
    words = lexemes("prices from $20 to $35")
    number = numeral_at(words, 3)
    least = money_at(words, number) if number else None
    assert least is not None
    assert money_range(words, least).number.high == 35
    words = lexemes("prices rose from $20 to $35")
    number = numeral_at(words, 4)
    least = money_at(words, number) if number else None
    assert least is not None
    assert money_range(words, least).number.high == 20


def test_lengths_with_and_without_a_number() -> None:
    words = lexemes("a two-month truce")
    number = numeral_at(words, 1)
    assert number is not None
    assert before_time_unit(words, number)
    found = length_at(words, number)
    assert found is not None
    assert found.unit == "month"
    half = unnumbered_length_at(lexemes("half a century"), 0)
    assert half is not None
    assert (int(half.number.low), half.unit) == (50, "year")
    assert unnumbered_length_at(lexemes("a day later"), 0) is None


def test_a_quantity_takes_its_qualifier() -> None:
    words = lexemes("at least 40 boats")
    number = numeral_at(words, 2)
    assert number is not None
    assert quantity_of(words, number, ("boat", UnitClass.COUNT), 4).qualifier == "at least"


def test_parts_of_numbers() -> None:
    words = lexemes("from 3 million")
    assert scale_before(words, 3) == 1_000_000
    assert follows_unit_of_time(lexemes("half an hour"), 1)
    assert says_at(lexemes("40 or so"), 1, by_first_word(["or so"])) == 2
    assert numeral_table("units")["nine"] == 9
    number = cardinal_at(lexemes("a quarter of a million"), 0)
    assert number is not None
    assert number.low == 250_000


@pytest.mark.parametrize(
    ("text", "position", "share"),
    [
        pytest.param("cut by a tenth.", 2, True, id="at the end of its clause"),
        pytest.param("a third of it", 0, True, id="of a whole"),
        pytest.param("the second half", 2, False, id="one of two halves"),
        pytest.param("and a third was shot", 1, False, id="the third of a row"),
        pytest.param("at a quarter to nine", 1, False, id="a time of day"),
        pytest.param("two quarters of growth", 0, False, id="quarters of a year"),
    ],
)
def test_parts_of_a_whole(text: str, position: int, share: bool) -> None:
    assert (fraction_at(lexemes(text), position) is not None) is share


def test_a_large_whole_counts_things_and_gives_no_share() -> None:
    assert ratio_at(lexemes("12 out of 15 villages"), 0) is None
    assert ratio_at(lexemes("two out of three villages"), 0) is not None


@pytest.mark.parametrize(
    ("text", "changed"),
    [("It rose from 5 to 8", True), ("Cut from 5 to 8", True), ("Losses from 5 to 8", False)],
)
def test_r240_a_change_is_told_by_its_verb(text: str, changed: bool) -> None:
    words = lexemes(text)
    place = next(i for i, word in enumerate(words) if word.text == "5")
    assert is_change(words, place) is changed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("R4.5 million was paid", True, id="a magnitude"),
        pytest.param("N12,000 a bag", True, id="groups"),
        pytest.param("K9 dogs", False, id="a name"),
        pytest.param("P 500 was paid", False, id="apart"),
    ],
)
def test_one_letter_is_money_right_before_a_large_sum(text: str, expected: bool) -> None:
    words = lexemes(text)
    number = numeral_at(words, 1)
    assert number is not None
    assert is_lettered(words, number) is expected, "R241"


def test_the_two_point_at_offices_and_acts_alone() -> None:
    pointed = [is_pointed(noun) for noun in ("envoys", "meetings", "welders", "turbines")]
    assert pointed == [True, True, False, False], "R290"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("Talks were held with 14 train operators.", "operator", id="firms that run"),
        pytest.param("Six mobile phone operators joined.", "operator", id="of a compound"),
        pytest.param("Eight crane operators were hurt.", "people", id="who handles a machine"),
        pytest.param("Twelve insurers signed.", "insurer", id="insurers"),
        pytest.param("It bought pumps from eight suppliers.", "supplier", id="suppliers"),
        pytest.param("The strike hit 30 skippers.", "people", id="skippers"),
        pytest.param("The dam holds 2.5 billion m3 of water.", "cubic metre", id="m3"),
        pytest.param("The reserve covers 40 km² of marsh.", "square kilometre", id="km²"),
        pytest.param("The wall is 40 m long.", "metre", id="m"),
        pytest.param("Half of the $2 billion has come in.", "percent", id="a part of a sum"),
    ],
)
def test_firms_and_powers_are_no_people_and_no_lengths(text: str, unit: str) -> None:
    assert figures(text)[0].unit == unit
