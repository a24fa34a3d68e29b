"""The cast holds everybody named in the body, nobody twice, and no silent guess."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.case.dates import DateInterval
from goodoffices.case.negotiation import Case
from goodoffices.case.parties import Kind, Office, Party, Person
from goodoffices.reports.parsing import Entity
from goodoffices.reports.people.casting import find_cast
from goodoffices.reports.people.gazetteer import gazetteer_of
from tests.reports.stage import article_of, cast_of, seen, stage_case


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Prime Minister Mira Talden spoke in the harbour.",
            ("mira-talden", "Prime Minister Mira Talden", "name"),
            id="a title and a name are one mention",
        ),
        pytest.param(
            "The Varan prime minister spoke in the harbour.",
            ("mira-talden", "Varan prime minister", "office"),
            id="an office stands for its holder",
        ),
        pytest.param(
            "Nobody answered the head of the Varan cabinet in time.",
            ("mira-talden", "the head of the Varan cabinet", "office"),
            id="an alias of an office stands for its holder",
        ),
        pytest.param(
            "Varan officials said the road was safe.",
            ("varu", "Varan officials", "adjective"),
            id="R40: officials of a party are the party speaking",
        ),
        pytest.param(
            "Varu has said that the road is safe.",
            ("varu", "Varu", "name"),
            id="a country speaks",
        ),
        pytest.param(
            "Lomi and Varan leaders met at noon.",
            ("lom", "Lomi", "adjective"),
            id="two adjectives share one noun",
        ),
        pytest.param(
            "“We wait,” Taldensaid on the pier, and left.",
            ("mira-talden", "Talden", "name"),
            id="a glued name is found",
        ),
        pytest.param(
            "The bill was signed by Minister Ulla Kerst of the coast.",
            ("ulla-kerst", "Minister Ulla Kerst", "name"),
            id="R42: a title makes a stranger known",
        ),
        pytest.param(
            "Varu’s deputy US ambassador Ulla Kerst objected.",
            ("ulla-kerst", "Varu’s deputy US ambassador Ulla Kerst", "name"),
            id="R42: a long title belongs to the name",
        ),
    ],
)
def test_mention_is_found(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in seen(text)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("The Varu-led talks went on for days.", "varu", id="a party led talks"),
        pytest.param("Varan goats crossed the bridge at dawn.", "varu", id="goats do not speak"),
        pytest.param("A former envoy crossed the bridge at dawn.", "oskar-brenn", id="former"),
        pytest.param("The Norlish prime minister spoke.", "mira-talden", id="another country's"),
        pytest.param("Prime Minister Ulla Kerst spoke.", "mira-talden", id="another name follows"),
    ],
)
def test_nobody_is_mentioned_by_words_that_mean_something_else(text: str, actor: str) -> None:
    assert actor not in [mention.actor for mention in cast_of(text).mentions]


def test_stranger_is_later_known_by_surname() -> None:
    text = "Ambassador Ulla Kerst objected. Nobody listened until Kerst stood up."
    assert [actor for actor, _, _ in seen(text)] == ["ulla-kerst", "ulla-kerst"]


def test_stranger_takes_the_side_of_the_party_in_the_title() -> None:
    cast = cast_of("Varan Minister Ulla Kerst objected to the plan.")
    assert cast.actor("ulla-kerst").side == "varu"


def test_r42_shared_surname_is_left_open_and_noted() -> None:
    cast = cast_of("Nobody had seen al-Sorin since Monday.")
    assert cast.mentions == ()
    assert any("hadi-al-sorin, nela-al-sorin" in note for note in cast.notes)


def test_r42_shared_surname_is_the_one_named_in_full() -> None:
    cast = cast_of("Hadi al-Sorin arrived. Nobody had expected al-Sorin so soon.")
    assert [mention.actor for mention in cast.mentions] == ["hadi-al-sorin"] * 2
    assert cast.mentions[1].flags == ("same name",)


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        pytest.param("Commander al-Sorin", "hadi-al-sorin", id="his office tells"),
        pytest.param("Ms al-Sorin", "nela-al-sorin", id="the form of address tells"),
    ],
)
def test_r42_title_tells_namesakes_apart(words: str, actor: str) -> None:
    assert [m.actor for m in cast_of(f"{words} crossed the bridge.").mentions] == [actor]


def test_r42_first_name_that_nobody_knows_is_another_person() -> None:
    cast = cast_of("At the school, Sela Talden said nothing.")
    assert [mention.actor for mention in cast.mentions] == ["sela-talden"]
    assert "same surname" in cast.mentions[0].flags


def test_name_with_look_alike_letters_is_noted_and_not_matched() -> None:
    cast = cast_of("On Monday Tаlden spoke in the harbour.")
    assert cast.mentions == ()
    assert any("look-alike" in note for note in cast.notes)


def test_bare_surname_that_the_case_does_not_list_needs_the_full_name() -> None:
    case = Case(
        id="c",
        title="C",
        issues=(),
        parties=(Party(id="varu", name="Varu"),),
        persons=(Person(id="rob-wood", name="Rob Wood", party="varu"),),
    )
    assert cast_of("They burnt Wood for heat.", case=case).mentions == ()
    assert len(cast_of("Rob Wood spoke. Then Wood left.", case=case).mentions) == 2
    spoken = cast_of("It rained. Wood said nothing burnt.", case=case).mentions
    assert [(one.actor, one.doubts) for one in spoken] == [("rob-wood", ("surname only",))]
    sided = cast_of("It rained. Wood rejected the plan.", case=case).mentions
    assert [one.actor for one in sided] == ["rob-wood"]
    asked = cast_of("It rained. Wood, asked about it, said no.", case=case).mentions
    assert [one.actor for one in asked] == ["rob-wood"]
    assert cast_of("Wood, burnt for heat, is dear.", case=case).mentions == ()
    office = cast_of("It rained. Wood's office said nothing burnt.", case=case).mentions
    assert [one.actor for one in office] == ["rob-wood"]


def test_office_that_changed_hands_is_resolved_by_the_date() -> None:
    def holder(name: str, first: int, last: int) -> Person:
        held = DateInterval(earliest=date(first, 1, 1), latest=date(last, 12, 31))
        offices = (Office(title="foreign minister", held=held),)
        return Person(id=name.lower(), name=name, party="varu", offices=offices)

    case = Case(
        id="c",
        title="C",
        issues=(),
        parties=(Party(id="varu", name="Varu", adjectives=("Varan",)),),
        persons=(holder("Ana", 2030, 2031), holder("Bela", 2032, 2033)),
    )
    text = "The Varan foreign minister spoke."
    when = DateInterval.on(date(2032, 5, 1))
    assert [m.actor for m in cast_of(text, case=case, when=when).mentions] == ["bela"]
    assert cast_of(text, case=case).mentions == ()


def test_parser_s_person_becomes_an_actor() -> None:
    text = "Later Ulla Kerst walked out."
    article = article_of(text)
    case = stage_case()
    cast = find_cast(
        article,
        case=case,
        gazetteer=gazetteer_of(case),
        entities=[Entity(start=6, end=16, label="PERSON")],
    )
    assert [(actor.id, actor.kind) for actor in cast.actors] == [("ulla-kerst", Kind.PERSON)]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param("Then the Moot of Varu said no.", "the Moot of Varu", ["moot-of-varu"],
                     id="a body that acts, with the side named in it"),
        pytest.param("Then they met the Moot of Varu.", "the Moot of Varu", ["varu"],
                     id="a body that does not act"),
        pytest.param("Then the Union of Skerries said no.", "the Union of Skerries", ["usk"],
                     id="a body the case knows"),
        pytest.param("QUESTION was asked and QUESTION said no.", "QUESTION", [], id="a heading"),
    ],
)  # fmt: skip
def test_parser_s_names_are_checked(text: str, names: str, expected: list[str]) -> None:
    case, start = stage_case(), text.index(names)
    label = "PERSON" if names.isupper() else "ORG"
    entity = Entity(start=start, end=start + len(names), label=label)
    cast = find_cast(article_of(text), case=case, gazetteer=gazetteer_of(case), entities=[entity])
    assert [actor.id for actor in cast.actors] == expected
    assert all(actor.side in {"varu", "usk"} for actor in cast.actors)


WORDS = st.lists(
    st.sampled_from(
        [
            "Talden", "Mira", "Varu", "Varan", "officials", "said", "he", "She", "they", "Brenn",
            "a", "senior", "official", "The", "al-Sorin", "Minister", "Ulla", "Kerst", "US",
            "and", "with", ".", ",", "\n\n", "“", "”", "'s", "sources", "Tаlden", "-",
        ]
    ),
    max_size=40,
)  # fmt: skip


@given(WORDS)
@settings(max_examples=60, deadline=None)
def test_mentions_are_in_order_apart_and_belong_to_an_actor(words: list[str]) -> None:
    text = " ".join(words)
    cast = cast_of(text)
    names = {actor.id for actor in cast.actors}
    position = 0
    for mention in cast.mentions:
        assert position <= mention.start < mention.end <= len(text)
        assert mention.actor in names
        position = mention.end
    assert all(span.matches(text) for actor in cast.actors for span in actor.spans)


def test_a_whole_name_may_stand_in_capitals() -> None:
    assert ("nela-al-sorin", "NELA AL-SORIN", "name") in seen("NELA AL-SORIN: We wait here.")


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        pytest.param("For years the Varans wanted a bridge.", True, id="a people that wants"),
        pytest.param("For years the Varans deny it.", True, id="a people that denies"),
        pytest.param("The rain fell on the Varans of the coast.", False, id="people somewhere"),
        pytest.param("In winter some Varans want soup.", False, id="some of them"),
    ],
)
def test_r40_a_people_that_acts_is_its_party(text: str, *, acts: bool) -> None:
    assert (("varu", "Varans", "adjective") in seen(text)) == acts
