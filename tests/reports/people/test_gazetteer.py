"""Every name, alias and office of the case is found: whole words only, longest first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.parties import Party
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.sightings import (
    actors_of,
    line_of,
    listed,
    party_entries,
    person_entries,
    phrases,
)
from goodoffices.reports.people.surnames import surname_of
from goodoffices.reports.wording.words import mixes_alphabets, separator, unglued, words_in
from tests.reports.stage import stage_case

GAZETTEER = gazetteer_of(stage_case())


def matched(text: str) -> list[tuple[str, str]]:
    line = line_of(text, 0, len(text), GAZETTEER)
    found: list[tuple[str, str]] = []
    for at, match in line.matches.items():
        words = text[line.words[at].start : line.words[at + match.size - 1].end]
        found.extend((words, actor) for actor in actors_of(match.entries))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mira Talden spoke", ("Mira Talden", "mira-talden"), id="a full name"),
        pytest.param("Talden's plan", ("Talden", "mira-talden"), id="a possessive alias"),
        pytest.param(
            "MIRA TALDEN SPOKE", ("MIRA TALDEN", "mira-talden"), id="capitals throughout"
        ),
        pytest.param("the U.S. said", ("U.S", "usk"), id="an acronym with full stops"),
        pytest.param(
            "The republic said", ("The republic", "varu"), id="an alias in small letters"
        ),
        pytest.param("Hadi Al Sorin said", ("Hadi Al Sorin", "hadi-al-sorin"), id="no hyphen"),
        pytest.param(
            "Varan prime minister",
            ("Varan prime minister", "mira-talden"),
            id="an office with its party",
        ),
        pytest.param(
            "prime minister of Varu",
            ("prime minister of Varu", "mira-talden"),
            id="an office of a party",
        ),
        pytest.param(
            "the Varan army left", ("Varan army", "varan-army"), id="the longest form wins"
        ),
    ],
)
def test_form_is_found(text: str, expected: tuple[str, str]) -> None:
    assert expected in matched(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("they asked us", id="us is not the US"),
        pytest.param("Varuna and Taldenism", id="part of a word"),
        pytest.param("Тalden spoke", id="a name with a Cyrillic letter"),
        pytest.param("mira. Talden", id="another separator, small letter"),
    ],
)
def test_form_is_not_found(text: str) -> None:
    assert [words for words, _ in matched(text) if words != "Talden"] == []


def test_two_people_with_one_surname_both_stand_behind_it() -> None:
    actors = {actor for words, actor in matched("al-Sorin said") if words == "al-Sorin"}
    assert actors == {"hadi-al-sorin", "nela-al-sorin"}


def test_entries_are_told_apart_by_party_and_person() -> None:
    line = line_of("Varan envoy Brenn", 0, 17, GAZETTEER)
    party = party_entries(line.matches[0], GAZETTEER)
    assert [entry.kind for entry in party] == [MentionKind.ADJECTIVE]
    assert person_entries(line.matches[0], GAZETTEER, MentionKind.NAME) == ()
    assert (
        person_entries(None, GAZETTEER, MentionKind.NAME) == party_entries(None, GAZETTEER) == ()
    )


def test_lists_of_the_lexicon_are_read_as_words_and_as_phrases() -> None:
    assert "said" in listed("titles", "verbs")
    assert ("crown", "prince") in phrases("titles", "titles").phrases


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Taldensaid", ("Talden", "said"), id="a verb glued to a known name"),
        pytest.param("Taldenia", None, id="another ending"),
        pytest.param("taldensaid", None, id="no capital"),
        pytest.param("Hammersaid", None, id="no known name"),
    ],
)
def test_glued_name_is_split_only_before_a_known_verb(
    text: str, expected: tuple[str, str] | None
) -> None:
    (word,) = words_in(text, 0, len(text))
    pair = unglued(word, {"Talden"}, {"said"})
    assert (pair and tuple(one.text for one in pair)) == expected


def test_words_keep_their_places() -> None:
    text = "Brenn: “no”"
    assert [text[word.start : word.end] for word in words_in(text, 0, len(text))] == [
        "Brenn",
        "no",
    ]


def test_hyphen_and_space_are_one_separator() -> None:
    assert separator("-") == separator("  ") == " " != separator(", ")


def test_mixed_alphabets_are_noticed_and_accents_are_not() -> None:
    assert mixes_alphabets("Τalden")
    assert not mixes_alphabets("Séjourné")
    assert not mixes_alphabets("Дмитрий")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Ana Berel", "Berel", id="the last word"),
        pytest.param("Piet van der Meer", "van der Meer", id="particles belong to it"),
        pytest.param("Ana", "", id="a single word has none"),
    ],
)
def test_surname(name: str, expected: str) -> None:
    assert surname_of(name) == expected


def test_short_name_with_an_article_yields_to_the_full_name_behind_it() -> None:
    """Nobody is called "the dockers" where "the Dockers' Federation" stands."""
    party = Party(id="dockers", name="Dockers' Federation", aliases=("the dockers",))
    gazetteer = gazetteer_of(replace(stage_case(), parties=(party,), persons=()))
    for text, places in (
        ("So the Dockers' Federation said.", {2: 2}),
        ("So the dockers said.", {1: 2}),
    ):
        line = line_of(text, 0, len(text), gazetteer)
        assert {at: match.size for at, match in line.matches.items()} == places
