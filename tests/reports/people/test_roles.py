"""A title points to its holder, a capital to its state, and "the rebels" to the only ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.anchors import Place
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Office, Party, Person, Role
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.roles import (
    capital_at,
    ordered_at,
    role_at,
    role_words,
    seated,
    side_at,
    side_starters,
)
from goodoffices.reports.people.sightings import Sighting, line_of
from tests.reports.stage import article_of

CASE = Case(
    id="c",
    title="C",
    parties=(
        Party(id="varu", name="Varu", role=Role.PRINCIPAL, kind=Kind.STATE, adjectives=("Varan",)),
        Party(id="lom", name="Lom Front", role=Role.PRINCIPAL, kind=Kind.ARMED_GROUP),
        Party(id="usk", name="Usk", role=Role.MEDIATOR, kind=Kind.STATE),
        Party(id="trust", name="Ministry of Reefs", aliases=("River Trust",)),
    ),
    persons=(
        Person(
            id="hadi",
            name="Hadi Sorin",
            party="lom",
            offices=(Office(title="commander of the Lom Front"),),
        ),
        Person(id="mira", name="Mira Talden", party="varu", offices=(Office(title="premier"),)),
    ),
    issues=(),
    places=(Place(name="Ostra", aliases=("the Varan capital",)), Place(name="Selle")),
)


def named(text: str) -> dict[str, str]:
    lead = "The ferry was late again, and the harbour stood empty all day.\n\n"
    article = article_of(lead + text)
    cast = find_cast(article, case=CASE, gazetteer=gazetteer_of(CASE))
    words = article.report.text
    return {words[one.start : one.end]: one.actor for one in cast.mentions}


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        pytest.param(
            "General Ulla Kerst and her aide arrived. The general said little.",
            "general",
            None,
            id="a general whom the case does not list is not guessed",
        ),
        pytest.param(
            "Mira Talden arrived late. By noon the premier said that she was tired.",
            "premier",
            "mira",
            id="the premier is who was named and holds the office",
        ),
        pytest.param(
            "The Lom Front stayed away. Its commander, reached by telephone, denied it.",
            "commander",
            "hadi",
            id="its commander",
        ),
        pytest.param(
            "The Lom Front's commander denied it.",
            "Lom Front's commander",
            "hadi",
            id="an office of a party with the party before it",
        ),
        pytest.param("Ostra rejects the plan.", "Ostra", "varu", id="a capital that speaks"),
        pytest.param("Ostra's denial of this was short.", "Ostra", "varu", id="its denial"),
        pytest.param("They met in Ostra and rejected it.", "Ostra", None, id="only a place"),
        pytest.param("Selle rejects the plan.", "Selle", None, id="no capital"),
        pytest.param("The rebels denied it.", "rebels", "lom", id="the only rebels"),
        pytest.param("The government denied it.", "government", "varu", id="the only government"),
        pytest.param("Rebel leaders denied it.", "Rebel leaders", "lom", id="rebel leaders"),
        pytest.param("The mediators asked for calm.", "mediators", "usk", id="the only mediators"),
        pytest.param(
            "The government of Selle denied it.", "government", None, id="another government"
        ),
        pytest.param(
            "Later the Trust denied it.", "Trust", "trust", id="the last word of a longer name"
        ),
        pytest.param(
            "Later the Ministry denied it.", "Ministry", "trust", id="the first word of one"
        ),
    ],
)
def test_r43_a_word_names_somebody(text: str, words: str, actor: str | None) -> None:
    assert named(text).get(words) == actor


def test_words_that_name_nobody_are_left_alone() -> None:
    gazetteer = gazetteer_of(CASE)
    line = line_of("The ferry left.", 0, 15, gazetteer)
    assert role_at(line, 1, heard=(), gazetteer=gazetteer, side=None) is None
    assert capital_at(line, 1, gazetteer) is None
    assert side_at(line, 1, gazetteer) is None
    assert "rebels" in side_starters()
    assert "minister" in role_words()


def test_two_states_at_the_table_leave_the_government_open() -> None:
    parties = (*CASE.parties, Party(id="kor", name="Kor", role=Role.PRINCIPAL, kind=Kind.STATE))
    gazetteer = gazetteer_of(Case(id="c", title="C", parties=parties, issues=()))
    assert "government" not in gazetteer.sides


@pytest.mark.parametrize(
    ("word", "names", "actor"),
    [
        pytest.param("former", ("hadi", "mira"), "hadi", id="the first of two"),
        pytest.param("latter", ("hadi", "mira"), "mira", id="the last of two"),
        pytest.param("latter", ("hadi", "varu", "mira"), "mira", id="people before a state"),
        pytest.param("latter", ("hadi",), None, id="only one was named"),
        pytest.param("latter", ("varu", "lom", "usk"), None, id="three were named"),
    ],
)
def test_r43_former_and_latter_are_two_named_before(
    word: str, names: tuple[str, ...], actor: str | None
) -> None:
    gazetteer, text = gazetteer_of(CASE), f"The {word} said no."
    line = line_of(text, 0, len(text), gazetteer)
    heard = [
        Sighting(start=0, end=1, kind=MentionKind.NAME, actors=(one,), sentence=0) for one in names
    ]
    assert [one.mention().actor for one in heard] == list(names)
    found = ordered_at(line, 1, heard=heard, sentence=1, gazetteer=gazetteer)
    assert (found.actors[0] if found else None) == actor


HARBOUR = replace(
    CASE, places=(Place(name="Port Ash", aliases=("Ash", "the Varan capital", "old harbour")),)
)


@pytest.mark.parametrize(
    ("sentence", "speaks"),
    [
        pytest.param("Port Ash has always opposed a toll.", True, id="has always opposed"),
        pytest.param("Ash earlier acknowledged the loss.", True, id="by its short name"),
        pytest.param("Port Ash on Monday flatly denied it.", True, id="on Monday flatly denied"),
        pytest.param("Port Ash lies on the river.", False, id="a place is only a place"),
        pytest.param("The old harbour denied it.", False, id="an alias that is no name"),
    ],
)
def test_r43_a_capital_of_several_words_is_its_state(sentence: str, *, speaks: bool) -> None:
    article = article_of(f"The talks went on all day in the town hall.\n\n{sentence}")
    cast = find_cast(article, case=HARBOUR, gazetteer=gazetteer_of(HARBOUR))
    assert ("varu" in {one.actor for one in cast.mentions}) is speaks


def test_they_speak_from_where_a_sentence_opens() -> None:
    gazetteer = gazetteer_of(HARBOUR)
    text = "From Port Ash they said no."
    line = line_of(text, 0, len(text), gazetteer)
    assert gazetteer.seat(line.words, 1) == ("varu", 2)
    assert seated(line, "they", (), gazetteer=gazetteer) == "varu"
    assert seated(line, "she", (), gazetteer=gazetteer) is None
