"""A bare number takes a noun of another paragraph only where words point back to it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from goodoffices.reports.amounts.beside import is_gapped, is_rate
from goodoffices.reports.amounts.left_out import befallen
from goodoffices.reports.amounts.named_measures import Measure, Memory
from goodoffices.reports.amounts.pointing_back import (
    in_reach,
    made,
    named_figure,
    number_told,
    others,
    reaches_back,
    said_to_be,
    says_words,
    there_are,
    word_before,
)
from goodoffices.reports.amounts.quantities import find_quantities
from goodoffices.reports.labels import UnitClass
from goodoffices.reports.wording.lexemes import Lexeme, lexemes
from goodoffices.reports.wording.numerals import Numeral, numeral_at
from tests.reports.amounts.test_lengths import amounts
from tests.reports.amounts.test_reporters import reporters

BOATS = Measure(unit="boat", unit_class=UnitClass.COUNT, what="boat")


def bare(text: str) -> tuple[tuple[Lexeme, ...], Numeral]:
    """Return the words of a sentence and the last number in it."""
    words = lexemes(text)
    found = [numeral_at(words, place) for place in range(len(words))]
    return words, [number for number in found if number][-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The price of bread was raised to 33.", "40 boat"),
        ("The temperature fell to 20 on Monday.", "40 boat"),
        ("The index fell from 40 to 25.", "40 boat"),
        ("The pass mark was 45.", "40 boat"),
        ("Sudmark scored 24 in the match.", "40 boat"),
        ("The guild says 38.", "40 boat; 38 boat"),
        ("27 of them were lost.", "40 boat; 27 boat"),
        ("Sudmark says 27 of them are dead.", "40 boat; 27 people"),
        ("Sudmark puts the figure at 30.", "40 boat; 30 boat"),
        ("Ship calls fell to 12 a week from 30.", "40 boat; 12 call; 30 call"),
    ],
)
def test_r424_a_number_takes_no_unit_across_paragraphs_unled(text: str, expected: str) -> None:
    """R424: nothing is counted rather than the wrong thing."""
    assert amounts(f"Norland has 40 boats.\n\n{text}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wages rise from $39 to $63, or 62 percent. The first offer was 40.",
            "39 USD; 63 USD; 62 percent; 40 percent",
        ),
        ("The fee goes from $20 to $35. The guild had sought 45.", "20 USD; 35 USD; 45 USD"),
        ("Inspections averaged 5.3 a day, down from 10.6.", "5.3 inspection; 10.6 inspection"),
        ("Arrivals fell to 3 a day from 9.", "3 arrival; 9 arrival"),
        ("Norland wants it filled over ten years, Sudmark over five.", "10 year; 5 year"),
        (
            "Norland gets 55.5 billion cubic metres, Sudmark 18.5.",
            "55500000000 cubic metre; 18500000000 cubic metre",
        ),
        ("Eight captives would go on the first day, two on day 50.", "8 people; 2 people"),
        ("Aid worth 12m dollars was pledged; half has come in.", "12000000 USD; 50 percent"),
        ("The first half was dull.", ""),
    ],
)
def test_what_is_left_out_is_restored(text: str, expected: str) -> None:
    """R424: the second number has the unit and magnitude of the first."""
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland counts 14 dead and Sudmark 12.", ["norland", "sudmark"]),
        ("Norland lists 14 wounded, Sudmark nine.", ["norland", "sudmark"]),
        ("Norland says 12 wells ran dry; Sudmark says it was three.", ["norland", "sudmark"]),
        ("Norland puts it at about 14 trucks and Sudmark at 12.", ["norland", "sudmark"]),
        ("Norland said it lost 14 boats and Sudmark 12.", ["norland", "norland"]),
    ],
)
def test_who_shares_a_verb_gives_the_second_number(text: str, expected: list[str]) -> None:
    """Who only shares what was lost gives nothing."""
    assert reporters(text) == expected


@pytest.mark.parametrize(
    ("reads", "text", "expected"),
    [
        (named_figure, "Sudmark gave the figure of 112.", True),
        (number_told, "Sudmark puts the number at 11.", True),
        (there_are, "The guild says there were five.", True),
        (said_to_be, "The guild says it was five.", True),
        (made, "The ministry makes it 140.", True),
        (others, "Then 11 more were hurt.", True),
        (is_rate, "They clear 12 a day.", True),
        (reaches_back, "They have 140.", True),
        (reaches_back, "The price was 140.", False),
        (made, "The price was 140.", False),
        (is_rate, "They clear 12 on a day.", False),
    ],
)
def test_words_point_back(
    reads: Callable[[tuple[Lexeme, ...], Numeral], bool], text: str, expected: bool
) -> None:
    assert reads(*bare(text)) is expected


def test_r424_a_small_number_behind_a_share_is_a_share() -> None:
    share = Measure(unit="percent", unit_class=UnitClass.SHARE, what="")
    sum_told = Measure(unit="USD", unit_class=UnitClass.MONEY, what="")
    memory = Memory(counted=sum_told, latest=share, fresh=True)
    assert in_reach(*bare("It began at 40."), memory) is share
    counted = Memory(counted=BOATS, latest=share, fresh=True)
    assert in_reach(*bare("An earlier draft had said 55."), counted) is share
    assert in_reach(*bare("An earlier draft had said 5,500."), counted) is BOATS
    assert in_reach(*bare("The price was 40."), Memory(older=BOATS)) is None


def test_people_are_dead_and_things_are_lost() -> None:
    dead = befallen(*bare("It says 27 of them are dead."), BOATS)
    assert dead is not None
    assert dead.unit == "people"
    assert befallen(*bare("It says 27 of them are lost."), BOATS) is None


def test_a_clause_without_a_verb_shares_the_one_before() -> None:
    words, number = bare("The port lists 38 ships, the navy 41.")
    assert is_gapped(words, number, (find_quantities(words)[0], BOATS))
    assert word_before(words, number) in "navy"
    assert "said" in says_words()
