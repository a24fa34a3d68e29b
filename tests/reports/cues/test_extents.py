"""What is attributed ends where the report's own words begin again."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.extents import (
    clause_start,
    content_end,
    has_content,
    is_adjunct,
    next_comma,
    noun_end,
    opens_clause,
    starts_clause,
    trimmed,
)
from goodoffices.reports.cues.units import Unit
from tests.reports.saying import place, unit_in


def text_of(unit: Unit, start: int, end: int) -> str:
    return " ".join(piece.fold for piece in unit.pieces[start:end])


@pytest.mark.parametrize(
    ("sentence", "clause", "expected"),
    [
        pytest.param("He said that it rose.", True, "that it rose", id="to the full stop"),
        pytest.param("He said that it rose; rain fell.", True, "that it rose", id="semicolon"),
        pytest.param("He said it rose, while rain fell.", True, "it rose", id="while"),
        pytest.param(
            "He said it rose, but Dunmar left.", True, "it rose", id="but with a subject"
        ),
        pytest.param(
            "He said it rose, but slowly.", True, "it rose , but slowly", id="but without"
        ),
        pytest.param(
            "He said it rose, and Dunmar left.", True, "it rose , and dunmar left", id="and"
        ),
        pytest.param("He said tolls, and Dunmar left.", False, "tolls", id="and after a noun"),
        pytest.param("He said a, b, and c.", False, "a , b , and c", id="a list goes on"),
        pytest.param(
            "He said, on the eve of talks, that it rose.",
            True,
            ", on the eve of talks , that it rose",
            id="words in passing",
        ),
        pytest.param("He said, in April, and left.", True, "", id="nothing behind them"),
    ],
)
def test_content_ends(sentence: str, clause: bool, expected: str) -> None:
    unit, _ = unit_in(sentence)
    start = place(unit, "said") + 1
    assert text_of(unit, start, content_end(unit, start, clause=clause)) == expected


def test_a_noun_s_object_ends_at_a_dash() -> None:
    unit, _ = unit_in("Its demand for tolls — an old one — stands.")
    start = place(unit, "for") + 1
    assert text_of(unit, start, noun_end(unit, start)) == "tolls"


def test_marks_and_link_words_at_the_end_are_left_out() -> None:
    unit, _ = unit_in("The tolls rose, and.")
    assert text_of(unit, 0, trimmed(unit, 0, len(unit.pieces))) == "the tolls rose"


@pytest.mark.parametrize(
    ("sentence", "begins"),
    [
        pytest.param("Now Dunmar rejects tolls.", True, id="a name and a verb"),
        pytest.param("Now Dunmar, Kestria and others.", False, id="a list"),
        pytest.param("Now they left.", True, id="a pronoun"),
        pytest.param("Now in the town.", False, id="a place"),
    ],
)
def test_a_clause_begins(sentence: str, begins: bool) -> None:
    unit, _ = unit_in(sentence)
    assert starts_clause(unit, 1) is begins


def test_a_relative_clause_begins_after_its_comma() -> None:
    unit, _ = unit_in("They left the town, where tolls rose according to Dunmar.")
    at = place(unit, "according")
    assert text_of(unit, clause_start(unit, at), at) == "where tolls rose"


@pytest.mark.parametrize(
    ("sentence", "adjunct"),
    [
        pytest.param("He said on Monday.", True, id="a day"),
        pytest.param("He said here on Monday.", True, id="here, where the paper stands"),
        pytest.param("He said in a statement.", True, id="a statement"),
        pytest.param("He said on Monday that it rose.", False, id="content follows"),
        pytest.param("That is what he said.", True, id="nothing follows"),
        pytest.param("He said after a count that ran late.", True, id="a noun is told more of"),
        pytest.param("He said in a note that was leaked.", True, id="of a note, in the passive"),
        pytest.param("He said at noon that strikes rose.", False, id="a noun that may be a verb"),
        pytest.param("He said tolls rose.", False, id="words follow"),
    ],
)
def test_only_a_place_or_time_follows(sentence: str, adjunct: bool) -> None:
    unit, _ = unit_in(sentence)
    assert is_adjunct(unit, place(unit, "said") + 1) is adjunct


def test_two_words_are_no_content_but_quoted_ones_are() -> None:
    unit, _ = unit_in("Well then, “no”, he said.")
    assert not has_content(unit, 0, 3)
    assert has_content(unit, 0, 6)


@pytest.mark.parametrize(
    ("sentence", "opens"),
    [
        pytest.param("He said that it rose.", True, id="that"),
        pytest.param("He said tolls would rise.", True, id="a subject and a verb"),
        pytest.param("He said “no”.", True, id="a quotation"),
        pytest.param("He said words.", False, id="a noun"),
    ],
)
def test_content_is_a_clause(sentence: str, opens: bool) -> None:
    unit, _ = unit_in(sentence)
    assert opens_clause(unit, place(unit, "said") + 1) is opens


def test_a_comma_in_a_quotation_is_passed_over() -> None:
    unit, _ = unit_in("He said “yes, no”, then left.")
    at = next_comma(unit, 0)
    assert at is not None
    assert unit.fold(at + 1) == "then"
    assert next_comma(unit, at + 1) is None
