"""Who is named behind words for what they are, beside what they say, is known (R509)."""

from __future__ import annotations

import pytest

from goodoffices.reports.people.cast import MentionKind
from goodoffices.reports.people.described import (
    described_from,
    is_said_before,
    with_description,
)
from goodoffices.reports.people.gazetteer import gazetteer_of
from goodoffices.reports.people.readers import Naming
from goodoffices.reports.people.sightings import Line, line_of
from tests.reports.stage import seen, stage_case

GAZETTEER = gazetteer_of(stage_case())

QUOTED = "“The ferry was late,” "


def line(text: str) -> Line:
    return line_of(text, 0, len(text), GAZETTEER)


@pytest.mark.parametrize(
    ("behind", "words"),
    [
        pytest.param("said beekeeper Ilo Bren.", "beekeeper Ilo Bren", id="said beekeeper"),
        pytest.param("beekeeper Ilo Bren said.", "beekeeper Ilo Bren", id="beekeeper said"),
        pytest.param(
            "retired toll bridge keeper Ilo Bren told us.",
            "retired toll bridge keeper Ilo Bren",
            id="four words",
        ),
        pytest.param("added bell-founder Ilo Bren.", "bell-founder Ilo Bren", id="a hyphen"),
        pytest.param("said Ilo Bren.", "Ilo Bren", id="nothing describes"),
        pytest.param("Ilo Bren said.", "Ilo Bren", id="nothing describes before the verb"),
        pytest.param("but Ilo Bren said no.", "Ilo Bren", id="a joint describes nobody"),
        pytest.param("and in town Ilo Bren said no.", "Ilo Bren", id="nor does a preposition"),
    ],
)
def test_r509_what_somebody_is_belongs_to_the_name(behind: str, words: str) -> None:
    assert words in [told for _, told, _ in seen(QUOTED + behind)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He said beekeeper Ilo Bren was late.", id="no quotation ends there"),
        pytest.param("The ferry, said to be late, met beekeeper Ilo Bren.", id="another verb"),
    ],
)
def test_r509_without_a_quotation_nobody_is_brought_in(text: str) -> None:
    assert all(told != "beekeeper Ilo Bren" for _, told, _ in seen(text))


def test_r509_where_the_words_begin() -> None:
    found = line(QUOTED + "said old beekeeper Ilo Bren.")
    name = [word.text for word in found.words].index("Ilo")
    assert found.words[described_from(found, name)].text == "old"
    assert is_said_before(found, name - 2)
    assert not is_said_before(found, name)
    naming = Naming(first=name, size=2, actors=("ilo-bren",), kind=MentionKind.NAME)
    whole = with_description(found, naming, behind=0)
    assert (whole.first, whole.size) == (name - 2, 4)
    assert with_description(found, naming, behind=found.words[name].start) == naming
