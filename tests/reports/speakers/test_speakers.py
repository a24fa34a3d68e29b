"""The speaker is the head of the subject, and nobody where that is not certain."""

from __future__ import annotations

import pytest

from goodoffices.reports.cues.cues import find_cues
from goodoffices.reports.cues.phrases import phrase_start
from goodoffices.reports.cues.units import units_of
from goodoffices.reports.speakers.agents import quoted_person
from goodoffices.reports.speakers.main_subject import opening_noun
from goodoffices.reports.speakers.speakers import subject_before
from goodoffices.reports.speakers.voices import VoiceKind, is_person, voice_of
from tests.reports.saying import LEAD, article_of, cast_of, place, statements_in, unit_in


@pytest.mark.parametrize(
    ("sentence", "speaker", "flags"),
    [
        pytest.param("Ana Berel said tolls must be shared.", "ana-berel", (), id="a name"),
        pytest.param(
            "Prime Minister Ana Berel said tolls rose.", "ana-berel", (), id="with title"
        ),
        pytest.param("In Solenne Ana Berel said tolls rose.", "ana-berel", (), id="after a place"),
        pytest.param(
            "In Solenne, Ana Berel said tolls rose.", "ana-berel", (), id="after a comma"
        ),
        pytest.param("Ana Berel on Monday said tolls rose.", "ana-berel", (), id="before a day"),
        pytest.param(
            "A spokesman for Dunmar said that tolls rose.", "dunmar", ("spoken for",), id="for X"
        ),
        pytest.param(
            "Ana Berel and Tomas Rhee said tolls rose.",
            "ana-berel",
            ("joint speakers",),
            id="joint",
        ),
        pytest.param(
            "An aide of Ana Berel said that tolls rose.", "anonymous:r:1", (), id="a person's aide"
        ),
        pytest.param(
            "The baker said that the tolls rose.", None, ("no speaker",), id="somebody unknown"
        ),
        pytest.param(
            "“The tolls rose,” said the spokesman of Dunmar.",
            "dunmar",
            ("spoken for",),
            id="after",
        ),
        pytest.param(
            "“The tolls rose,” said Dunmar's foreign minister, Tomas Rhee.",
            "tomas-rhee",
            (),
            id="named in apposition after the cue",
        ),
        pytest.param(
            "The head of the Dunmari army said that tolls rose.",
            "dunmari-army",
            ("spoken for",),
            id="the head of an army speaks for it",
        ),
    ],
)
def test_who_speaks(sentence: str, speaker: str | None, flags: tuple[str, ...]) -> None:
    (statement,) = statements_in(LEAD + sentence)
    assert (statement.speaker, statement.flags) == (speaker, flags)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Talks with Dunmar said to be hard went on.", id="talks with X"),
        pytest.param("The vote on the resolution signals hope.", id="a vote on a document"),
        pytest.param("The way to Dunmar demanded patience.", id="the way to X"),
    ],
)
def test_nobody_speaks(sentence: str) -> None:
    assert [one.speaker for one in statements_in(LEAD + sentence) if one.speaker] == []


def test_a_pronoun_is_flagged() -> None:
    text = LEAD + "Ana Berel came to the bridge. She said that the tolls must be shared."
    (statement,) = statements_in(text)
    assert (statement.speaker, statement.flags) == ("ana-berel", ("pronoun",))


@pytest.mark.parametrize(
    ("sentence", "word", "start"),
    [
        pytest.param("In town Prime Minister Ana Berel left.", "ana", "town", id="title"),
        pytest.param("Then the old minister left.", "minister", "then", id="adjectives"),
        pytest.param("It was said by Ana Berel.", "ana", "ana", id="after a preposition"),
    ],
)
def test_where_a_noun_phrase_begins(sentence: str, word: str, start: str) -> None:
    unit, _ = unit_in(sentence)
    assert unit.fold(phrase_start(unit, place(unit, word))) == start


def test_an_office_speaks_for_a_person_and_an_aide_does_not() -> None:
    unit, cast = unit_in("Ana Berel's office and aide met today.")
    owner = unit.mention_at(0)
    assert owner is not None
    office = voice_of(unit, place(unit, "office"), owner, cast)
    assert (office.actor, is_person(office, cast)) == ("ana-berel", True)
    assert voice_of(unit, place(unit, "aide"), owner, cast).actor is None


def test_the_group_at_the_start_is_the_one_named_last() -> None:
    article = article_of(LEAD + "The Front came to town. The group says nothing at all today.")
    cast = cast_of(article)
    unit = list(units_of(article, cast))[-1]
    voice = opening_noun(unit, cast)
    assert voice is not None
    assert voice.actor == "hill-front"


def test_a_joined_verb_has_the_subject_before() -> None:
    unit, cast = unit_in("Dunmar rejected tolls and demanded peace.")
    last = find_cues(unit)[-1]
    voice = subject_before(unit, last, cast)
    assert voice is not None
    assert voice.kind is VoiceKind.SAME


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        pytest.param("The paper quoted Ana Berel as saying that the bridge was safe.", "ana-berel",
                     None, id="an outlet quotes"),
        pytest.param("Tomas Rhee came late. The daily quoted him as saying that it was over.",
                     "tomas-rhee", None, id="him"),
        pytest.param("Lio Sand quoted Kestria as saying that the tolls would fall.", "kestria",
                     "lio-sand", id="somebody quotes another side"),
        pytest.param("Ana Berel was quoted as saying that the bridge was safe.", "ana-berel", None,
                     id="the passive keeps its subject"),
        pytest.param("Ana Berel met Tomas Rhee. The latter called the tolls a robbery.",
                     "tomas-rhee", None, id="the latter"),
        pytest.param("Ana Berel met Tomas Rhee. The former said that the tolls would fall.",
                     "ana-berel", None, id="the former"),
        pytest.param("The tolls, Ana Berel said in the port, would fall by half.", "ana-berel",
                     None, id="a place behind the verb of an aside"),
        pytest.param("Kestrian officials spoke. The Kestrian delegation came early. It said that "
                     "the truce would hold.", "kestria", None, id="it for a delegation"),
        pytest.param("The tolls are too high, said the Hill Front's press desk.", "hill-front",
                     None, id="a body's press desk"),
    ],
)  # fmt: skip
def test_whoever_is_quoted_or_ordered_speaks(text: str, speaker: str, via: str | None) -> None:
    said = statements_in(LEAD + text)[-1]
    assert (said.speaker, said.via) == (speaker, via)


def test_the_former_minister_is_no_former_of_two() -> None:
    text = "Ana Berel met Tomas Rhee. The former minister said that the tolls would fall."
    assert statements_in(LEAD + text)[-1].speaker not in {"ana-berel", "tomas-rhee"}


def test_in_the_passive_nobody_is_quoted_by_another() -> None:
    unit, _ = unit_in("Ana Berel was quoted as saying that the bridge was safe.")
    assert [quoted_person(unit, cue) for cue in find_cues(unit)] == [None]
