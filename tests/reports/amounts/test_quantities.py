"""Numbers are joined to the unit and the phrase they count."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.counted import population_of, what_counted
from goodoffices.reports.amounts.counts import counted_at
from goodoffices.reports.amounts.quantities import find_quantities
from goodoffices.reports.amounts.reporters import reporter_of, sources_in
from goodoffices.reports.amounts.unit_words import exact_set, noun_phrase, word_set
from goodoffices.reports.times.relative_terms import qualifier_before, relative_term_at
from goodoffices.reports.wording.lexemes import lexemes
from goodoffices.reports.wording.numerals import numeral_at
from tests.reports.amounts.test_figures import figures
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, cast_in


@pytest.mark.parametrize(
    ("text", "what", "population"),
    [
        pytest.param("30 Norlander soldiers were killed", "killed", "Norlander", id="a people"),
        pytest.param("85% of residents fled", "displaced", "resident", id="a share of a whole"),
        pytest.param("a three-day truce", "truce", None, id="a length"),
        pytest.param("a contingent of 600", "people", None, id="a group of people"),
        pytest.param("It puts the displaced at 62,300", "displaced", None, id="put at"),
        pytest.param("the number of dead is 12", "killed", None, id="a number of"),
        pytest.param("40 sailors were lost", "killed", None, id="lost people"),
        pytest.param(
            "40 percent of the harvest was lost", "harvest", "harvest", id="a lost thing"
        ),
    ],
)
def test_what_is_counted(text: str, what: str, population: str | None) -> None:
    words = lexemes(text)
    [quantity] = find_quantities(words)
    assert what_counted(words, quantity) == what
    assert population_of(words, quantity, case=CASE) == population


def test_every_one_is_all_of_them() -> None:
    counts = [one.number.high for one in find_quantities(lexemes("every one of the 31 prisoners"))]
    assert counts == [31]


def test_a_year_counts_nothing() -> None:
    words = lexemes("In 1999 villages burnt")
    number = numeral_at(words, 1)
    assert number is not None
    assert counted_at(words, number) is None


def test_the_longest_qualifier_wins() -> None:
    assert qualifier_before(lexemes("no fewer than 3"), 3) == ("no", "fewer", "than")


def test_a_noun_phrase_leaves_its_article_out() -> None:
    assert noun_phrase(lexemes("the empty old houses of"), 0) == (1, 4)


def test_plurals_are_added_to_the_lists_only() -> None:
    assert "villagers" in word_set("people")
    assert "villagers" not in exact_set("people")


def test_a_relative_term_starts_where_it_stands() -> None:
    assert relative_term_at(lexemes("they met yesterday"), 2) is not None
    assert relative_term_at(lexemes("they met yesterday"), 1) is None


def test_a_source_outside_the_cast_is_shown() -> None:
    article = article_of("40 people died, according to the River Watch.")
    words = lexemes(article.report.text)
    [quantity] = find_quantities(words)
    found = reporter_of(
        sources_in(words, case=CASE, cast=cast_in(article)), quantity.first, quantity.unit_class
    )
    assert found == ("unsourced", ("source not in the cast: the River Watch",))


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        pytest.param("Wages rise by a fifth over two years", None, id="in how long"),
        pytest.param("The captives would be freed over six weeks", None, id="a phase"),
        pytest.param("Over ten days the vaccine reached the port", None, id="opening a sentence"),
        pytest.param("The strike has lasted over two years", "over", id="lasted"),
        pytest.param("He was held for over six weeks", "over", id="for"),
        pytest.param("It took over ten days to count the votes", "over", id="took"),
        pytest.param("Over two years of drought emptied the farms", "over", id="of"),
        pytest.param("The census was held over two years ago", "over", id="ago"),
        pytest.param("Over 300 boats sailed", "over", id="a count"),
    ],
)
def test_r398_over_a_time_tells_how_long_it_takes(text: str, qualifier: str | None) -> None:
    """R398: over two years is more than two only behind what measures a time."""
    [found] = [one for one in find_quantities(lexemes(text)) if one.unit != "percent"][-1:]
    assert found.qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(
            "The cost has doubled from 1.5 to 3 billion crowns.",
            ["1500000000", "3000000000"],
            id="a magnitude told once",
        ),
        pytest.param(
            "Arrivals fell from 27 to 21 million tonnes.", ["27000000", "21000000"], id="tonnes"
        ),
        pytest.param("Debt rose from 800 to 1.2 million crowns.", ["1200000"], id="either"),
        pytest.param(
            "Debt rose from 800,000 to 1.2 million crowns.",
            ["800000", "1200000"],
            id="written out",
        ),
        pytest.param("The share rose from 27 to 31 per cent.", ["27", "31"], id="no magnitude"),
    ],
)
def test_a_magnitude_told_once_is_that_of_both(text: str, values: list[str]) -> None:
    assert [str(one.low) for one in figures(text)] == values
