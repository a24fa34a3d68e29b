"""In a case without persons a pronoun never passes over somebody the report only surnames."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.sightings import line_of
from goodoffices.reports.people.unnamed import surname_acts
from tests.reports.bare import bare_case, bare_record

GAZETTEER = gazetteer_of(bare_case())


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        pytest.param("Haddad hailed the deal.", True, id="R392: takes a side"),
        pytest.param("Critics hailed the deal.", False, id="a plural"),
        pytest.param("Hedin has. ", True, id="R392: an auxiliary alone"),
        pytest.param("Lumala won't confirm it.", True, id="R392: a refusal"),
        pytest.param("Roux told us so.", True, id="R392: a verb of saying"),
        pytest.param("Parliament has voted.", False, id="a listed body"),
        pytest.param("Talks had failed.", False, id="a plural that opens the sentence"),
        pytest.param("Critics said no.", False, id="a noun for persons"),
        pytest.param("Aldmark said no.", False, id="a party"),
        pytest.param("Monday was quiet.", False, id="a day"),
    ],
)
def test_surname_alone_acts(text: str, acts: bool) -> None:
    assert surname_acts(line_of(text, 0, len(text), GAZETTEER), 0) is acts


@pytest.mark.parametrize(
    ("paragraphs", "quote", "speaker"),
    [
        pytest.param(
            ("Hal Borg, a Bressian envoy, came out.", "Hedin has. “Not one toll,” he wrote."),
            "Not one",
            None,
            id="R392: he is the stranger, whoever that is",
        ),
        pytest.param(
            ("Hal Borg, a Bressian envoy, came out. Parliament voted. He called it wrong.",),
            "He called",
            "hal-borg",
            id="a body is not he",
        ),
        pytest.param(
            ("Ada Bero, a Corlandic spokeswoman, stayed. She rejected the tolls.",),
            "She rejected",
            "ada-bero",
            id="a description between commas is no second person",
        ),
    ],
)
def test_pronoun_behind_a_stranger(
    paragraphs: tuple[str, ...], quote: str, speaker: str | None
) -> None:
    statements = bare_record(*paragraphs).statements
    assert [one.speaker for one in statements if quote in one.spans[0].quote] == [speaker]
