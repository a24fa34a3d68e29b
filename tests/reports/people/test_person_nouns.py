"""A noun for a person is known by a list or by its ending, and things are no persons."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.person_nouns import known_nouns, names_persons, person_noun


@pytest.mark.parametrize(
    ("word", "singular", "plural"),
    [
        pytest.param("officials", "official", True, id="a listed plural"),
        pytest.param("skipper", "skipper", False, id="-er"),
        pytest.param("harvesters", "harvester", True, id="-ers"),
        pytest.param("fishwomen", "fishwoman", True, id="-women"),
        pytest.param("hydrologists", "hydrologist", True, id="-ists"),
        pytest.param("auctioneer", "auctioneer", False, id="-eer"),
        pytest.param("staff", "staff", True, id="a group"),
    ],
)
def test_a_word_for_a_person(word: str, singular: str, *, plural: bool) -> None:
    noun = person_noun(word)
    assert noun is not None
    assert (noun.singular, noun.plural) == (singular, plural)


@pytest.mark.parametrize(
    "word", ["letter", "newspapers", "rivers", "borders", "tankers", "list", "her", "october"]
)
def test_a_thing_is_no_person(word: str) -> None:
    assert person_noun(word) is None


def test_listed_nouns_stand_in_both_numbers() -> None:
    assert {"aide", "aides", "woman", "women"} <= known_nouns()


def test_a_sentence_names_persons_when_one_of_its_words_does() -> None:
    assert names_persons(frozenset({"the", "boats", "fishermen"}))
    assert not names_persons(frozenset({"the", "boats"}))
