"""Quotation marks pair within their paragraph, whatever their kind and however wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.layout.quotations import holds_too_many_marks, quotations_in


def found(text: str) -> list[tuple[str, bool]]:
    return [(text[a:b], closed) for a, b, closed in quotations_in(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        pytest.param("“a gift” and “a trap”", ["“a gift”", "“a trap”"], id="curly"),
        pytest.param('"a gift" and "a trap"', ['"a gift"', '"a trap"'], id="straight"),
        pytest.param("called 'a gift' by 'all'", ["'a gift'", "'all'"], id="straight single"),
        pytest.param("It’s ‘the states’ gift’ now", ["‘the states’ gift’"], id="curly single"),
        pytest.param("The parties' envoys' demand isn't new", [], id="apostrophes"),
        pytest.param("the '90s and '80s, rock n' roll", [], id="decades"),
        pytest.param("«un» et « deux », puis", ["«un»", "« deux »"], id="French"),
        pytest.param("„eins“ und „zwei” so", ["„eins“", "„zwei”"], id="German"),
        pytest.param("»eins« und »zwei«", ["»eins«", "»zwei«"], id="turned angles"),
        pytest.param("“a gift“, he said, ”a trap“", ["“a gift“", "”a trap“"], id="wrong way"),
        pytest.param("further“, and “the region,” she", ["“the region,”"], id="R15: a stray mark"),
        pytest.param(
            "“he said ‘no’ to us” then", ["“he said ‘no’ to us”"], id="other kind inside"
        ),
        pytest.param("“one “two” three” end", ["“one “two” three”"], id="same kind inside"),
        pytest.param("(“in brackets”).", ["“in brackets”"], id="brackets"),
        pytest.param("said “a”and“b” here", ["“a”", "“b”"], id="glued"),
        pytest.param('a 5"10 man said "yes"', ['"yes"'], id="inches"),
        pytest.param("「協議」と『条約』", ["「協議」", "『条約』"], id="corner marks"),
    ],
)
def test_closed_quotations(text: str, closed: list[str]) -> None:
    assert [words for words, is_closed in found(text) if is_closed] == closed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“We agree. It is fair.", [("“We agree. It is fair.", False)], id="ends with it"
        ),
        pytest.param(
            "“We agree. “It is fair.”",
            [("“We agree.", False), ("“It is fair.”", True)],
            id="ends before the next of its kind",
        ),
        pytest.param("‘We agree. He left", [("‘We agree. He left", False)], id="single, at start"),
        pytest.param("He called ‘it fair. He left", [], id="single, in the middle: apostrophe"),
        pytest.param('"A" and "B', [('"A"', True), ('"B', False)], id="an odd count"),
    ],
)
def test_quotations_that_never_close(text: str, expected: list[tuple[str, bool]]) -> None:
    assert found(text) == expected


def test_a_quotation_never_leaves_its_paragraph() -> None:
    text = "He said “yes. And” so"
    assert [text[a:b] for a, b, _ in quotations_in(text, 0, 13)] == ["“yes."]


@given(st.text(alphabet="ab .,“”„\"'’‘«»s1", max_size=60))
def test_quotations_are_in_order_apart_and_begin_with_a_mark(text: str) -> None:
    position = 0
    for start, end, closed in quotations_in(text, 0, len(text)):
        assert position <= start < end <= len(text)
        assert text[start] in "“”„\"'’‘«»"
        assert not closed or text[end - 1] in "“”„\"'’‘«»"
        position = end


@pytest.mark.parametrize("piece", ["“a ", "'a ", "s' a ", "”", '"a', "« ", "‘x’s "])
def test_thirty_thousand_unmatched_marks_take_linear_time(piece: str) -> None:
    assert len(found(piece * 30_000)) <= 30_000


def test_marks_beyond_the_limit_are_told() -> None:
    assert holds_too_many_marks("“" * 100_001, 0, 100_001)
    assert not holds_too_many_marks("a" * 100_001, 0, 100_001)
