"""Whoever a report names in full may be called by the given name alone (R472)."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.parts_of_names import called_by_given_name, words_beside
from tests.reports.bare import bare_case, bare_record
from tests.reports.stage import stage_case

GAZETTEER = gazetteer_of(bare_case())
NAMES = {"ada-bero": "Ada Bero", "ilo-renn": "Ilo Renn"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Aldmark's army spokesman Winthal Suvar left. \"We will pay the tolls,\" Winthal said.",
         "winthal-suvar"),
        ("Aldmarkian minister Maris Sangal left. Maris said the tolls would stay.",
         "maris-sangal"),
        ("Abiyu Tola, the water minister, left. Abiyu called for free bridges.", "abiyu-tola"),
        ("Premier Guna Bjarnsdottir left. Tolls were theft, Guna told reporters.",
         "guna-bjarnsdottir"),
        ("Envoy Ada Bero and Ada Holt left. Ada said the tolls would stay.", None),
        ("Envoy Ada Bero left. Pilot Tola Ada left. Ada said the tolls would stay.", "tola-ada"),
    ],
    ids=lambda text: f"R472: {text[-40:]}" if text else "R472: nobody",
)  # fmt: skip
def test_the_last_words_are_of(text: str, speaker: str | None) -> None:
    found = bare_record(text).statements
    assert [one.speaker for one in found if speaker or one.speaker] == (
        [speaker] if speaker else []
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Ada Bero left. Ada said no.", {"ada-bero": "Ada"}, id="R472: alone"),
        pytest.param("Ada Bero left. “No,” Ada said.", {"ada-bero": "Ada"}, id="R472: at the end"),
        pytest.param("Ada Bero said no.", {}, id="R472: never alone"),
        pytest.param("Ada Bero left. The barge Ada sank.", {}, id="R472: no verb that tells"),
        pytest.param("Ada Bero left. Ada said no. Ada Holt left.", {}, id="R472: of two people"),
    ],
)  # fmt: skip
def test_given_names_that_stand_for_somebody(text: str, found: dict[str, str]) -> None:
    assert called_by_given_name(text, NAMES, GAZETTEER) == found


def test_r472_what_the_case_calls_somebody_by_stays_theirs() -> None:
    taken = {"varu-bero": "Varu Bero", "may-renn": "May Renn"}
    text = "Varu Bero left. Varu said no. May Renn left. May said no."
    assert called_by_given_name(text, taken, gazetteer_of(stage_case())) == {}


def test_words_beside_a_surname_leave_out_the_full_name() -> None:
    assert words_beside("Ada Bero left; Bero, she said", "Bero", "Ada Bero") == {"left", ""}
