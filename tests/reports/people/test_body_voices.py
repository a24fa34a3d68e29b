"""Officials and spokesmen behind the noun for a body speak for the body (R473)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goodoffices.case.parties import Kind, Party, Role
from goodoffices.reports.files import ReportFile
from goodoffices.reports.people.body_voices import body_nouns, body_voice_at
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.sightings import line_of
from goodoffices.reports.reading import read_reports
from tests.reports.bare import bare_case

ARMY = Party(
    id="army", name="Joint Defence Forces", kind=Kind.ARMED_GROUP, role=Role.PRINCIPAL,
    aliases=("the army",),
)  # fmt: skip
UNION = Party(id="union", name="Pilots Union", kind=Kind.ORGANISATION, role=Role.PRINCIPAL)
CASE = replace(bare_case(), parties=(*bare_case().parties, ARMY, UNION))
GAZETTEER = gazetteer_of(CASE)


def _speakers(*sentences: str) -> list[str | None]:
    text = "Talks go on\n\nOSTHAM, 4 June 2031 (Selma Wire) -- It rained.\n\n" + " ".join(
        sentences
    )
    found = read_reports([ReportFile(name="r.txt", data=text.encode())], case=CASE).statements
    return [one.speaker and one.speaker.split(":")[0] for one in found]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Army officials dismissed the tolls as theft.", "army"),
        ("Senior army officials said the tolls would fall.", "army"),
        ("An army spokesman ruled out tolls.", "army"),
        ("Tolls were theft, an army spokeswoman said.", "army"),
        ("The army spokesman called for free bridges.", "army"),
        ("Army negotiators rejected the tolls.", "army"),
        ("An army official said the tolls would fall.", "anonymous"),
        ("Some army officers said the tolls would fall.", "anonymous"),
        ("Navy officials said the tolls would fall.", "anonymous"),
        ("Union officials said the tolls would fall.", "anonymous"),
        ("The Pilots Union left, and union officials rejected the tolls.", "union"),
        ("The army left. Its deputy commander rejected the tolls.", "army"),
        ("The army left. Its deputy head of mission rejected the tolls.", "army"),
        ("The Pilots Union will not pay the tolls, its chairman said.", "union"),
        ("The Pilots Union left. Its chairman, Ada Bero, rejected the tolls.", "ada-bero"),
        ("The Pilots Union left. Its former chairman rejected the tolls.", None),
        ("The former chairman of the Pilots Union rejected the tolls.", None),
        ("The Pilots Union's chairman rejected the tolls.", "union"),
        ("Ada Bero, a pilot, left. Her deputy said the tolls would fall.", "anonymous"),
    ],
    ids=lambda text: f"R473: {text}",
)
def test_a_body_is_whoever_speaks_for_it(sentence: str, speaker: str | None) -> None:
    assert _speakers(sentence) == [speaker]


@pytest.mark.parametrize(
    ("text", "size"),
    [
        pytest.param("army officials said", 2, id="a body and its organ"),
        pytest.param("senior army officials said", 3, id="with a rank"),
        pytest.param("army bases said", 0, id="another noun"),
        pytest.param("dockers officials said", 0, id="nobody of the case"),
        pytest.param("union officials said", 0, id="a body that was not named yet"),
    ],
)
def test_the_words_are_counted(text: str, size: int) -> None:
    naming = body_voice_at(line_of(text, 0, len(text), GAZETTEER), 0, GAZETTEER, ())
    assert (naming.size if naming else 0) == size


def test_bodies_have_nouns() -> None:
    assert {"army", "union"} <= body_nouns(GAZETTEER)
    assert "aldmark" not in body_nouns(GAZETTEER)
