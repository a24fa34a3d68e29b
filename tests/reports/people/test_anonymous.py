"""Undisclosed sources keep one identifier per chain (R41), and nobody else is one (R40)."""

from __future__ import annotations

import pytest

from goodoffices.case.parties import Kind
from goodoffices.reports.people.anonymous import Chains, Source, source_at, starters
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.naming import Readers, naming_at
from goodoffices.reports.people.sightings import line_of
from goodoffices.reports.people.strangers import Strangers
from tests.reports.stage import cast_of, seen, stage_case

FIRST, SECOND = "anonymous:r:1", "anonymous:r:2"
GAZETTEER = gazetteer_of(stage_case())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("A senior Varan official said no.", "A senior Varan official", id="article"),
        pytest.param("Varan military sources said no.", "Varan military sources", id="sources"),
        pytest.param("Two diplomats said no.", "Two diplomats", id="a number"),
        pytest.param("“No,” said an aide, who asked not to be named.", "an aide", id="an aide"),
        pytest.param(
            "Officials familiar with the talks said no.", "Officials", id="familiar with"
        ),
        pytest.param("In the capital officials said no.", "officials", id="officials who tell"),
        pytest.param("This is a step that many fear.", "many", id="many who fear"),
        pytest.param(
            "In the talks with Oskar Brenn, a Varan official said no.",
            "a Varan official",
            id="after a clause that ends with a name",
        ),
        pytest.param(
            "An official from the Varan army said no.",
            "An official from the Varan army",
            id="from",
        ),
        pytest.param("A weary Varan official said no.", "A weary Varan official", id="any word"),
        pytest.param("A Harbour Board official said no.", "A Harbour Board official", id="a body"),
        pytest.param(
            "“No,” said a tired member of the Varan team.",
            "a tired member of the Varan team",
            id="a member of a team",
        ),
        pytest.param(
            "One member of its delegation, who asked not to be named, left.",
            "One member of its delegation",
            id="a member of their own delegation",
        ),
        pytest.param("People close to Brenn insist it rains.", "People", id="people close to"),
        pytest.param("Officials travelling with her add no.", "Officials", id="travelling with"),
        pytest.param("One of them told me so.", "One of them", id="one of them"),
    ],
)
def test_r40_source_is_undisclosed(text: str, words: str) -> None:
    assert (FIRST, words, "anonymous") in seen(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Varan officials said the road was safe.", id="a party speaking"),
        pytest.param("The dispute is a source of tension.", id="a source of something"),
        pytest.param("The official programme began at noon.", id="an adjective"),
        pytest.param("Brenn worked as a diplomat for years.", id="a description of somebody"),
        pytest.param("Oskar Brenn, the envoy of the Varan army, left.", id="beside a name"),
        pytest.param("Many people crossed the river.", id="many of something"),
        pytest.param("The official left the hall.", id="an official nobody introduced"),
        pytest.param("A member of the club swam.", id="a member of something"),
        pytest.param("A ferry with officials left.", id="with officials"),
        pytest.param("The person left.", id="a person nobody introduced"),
        pytest.param("One of them sank.", id="one of the boats"),
    ],
)
def test_r40_nobody_undisclosed_speaks(text: str) -> None:
    assert all(actor.kind is not Kind.ANONYMOUS for actor in cast_of(text).actors)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        pytest.param("A doctor at the clinic told us of six.", True, id="a doctor who tells"),
        pytest.param("A doctor at the clinic left early.", False, id="a doctor who does not"),
        pytest.param("Villagers said it was late.", True, id="villagers who tell"),
    ],
)
def test_r40_anybody_who_tells_is_a_source(text: str, *, tells: bool) -> None:
    kinds = {mention.kind for mention in cast_of(text).mentions}
    assert (MentionKind.ANONYMOUS in kinds) is tells


def test_r41_chain_keeps_one_identifier() -> None:
    text = "A senior official from Varu objected. The official named no date. They then left."
    assert [actor for actor, _, _ in seen(text)] == [FIRST] * 3
    (actor,) = cast_of(text).actors
    assert (actor.side, actor.name) == ("varu", "A senior official from Varu")


def test_source_in_somebody_s_office_stands_on_that_side() -> None:
    (actor, *_) = cast_of("An official in Talden's office called it wrong.").actors
    assert (actor.name, actor.side) == ("An official in Talden's office", "varu")


def test_r41_another_plural_actor_ends_the_chain() -> None:
    text = "An official objected. Varan leaders met at noon. They said nothing."
    assert seen(text)[-1][:2] == ("varu", "They")


def test_r41_somebody_introduced_anew_is_somebody_else() -> None:
    text = "A Varan official objected. Another official agreed. The official smiled."
    assert [actor for actor, _, _ in seen(text)] == [FIRST, SECOND, SECOND]


def test_r41_same_bare_plural_is_the_same_source() -> None:
    text = "Military sources said no. Later military sources said yes."
    assert [actor for actor, _, _ in seen(text)] == [FIRST, FIRST]


def test_source_tells_its_noun_party_and_size() -> None:
    text = "two senior Varan diplomats said"
    source = source_at(line_of(text, 0, len(text), GAZETTEER), 0, GAZETTEER)
    assert source is not None
    assert (source.head, source.plural, source.party, source.size) == ("diplomat", True, "varu", 4)


def test_naming_at_a_word_that_names_nobody() -> None:
    readers = Readers(
        gazetteer=GAZETTEER, strangers=Strangers(GAZETTEER), chains=Chains("r"), sources={}
    )
    assert naming_at(line_of("went home", 0, 9, GAZETTEER), 0, readers) is None


def test_definite_source_without_party_needs_an_earlier_one() -> None:
    source = Source(first=0, size=2, head="aide", plural=False, definite=True, repeats=False)
    assert Chains("r").identify(source, "the aide") is None


def test_sources_begin_with_listed_words() -> None:
    assert {"a", "senior", "sources", "many"} <= starters()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A person close to Brenn said no. The person said why.", id="the person"),
        pytest.param("A diplomat said no. The envoy maintains it.", id="another word for them"),
    ],
)
def test_r41_the_only_source_goes_on_speaking(text: str) -> None:
    assert {a.id for a in cast_of(text).actors if a.kind is Kind.ANONYMOUS} == {FIRST}
    assert sum(actor == FIRST for actor, _, _ in seen(text)) == 2
