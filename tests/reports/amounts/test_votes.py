"""Votes are told by their verb, their side or their margin, and other pairs of numbers are not."""

from __future__ import annotations

import pytest

from goodoffices.reports.amounts.elided import is_sentence
from goodoffices.reports.amounts.tellers import are_sources
from goodoffices.reports.amounts.votes import (
    divided,
    is_margin,
    is_side,
    is_tallied,
    leads_to,
    of_votes,
)
from goodoffices.reports.wording.lexemes import Lexeme, lexemes
from goodoffices.reports.wording.numerals import Numeral, numeral_at
from tests.reports.amounts.test_figures import figures


def last_number(text: str) -> tuple[tuple[Lexeme, ...], Numeral]:
    words = lexemes(text)
    found = [number for i in range(len(words)) if (number := numeral_at(words, i))]
    return words, found[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They approved the bill, 287 to 121.", True),
        ("They raised the fee, 12 to 15.", False),
        ("They met in hall 4, with 12.", False),
    ],
)
def test_votes_that_end_a_clause(text: str, expected: bool) -> None:
    assert (divided(*last_number(text)) is not None) is expected


def test_both_votes_have_one_verb() -> None:
    assert "voted" in leads_to(*last_number("Members voted 14 to 4."))
    assert not leads_to(*last_number("They scored 14 goals to 4."))


def test_a_dash_sets_votes_against_each_other() -> None:
    assert of_votes(*last_number("Members voted 14-4."))
    assert not of_votes(*last_number("They drove an A-10."))


def test_a_side_is_told_its_votes() -> None:
    assert is_tallied(*last_number("The motion had 40 votes, with 12 against."))
    assert not is_tallied(*last_number("They are 12 against the rest."))


def test_a_majority_has_a_size() -> None:
    assert is_margin(*last_number("The league has a majority of three."))
    assert not is_margin(*last_number("The league has a crew of three."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("“Ten.”", True), ("Ten?", True), ("10. The parties agree", False), ("Ten of them", False)],
)
def test_a_number_may_be_a_sentence(text: str, expected: bool) -> None:
    assert is_sentence(*last_number(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two officials said so.", True),
        ("According to two officials it is shut.", True),
        ("Two officials, said Lund, had left.", False),
        ("Two officials left.", False),
    ],
)
def test_who_tells_something_is_no_count(text: str, expected: bool) -> None:
    words, number = last_number(text)
    assert are_sources(words, number.first) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The draft received 12 votes in favour to 1 against, with 2 abstentions.",
            "12 vote; 1 vote; 2 abstention",
            id="in favour, against",
        ),
        pytest.param("The vote was 12-1 on the lease.", "12 vote; 1 vote", id="a dash"),
        pytest.param("The vote was 12 to 1.", "12 vote; 1 vote", id="to"),
        pytest.param("The council passed it by 12 votes to 1.", "12 vote; 1 vote", id="by"),
        pytest.param("The council passed the bill, 12 to one.", "12 vote; 1 vote", id="in words"),
        pytest.param("It was the 1 to 2 defeat that hurt.", "", id="a score"),
        pytest.param("One against all is no fight.", "", id="one against all"),
    ],
)
def test_a_single_vote_is_one(text: str, expected: str) -> None:
    assert "; ".join(f"{one.low} {one.unit}" for one in figures(text)) == expected


def test_a_side_of_a_vote_is_told_by_what_is_around_it() -> None:
    assert is_side(*last_number("The vote was 12 to 1"))
    assert not is_side(*last_number("The price was 12 to 1"))
