"""Whoever a report introduces is known in it as the case's people are (R390)."""

from __future__ import annotations

import pytest

from goodoffices.case.parties import Kind
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.newcomer import Newcomer
from goodoffices.reports.people.newcomers import MOST, newcomers_in
from tests.reports.bare import bare_case, bare_record
from tests.reports.saying import case_of_the_bridge
from tests.reports.stage import article_of

GAZETTEER = gazetteer_of(bare_case())


def _found(text: str) -> dict[str, Newcomer]:
    return {one.name: one for one in newcomers_in(article_of(text), GAZETTEER, {"Port Ansel"})}


@pytest.mark.parametrize(
    ("text", "name", "side", "post"),
    [
        pytest.param(
            "Aldmark's fisheries minister, Ada Bero, left.",
            "Ada Bero",
            "aldmark",
            "fisheries minister",
            id="between commas behind the post",
        ),
        pytest.param(
            "Bressian Prime Minister Tomas Kell left.",
            "Tomas Kell",
            "bresse",
            "prime minister",
            id="behind the title",
        ),
        pytest.param(
            "They met Ilo Renn, the Corlandic envoy, in Selma.",
            "Ilo Renn",
            "corland",
            "envoy",
            id="before the post",
        ),
        pytest.param(
            "PETRA VOSS (Bresse) wondered which draft was meant.",
            "Petra Voss",
            "bresse",
            None,
            id="before the party in brackets",
        ),
        pytest.param(
            "Minister of Foreign Affairs Odile Karn left.",
            "Odile Karn",
            None,
            "minister",
            id="behind a portfolio in capitals",
        ),
        pytest.param(
            "Bero's predecessor, Hal Borg, left.", "Hal Borg", None, None, id="around a post"
        ),
        pytest.param(
            "Hal Borg of the Pilots' League called it a day.",
            "Hal Borg",
            None,
            None,
            id="of a body",
        ),
        pytest.param(
            "The opposition's Hal Borg left.", "Hal Borg", None, None, id="of the opposition"
        ),
        pytest.param(
            "Economist Hal Borg left.", "Hal Borg", None, None, id="behind a trade of one word"
        ),
        pytest.param("Mr. BREK left.", "Brek", None, None, id="in capitals"),
        pytest.param("Lena Osk, 54, left.", "Lena Osk", None, None, id="before an age"),
        pytest.param("President Joth left.", "Joth", None, "president", id="a surname alone"),
        pytest.param(
            "Deputy Prime Minister Hal Borg left.",
            "Hal Borg",
            None,
            "deputy minister",
            id="a deputy holds no other post",
        ),
        pytest.param(
            "Former foreign minister Hal Borg left.",
            "Hal Borg",
            None,
            None,
            id="a post held once is none",
        ),
        pytest.param(
            "“No,” said Hal Borg. Later Borg left.", "Hal Borg", None, None, id="speaks and recurs"
        ),
    ],
)
def test_r390_somebody_is_introduced(
    text: str, name: str, side: str | None, post: str | None
) -> None:
    one = _found(text)[name]
    assert (one.side, one.posts) == (side, (post,) if post else ())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In Upper Tarn, home of the mayor, it rained.", id="a place"),
        pytest.param("Port Ansel, a fisherman, left.", id="a place of the case"),
        pytest.param("The General Assembly said no.", id="a body behind a title's word"),
        pytest.param("The Blue Harbour, the minister said, stays shut.", id="a tag is no post"),
        pytest.param("Green Table, a network of local charities, left.", id="of persons, none"),
        pytest.param("The River League said no.", id="a party of the case"),
        pytest.param("Blue Harbour stayed shut. Harbour dues rose.", id="a name that recurs"),
        pytest.param("It was Monday. Red Flag flew over the town.", id="capitals alone"),
    ],
)
def test_nobody_is_introduced(text: str) -> None:
    assert [one.name for one in _found(text).values() if one.kind is Kind.PERSON] == []


def test_surname_joins_the_full_name() -> None:
    found = _found("Mrs Bero left. Aldmark's envoy, Ada Bero, came back.")
    assert [(one.name, one.side, one.pronouns) for one in found.values()] == [
        ("Ada Bero", "aldmark", frozenset({"she"}))
    ]


def test_surname_of_two_is_nobodys() -> None:
    assert set(_found("Ada Bero, a pilot, and Jon Bero, a cook, met Mr Bero.")) == {
        "Ada Bero",
        "Jon Bero",
    }


@pytest.mark.parametrize(
    ("paragraphs", "quote", "speaker"),
    [
        pytest.param(
            ("Aldmark's prime minister, Ada Bero, left early.", "Bero opposes any toll."),
            "Bero opposes",
            "ada-bero",
            id="by surname with a verb of stance",
        ),
        pytest.param(
            ("Mrs Bero and Mr Renn met.", "Renn left. She rejected any toll."),
            "She rejected",
            "bero",
            id="by the pronoun that a form of address implies",
        ),
        pytest.param(
            ("His spokeswoman, Ada Bero, would only say that Bresse “is committed”.",),
            "would only say",
            "ada-bero",
            id="past an adverb before the verb",
        ),
        pytest.param(
            ("According to Ada Bero, Bresse has accepted the tolls.",),
            "According to Ada Bero",
            "ada-bero",
            id="according to somebody unknown",
        ),
    ],
)
def test_r390_newcomer_speaks(paragraphs: tuple[str, ...], quote: str, speaker: str) -> None:
    statements = bare_record(*paragraphs).statements
    assert [one.speaker for one in statements if quote in one.spans[0].quote] == [speaker]


@pytest.mark.parametrize(
    ("sentence", "reporter"),
    [
        pytest.param(
            "More than 2,300 people have died, according to the United Nations.",
            "united-nations",
            id="a body that no case lists",
        ),
        pytest.param("Some 40 barges sank, according to Norstat.", "norstat", id="of one word"),
        pytest.param("In a poll by Norstat, 58 percent said yes.", "norstat", id="of a poll"),
        pytest.param("A survey by Opinia found 40 barges idle.", "opinia", id="of a survey"),
        pytest.param("Data from January show 40 barges.", "unsourced", id="no body but a month"),
    ],
)
def test_r390_body_that_no_case_lists_gives_a_figure(sentence: str, reporter: str) -> None:
    assert [one.reporter for one in bare_record(sentence).figures] == [reporter]


def test_r390_first_look_ends_behind_a_long_list_of_people() -> None:
    """A thousand people of one post would otherwise be held against each other."""
    letters = "abcdefghij"
    names = [f"A{a}{b}{c}o B{c}{b}{a}u" for a in letters for b in letters for c in letters[:5]]
    text = " ".join(f"Aldmark's trade minister, {name}, left." for name in names)
    assert MOST <= len(_found(text)) < len(names)


@pytest.mark.parametrize("text", ["Some 60 fled, according to the Q.R.", "According to the Q.R."])
def test_a_letter_of_an_acronym_is_nobody(text: str) -> None:
    assert _found(text) == {}


def test_r390_a_body_of_the_case_called_by_its_last_word_is_no_newcomer() -> None:
    text = "The Hill Front met. According to figures from the Front, 12 people have died."
    article = article_of(text)
    assert newcomers_in(article, gazetteer_of(case_of_the_bridge())) == ()


def test_letters_that_address_somebody_are_nobody() -> None:
    article = article_of("The Minister of Water, H.E. Ana Berel, has spoken at length.")
    assert newcomers_in(article, gazetteer_of(case_of_the_bridge())) == ()
