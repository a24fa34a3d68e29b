"""The forms of a word share a stem, and different words do not; R508: nor do numbers differ."""

from __future__ import annotations

import pytest

from goodoffices.reports.stances.stems import stem, stemmed, stems_of


@pytest.mark.parametrize(
    ("forms", "shared"),
    [
        pytest.param(("release", "releases", "released", "releasing"), "releas", id="release"),
        pytest.param(("stop", "stops", "stopped", "stopping"), "stop", id="double consonant"),
        pytest.param(("withdraw", "withdrawal", "withdrawals"), "withdraw", id="-al"),
        pytest.param(("party", "parties"), "party", id="-ies"),
        pytest.param(("pass", "passes", "passing", "passed"), "pass", id="-ss"),
        pytest.param(("use",), "use", id="short words stay"),
        pytest.param(("crisis",), "crisis", id="-is is no plural"),
    ],
)
def test_forms_of_a_word_share_a_stem(forms: tuple[str, ...], shared: str) -> None:
    assert {stem(form) for form in forms} == {shared}


@pytest.mark.parametrize(
    ("ways", "shared"),
    [
        pytest.param(("eight years", "8 years"), ("8", "year"), id="in words"),
        pytest.param(
            ("Ten per cent", "10 per cent", "10 percent", "10%", "10 %", "10 Per\ncent"),
            ("10", "percent"),
            id="percent",
        ),
        pytest.param(("12,000 men", "12000 men"), ("12000", "men"), id="thousands"),
        pytest.param(("1,234,567",), ("1234567",), id="millions"),
        pytest.param(("forty-six", "Forty-Six", "46"), ("46",), id="tens and ones"),
        pytest.param(("ten-six",), ("10", "6"), id="a score, no number"),
        pytest.param(("1,2345",), ("1", "2345"), id="no separator"),
        pytest.param(("one of them",), ("one", "of", "them"), id="one is a pronoun too"),
        pytest.param(("a percentage per centre",), ("percentag", "per", "centr"), id="no sign"),
    ],
)
def test_r508_numbers_and_shares_are_alike_however_they_are_written(
    ways: tuple[str, ...], shared: tuple[str, ...]
) -> None:
    assert {stems_of(way) for way in ways} == {shared}


def test_words_behind_a_hyphen_are_also_read_as_one() -> None:
    first, second = stemmed("a cease-fire")
    assert (first.stem, first.joined, second.stem) == ("ceas", "ceasefir", "fir")


def test_articles_have_no_stem() -> None:
    assert stems_of("the release of a prisoner") == ("releas", "of", "prisoner")
