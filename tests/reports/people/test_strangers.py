"""People the case does not list get an identifier from their name, once."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.sightings import line_of
from goodoffices.reports.people.strangers import (
    Strangers,
    name_at,
    second_title,
    slug,
    title_at,
    title_starters,
    unknown_actor,
)
from tests.reports.bare import bare_record
from tests.reports.stage import cast_of, stage_case

GAZETTEER = gazetteer_of(stage_case())


@pytest.mark.parametrize(
    ("text", "size"),
    [
        pytest.param("Ulla Kerst spoke", 2, id="two capitals"),
        pytest.param("Ulla van Kerst spoke", 3, id="a particle inside"),
        pytest.param("Ulla van spoke", 1, id="no particle at the end"),
        pytest.param("The harbour", 0, id="an opener is no name"),
        pytest.param("Varu spoke", 0, id="a party is no unknown name"),
    ],
)
def test_unknown_name_is_measured(text: str, size: int) -> None:
    assert name_at(line_of(text, 0, len(text), GAZETTEER), 0, GAZETTEER) == size


def test_party_s_name_may_be_a_first_name_after_a_title() -> None:
    line = line_of("Varu Kerst spoke", 0, 16, GAZETTEER)
    assert name_at(line, 0, GAZETTEER, titled=True) == 2


def test_title_is_read_to_its_end() -> None:
    line = line_of("Varan deputy foreign minister Kerst", 0, 35, GAZETTEER)
    titled = title_at(line, 0, GAZETTEER)
    assert titled is not None
    assert (titled.name, titled.party) == (4, "varu")


def test_identifier_never_repeats_one_of_the_case() -> None:
    strangers = Strangers(GAZETTEER)
    assert strangers.add("Mira-Talden") == "mira-talden-2"


def test_two_strangers_with_one_surname_are_two() -> None:
    strangers = Strangers(GAZETTEER)
    first, second = strangers.add("Ulla Kerst"), strangers.add("Jon Kerst")
    assert strangers.named(("Kerst",)) == (first, second)


def test_slug_of_letters_without_latin_form_is_still_unique() -> None:
    assert slug("Ая") != slug("Бя")


def test_titles_begin_with_listed_words() -> None:
    assert {"minister", "deputy", "mr"} <= title_starters()


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        pytest.param("Ivo Holm, a lawyer for the crews, said no.", "ivo-holm", id="an apposition"),
        pytest.param("Their lawyer, Ivo Holm, said no.", "ivo-holm", id="in an apposition"),
        pytest.param("Ivo Holm of the Harbour Institute warned us.", "ivo-holm", id="of a body"),
        pytest.param("Fisherman Ivo Holm said no.", "ivo-holm", id="a trade before the name"),
        pytest.param(
            "Ivo Holm, who had waited since dawn, said no.", "ivo-holm", id="a clause between"
        ),
    ],
)
def test_r42_somebody_unknown_speaks_past_a_description(text: str, actor: str) -> None:
    assert actor in {one.id for one in cast_of(text).actors}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ivo Holm, the harbour, lay empty.", id="nobody speaks"),
        pytest.param("Ivo Holm of the Harbour Institute left.", id="no verb of saying"),
    ],
)
def test_r42_whoever_says_nothing_is_not_taken_in(text: str) -> None:
    assert not cast_of(text).actors


def test_r43_a_pronoun_is_not_given_past_somebody_unknown_who_acts() -> None:
    text = "Mira Talden left. Old Petra Losk keeps two goats. “It rains,” she said."
    assert [one.actor for one in cast_of(text).mentions] == ["mira-talden"]


def test_unknown_actor_counts_the_words_of_a_name_that_acts() -> None:
    gazetteer = gazetteer_of(stage_case())
    sizes = [
        unknown_actor(line_of(text, 0, len(text), gazetteer), 0, gazetteer)
        for text in ("Petra Losk keeps goats.", "Port Council meets today.", "Petra Losk, 61.")
    ]
    assert sizes == [2, 0, 0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Deputy PM and Foreign Minister Ulla Kerst", 5, id="two posts"),
        pytest.param("Minister of Trade and Deputy PM Ulla Kerst", 6, id="behind a field"),
        pytest.param("Minister and army spokesman Ulla Kerst", 4, id="a body's"),
        pytest.param(
            "the president and Minister Ulla Kerst", None, id="in lower case: two people"
        ),
        pytest.param("President Ulla Kerst and Minister Oda Finch", None, id="two names"),
        pytest.param("Minister and the harbour", None, id="no second one"),
    ],
)
def test_one_person_may_bear_two_titles(text: str, name: int | None) -> None:
    line = line_of(text, 0, len(text), GAZETTEER)
    at = int(text.startswith("the"))
    until = text.index(" and ")
    first = title_at(line_of(text, 0, until, GAZETTEER), at, GAZETTEER)
    assert first is not None
    second = second_title(line, at, first, GAZETTEER)
    assert (second and second.name) == name


@pytest.mark.parametrize(
    "text",
    [
        "River Commission Chairperson Lena Osk said the tolls would stay.",
        "Deputy PM and Foreign Minister Lena Osk said the tolls would stay.",
        "Corlandic Deputy PM and Transport Minister Lena Osk said the tolls would stay.",
        "Chief Executive Officer Lena Osk said the tolls would stay.",
        "Special Rapporteur Lena Osk said the tolls would stay.",
        "Under-Secretary-General for Humanitarian Affairs Lena Osk said the tolls would stay.",
        "At 3 pm Lena Osk said the tolls would stay.",
    ],
)
def test_no_title_is_part_of_a_name(text: str) -> None:
    assert [(one.speaker, one.flags) for one in bare_record(text).statements] == [("lena-osk", ())]
