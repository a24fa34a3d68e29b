"""The forms of a word share a stem, and different words do not."""

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


def test_words_behind_a_hyphen_are_also_read_as_one() -> None:
    first, second = stemmed("a cease-fire")
    assert (first.stem, first.joined, second.stem) == ("ceas", "ceasefir", "fir")


def test_articles_have_no_stem() -> None:
    assert stems_of("the release of a prisoner") == ("releas", "of", "prisoner")
