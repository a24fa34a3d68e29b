"""Undisclosed sources keep one identifier per chain (R41); R40 and R236 say who is one."""

from __future__ import annotations

import pytest

from goodoffices.case.parties import Kind
from goodoffices.reports.people.anonymous import (
    may_begin,
    source_at,
    starters,
)
from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.chains import Chains, Source
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.naming import naming_at
from goodoffices.reports.people.readers import Readers
from goodoffices.reports.people.saying import saying_forms, says_past_aside
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
        pytest.param("No, according to 12 diplomats.", "12 diplomats", id="a number in digits"),
        pytest.param(
            "No, according to twelve diplomats.", "twelve diplomats", id="a large number"
        ),
        pytest.param(
            "No, according to 12 of her advisers.", "12 of her advisers", id="so many of her own"
        ),
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
        pytest.param("On May 12 Varan officials said no.", id="a party speaking on a day"),
        pytest.param("On 12 May Varan officials said no.", id="on a day told otherwise"),
        pytest.param("At 11 Varan officials said no.", id="at an hour"),
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("One of her advisers told me so.", "One of her advisers", id="of her own"),
        pytest.param("Two of Talden's aides said no.", "Two of Talden's aides", id="of a name's"),
        pytest.param("“No,” explained his lawyer.", "his lawyer", id="behind the verb"),
        pytest.param("Her spokesman said no.", "Her spokesman", id="her spokesman"),
        pytest.param(
            "A spokeswoman for the Varan prime minister said no.",
            "A spokeswoman for the Varan prime minister",
            id="for an office",
        ),
        pytest.param("An ally of his said no.", "An ally of his", id="of his"),
    ],
)
def test_r236_a_person_s_own_people_are_undisclosed(text: str, words: str) -> None:
    assert (FIRST, words, "anonymous") in seen(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A spokesman for the Varan army said no.", id="a body's spokesman"),
        pytest.param("Varu's spokeswoman said no.", id="a party's spokeswoman"),
        pytest.param("Her adviser, Ivo Stam, said no.", id="a name beside it"),
        pytest.param("Her adviser left the hall.", id="somebody who says nothing"),
    ],
)
def test_r236_who_is_named_or_speaks_for_a_body_is_disclosed(text: str) -> None:
    assert all(actor.kind is not Kind.ANONYMOUS for actor in cast_of(text).actors)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("A skipper said the catch was poor.", "A skipper", id="an ending"),
        pytest.param("A Varan minister told us so.", "A Varan minister", id="a minister"),
        pytest.param(
            "A man from the other team, an hour later, said no.", "A man", id="past a time"
        ),
        pytest.param(
            "It sank, according to three people who were there.", "three people", id="people who"
        ),
        pytest.param("“No,” said a woman selling eels.", "a woman", id="behind the verb"),
        pytest.param("In the port fishermen say no.", "fishermen", id="a bare plural"),
        pytest.param("Medical staff said they had no bread.", "Medical staff", id="a group"),
        pytest.param(
            "A vaccine maker, who had waited all night, said no.", "A vaccine maker", id="a clause"
        ),
        pytest.param(
            "A debt adviser at the bank told us so.", "A debt adviser", id="words behind"
        ),
    ],
)
def test_r40_anybody_is_a_source_where_they_tell(text: str, words: str) -> None:
    assert (FIRST, words, "anonymous") in seen(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A letter said the catch was poor.", id="a document"),
        pytest.param("A newspaper said so.", id="a newspaper"),
        pytest.param("A skipper drowned in the night.", id="no verb of telling"),
        pytest.param("The order said nothing of tolls.", id="an ending that is no person's"),
        pytest.param("They told a skipper that it rained.", id="somebody who is told"),
    ],
)
def test_r40_things_are_no_sources(text: str) -> None:
    assert all(actor.kind is not Kind.ANONYMOUS for actor in cast_of(text).actors)


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        pytest.param(
            "A Varan official agreed. A Skerrian official objected. The Varan official left.",
            [FIRST, SECOND, FIRST],
            id="by party",
        ),
        pytest.param(
            "One diplomat agreed. Another diplomat objected. The second diplomat left.",
            [FIRST, SECOND, SECOND],
            id="by number",
        ),
        pytest.param(
            "Two people familiar with the talks said no. The two people said why.",
            [FIRST, FIRST],
            id="several people",
        ),
        pytest.param(
            "A diplomat said no. The source, who saw it, said why.",
            [FIRST, FIRST],
            id="the source",
        ),
        pytest.param(
            "Three diplomats said no. It rains, according to these sources.",
            [FIRST, FIRST],
            id="these sources",
        ),
    ],
)
def test_r41_words_point_back_to_the_source_they_fit(text: str, chain: list[str]) -> None:
    assert [actor for actor, _, _ in seen(text) if actor.startswith("anonymous")] == chain


def test_a_source_begins_with_an_article_or_a_noun_for_people() -> None:
    assert [may_begin(word) for word in ("a", "growers", "wheat")] == [True, True, False]


def test_forms_of_saying_hold_the_plural_and_no_other_verbs() -> None:
    assert {"said", "say", "tells"} <= saying_forms()
    assert not {"sank", "rejected"} & saying_forms()


def test_a_verb_of_saying_is_found_past_a_clause() -> None:
    text = "Brenn, who had waited, said no."
    line = line_of(text, 0, len(text), GAZETTEER)
    assert says_past_aside(line, 1)
    assert not says_past_aside(line, 2)
