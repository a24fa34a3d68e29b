"""Words keep their places, and every look-up works on whole words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.reports.wording.lexemes import (
    adjacent,
    by_first_word,
    chunks,
    key_at,
    keys_of,
    lexemes,
    phrase_at,
    phrase_places,
    places_of,
    small_letters,
    word_from,
)


@given(st.text(max_size=80))
@settings(max_examples=50)
def test_words_stand_where_they_say(text: str) -> None:
    assert all(text[word.start : word.end] == word.text for word in lexemes(text))


@given(st.text(max_size=80))
@settings(max_examples=50)
def test_small_letters_move_no_position(text: str) -> None:
    assert len(small_letters(text)) == len(text)


@given(st.text(alphabet="ab \n", max_size=60), st.integers(1, 20))
@settings(max_examples=50)
def test_chunks_part_a_stretch_without_gaps(text: str, size: int) -> None:
    pieces = list(chunks(text, 0, len(text), size=size))
    assert "".join(text[start:end] for start, end in pieces) == text
    assert all(end - start <= size for start, end in pieces)


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        pytest.param("may 3", "on may 3, may 30 and may 3", [3, 21], id="whole words only"),
        pytest.param("war", "warm wars", [], id="no part of a word"),
    ],
)
def test_places_of_a_phrase(phrase: str, text: str, expected: list[int]) -> None:
    assert list(places_of(phrase, text)) == expected


def test_looking_up_words_by_position() -> None:
    words = lexemes("At least 5th.")
    assert (key_at(words, 1), key_at(words, -1), key_at(words, 9)) == ("least", "", "")
    assert phrase_at(words, 0, ("at", "least"))
    assert (adjacent(words, 3), adjacent(words, 2)) == (True, False)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("They won't go.", "they will not go .", id="will"),
        pytest.param("They CAN’T.", "they can not .", id="can, by the printer's mark"),
        pytest.param("It isn't, it wasn't.", "it is not , it was not .", id="two"),
        pytest.param("They won it.", "they won it .", id="won"),
        pytest.param("A pint 't Hart.", "a pint ' t hart .", id="no verb before"),
        pytest.param("Wasn 't", "wasn ' t", id="apart"),
    ],
)
def test_a_contraction_has_the_keys_of_its_two_words(text: str, keys: str) -> None:
    words = lexemes(text)
    assert [word.key for word in words] == keys.split()
    assert [text[word.start : word.end] for word in words] == [word.text for word in words]
    assert keys_of(text) == keys


def test_words_are_found_by_their_offset() -> None:
    words = lexemes("At least 5th.")
    assert [word_from(words, offset) for offset in (0, 1, 3, 13)] == [0, 1, 1, 5]


def test_phrases_are_kept_by_their_first_word_longest_first() -> None:
    assert by_first_word(["put off", "gone", "put back again"]) == {
        "put": (("put", "back", "again"), ("put", "off")),
        "gone": (("gone",),),
    }


def test_where_any_of_several_phrases_stands() -> None:
    words = lexemes("It was put off, gone, put back and put off.")
    table = by_first_word(["put off", "gone"])
    assert phrase_places(words, table) == (2, 5, 10)
    assert phrase_places(words, {}) == ()
