"""Who owns an amount gives it; who is asked, refuses it or hears it does not (R578)."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.ages import ends_ages
from goodoffices.reports.amounts.citations import owners_of_offers
from goodoffices.reports.amounts.figures import find_figures
from goodoffices.reports.record import Dating
from goodoffices.reports.wording.lexemes import lexemes
from goodoffices.reports.wording.numerals import numeral_at
from tests.reports.made_articles import article_of
from tests.reports.made_case import CASE, between, cast_in

DATING = Dating(when=between("2031-07-04", "2031-07-04"))


def given(text: str) -> list[str]:
    article = article_of(text)
    found = find_figures(article, case=CASE, cast=cast_in(article), dating=DATING)
    return [f"{one.low} {one.reporter}" for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Norland rejected Sudmark's offer of 20 million crowns.",
            ["20000000 sudmark"],
            id="an offer that is rejected",
        ),
        pytest.param(
            "Norland said Sudmark's demand for 50 million crowns was unfair.",
            ["50000000 sudmark"],
            id="a demand that is told of",
        ),
        pytest.param(
            "Ada Venn would not confirm that 300 pilots had died.",
            ["300 unsourced"],
            id="not confirmed",
        ),
        pytest.param(
            "Ada Venn declined to say whether 300 pilots had died.",
            ["300 unsourced"],
            id="whether",
        ),
        pytest.param(
            "Ada Venn confirmed that 300 pilots had died.", ["300 ada-venn"], id="confirmed"
        ),
        pytest.param(
            "Ada Venn told 40 pilots that 300 boats had sunk.",
            ["40 unsourced", "300 ada-venn"],
            id="the audience",
        ),
        pytest.param(
            '"No," said Ada Venn, according to a release that counts 300 pilots out of work.',
            ["300 unsourced"],
            id="a release",
        ),
        pytest.param("Three children aged 4, 7 and 9 died.", ["3 unsourced"], id="ages in a row"),
    ],
)
def test_r578_an_amount_is_its_owners(text: str, expected: list[str]) -> None:
    assert given(text) == expected


def test_the_parts_of_owned_amounts() -> None:
    text = "Norland rejected Sudmark's latest offer."
    words = lexemes(text)
    mentions = cast_in(article_of(text)).within(0, len(text))
    assert [who.actor for _, who in owners_of_offers(words, mentions, CASE)] == ["sudmark"]
    aged = lexemes("aged 4, 7 and 9")
    number = numeral_at(aged, 5)
    assert number is not None
    assert ends_ages(aged, number)


def test_r572_a_figure_behind_and_has_a_day_of_its_own() -> None:
    article = article_of("Norland freed 12 pilots in March and will free 40 in August.")
    found = find_figures(article, case=CASE, cast=cast_in(article), dating=DATING)
    assert [str(one.as_of.earliest) for one in found] == ["2031-03-01", "2031-08-01"]
