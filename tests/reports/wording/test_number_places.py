"""Numbers and terms of time begin only where a first look expects them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reports.times.calendar_dates import date_openers, written_date_at
from goodoffices.reports.times.relative_terms import relative_openers, relative_term_at
from goodoffices.reports.wording.lexemes import lexemes
from goodoffices.reports.wording.number_places import number_openers, number_places
from goodoffices.reports.wording.numerals import numeral_at

FILLERS = ("of", "and", "the", "trucks", "in", "last", "hundred", "million", "ago", ",", "-", "th")
WORDS = st.sampled_from((*sorted(number_openers() | relative_openers()), *FILLERS))
NUMBERS = st.sampled_from(("3", "40", "1,200", "2019", "٢٥٠", "½"))
SENTENCES = st.lists(WORDS | NUMBERS | WORDS.map(str.title), max_size=12).map(" ".join)


@given(SENTENCES)
def test_no_number_begins_at_a_place_that_was_not_looked_at(sentence: str) -> None:
    words = lexemes(sentence)
    begins = [place for place in range(len(words)) if numeral_at(words, place)]
    assert set(begins) <= set(number_places(words))


@given(SENTENCES)
def test_no_term_of_time_begins_with_a_word_that_opens_none(sentence: str) -> None:
    words = lexemes(sentence)
    for place, word in enumerate(words):
        dated = bool(written_date_at(words, place))
        assert not dated or word.is_number or word.key in date_openers()
        relative = bool(relative_term_at(words, place))
        assert not relative or word.is_number or word.key in relative_openers()
